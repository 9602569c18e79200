"""Addresses of the way in for residents."""

from django.urls import path

from totjerecht.access.voices import together, views

app_name = "voices"
urlpatterns = [
    path("", views.enter, name="enter"),
    path("klaar/", views.leave, name="leave"),
    path("weg/", views.gone, name="gone"),
    path("koppelen/", views.link, name="link"),
    path("wie-spreekt/", together.speakers, name="speakers"),
    path("kaart/", together.paper, name="paper"),
    path("samen/<uuid:subject>/", together.card, name="together"),
    path("samen/<uuid:subject>/wie-spreekt/", together.speakers_together, name="speakers_together"),
]
