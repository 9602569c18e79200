"""The risk of poverty in money before and after a reform: a dated line from a source, and what it does not hold.

A household is below the line when its income of a year, divided by its equivalence scale, is below twelve times the
line of a month for who lives alone. Persons are counted. The line is the official one and does not move along with the
reform; the scale counts 1 for the first, 0.5 for every other person from 14 on and 0.3 for a younger child.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from rechten.graph.parameters import Figure, figure_at
from rechten.law.loader import load_parameters
from rechten.population.reforms.people import Flags, Ints

_FILE = Path(__file__).parent / "poverty.yaml"
_LINE = "poverty.line_single"


@frozen
class PovertyLine:
    """The line of a month for who lives alone, in cents, and the figure it comes from."""

    month: int
    figure: Figure

    @classmethod
    def load(cls, on: date) -> PovertyLine:
        """The line as it is known on a day. Raises LookupError before the first line that we hold."""
        parameters = {parameter.id: parameter for parameter in load_parameters(_FILE)}
        figure = figure_at(parameters[_LINE], on, on)
        if figure is None:
            raise LookupError(f"no poverty line is known on {on}")
        return cls(figure.dated.value, figure)


@frozen
class Poverty:
    """Persons below the line: certainly, and at most, of all persons whose household income is known.

    ``gap_low``/``gap_high``: what all households below the line together come short in a year, in cents.
    """

    persons: int
    below_low: int
    below_high: int
    gap_low: int
    gap_high: int
    not_known: int


def poverty(
    line: PovertyLine, low: Ints, high: Ints, known: Flags, scales: NDArray[np.int32], sizes: NDArray[np.int32]
) -> Poverty:
    """Who is below the line, with incomes of a year between ``low`` and ``high`` (cents), scales in tenths."""
    need = line.month * 12 * scales.astype(np.int64) // 10
    sure, maybe = known & (high < need), known & (low < need)
    return Poverty(
        persons=int(sizes[known].sum()),
        below_low=int(sizes[sure].sum()),
        below_high=int(sizes[maybe].sum()),
        gap_low=int((need - high)[sure].sum()),
        gap_high=int((need - low)[maybe].sum()),
        not_known=int(sizes[~known].sum()),
    )
