"""What a model with personal data inherits: its manager is closed, and only the gate opens it."""

from __future__ import annotations

from typing import Any, ClassVar, Never

from django.db import models
from django.db.models.manager import BaseManager

from totjerecht.access.models import Subject


class GateClosed(RuntimeError):
    """Somebody tried to reach personal data around the gate. A fault in the program, never in what a user did."""


class ClosedManager(models.Manager[Any]):
    """A manager that gives nothing. `access.service.read` and `write` are the way."""

    def get_queryset(self) -> Never:
        """Refuses."""
        raise GateClosed(f"{self.model.__name__}: read and write through access.service")


class Guarded(models.Model):
    """A table with personal data of one person a row.

    ``gate_category``: the kind of data of the whole table, or "*" when the column ``category`` tells it for each row.
    ``gate_sealed``: the columns that are kept encrypted with the key of the person.
    """

    gate_category: ClassVar[str]
    gate_sealed: ClassVar[tuple[str, ...]] = ()

    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")

    objects = ClosedManager()

    class Meta:
        abstract = True

    def save(self, *_: Any, **__: Any) -> Never:
        """Refuses: see ClosedManager."""
        raise GateClosed(f"{type(self).__name__}: write through access.service")

    def delete(self, *_: Any, **__: Any) -> Never:
        """Refuses: rows are never removed; the key of a person is."""
        raise GateClosed(f"{type(self).__name__}: personal data are erased by their key")


def rows(model: type[Guarded]) -> models.QuerySet[Any]:
    """All rows of a guarded model. For the gate itself; a test refuses this import anywhere else."""
    opened: BaseManager[Any] = models.Manager()
    opened.model = model
    return opened.get_queryset()
