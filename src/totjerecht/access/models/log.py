"""The log: one event for each read, write or act, chained for each person; and the history that triggers write.

No row holds a name, an address or free text. No row is ever changed or removed: triggers refuse it.
"""

from __future__ import annotations

import uuid

from django.db import models

from totjerecht.access.choices import Purpose, Via


class EventKind(models.TextChoices):
    """What happened."""

    READ = "read", "bekeken"
    LISTED = "listed", "op een lijst gezien"
    WRITE = "write", "aangevuld of veranderd"
    SEARCH = "search", "gezocht"
    CONSENT = "consent", "afspraak gemaakt"
    WITHDRAWAL = "withdrawal", "afspraak stopgezet"
    RELATION = "relation", "wie met je werkt"
    EMERGENCY = "emergency", "noodtoegang"
    EXPORT = "export", "op papier of in een bestand gezet"
    QUESTION = "question", "vraag gesteld of beantwoord"
    CARD = "card", "kaart gemaakt of vervangen"
    AGREEMENT = "agreement", "afspraak tussen diensten"
    SIGN_IN = "sign_in", "met de kaart binnengekomen"


class Event(models.Model):
    """One event. ``what``: codes only: table, categories, fields, number of rows, digest of the history rows."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField()
    kind = models.CharField(max_length=12, choices=EventKind)
    actor = models.UUIDField()
    organisation = models.UUIDField(null=True)
    mandate = models.UUIDField(null=True)
    function = models.CharField(max_length=20)
    purpose = models.CharField(max_length=20, choices=Purpose)
    via = models.CharField(max_length=12, choices=Via)
    what = models.JSONField()

    class Meta:
        verbose_name = "gebeurtenis"
        verbose_name_plural = "gebeurtenissen"

    def __str__(self) -> str:
        """Which kind, when."""
        return f"{self.kind} {self.at.isoformat()}"


class EventSubject(models.Model):
    """The link of an event in the chain of one person: number, and a code over this event and the link before it."""

    id = models.BigAutoField(primary_key=True)
    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="subjects")
    subject = models.ForeignKey("access.Subject", on_delete=models.PROTECT, related_name="+")
    seq = models.PositiveIntegerField()
    mac = models.BinaryField(max_length=32)

    class Meta:
        verbose_name = "schakel"
        verbose_name_plural = "schakels"
        constraints = (models.UniqueConstraint(fields=("subject", "seq"), name="access_link_once"),)

    def __str__(self) -> str:
        """Its number."""
        return str(self.seq)


class ChainHead(models.Model):
    """The last link of each chain. Locked while a link is added, so that two writers make two links."""

    subject = models.OneToOneField("access.Subject", primary_key=True, on_delete=models.PROTECT, related_name="+")
    seq = models.PositiveIntegerField(default=0)
    mac = models.BinaryField(max_length=32, default=bytes)

    class Meta:
        verbose_name = "kop van een keten"
        verbose_name_plural = "koppen van ketens"

    def __str__(self) -> str:
        """Its number."""
        return str(self.seq)


class History(models.Model):
    """What a row became, written by triggers, never by code. Encrypted columns stay encrypted here."""

    id = models.BigAutoField(primary_key=True)
    act = models.UUIDField(null=True, db_index=True)
    at = models.DateTimeField()
    table_name = models.CharField(max_length=60)
    row = models.CharField(max_length=40)
    operation = models.CharField(max_length=6)
    actor = models.UUIDField(null=True)
    data = models.TextField()

    class Meta:
        verbose_name = "geschiedenis"
        verbose_name_plural = "geschiedenis"
        indexes = (models.Index(fields=("table_name", "row"), name="access_history_row"),)

    def __str__(self) -> str:
        """Which row of which table."""
        return f"{self.table_name} {self.row}"


def new_act() -> uuid.UUID:
    """A number for an act of writing: its history rows and its event carry it."""
    return uuid.uuid4()
