"""Addresses of the register."""

from django.urls import path

from totjerecht.register import views

app_name = "register"
urlpatterns = [
    path("", views.index, name="index"),
    path("register.json", views.as_json, name="json"),
    path("niet-op-een-lijst/", views.no_list, name="no_list"),
    path("<slug:entry_id>/", views.entry, name="entry"),
]
