"""Who counts: a drawing for each notion of household, family and address, and a table that says the same.

Persons inside the line belong to the circle; a dashed box is somebody who may. A person gets a circle of a notion only
where a right that uses it is about that person. Persons with the same circle share one drawing; of a large family the
table has those that are not drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap

from rechten import words
from rechten.graph.law import Law
from rechten.graph.notions import Notion
from rechten.readings.answer import Answer
from rechten.readings.who_counts import Circle, Place, who_counts

BOX_WIDTH, BOX_HEIGHT, LINE_HEIGHT, GAP, MARGIN = 132, 40, 15, 8, 10
COLUMNS = 4
#: What fits in a box: two lines of so many letters. The text beside it has the whole name.
MOST_LETTERS, MOST_LINES = 17, 2
#: More circles of one notion than this stand in the table only.
MOST_DRAWN = 3
#: More rights than this are counted, not named.
MOST_RIGHTS = 6
NOBODY, EVERYBODY = "niemand", "iedereen"


@dataclass(frozen=True, slots=True)
class Box:
    """A person, with the name in lines."""

    x: int
    y: int
    lines: tuple[str, ...]

    @property
    def middle(self) -> int:
        """Where the lines have their middle."""
        return self.x + BOX_WIDTH // 2

    @property
    def first(self) -> int:
        """The foot of the first line."""
        return self.y + BOX_HEIGHT // 2 + 5 - (len(self.lines) - 1) * LINE_HEIGHT // 2


@dataclass(frozen=True, slots=True)
class Picture:
    """Boxes by how they are drawn ("counts", "perhaps", "not"), those of the first two inside the line.

    ``ring``: down to which height the line goes; 0 when nobody is inside.
    """

    width: int
    height: int
    ring: int
    groups: tuple[tuple[str, tuple[Box, ...]], ...]


@dataclass(frozen=True, slots=True)
class CircleLine:
    """One circle, for all who have it: the picture, and the same in names."""

    who: str
    picture: Picture
    counts: str
    perhaps: str
    outside: str


@dataclass(frozen=True, slots=True)
class NotionLine:
    """One notion with its circles. ``rights``: names of those that use it; ``more_…``: how many besides.

    ``cells``: its row of the table, a text for each person for whom we look.
    """

    notion: Notion
    lines: tuple[CircleLine, ...]
    more_lines: int
    rights: tuple[str, ...]
    more_rights: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Circles:
    """All notions that matter here; ``who``: the persons for whom we look, over the columns of the table."""

    who: tuple[str, ...]
    notions: tuple[NotionLine, ...]


def circles_view(answer: Answer, scope: frozenset[int], law: Law) -> Circles | None:
    """The circles of those for whom we look; None when there is only one person, or nothing to draw."""
    if len(answer.case.persons) < 2:
        return None
    persons = sorted(scope)
    about = {(result.right.id, result.person) for result in answer.results if result.concerned}
    by_notion: dict[str, list[Circle]] = {}
    for circle in who_counts(law, answer, persons):
        if any((right, circle.person) in about for right in circle.rights):
            by_notion.setdefault(circle.notion.id, []).append(circle)
    names = [words.name_of(answer.case, person) for person in range(len(answer.case.persons))]
    concerned = {right for right, person in about if person in scope}
    lines = tuple(_notion(circles, names, persons, concerned, law) for circles in by_notion.values())
    return Circles(tuple(names[person] for person in persons), lines) if lines else None


def _notion(circles: list[Circle], names: list[str], persons: list[int], concerned: set[str], law: Law) -> NotionLine:
    same: dict[tuple[Place, ...], list[Circle]] = {}
    for circle in circles:
        same.setdefault(circle.places, []).append(circle)
    rights = [law.rights[right].name for right in circles[0].rights if right in concerned]
    own = {circle.person: circle for circle in circles}
    return NotionLine(
        circles[0].notion,
        tuple(_line(group, names) for group in list(same.values())[:MOST_DRAWN]),
        max(0, len(same) - MOST_DRAWN),
        tuple(rights[:MOST_RIGHTS]),
        max(0, len(rights) - MOST_RIGHTS),
        tuple(_cell(own[person], names) if person in own else "" for person in persons),
    )


def _line(group: list[Circle], names: list[str]) -> CircleLine:
    circle = group[0]
    counts, perhaps, outside = (_named(circle.of(place), names) for place in Place)
    who = ", ".join(names[one.person] for one in group)
    return CircleLine(who, _picture(circle, names), counts or NOBODY, perhaps, outside)


def _cell(circle: Circle, names: list[str]) -> str:
    """Who counts, as one text: "Mia, Jef; misschien Noor"."""
    counts, perhaps = (_named(circle.of(place), names) for place in (Place.COUNTS, Place.PERHAPS))
    return "; ".join(part for part in (counts, f"misschien {perhaps}" if perhaps else "") if part) or NOBODY


def _named(persons: tuple[int, ...], names: list[str]) -> str:
    return EVERYBODY if len(persons) == len(names) else ", ".join(names[person] for person in persons)


def _picture(circle: Circle, names: list[str]) -> Picture:
    """First a block of who counts or may, inside the line; under it who does not."""
    inside = (*circle.of(Place.COUNTS), *circle.of(Place.PERHAPS))
    outside = circle.of(Place.NOT)
    ring = _height(len(inside)) + 2 * MARGIN if inside else 0
    boxes = _boxes(inside, MARGIN, names) | _boxes(outside, ring + MARGIN, names)
    columns = min(COLUMNS, max(len(inside), len(outside)))
    groups = tuple(
        (place.value, tuple(boxes[person] for person in persons)) for place in Place if (persons := circle.of(place))
    )
    height = ring + (_height(len(outside)) + 2 * MARGIN if outside else 0)
    return Picture(columns * (BOX_WIDTH + GAP) - GAP + 2 * MARGIN, height, ring, groups)


def _boxes(persons: tuple[int, ...], top: int, names: list[str]) -> dict[int, Box]:
    found = {}
    for position, person in enumerate(persons):
        row, column = divmod(position, COLUMNS)
        x, y = MARGIN + column * (BOX_WIDTH + GAP), top + row * (BOX_HEIGHT + GAP)
        found[person] = Box(x, y, _lines(names[person]))
    return found


def _height(count: int) -> int:
    rows = -(-count // COLUMNS)
    return rows * (BOX_HEIGHT + GAP) - GAP


def _lines(name: str) -> tuple[str, ...]:
    lines = wrap(name, MOST_LETTERS)
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1][: MOST_LETTERS - 1]}…"]
    return tuple(lines)
