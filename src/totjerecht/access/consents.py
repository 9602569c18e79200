"""Agreements with a person: the chain of rows behind one conversation.

Two ways only to change anything: she decides (`decide`), or she withdraws (`withdraw`). Nothing is overwritten. A "no"
is kept, so that nobody asks again and again; it opens nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from attrs import field, frozen
from django.db.models import Exists, OuterRef
from django.utils import timezone

from totjerecht.access import presence
from totjerecht.access.choices import Action, Category, Channel, Purpose
from totjerecht.access.context import AccessContext
from totjerecht.access.cooperation import force
from totjerecht.access.cooperation.limits import may_exchange
from totjerecht.access.gate import NotThere, act, seal_all
from totjerecht.access.models import Consent, Grant, Notice, Withdrawal
from totjerecht.access.models.consent import Decision, Method
from totjerecht.access.models.log import EventKind
from totjerecht.access.relationships import invite


@frozen
class Said:
    """What one person decided, as it was said.

    ``version``: the agreement between organisations that frames it. ``notice``: the exact words, in a language.
    ``grants``: category → actions; empty for a "no". ``voice``: who gave it, when not the person at the counter.
    ``channel``: by which way it came, when she was not there (`Method.REMOTE`); it stands in the log.
    Names of interpreter and witness, and her own words, are kept closed with her key.
    """

    version: UUID
    notice: str
    language: str
    purpose: Purpose
    recipient: UUID
    decision: Decision
    method: Method
    grants: Mapping[Category, tuple[Action, ...]]
    expires: datetime
    voice: UUID | None = None
    represented: bool = False
    channel: Channel | None = None
    interpreter: str = ""
    witness: str = ""
    own_words: str = field(default="", repr=False)


class BeyondAgreement(ValueError):
    """More, longer or for somebody else than the agreement between the organisations allows."""


def decide(ctx: AccessContext, subject: UUID, said: Said) -> UUID:
    """Keeps what a person decided and opens what she opened, in the same moment; gives the consent.

    Only by herself, by who works with her already, or by a worker with whom she sits now: else NotThere. Raises
    BeyondAgreement, and ValueError when decision and grants do not fit each other.
    """
    if not presence.may_agree(ctx, subject):
        raise NotThere
    if (said.decision == Decision.NO) != (not said.grants):
        raise ValueError("a no opens nothing; a yes opens something")
    now = timezone.now()
    if problem := beyond(said, now, ctx.organisation):
        raise BeyondAgreement(problem)
    how = {"channel": said.channel} if said.channel else {}
    with act(ctx, EventKind.CONSENT, decision=said.decision, method=said.method, **how) as doing:
        doing.about(subject)
        doing.categories.update(said.grants)
        relationship = None
        if said.grants:
            relationship = invite(doing, subject, said.recipient, said.purpose)
        consent = Consent.objects.create(
            subject_id=subject,
            relationship_id=relationship,
            version_id=said.version,
            notice=kept_notice(said.notice, said.language),
            purpose=said.purpose,
            recipient_id=said.recipient,
            decision=said.decision,
            method=said.method,
            given_by_id=said.voice,
            represented=said.represented,
            valid_from=now,
            expires=said.expires,
            taken_by_id=ctx.mandate,
            **seal_all(
                subject,
                {
                    f"access.Consent.{name}": (name, getattr(said, name).strip())
                    for name in ("interpreter", "witness", "own_words")
                },
            ),
        )
        for category, actions in said.grants.items():
            for action in actions:
                Grant.objects.create(consent=consent, category=category, action=action, until=said.expires)
    return consent.id


def beyond(said: Said, now: datetime, taken_in: UUID | None = None) -> str:
    """Why the agreement does not allow this; "" when it does. The database says the same, for whoever comes around.

    ``taken_in``: the organisation of the worker who takes it; None: the person gives it herself.
    """
    version = force.in_force(timezone.localdate(now)).filter(id=said.version).first()
    if version is None:
        return "no such agreement in force"
    exchanging = version.parties.filter(exchanges=True)
    receiver = exchanging.filter(organisation=said.recipient).select_related("organisation").first()
    if receiver is None:
        return "the receiver is no party that exchanges data"
    if not may_exchange(receiver.organisation.kind, version.basis):
        return "the law does not let this kind of organisation receive data on this basis"
    if taken_in and not exchanging.filter(organisation=taken_in).exists():
        return "who takes the consent is no party that exchanges data"
    if (said.expires - now).total_seconds() > version.longest_days * 86_400:
        return "longer than agreed"
    allowed = set(version.terms.filter(purpose=said.purpose).values_list("category", "action"))
    asked = {(category.value, action.value) for category, actions in said.grants.items() for action in actions}
    return "" if asked <= allowed else f"not agreed: {sorted(asked - allowed)}"


def kept_notice(text: str, language: str) -> Notice:
    """The words that were shown or read aloud; the same words are kept once."""
    sha256 = hashlib.sha256(f"{language}\n{text}".encode()).hexdigest()
    return Notice.objects.get_or_create(sha256=sha256, defaults={"language": language, "text": text})[0]


def withdraw(
    ctx: AccessContext, subject: UUID, consent: UUID, channel: Channel, grants: Iterable[UUID] | None = None
) -> None:
    """Withdraws a whole consent, or some of its grants. It works at once. Withdrawing twice is no error.

    Raises NotThere when it is not hers.
    """
    row = Consent.objects.filter(id=consent, subject=subject).first()
    if row is None:
        raise NotThere
    if row.withdrawals.filter(grant=None).exists():
        return
    chosen = None if grants is None else list(row.grants.filter(id__in=set(grants)))
    with act(ctx, EventKind.WITHDRAWAL, channel=channel, whole=chosen is None) as doing:
        doing.about(subject)
        for grant in [None] if chosen is None else chosen:
            Withdrawal.objects.create(consent=row, grant=grant, channel=channel, taken_by_id=ctx.mandate)


def open_consents(subject: UUID) -> list[Consent]:
    """The consents of a person that open something now."""
    now = timezone.now()
    gone = Withdrawal.objects.filter(consent=OuterRef("pk"), grant=None)
    found = Consent.objects.filter(~Exists(gone), subject=subject, expires__gt=now, relationship__ending=None)
    found = found.exclude(decision=Decision.NO)
    return list(found.select_related("recipient", "version__cooperation").order_by("-valid_from"))
