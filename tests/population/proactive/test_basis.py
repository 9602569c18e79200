"""What must be in order before anybody makes a list: all errors at once, and no purpose that harms."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechten.law.belgium import BELGIUM
from rechten.population.proactive.basis import BasisErrors, check_fit, parse_basis
from rechten.population.proactive.judgement import freedom
from rechten.population.proactive.purposes import Purpose
from tests.population.proactive.town import DAY, FREE, GOOD_BASIS, JUDGED, basis_text

PLACES = {
    "purpose",
    "says",
    "responsible",
    "without_request",
    "legal_basis",
    "deliberation",
    "dpia",
    "valid",
    "contact",
    "opt_out",
    "objection",
    "may_receive",
    "missing",
}


def places(text: str) -> set[str]:
    with pytest.raises(BasisErrors) as found:
        parse_basis(text)
    return {error.path for error in found.value.errors}


def test_a_whole_basis_is_read() -> None:
    basis = parse_basis(basis_text())
    assert basis.purpose is Purpose.GRANT
    assert (basis.starts, basis.until) == (date(2026, 11, 1), date(2027, 3, 1))
    assert basis.missing[0].count is None


def test_all_that_is_missing_is_told_at_once() -> None:
    assert places("format: rechten-basis/1") == PLACES


@pytest.mark.parametrize("name", sorted(PLACES))
def test_nothing_can_be_left_out(name: str) -> None:
    assert places(basis_text(**{name: None})) == {name}


@pytest.mark.parametrize("name", [name for name, value in GOOD_BASIS.items() if isinstance(value, dict)])
def test_no_part_of_a_block_can_be_left_out(name: str) -> None:
    assert places(basis_text(**{name: {}})) == {f"{name}.{key}" for key in GOOD_BASIS[name]}


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("controle", "controle"),
        ("Fraude-opsporing", "controle"),
        ("terugvordering", "terugvordering"),
        ("sanctie", "sanctie"),
        ("activering", "activering"),
        ("helpen en activeren", "activering"),
    ],
)
def test_a_purpose_that_harms_is_refused_by_its_name(word: str, name: str) -> None:
    with pytest.raises(BasisErrors, match=f"nooit voor {name}"):
        parse_basis(basis_text(purpose=word))


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"purpose": "kijken"}, "purpose"),
        ({"extra": "x"}, "extra"),
        ({"format": "x"}, "format"),
        ({"dpia": GOOD_BASIS["dpia"] | {"page": "1"}}, "dpia.page"),
        ({"dpia": GOOD_BASIS["dpia"] | {"date": "gisteren"}}, "dpia.date"),
        ({"valid": {"from": "2026-11-01", "until": "2026-10-01"}}, "valid"),
        ({"valid": {"from": "2026-11-01", "until": "2028-01-01"}}, "valid"),
        ({"says": "x" * 601}, "says"),
        ({"says": ["x"]}, "says"),
        ({"may_receive": []}, "may_receive"),
        ({"missing": [{"group": "x", "count": "veel", "source": "y", "reach": "z"}]}, "missing[0].count"),
        ({"missing": [{"group": "x", "count": 10, "reach": "z"}]}, "missing[0].source"),
        ({"missing": ["x"]}, "missing[0]"),
    ],
)
def test_each_fault_has_its_place(changes: dict[str, Any], place: str) -> None:
    assert places(basis_text(**changes)) == {place}


@given(st.binary(max_size=300) | st.text(max_size=300))
def test_rubbish_gives_errors_and_nothing_else(text: str | bytes) -> None:
    with pytest.raises(BasisErrors):
        parse_basis(text)


def test_only_where_no_judgement_is_left_a_grant_is_prepared() -> None:
    check_fit(parse_basis(basis_text()), freedom(BELGIUM, FREE, DAY, DAY), BELGIUM, DAY)
    with pytest.raises(BasisErrors, match="laat een oordeel"):
        check_fit(parse_basis(basis_text()), freedom(BELGIUM, JUDGED, DAY, DAY), BELGIUM, DAY)
    helping = parse_basis(basis_text(purpose="helpen", without_request="nee"))
    check_fit(helping, freedom(BELGIUM, JUDGED, DAY, DAY), BELGIUM, DAY)


def test_a_grant_asks_for_the_article_that_allows_it() -> None:
    with pytest.raises(BasisErrors) as found:
        check_fit(parse_basis(basis_text(without_request="nee")), freedom(BELGIUM, FREE, DAY, DAY), BELGIUM, DAY)
    assert [error.path for error in found.value.errors] == ["without_request"]


def test_what_is_over_or_still_to_come_carries_no_list() -> None:
    basis = parse_basis(basis_text(dpia=GOOD_BASIS["dpia"] | {"date": "2027-04-01"}))
    with pytest.raises(BasisErrors) as found:
        check_fit(basis, freedom(BELGIUM, FREE, DAY, DAY), BELGIUM, date(2027, 3, 2))
    assert [error.path for error in found.value.errors] == ["valid.until", "dpia.date"]
