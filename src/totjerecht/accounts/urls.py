"""Addresses of this floor's own pages. Those of allauth stand in `urls_log_in`: their names have no namespace."""

from django.urls import path

from totjerecht.accounts import organisation, views

app_name = "accounts"

urlpatterns = [
    path("aanmelden/start/", views.start, name="start"),
    path("aanmelden/tweede-stap/", views.second_step, name="second_step"),
    path("aanmelden/organisatie/", views.seat, name="seat"),
    path("aanmelden/mijn/", views.mine, name="mine"),
    path("aanmelden/mijn/overal-afmelden/", views.end_other_sessions, name="end_other_sessions"),
    path("aanmelden/mijn/ontkoppelen/", views.unlink, name="unlink"),
    path("aanmelden/uitnodiging/", organisation.accept, name="accept"),
    path("organisatie/", organisation.register, name="register"),
    path("organisatie/uitnodigen/", organisation.invite, name="invite"),
    path("organisatie/uitnodigingen/<uuid:invitation>/intrekken/", organisation.withdraw, name="withdraw"),
    path("organisatie/mandaten/<uuid:mandate>/", organisation.mandate, name="mandate"),
]
