"""Text to data: exact, without guessing, and safe against hostile files."""

from __future__ import annotations

import time
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechten.casefile import MOST_BYTES, CaseErrors, load_text, parse_case
from rechten.household.case import Known
from tests.casefile.strategies import attempt
from tests.fictional.law import lyonie

LAW = lyonie()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "leeg"),
        ("\ufeff  \n", "leeg"),
        ("a: 1\na: 2", "twee keer"),
        ('{"a": 1, "a": 2}', "twee keer"),
        ('{"a": {"b": 1, "b": 1}}', "twee keer"),
        ("a: &x 1\nb: *x", "Verwijzingen"),
        ("a: &x [1]", "Verwijzingen"),
        ("a: !!python/object/apply:os.system [ls]", "type met !"),
        ("a: !!int 3", "type met !"),
        ('{"a": NaN}', "NaN"),
        ('{"a": -Infinity}', "Infinity"),
        ('{"a": ' + "9" * 5000 + "}", "te lang"),
        ("[" * 100_000, "diep"),
        ('{"a":' * 100_000, "diep"),
        ("[" * 30 + "]" * 30, "diep"),
        ("- " * 3000 + "a", "diep"),
        ("a: [", "YAML"),
        ("a: b: c", "YAML"),
        ("\tb: 3", "YAML"),
        ('{"a": 1,,}', "JSON"),
        ("a\x00b", "teken"),
        ("--- a\n--- b", "documenten"),
        ("? [a]\n: 1", "één woord"),
        (b"\xff\xfea", "UTF-8"),
        (b"\x89PNG\r\n", "UTF-8"),
        ("x" * (MOST_BYTES + 1), "te groot"),
        (b"x" * (MOST_BYTES + 1), "te groot"),
        ("é" * (MOST_BYTES // 2 + 1), "te groot"),
    ],
)
def test_a_text_that_cannot_be_read_says_why(text: str | bytes, word: str) -> None:
    with pytest.raises(CaseErrors) as caught:
        load_text(text)
    assert len(caught.value.errors) == 1
    assert word in str(caught.value)


def test_merge_keys_are_just_unknown_keys() -> None:
    with pytest.raises(CaseErrors, match="'<<' kennen we hier niet"):
        parse_case("format: rechten-case/1\npersons: [{id: ik}]\n<<: {date: 2026-01-01}", LAW, default_date=date.max)


def test_numbers_stay_exact() -> None:
    assert load_text('{"a": 0.1, "b": 12}') == {"a": Decimal("0.1"), "b": 12}
    assert load_text("a: 0.1\nb: 1:30\nc: 0o17\nd: 017") == {"a": "0.1", "b": "1:30", "c": "0o17", "d": "017"}


def test_yaml_may_start_with_a_brace() -> None:
    assert load_text("{a: b, c: [1]}") == {"a": "b", "c": ["1"]}


def test_words_that_yaml_takes_for_something_else() -> None:
    case = parse_case(
        """
        format: rechten-case/1
        date: 2026-06-15
        persons:
          - {id: no, label: null, facts: {works: yes, birth_date: 1990-05-01}}
          - {id: 2026-01, label: "null", facts: {works: No, wage: {months: {2026-05: 850.10}}}}
          - {id: on, label: 12, facts: {works: "nee" }}
        ties: [{kind: partner, from: no, to: 2026-01, holds: no}, {kind: parent, from: no, to: on, until: ~}]
        """.replace('"nee" ', "nee"),
        LAW,
        default_date=date(2026, 1, 1),
    )
    assert [person.id for person in case.persons] == ["no", "2026-01", "on"]
    assert [person.label for person in case.persons] == ["", "null", "12"]
    assert [person.facts["works"] for person in case.persons] == [Known(1, 1), Known(0, 0), Known(0, 0)]
    months = case.persons[1].facts["wage"]
    assert isinstance(months, tuple)
    assert months[1] == Known(85010, 85010)
    assert case.ties[0].span.since == date.max
    assert case.ties[1].span.until is None


def test_a_word_in_quotes_is_a_text() -> None:
    with pytest.raises(CaseErrors, match="geen ja of nee"):
        parse_case('format: rechten-case/1\npersons: [{id: ik, facts: {works: "yes"}}]', LAW, default_date=date.max)


def test_a_large_file_is_read_quickly() -> None:
    text = "a:\n" + "".join(f"  - {{k{i}: {i}}}\n" for i in range(50_000))
    assert len(text) < MOST_BYTES
    begin = time.perf_counter()
    load_text(text)
    assert time.perf_counter() - begin < 10


@given(st.text() | st.binary())
def test_any_text_is_read_or_refused(text: str | bytes) -> None:
    _, told = attempt(lambda: load_text(text))
    assert all(error.message for error in told)


@given(
    st.lists(st.sampled_from(["format: rechten-case/1", "persons:", "- id: ik", "  ", "{", "}", ": ", "\n", "[", "]"]))
)
def test_any_pile_of_pieces_is_read_or_refused(pieces: list[str]) -> None:
    found, told = attempt(lambda: parse_case("".join(pieces), LAW, default_date=date(2026, 1, 1)))
    assert (found is None) == bool(told)
