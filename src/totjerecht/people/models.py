"""Who somebody is and how she wants to be reached. All of it is read and written through the gate."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone

from rechten.words.say import later
from totjerecht.access.choices import Category
from totjerecht.access.guarded import Guarded
from totjerecht.access.keys.fields import SealedField


class Person(Guarded):
    """Who somebody is. A file can exist under an alias, without a national number; nobody is asked for a status."""

    gate_category = Category.IDENTITY
    gate_sealed: ClassVar = ("name", "called", "birth_date", "national_number")

    name = SealedField(null=True, blank=True)
    called = SealedField(null=True, blank=True)
    birth_date = SealedField(null=True, blank=True)
    national_number = SealedField(null=True, blank=True)
    alias = models.BooleanField(default=False)
    language = models.CharField(max_length=8, default="nl-be")

    class Meta:
        verbose_name = "persoon"
        verbose_name_plural = "personen"
        constraints = (models.UniqueConstraint(fields=("subject",), name="people_person_once"),)

    def __str__(self) -> str:
        """Nothing that names her."""
        return "persoon"


class SafeChannel(models.TextChoices):
    """How she can be reached without danger. What is found at home must tell nothing."""

    WORKER = "worker", later("Alleen via mijn vaste aanspreekpunt")
    PHONE = "phone", later("Bel me")
    SMS = "sms", later("Stuur een sms")
    LETTER = "letter", later("Stuur een brief")
    EMAIL = "email", later("Stuur een e-mail")


class Reach(Guarded):
    """How she is reached, and what one must not do."""

    gate_category = Category.CONTACT
    gate_sealed: ClassVar = ("phone", "email", "address", "careful")

    phone = SealedField(null=True, blank=True)
    email = SealedField(null=True, blank=True)
    address = SealedField(null=True, blank=True)
    safe_channel = models.CharField(max_length=10, choices=SafeChannel, default=SafeChannel.WORKER)
    careful = SealedField(null=True, blank=True)

    class Meta:
        verbose_name = "bereikbaarheid"
        verbose_name_plural = "bereikbaarheid"
        constraints = (models.UniqueConstraint(fields=("subject",), name="people_reach_once"),)

    def __str__(self) -> str:
        """Nothing that names her."""
        return "bereikbaarheid"


class Entry(Guarded):
    """A line about the life of a person: of one kind of data, in words that she may read. By whom, and when."""

    gate_category = "*"
    gate_sealed: ClassVar = ("text",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    category = models.CharField(max_length=20, choices=Category)
    text = SealedField()
    written_by = models.ForeignKey("accounts.Mandate", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "regel"
        verbose_name_plural = "regels"
        indexes = (models.Index(fields=("subject", "category"), name="people_entry_subject"),)

    def __str__(self) -> str:
        """Nothing that tells about her."""
        return "regel"
