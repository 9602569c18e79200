"""What every template may use."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.http import escape_leading_slashes
from django.utils.translation import get_language, get_language_info, override

from rechten.words.say import say
from totjerecht.accounts import service as accounts
from totjerecht.site.middleware import is_anonymous_page
from totjerecht.site.rooms import ROOMS, Room

#: Where "Snel weg" leads: a page about the weather, which anybody may have open.
QUICK_EXIT = "https://www.meteo.be/nl"


def menu(request: HttpRequest) -> dict[str, Any]:
    """`quick_exit`: where one goes to leave at once.

    `menu`: the rooms that have pages, each with its address, its words and whether the visitor is there now.
    `languages`: the languages by their own names, each with the address of this page in it; that of the start page
    where this page does not exist in it, or came from a form (`from_form`: its answers would not come along, unless
    the page itself says what to send along: `stay`, names with values; they go to the address `same`).
    `is_translated`: the page is in another language than its source.
    `anonymous_page`: it neither reads nor sets a cookie. `signed_in`: who is logged in, for which organisation and with
    which pages; absent on an anonymous page.
    """
    path, start, from_form = request.path, reverse("home"), request.method == "POST"
    # Escaped: an address that starts with two slashes would name another site.
    page = escape_leading_slashes(path if from_form else request.get_full_path())
    return {
        "quick_exit": QUICK_EXIT,
        "menu": [_menu_line(room, start, path, room.menu) for room in ROOMS if room.menu and room.has_pages],
        "languages": [_language(code, name, page, from_form) for code, name in settings.LANGUAGES],
        "from_form": from_form,
        "is_translated": get_language() != settings.LANGUAGE_CODE,
        "anonymous_page": is_anonymous_page(request),
        "signed_in": _signed_in(request, start) if hasattr(request, "session") else None,
    }


def _signed_in(request: HttpRequest, start: str) -> dict[str, Any] | None:
    """Who is logged in on this page; None: nobody."""
    user = request.user
    if not user.is_authenticated:
        return None
    seat = accounts.current(request)
    rooms = [room for room in ROOMS if room.worker_menu and room.has_pages] if seat else []
    return {
        "name": user.name,
        "seat": seat,
        "several": len(accounts.seats_of(request)) > 1,
        "menu": [_menu_line(room, start, request.path, room.worker_menu) for room in rooms],
        "here": request.path,
    }


def _language(code: str, name: str, page: str, from_form: bool) -> dict[str, Any]:
    """One language. ``page``: the address of this page; a page that came from a form leads to the start."""
    here = code == get_language()
    same = translate_url(page, code)
    href = same
    if not here and (from_form or same == page):
        with override(code):
            href = reverse("home")
    rtl = get_language_info(code)["bidi"]
    return {"code": code, "name": name, "here": here, "rtl": rtl, "href": href, "same": same}


def _menu_line(room: Room, start: str, path: str, words: str) -> dict[str, Any]:
    """A room in the menu. One that exists in one language has one address, whatever the language of the page."""
    href = (start if room.translated else "/") + room.path
    return {"href": href, "words": say(words), "here": path.startswith(href)}
