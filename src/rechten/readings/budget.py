"""Reading *budget*: what a household has a month, what its rights add, and what is left after the rent.

What is told, what one gets already, what one probably has, what somebody still decides and what is not clear yet are
kept apart: they are never one number. What nobody told is listed, never counted as nothing in silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from rechten.graph.kinds import Number, Unit
from rechten.graph.purse import Purse
from rechten.household.case import Known
from rechten.household.knowledge import Bounds, FactCell, Masks
from rechten.readings.answer import Answer, Result
from rechten.readings.bounds import Evaluation, evaluate
from rechten.readings.kernels_relations import members
from rechten.readings.verdict import Outcome, Verdict

#: What one gets if the office that decides agrees.
COUNTED = frozenset({Outcome.ENTITLED, Outcome.HUMAN})


@frozen
class Line:
    """A told income or rent in cents a month: its bounds, or None when nobody told it."""

    cell: FactCell
    bounds: Bounds | None


@frozen
class Gain:
    """What a right brings one person a month, in cents."""

    right: str
    person: int
    bounds: Bounds


@frozen
class Budget:
    """A month of a household, in cents. ``later``: results whose amount comes once or once a year.

    ``incomes``, ``rents``: as told. ``held``: computed amounts of rights that one gets already (``untold``: those of
    which the amount cannot be computed). ``probable``, ``human``, ``open``: rights that one does not get yet.
    """

    incomes: tuple[Line, ...]
    rents: tuple[Line, ...]
    held: tuple[Result, ...]
    untold: tuple[Result, ...]
    probable: tuple[Result, ...]
    human: tuple[Result, ...]
    open: tuple[Result, ...]
    later: tuple[Result, ...]
    now: Bounds
    soon: Bounds
    perhaps: Bounds
    most: int
    rent: Bounds

    @property
    def unknown(self) -> tuple[FactCell, ...]:
        """What nobody told, so what no total holds."""
        return tuple(line.cell for line in (*self.incomes, *self.rents) if line.bounds is None)

    def after_rent(self, total: Bounds) -> Bounds:
        """What is left of a total after the rent as told; it may be less than nothing."""
        return (total[0] - self.rent[1], total[1] - self.rent[0])


def read_budget(answer: Answer, purse: Purse, scope: frozenset[int] | None = None) -> Budget:
    """The month of the persons ``scope`` (default: everybody).

    ``now`` is what comes in; ``soon`` adds what one probably has; ``perhaps`` what an office decides after a talk;
    ``most`` what is not clear yet, at its highest.
    """
    persons = frozenset(range(answer.knowledge.size)) if scope is None else scope
    base = evaluate(purse.plan, answer.knowledge, answer.figures)
    incomes = tuple(line for person in sorted(persons) for line in income_lines(base, purse, person))
    rents = rent_lines(base, purse, persons)
    sorts: dict[str, list[Result]] = {sort: [] for sort in ("held", "untold", "probable", "human", "open", "later")}
    for result in answer.results:
        if result.person in persons and (sort := _sort(purse, result)):
            sorts[sort].append(result)
    groups = groups_of(base, purse)

    def gains(*names: str) -> Bounds:
        return summed([_gain(result) for name in names for result in sorts[name]], groups, purse)

    told = _sum(line.bounds for line in incomes)
    most = gains("held", "probable", "human", "open")[1]
    kept = {name: tuple(results) for name, results in sorts.items()}
    return Budget(
        incomes=incomes,
        rents=rents,
        **kept,
        now=_plus(told, gains("held")),
        soon=_plus(told, gains("held", "probable")),
        perhaps=_plus(told, gains("held", "probable", "human")),
        most=told[1] + most,
        rent=_sum(line.bounds for line in rents),
    )


def _sort(purse: Purse, result: Result) -> str:
    """Where a result stands in the budget; "" when nowhere."""
    amount = result.right.amount
    if not result.concerned or amount is None:
        return ""
    if result.held:
        if result.right.id in purse.within or not is_monthly(amount.expr.kind):
            return ""
        return "untold" if result.verdict.amount is None else "held"
    if result.outcome is Outcome.NOT_ENTITLED or result.verdict.amount is None:
        return ""
    if not is_monthly(amount.expr.kind):
        return "later"
    return {Outcome.ENTITLED: "probable", Outcome.HUMAN: "human"}.get(result.outcome, "open")


def _gain(result: Result) -> Gain:
    bounds = month_cents(result.verdict, result.right.amount.expr.kind) if result.right.amount else None
    return Gain(result.right.id, result.person, bounds or (0, 0))


def is_monthly(kind: object) -> bool:
    """Whether an amount comes every month."""
    return isinstance(kind, Number) and kind.unit is Unit.EURO_MONTH


def month_cents(verdict: Verdict, kind: object) -> Bounds | None:
    """The monthly amount in whole cents, rounded outward; None when there is none or it does not come every month.

    An amount below nothing counts as nothing: a right takes no money from who has it.
    """
    if verdict.amount is None or not isinstance(kind, Number) or not is_monthly(kind):
        return None
    low, high = verdict.amount
    return (max(0, low * 100 // kind.per), max(0, -(-high * 100 // kind.per)))


def income_lines(evaluation: Evaluation, purse: Purse, person: int) -> list[Line]:
    """The incomes of a person as told; what certainly does not concern that person is left out."""
    found = []
    for fact in purse.incomes:
        line = _line(evaluation, FactCell(fact, person), person)
        if line is not None:
            found.append(line)
    return found


def rent_lines(evaluation: Evaluation, purse: Purse, persons: Iterable[int]) -> tuple[Line, ...]:
    """The rents of the dwellings in which these persons live, each once."""
    stays = evaluation.inputs.knowledge.homes
    homes: dict[int, int] = {}
    sure = 0
    for person in sorted(persons):
        certain, possible = stays[person]
        sure |= certain
        for home in members(possible):
            homes.setdefault(home, person)
    found = []
    for fact in purse.rents:
        for home, who in homes.items():
            line = _line(evaluation, FactCell(fact, home), who)
            if line is not None and line.bounds is not None and not sure >> home & 1:
                # Perhaps nobody of them lives there: then nothing is paid.
                line = Line(line.cell, (min(0, line.bounds[0]), line.bounds[1]))
            found.append(line)
    return tuple(line for line in found if line is not None)


def _line(evaluation: Evaluation, cell: FactCell, person: int) -> Line | None:
    gate = evaluation.plan.gates.get(cell.fact)
    row = (1, 1)
    if gate is None and (spec := evaluation.inputs.knowledge.vocabulary[cell.fact]).gate is not None:
        gate = evaluation.plan.nodes.index(spec.gate.node)
    if gate is not None:
        row = evaluation.rows[gate][person]
    if row == (0, 0):
        return None
    answer = evaluation.inputs.knowledge.answer(cell)
    if isinstance(answer, tuple):
        answer = answer[0] if answer else None
    if not isinstance(answer, Known):
        return Line(cell, None)
    return Line(cell, (answer.low if row[0] else min(0, answer.low), answer.high))


#: For a right: for every person, those with whom its amount is certainly and possibly one.
Groups = Mapping[str, list[Masks]]


def groups_of(evaluation: Evaluation, purse: Purse) -> Groups:
    """With whom each amount is one, from an evaluation of the plan of the purse."""
    place = {node: index for index, node in enumerate(evaluation.plan.nodes)}
    return {right: evaluation.rows[place[rel.relation]] for right, rel in purse.together.items()}


def summed(gains: Iterable[Gain], groups: Groups, purse: Purse) -> Bounds:
    """The sum of amounts in cents, each counted once.

    Who may share an amount lowers the least; only who certainly does lowers the most. Of rights that take each other's
    place, the largest counts.
    """
    pots: dict[tuple[str, ...], list[Gain]] = {}
    for gain in gains:
        pots.setdefault(purse.pots.get(gain.right, (gain.right,)), []).append(gain)
    low = sum(_pot(pot, found, groups, sure=False) for pot, found in pots.items())
    high = sum(_pot(pot, found, groups, sure=True) for pot, found in pots.items())
    return (low, high)


def _pot(rights: tuple[str, ...], gains: list[Gain], groups: Groups, *, sure: bool) -> int:
    """The total of rights that take each other's place: the highest total (``sure``) or the lowest."""
    side = 1 if sure else 0

    def linked(ids: Iterable[str]) -> dict[int, int]:
        edges: dict[int, int] = {}
        for id in ids:
            for person, masks in enumerate(groups.get(id, ())):
                edges[person] = edges.get(person, 0) | masks[0 if sure else 1]
        return edges

    total = 0
    for circle in _circles({gain.person for gain in gains}, linked(rights)):
        by_right = []
        for id in rights:
            mine = {gain.person: gain.bounds[side] for gain in gains if gain.right == id and gain.person in circle}
            by_right.append(sum(max(mine[p] for p in one) for one in _circles(set(mine), linked((id,)))))
        total += max(by_right)
    return total


def _circles(persons: set[int], edges: Mapping[int, int]) -> list[set[int]]:
    """The persons in groups that hang together."""
    left, found = set(persons), []
    while left:
        circle, waiting = set(), [min(left)]
        while waiting:
            person = waiting.pop()
            if person in circle:
                continue
            circle.add(person)
            waiting += [p for p in left if edges.get(person, 0) >> p & 1 or edges.get(p, 0) >> person & 1]
        left -= circle
        found.append(circle)
    return found


def _sum(bounds: Iterable[Bounds | None]) -> Bounds:
    known = [pair for pair in bounds if pair is not None]
    return (sum(low for low, _ in known), sum(high for _, high in known))


def _plus(one: Bounds, other: Bounds) -> Bounds:
    return (one[0] + other[0], one[1] + other[1])
