"""Registers the room with Django."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """The app `core`."""

    name = "totjerecht.core"
    label = "core"
    verbose_name = "Gemeenschappelijk"
