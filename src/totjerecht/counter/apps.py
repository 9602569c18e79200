"""Registers the room with Django."""

from django.apps import AppConfig


class CounterConfig(AppConfig):
    """The app `counter`."""

    name = "totjerecht.counter"
    label = "counter"
    verbose_name = "Aan het loket"
