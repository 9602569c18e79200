"""Who is reached, what keeps people out, what an answer would settle: counted as a person would count case by case."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from rechten.casefile.priors import PriorsErrors, parse_priors, priors_data
from rechten.graph.facts import Probe
from rechten.household.case import CaseFile, Known
from rechten.household.knowledge import FactCell, Knowledge, with_answer
from rechten.law.belgium import BELGIUM
from rechten.population.takeup.counting import Areas, count_answers, count_batch
from rechten.population.takeup.priors import FEWEST, count_priors
from rechten.population.takeup.settling import settling
from rechten.population.takeup.truth import check_batch
from rechten.readings.answer import read
from rechten.readings.bounds import evaluate
from rechten.readings.columns import OUTCOMES
from rechten.readings.priors import ALL, Priors, stratum_of
from rechten.readings.verdict import Outcome, Reader, read_verdict
from rechten.tables.problems import TableProblem
from tests.fictional.cases import partial_cases
from tests.fictional.examples import EXAMPLES
from tests.fictional.facts import FACTS
from tests.fictional.purse import purse_of
from tests.population.common import on, people_of
from tests.properties.common import examples, the_law


@examples(0.3)
@given(st.lists(partial_cases(), min_size=1, max_size=3))
def test_counts_are_those_of_each_case_by_itself(cases: list[CaseFile]) -> None:
    law = the_law()
    people, cases = people_of(law, purse_of(law), on(cases[0], cases))
    answers = people.read(law.figures(people.day, people.day), tuple(people.plan.rights))
    expected: Counter[tuple[str, str]] = Counter()
    alone: Counter[tuple[str, int]] = Counter()
    for case in cases:
        there = evaluate(people.plan, Knowledge(case, law.vocabulary), law.figures(case.date, case.law_date))
        reader = Reader(there, split=False)
        for slot in people.plan.rights.values():
            for person in range(len(case.persons)):
                if not all(there.rows[index][person][1] for index in slot.selecting):
                    continue
                outcome = read_verdict(reader, slot, person).outcome
                held = slot.held is not None and there.rows[slot.held][person] == (1, 1)
                expected[slot.right.id, "concerned"] += 1
                expected[slot.right.id, "reached"] += held and outcome in {Outcome.ENTITLED, Outcome.HUMAN}
                expected[slot.right.id, "entitled"] += outcome is Outcome.ENTITLED
                expected[slot.right.id, "held_not_entitled"] += held and outcome is Outcome.NOT_ENTITLED
                fails = [i for i, one in enumerate(slot.requirements) if there.rows[one.index][person] == (0, 0)]
                if len(fails) == 1:
                    alone[slot.right.id, fails[0]] += 1
    for slot in people.plan.rights.values():
        right = slot.right.id
        found = count_answers(answers, right, len(slot.requirements))
        for field in ("concerned", "reached", "entitled", "held_not_entitled"):
            assert found.total(field) == expected[right, field], (right, field)
        for i in range(len(slot.requirements)):
            assert found.alone[0, i] == alone[right, i]


# from files


def batch(folder: Path, rows: list[dict[str, object]]) -> Path:
    """A batch of one right with two requirements, in two parts."""
    requirements = [{"bit": i, "id": f"r.{i}", "says": f"Voorwaarde {i}", "article": ""} for i in range(2)]
    about = {"format": "rechten-answers/1", "invented": True, "date": "2026-12-01"}
    rights = {"r": {"name": "Recht", "amount": None, "requirements": requirements}}
    (folder / "answers.parquet").mkdir(parents=True)
    (folder / "schema.json").write_text(json.dumps({**about, "rights": rights}))
    kinds = {
        "outcome": pa.int8(),
        "failed": pa.uint32(),
        "open": pa.uint32(),
        "concerned": pa.bool_(),
        "held": pa.bool_(),
    }
    for number, part in enumerate((rows[::2], rows[1::2])):
        columns = {"case": pa.array([row["case"] for row in part]), "person": pa.array([1 for _ in part])}
        columns |= {f"r__{name}": pa.array([row[name] for row in part], kind) for name, kind in kinds.items()}
        pq.write_table(pa.table(columns), folder / "answers.parquet" / f"part-{number:05}.parquet")
    return folder


def row(case: int, outcome: Outcome, failed: int = 0, open_: int = 0, held: bool = False) -> dict[str, object]:
    place = OUTCOMES.index(outcome)
    return {"case": case, "outcome": place, "failed": failed, "open": open_, "concerned": True, "held": held}


ROWS = [
    row(1, Outcome.ENTITLED, held=True),
    row(2, Outcome.ENTITLED),
    row(3, Outcome.NOT_ENTITLED, failed=0b01),
    row(4, Outcome.NOT_ENTITLED, failed=0b01, open_=0b10),
    row(5, Outcome.NOT_ENTITLED, failed=0b11, held=True),
    row(6, Outcome.DEPENDS, open_=0b10),
]


def test_a_batch_by_area(tmp_path: Path) -> None:
    areas = Areas(pa.array([1, 2, 3, 4, 5]), pa.array(["noord", "zuid", "noord", None, "zuid"]))
    counted = count_batch(batch(tmp_path / "b", ROWS), areas)
    assert counted.areas == ("noord", "zuid", "wijk niet gekend")
    found = counted.rights["r"]
    assert found.counts[:, 0].tolist() == [2, 2, 2]
    assert (found.total("entitled"), found.total("reached"), found.total("held_not_entitled")) == (2, 1, 1)
    assert found.alone.sum(axis=0).tolist() == [2, 0]
    assert found.rest_met.sum(axis=0).tolist() == [1, 0]
    assert found.failed.sum(axis=0).tolist() == [3, 1]


@pytest.mark.parametrize("content", [None, "{", "[]", '{"format": "rechten-answers/9"}'])
def test_what_is_no_batch_is_told(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "schema.json").write_text(content)
    with pytest.raises(TableProblem):
        count_batch(tmp_path, Areas.none())


def test_a_part_that_is_rubbish_is_told(tmp_path: Path) -> None:
    folder = batch(tmp_path / "b", ROWS)
    (folder / "answers.parquet" / "part-00001.parquet").write_bytes(b"PAR1rubbishPAR1")
    with pytest.raises(TableProblem, match="part-00001"):
        count_batch(folder, Areas.none())


def test_against_the_truth(tmp_path: Path) -> None:
    folder = batch(tmp_path / "b", ROWS)
    order = ROWS[::2] + ROWS[1::2]
    truth = {
        1: (True, True),
        2: (False, False),
        3: (False, False),
        4: (True, False),
        5: (False, False),
        6: (True, True),
    }
    columns = {
        "case": pa.array([one["case"] for one in order]),
        "person": pa.array([1] * 6),
        "r__entitled": pa.array([truth[int(str(one["case"]))][0] for one in order]),
        "r__has": pa.array([truth[int(str(one["case"]))][1] for one in order]),
    }
    pq.write_table(pa.table(columns), tmp_path / "rights.parquet")
    (checked,) = check_batch(folder, tmp_path, ("r",))
    assert (checked.entitled, checked.both, checked.said, checked.said_right) == (3, 2, 2, 1)
    assert (checked.missed, checked.perhaps) == (1, 1)
    assert checked.precision == 0.5
    pq.write_table(pa.table({**columns, "case": pa.array([9] * 6)}), tmp_path / "rights.parquet")
    with pytest.raises(TableProblem, match="dezelfde mensen"):
        check_batch(folder, tmp_path, ("r",))


# what an answer would settle


def test_what_an_answer_settles_is_what_reading_each_case_again_settles() -> None:
    law, known = the_law(), EXAMPLES["alone, all known"]
    facts = {name: answer for name, answer in known.persons[0].facts.items() if name not in {"works", "wage"}}
    unsure = evolve(known, persons=(evolve(known.persons[0], facts=facts),))
    people, cases = people_of(law, purse_of(law), [known, unsure, unsure])
    figures, rights = law.figures(people.day, people.day), tuple(people.plan.rights)
    found = {one.fact: one for one in settling(people, figures, rights)}
    assert found["person.works"].unknown == 2
    assert "person.sick_days" not in found
    settled = 0.0
    for probe in FACTS["person.works"].probes:
        for case in cases:
            answered = with_answer(case, law.vocabulary, FactCell("person.works", 0), Known(probe.value, probe.value))
            settled += probe.weight * (_open(case) - _open(answered if case is not known else case))
    assert found["person.works"].settled == pytest.approx(settled)


def _open(case: CaseFile) -> int:
    law = the_law()
    plan = law.plan(case.date)
    there = evaluate(plan, Knowledge(case, law.vocabulary), law.figures(case.date, case.date))
    reader = Reader(there, split=False)
    wide = {Outcome.DEPENDS, Outcome.NOT_COMPUTED}
    return sum(
        read_verdict(reader, slot, 0).outcome in wide
        for slot in plan.rights.values()
        if all(there.rows[index][0][1] for index in slot.selecting)
    )


# priors


def test_without_priors_and_with_those_of_the_vocabulary_the_questions_are_the_same() -> None:
    law = the_law()
    same = Priors({spec.id: {ALL: spec.probes} for spec in FACTS if spec.probes})
    for case in EXAMPLES.values():
        assert list(read(law, case).questions) == list(read(law, case, priors=same).questions)


def test_priors_change_which_question_comes_first() -> None:
    law, case = the_law(), EXAMPLES["alone, all known"]
    facts = {name: answer for name, answer in case.persons[0].facts.items() if name not in {"works", "sick_days"}}
    case = evolve(case, persons=(evolve(case.persons[0], facts=facts),))
    worth = {q.cell: q.worth for q in read(law, case).questions}
    nearly = Priors({"person.works": {ALL: (Probe(0, 0.99), Probe(1, 0.01))}})
    other = {q.cell: q.worth for q in read(law, case, priors=nearly).questions}
    cell = FactCell("person.works", 0)
    assert cell in worth
    assert other.get(cell, 0.0) != worth[cell]


def test_the_share_of_each_answer_is_counted_where_it_is_known() -> None:
    law, case = the_law(), EXAMPLES["alone, all known"]
    person = case.persons[0]

    def working(works: int) -> CaseFile:
        return evolve(case, persons=(evolve(person, facts={**person.facts, "works": Known(works, works)}),))

    nobody = {name: answer for name, answer in person.facts.items() if name != "works"}
    unknown = evolve(case, persons=(evolve(person, facts=nobody),))
    cases = [working(1)] * FEWEST + [working(0)] * (3 * FEWEST) + [unknown] * 40
    people, _ = people_of(law, purse_of(law), cases)
    priors = count_priors(people, law.figures(people.day, people.day))
    spec = FACTS["person.works"]
    assert {probe.value: probe.weight for probe in priors.of(spec)} == {0: 0.75, 1: 0.25}
    few, _ = people_of(law, purse_of(law), [working(1)] * (FEWEST - 1))
    assert count_priors(few, law.figures(few.day, few.day)).of(spec) == spec.probes


@st.composite
def counted(draw: st.DrawFn) -> Priors:
    facts: dict[str, dict[str, tuple[Probe, ...]]] = {}
    for id in draw(st.lists(st.sampled_from(["person.works", "person.stay", "person.net_wage"]), unique=True)):
        spec = BELGIUM.vocabulary[id]
        values = [probe.value for probe in spec.probes][:2]
        share = draw(st.integers(0, 1000))
        told = (Probe(values[0], share / 1000), Probe(values[1], (1000 - share) / 1000))
        facts[id] = dict.fromkeys(draw(st.sampled_from([(ALL,), (ALL, "18-24", "80+")])), told)
    return Priors(facts)


@given(counted())
def test_a_file_of_priors_is_read_back(priors: Priors) -> None:
    data = {"format": "rechten-priors/1", **priors_data(priors, BELGIUM.vocabulary)}
    assert parse_priors(json.dumps(data), BELGIUM.vocabulary).facts == priors.facts


def test_all_that_is_wrong_in_a_file_of_priors_is_told() -> None:
    facts = {
        "person.wrks": {"all": [["yes", "1"]]},
        "person.works": {"young": [["yes", "1"]], "all": [["maybe", "0.5"], ["yes", "2"]]},
        "person.stay": {"all": [["belgian", "0.5"]]},
        "person.net_wage": 3,
    }
    with pytest.raises(PriorsErrors) as raised:
        parse_priors(json.dumps({"format": "rechten-priors/1", "facts": facts}), BELGIUM.vocabulary)
    told = [str(error) for error in raised.value.errors]
    assert "person.works" in told[0]
    assert [line.split(":")[0] for line in told[1:]] == [
        "facts.person.works.young", "facts.person.works.all[0]", "facts.person.works.all[1]", "facts.person.stay.all",
        "facts.person.net_wage",
    ]  # fmt: skip


def test_strata_cover_every_age_once() -> None:
    names = [stratum_of(age) for age in range(121)]
    assert names[0] == "0-17"
    assert names[120] == "80+"
    assert len(set(names)) == 1 + sum(a != b for a, b in pairwise(names))
    assert np.unique(names).size == 6
