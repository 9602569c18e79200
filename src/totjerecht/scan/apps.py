"""Registers the room with Django."""

from django.apps import AppConfig


class ScanConfig(AppConfig):
    """The app `scan`."""

    name = "totjerecht.scan"
    label = "scan"
    verbose_name = "Rechtenscan"
