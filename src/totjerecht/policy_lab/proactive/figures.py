"""The numbers of a list as they may be seen: through the guard of small numbers, also on a page for policy officers."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from rechten.graph.kinds import Unit
from rechten.population.proactive.expected import DOES_NOT_SAY
from rechten.population.proactive.groups import Group
from rechten.words import euro, unit_text
from totjerecht.core.small_numbers import Division, Figure, Place, Rules, Shown, Table, figure, guarded
from totjerecht.policy_lab.models import ProactiveList

#: People whose area is not known stand in a part of their own, so that the total is that of the list.
_NO_AREA = "zonder wijk"
_ALL_AREAS = "alle wijken"
_RULES = Rules()


@frozen
class Numbers:
    """The table as it may be seen, and what to expect, a sentence a group."""

    figure: Figure
    expected: tuple[str, ...]


@frozen
class Line:
    """Some who are not reached: who they are, how many as far as that may be told, and how to reach them."""

    who: str
    count: str
    source: str
    reach: str


def of_list(row: ProactiveList) -> Numbers:
    """How many are in each group, by area where the list knows areas; and what to expect of a group that is shown."""
    divisions, counts = _counted(row.header)
    published = guarded(
        Table(
            title="Mensen op de lijst",
            source=f"lijst {row.number}",
            population="wie op de lijst staat",
            day=row.made_at.date(),
            divisions=divisions,
            counts=counts,
            does_not_say=DOES_NOT_SAY,
        ),
        _RULES,
    )
    above = tuple(division.total for division in divisions[:-1])
    shown = {group.value for group in Group if isinstance(published.cells[(*above, group.value)], Shown)}
    expected = tuple(_expected(one) for one in row.header["expected"] if one["group"] in shown)
    return Numbers(figure(published, "lijst"), expected)


def _counted(header: dict[str, Any]) -> tuple[tuple[Division, ...], dict[Place, int]]:
    """By area and group; by group alone where the list knows no areas."""
    groups = [group.value for group in Group]
    by_group = Division.of("Groep", groups, "samen")
    areas = {one["area"]: one for one in header["areas"]}
    if not areas:
        return (by_group,), {(group,): header["counts"][group] for group in groups}
    rest = {group: header["counts"][group] - sum(one[group] for one in areas.values()) for group in groups}
    parts = {**areas, **({_NO_AREA: rest} if any(rest.values()) else {})}
    counts = {(area, group): max(0, one[group]) for area, one in parts.items() for group in groups}
    return (Division.of("Wijk", parts, _ALL_AREAS), by_group), {(*place,): count for place, count in counts.items()}


def _expected(one: dict[str, Any]) -> str:
    """What to expect of a group, in a sentence or two. Only of a group whose number is shown: euros would betray it."""
    least, most, euros = one["least"], one["most"], one["euros"]
    share = f"{least} %" if least == most else f"{least} tot {most} %"
    says = f"Wie {one['group']} is: naar verwachting heeft {share} recht."
    if one["already"]:
        says += f" {one['already']} % krijgt het misschien al: kijk dat eerst na."
    if euros is not None:
        low, high = (euro(amount * 100) for amount in (euros["low"], euros["high"]))
        says += f" Samen is dat {low if low == high else f'{low} tot {high}'} {unit_text(Unit(euros['unit']))}."
    return says


def few(count: int | None) -> str:
    """A number that stands alone, or that it is small, or that nobody knows it."""
    if count is None:
        return "niet geweten hoeveel"
    return f"minder dan {_RULES.minimum}" if count < _RULES.minimum else f"{count:,}".replace(",", ".")


def missing(row: ProactiveList) -> list[Line]:
    """Who is not in the list, or not reached by it."""
    return [Line(one["who"], few(one["count"]), one["source"], one["reach"]) for one in row.header["missing"]]
