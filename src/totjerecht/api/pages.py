"""The documentation for people: one page, made on the server, that loads nothing from elsewhere."""

from __future__ import annotations

from difflib import get_close_matches

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rechten.casefile.errors import CaseError, shown
from totjerecht.api.bodies import JSON, MOST_BYTES, YAML
from totjerecht.api.openapi import PREFIX, open_api
from totjerecht.api.problems import TITLES, Problem


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """Every operation, every problem, and the limits."""
    described = open_api()
    operations = [
        {
            "id": operation["operationId"],
            "method": method.upper(),
            "path": path,
            "summary": operation["summary"],
            # Text and code in turn: descriptions are Markdown, of which we use only the mark of code.
            "description": operation["description"].split("`"),
            "takes_case": "requestBody" in operation,
            "answers": [{"status": status, "says": a["description"]} for status, a in operation["responses"].items()],
        }
        for path, methods in described["paths"].items()
        for method, operation in methods.items()
    ]
    context = {
        "description": described["info"]["description"],
        "operations": operations,
        "problems": TITLES.items(),
        "kilobytes": MOST_BYTES // 1000,
        "kinds": (JSON, YAML),
        "per_minute": settings.API_PER_MINUTE,
        "burst": settings.API_BURST,
        "seconds": settings.API_SECONDS,
    }
    return render(request, "api/docs.html", context)


def nowhere(request: HttpRequest, rest: str) -> HttpResponse:
    """404 for an address that the API does not have, with the nearest that it has."""
    known = [path.removeprefix(f"{PREFIX}/") for path in open_api()["paths"]]
    close = get_close_matches(rest.strip("/").lower()[:60], known, n=1, cutoff=0.5)
    meant = f"{PREFIX}/{close[0]}" if close else f"{PREFIX}/"
    message = f"Het adres '{shown(f'{PREFIX}/{rest}')}' bestaat niet. Alle adressen staan op {PREFIX}/."
    raise Problem(404, [CaseError("", message, meant)])
