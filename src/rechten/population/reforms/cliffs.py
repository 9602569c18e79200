"""Cliffs: where a family of a known type earns more and has less, by the law as it is and with a reform.

The families are invented. Each is read at many wages, with both vectors of figures (``readings.curve``).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from attrs import frozen

from rechten.casefile import load_text, parse_case
from rechten.graph.law import Law
from rechten.graph.purse import Purse
from rechten.household.case import CaseFile
from rechten.population.reforms.figures import Figures
from rechten.readings.answer import read
from rechten.readings.curve import read_curve
from rechten.words.numbers import euro

_FOLDER = Path(__file__).parent / "families"
#: The wages at which a family is read: 0 to 4,000 euros net a month by 200, in cents.
STEPS = tuple(range(0, 400_001, 20_000))
#: A fall of less than this in a month, in cents, is no cliff.
LEAST_FALL = 500
#: The type families, by the name of their file.
FAMILIES = {
    "1-alleen": "wie alleen woont en huurt",
    "2-alleen-met-kinderen": "één volwassene met twee kinderen, huurt",
    "3-koppel-met-kinderen": "een koppel met twee kinderen, huurt, één loon",
}


@frozen
class Place:
    """The family at one net wage a month: what it has at least, wage and rights together. Cents."""

    wage: int
    total: int


@frozen
class Fall:
    """At this wage the family has less than a euro of wage before: from ``before`` to ``after``. Cents a month."""

    wage: int
    before: int
    after: int
    lost: tuple[str, ...]

    @property
    def depth(self) -> int:
        """By how much it falls."""
        return self.before - self.after


@frozen
class Walk:
    """One reading of a family along its wage."""

    points: tuple[Place, ...]
    falls: tuple[Fall, ...]

    @property
    def deepest(self) -> int:
        """The largest fall, in cents a month."""
        return max((fall.depth for fall in self.falls), default=0)


@frozen
class Cliffs:
    """A family by the law as it is and with a reform."""

    key: str
    family: str
    before: Walk
    after: Walk

    @property
    def says(self) -> str:
        """Both in a sentence each."""
        return f"Nu: {_says(self.before)} Met de hervorming: {_says(self.after)}"


def _says(walk: Walk) -> str:
    if not walk.falls:
        return "nergens daalt het totaal als het loon stijgt."
    places = "plaats" if len(walk.falls) == 1 else "plaatsen"
    return f"het totaal daalt op {len(walk.falls)} {places}, hoogstens {euro(walk.deepest)} per maand."


def family(key: str, law: Law, day: date) -> CaseFile:
    """A type family, asked for on a day."""
    data = load_text((_FOLDER / f"{key}.yaml").read_bytes())
    assert isinstance(data, dict)  # noqa: S101 (a file of ours)
    return parse_case({**data, "date": day}, law, default_date=day)


def read_cliffs(key: str, law: Law, purse: Purse, day: date, before: Figures, after: Figures) -> Cliffs:
    """One family along its wage with two vectors of figures."""
    case = family(key, law, day)
    return Cliffs(key, FAMILIES[key], _walk(case, law, purse, before), _walk(case, law, purse, after))


def _walk(case: CaseFile, law: Law, purse: Purse, figures: Figures) -> Walk:
    answer = read(law, case, ask_for=frozenset(), figures=figures)
    curve = read_curve(answer, purse, 0, steps=STEPS)
    falls = tuple(
        Fall(
            turn.after.value,
            turn.before.total[0],
            turn.after.total[0],
            tuple(sorted({law.rights[holding.right].name for holding in turn.lost})),
        )
        for turn in curve.thresholds
        if turn.fall >= LEAST_FALL
    )
    return Walk(tuple(Place(p.value, p.total[0]) for p in curve.points), falls)
