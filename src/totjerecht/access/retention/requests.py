"""Asks, allows and does the erasure of a person's data. Who may call this is for the gate to say.

Erasing ends the key of the person: all her closed texts, in every table and every back-up of the tables, can no longer
be read. What is left of her is what points at nobody without those texts. A back-up of the keys still opens them, until
it is thrown away: that day is told.
"""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from attrs import frozen
from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from totjerecht.access.keys.blind import forget
from totjerecht.access.keys.erasing import erase_key
from totjerecht.access.keys.keyring import Keyring
from totjerecht.access.retention import registry
from totjerecht.access.retention.copies import checked_copy
from totjerecht.access.retention.models import ClosingCopy, ErasureRequest
from totjerecht.access.retention.rules import rule_for


class RetentionTrouble(Exception):
    """Erasing cannot go on; the message says why, for a worker, and nothing was erased."""


class NeedsApproval(RetentionTrouble):
    """A file that may only go with an approval from outside, and there is none."""


@frozen
class Erasure:
    """That a person's data are erased, and the last day on which a back-up of the keys could still open them."""

    subject: UUID
    backups_gone_after: date

    @property
    def words(self) -> str:
        """What is told to the person."""
        day = date_format(self.backups_gone_after, "j F Y")
        return gettext("Gewist. In back-ups leesbaar tot %(day)s, daarna nergens meer.") % {"day": day}


def kinds_for(subject: UUID, kind: str) -> set[str]:
    """All kinds of files that a person has, with the kind that was asked about. One key opens them all."""
    return {kind} | {file.kind for files in registry.FILES.values() for file in files(subject)}


def ask(subject: UUID, kind: str, asked_by: UUID | None) -> ErasureRequest:
    """Asks to erase a person's data. `kind`: of whose file; `asked_by`: a user, None when the period was over.

    Raises RetentionTrouble when a request is already open, LookupError for a kind without a rule.
    """
    needs = any(rule_for(found).needs_approval for found in kinds_for(subject, kind))
    try:
        with transaction.atomic(using="default"):
            return ErasureRequest.objects.create(subject=subject, kind=kind, asked_by_id=asked_by, needs_approval=needs)
    except IntegrityError:
        if _open().filter(subject=subject).exists():
            raise RetentionTrouble("Er loopt al een vraag om deze gegevens te wissen.") from None
        raise


def approve(request: UUID, approved_by: UUID, reference: str) -> ErasureRequest:
    """Writes down an approval from outside, such as that of the State Archives, by somebody else than who asked.

    Raises RetentionTrouble when it is the same person, there is no reference, or the request is no longer open.
    """
    with transaction.atomic(using="default"):
        row = _locked(request)
        if row.asked_by_id == approved_by:
            raise RetentionTrouble(
                "Wie vraagt om te wissen, kan het niet zelf toestaan: een tweede persoon moet dat doen."
            )
        if not reference.strip():
            raise RetentionTrouble(
                "Schrijf de verwijzing van de toestemming erbij, zoals nummer en datum van de brief."
            )
        row.approved_by_id, row.approved_at, row.approval_reference = approved_by, timezone.now(), reference.strip()
        row.save(update_fields=["approved_by", "approved_at", "approval_reference"])
        return row


def withdraw(request: UUID) -> ErasureRequest:
    """Ends a request that is not wanted any more. Raises RetentionTrouble when erasing already began."""
    with transaction.atomic(using="default"):
        row = _locked(request)
        if row.copied_at:
            raise RetentionTrouble("Het wissen is al begonnen.")
        row.withdrawn_at = timezone.now()
        row.save(update_fields=["withdrawn_at"])
        return row


def erase(request: UUID) -> Erasure:
    """Erases, for a request that may be done. After a stop half-way it is called again and goes on.

    First the copies without a person, then the key, then what points at her. Raises NeedsApproval, RetentionTrouble,
    and NotPersonFree when a room's copy is not allowed; nothing is erased then.
    """
    subject = _begin(request)
    erased_at = erase_key(subject)
    until = timezone.localdate(erased_at) + timedelta(days=settings.KEYS_BACKUP_DAYS)
    with transaction.atomic(using="default"):
        forget(subject)
        for forgetter in registry.FORGET.values():
            forgetter(subject)
        _open().filter(pk=request).update(done_at=timezone.now(), backups_gone_after=until)
    return Erasure(subject, until)


def _begin(request: UUID) -> UUID:
    """Checks whether it may be done and makes the copies, once."""
    with transaction.atomic(using="default"):
        row = _locked(request)
        kinds = kinds_for(row.subject, row.kind)
        closed = sorted(kind for kind in kinds if rule_for(kind).needs_approval)
        if closed and not row.approved_at:
            raise NeedsApproval(
                "Dit kan nog niet gewist worden: er is eerst een toestemming van het archief nodig, "
                f"met een verwijzing ({', '.join(closed)})."
            )
        if not row.copied_at:
            _copy(row.subject, kinds)
            row.copied_at = timezone.now()
            row.save(update_fields=["copied_at"])
        return row.subject


def _copy(subject: UUID, kinds: set[str]) -> None:
    today = timezone.localdate()
    quarter = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    with Keyring() as keyring:
        keyring.load([subject])
        ClosingCopy.objects.bulk_create(
            ClosingCopy(kind=kind, quarter=quarter, data=checked_copy(copy.fields, told))
            for kind in sorted(kinds)
            if (copy := registry.COPIES.get(kind))
            for told in copy.copier(keyring, subject)
        )


def _open() -> QuerySet[ErasureRequest]:
    return ErasureRequest.objects.filter(done_at=None, withdrawn_at=None)


def _locked(request: UUID) -> ErasureRequest:
    row = _open().select_for_update().filter(pk=request).first()
    if row is None:
        raise RetentionTrouble("Deze vraag om te wissen is er niet, is ingetrokken of is al gedaan.")
    return row
