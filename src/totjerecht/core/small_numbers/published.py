"""What may leave the room: for each cell a number, or why there is none; and what the figure does not say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from rechten.words.say import say
from totjerecht.core.small_numbers.releases import Release
from totjerecht.core.small_numbers.rounding import Rounding
from totjerecht.core.small_numbers.rules import Method, Zeros
from totjerecht.core.small_numbers.tables import Division, Place


@frozen
class Shown:
    """The true number; ``amount``: in cents, where the table has amounts."""

    count: int
    amount: int | None = None


@frozen
class Rounded:
    """A rounded number; the true one lies from ``low`` to ``high``."""

    count: int
    low: int
    high: int


@frozen
class Hidden:
    """No number, and never a zero in its place.

    All hidden cells of a table give the same reason: to tell a small number from one that is hidden to protect it
    would tell that the second is large.
    """

    minimum: int
    counted: str
    dominance: int | None
    beside_others: bool

    @property
    def reason(self) -> str:
        """Why there is no number, in plain words."""
        small = say("minder dan {minimum} {counted}", minimum=self.minimum, counted=self.counted)
        if self.dominance is not None:
            small += say(", of voor meer dan {part} % van één van hen", part=self.dominance)
        derived = say(", of een getal waarmee je zoiets kan uitrekenen")
        return small + derived + (say(", ook samen met vroegere cijfers") if self.beside_others else "")


@frozen
class Impossible:
    """Nobody can be in this cell, and everyone can know that."""


Cell = Shown | Rounded | Hidden | Impossible


@frozen
class Published:
    """A table that may be shown. ``cells``: by the names of its parts and totals, every margin included."""

    title: str
    source: str
    population: str
    day: date
    counted: str
    amount_of: str
    divisions: tuple[Division, ...]
    cells: Mapping[Place, Cell]
    step: int | None
    minimum: int
    zeros_hidden: bool
    limits: tuple[str, ...]

    @property
    def hidden(self) -> Hidden | None:
        """What all hidden cells say; None: every number is shown."""
        return next((cell for cell in self.cells.values() if isinstance(cell, Hidden)), None)

    @property
    def what_this_figure_does_not_say(self) -> tuple[str, ...]:
        """Sentences to stand under the table, wherever it goes."""
        said = [
            say(
                "Geteld: {population}, op {day}. Bron: {source}. Wie niet in die bron staat, is niet geteld.",
                population=self.population,
                day=f"{self.day.day}/{self.day.month}/{self.day.year}",
                source=self.source,
            ),
            say("Deze cijfers zeggen hoeveel, niet waarom."),
        ]
        if self.hidden:
            said.append(say("Waar geen getal staat, staat geen nul. Het echte getal kan klein zijn of groot."))
            said.append(say("De totalen tellen ook mee wat niet getoond is."))
        if self.step:
            said.append(
                say(
                    "Elk getal is afgerond op een veelvoud van {step}, naar boven of naar onder. Het echte getal kan "
                    "tot {off} hoger of lager zijn. "
                    "Een totaal is een som van afgeronde getallen: het kan er verder naast zitten.",
                    step=self.step,
                    off=self.step - 1,
                )
            )
        if self.amount_of:
            said.append(say("Een bedrag is van alle mensen in dat vak samen. Het zegt niet wat één van hen heeft."))
        return (*said, *self.limits)


def left_out(release: Release, *, beside_others: bool) -> Published:
    """The table with what was decided to stay hidden."""
    reason = Hidden(
        release.rules.minimum,
        release.table.counted,
        None if release.amounts is None else release.rules.dominance,
        beside_others,
    )

    def cell(at: int) -> Cell:
        if not release.possible[at]:
            return Impossible()
        if release.hidden[at]:
            return reason
        return Shown(release.counts[at], None if release.amounts is None else release.amounts[at])

    return _published(release, [cell(at) for at in range(release.shape.size)])


def with_rounding(release: Release, numbers: list[Rounding]) -> Published:
    """The table with rounded numbers."""
    return _published(
        release,
        [
            Rounded(one.value, one.low, one.high) if release.possible[at] else Impossible()
            for at, one in enumerate(numbers)
        ],
    )


def _published(release: Release, cells: list[Cell]) -> Published:
    table, rules = release.table, release.rules
    return Published(
        table.title,
        table.source,
        table.population,
        table.day,
        table.counted,
        table.amount_of if table.amounts is not None else "",
        table.divisions,
        dict(zip(release.shape.places, cells, strict=True)),
        rules.step if rules.method is Method.ROUND else None,
        rules.minimum,
        rules.zeros is Zeros.HIDDEN,
        table.does_not_say,
    )
