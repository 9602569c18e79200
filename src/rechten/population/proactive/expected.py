"""What a list may be expected to bring: how many of its persons really have the right, and how many euros.

Read from a spread of cases of the same tables: what is unknown is filled in from others who are alike, the law is read
again, and one looks what became of who was certain and who was probable. Some draws, so that chance weighs less.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from rechten.graph.kinds import Number
from rechten.graph.law import Law
from rechten.population.proactive.batch import DEPENDS, ENTITLED, HUMAN, Rows, rows_in
from rechten.population.proactive.filling import filled
from rechten.population.proactive.groups import Group, masks
from rechten.population.proactive.tables import Tables, open_cases
from rechten.population.proactive.verify import held_already
from rechten.tables.answers import answers_table, flat
from rechten.tables.running import Question, compute
from rechten.tables.table import Table

#: Cases that are looked at, and how often they are filled in.
CASES, DRAWS = 4_000, 3
#: Of fewer people than this nothing is expected.
FEWEST = 30
#: Told under every expectation.
DOES_NOT_SAY = (
    "Wie zeker is, is dat volgens de regels en de gegevens van de tabel. Kloppen die niet, dan klopt dit niet.",
    "De verwachting vult in wat niet geweten is, van anderen die lijken. Wie iets niet liet weten, kan anders zijn.",
    "Wie in geen enkel register staat, zit in geen van deze cijfers.",
)


@frozen
class Expectation:
    """Of the people of one group: the least and the greatest share to expect, and euros a person.

    Between the two shares lies what stays open: a judgement, or something that nobody knows. ``already``: the share
    that may get it already, of whom the table does not tell; None when nobody can say. ``low``/``high``: the mean
    numerator of the amount over all people of the group; None when the right has no amount.
    """

    group: Group
    least: Fraction
    most: Fraction
    already: Fraction | None
    low: Fraction | None
    high: Fraction | None


def expectations(
    tables: Tables, law: Law, right: str, day: date, known_on: date, kind: Number | None
) -> dict[Group, Expectation]:
    """For each group of which enough people were found. Raises BatchProblem where a file is rubbish."""
    question = Question(law, day, known_on, (right,))
    found = {group: _Count() for group in Group}
    known = have = 0
    for table in tables.tables(tables.spread(CASES)):
        before, untold = _read(question, table), _untold(table, law, right, day)
        sure = before.concerned & (before.outcome == ENTITLED) & ~untold
        known, have = known + int(sure.sum()), have + int((sure & before.held).sum())
        drawn = [_read(question, filled(table, law, day.toordinal(), seed)) for seed in range(DRAWS)]
        for group, mask in masks(before).items():
            found[group] = found[group].plus(mask, untold, drawn)
    takes_up = Fraction(have, known) if known >= FEWEST else None
    return {
        group: count.expectation(group, takes_up, kind)
        for group, count in found.items()
        if count.people >= FEWEST * DRAWS
    }


def _read(question: Question, table: Table) -> Rows:
    """What the law says of everybody in a table, in its order."""
    (right,) = question.rights
    done = compute(question, table)
    flats = {id: flat(done.answers, id) for id in question.rights}
    return rows_in(answers_table(done.table, done.layout, flats), right)


def _untold(table: Table, law: Law, right: str, day: date) -> NDArray[np.bool_]:
    """Of whom the table leaves open whether they get it already."""
    case_of = np.repeat(np.arange(len(table.cases)), table.sizes)
    cases = np.zeros(len(table.cases), np.bool_)
    for id in held_already(law, right, day).facts:
        cases[open_cases(table, case_of, id, law)] = True
    found: NDArray[np.bool_] = cases[case_of]
    return found


@frozen
class _Count:
    """Of the people of a group, over all draws: how many, with the right, still open, and what they get."""

    people: int = 0
    right: int = 0
    open: int = 0
    untold: int = 0
    low: int = 0
    high: int = 0

    def plus(self, mask: NDArray[np.bool_], untold: NDArray[np.bool_], drawn: list[Rows]) -> _Count:
        """The same with the people of a mask added, once for each draw."""
        right = open_ = hidden = low = high = 0
        for after in drawn:
            has = mask & (after.outcome == ENTITLED)
            maybe = mask & ((after.outcome == DEPENDS) | (after.outcome == HUMAN))
            right, open_, hidden = right + int(has.sum()), open_ + int(maybe.sum()), hidden + int((has & untold).sum())
            if after.low is not None and after.high is not None:
                low, high = low + int(after.low[has].sum()), high + int(after.high[has | maybe].sum())
        return _Count(
            self.people + int(mask.sum()) * len(drawn),
            self.right + right,
            self.open + open_,
            self.untold + hidden,
            self.low + low,
            self.high + high,
        )

    def expectation(self, group: Group, takes_up: Fraction | None, kind: Number | None) -> Expectation:
        """The means. ``takes_up``: the share that gets the right among who has it and of whom that is known."""
        people = self.people
        return Expectation(
            group,
            Fraction(self.right, people),
            Fraction(self.right + self.open, people),
            None if takes_up is None else takes_up * self.untold / people,
            None if kind is None else Fraction(self.low, people),
            None if kind is None else Fraction(self.high, people),
        )
