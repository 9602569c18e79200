"""No grant outside a version that all signed and that counts, whatever drafts, proposals and versions there are.

What may be granted is told here once more, in Python of its own (`allowed`), and both ways are held against it: the
service, and rows written straight into the tables within an act.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from attrs import frozen
from django.db import DatabaseError, transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from tests.access import world
from tests.access.cooperation import helpers
from totjerecht.access import consents, presence, relationships
from totjerecht.access.choices import Action, Category, Purpose
from totjerecht.access.context import AccessContext
from totjerecht.access.cooperation import drafts
from totjerecht.access.gate import act
from totjerecht.access.models import Consent, Cooperation, CooperationVersion, Grant
from totjerecht.access.models.log import EventKind
from totjerecht.accounts.models import Organisation
from totjerecht.accounts.service import Seat

pytestmark = pytest.mark.django_db(databases=["default", "keys"])

PURPOSES = (Purpose.RIGHTS, Purpose.DEBT)
CATEGORIES = (Category.INCOME, Category.HEALTH)
KINDS = ("ocmw", "caw", "health_fund", "shelter", "housing")
#: Which kinds may exchange data, written down once more.
MAY = {"gbo": {"ocmw", "caw", "health_fund"}, "other": {"ocmw", "caw", "health_fund", "shelter"}}
ALL_TERMS = frozenset((p, c, a) for p in PURPOSES for c in CATEGORIES for a in Action)
#: Often the first: else nearly every example would refuse everything.
MOSTLY = st.sampled_from((True, True, True, False))


@frozen
class Plan:
    """A version to make. ``parties``: kind → exchanges; ``signs``, ``refuses``: kinds; ``starts``: days from today."""

    parties: Mapping[str, bool]
    terms: frozenset[helpers.Term]
    signs: frozenset[str]
    refuses: frozenset[str]
    starts: int
    longest: int
    basis: str

    @property
    def is_signed(self) -> bool:
        return bool(self.parties) and set(self.parties) <= self.signs


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    parties = {kind: draw(MOSTLY) for kind in KINDS if draw(MOSTLY)}
    some = st.frozensets(st.sampled_from(sorted(parties))) if parties else st.just(frozenset())
    all_sign = draw(MOSTLY)
    return Plan(
        parties=parties,
        terms=ALL_TERMS - draw(st.frozensets(st.sampled_from(sorted(ALL_TERMS)), max_size=4)),
        signs=frozenset(parties) if all_sign else draw(some),
        refuses=frozenset() if draw(MOSTLY) else draw(some),
        starts=draw(st.sampled_from((0, -3, 0, 2))),
        longest=draw(st.sampled_from((30, 1))),
        basis=draw(st.sampled_from(("gbo", "other"))),
    )


@frozen
class Wish:
    """A grant that somebody tries. ``of``: which version."""

    of: int
    purpose: Purpose
    category: Category
    action: Action
    receiver: str
    days: float


WISHES = st.builds(
    Wish,
    of=st.sampled_from((0, 0, 1, 2)),
    purpose=st.sampled_from(PURPOSES),
    category=st.sampled_from(CATEGORIES),
    action=st.sampled_from(tuple(Action)),
    receiver=st.sampled_from(KINDS),
    days=st.sampled_from((0.5, 0.9, 20.0, 40.0)),
)


def allowed(all_plans: list[Plan], wish: Wish, taker: str) -> bool:
    """Whether the wish stands within a version that counts."""
    if wish.of >= len(all_plans):
        return False
    plan, later = all_plans[wish.of], all_plans[wish.of + 1 :]
    exchanging = {kind for kind, exchanges in plan.parties.items() if exchanges}
    return (
        plan.is_signed
        and plan.starts <= 0
        and not plan.refuses
        and not any(other.is_signed and other.starts <= 0 for other in later)
        and {taker, wish.receiver} <= exchanging
        and wish.receiver in MAY[plan.basis]
        and wish.days <= plan.longest
        and (wish.purpose, wish.category, wish.action) in plan.terms
    )


def make(cooperation: Cooperation, plan: Plan, seats: Mapping[str, Seat]) -> CooperationVersion:
    version = helpers.made(
        cooperation,
        {seats[kind].organisation: exchanges for kind, exchanges in plan.parties.items()},
        plan.terms,
        starts=timezone.localdate() + timedelta(days=plan.starts),
        longest_days=plan.longest,
        basis=plan.basis,
    )
    for kind in sorted(plan.signs):
        helpers.signed(seats[kind], version)
    for kind in sorted(plan.refuses):
        helpers.refused(seats[kind], version)
    return version


def by_service(ctx: AccessContext, subject: UUID, version: UUID, wish: Wish, receiver: UUID) -> bool:
    grants = {wish.category: (wish.action,)}
    try:
        given = world.consent(ctx, subject, version, receiver, grants, wish.purpose, days=wish.days)
    except consents.BeyondAgreement:
        return False
    return Grant.objects.filter(consent=given).exists()


def raw(ctx: AccessContext, subject: UUID, version: UUID, wish: Wish, receiver: UUID, **changed: Any) -> bool:
    """A consent and a grant straight into their tables, within an act. ``changed``: other values of the consent."""
    now = timezone.now()
    try:
        with act(ctx, EventKind.CONSENT) as doing:
            values = {
                "relationship_id": relationships.invite(doing, subject, receiver, wish.purpose),
                "version_id": version,
                "notice": consents.kept_notice("Mag dit?", "nl-be"),
                "purpose": wish.purpose,
                "decision": "yes",
                "method": "screen",
                "valid_from": now,
                "expires": now + timedelta(days=wish.days),
                "taken_by_id": ctx.mandate,
            }
            row = Consent.objects.create(subject_id=subject, recipient_id=receiver, **(values | changed))
            Grant.objects.create(consent=row, category=wish.category, action=wish.action, until=row.expires)
    except DatabaseError as error:
        if "beyond the agreement" not in str(error):
            raise
        return False
    return True


def test_no_grant_outside_a_version_that_counts() -> None:
    seats = {kind: helpers.administrator(kind) for kind in KINDS}
    subjects = {kind: world.person(seats["ocmw"]) for kind in ("ocmw", "shelter")}
    presence.here(world.ctx(seats["shelter"]), subjects["shelter"])
    seen = {True: 0, False: 0}

    @given(st.lists(plans(), max_size=3), st.lists(WISHES, min_size=2, max_size=6), st.sampled_from(sorted(subjects)))
    def holds(all_plans: list[Plan], wishes: list[Wish], taker: str) -> None:
        with transaction.atomic():
            cooperation = Cooperation.objects.create(title=uuid.uuid4().hex)
            versions = [make(cooperation, plan, seats) for plan in all_plans]
            # A draft opens nothing, whatever it says.
            draft = drafts.start(seats["ocmw"])
            drafts.save(seats["ocmw"], draft.id, helpers.typed(*seats.values()), 0)
            ctx = world.ctx(seats[taker])
            for wish in wishes:
                version = versions[wish.of].id if wish.of < len(versions) else uuid.uuid4()
                receiver = seats[wish.receiver].organisation
                expected = allowed(all_plans, wish, taker)
                assert by_service(ctx, subjects[taker], version, wish, receiver) is expected
                if wish.of < len(versions):
                    assert raw(ctx, subjects[taker], version, wish, receiver) is expected
                seen[expected] += 1
            transaction.set_rollback(True)

    holds()
    assert min(seen.values()) >= 1, f"{seen}: the examples try both what may and what may not"


WISH = Wish(0, Purpose.RIGHTS, Category.INCOME, Action.SEE, "caw", 20)


@pytest.fixture
def two() -> tuple[Seat, Seat, UUID]:
    """An OCMW with a person, and a CAW."""
    ocmw, caw = helpers.administrator("ocmw"), helpers.administrator("caw")
    return ocmw, caw, world.person(ocmw)


def test_a_consent_that_begins_later_or_began_under_an_older_version_opens_nothing(
    two: tuple[Seat, Seat, UUID],
) -> None:
    ocmw, caw, subject = two
    first = helpers.agreed(ocmw, caw)
    there, now = world.ctx(ocmw), timezone.now()
    assert raw(there, subject, first.id, WISH, caw.organisation)
    later = {"valid_from": now + timedelta(days=10), "expires": now + timedelta(days=40)}
    assert not raw(there, subject, first.id, WISH, caw.organisation, **later)
    helpers.agreed(ocmw, caw, after=first.id)
    backdated = {"valid_from": now - timedelta(days=1)}
    assert not raw(there, subject, first.id, WISH, caw.organisation, **backdated)


def test_an_old_consent_gets_no_new_grant_once_its_version_is_replaced(two: tuple[Seat, Seat, UUID]) -> None:
    ocmw, caw, subject = two
    first = helpers.agreed(ocmw, caw)
    given_before = world.consent(
        world.ctx(ocmw), subject, first.id, caw.organisation, {Category.IDENTITY: (Action.SEE,)}
    )
    helpers.agreed(ocmw, caw, after=first.id)
    until = Consent.objects.get(id=given_before).expires
    grant = Grant(consent_id=given_before, category="income", action="see", until=until)
    with pytest.raises(DatabaseError, match="beyond the agreement"), act(world.ctx(ocmw)):
        grant.save(force_insert=True)
    assert Grant.objects.filter(consent=given_before).count() == 1, "what she gave before stays"


def test_who_is_not_bound_by_secrecy_does_not_lean_on_a_grant(two: tuple[Seat, Seat, UUID]) -> None:
    from tests.access.test_gate import seen

    ocmw, caw, subject = two
    version = helpers.agreed(ocmw, caw)
    world.consent(world.ctx(ocmw), subject, version.id, caw.organisation, {Category.IDENTITY: (Action.SEE,)})
    where = Organisation.objects.get(id=caw.organisation)
    for function, sees in (
        ("social_worker", {"identity"}),
        ("reception", {"identity"}),
        ("office", set()),
        ("volunteer", set()),
    ):
        assert seen(world.ctx(helpers.seated(where, function), Purpose.RIGHTS), subject) == sees, function
