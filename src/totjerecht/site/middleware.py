"""Refuses forms that another website sends in a visitor's name, without a cookie or a token.

Django's own protection needs a cookie, and we give visitors none; it also reads Origin and Referer, which our
referrer policy blanks. Browsers since 2020-2023 state in Sec-Fetch-Site where a request comes from; for older ones
Origin is compared when it says something. Rooms with a log-in must add a token on top of this.
"""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


class CrossOriginGuard:
    """Lets a request that changes something pass only when it comes from our own pages or from no page at all."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """`get_response` is the next layer of Django's chain."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Passes the request on. A foreign one meets PermissionDenied in process_view, which gives the 403 page."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: object, *_arguments: object) -> None:
        """Raises PermissionDenied for a foreign request, unless the view is marked with Django's ``csrf_exempt``."""
        if getattr(view, "csrf_exempt", False):
            return
        if request.method not in SAFE_METHODS and is_foreign(request):
            raise PermissionDenied


def is_foreign(request: HttpRequest) -> bool:
    """Whether the browser says that another site sent this request."""
    if site := request.headers.get("Sec-Fetch-Site"):
        return site not in {"same-origin", "none"}
    origin = request.headers.get("Origin", "null")
    return origin != "null" and urlsplit(origin).netloc != request.get_host()
