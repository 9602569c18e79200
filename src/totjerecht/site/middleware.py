"""Two sorts of pages: those for visitors, who get no cookie, and those where somebody can be logged in.

A page of a visitor reads no cookie and sets none. It has no session, and `CrossOriginGuard` stands where Django's token
would need a cookie: browsers since 2020-2023 state in Sec-Fetch-Site where a request comes from; for older ones Origin
is compared when it says something.

All other pages (everything that is not said to be anonymous in `rooms.py`) have a session, the token on top of the
guard, and are not kept by any cache. Django's token looks at Origin and Referer, which our policy for visitors blanks;
these pages tell them to our own site only.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseForbidden
from django.http.response import HttpResponse, HttpResponseBase
from django.middleware.csrf import CsrfViewMiddleware
from django.utils.cache import add_never_cache_headers

from totjerecht.accounts import service as accounts
from totjerecht.site.rooms import ROOMS

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})

_ANONYMOUS_ROOMS = frozenset(room.name for room in ROOMS if room.anonymous)
#: Pages outside of any room that are for visitors.
_ANONYMOUS_PAGES = frozenset({"home", "health"})


def is_anonymous_page(request: HttpRequest) -> bool:
    """Whether the page that answers is one for visitors. An address that leads nowhere is one too."""
    match = request.resolver_match
    if match is None:
        return True
    if match.namespaces:
        return match.namespaces[0] in _ANONYMOUS_ROOMS
    return match.url_name in _ANONYMOUS_PAGES


class LogIn:
    """Gives pages that are not anonymous their session, user and messages, and keeps them out of every cache.

    Django's own layers do the work; here they start only once it is known which page answers.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """`get_response` is the next layer of Django's chain."""
        self.get_response = get_response
        self._session = SessionMiddleware(get_response)
        self._user = AuthenticationMiddleware(get_response)
        self._messages = MessageMiddleware(get_response)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The response of the view, with its session saved."""
        response = self.get_response(request)
        if not hasattr(request, "session"):
            return response
        assert isinstance(response, HttpResponse)  # noqa: S101 (these pages do not stream)
        self._messages.process_response(request, response)
        self._session.process_response(request, response)
        add_never_cache_headers(response)
        response.headers.setdefault("Referrer-Policy", "same-origin")
        return response

    def process_view(self, request: HttpRequest, *_arguments: Any) -> None:
        """Starts the session, unless the page is for visitors."""
        if is_anonymous_page(request):
            return
        self._session.process_request(request)
        self._user.process_request(request)
        self._messages.process_request(request)
        accounts.keep_awake(request)


class TokenGuard(CsrfViewMiddleware):
    """Django's token against forms from elsewhere, on every page that is not anonymous."""

    def process_request(self, request: HttpRequest) -> None:
        """Waits: the cookie is read once it is known which page answers."""

    def process_view(
        self,
        request: HttpRequest,
        callback: Callable[..., HttpResponseBase],
        callback_args: tuple[Any, ...],
        callback_kwargs: dict[str, Any],
    ) -> HttpResponseForbidden | None:
        """The 403 page for a form without a token; None lets the request pass."""
        if is_anonymous_page(request):
            return None
        super().process_request(request)
        return super().process_view(request, callback, callback_args, callback_kwargs)


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
