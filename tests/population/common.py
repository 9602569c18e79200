"""Populations for tests, made case by case from what the scalar reading knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from attrs import evolve

from rechten.graph.law import Law
from rechten.graph.purse import Purse
from rechten.household.case import CaseFile
from rechten.population.reforms.people import Areas, People
from tests.columns.blocks import block_of, evaluated


def people_of(
    law: Law, purse: Purse, cases: Sequence[CaseFile], areas: Sequence[str] = ()
) -> tuple[People, list[CaseFile]]:
    """Cases of one day as a population, and the cases in the order of its households. ``areas``: one a case."""
    by_size: dict[int, list[int]] = defaultdict(list)
    for at, case in enumerate(cases):
        if case.persons:
            by_size[len(case.persons)].append(at)
    day = cases[0].date
    plan = law.plan(day)
    blocks, order = [], []
    for places in by_size.values():
        block = block_of(plan, [evaluated(law, cases[at]) for at in places])
        blocks.append(evolve(block, rows=np.array(places, np.int64)))
        order += places
    names = tuple(dict.fromkeys(areas))
    codes = np.array([names.index(areas[at]) if areas else -1 for at in order], np.int32)
    people = People(law, purse, day, tuple(blocks), Areas(names, codes), "test", invented=True, backend="numpy")
    return people, [cases[at] for at in order]


def on(day_of: CaseFile, cases: Sequence[CaseFile]) -> list[CaseFile]:
    """All cases asked for the same day and with the law of that day."""
    return [evolve(case, date=day_of.date, law_date=day_of.date) for case in cases]
