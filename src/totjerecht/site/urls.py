"""Addresses of the house. Each room keeps its own in `urls.py`, with `app_name` equal to its name."""

from django.urls import include, path

from totjerecht.site import views
from totjerecht.site.rooms import ROOMS

urlpatterns = [
    path("", views.home, name="home"),
    path("gezond", views.health, name="health"),
    *(path(room.path, include(f"{room.app}.urls")) for room in ROOMS if room.has_pages),
]

handler400 = views.bad_request
handler403 = views.forbidden
handler404 = views.not_found
handler500 = views.server_error
