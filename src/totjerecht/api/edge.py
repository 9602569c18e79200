"""What every address of the API has in common: the rate, methods, other origins, problems, and what may be kept.

No CSRF token: there is no cookie, no log-in and nothing that a request changes, so another site gains nothing by
sending one in a visitor's name. The views carry ``csrf_exempt``, which ``site.middleware.CrossOriginGuard`` heeds. What
a page of another origin may *read* is another matter: nothing, unless its origin is listed in TOTJERECHT_API_ORIGINS.
"""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags

from totjerecht.api.limits import Buckets
from totjerecht.api.problems import Problem
from totjerecht.core.clients import address_of

log = logging.getLogger(__name__)
P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]
#: Who asked how much, in this process.
buckets = Buckets()


def at_the_edge(view: View[P]) -> View[P]:
    """The view with everything that all addresses have in common."""

    @wraps(view)
    def edged(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        head = request.method == "HEAD"
        if head:
            request.method = "GET"
        response = _answer(request, lambda: view(request, *args, **kwargs))
        if response.status_code == 405:
            allowed = _methods(response)
            message = f"Gebruik hier {' of '.join(allowed)}."
            response = Problem.because(405, message, headers={"Allow": ", ".join(allowed)}).response()
        response = _unless_known(request, response)
        _share(request, response)
        if head and isinstance(response, HttpResponse):
            response["Content-Length"] = str(len(response.content))
            response.content = b""
        return response

    edged.csrf_exempt = True  # type: ignore[attr-defined]
    return edged


def _answer(request: HttpRequest, view: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    if preflight := _preflight(request):
        return preflight
    client, begin = address_of(request), time.thread_time()
    if wait := buckets.take(client):
        seconds = max(1, math.ceil(wait))
        message = f"Wacht {seconds} seconden en probeer dan opnieuw."
        return Problem.because(429, message, headers={"Retry-After": str(seconds)}).response()
    try:
        return view()
    except Problem as problem:
        return problem.response()
    except Exception:
        # The log's formatter leaves out the words of exceptions: they may quote what somebody sent.
        log.exception("api: fault on %s", request.path)
        return Problem.because(500, "Het ligt niet aan jou. Er is niets bewaard. Probeer het later opnieuw.").response()
    finally:
        buckets.charge(client, time.thread_time() - begin)


def _methods(response: HttpResponseBase) -> list[str]:
    methods = {word.strip() for word in response.headers["Allow"].split(",")}
    return sorted(methods | ({"HEAD"} if "GET" in methods else set()))


def _unless_known(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """304 for who has this very answer already."""
    etag = response.headers.get("ETag")
    known = {word.removeprefix("W/") for word in parse_etags(request.headers.get("If-None-Match", ""))}
    if etag is None or not known & {etag, "*"}:
        return response
    kept = {name: response.headers[name] for name in ("ETag", "Cache-Control")}
    return HttpResponse(status=304, headers=kept)


def _allowed_origin(request: HttpRequest) -> str | None:
    origin = request.headers.get("Origin", "")
    return origin if origin in settings.API_ORIGINS else None


def _preflight(request: HttpRequest) -> HttpResponse | None:
    """The answer to a browser that asks whether a page of another origin may send a request."""
    if request.method != "OPTIONS" or not _allowed_origin(request):
        return None
    if "Access-Control-Request-Method" not in request.headers:
        return None
    headers = {
        "Access-Control-Allow-Methods": "GET, HEAD, POST",
        "Access-Control-Allow-Headers": "content-type, if-none-match",
        "Access-Control-Max-Age": "600",
    }
    return HttpResponse(status=204, headers=headers)


def _share(request: HttpRequest, response: HttpResponseBase) -> None:
    if not settings.API_ORIGINS:
        return
    patch_vary_headers(response, ["Origin"])
    if origin := _allowed_origin(request):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Expose-Headers"] = "ETag, Retry-After"
