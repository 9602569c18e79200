"""The room `directory` as a Django app."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """Social map: who can be reached for which need."""

    name = "totjerecht.directory"
    label = "directory"
    verbose_name = "Sociale kaart"
    default_auto_field = "django.db.models.BigAutoField"
