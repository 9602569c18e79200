"""Two relationships: assigned by the law, or invited by the person."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone

from totjerecht.access.choices import Channel, Purpose
from totjerecht.access.keys.fields import SealedField
from totjerecht.access.models.subject import Subject


class Kind(models.TextChoices):
    """How an organisation came to a person."""

    ASSIGNED = "assigned", "toegewezen, door een wettelijke opdracht"
    INVITED = "invited", "uitgenodigd, door de persoon"


class Part(models.TextChoices):
    """The part somebody plays in an assigned file."""

    WORKER = "worker", "vaste werker"
    REPLACEMENT = "replacement", "vervanger"
    COMMITTEE = "committee", "comité dat beslist"


class Relationship(models.Model):
    """That an organisation works with a person. Assigned: one worker, by an article. Invited: an organisation."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    purpose = models.CharField(max_length=20, choices=Purpose)
    worker = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    part = models.CharField(max_length=12, choices=Part, blank=True)
    article = models.CharField(max_length=120, blank=True)
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "relatie"
        verbose_name_plural = "relaties"
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind="invited")
                | (models.Q(worker__isnull=False) & ~models.Q(part="") & ~models.Q(article="")),
                name="access_relationship_assigned_names_worker_and_article",
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gt=models.F("since")),
                name="access_relationship_ends_after_start",
            ),
        )
        indexes = (
            models.Index(fields=("organisation", "subject"), name="access_relationship_org"),
            models.Index(fields=("worker", "subject"), name="access_relationship_worker"),
        )

    def __str__(self) -> str:
        """Which kind."""
        return self.kind


class Ending(models.Model):
    """That a relationship ended: by the person, whenever she wants, or because the work was done."""

    relationship = models.OneToOneField(Relationship, on_delete=models.PROTECT, related_name="ending")
    at = models.DateTimeField(default=timezone.now)
    by_person = models.BooleanField()
    channel = models.CharField(max_length=20, choices=Channel)

    class Meta:
        verbose_name = "einde van een relatie"
        verbose_name_plural = "eindes van relaties"

    def __str__(self) -> str:
        """When."""
        return self.at.isoformat()


class Told(models.Model):
    """That the person was told who works with her, and that she may ask for another."""

    relationship = models.OneToOneField(Relationship, on_delete=models.PROTECT, related_name="told")
    at = models.DateTimeField(default=timezone.now)
    channel = models.CharField(max_length=20, choices=Channel)

    class Meta:
        verbose_name = "verteld"
        verbose_name_plural = "verteld"

    def __str__(self) -> str:
        """When."""
        return self.at.isoformat()


class OtherWorkerAsked(models.Model):
    """That the person asked for another worker. She owes no reason; an answer is due by a day."""

    relationship = models.ForeignKey(Relationship, on_delete=models.PROTECT, related_name="other_asked")
    at = models.DateTimeField(default=timezone.now)
    channel = models.CharField(max_length=20, choices=Channel)
    due = models.DateField()
    answered_at = models.DateTimeField(null=True, blank=True)
    #: The relationship that came in its place; none: refused, with a reason in ``answer``.
    replaced_by = models.ForeignKey(Relationship, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answer = SealedField(null=True, blank=True)

    class Meta:
        verbose_name = "vraag om een andere werker"
        verbose_name_plural = "vragen om een andere werker"

    def __str__(self) -> str:
        """When an answer is due."""
        return self.due.isoformat()
