"""Which tables live in the database `keys`: the key store, and nothing else. No relation crosses."""

from typing import Any

from django.db.models import Model

#: The alias of the database with the keys.
KEYS = "keys"

APP = "access"
#: The models of the key store, as Django writes their names.
STORE = frozenset({"masterkey", "subjectkey", "indexkey"})


def in_store(app_label: str, model_name: str | None) -> bool:
    """Whether a model belongs to the key store."""
    return app_label == APP and model_name in STORE


class KeysRouter:
    """Sends the key store to `keys` and keeps everything else out of it."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str | None:
        """`keys` for the key store."""
        return KEYS if in_store(model._meta.app_label, model._meta.model_name) else None

    def db_for_write(self, model: type[Model], **hints: Any) -> str | None:
        """`keys` for the key store."""
        return self.db_for_read(model, **hints)

    def allow_relation(self, obj1: Model, obj2: Model, **hints: Any) -> bool | None:
        """Never between the key store and the rest."""
        stores = [in_store(obj._meta.app_label, obj._meta.model_name) for obj in (obj1, obj2)]
        return None if not any(stores) else all(stores)

    def allow_migrate(self, db: str, app_label: str, model_name: str | None = None, **hints: Any) -> bool | None:
        """The key store only in `keys`; everything else, also SQL and Python without a model, only outside it."""
        if in_store(app_label, model_name):
            return db == KEYS
        return False if db == KEYS else None
