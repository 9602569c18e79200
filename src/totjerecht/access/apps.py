"""The floor `access` as a Django app."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """The gate, the consent chain, the log."""

    name = "totjerecht.access"
    label = "access"
    verbose_name = "De poort"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tells the database who acts, keeps its guards in place around migrations, and registers the checks."""
        from totjerecht.access import (
            checks,  # noqa: F401
            findable,
        )
        from totjerecht.access.database import session, signals
        from totjerecht.access.keys import normal, reindex
        from totjerecht.access.retention import relations
        from totjerecht.access.voices import cards

        session.connect()
        signals.listen(self)
        relations.register()
        reindex.index_source(normal.NATIONAL_NUMBER, findable.source(normal.NATIONAL_NUMBER))
        reindex.index_source(normal.NAME_AND_BIRTH, findable.source(normal.NAME_AND_BIRTH))
        reindex.index_source(normal.CARD, cards.own_for_index)
        reindex.index_source(cards.SPEAKERS, cards.speakers_for_index)
