"""The agreement between organisations. It is the setting of the gate: what it does not name cannot be granted."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone

from totjerecht.access.choices import ASKED, Action, Category, Purpose


class Cooperation(models.Model):
    """A cooperation, through all versions of its agreement."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField("naam", max_length=120, unique=True)

    class Meta:
        verbose_name = "samenwerking"
        verbose_name_plural = "samenwerkingen"

    def __str__(self) -> str:
        """Its title."""
        return self.title


class AgreementBasis(models.TextChoices):
    """On which data protection law the sharing under a version rests."""

    GBO = "gbo", "decreet lokaal sociaal beleid van 9 februari 2018, art. 11 §2"
    OTHER = "other", "een andere grond"


class CooperationVersion(models.Model):
    """One version of the agreement: eleven answers, how information is handled, and until when grants may run.

    It is a proposal until all parties have signed it, and it counts from then on, not before its first day. It is never
    changed: a change is a new version. Consents stay bound to the version they were given under.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cooperation = models.ForeignKey(Cooperation, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField("versie")
    #: question code → answer, see cooperation/questions.py
    answers = models.JSONField("antwoorden")
    #: question code → answer, see cooperation/questions.py
    handling = models.JSONField("hoe we met informatie omgaan")
    basis = models.CharField("grond", max_length=10, choices=AgreementBasis, default=AgreementBasis.GBO)
    #: With its article; empty for the GBO.
    basis_article = models.CharField("welke grond, met het artikel", max_length=300, blank=True)
    longest_days = models.PositiveSmallIntegerField("langste duur van een toestemming, in dagen")
    starts = models.DateField("vanaf")
    review_on = models.DateField("opnieuw te bekijken op")
    made_at = models.DateTimeField(default=timezone.now)
    sha256 = models.CharField(max_length=64)

    class Meta:
        verbose_name = "versie van een afspraak"
        verbose_name_plural = "versies van afspraken"
        constraints = (
            models.UniqueConstraint(fields=("cooperation", "number"), name="access_cooperationversion_number"),
            models.CheckConstraint(
                condition=models.Q(longest_days__gte=1) & models.Q(longest_days__lte=366),
                name="access_cooperationversion_longest",
            ),
            models.CheckConstraint(
                condition=models.Q(review_on__gt=models.F("starts")), name="access_cooperationversion_review"
            ),
            models.CheckConstraint(
                condition=models.Q(basis="gbo", basis_article="")
                | (models.Q(basis="other") & ~models.Q(basis_article="")),
                name="access_cooperationversion_basis",
            ),
        )

    def __str__(self) -> str:
        """The number."""
        return str(self.number)


class CooperationParty(models.Model):
    """An organisation that takes part in a version. Without ``exchanges`` it works along and gets no data."""

    version = models.ForeignKey(CooperationVersion, on_delete=models.PROTECT, related_name="parties")
    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    exchanges = models.BooleanField("wisselt gegevens uit", default=True)

    class Meta:
        verbose_name = "partij"
        verbose_name_plural = "partijen"
        constraints = (models.UniqueConstraint(fields=("version", "organisation"), name="access_party_once"),)

    def __str__(self) -> str:
        """Which organisation."""
        return str(self.organisation_id)


class CooperationTerm(models.Model):
    """What may be shared under a version: for this purpose, this kind of data, to see or to add to."""

    version = models.ForeignKey(CooperationVersion, on_delete=models.PROTECT, related_name="terms")
    purpose = models.CharField(max_length=20, choices=Purpose)
    category = models.CharField(max_length=20, choices=Category)
    action = models.CharField(max_length=10, choices=Action)

    class Meta:
        verbose_name = "wat gedeeld mag worden"
        verbose_name_plural = "wat gedeeld mag worden"
        constraints = (
            models.UniqueConstraint(fields=("version", "purpose", "category", "action"), name="access_term_once"),
            # Where the law and not a consent opens data, there is nothing to agree on.
            models.CheckConstraint(
                condition=models.Q(purpose__in=[purpose.value for purpose in ASKED]), name="access_term_asked"
            ),
        )

    def __str__(self) -> str:
        """The term."""
        return f"{self.purpose} {self.category} {self.action}"


class CooperationSignature(models.Model):
    """That an organisation agrees with a version, by somebody who may sign for it. The last one puts it in force."""

    version = models.ForeignKey(CooperationVersion, on_delete=models.PROTECT, related_name="signatures")
    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    mandate = models.ForeignKey("accounts.Mandate", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "handtekening"
        verbose_name_plural = "handtekeningen"
        constraints = (
            models.UniqueConstraint(fields=("version", "organisation"), name="access_cooperationsignature_once"),
        )

    def __str__(self) -> str:
        """When."""
        return self.at.isoformat()


class CooperationRefusal(models.Model):
    """That an organisation does not agree with a version, or no longer. From then on nothing new is given under it."""

    version = models.ForeignKey(CooperationVersion, on_delete=models.PROTECT, related_name="refusals")
    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    mandate = models.ForeignKey("accounts.Mandate", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    reason = models.TextField("reden")

    class Meta:
        verbose_name = "weigering"
        verbose_name_plural = "weigeringen"
        constraints = (
            models.UniqueConstraint(fields=("version", "organisation"), name="access_cooperationrefusal_once"),
            models.CheckConstraint(condition=~models.Q(reason=""), name="access_cooperationrefusal_reason"),
        )

    def __str__(self) -> str:
        """When."""
        return self.at.isoformat()


class CooperationDraft(models.Model):
    """What an administrator typed so far, right or wrong. It opens nothing."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    #: For a new version of this one; none: a new cooperation.
    after = models.ForeignKey(CooperationVersion, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    #: name of a field → what was typed or ticked, see cooperation/drafts.py
    typed = models.JSONField(default=dict)
    #: How often it was saved, so that two colleagues do not overwrite each other unseen.
    saved = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey("accounts.Mandate", on_delete=models.PROTECT, related_name="+")
    #: The version that came of it; from then on the draft is only kept.
    became = models.OneToOneField(
        CooperationVersion, on_delete=models.PROTECT, null=True, blank=True, related_name="draft"
    )

    class Meta:
        verbose_name = "ontwerp van een afspraak"
        verbose_name_plural = "ontwerpen van afspraken"

    def __str__(self) -> str:
        """Which draft."""
        return str(self.id)
