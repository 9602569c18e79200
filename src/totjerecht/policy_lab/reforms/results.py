"""What a trial gives, as values for a page: sentences first, then each drawing with its table."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from rechten.law.budget import PURSE
from rechten.population.reforms.bench import Bench
from rechten.population.reforms.charts import change_drawing, cliff_drawing, share_drawing
from rechten.population.reforms.cliffs import FAMILIES, Cliffs, read_cliffs
from rechten.population.reforms.drawing import Drawing
from rechten.population.reforms.effects import By, Effects, Span, effects
from rechten.population.reforms.figures import apply
from rechten.population.reforms.files import Reform
from rechten.population.reforms.money import TakeUp
from rechten.population.reforms.poverty import PovertyLine
from rechten.population.reforms.tables import (
    DIVISIONS,
    Sheet,
    cliff_sheet,
    compared,
    compared_totals,
    does_not_say,
    figures_sheet,
    group_sheet,
    money,
    number,
    number_span,
    poverty_sheet,
    rights_sheet,
    whole,
)
from totjerecht.policy_lab.reforms.town import the_bench

#: So many trials are kept: who pulls a slider back finds the same numbers at once.
_KEPT = 64


@frozen
class Pictured:
    """A table with the drawings that say the same."""

    heading: str
    drawings: tuple[Drawing, ...]
    sheet: Sheet


@frozen
class Result:
    """One reform on the page."""

    found: Effects
    sentences: tuple[str, ...]
    pictured: tuple[Pictured, ...]
    sheets: tuple[Sheet, ...]
    does_not_say: tuple[str, ...]


@frozen
class Comparison:
    """Two reforms side by side."""

    totals: Sheet
    pictured: tuple[Pictured, ...]


@lru_cache(maxsize=_KEPT)
def tried(reform: Reform, take_up: TakeUp) -> Effects:
    """A reform on the invented population."""
    return effects(the_bench(), reform, take_up, the_line())


@lru_cache(maxsize=1)
def the_line() -> PovertyLine:
    """The poverty line of the day of the population."""
    return PovertyLine.load(the_bench().people.day)


def result(reform: Reform, take_up: TakeUp) -> Result:
    """One reform, ready to show."""
    found, bench = tried(reform, take_up), the_bench()
    pictured = tuple(_pictured(found, by) for by in By if len(found.groups[by]) > 1)
    sheets = (poverty_sheet(found, the_line()), rights_sheet(found, bench.people.law), figures_sheet(found))
    return Result(found, sentences(found), pictured, sheets, does_not_say(found, invented=bench.people.invented))


def _pictured(found: Effects, by: By) -> Pictured:
    groups = found.groups[by]
    drawn = (change_drawing(groups, by, f"verschil-{by.value}"), share_drawing(groups, by, f"deel-{by.value}"))
    return Pictured(DIVISIONS[by], drawn, group_sheet(found, by))


def sentences(found: Effects) -> tuple[str, ...]:
    """The outcome in a few sentences."""
    everyone, before, after = found.all, found.before, found.after
    if found.cost.high < 0:
        cost = f"De hervorming bespaart {_size(found.cost)} per jaar in deze bevolking."
    else:
        cost = f"De hervorming kost {money(found.cost).text} per jaar in deze bevolking."
    said = [
        cost,
        (
            f"Van {number(everyone.households).text} gezinnen winnen er {number(everyone.gain).text} en verliezen er "
            f"{number(everyone.lose).text}; voor {number(everyone.unclear).text} weten we het niet."
        ),
    ]
    for right in found.rights:
        if right.opened or right.closed:
            name = the_bench().people.law.rights[right.right].name
            more, less = number(right.opened).text, number(right.closed).text
            said.append(f"{name}: {more} mensen krijgen er recht op, {less} verliezen het.")
    said.append(
        "Onder de armoederisicodrempel: nu "
        f"{number_span(Span(before.below_low, before.below_high)).text} mensen, met de hervorming "
        f"{number_span(Span(after.below_low, after.below_high)).text}."
    )
    return tuple(said)


def _size(span: Span) -> str:
    if span.is_sure:
        return whole(round(-span.low / 100))
    return f"{whole(-span.high // 100)} tot {whole(-span.low // 100)}"


def comparison(one: Reform, other: Reform, take_up: TakeUp) -> Comparison:
    """Two reforms, ready to show side by side."""
    a, b = tried(one, take_up), tried(other, take_up)
    pictured = []
    for by in By:
        if len(a.groups[by]) > 1:
            drawn = (
                change_drawing(a.groups[by], by, f"eerste-{by.value}", one.title),
                change_drawing(b.groups[by], by, f"tweede-{by.value}", other.title),
            )
            pictured.append(Pictured(DIVISIONS[by], drawn, compared(a, b, by)))
    return Comparison(compared_totals(a, b), tuple(pictured))


@lru_cache(maxsize=_KEPT)
def cliffs(reform: Reform) -> tuple[Cliffs, ...]:
    """Where type families earn more and have less. Takes a few seconds."""
    bench: Bench = the_bench()
    people = bench.people
    after = apply(reform, bench.figures, people.law.parameters, people.day).figures
    return tuple(read_cliffs(key, people.law, PURSE, people.day, bench.figures, after) for key in FAMILIES)


def cliffs_pictured(reform: Reform) -> tuple[Pictured, ...]:
    """The same, with drawings and tables."""
    return tuple(
        Pictured(found.family, (cliff_drawing(found, f"val-{found.key}"),), cliff_sheet(found))
        for found in cliffs(reform)
    )
