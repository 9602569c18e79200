"""Registers the room with Django."""

from django.apps import AppConfig


class RightsConfig(AppConfig):
    """The app `rights`."""

    name = "totjerecht.rights"
    label = "rights"
    verbose_name = "Alle rechten"
