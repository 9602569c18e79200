"""From a draft to an agreement that counts: signatures, refusals, versions, reviews, and what the database refuses."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import Min
from django.utils import timezone

from tests.access import world
from tests.access.cooperation import helpers
from totjerecht.access import consents
from totjerecht.access.choices import ASKED, Action, Category, Purpose
from totjerecht.access.context import AccessContext, at_work
from totjerecht.access.cooperation import agreements, drafts, force
from totjerecht.access.cooperation.agreements import Decided, DraftProblems, NotAdministrator
from totjerecht.access.cooperation.content import is_intact
from totjerecht.access.cooperation.demo import load_demo
from totjerecht.access.gate import NotThere, act
from totjerecht.access.models import (
    Cooperation,
    CooperationParty,
    CooperationSignature,
    CooperationTerm,
    CooperationVersion,
    History,
)
from totjerecht.accounts import service as accounts
from totjerecht.accounts.models import Mandate, Organisation
from totjerecht.accounts.service import Seat

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
SEE = (Action.SEE,)
DAY = timezone.localdate()


@pytest.fixture
def ocmw() -> Seat:
    return helpers.administrator("ocmw")


@pytest.fixture
def caw() -> Seat:
    return helpers.administrator("caw")


def counts(version: CooperationVersion) -> bool:
    return force.in_force(timezone.localdate()).filter(id=version.id).exists()


def test_a_version_counts_only_once_all_have_signed(ocmw: Seat, caw: Seat) -> None:
    subject = world.person(ocmw)
    version = helpers.proposed(ocmw, caw)
    assert not counts(version)
    assert agreements.publish(caw, version.id) is False
    assert not counts(version)
    assert not agreements.offers(ocmw.organisation)
    with pytest.raises(consents.BeyondAgreement):
        world.consent(world.ctx(ocmw), subject, version.id, caw.organisation, {Category.INCOME: SEE})
    assert agreements.publish(ocmw, version.id) is True
    assert counts(version)
    assert world.consent(world.ctx(ocmw), subject, version.id, caw.organisation, {Category.INCOME: SEE})


def test_what_an_organisation_may_ask(ocmw: Seat, caw: Seat) -> None:
    fund, quiet = helpers.administrator("health_fund"), helpers.administrator("association")
    version = helpers.agreed(ocmw, caw, fund, quiet, exchanges=[str(s.organisation) for s in (ocmw, caw, fund)])
    told = [
        (o.receiver, o.purpose, dict(o.categories), o.longest_days, o.version)
        for o in agreements.offers(ocmw.organisation)
    ]
    kinds = {Category.IDENTITY: SEE, Category.INCOME: SEE}
    assert told == [(s.organisation, Purpose.RIGHTS, kinds, 90, version.id) for s in (caw, fund)]
    assert "11 §2" in agreements.offers(caw.organisation)[0].protection
    assert not agreements.offers(quiet.organisation), "who exchanges nothing asks nothing"
    assert not agreements.offers(ocmw.organisation, timezone.localdate() - timedelta(days=1))


def test_another_basis_is_told_in_place_of_the_decree(ocmw: Seat) -> None:
    shelter = helpers.administrator("shelter")
    helpers.agreed(ocmw, shelter, basis="other", basis_article="uitdrukkelijke toestemming, art. 6.1.a AVG")
    (offer,) = agreements.offers(ocmw.organisation)
    assert offer.protection == "uitdrukkelijke toestemming, art. 6.1.a AVG"
    assert "beroepsgeheim" in offer.secrecy


def test_a_new_version_takes_over_on_its_first_day_and_only_when_signed(ocmw: Seat, caw: Seat) -> None:
    first = helpers.agreed(ocmw, caw)
    tomorrow = timezone.localdate() + timedelta(days=1)
    second = helpers.proposed(ocmw, caw, after=first.id, starts=tomorrow.isoformat(), longest_days="30")
    assert (second.cooperation_id, second.number) == (first.cooperation_id, 2)
    agreements.publish(ocmw, second.id)
    assert list(force.in_force(tomorrow)) == [first]
    agreements.publish(caw, second.id)
    assert list(force.in_force(timezone.localdate())) == [first]
    assert list(force.in_force(tomorrow)) == [second]


def test_one_proposal_at_a_time_and_a_draft_becomes_one_version(ocmw: Seat, caw: Seat) -> None:
    first = helpers.agreed(ocmw, caw)
    second = helpers.proposed(ocmw, caw, after=first.id)
    with pytest.raises(DraftProblems, match="nog een voorstel"):
        helpers.proposed(caw, ocmw, after=first.id)
    with pytest.raises(NotThere):
        agreements.propose(ocmw, second.draft.id)
    with pytest.raises(NotThere):
        drafts.save(ocmw, second.draft.id, {}, 1)
    agreements.refuse(caw, second.id, "We willen eerst met cliënten praten.")
    assert helpers.proposed(caw, ocmw, after=first.id).number == 3


def test_a_refusal_ends_a_proposal_and_stops_what_counted(ocmw: Seat, caw: Seat) -> None:
    subject = world.person(ocmw)
    proposal = helpers.proposed(ocmw, caw)
    agreements.publish(ocmw, proposal.id)
    agreements.refuse(caw, proposal.id, "Te ruim.")
    for decide in (lambda: agreements.publish(caw, proposal.id), lambda: agreements.refuse(ocmw, proposal.id, "Ook.")):
        with pytest.raises(Decided):
            decide()
    first = helpers.agreed(ocmw, caw)
    second = helpers.agreed(ocmw, caw, after=first.id)
    agreements.refuse(caw, second.id, "We stoppen.")
    assert not counts(second)
    assert not counts(first), "what was replaced does not come back"
    with pytest.raises(consents.BeyondAgreement):
        world.consent(world.ctx(ocmw), subject, second.id, caw.organisation, {Category.INCOME: SEE})


def test_who_may_write_sign_and_refuse(ocmw: Seat, caw: Seat) -> None:
    worker = helpers.seated(Organisation.objects.get(id=caw.organisation))
    stranger = helpers.administrator("health_fund")
    version = helpers.proposed(ocmw, caw)
    draft = drafts.start(ocmw)
    for seat, error in ((worker, NotAdministrator), (stranger, NotThere)):
        for do in (
            lambda seat: agreements.publish(seat, version.id),
            lambda seat: agreements.refuse(seat, version.id, "Nee."),
            lambda seat: agreements.new_version(seat, version.id),
            lambda seat: agreements.propose(seat, draft.id),
            lambda seat: drafts.save(seat, draft.id, {}, 0),
            lambda seat: drafts.throw_away(seat, draft.id),
        ):
            with pytest.raises(error):
                do(seat)
    with pytest.raises(NotAdministrator):
        drafts.start(worker)
    with pytest.raises(ValueError, match="reason"):
        agreements.refuse(caw, version.id, "  ")


def test_the_database_lets_nobody_sign_for_another(ocmw: Seat, caw: Seat) -> None:
    version = helpers.proposed(ocmw, caw)
    worker = helpers.seated(Organisation.objects.get(id=caw.organisation))
    stranger = helpers.administrator("health_fund")
    ended = helpers.seated(Organisation.objects.get(id=caw.organisation), administrator=True)
    Mandate.objects.filter(id=ended.mandate).update(ends=timezone.localdate())
    for actor, organisation, mandate in (
        (worker, caw.organisation, worker.mandate),  # no administrator
        (ocmw, caw.organisation, caw.mandate),  # the mandate of somebody else
        (ocmw, caw.organisation, ocmw.mandate),  # for another organisation
        (stranger, stranger.organisation, stranger.mandate),  # no party
        (ended, caw.organisation, ended.mandate),  # no longer
    ):
        with pytest.raises(DatabaseError, match="not theirs to sign"), act(world.ctx(actor)):
            CooperationSignature.objects.create(version=version, organisation_id=organisation, mandate_id=mandate)
    with pytest.raises(DatabaseError, match="gate: "), transaction.atomic():
        CooperationSignature.objects.create(version=version, organisation_id=caw.organisation, mandate_id=caw.mandate)
    agreements.publish(caw, version.id)
    assert History.objects.filter(table_name="access_cooperationsignature", actor=caw.user).exists()


def test_two_who_do_the_same_at_the_same_moment(ocmw: Seat, caw: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody else was a moment earlier: after the check, before the row."""
    version = helpers.proposed(ocmw, caw)

    def signed_meanwhile(seat: Seat, purpose: Purpose) -> AccessContext:
        helpers.signed(seat, version)
        return at_work(seat, purpose)

    monkeypatch.setattr(agreements, "at_work", signed_meanwhile)
    with pytest.raises(Decided):
        agreements.publish(caw, version.id)
    first = helpers.made(Cooperation.objects.create(title="Samen"), {ocmw.organisation: True}, [], starts=DAY)
    helpers.signed(ocmw, first)
    draft = agreements.new_version(ocmw, first.id)
    drafts.save(ocmw, draft.id, helpers.typed(ocmw, caw), 0)

    def proposed_meanwhile(seat: Seat, purpose: Purpose) -> AccessContext:
        helpers.made(first.cooperation, {ocmw.organisation: True}, [], starts=DAY)
        return at_work(seat, purpose)

    monkeypatch.setattr(agreements, "at_work", proposed_meanwhile)
    monkeypatch.setattr(agreements, "Max", lambda name: Min(name))
    with pytest.raises(DraftProblems, match="nog een voorstel"):
        agreements.propose(ocmw, draft.id)


def test_what_is_signed_stays_as_it_was_signed(ocmw: Seat, caw: Seat) -> None:
    version = helpers.proposed(ocmw, caw)
    agreements.publish(caw, version.id)
    third = helpers.administrator("health_fund")
    for add in (
        lambda: CooperationTerm.objects.create(version=version, purpose="rights", category="health", action="see"),
        lambda: CooperationParty.objects.create(version=version, organisation_id=third.organisation),
    ):
        with pytest.raises(DatabaseError, match="signed already"), act(world.ctx(caw)):
            add()
    for table in ("version", "party", "term", "signature"):
        for sql in ("UPDATE access_cooperation{} SET id = id", "DELETE FROM access_cooperation{}"):
            refused = pytest.raises(DatabaseError, match=r"append only|no context|permission denied")
            with refused, transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(sql.format(table))
    assert is_intact(agreements.full().get(id=version.id))


def test_a_changed_text_is_seen(ocmw: Seat, caw: Seat) -> None:
    version = helpers.agreed(ocmw, caw)
    read = agreements.full().get(id=version.id)
    assert is_intact(read)
    read.answers = read.answers | {"aim": "Iets anders."}
    assert not is_intact(read)
    read = agreements.full().get(id=version.id)
    read.longest_days = 366
    assert not is_intact(read)


def test_outside_of_the_wall_nobody_is_a_party(ocmw: Seat) -> None:
    for kind in ("police", "justice", ""):
        outside = Organisation.objects.create(name=f"Buiten {kind}", kind=kind)
        cooperation = Cooperation.objects.create(title=uuid.uuid4().hex)
        version = helpers.made(cooperation, {ocmw.organisation: True}, helpers.SOME, starts=timezone.localdate())
        with pytest.raises(DatabaseError, match="cannot be a party"), transaction.atomic():
            CooperationParty.objects.create(version=version, organisation=outside)


def test_a_receiver_that_moves_outside_of_the_law_receives_nothing_more(ocmw: Seat, caw: Seat) -> None:
    subject = world.person(ocmw)
    version = helpers.agreed(ocmw, caw)
    Organisation.objects.filter(id=caw.organisation).update(kind="association")
    with pytest.raises(consents.BeyondAgreement):
        world.consent(world.ctx(ocmw), subject, version.id, caw.organisation, {Category.INCOME: SEE})
    assert not agreements.offers(ocmw.organisation)


def test_no_terms_for_what_the_law_and_not_a_consent_gives(ocmw: Seat, caw: Seat) -> None:
    for purpose in set(Purpose) - set(ASKED):
        cooperation = Cooperation.objects.create(title=uuid.uuid4().hex)
        terms = [(purpose, Category.INCOME, Action.SEE)]
        with pytest.raises(IntegrityError), transaction.atomic():
            helpers.made(cooperation, {ocmw.organisation: True}, terms, starts=timezone.localdate())


def test_reviews(ocmw: Seat, caw: Seat) -> None:
    today = timezone.localdate()
    far, near = (
        helpers.agreed(ocmw, caw),
        helpers.proposed(ocmw, caw, review_on=(today + timedelta(days=10)).isoformat()),
    )
    assert not agreements.due_for_review(), "what does not count has no review"
    for seat in (ocmw, caw):
        agreements.publish(seat, near.id)
    assert list(agreements.due_for_review()) == [near]
    assert list(agreements.due_for_review(today + timedelta(days=9))) == []
    assert list(agreements.due_for_review(today + timedelta(days=200))) == [near, far]
    cooperation = Cooperation.objects.create(title=uuid.uuid4().hex)
    values: dict[str, Any] = {
        "number": 1,
        "answers": {},
        "handling": {},
        "longest_days": 9,
        "starts": today,
        "sha256": "",
    }
    for review_on, error in (
        (today + timedelta(days=733), "too late"),
        (today, "access_cooperationversion_review"),
        (None, "NOT NULL|not-null"),
    ):
        with pytest.raises(DatabaseError, match=error), transaction.atomic():
            CooperationVersion.objects.create(**(values | {"cooperation": cooperation, "review_on": review_on}))


def test_what_is_lost_without_a_version(ocmw: Seat, caw: Seat) -> None:
    fund = helpers.administrator("health_fund")
    one = helpers.agreed(ocmw, caw)
    assert {(r, p, c) for r, p, c, _ in agreements.without(one.id)} == {
        (seat.organisation, Purpose.RIGHTS, category)
        for seat in (ocmw, caw)
        for category in (Category.IDENTITY, Category.INCOME)
    }
    helpers.agreed(ocmw, fund)
    assert {r for r, *_ in agreements.without(one.id)} == {caw.organisation}, "the OCMW still gets it by the other"
    assert not agreements.without(uuid.uuid4())


def test_two_colleagues_lose_nothing_in_silence(ocmw: Seat) -> None:
    colleague = helpers.seated(Organisation.objects.get(id=ocmw.organisation), administrator=True)
    draft = drafts.start(ocmw)
    mine, hers = helpers.typed(ocmw, q__aim="Het mijne."), helpers.typed(ocmw, q__aim="Het hare.", title="Andere naam")
    assert not drafts.save(colleague, draft.id, hers, 0).before
    replaced = drafts.save(ocmw, draft.id, mine, 0)
    assert replaced.before["q.aim"] == "Het hare."
    assert replaced.before["title"] == "Andere naam"
    assert drafts.find(ocmw, draft.id).typed["q.aim"] == "Het mijne."
    assert not drafts.save(ocmw, draft.id, mine, 2).before


def test_the_demo_agreement_can_be_loaded_twice() -> None:
    assert load_demo() is False, "without its organisations nothing is made"
    accounts.load_demo()
    assert load_demo() is True
    assert load_demo() is False
    (version,) = agreements.in_force()
    assert is_intact(version)
    ocmw = Organisation.objects.get(kind="ocmw")
    assert {offer.purpose for offer in agreements.offers(ocmw.id)} == set(ASKED)
