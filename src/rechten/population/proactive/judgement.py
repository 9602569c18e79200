"""Where the law leaves no judgement: read from the rules themselves, so that no list of rights can fall behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum

from attrs import frozen

from rechten.graph import nodes as n
from rechten.graph.law import Law
from rechten.graph.plan import Plan, RightSlot
from rechten.readings.kernels import Figures


class Why(Enum):
    """Why somebody has to look at each case before it is granted."""

    OPEN_NORM = "open_norm"
    HEARING = "hearing"
    NOT_ENCODED = "not_encoded"
    NO_FIGURE = "no_figure"
    LAST_KNOWN = "last_known"
    ADVICE_FIRST = "advice_first"
    NOBODY = "nobody"


@frozen
class Reason:
    """One reason, and what it is about: who judges ``fact``, a part of the law, the id of a figure, a sentence."""

    why: Why
    about: str
    fact: str = ""


@frozen
class Freedom:
    """What stands between a right and a grant that is prepared without judgement, on a day of the law."""

    right: str
    reasons: tuple[Reason, ...]

    @property
    def none_left(self) -> bool:
        """Whether the law leaves no judgement: who meets the conditions has the right, and nothing is to be weighed."""
        return not self.reasons


#: Words by which a right says that somebody is seen or heard before the decision.
_SEEN = re.compile(r"\b(gesprek|bezoek|arts|dokter)\b", re.IGNORECASE)
#: Where a right says that nobody decides, there is nothing to sign.
_NOBODY = "niemand"


def freedom(law: Law, right: str, on: date, known_on: date) -> Freedom:
    """The reasons for a right, in a fixed order; the figures as one could know them on ``known_on``."""
    plan, figures = law.plan(on), law.figures(on, known_on)
    return _freedom(plan, plan.rights[right], figures)


def all_freedoms(law: Law, on: date, known_on: date) -> tuple[Freedom, ...]:
    """The same for every right in force, in the order of the law."""
    plan, figures = law.plan(on), law.figures(on, known_on)
    return tuple(_freedom(plan, slot, figures) for slot in plan.rights.values())


def _freedom(plan: Plan, slot: RightSlot, figures: Figures) -> Freedom:
    found = {*_of_nodes(plan, slot, figures), *_of_right(slot)}
    order = list(Why)
    return Freedom(
        slot.right.id, tuple(sorted(found, key=lambda reason: (order.index(reason.why), reason.about, reason.fact)))
    )


def _of_right(slot: RightSlot) -> Iterator[Reason]:
    decides = slot.right.decides
    if decides.who == _NOBODY:
        yield Reason(Why.NOBODY, decides.says)
    if _SEEN.search(f"{decides.who} {decides.says}"):
        yield Reason(Why.HEARING, decides.says)
    for consequence in slot.right.act.consequences:
        if consequence.advice_first:
            yield Reason(Why.ADVICE_FIRST, consequence.says)


def _of_nodes(plan: Plan, slot: RightSlot, figures: Figures) -> Iterator[Reason]:
    roots = [plan.nodes[slot.verdict]] + ([] if slot.amount is None else [plan.nodes[slot.amount]])
    for node in n.under(*roots):
        match node:
            case n.Fact() | n.MonthSum() if who := plan.vocabulary[node.id].judged_by:
                yield Reason(Why.OPEN_NORM, who, node.id)
            case n.NotComputed():
                yield Reason(Why.NOT_ENCODED, node.reason)
            case n.Param():
                figure = figures.get(node.id)
                if figure is None:
                    yield Reason(Why.NO_FIGURE, node.id)
                elif figure.stale:
                    yield Reason(Why.LAST_KNOWN, node.id)
