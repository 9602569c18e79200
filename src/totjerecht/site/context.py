"""What every template may use."""

from typing import Any

from django.http import HttpRequest

from totjerecht.site.rooms import ROOMS


def menu(request: HttpRequest) -> dict[str, Any]:
    """`menu`: the rooms that have pages, each with its address, its words and whether the visitor is there now."""
    return {
        "menu": [
            {"href": f"/{room.path}", "words": room.menu, "here": request.path.startswith(f"/{room.path}")}
            for room in ROOMS
            if room.menu and room.has_pages
        ]
    }
