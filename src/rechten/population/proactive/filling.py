"""Fills what is unknown in a table from others in it who are alike, to see what would come out.

Each person takes all that is unknown of her from one other of about the same age, so that what goes together stays
together; what that one does not know either, from a next one. It is one possible completion of the table, and not the
truth: whoever is unknown may differ from whoever is known. A judgement is never filled in: nobody has it.
"""

from __future__ import annotations

import numpy as np
from attrs import evolve
from numpy.typing import NDArray

from rechten.graph.facts import Subject
from rechten.graph.law import Law
from rechten.tables.table import FactColumn, Places, Table, is_open

#: How often somebody else is asked for what the one before did not know.
ROUNDS = 6
#: Years in one group of ages; people take what is unknown from their own group.
_YEARS = 10
_BIRTH = "person.birth_date"


def filled(table: Table, law: Law, day: int, seed: int) -> Table:
    """The table with unknown facts filled in from others, by a draw with this seed. Ties and homes stay as they are."""
    draws = np.random.default_rng(seed)
    groups = {
        Subject.PERSON: _ages(table, day),
        Subject.DWELLING: np.zeros(len(table.dwellings), np.int64),
        Subject.CASE: np.zeros(len(table.cases), np.int64),
    }
    facts = dict(table.facts)
    for subject, group in groups.items():
        own = [id for id in facts if law.vocabulary[id].subject is subject and not law.vocabulary[id].judged_by]
        for _ in range(ROUNDS if len(group) else 0):
            givers = _givers(group, draws)
            for id in own:
                facts[id] = _taken(facts[id], givers, law, id)
    return evolve(table, facts=facts)


def _ages(table: Table, day: int) -> Places:
    """The group of each person by age; who has no known day of birth is in the group of who has none."""
    column = table.facts.get(_BIRTH)
    if column is None:
        return np.zeros(len(table.persons), np.int64)
    years = (day - column.low) // 365
    return np.where(column.low == column.high, np.clip(years, 0, 99) // _YEARS, -1).astype(np.int64)


def _givers(group: Places, draws: np.random.Generator) -> Places:
    """For each row another row of its group, drawn at random."""
    order = np.argsort(group, kind="stable")
    starts = np.searchsorted(group[order], group, side="left")
    counts = np.searchsorted(group[order], group, side="right") - starts
    found: Places = order[starts + (draws.random(len(group)) * counts).astype(np.int64)]
    return found


def _taken(column: FactColumn, givers: Places, law: Law, id: str) -> FactColumn:
    spec = law.vocabulary[id]
    unknown = is_open(spec, column)
    takes = unknown & ~unknown[givers]
    if not takes.any():
        return column

    def of(side: NDArray[np.generic]) -> NDArray[np.generic]:
        return np.where(takes, side[givers], side)

    low = of(column.low)
    return FactColumn(low, low if column.high is column.low else of(column.high))
