"""Registers the room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext

from rechten.words.say import translate_with


class CoreConfig(AppConfig):
    """The app `core`."""

    name = "totjerecht.core"
    label = "core"
    verbose_name = "Gemeenschappelijk"

    def ready(self) -> None:
        """The words of the law speak the language of the page."""
        translate_with(gettext)
