"""Addresses of the house. Each room keeps its own in `urls.py`, with `app_name` equal to its name.

Pages for people stand in each language: /scan/ in Dutch, /fr/scan/ in French. Addresses for programs have no language.
"""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from totjerecht.site import views
from totjerecht.site.rooms import ROOMS

#: Pages of the gate, and of the person herself: path, module, whether they stand in each language.
_GATE = (
    ("afspraak/", "totjerecht.access.conversation.urls", True),
    ("samenwerking/", "totjerecht.access.cooperation.urls", True),
    ("mijn/wie-keek/", "totjerecht.access.mylog.urls", True),
    ("mijn/binnen/", "totjerecht.access.voices.urls", True),
    ("mijn/", "totjerecht.people.mine.urls", True),
    ("noodtoegang/", "totjerecht.access.emergency.urls", False),
)
_rooms = [room for room in ROOMS if room.has_pages]

urlpatterns = [
    path("gezond", views.health, name="health"),
    path("", include("totjerecht.accounts.urls")),
    path("aanmelden/", include("totjerecht.accounts.urls_log_in")),
    *(path(room.path, include(f"{room.app}.urls")) for room in _rooms if not room.translated),
    *(path(where, include(module)) for where, module, translated in _GATE if not translated),
    *i18n_patterns(
        path("", views.home, name="home"),
        *(path(room.path, include(f"{room.app}.urls")) for room in _rooms if room.translated),
        *(path(where, include(module)) for where, module, translated in _GATE if translated),
        prefix_default_language=False,
    ),
]

handler400 = views.bad_request
handler403 = views.forbidden
handler404 = views.not_found
handler500 = views.server_error
