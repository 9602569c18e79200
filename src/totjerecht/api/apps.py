"""Registers the room with Django."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The app `api`."""

    name = "totjerecht.api"
    label = "api"
    verbose_name = "API"
