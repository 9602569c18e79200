"""Whether published figures follow the index rule of their law, and what the rule says the next one would be.

The rule checks; it never makes a figure. Only a published figure with its source enters the law.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from rechten.graph.parameters import DatedValue, IndexRule, Parameter, Rhythm

#: How far a published figure may lie from the rule: yearly amounts are made of rounded months, so 5 in 10,000.
TOLERANCE = 5
#: More steps than this between two figures are not believed.
MOST_STEPS = 12


def strays(parameter: Parameter) -> Iterator[tuple[DatedValue, DatedValue]]:
    """Neighbours of which the later does not follow the rule, and no ``leap`` tells why (a rise by the government)."""
    if parameter.index is None:
        return
    for earlier, later in pairwise(parameter.values):
        if not later.leap and not _follows(parameter.index, earlier, later):
            yield earlier, later


def steps_between(rule: IndexRule, earlier: int, later: int) -> int:
    """The number of steps of the rule that comes nearest to this move."""
    return min(range(MOST_STEPS + 1), key=lambda steps: abs(after_steps(rule, earlier, steps) - later))


def after_steps(rule: IndexRule, value: int, steps: int) -> int:
    """A figure after so many steps of the rule, each rounded to the last digit."""
    for _ in range(steps):
        value = (2 * value * rule.rate + 10_000) // 20_000
    return value


def _follows(rule: IndexRule, earlier: DatedValue, later: DatedValue) -> bool:
    if rule.rhythm is Rhythm.YEARLY:
        steps = later.start.year - earlier.start.year
    else:
        steps = steps_between(rule, earlier.value, later.value)
    expected = after_steps(rule, earlier.value, steps)
    return abs(later.value - expected) * 10_000 <= TOLERANCE * max(expected, 1) + 10_000
