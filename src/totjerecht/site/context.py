"""What every template may use."""

from typing import Any

from django.http import HttpRequest

from totjerecht.site.rooms import ROOMS

#: Where "Snel weg" leads: a page about the weather, which anybody may have open.
QUICK_EXIT = "https://www.meteo.be/nl"


def menu(request: HttpRequest) -> dict[str, Any]:
    """`quick_exit`: where one goes to leave at once.

    `menu`: the rooms that have pages, each with its address, its words and whether the visitor is there now.
    """
    return {
        "quick_exit": QUICK_EXIT,
        "menu": [
            {"href": f"/{room.path}", "words": room.menu, "here": request.path.startswith(f"/{room.path}")}
            for room in ROOMS
            if room.menu and room.has_pages
        ],
    }
