"""Consent as a chain of rows, never a yes/no field. No row of it is ever changed or removed."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone

from rechten.words.say import later
from totjerecht.access.choices import Action, Category, Channel, Purpose
from totjerecht.access.keys.fields import SealedField
from totjerecht.access.models.cooperation import CooperationVersion
from totjerecht.access.models.relationship import Relationship
from totjerecht.access.models.subject import Subject, Voice


class Notice(models.Model):
    """The exact words that were shown or read aloud."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    language = models.CharField(max_length=8)
    level = models.CharField("taalniveau", max_length=4, default="B1")
    text = models.TextField()
    sha256 = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "tekst die getoond werd"
        verbose_name_plural = "teksten die getoond werden"

    def __str__(self) -> str:
        """Its hash."""
        return self.sha256


class Decision(models.TextChoices):
    """What the person decided. A "no" is kept too."""

    YES = "yes", "ja"
    PARTLY = "partly", "gedeeltelijk"
    NO = "no", "nee"


class Method(models.TextChoices):
    """How she said it."""

    WRITTEN = "written", later("op papier, met een handtekening")
    SPOKEN = "spoken", later("mondeling, met een getuige of een tolk")
    REMOTE = "remote", later("van ver, aan de telefoon of met een bericht")
    SCREEN = "screen", later("zelf, op het scherm")


class Consent(models.Model):
    """The act: what one person decided about one purpose and one receiver, with the words she heard and her own."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")
    relationship = models.ForeignKey(
        Relationship, on_delete=models.PROTECT, null=True, blank=True, related_name="consents"
    )
    version = models.ForeignKey(CooperationVersion, on_delete=models.PROTECT, related_name="+")
    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=20, choices=Purpose)
    recipient = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    decision = models.CharField(max_length=8, choices=Decision)
    method = models.CharField(max_length=10, choices=Method)
    #: None: the person herself.
    given_by = models.ForeignKey(Voice, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    represented = models.BooleanField(default=False)
    interpreter = SealedField(null=True, blank=True)
    witness = SealedField(null=True, blank=True)
    own_words = SealedField(null=True, blank=True)
    valid_from = models.DateTimeField(default=timezone.now)
    expires = models.DateTimeField()
    taken_by = models.ForeignKey("accounts.Mandate", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = "toestemming"
        verbose_name_plural = "toestemmingen"
        indexes = (models.Index(fields=("subject", "-valid_from"), name="access_consent_subject"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(expires__gt=models.F("valid_from")), name="access_consent_ends_after_start"
            ),
            models.CheckConstraint(
                condition=models.Q(decision="no") | models.Q(relationship__isnull=False),
                name="access_consent_yes_makes_a_relationship",
            ),
            models.CheckConstraint(
                condition=~models.Q(method="spoken")
                | models.Q(witness__isnull=False)
                | models.Q(interpreter__isnull=False),
                name="access_consent_spoken_needs_witness_or_interpreter",
            ),
        )

    def __str__(self) -> str:
        """The decision."""
        return self.decision


class Grant(models.Model):
    """One kind of data for one action, under a consent. The database refuses one that its agreement does not name."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consent = models.ForeignKey(Consent, on_delete=models.PROTECT, related_name="grants")
    category = models.CharField(max_length=20, choices=Category)
    action = models.CharField(max_length=10, choices=Action)
    until = models.DateTimeField()

    class Meta:
        verbose_name = "toelating"
        verbose_name_plural = "toelatingen"
        constraints = (models.UniqueConstraint(fields=("consent", "category", "action"), name="access_grant_once"),)

    def __str__(self) -> str:
        """What is granted."""
        return f"{self.category} {self.action}"


class Withdrawal(models.Model):
    """That a grant, or a whole consent (``grant`` empty), was withdrawn. It works from that very moment."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consent = models.ForeignKey(Consent, on_delete=models.PROTECT, related_name="withdrawals")
    grant = models.ForeignKey(Grant, on_delete=models.PROTECT, null=True, blank=True, related_name="withdrawals")
    at = models.DateTimeField(default=timezone.now)
    channel = models.CharField(max_length=20, choices=Channel)
    taken_by = models.ForeignKey("accounts.Mandate", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = "intrekking"
        verbose_name_plural = "intrekkingen"

    def __str__(self) -> str:
        """When."""
        return self.at.isoformat()


class Use(models.Model):
    """That a grant was used, by which line of the log."""

    id = models.BigAutoField(primary_key=True)
    grant = models.ForeignKey(Grant, on_delete=models.PROTECT, related_name="uses")
    event = models.ForeignKey("access.Event", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "gebruik"
        verbose_name_plural = "gebruik"
        constraints = (models.UniqueConstraint(fields=("grant", "event"), name="access_use_once"),)

    def __str__(self) -> str:
        """Which grant."""
        return str(self.grant_id)
