"""Three ways to say the same: the filter, the answer about one row, row security; and a fourth that reads the chains.

Nothing is ever visible that no chain of grants explains. The worlds are invented by Hypothesis: any sequence of acts by
anybody, allowed or not.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from uuid import UUID

import pytest
from attrs import define, field
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connection, connections, transaction
from django.db.models import Q
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.access import world
from totjerecht.access import consents, policy, relationships
from totjerecht.access.choices import Action, Category, Channel, Purpose
from totjerecht.access.context import AccessContext
from totjerecht.access.database import role
from totjerecht.access.database.install import missing
from totjerecht.access.database.session import telling
from totjerecht.access.emergency import opening
from totjerecht.access.gate import NotThere, PageOf, act, read, read_person
from totjerecht.access.guarded import Guarded, rows
from totjerecht.access.models import (
    Consent,
    Emergency,
    Ending,
    Grant,
    Relationship,
    Voice,
    VoiceCategory,
    VoiceEnding,
    Withdrawal,
)
from totjerecht.access.models.relationship import Part
from totjerecht.access.roles import GROUNDS, ROLES
from totjerecht.accounts.functions import FUNCTIONS
from totjerecht.accounts.models import Mandate, Organisation, User
from totjerecht.accounts.service import Seat
from totjerecht.people.models import Entry, Person, Reach

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
MODELS: tuple[type[Guarded], ...] = (Person, Reach, Entry)
DANGER = "Gevaar voor haar en de kinderen, nu."


@contextmanager
def as_owner() -> Iterator[None]:
    """Past row security, to look at what is really there."""
    here = connections[DEFAULT_DB_ALIAS]
    role.lay_down(here)
    try:
        yield
    finally:
        role.take(here)


@define
class Town:
    """Who is there, after any sequence of acts."""

    contexts: list[AccessContext] = field(factory=list)
    subjects: list[UUID] = field(factory=list)
    version: UUID | None = None


def build(steps: list[tuple[int, int, int, int]]) -> Town:
    town = Town()
    ocmw, caw, other = world.organisation(kind="ocmw"), world.organisation(), world.organisation(kind="association")
    seats = [world.seat(ocmw), world.seat(caw), world.seat(caw, "team_leader"), world.seat(ocmw, "reception")]
    seats += [
        world.seat(ocmw, user=User.objects.get(id=seats[1].user)),
        world.seat(other, "volunteer"),
        world.seat(caw, "office"),
    ]
    town.version = world.agreement(
        ocmw.id, caw.id, other.id, categories=[Category.IDENTITY, Category.INCOME, Category.DEBTS]
    )
    town.subjects = [world.person(seats[0]), world.person(seats[0])]
    for kind, who, whom, what in steps:
        seat, subject = seats[who % len(seats)], town.subjects[whom % 2]
        categories = [list(Category)[what % 9], list(Category)[(what * 5 + 1) % 9]]
        # What is refused is refused: it may not open anything. A savepoint, as the views have.
        with suppress(NotThere, ValueError, DatabaseError), transaction.atomic():
            step(town, kind % 9, seat, seats, subject, categories, what)
    purposes = (Purpose.AID, Purpose.RIGHTS, Purpose.EMERGENCY, Purpose.OWN)
    town.contexts += [world.ctx(seat, purpose) for seat in seats for purpose in purposes]
    return town


def step(town: Town, kind: int, seat: Seat, seats: list[Seat], subject: UUID, about: list[Category], what: int) -> None:
    there = world.ctx(seat)
    match kind:
        case 0:
            receiver = seats[what % len(seats)].organisation
            grants = dict.fromkeys(about, tuple(Action)[: 1 + what % 2])
            assert town.version
            world.consent(world.ctx(seats[0]), subject, town.version, receiver, grants, days=1 + what)
        case 1:
            given = Consent.objects.filter(subject=subject).order_by("valid_from").last()
            if given:
                grants_ = None if what % 2 else [given.grants.order_by("id").first().id]  # type: ignore[union-attr]
                consents.withdraw(there, subject, given.id, Channel.PHONE, grants_)
        case 2:
            opening.open_now(there, subject, DANGER)
        case 3:
            relationships.assign_other(there, subject, seats[what % len(seats)].user, Part.COMMITTEE)
        case 4:
            found = relationships.current(subject).order_by("since").last()
            if found:
                relationships.end(there, subject, found.id, Channel.SMS, by_person=bool(what % 2))
        case 5:
            town.contexts.append(world.voice(seats[0], subject, *(about if what % 2 else ())))
        case 6:
            for ctx in town.contexts:
                with act(there) as doing:
                    doing.about(subject)
                    VoiceEnding.objects.create(voice_id=ctx.actor, why="lost")
        case 7:
            Mandate.objects.filter(id=seats[what % len(seats)].mandate).update(ends=timezone.localdate())
        case 8:
            Organisation.objects.filter(id=seats[what % len(seats)].organisation).update(active=bool(what % 2))


class Chains:
    """The same rule, read from the chains row by row, by another hand."""

    def __init__(self) -> None:
        self.now = timezone.now()
        self.mandates = {m.id: m for m in Mandate.objects.select_related("user", "organisation")}
        ended = set(Ending.objects.values_list("relationship", flat=True))
        self.relationships = [r for r in Relationship.objects.all() if r.id not in ended]
        standing = {r.id for r in self.relationships}
        whole = set(Withdrawal.objects.filter(grant=None).values_list("consent", flat=True))
        single = set(Withdrawal.objects.exclude(grant=None).values_list("grant", flat=True))
        self.grants = [
            g
            for g in Grant.objects.select_related("consent")
            if g.id not in single and g.consent_id not in whole and g.consent.relationship_id in standing
        ]
        self.emergencies = list(Emergency.objects.all())
        gone = set(VoiceEnding.objects.values_list("voice", flat=True))
        self.voices = {v.id: v for v in Voice.objects.all() if v.id not in gone}
        self.covered = set(VoiceCategory.objects.values_list("voice", "category"))

    def explain(self, ctx: AccessContext, subject: UUID, category: str, action: str) -> bool:
        """Whether some chain explains that this is visible."""
        if action not in ROLES.get(ctx.function, {}).get(Category(category), ()):
            return False
        if ctx.function == "own":
            return action == "see" and self._own(ctx, subject, category)
        if not self._at_work(ctx):
            return False
        by_law = action in GROUNDS.get(ctx.purpose, {}).get(Category(category), ())
        if by_law and (self._assigned(ctx, subject) or self._danger(ctx, subject)):
            return True
        bound = FUNCTIONS[ctx.function].secrecy == "professional"  # shared secrecy reaches nobody else
        return bound and any(
            (g.consent.subject_id, g.consent.recipient_id, g.consent.purpose)
            == (subject, ctx.organisation, ctx.purpose)
            and (g.category, g.action) == (category, action)
            and g.consent.decision != "no"
            and g.consent.valid_from <= self.now < g.until
            for g in self.grants
        )

    def _at_work(self, ctx: AccessContext) -> bool:
        mandate = self.mandates.get(ctx.mandate) if ctx.mandate else None
        if mandate is None or not mandate.user.is_active or not mandate.organisation.active:
            return False
        who = (mandate.user_id, mandate.organisation_id, mandate.function_id)
        return who == (ctx.actor, ctx.organisation, ctx.function) and not (
            mandate.ends and mandate.ends <= timezone.localdate(self.now)
        )

    def _assigned(self, ctx: AccessContext, subject: UUID) -> bool:
        return any(
            (r.kind, r.subject_id, r.worker_id, r.organisation_id, r.purpose)
            == ("assigned", subject, ctx.actor, ctx.organisation, ctx.purpose)
            and r.since <= self.now
            and (r.until is None or r.until > self.now)
            for r in self.relationships
        )

    def _danger(self, ctx: AccessContext, subject: UUID) -> bool:
        return ctx.purpose == Purpose.EMERGENCY and any(
            (e.subject_id, e.actor_id, e.organisation_id) == (subject, ctx.actor, ctx.organisation)
            and e.opened_at <= self.now < e.until
            for e in self.emergencies
        )

    def _own(self, ctx: AccessContext, subject: UUID, category: str) -> bool:
        voice = self.voices.get(ctx.actor)
        if voice is None or voice.subject_id != subject or ctx.purpose != Purpose.OWN:
            return False
        in_time = voice.since <= self.now and (voice.until is None or voice.until > self.now)
        return in_time and (voice.kind != "representative" or (voice.id, category) in self.covered)


def of_row(model: type[Guarded], row: Guarded) -> str:
    return str(row.category) if model.gate_category == "*" else model.gate_category  # type: ignore[attr-defined]


STEPS = st.lists(st.tuples(*(st.integers(0, 40) for _ in range(4))), max_size=12)


@settings(max_examples=max(5, settings().max_examples // 5), suppress_health_check=list(HealthCheck))
@given(STEPS)
def test_filter_is_answer_is_row_security_is_the_chains(steps: list[tuple[int, int, int, int]]) -> None:
    with transaction.atomic():
        compare(build(steps))
        transaction.set_rollback(True)


def compare(town: Town) -> None:
    here = connections[DEFAULT_DB_ALIAS]
    chains = Chains()
    for number, ctx in enumerate(town.contexts):
        for model in MODELS:
            with as_owner():
                everything = list(rows(model).filter(subject__in=town.subjects))
                expected = {
                    action: {
                        row.pk for row in everything if chains.explain(ctx, row.subject_id, of_row(model, row), action)
                    }
                    for action in Action
                }
                for action in Action:
                    scoped = set(rows(model).filter(policy.scope(ctx, action, model)).values_list("pk", flat=True))
                    assert scoped == expected[action], (ctx, model, action)
                    for row in everything[number % 5 :: 5]:
                        assert policy.allows(ctx, action, row) == (row.pk in scoped)
            if connection.vendor == "postgresql":
                with transaction.atomic(), telling(here, ctx, act=None):
                    walled = set(rows(model).filter(subject__in=town.subjects).values_list("pk", flat=True))
                assert walled == expected[Action.SEE]
        kinds = {(row["subject"], row["category"]) for row in read(ctx, Entry, ["text"]).rows}
        listed = set(policy.subjects(ctx, 100)) & set(town.subjects)
        assert ctx.purpose in policy.purposes_with_people(ctx) or not listed
        for subject in town.subjects:
            known = policy.categories(ctx, Action.SEE, subject)
            assert (subject in listed) == (Category.IDENTITY in known)
            assert {category for about, category in kinds if about == subject} == {c.value for c in known}
            one_opening_is_the_filter(ctx, subject)


def one_opening_is_the_filter(ctx: AccessContext, subject: UUID) -> None:
    """What is opened at once is what each table gives by itself, with what the context may do beside it."""
    parts = (
        PageOf(Person, ["name", "alias"]),
        PageOf(Reach, ["phone"]),
        PageOf(Entry, ["text", "written_by__organisation"]),
    )
    opening = read_person(ctx, subject, *parts)
    for part, page in zip(parts, opening.pages, strict=True):
        assert page.rows == read(ctx, part.model, part.fields, where=Q(subject=subject)).rows, (ctx, part)
        assert page.event == opening.pages[0].event
    for action, kinds in ((Action.SEE, opening.sees), (Action.WRITE, opening.writes)):
        with as_owner():
            lines = rows(Entry).filter(subject=subject)
            assert {line.category for line in lines if policy.allows(ctx, action, line)} == kinds, (ctx, action)
        assert (ctx.purpose in policy.purposes(ctx, action, subject)) == bool(kinds)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="row security is PostgreSQL's")
class TestRowSecurity:
    """The second wall stands by itself: as a role that cannot walk past it, and it would be seen if it were inert."""

    def test_the_role_is_no_superuser_no_owner_and_cannot_bypass(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT current_user, r.rolsuper, r.rolbypassrls FROM pg_roles r WHERE r.rolname = current_user"
            )
            assert cursor.fetchone() == ("totjerecht_app", False, False)
            cursor.execute("SELECT tableowner FROM pg_tables WHERE tablename = 'people_person'")
            assert cursor.fetchone() != ("totjerecht_app",)

    def test_canary(self) -> None:
        """Rows that exist are not there for who gives no context. Were the wall inert, this would fail."""
        subject = world.person(world.seat(world.organisation(kind="ocmw")))
        with as_owner():
            assert rows(Person).filter(subject=subject).count() == 1
        assert rows(Person).filter(subject=subject).count() == 0
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM people_entry")
            assert cursor.fetchone() == (0,)

    @pytest.mark.parametrize(
        "sql",
        [
            "ALTER TABLE people_person DISABLE ROW LEVEL SECURITY",
            "DROP POLICY gate_see ON people_person",
            "DROP TRIGGER access_event_fixed_update ON access_event",
            "DROP VIEW access_sight",
            "TRUNCATE access_event CASCADE",
            "DELETE FROM access_subject",
            "SET session_replication_role = 'replica'",
        ],
    )
    def test_the_role_cannot_take_a_wall_down(self, sql: str) -> None:
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)

    def test_a_superuser_is_told_that_the_wall_does_not_hold(self) -> None:
        here = connections[DEFAULT_DB_ALIAS]
        assert missing(here) == []
        with as_owner():
            assert missing(here) == ["role postgres walks past row security"]


def test_what_is_missing_is_seen() -> None:
    here = connections[DEFAULT_DB_ALIAS]
    assert missing(here) == []
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(
            "DROP TRIGGER access_consent_fixed_update"
            + (" ON access_consent" if connection.vendor == "postgresql" else "")
        )
    assert missing(here) == ["access_consent_fixed_update"]
