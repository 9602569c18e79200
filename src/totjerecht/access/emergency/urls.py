"""Addresses of the emergency opening."""

from django.urls import path

from totjerecht.access.emergency import views

app_name = "emergency"
urlpatterns = [
    path("", views.open_now, name="open"),
    path("nazicht/", views.overview, name="overview"),
    path("nazicht/<uuid:emergency>/", views.one, name="one"),
]
