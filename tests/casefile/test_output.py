"""The schema, the answer as data, the receipt, and paths."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from rechten.casefile import (
    CaseErrors,
    answer_data,
    canonical,
    case_schema,
    cell_at,
    cell_path,
    dump_case,
    parse_case,
    receipt,
)
from rechten.casefile.output import amount_data, cents_text
from rechten.graph.facts import Subject
from rechten.household.case import CaseFile
from rechten.household.knowledge import Cell, FactCell, HomeCell, TieCell
from rechten.readings.answer import read
from tests.casefile.strategies import cases
from tests.fictional.cases import partial_cases
from tests.fictional.facts import FACTS
from tests.fictional.law import lyonie

LAW = lyonie()
VALIDATOR = Draft202012Validator(case_schema(LAW))
DATA: dict[str, Any] = {
    "format": "rechten-case/1",
    "date": "2026-06-01",
    "persons": [
        {"id": "ik", "label": "Anna", "facts": {"birth_date": "1990-05-01", "works": True, "wage": "1250.00"}},
        {"id": "p2", "facts": {"works": {"unknown": "declined"}}},
    ],
    "ties": [{"kind": "partner", "from": "ik", "to": "p2", "holds": "unknown"}],
    "dwellings": [{"id": "thuis", "residents": [{"person": "ik"}, {"person": "p2", "holds": "unknown"}]}],
    "facts": {"flood": False},
}


def case() -> CaseFile:
    return parse_case(DATA, LAW, default_date=date(2026, 1, 1))


# --- schema -----------------------------------------------------------------------------------------------------------


def test_the_schema_is_a_schema_and_knows_every_fact() -> None:
    schema = case_schema(LAW)
    Draft202012Validator.check_schema(schema)
    text = json.dumps(schema)
    for spec in FACTS:
        assert f'"{spec.name}"' in text
        assert all(f'"{alias.split(".")[1]}"' in text for alias in spec.aliases)


@given(cases())
def test_every_dumped_case_is_valid(before: CaseFile) -> None:
    VALIDATOR.validate(dump_case(before, LAW))


@pytest.mark.parametrize(
    "change",
    [
        {"format": "rechten-case/2"},
        {"persons": []},
        {"persons": [{"label": "x"}]},
        {"persons": [{"id": "a b"}]},
        {"persons": [{"id": "ik", "facts": {"wag": 1}}]},
        {"persons": [{"id": "ik", "facts": {"wage": 9001}}]},
        {"persons": [{"id": "ik", "facts": {"wage": "12.345"}}]},
        {"persons": [{"id": "ik", "facts": {"works": "yes"}}]},
        {"persons": [{"id": "ik", "facts": {"status": "king"}}]},
        {"persons": [{"id": "ik", "facts": {"status": {"between": ["guest", "citizen"]}}}]},
        {"persons": [{"id": "ik", "facts": {"wage": {"value": 1, "origin": "heard"}}}]},
        {"persons": [{"id": "ik", "facts": {"wage": {"months": {"juni": 1}}}}]},
        {"persons": [{"id": "ik", "facts": {"sick_days": 1.5}}]},
        {"ties": [{"kind": "friend", "from": "ik", "to": "p2"}]},
        {"ties": [{"kind": "partner", "from": "ik"}]},
        {"ties": [{"kind": "partner", "from": "ik", "to": "p2", "holds": "perhaps"}]},
        {"dwellings": [{"residents": [{"persoon": "ik"}]}]},
        {"datum": "2026-01-01"},
        {"date": "1 juni"},
    ],
)
def test_the_schema_refuses_what_parsing_refuses(change: dict[str, Any]) -> None:
    VALIDATOR.validate(DATA)
    data = {**DATA, "ties": [], "dwellings": [], **change}
    assert not VALIDATOR.is_valid(data)
    with pytest.raises(CaseErrors):
        parse_case(data, LAW, default_date=date(2026, 1, 1))


# --- paths ------------------------------------------------------------------------------------------------------------


def test_every_cell_has_a_path_that_leads_back() -> None:
    cells: list[Cell] = [TieCell("partner", 0), HomeCell(0, 0), HomeCell(0, 1)]
    for spec in FACTS:
        many = 2 if spec.subject is Subject.PERSON else 1
        cells += [FactCell(spec.id, about) for about in range(many)]
    paths = [cell_path(FACTS, cell) for cell in cells]
    assert len(set(paths)) == len(cells)
    assert [cell_at(path, case(), FACTS) for path in paths] == cells


@pytest.mark.parametrize(
    "path",
    [
        "",
        "facts",
        "facts.wage",
        "persons[2].facts.works",
        "persons[-1].facts.works",
        "persons[0].facts.rent",
        "persons[0].facts.works\n",
        "persons[00].facts.works",
        "ties[1].holds",
        "dwellings[0].residents[2].holds",
        "dwellings[1].facts.damp",
        "persons[٠].facts.works",
        "persons[99999999999].facts.works",
    ],
)
def test_a_path_that_leads_nowhere(path: str) -> None:
    assert cell_at(path, case(), FACTS) is None


# --- the answer as data -----------------------------------------------------------------------------------------------


@given(partial_cases())
def test_an_answer_is_json_without_floats(some: CaseFile) -> None:
    answer = read(LAW, some)
    data = answer_data(answer, law_name=LAW.name)
    canonical(data)  # refuses floats
    assert json.loads(json.dumps(data)) == data
    results = data["results"]
    assert isinstance(results, list)
    assert len(results) == len(LAW.rights) * len(some.persons)
    for entry, result in zip(results, answer.results, strict=True):
        assert len(entry["reasons"]) == len(result.reasons)
        for reason in entry["reasons"]:
            assert reason["article"]
            assert reason["says"]
            known = {name for name in reason["figures"] if answer.figure(name) is not None}
            assert known <= {figure["id"] for figure in entry["figures"]}
        for place in [*entry["causes"], *entry["amount_causes"]]:
            if place["kind"] == "open_fact":
                assert cell_at(place["path"], some, LAW.vocabulary) is not None


def test_what_an_answer_says_of_one_right() -> None:
    data = answer_data(read(LAW, case()), law_name=LAW.name)
    results: Any = data["results"]
    bread = next(r for r in results if r["right"] == "bread" and r["person"] == "ik")
    assert bread["outcome"] == "depends"
    assert bread["amount"]["unit"] == "EUR/month"
    assert bread["amount"]["low"] == cents_text(bread["amount"]["low_cents"])
    adult = next(reason for reason in bread["reasons"] if reason["condition"] == "bread.adult")
    assert adult["state"] == "passed"
    assert adult["facts"] == [{"path": "persons[0].facts.birth_date", "value": "1990-05-01", "origin": "said"}]
    base = next(figure for figure in bread["figures"] if figure["id"] == "bread.base")
    assert (base["value"], base["from"], base["stale"]) == ("950.55", "2025-01-01", True)
    assert base["source"] == "https://lyonie.example/brood"
    assert {"kind": "judgement", "path": "persons[0].facts.willing", "who": "het Broodhuis"} in bread["causes"]


@given(partial_cases())
def test_an_amount_in_cents_holds_the_exact_amount(some: CaseFile) -> None:
    answer = read(LAW, some)
    for result in answer.results:
        data = amount_data(answer, result)
        if data is None or result.verdict.amount is None or result.right.amount is None:
            assert result.verdict.amount is None
            continue
        per: int = result.right.amount.expr.kind.per  # type: ignore[union-attr]
        low, high = result.verdict.amount
        low_cents, high_cents = data["low_cents"], data["high_cents"]
        assert isinstance(low_cents, int)
        assert isinstance(high_cents, int)
        assert low_cents * per <= low * 100 < (low_cents + 1) * per
        assert (high_cents - 1) * per < high * 100 <= high_cents * per


def test_cents_as_text() -> None:
    assert [cents_text(n) for n in (0, 5, 131420, -5, -12345)] == ["0.00", "0.05", "1314.20", "-0.05", "-123.45"]


# --- the receipt ------------------------------------------------------------------------------------------------------


def test_the_same_input_gives_the_same_bytes() -> None:
    shuffled = json.loads(json.dumps(DATA))
    shuffled["persons"][0]["facts"] = dict(reversed(shuffled["persons"][0]["facts"].items()))
    other_law = lyonie()
    again = parse_case(dict(reversed(shuffled.items())), other_law, default_date=date(2020, 1, 1))
    first = canonical(receipt(read(LAW, case()), LAW))
    assert first == canonical(receipt(read(other_law, again), other_law))


def test_a_receipt_holds_facts_with_origin_and_checks_itself() -> None:
    found = receipt(read(LAW, case()), LAW)
    body = {key: value for key, value in found.items() if key != "sha256"}
    assert found["sha256"] == hashlib.sha256(canonical(body)).hexdigest()
    facts: Any = found["facts"]
    assert {"path": "persons[0].facts.wage", "value": "1250.00", "origin": "said"} in facts
    assert {"path": "persons[1].facts.works", "value": {"unknown": "declined"}, "origin": None} in facts
    assert [entry["path"] for entry in facts] == sorted(entry["path"] for entry in facts)
    assert (found["date"], found["law_date"]) == ("2026-06-01", "2026-06-01")
    assert "Anna" not in canonical(found).decode()


def test_any_change_shows_in_the_receipt() -> None:
    first = receipt(read(LAW, case()), LAW)
    other_case = parse_case({**DATA, "facts": {"flood": True}}, LAW, default_date=date(2026, 1, 1))
    assert receipt(read(LAW, other_case), LAW)["sha256"] != first["sha256"]

    reworded = lyonie()
    bread = reworded.rights["bread"]
    reworded.rights["bread"] = evolve(bread, summary="Iets anders")
    assert receipt(read(reworded, case()), reworded)["law"] != first["law"]

    reindexed = lyonie()
    base = reindexed.parameters["bread.base"]
    newer = evolve(base.values[-1], value=base.values[-1].value + 1)
    reindexed.parameters["bread.base"] = evolve(base, values=(*base.values[:-1], newer))
    assert receipt(read(reindexed, case()), reindexed)["parameters"] != first["parameters"]

    fewer = lyonie()
    del fewer.rights["bread"]
    assert receipt(read(fewer, case()), fewer)["graph"] != first["graph"]


def test_canonical_json_refuses_floats_and_sorts() -> None:
    assert canonical({"b": 1, "a": ["é", None]}) == '{"a":["é",null],"b":1}'.encode()
    with pytest.raises(TypeError):
        canonical({"a": [1.5]})
