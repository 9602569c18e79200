"""What comes in of a list, and what never does; and that a second person looks at it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from tests.accounts.helpers import make_organisation, make_seat, make_user
from tests.policy_lab.proactive.making import changed, made
from tests.population.proactive.town import FREE, JUDGED
from totjerecht.accounts.service import Seat
from totjerecht.policy_lab.models import Decision, ProactiveList, ProactiveRead
from totjerecht.policy_lab.proactive import registering
from totjerecht.policy_lab.proactive.registering import NotDecided, NotRegistered, decide, register, seal_holds
from totjerecht.policy_lab.service import public_lists

TODAY = date(2026, 12, 1)


@pytest.fixture
def seat(db: None) -> Seat:
    return make_seat(function="policy_officer")


def colleague(seat: Seat, function: str = "privacy_officer") -> Seat:
    return make_seat(make_user(), make_organisation(seat.organisation_name), function)


def test_the_header_and_the_protocol_come_in(seat: Seat) -> None:
    row = register(seat, made()[0])
    row.refresh_from_db()
    assert (row.right, row.kind, row.purpose) == (JUDGED, "people", "helpen")
    assert row.header["counts"] == {"zeker": 40, "waarschijnlijk": 3}
    assert [one.file for one in row.read.all()] == ["answers.parquet", "ids.csv"]
    assert seal_holds(row)


def test_a_proposal_comes_in_too(seat: Seat) -> None:
    row = register(seat, made(FREE)[0])
    assert row.kind == "proposal"
    assert row.header["counts"]["waarschijnlijk"] == 0


def test_the_list_itself_is_refused_and_nothing_of_it_is_kept(seat: Seat) -> None:
    with pytest.raises(NotRegistered, match="met de personen"):
        register(seat, made()[1])
    assert not ProactiveList.objects.exists()


@pytest.mark.parametrize(
    ("path", "to", "says"),
    [
        (("header", "people"), ["Jan Peeters"], "'people' hoort hier niet"),
        (("header", "counts", "Jan"), 1, "'Jan' hoort hier niet"),
        (("header", "areas"), [{"area": "Noord", "zeker": 1, "waarschijnlijk": 0, "name": "Jan"}], "'name' hoort"),
        (("header", "counts", "zeker"), "veel", "hier hoort een aantal"),
        (("header", "basis", "purpose"), "controle", "dit kennen we niet"),
        (("header", "verify"), {"jan peeters": {}}, "naam zonder spaties"),
        (("protocol", "read"), [{"file": "x"}], "'sha256' ontbreekt"),
        (("header", "id"), "x", "nummer van 16 tekens"),
        (("header", "counts", "zeker"), 41, "zegel klopt niet"),
        (("header", "right", "name"), "Een ander recht", "zegel klopt niet"),
        (("seal",), "00", "zegel klopt niet"),
        (("protocol", "list"), "0" * 16, "hoort bij een andere lijst"),
        (("extra",), 1, "niet de kop van een lijst"),
    ],
)
def test_nothing_else_comes_along(seat: Seat, path: tuple[str, ...], to: Any, says: str) -> None:
    with pytest.raises(NotRegistered, match=says):
        register(seat, changed(made()[0], *path, to=to))
    assert not ProactiveList.objects.exists()
    assert not ProactiveRead.objects.exists()


@given(
    st.binary(max_size=200)
    | st.recursive(st.none() | st.text(), lambda one: st.lists(one) | st.dictionaries(st.text(), one))
)
def test_rubbish_is_refused(content: Any) -> None:
    text = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(NotRegistered):
        registering._checked(text)


def test_a_list_comes_in_once(seat: Seat) -> None:
    register(seat, made()[0])
    with pytest.raises(NotRegistered, match="al ingeschreven"):
        register(seat, made()[0])
    register(make_seat(function="policy_officer"), made()[0])
    assert ProactiveList.objects.count() == 2


def test_a_second_person_decides_and_the_first_cannot(seat: Seat) -> None:
    row = register(seat, made()[0])
    with pytest.raises(NotDecided, match="zelf in"):
        decide(seat, row.id, Decision.APPROVED, "", TODAY)
    other = colleague(seat)
    with pytest.raises(NotDecided, match="Schrijf waarom"):
        decide(other, row.id, Decision.REFUSED, " ", TODAY)
    with pytest.raises(NotDecided, match="geldt niet meer"):
        decide(other, row.id, Decision.APPROVED, "", date(2027, 3, 2))
    assert decide(other, row.id, Decision.APPROVED, "", TODAY).decided_by_id == other.user
    with pytest.raises(NotDecided, match="al nagekeken"):
        decide(colleague(seat), row.id, Decision.REFUSED, "toch niet", TODAY)


def test_the_same_person_cannot_decide_with_another_mandate(seat: Seat) -> None:
    from totjerecht.accounts.models import User

    row = register(seat, made()[0])
    again = make_seat(User.objects.get(id=seat.user), make_organisation(seat.organisation_name), "committee")
    with pytest.raises(NotDecided, match="zelf in"):
        decide(again, row.id, Decision.APPROVED, "", TODAY)


def test_the_database_refuses_one_person_for_both(seat: Seat) -> None:
    row = register(seat, made()[0])
    for more in ({"decided_by_id": seat.user}, {}):
        with pytest.raises(IntegrityError), transaction.atomic():
            ProactiveList.objects.filter(id=row.id).update(decision=Decision.APPROVED, decided_at=row.made_at, **more)


def test_somebody_of_another_organisation_does_not_find_it(seat: Seat) -> None:
    row = register(seat, made()[0])
    with pytest.raises(ProactiveList.DoesNotExist):
        decide(make_seat(function="policy_officer"), row.id, Decision.APPROVED, "", TODAY)


def test_a_header_that_was_changed_here_is_seen(seat: Seat) -> None:
    row = register(seat, made()[0])
    row.header["counts"]["zeker"] = 1
    assert not seal_holds(row)


def test_everybody_sees_only_what_was_found_in_order_and_still_holds(seat: Seat) -> None:
    row = register(seat, made()[0])
    assert public_lists(TODAY) == []
    decide(colleague(seat), row.id, Decision.APPROVED, "", TODAY)
    (told,) = public_lists(TODAY)
    assert (told.right, told.proposal, told.invented) == (JUDGED, False, True)
    assert public_lists(date(2027, 3, 2)) == []
