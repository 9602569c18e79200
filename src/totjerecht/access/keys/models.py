"""Tables of the key store (database `keys`), and the blind index (with the other tables)."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class MasterKey(models.Model):
    """That a master key is in use. Only its name stands here; the key itself is in a file or the environment.

    The row is what keeps a key from being wrapped with a master key that was replaced meanwhile: see `rotation`.
    """

    name = models.CharField(primary_key=True, max_length=16)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "hoofdsleutel"
        verbose_name_plural = "hoofdsleutels"

    def __str__(self) -> str:
        """Its name."""
        return self.name


class SubjectKey(models.Model):
    """The key of one person, wrapped by a master key. After erasure the row stays, without the key."""

    subject = models.UUIDField(primary_key=True)
    wrapped = models.BinaryField(max_length=40, null=True)
    master = models.ForeignKey(MasterKey, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "sleutel van een persoon"
        verbose_name_plural = "sleutels van personen"
        constraints = (
            models.CheckConstraint(
                condition=models.Q(wrapped=None, master=None, erased_at__isnull=False)
                | models.Q(wrapped__isnull=False, master__isnull=False, erased_at=None),
                name="access_subjectkey_whole_or_erased",
            ),
        )

    def __str__(self) -> str:
        """Whose key, by pseudonym."""
        return str(self.subject)


class IndexKey(models.Model):
    """One version of the key of the blind index, wrapped by a master key. A retired version has no key any more."""

    version = models.PositiveIntegerField(primary_key=True)
    wrapped = models.BinaryField(max_length=40, null=True)
    master = models.ForeignKey(MasterKey, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "sleutel van de blinde index"
        verbose_name_plural = "sleutels van de blinde index"
        constraints = (
            models.CheckConstraint(
                condition=models.Q(wrapped=None, master=None, retired_at__isnull=False)
                | models.Q(wrapped__isnull=False, master__isnull=False, retired_at=None),
                name="access_indexkey_whole_or_retired",
            ),
        )

    def __str__(self) -> str:
        """Which version."""
        return str(self.version)


class BlindEntry(models.Model):
    """That a person has a number or name with this keyed hash: enough to find her, not enough to read it back."""

    id = models.BigAutoField(primary_key=True)
    subject = models.UUIDField(db_index=True)
    kind = models.CharField(max_length=20)
    value = models.BinaryField(max_length=32)
    version = models.PositiveIntegerField()

    class Meta:
        verbose_name = "regel van de blinde index"
        verbose_name_plural = "blinde index"
        constraints = (models.UniqueConstraint(fields=("kind", "value", "subject"), name="access_blindentry_once"),)
        indexes = (models.Index(fields=("kind", "version"), name="access_blindentry_version"),)

    def __str__(self) -> str:
        """Which row, for a log."""
        return str(self.id)
