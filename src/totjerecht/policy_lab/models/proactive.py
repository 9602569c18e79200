"""Lists to reach people, as far as the platform knows them: their header and what was read. Never who is in them."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone


class Decision(models.TextChoices):
    """What the second person said."""

    APPROVED = "approved", "nagekeken en in orde"
    REFUSED = "refused", "niet in orde"


class ProactiveList(models.Model):
    """A list that was made elsewhere. ``header``: what its maker sealed, as it was checked; nobody is named in it.

    ``registered_by`` brought it in; ``decided_by`` is a second person, never the same.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    number = models.CharField("nummer", max_length=16)
    right = models.CharField("recht", max_length=80)
    kind = models.CharField("soort", max_length=10)
    purpose = models.CharField("doel", max_length=20)
    starts = models.DateField("vanaf")
    until = models.DateField("tot en met", db_index=True)
    header = models.JSONField("kop")
    seal = models.CharField("zegel", max_length=128)
    public_key = models.CharField("publieke sleutel", max_length=64)
    command = models.CharField("opdracht", max_length=600)
    made_by = models.CharField("gemaakt door", max_length=120)
    made_at = models.DateTimeField("gemaakt op")
    registered_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    registered_at = models.DateTimeField("ingeschreven op", default=timezone.now)
    decision = models.CharField("nazicht", max_length=10, choices=Decision, blank=True)
    decided_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField("nagekeken op", null=True, blank=True)
    decided_why = models.TextField("waarom", blank=True)

    class Meta:
        app_label = "policy_lab"
        verbose_name = "lijst"
        verbose_name_plural = "lijsten"
        ordering: ClassVar = ("-registered_at",)
        constraints = (
            models.UniqueConstraint(fields=("organisation", "number"), name="policy_lab_list_once"),
            models.CheckConstraint(
                condition=models.Q(decided_by=None) | ~models.Q(decided_by=models.F("registered_by")),
                name="policy_lab_list_second_person",
            ),
            models.CheckConstraint(
                condition=models.Q(decision="", decided_by=None, decided_at=None)
                | (models.Q(decided_by__isnull=False, decided_at__isnull=False) & ~models.Q(decision="")),
                name="policy_lab_list_decided_whole",
            ),
        )

    def __str__(self) -> str:
        """Which list, for a log."""
        return self.number


class ProactiveRead(models.Model):
    """A file that was read to make a list: the protocol, a line a file."""

    id = models.BigAutoField(primary_key=True)
    list = models.ForeignKey(ProactiveList, on_delete=models.CASCADE, related_name="read")
    file = models.CharField("bestand", max_length=200)
    sha256 = models.CharField("controlegetal", max_length=64)
    columns = models.JSONField("kolommen")
    rows = models.PositiveBigIntegerField("rijen")

    class Meta:
        app_label = "policy_lab"
        verbose_name = "gelezen bestand"
        verbose_name_plural = "gelezen bestanden"
        ordering: ClassVar = ("id",)

    def __str__(self) -> str:
        """Which file."""
        return self.file
