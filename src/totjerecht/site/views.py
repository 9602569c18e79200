"""The first page, the health check, and the pages for when something goes wrong."""

import logging

from django.core.exceptions import RequestDataTooBig
from django.db import Error as DatabaseError
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from totjerecht.directory import service as directory

log = logging.getLogger(__name__)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The first page: what cannot wait, then the way to the scan."""
    doors = [{"title": door.title, "icon": f"scan/icons/{door.topic}.svg"} for door in directory.urgent_doors()]
    return render(request, "site/home.html", {"doors": doors, "contact": directory.general_contact()})


@never_cache
@require_safe
def health(_request: HttpRequest) -> HttpResponse:
    """For monitoring: 200 "gezond" when the application answers and reaches its database, else 503."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        log.exception("health: no database")
        return HttpResponse("geen databank\n", status=503, content_type="text/plain; charset=utf-8")
    return HttpResponse("gezond\n", content_type="text/plain; charset=utf-8")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, or 413 when the form was larger than we accept."""
    if isinstance(exception, RequestDataTooBig):
        return render(request, "413.html", status=413)
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return render(request, "403.html", status=403)


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form without a valid token: a page that stood open too long, or another site."""
    return render(request, "403_form.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500. Its template stands alone: what broke may be what the other templates lean on."""
    return HttpResponse(loader.get_template("500.html").render(), status=500)
