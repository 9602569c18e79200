"""Registers the room with Django."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """The app `register`."""

    name = "totjerecht.register"
    label = "register"
    verbose_name = "Register van rekenregels"
