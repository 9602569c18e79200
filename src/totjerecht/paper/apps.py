"""Registers the room with Django."""

from django.apps import AppConfig


class PaperConfig(AppConfig):
    """The app `paper`."""

    name = "totjerecht.paper"
    label = "paper"
    verbose_name = "Papier"
