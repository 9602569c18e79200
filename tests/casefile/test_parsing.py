"""Reading a case: what is accepted, and every error with its place and remedy."""

from __future__ import annotations

import json
import time
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rechten.casefile import CaseErrors, dump_case, parse_case, parse_fact
from rechten.household.case import CaseFile, Known, Origin, Silence, Span
from rechten.household.knowledge import HomeCell, Knowledge, TieCell
from tests.casefile.strategies import attempt, cases
from tests.fictional.facts import FACTS
from tests.fictional.law import lyonie

LAW = lyonie()
TODAY = date(2026, 6, 15)


def parse(data: object) -> CaseFile:
    return parse_case(data, LAW, default_date=TODAY)


def errors(data: object) -> dict[str, tuple[str, str]]:
    """Path → (message, suggestion) of every error."""
    with pytest.raises(CaseErrors) as caught:
        parse(data)
    return {error.path: (error.message, error.suggestion) for error in caught.value.errors}


def case(**more: Any) -> dict[str, Any]:
    return {"format": "rechten-case/1", "persons": [{"id": "ik"}, {"id": "p2"}], **more}


def with_fact(name: str, value: object) -> dict[str, Any]:
    return case(persons=[{"id": "ik", "facts": {name: value}}])


def fact(name: str, value: object) -> Any:
    return parse(with_fact(name, value)).persons[0].facts[name]


# --- the inverse ------------------------------------------------------------------------------------------------------


@given(cases())
def test_a_dumped_case_reads_back_the_same_as_data_json_and_yaml(before: CaseFile) -> None:
    data = dump_case(before, LAW)
    assert parse(data) == before
    assert parse(json.dumps(data)) == before
    assert parse(yaml.safe_dump(data, allow_unicode=True)) == before
    assert not _floats(data)


def _floats(data: object) -> bool:
    if isinstance(data, dict):
        return any(_floats(item) for item in data.values())
    if isinstance(data, list):
        return any(_floats(item) for item in data)
    return isinstance(data, float)


def test_what_was_learnt_of_a_tie_or_home_survives_a_file() -> None:
    before = parse(
        case(
            ties=[{"kind": "partner", "from": "ik", "to": "p2", "holds": "unknown"}],
            dwellings=[{"residents": [{"person": "ik", "holds": "unknown", "since": "2020-01-01"}]}],
        )
    )
    knowledge = Knowledge(before, FACTS).learn(TieCell("partner", 0), False).learn(HomeCell(0, 0), False)
    assert parse(dump_case(knowledge.case, LAW)) == knowledge.case
    assert not knowledge.case.ties[0].span.covers(before.date.toordinal())


def test_dump_refuses_what_the_law_does_not_know() -> None:
    strange = CaseFile(TODAY, TODAY, parse(case()).persons, facts={"weather": Known(1, 1)})
    with pytest.raises(ValueError, match=r"case\.weather"):
        dump_case(strange, LAW)


# --- values -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "cents"),
    [(1250, 125000), ("1250.00", 125000), (12.34, 1234), (Decimal("0.10"), 10), (0.29, 29), ("1250.100", 125010)],
)
def test_money_is_exact_cents(written: object, cents: int) -> None:
    assert fact("wage", written) == Known(cents, cents)


@pytest.mark.parametrize("text", ["1250.00", "1250", "+1250.0"])
def test_money_in_yaml_and_json_without_a_float_between(text: str) -> None:
    in_yaml = f"format: rechten-case/1\npersons: [{{id: ik, facts: {{wage: {text}}}}}]"
    assert parse(in_yaml).persons[0].facts["wage"] == Known(125000, 125000)
    if not text.startswith("+"):
        in_json = f'{{"format": "rechten-case/1", "persons": [{{"id": "ik", "facts": {{"wage": {text}}}}}]}}'
        assert parse(in_json).persons[0].facts["wage"] == Known(125000, 125000)


@pytest.mark.parametrize(
    ("name", "value", "suggestion"),
    [
        ("wage", "1250,50", "1250.50"),
        ("wage", "€ 1.250,50", "1250.50"),
        ("wage", 12.345, ""),
        ("wage", "12." + "0" * 14 + "1", ""),
        ("wage", Decimal("1250." + "0" * 40 + "1"), ""),
        ("wage", Decimal("1E+999999"), ""),
        ("wage", float("inf"), ""),
        ("wage", float("nan"), ""),
        ("wage", -0.01, ""),
        ("wage", 9000.01, ""),
        ("wage", True, ""),
        ("wage", [], ""),
        ("wage", "1_000", ""),
        ("wage", "1e3", ""),
        ("sick_days", 3.5, ""),
        ("sick_days", 367, ""),
        ("works", "yes", ""),
        ("works", 1, ""),
        ("status", "guestt", "guest"),
        ("status", "Vluchteling", "refugee"),
        ("status", True, ""),
        ("birth_date", "1/5/1990", "1990-05-01"),
        ("birth_date", "2025-02-29", ""),
        ("birth_date", "2025-2-9", ""),
        ("birth_date", 1990, ""),
        ("birth_date", "2200-01-01", ""),
        ("works", None, ""),
    ],
)
def test_a_value_that_cannot_be(name: str, value: object, suggestion: str) -> None:
    found = errors(with_fact(name, value))
    assert list(found) == [f"persons[0].facts.{name}"]
    message, meant = found[f"persons[0].facts.{name}"]
    assert message.endswith(".")
    assert meant == suggestion


def test_numbers_that_python_refuses_to_print() -> None:
    huge = 10**5000
    assert list(errors(with_fact("wage", huge))) == ["persons[0].facts.wage"]
    assert list(errors(case(law_date=huge))) == ["law_date"]
    assert len(errors(dict[object, object]({**case(), "facts": {huge: huge}}) | {huge: huge})) == 2


def test_the_ways_to_say_what_is_known() -> None:
    assert fact("wage", {"value": 10, "origin": "document"}) == Known(1000, 1000, Origin.DOCUMENT)
    assert fact("wage", {"between": ["10.50", 20], "origin": "assumed"}) == Known(1050, 2000, Origin.ASSUMED)
    assert fact("birth_date", {"between": ["1990-01-01", "1990-12-31"]}) == Known(726468, 726832)
    assert fact("status", {"one_of": ["citizen", "refugee"]}) == Known(5, 5)
    assert fact("works", {"unknown": "declined"}) is Silence.DECLINED
    months = fact("wage", {"months": {"2026-06": 100, "2025-01": {"between": [1, 2]}, "2024-07": None}})
    assert months[0] == Known(10000, 10000)
    assert months[17] == Known(100, 200)
    assert len(months) == 24
    assert months[23] is None
    assert months[1] is None


@pytest.mark.parametrize(
    ("name", "value", "path"),
    [
        ("wage", {"between": [20, 10]}, ".between"),
        ("wage", {"between": [10]}, ".between"),
        ("wage", {"between": 10}, ".between"),
        ("wage", {"between": [10, "x"]}, ".between[1]"),
        ("wage", {"value": 1, "between": [1, 2]}, ""),
        ("wage", {}, ""),
        ("wage", {"origin": "said"}, ""),
        ("wage", {"value": 1, "origin": "heard"}, ".origin"),
        ("wage", {"one_of": [1, 2]}, ".one_of"),
        ("status", {"one_of": []}, ".one_of"),
        ("status", {"one_of": ["guest", "guest"]}, ".one_of"),
        ("status", {"between": ["citizen", "guest"]}, ".between"),
        ("works", {"unknown": "maybe"}, ".unknown"),
        ("works", {"unknown": "declined", "value": True}, ".value"),
        ("wage", {"months": {"2026-07": 1}}, ".months.2026-07"),
        ("wage", {"months": {"2024-06": 1}}, ".months.2024-06"),
        ("wage", {"months": {"juni": 1}}, ".months.juni"),
        ("wage", {"months": {"2026-06": {"unknown": "declined"}}}, ".months.2026-06.unknown"),
        ("wage", {"months": [1]}, ".months"),
        ("savings", {"months": {"2026-06": 1}}, ".months"),
    ],
)
def test_a_shape_that_cannot_be(name: str, value: object, path: str) -> None:
    assert f"persons[0].facts.{name}{path}" in errors(with_fact(name, value))


def test_one_fact_on_its_own() -> None:
    assert parse_fact(FACTS["person.wage"], "12.50", day=TODAY) == Known(1250, 1250)
    with pytest.raises(CaseErrors, match="wage"):
        parse_fact(FACTS["person.wage"], "veel", day=TODAY)
    with pytest.raises(CaseErrors):
        parse_fact(FACTS["person.wage"], None, day=TODAY)


# --- names ------------------------------------------------------------------------------------------------------------


def test_near_misses_are_suggested() -> None:
    found = errors(
        {
            "format": "rechten-case/1",
            "person": [],
            "persons": [{"id": "ik", "fact": {}, "facts": {"wag": 1, "Birth Date": "1990-01-01"}}, {"id": "anna"}],
            "ties": [{"kind": "partnr", "from": "ik", "to": "ana", "untill": None}],
            "dwellings": [{"residentes": []}],
        }
    )
    assert {path: meant for path, (_, meant) in found.items()} == {
        "person": "persons",
        "persons[0].fact": "facts",
        "persons[0].facts.wag": "wage",
        "persons[0].facts.Birth Date": "birth_date",
        "ties[0].kind": "partner",
        "ties[0].to": "anna",
        "ties[0].untill": "until",
        "dwellings[0].residentes": "residents",
    }


def test_a_fact_of_another_subject_says_where_it_belongs() -> None:
    message, _ = errors(with_fact("rent", 500))["persons[0].facts.rent"]
    assert "dwellings" in message


def test_a_former_name_is_read_as_the_new_one() -> None:
    assert parse(case(dwellings=[{"facts": {"wet": True}}])).dwellings[0].facts == {"damp": Known(1, 1)}
    assert "dwellings[0].facts.wet" in errors(case(dwellings=[{"facts": {"damp": True, "wet": True}}]))


# --- the roster -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ([], ""),
        ("tekst", ""),
        ({"persons": [{"id": "ik"}]}, "format"),
        (case(format="rechten-case/2"), "format"),
        ({"format": "rechten-case/1"}, "persons"),
        (case(persons=[]), "persons"),
        (case(persons={"id": "ik"}), "persons"),
        (case(persons=["ik"]), "persons[0]"),
        (case(persons=[{}]), "persons[0].id"),
        (case(persons=[{"id": "a b"}]), "persons[0].id"),
        (case(persons=[{"id": 3}]), "persons[0].id"),
        (case(persons=[{"id": "ik"}, {"id": "ik"}]), "persons[1].id"),
        (case(persons=[{"id": "ik", "label": "a\nb"}]), "persons[0].label"),
        (case(persons=[{"id": "ik", "facts": []}]), "persons[0].facts"),
        (case(persons=[{"id": f"p{i}"} for i in range(65)]), "persons"),
        (case(date="2014-12-31"), "date"),
        (case(date="2101-01-01"), "date"),
        (case(law_date="2026-13-01"), "law_date"),
        (case(ties=[{"kind": "partner", "from": "ik", "to": "ik"}]), "ties[0]"),
        (case(ties=[{"kind": "partner", "from": "ik"}]), "ties[0].to"),
        (case(ties=[{"kind": "partner", "from": "ik", "to": ["p2"]}]), "ties[0].to"),
        (case(ties=[{"from": "ik", "to": "p2"}]), "ties[0].kind"),
        (case(ties=[{"kind": "partner", "from": "ik", "to": "p2", "holds": "perhaps"}]), "ties[0].holds"),
        (case(dwellings=[{"residents": [{"person": "ik", "holds": []}]}]), "dwellings[0].residents[0].holds"),
        (case(ties=[{"kind": "partner", "from": "ik", "to": "p2", "since": "1800-01-01"}]), "ties[0].since"),
        (
            case(ties=[{"kind": "partner", "from": "ik", "to": "p2", "since": "2020-01-02", "until": "2020-01-01"}]),
            "ties[0].until",
        ),
        (
            case(ties=[{"kind": "partner", "from": "ik", "to": "p2", "since": "2020-01-02", "holds": False}]),
            "ties[0].since",
        ),
        (case(dwellings=[{"residents": [{"person": "ik"}, {"person": "ik"}]}]), "dwellings[0].residents[1]"),
        (case(dwellings=[{"residents": [{"person": "wie"}]}]), "dwellings[0].residents[0].person"),
        (case(dwellings=[{"id": "a"}, {"id": "a"}]), "dwellings[1].id"),
    ],
)
def test_a_roster_that_cannot_be(data: object, path: str) -> None:
    assert list(errors(data)) == [path]


def test_parents_in_a_circle_are_told_once_and_with_the_circle() -> None:
    persons = [{"id": "a"}, {"id": "b"}, {"id": "c"}]
    ties = [{"kind": "parent", "from": x, "to": y} for x, y in (("a", "b"), ("b", "c"), ("c", "a"))]
    found = errors(case(persons=persons, ties=ties))
    assert list(found) == ["ties[2]"]
    assert "a → b → c → a" in found["ties[2]"][0]


def test_what_is_unusual_is_no_error() -> None:
    unusual = case(
        persons=[
            {"id": "ik", "facts": {"birth_date": "2015-01-01"}},
            {"id": "p2", "facts": {"birth_date": "1950-01-01"}},
            {"id": "p3"},
        ],
        ties=[
            {"kind": "parent", "from": "ik", "to": "p2"},  # a parent younger than the child
            {"kind": "partner", "from": "ik", "to": "p2"},
            {"kind": "partner", "from": "ik", "to": "p3"},
            {"kind": "parent", "from": "p2", "to": "ik", "holds": "unknown"},  # only perhaps
        ],
        dwellings=[
            {"residents": [{"person": "ik", "until": "2020-01-01"}, {"person": "ik", "since": "2020-01-01"}]},
            {"residents": [{"person": "ik"}]},
            {"residents": []},
        ],
    )
    assert len(parse(unusual).dwellings) == 3


def test_a_deep_line_of_parents_is_walked_without_recursion() -> None:
    persons = [{"id": f"p{i}"} for i in range(64)]
    ties = [{"kind": "parent", "from": f"p{i}", "to": f"p{j}"} for i in range(63) for j in (i + 1, min(i + 2, 63))]
    assert len(parse(case(persons=persons, ties=ties)).ties) == 126


def test_dates_fall_back_on_each_other() -> None:
    assert (parse(case()).date, parse(case()).law_date) == (TODAY, TODAY)
    one = parse(case(date="2025-01-01"))
    assert (one.date, one.law_date) == (date(2025, 1, 1), date(2025, 1, 1))
    assert parse(case(date=date(2025, 1, 1), law_date="2024-01-01")).law_date == date(2024, 1, 1)


def test_holding_in_words_and_truth() -> None:
    def tie(holds: object) -> tuple[Span, bool, Silence | None]:
        found = parse(case(ties=[{"kind": "partner", "from": "ik", "to": "p2", "holds": holds}])).ties[0]
        return found.span, found.certain, found.silence

    assert tie(True) == tie("yes") == tie(None) == (Span(), True, None)
    assert tie(False) == tie("no") == (Span(date.max, date.max), True, None)
    assert tie("unknown") == (Span(), False, None)
    assert tie("dont_know") == (Span(), False, Silence.DONT_KNOW)
    assert tie("declined") == (Span(), False, Silence.DECLINED)


def test_all_errors_come_at_once_in_the_order_of_the_file() -> None:
    with pytest.raises(CaseErrors) as caught:
        parse(case(persons=[{"id": "ik", "facts": {"wag": 1, "works": 3}}], ties=[{"kind": "x"}], dwellings=[1]))
    assert [error.path for error in caught.value.errors] == [
        "persons[0].facts.wag",
        "persons[0].facts.works",
        "ties[0].kind",
        "ties[0].from",
        "ties[0].to",
        "dwellings[0]",
    ]
    lines = str(caught.value).splitlines()
    assert lines[0].startswith("persons[0].facts.wag: ")
    assert lines[0].endswith("Bedoel je 'wage'?")


def test_a_file_full_of_errors_is_still_read_quickly() -> None:
    wrong = {f"wag{i}x{'y' * 30}": i for i in range(20_000)}
    begin = time.perf_counter()
    assert len(errors(case(facts=wrong))) == 20_000
    assert time.perf_counter() - begin < 10


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.decimals() | st.dates(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["format", "persons", "id", "facts", "ties", "kind", "from", "to", "wage", "months"])
                | st.text(),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_rubbish_never_gives_anything_but_errors(rubbish: object) -> None:
    for data in (rubbish, case(persons=rubbish), case(ties=rubbish, dwellings=rubbish), with_fact("wage", rubbish)):
        found, told = attempt(partial(parse, data))
        assert found is not None or told
        assert all(error.message and error.path.isprintable() for error in told)
        if found is not None:
            assert parse(dump_case(found, LAW)) == found
