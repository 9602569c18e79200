"""Tables of retention: periods that organisations set, requests to erase, copies without a person."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from totjerecht.accounts.models import Organisation, User


class OwnPeriod(models.Model):
    """How long an organisation keeps one kind of file after closing, when the rules give no period."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField("afloop", max_length=20)
    months = models.PositiveSmallIntegerField("maanden")
    #: Which decision says so: a date and a number, a page of its register.
    reference = models.CharField("verwijzing", max_length=200)
    set_on = models.DateField("vastgelegd op", default=timezone.localdate)

    class Meta:
        verbose_name = "eigen termijn"
        verbose_name_plural = "eigen termijnen"
        constraints = (
            models.UniqueConstraint(fields=("organisation", "outcome"), name="access_ownperiod_once"),
            models.CheckConstraint(condition=Q(months__gte=1) & ~Q(reference=""), name="access_ownperiod_grounded"),
        )

    def __str__(self) -> str:
        """Which row, for a log."""
        return str(self.id)


class ErasureRequest(models.Model):
    """That a person's data must be erased, who allowed it, and until when back-ups can still be read."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.UUIDField()
    kind = models.CharField("soort dossier", max_length=20)
    #: Empty: the retention table asked, because the period was over.
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    asked_at = models.DateTimeField("gevraagd", default=timezone.now)
    needs_approval = models.BooleanField("toestemming nodig")
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    approved_at = models.DateTimeField("toegestaan", null=True, blank=True)
    approval_reference = models.CharField("verwijzing van de toestemming", max_length=200, blank=True)
    withdrawn_at = models.DateTimeField("ingetrokken", null=True, blank=True)
    copied_at = models.DateTimeField("cijfers bewaard", null=True, blank=True)
    done_at = models.DateTimeField("gewist", null=True, blank=True)
    backups_gone_after = models.DateField("in back-ups leesbaar tot", null=True, blank=True)

    class Meta:
        verbose_name = "vraag om te wissen"
        verbose_name_plural = "vragen om te wissen"
        constraints = (
            models.UniqueConstraint(
                fields=("subject",), condition=Q(done_at=None, withdrawn_at=None), name="access_erasure_one_open"
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None, approved_at=None, approval_reference="")
                | Q(approved_by__isnull=False, approved_at__isnull=False) & ~Q(approval_reference=""),
                name="access_erasure_approval_whole",
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None) | Q(asked_by=None) | ~Q(approved_by=F("asked_by")),
                name="access_erasure_second_person",
            ),
            models.CheckConstraint(
                condition=Q(done_at=None) | Q(needs_approval=False) | Q(approved_at__isnull=False),
                name="access_erasure_only_with_approval",
            ),
            models.CheckConstraint(
                condition=Q(done_at=None, backups_gone_after=None)
                | Q(done_at__isnull=False, backups_gone_after__isnull=False, withdrawn_at=None),
                name="access_erasure_says_until_when",
            ),
        )

    def __str__(self) -> str:
        """Which request, for a log."""
        return str(self.id)


class ClosingCopy(models.Model):
    """What is kept of a file for the figures: values from short lists, and no trace of whose they were."""

    #: At random, so that the order of rows tells nothing.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField("soort dossier", max_length=20)
    #: First day of the quarter: a day would point at the erasure of that day.
    quarter = models.DateField("kwartaal")
    data = models.JSONField("waarden")

    class Meta:
        verbose_name = "kopie zonder persoon"
        verbose_name_plural = "kopieën zonder persoon"

    def __str__(self) -> str:
        """Which row, for a log."""
        return str(self.id)
