"""Agreements between organisations: from a draft to a proposal, to signatures of all, to the setting of the gate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from uuid import UUID

from attrs import frozen
from django.db import IntegrityError, transaction
from django.db.models import Exists, Max, OuterRef, Q, QuerySet
from django.utils import timezone

from rechten.words.say import say
from totjerecht.access.choices import BASES, Action, Category, Purpose
from totjerecht.access.context import at_work
from totjerecht.access.cooperation import content as contents
from totjerecht.access.cooperation import drafts, force, rules
from totjerecht.access.cooperation.content import Content
from totjerecht.access.cooperation.drafts import NotAdministrator
from totjerecht.access.cooperation.limits import may_exchange
from totjerecht.access.cooperation.rules import Problem
from totjerecht.access.gate import NotThere, act
from totjerecht.access.models import (
    AgreementBasis,
    Cooperation,
    CooperationDraft,
    CooperationParty,
    CooperationRefusal,
    CooperationSignature,
    CooperationTerm,
    CooperationVersion,
)
from totjerecht.access.models.log import EventKind
from totjerecht.accounts.service import Seat

#: How long before its day a review is shown as coming.
SOON = timedelta(days=60)


class DraftProblems(ValueError):
    """What stands in the way of a proposal: ``problems``, all at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = tuple(problems)


class Decided(ValueError):
    """The organisation signed or refused already, or somebody refused: there is nothing left to sign."""


@frozen
class Offer:
    """What an organisation may ask a person to share with one receiver, for one purpose, under one version.

    ``protection``, ``secrecy``: the two bases, in words with their articles.
    """

    version: UUID
    title: str
    receiver: UUID
    receiver_name: str
    purpose: Purpose
    categories: Mapping[Category, tuple[Action, ...]]
    longest_days: int
    protection: str
    secrecy: str


_OPEN = Problem("title", "Er ligt nog een voorstel voor. Beslis daar eerst samen over.")


@contextmanager
def _once(error: ValueError) -> Iterator[None]:
    """Raises the error when somebody else did the same at the same moment: the database keeps each decision once.

    What is signed cannot be locked, because nobody may change it; a unique row takes the place of a lock.
    """
    try:
        yield
    except IntegrityError as double:
        if "unique" not in str(double).lower():  # both databases say this word, and no trigger of ours does
            raise
        raise error from double


def propose(seat: Seat, draft: UUID) -> CooperationVersion:
    """Makes a version of a draft and lays it before all parties. It counts once each of them has signed.

    Raises NotAdministrator, NotThere, DraftProblems.
    """
    with _once(DraftProblems([_OPEN])), transaction.atomic():
        drafts.find(seat, draft)
        row = CooperationDraft.objects.select_for_update().get(id=draft)
        if row.became_id:
            raise NotThere
        content, problems = rules.check(row.typed, seat, row.after)
        cooperation = row.after.cooperation if row.after else None
        if cooperation and undecided().filter(cooperation=cooperation).exists():
            problems.append(_OPEN)
        if content is None or problems:
            raise DraftProblems(problems)
        # An agreement is about no person: its line in the log stands in the chain of nobody.
        with act(at_work(seat, Purpose.GUIDANCE), EventKind.AGREEMENT):
            version = _made(cooperation or Cooperation.objects.create(title=content.title), content)
        row.became = version
        row.save(update_fields=["became"])
    return version


def _made(cooperation: Cooperation, content: Content) -> CooperationVersion:
    number = (cooperation.versions.aggregate(last=Max("number"))["last"] or 0) + 1
    version = CooperationVersion.objects.create(
        cooperation=cooperation,
        number=number,
        answers=dict(content.answers),
        handling=dict(content.handling),
        basis=content.basis,
        basis_article=content.basis_article,
        longest_days=content.longest_days,
        starts=content.starts,
        review_on=content.review_on,
        sha256=contents.code(content, number),
    )
    CooperationParty.objects.bulk_create(
        CooperationParty(version=version, organisation_id=id, exchanges=exchanges)
        for id, exchanges in content.parties.items()
    )
    CooperationTerm.objects.bulk_create(
        CooperationTerm(version=version, purpose=purpose, category=category, action=action)
        for purpose, category, action in sorted(content.terms)
    )
    return version


def publish(seat: Seat, version: UUID) -> bool:
    """Signs for the own organisation. True: this was the last signature, so the version counts from its first day.

    Raises NotAdministrator, NotThere (no party), Decided.
    """
    with _once(Decided()), transaction.atomic():
        row = _mine(seat, version)
        if row.refusals.exists() or row.signatures.filter(organisation=seat.organisation).exists():
            raise Decided
        with act(at_work(seat, Purpose.GUIDANCE), EventKind.AGREEMENT):
            CooperationSignature.objects.create(version=row, organisation_id=seat.organisation, mandate_id=seat.mandate)
        return force.agreed().filter(id=row.id).exists()


def refuse(seat: Seat, version: UUID, reason: str) -> None:
    """Does not agree; or, with a version in force, stops: from this moment nobody can give a consent under it.

    What persons gave before stays as they gave it, until it ends or they withdraw it. Raises NotAdministrator,
    NotThere, Decided, and ValueError without a reason.
    """
    if not reason.strip():
        raise ValueError("a refusal has a reason")
    with _once(Decided()), transaction.atomic():
        row = _mine(seat, version)
        if row.refusals.exists():
            raise Decided
        with act(at_work(seat, Purpose.GUIDANCE), EventKind.AGREEMENT):
            CooperationRefusal.objects.create(
                version=row,
                organisation_id=seat.organisation,
                mandate_id=seat.mandate,
                reason=reason.strip()[: rules.LONGEST_ANSWER],
            )


def _mine(seat: Seat, version: UUID) -> CooperationVersion:
    """A version to which the own organisation is a party."""
    drafts.administrator(seat)
    row = CooperationVersion.objects.filter(id=version).first()
    if row is None or not row.parties.filter(organisation=seat.organisation).exists():
        raise NotThere
    return row


def new_version(seat: Seat, version: UUID) -> CooperationDraft:
    """A draft that says what this version says, to change. Raises NotAdministrator, NotThere (no party)."""
    drafts.administrator(seat)
    row = full().filter(id=version, parties__organisation=seat.organisation).first()
    if row is None:
        raise NotThere
    return drafts.start(seat, row, contents.of_version(row))


def full() -> QuerySet[CooperationVersion]:
    """Versions with all that a page tells of them."""
    return CooperationVersion.objects.select_related("cooperation").prefetch_related(
        "parties__organisation", "terms", "signatures__organisation", "refusals__organisation"
    )


def in_force(day: date | None = None) -> QuerySet[CooperationVersion]:
    """The versions that count on a day (None: today), by the name of the cooperation."""
    counting = force.in_force(day or timezone.localdate()).values("pk")
    return full().filter(pk__in=counting).order_by("cooperation__title")


def undecided() -> QuerySet[CooperationVersion]:
    """Proposals that not all have signed and nobody refused."""
    refused = CooperationRefusal.objects.filter(version=OuterRef("pk"))
    return full().exclude(pk__in=force.agreed().values("pk")).filter(~Exists(refused)).order_by("made_at")


def due_for_review(day: date | None = None) -> QuerySet[CooperationVersion]:
    """The versions that count and are to be looked at again by that day (None: by 60 days from now)."""
    today = timezone.localdate()
    return in_force(today).filter(review_on__lte=day or today + SOON).order_by("review_on")


def offers(organisation: UUID, day: date | None = None) -> list[Offer]:
    """All that workers of an organisation may ask a person to share, by receiver, purpose and cooperation."""
    found: list[Offer] = []
    for version in in_force(day).filter(
        Exists(CooperationParty.objects.filter(version=OuterRef("pk"), organisation=organisation, exchanges=True))
    ):
        content = contents.of_version(version)
        for party in version.parties.all():
            there = party.organisation
            if there.id == organisation or not party.exchanges or not there.active:
                continue
            if not may_exchange(there.kind, version.basis):
                continue
            found += [_offer(version, there.id, there.name, p, kinds) for p, kinds in content.by_purpose().items()]
    order = list(Purpose)
    return sorted(found, key=lambda offer: (offer.receiver_name, order.index(offer.purpose), offer.title))


def _offer(
    version: CooperationVersion,
    receiver: UUID,
    name: str,
    purpose: Purpose,
    categories: Mapping[Category, tuple[Action, ...]],
) -> Offer:
    protection, secrecy = bases(version, purpose)
    return Offer(
        version.id,
        version.cooperation.title,
        receiver,
        name,
        purpose,
        categories,
        version.longest_days,
        protection,
        secrecy,
    )


def bases(version: CooperationVersion, purpose: Purpose) -> tuple[str, str]:
    """(data protection, professional secrecy): on what sharing for a purpose rests under a version."""
    basis = BASES[purpose]
    other = version.basis == AgreementBasis.OTHER
    return version.basis_article if other else say(basis.protection), say(basis.secrecy)


def without(version: UUID, day: date | None = None) -> list[tuple[UUID, Purpose, Category, Action]]:
    """What nobody could be asked any more without this version: (receiver, purpose, kind of data, action), in order.

    What another version that counts also allows to the same receiver is not in it. Empty when it does not count.
    """
    mine: set[tuple[UUID, Purpose, Category, Action]] = set()
    others: set[tuple[UUID, Purpose, Category, Action]] = set()
    for row in in_force(day):
        allowed = {
            (party.organisation_id, Purpose(term.purpose), Category(term.category), Action(term.action))
            for party in row.parties.all()
            if party.exchanges
            for term in row.terms.all()
        }
        if row.id == version:
            mine |= allowed
        else:
            others |= allowed
    return sorted(mine - others)


def to_decide(seat: Seat) -> QuerySet[CooperationVersion]:
    """Proposals that wait for the own organisation. Raises NotAdministrator."""
    drafts.administrator(seat)
    signed = CooperationSignature.objects.filter(version=OuterRef("pk"), organisation=seat.organisation)
    return of_party(seat, undecided()).filter(~Exists(signed))


def of_party(seat: Seat, versions: QuerySet[CooperationVersion]) -> QuerySet[CooperationVersion]:
    """Of these versions, those to which the own organisation is a party."""
    return versions.filter(
        Q(Exists(CooperationParty.objects.filter(version=OuterRef("pk"), organisation=seat.organisation)))
    )


__all__ = [
    "Decided",
    "DraftProblems",
    "NotAdministrator",
    "Offer",
    "bases",
    "due_for_review",
    "full",
    "in_force",
    "new_version",
    "of_party",
    "offers",
    "propose",
    "publish",
    "refuse",
    "to_decide",
    "undecided",
    "without",
]
