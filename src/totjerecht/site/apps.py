"""Registers the room with Django."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """The app `site`."""

    name = "totjerecht.site"
    label = "site"
    verbose_name = "Tot je recht"
