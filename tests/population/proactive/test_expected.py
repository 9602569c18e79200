"""What is expected of a list: what is unknown filled in as others are, and counted as it comes out.

The real law over a small invented town, of which one fact is left out for some.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from attrs import evolve

from rechten.graph.kinds import Choice
from rechten.graph.law import Law
from rechten.law.belgium import BELGIUM
from rechten.population.proactive.expected import expectations
from rechten.population.proactive.filling import filled
from rechten.population.proactive.groups import Group
from rechten.population.proactive.tables import Tables
from rechten.tables.running import Question
from rechten.tables.table import Table, is_open
from tests.population.proactive import town

RIGHT = "sociaal_tarief_energie"
FACTS = Question(BELGIUM, town.DAY, town.DAY, (RIGHT,)).facts


def folder(place: Path, people: int, unknown: float, seed: int = 1) -> Path:
    """People who live alone in a house with a supply of their own; some get a leefloon. A part of it is left out."""
    draws = np.random.default_rng(seed)
    gets = draws.random(people) < 0.3
    hidden = draws.random(people) < unknown
    number = pa.array(range(people))
    person = {"case": number, "person": pa.array(["p"] * people)}
    known = {
        name: {BELGIUM.vocabulary[id].name: pa.array([False] * people) for id in FACTS if id.startswith(f"{name}.")}
        for name in ("person", "dwelling")
    }
    of_person = known["person"] | {
        "lives_in": pa.array(["antwerp"] * people),
        "time_here": pa.array(["all"] * people),
        "domiciled_here": pa.array([True] * people),
        "birth_date": pa.array([town.DAY.replace(year=1985)] * people),
        "receives_leefloon": pa.array([None if h else bool(g) for g, h in zip(gets, hidden, strict=True)]),
    }
    of_home = known["dwelling"] | {"household_energy": pa.array([True] * people)}
    home = {"case": number, "dwelling": pa.array(["w"] * people)}
    return town.tables(
        place,
        cases=pa.table({"case": number}),
        persons=pa.table(person | of_person),
        dwellings=pa.table(home | of_home),
        residents=pa.table(home | {"person": pa.array(["p"] * people)}),
    )


def one_table(place: Path) -> Table:
    tables = Tables(place, BELGIUM, FACTS)
    (table,) = tables.tables(tables.spread(10_000))
    return table


def same(law: Law, before: Table, after: Table, id: str) -> None:
    open_before, open_after = (is_open(law.vocabulary[id], one.facts[id]) for one in (before, after))
    assert not (open_after & ~open_before).any(), "what was known stays known"
    known = ~open_before
    assert (after.facts[id].low[known] == before.facts[id].low[known]).all()


def test_filling_keeps_what_is_known_and_takes_the_rest_from_others(tmp_path: Path) -> None:
    before = one_table(folder(tmp_path / "in", 400, 0.4))
    after = filled(before, BELGIUM, town.DAY.toordinal(), 0)
    for id in before.facts:
        same(BELGIUM, before, after, id)
    fact = "person.receives_leefloon"
    assert is_open(BELGIUM.vocabulary[fact], before.facts[fact]).mean() > 0.3
    assert not is_open(BELGIUM.vocabulary[fact], after.facts[fact]).any()
    hidden = is_open(BELGIUM.vocabulary[fact], before.facts[fact])
    assert 0.15 < after.facts[fact].low[hidden].mean() < 0.45, "as often as among who is known"


def test_the_same_draw_fills_alike_and_another_does_not(tmp_path: Path) -> None:
    table = one_table(folder(tmp_path / "in", 400, 0.4))
    one, two, other = (filled(table, BELGIUM, town.DAY.toordinal(), seed) for seed in (1, 1, 2))
    fact = "person.receives_leefloon"
    assert (one.facts[fact].low == two.facts[fact].low).all()
    assert (one.facts[fact].low != other.facts[fact].low).any()


def test_a_judgement_is_never_filled_in(tmp_path: Path) -> None:
    table = one_table(folder(tmp_path / "in", 50, 0.4))
    judged = next(spec for spec in BELGIUM.vocabulary if spec.judged_by and not isinstance(spec.kind, Choice))
    source = table.facts["person.receives_leefloon"]
    table = evolve(table, facts={**table.facts, judged.id: source})
    assert filled(table, BELGIUM, town.DAY.toordinal(), 0).facts[judged.id] is source


def test_what_is_expected_is_what_comes_out_on_average(tmp_path: Path) -> None:
    tables = Tables(folder(tmp_path / "in", 2_000, 0.4), BELGIUM, FACTS)
    found = expectations(tables, BELGIUM, RIGHT, town.DAY, town.DAY, None)
    assert found[Group.CERTAIN].least == 1
    probable = found[Group.PROBABLE]
    assert float(probable.least) == pytest.approx(0.3, abs=0.08)
    assert probable.low is None


def test_of_few_people_nothing_is_expected(tmp_path: Path) -> None:
    tables = Tables(folder(tmp_path / "in", 40, 0.4), BELGIUM, FACTS)
    assert expectations(tables, BELGIUM, RIGHT, town.DAY, town.DAY, None) == {}
