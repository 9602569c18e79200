"""What is due, why, and what the command does about it: nothing unless asked, and never without an approval."""

from datetime import date, timedelta
from io import StringIO
from uuid import UUID

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from tests.access.retention.rooms import ANNA, BILAL, CHAIMA, Room
from tests.access.retention.test_requests import LETTER, reads
from totjerecht.access.keys.keyring import ERASED
from totjerecht.access.retention.due import overview
from totjerecht.access.retention.models import ErasureRequest, OwnPeriod
from totjerecht.access.retention.requests import approve, ask
from totjerecht.access.retention.rules import RULES, Method, months_later, rule_for
from totjerecht.accounts.models import Organisation, OrganisationKind

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


def told(*words: str) -> str:
    out = StringIO()
    call_command("retention", *words, stdout=out)
    return out.getvalue()


def years_ago(years: int) -> date:
    return timezone.localdate() - timedelta(days=366 * years)


@given(day=st.dates(date(1990, 1, 1), date(2090, 1, 1)), months=st.integers(1, 600))
def test_months_later(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


def test_every_rule_has_a_source_a_date_and_says_what_is_not_known() -> None:
    assert {rule.kind for rule in RULES} == set(OrganisationKind)
    for rule in RULES:
        assert rule.source
        assert rule.checked_on < date(2027, 1, 1)
        assert rule.months or rule.note
    assert rule_for("ocmw").method == Method.ASK_ARCHIVES
    assert "niet gevonden" in rule_for("ocmw").note


def test_without_a_period_nothing_is_due_and_that_is_said(room: Room, ocmw: Organisation) -> None:
    room.add(ANNA, ocmw, years_ago(40))
    assert overview(timezone.localdate()).due == ()
    assert f"Geen termijn: organisatie {ocmw.id}" in told()


def test_a_period_is_set_with_its_decision(room: Room, association: Organisation) -> None:
    told("--set-period", association.name, "24", "raad van bestuur, 4 mei 2026")
    told("--set-period", association.name, "36", "raad van bestuur, 5 juni 2026")
    assert OwnPeriod.objects.get().months == 36
    for wrong in (["Niemand", "24", "x"], [association.name, "0", "x"], [association.name, "twee", "x"]):
        with pytest.raises(CommandError):
            told("--set-period", *wrong)
    with pytest.raises(CommandError, match="beslissing"):
        told("--set-period", association.name, "24", " ")


def test_a_file_is_due_on_the_day_and_not_before(room: Room, association: Organisation) -> None:
    OwnPeriod.objects.create(organisation=association, outcome="any", months=24, reference="reglement")
    room.add(ANNA, association, date(2024, 5, 31))
    assert overview(date(2026, 5, 30)).due == ()
    (due,) = overview(date(2026, 5, 31)).due
    assert (due.since, due.ground, due.alone) == (date(2026, 5, 31), "reglement", True)


def test_a_period_for_one_outcome_goes_before_that_for_all(room: Room, association: Organisation) -> None:
    OwnPeriod.objects.create(organisation=association, outcome="any", months=1, reference="voor alles")
    OwnPeriod.objects.create(organisation=association, outcome="helped", months=120, reference="voor dit")
    room.add(ANNA, association, date(2020, 1, 1))
    assert overview(date(2026, 1, 1)).due == ()
    assert overview(date(2030, 1, 1)).due[0].ground == "voor dit"


def test_the_list_erases_nothing_and_names_nobody(room: Room, association: Organisation) -> None:
    OwnPeriod.objects.create(organisation=association, outcome="any", months=24, reference="reglement")
    room.add(ANNA, association, years_ago(3))
    listed = told()
    assert f"Termijn voorbij: {ANNA}" in listed
    assert "24 maanden" in listed
    assert "reglement" in listed
    assert reads(room, ANNA) == "1985"
    assert not ErasureRequest.objects.exists()


def test_asked_to_it_erases_what_may_and_asks_for_the_rest(
    room: Room, ocmw: Organisation, association: Organisation, worker: UUID, archivist: UUID
) -> None:
    for organisation in (ocmw, association):
        OwnPeriod.objects.create(organisation=organisation, outcome="any", months=24, reference="reglement")
    room.add(ANNA, association, years_ago(3))
    room.add(BILAL, ocmw, years_ago(3))
    room.add(CHAIMA, association, years_ago(3))
    room.add(CHAIMA, association)  # and one that is still open
    first = told("--do")
    assert "in back-ups leesbaar tot" in first.lower()
    assert reads(room, ANNA) is ERASED
    assert reads(room, BILAL) == "1985"
    assert reads(room, CHAIMA) == "1985", "her key opens the other file too"
    assert "nog een ander dossier" in first
    second = told("--do")
    assert f"Wacht op toestemming: {BILAL}" in second
    assert reads(room, BILAL) == "1985"
    approve(ErasureRequest.objects.get(subject=BILAL).id, archivist, LETTER)
    assert f"Mag gewist worden: {BILAL}" in told("--do")
    assert reads(room, BILAL) is ERASED
    third = told()
    assert f"Gewist: {ANNA}, in back-ups leesbaar tot" in third
    assert CHAIMA.hex not in third.replace("-", "").split("Gewist")[1]


def test_one_that_cannot_be_erased_does_not_stop_the_others(
    room: Room, association: Organisation, worker: UUID
) -> None:
    room.add(ANNA, association)
    room.add(BILAL, association)
    ask(ANNA, association.kind, worker)
    ask(BILAL, association.kind, worker)
    copy = room.copy
    room_copies = {ANNA: {"name": "Anna"}}

    def copies(keyring: object, subject: UUID) -> object:
        room.copied = dict(room_copies.get(subject, {}))
        return copy(keyring, subject)  # type: ignore[arg-type]

    from totjerecht.access.retention import registry

    registry.COPIES["association"] = registry.Copy(registry.COPIES["association"].fields, copies)  # type: ignore[arg-type]
    with pytest.raises(CommandError, match=str(ANNA)):
        told("--do")
    assert reads(room, ANNA) == "1985"
    assert reads(room, BILAL) is ERASED


def test_erasures_leave_the_list_when_their_backups_are_gone(
    room: Room, association: Organisation, worker: UUID
) -> None:
    room.add(ANNA, association)
    ask(ANNA, association.kind, worker)
    told("--do")
    row = ErasureRequest.objects.get()
    assert row.backups_gone_after
    assert [found.subject for found in overview(row.backups_gone_after).in_backups] == [ANNA]
    assert overview(row.backups_gone_after + timedelta(days=1)).in_backups == ()


def test_the_rules_are_shown_with_their_source() -> None:
    assert "bron: https://www.vvbad.be/selectielijst-ocmws, nagekeken op 21/11/2026" in told("--rules")
