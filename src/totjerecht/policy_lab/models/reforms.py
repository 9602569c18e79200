"""The assessment beside a decision (participatietoets): a title and versions that are never changed."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone


class Toets(models.Model):
    """An assessment of one reform, through all its versions. Only its organisation reads and writes it here."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "toets"
        verbose_name_plural = "toetsen"

    def __str__(self) -> str:
        """Which one."""
        return str(self.id)


class ToetsVersion(models.Model):
    """What the assessment says at one moment. A change is a new version; the old ones stay to be read.

    ``texts``: field → what was written (see reforms/questions.py). ``reform``, ``result``: the reform and its numbers
    as they came out that day, with the hashes of population, law and figures.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    toets = models.ForeignKey(Toets, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField("versie")
    title = models.CharField("titel", max_length=120)
    texts = models.JSONField("antwoorden")
    reform = models.JSONField("hervorming")
    query = models.TextField("instellingen")
    result = models.JSONField("cijfers")
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey("accounts.Mandate", on_delete=models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64)

    class Meta:
        verbose_name = "versie van een toets"
        verbose_name_plural = "versies van toetsen"
        constraints = (
            models.UniqueConstraint(fields=("toets", "number"), name="policy_lab_toetsversion_number"),
            models.CheckConstraint(condition=~models.Q(title=""), name="policy_lab_toetsversion_title"),
        )

    def __str__(self) -> str:
        """Its number."""
        return str(self.number)
