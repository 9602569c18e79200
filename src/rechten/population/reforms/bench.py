"""A population on which reforms are tried: what does not change with a reform is read once and kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from rechten.graph import nodes as n
from rechten.graph.expressions import Expr, always, total
from rechten.graph.kinds import Unit
from rechten.graph.plan import Plan, build_plan, number_kind
from rechten.graph.purse import Purse
from rechten.graph.rights import Act, Amount, Condition, Decider, Right
from rechten.population.reforms.difference import Difference, difference_plan
from rechten.population.reforms.figures import Figures, last_known
from rechten.population.reforms.money import Money, TakeUp, Year, amount_bounds
from rechten.population.reforms.people import Flags, Ints, People
from rechten.readings.columns.answers import Answers

DECILES = 10
#: The number of a household whose income is not wholly told.
UNKNOWN_INCOME = DECILES
_TOLD = "told"


@frozen(eq=False)
class Incomes:
    """What households have in a year, in cents. ``known``: all incomes were told, so that it can be compared."""

    told: Ints
    rights: Year
    known: Flags

    @property
    def low(self) -> Ints:
        """Told incomes and rights, the least."""
        return self.told + self.rights.low

    @property
    def high(self) -> Ints:
        """Told incomes and rights, the most."""
        return self.told + self.rights.high


@frozen(eq=False)
class Bench:
    """One population and the law of its day."""

    people: People
    _read: dict[str, list[Answers]] = field(factory=dict)
    _differences: dict[str, Difference | None] = field(factory=dict)
    _incomes: dict[TakeUp, Incomes] = field(factory=dict)
    _deciles: dict[TakeUp, NDArray[np.int8]] = field(factory=dict)

    @cached_property
    def figures(self) -> Figures:
        """The figures of the law on the day; of one that is past its review the last known value.

        What such a figure may have become is the same in both readings. As a range it would hide every difference.
        """
        figures = self.people.law.figures(self.people.day, self.people.day)
        return {id: last_known(figure) for id, figure in figures.items()}

    @cached_property
    def money(self) -> Money:
        """How rights become money."""
        return Money(self.people)

    def before(self, rights: Sequence[str]) -> list[Answers]:
        """Some rights by the law as it is, kept from the first time."""
        key = " ".join(rights)
        if key not in self._read:
            self._read[key] = self.people.read(self.figures, rights)
        return self._read[key]

    def difference(self, touched: tuple[str, ...], figures: frozenset[str]) -> Difference | None:
        """The plan of what these rights gain when these figures change: made once, whatever the figures become."""
        key = " ".join((*touched, "|", *sorted(figures)))
        if key not in self._differences:
            self._differences[key] = difference_plan(self.people.plan, self.people.law, touched, figures)
        return self._differences[key]

    def together(self, rights: Sequence[str]) -> tuple[str, ...]:
        """These rights and those that take the place of one of them, in the order of the law."""
        wanted = set(rights).union(*self.money.pots(rights))
        return tuple(id for id in self.people.plan.rights if id in wanted)

    def incomes(self, take_up: TakeUp) -> Incomes:
        """What each household has in a year by the law as it is."""
        if take_up not in self._incomes:
            told, known = self._told
            answers = self._all_rights
            zero = np.zeros(self.people.households, np.int64)
            rights = Year(zero, zero)
            for pot in self.money.pots(tuple(sorted(self.money.amounts))):
                rights += self.money.year(pot, answers, take_up, beside_told=True)
            self._incomes[take_up] = Incomes(told, rights, known)
        return self._incomes[take_up]

    def deciles(self, take_up: TakeUp) -> NDArray[np.int8]:
        """For each household its tenth (0 poorest) by equivalent income today; ``UNKNOWN_INCOME`` where not known."""
        if take_up not in self._deciles:
            incomes = self.incomes(take_up)
            found = np.full(self.people.households, UNKNOWN_INCOME, np.int8)
            known = np.flatnonzero(incomes.known)
            value = incomes.low[known] * 10 // self.people.scales[known]
            order = known[np.argsort(value, kind="stable")]
            found[order] = np.arange(len(order)) * DECILES // max(len(order), 1)
            self._deciles[take_up] = found
        return self._deciles[take_up]

    @cached_property
    def _all_rights(self) -> list[Answers]:
        return self.people.read(self.figures, tuple(id for id in self.people.plan.rights if id in self.money.amounts))

    @cached_property
    def _told(self) -> tuple[Ints, Flags]:
        """Told incomes in cents a year; what was not told counts as nothing, and is marked."""
        plan = _plan_of_incomes(self.people.purse)
        slot = plan.rights[_TOLD]
        per = number_kind(plan, slot.amount).per if slot.amount is not None else 1
        sums, known = [], []
        for answers in self.people.read_other(plan, self.figures, [(block, {}) for block in self.people.blocks]):
            found, lanes = answers.rights[_TOLD], answers.block.lanes
            low, high = (end[:, :lanes] for end in amount_bounds(found))
            sums.append(low.sum(axis=0) * 12 * 100 // per)
            known.append((low == high).all(axis=0))
        return np.concatenate(sums or [np.zeros(0, np.int64)]), np.concatenate(known or [np.zeros(0, np.bool_)])


def _plan_of_incomes(purse: Purse) -> Plan:
    """A plan of one sum: the incomes of a person that the purse names, where they concern that person."""
    law = purse.law
    incomes = []
    for id in purse.incomes:
        spec = law.vocabulary[id]
        fact: n.Node = n.Fact(spec.kind, id)
        if spec.gate is not None:
            fact = n.Case(spec.kind, ((spec.gate.node, fact),), n.Const(spec.kind, 0))
        incomes.append(Expr(fact))
    question = Condition("told.always", always(), article="", says="")
    act = Act("", "", (), (), (), "", "", "")
    amount = Amount(total(*incomes), "", "")
    right = Right(_TOLD, "", "", "", "", (question,), Decider("", ""), act, (), "", amount=amount)
    plan = build_plan([right], law.vocabulary, law.parameters, date.max)
    assert number_kind(plan, plan.rights[_TOLD].amount or 0).unit is Unit.EURO_MONTH  # noqa: S101 (the purse sees to it)
    return plan
