"""A column that holds closed texts only."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from totjerecht.access.keys.sealing import SHORTEST, VERSION


class SealedField(models.BinaryField):  # type: ignore[type-arg]
    """A column for what `seal` returns. It refuses anything else, so that no text stands there in clear by mistake.

    It does not close or open by itself: that needs the keyring of the page, which only the gate holds.
    """

    @property
    def place(self) -> str:
        """What texts of this column are bound to: ``app.Model.field``."""
        return f"{self.model._meta.label}.{self.name}"

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        """Lets through closed texts and NULL. Raises TypeError for a text, ValueError for other bytes."""
        if isinstance(value, str):
            raise TypeError(f"{self.place} takes a closed text: seal(keyring, subject, field.place, text)")
        if value is not None and (len(value) < SHORTEST or bytes(value[:1]) != VERSION):
            raise ValueError(f"{self.place} takes a closed text, not other bytes")
        return super().get_db_prep_value(value, connection, prepared)
