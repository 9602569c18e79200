"""Opening without a relationship, because somebody is in danger: at once, with a reason, and looked at afterwards."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone

from totjerecht.access.choices import Channel
from totjerecht.access.keys.fields import SealedField
from totjerecht.access.models.subject import Subject


class Emergency(models.Model):
    """An opening in an emergency: by one worker, until an hour, to be reviewed by somebody else by a day."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")
    actor = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    mandate = models.ForeignKey("accounts.Mandate", on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    reason = SealedField()
    opened_at = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField()
    review_by = models.DateField()

    class Meta:
        verbose_name = "noodtoegang"
        verbose_name_plural = "noodtoegangen"
        indexes = (models.Index(fields=("actor", "subject"), name="access_emergency_actor"),)

    def __str__(self) -> str:
        """When."""
        return self.opened_at.isoformat()


class Review(models.Model):
    """What a second person found. Never the one who opened: the database refuses that."""

    emergency = models.OneToOneField(Emergency, on_delete=models.PROTECT, related_name="review")
    reviewer = models.ForeignKey("accounts.Mandate", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    justified = models.BooleanField()
    remark = SealedField(null=True, blank=True)

    class Meta:
        verbose_name = "nazicht"
        verbose_name_plural = "nazicht"

    def __str__(self) -> str:
        """When."""
        return self.at.isoformat()


class Telling(models.Model):
    """That she was told, or that telling waits until a day because it would endanger somebody. The last row counts."""

    emergency = models.ForeignKey(Emergency, on_delete=models.PROTECT, related_name="tellings")
    at = models.DateTimeField(default=timezone.now)
    told_by_channel = models.CharField(max_length=20, choices=Channel, blank=True)
    waits_until = models.DateField(null=True, blank=True)
    reason = SealedField(null=True, blank=True)
    decided_by = models.ForeignKey("accounts.Mandate", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "vertellen"
        verbose_name_plural = "vertellen"
        constraints = (
            models.CheckConstraint(
                condition=(models.Q(waits_until=None) & ~models.Q(told_by_channel=""))
                | (models.Q(waits_until__isnull=False) & models.Q(told_by_channel="") & models.Q(reason__isnull=False)),
                name="access_telling_told_or_waits_with_reason",
            ),
        )

    def __str__(self) -> str:
        """When."""
        return self.at.isoformat()
