"""A drawing of boxes and arrows in columns, as numbers for an SVG. The list beside it tells the same in text.

Boxes stand in the column after the last of those that point at them; within a column they stand near what they hang
together with, so that few lines cross.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean
from textwrap import wrap

from attrs import frozen

BOX_WIDTH, LINE_HEIGHT, PADDING = 200, 16, 8
COLUMN, GAP, MARGIN = 280, 10, 4
_CHARACTERS = 25
_SWEEPS = 6


@frozen
class Box:
    """A box with its lines of text. ``tone``: a class for its colour."""

    id: str
    x: int
    y: int
    height: int
    lines: tuple[str, ...]
    href: str
    tone: str

    @property
    def rows(self) -> list[tuple[int, str]]:
        """(y, text) of each line."""
        return [(self.y + PADDING + 12 + i * LINE_HEIGHT, line) for i, line in enumerate(self.lines)]


@frozen
class Drawing:
    """Boxes, and arrows as SVG paths."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    paths: tuple[str, ...]


@frozen
class Node:
    """What a box says, and where it leads ("" = nowhere)."""

    id: str
    label: str
    href: str = ""
    tone: str = ""


def draw(nodes: Iterable[Node], arrows: Iterable[tuple[str, str]]) -> Drawing | None:
    """The drawing of what has an arrow; None when nothing has one."""
    pairs = [(source, target) for source, target in dict.fromkeys(arrows) if source != target]
    touched = {id for pair in pairs for id in pair}
    shown = {node.id: node for node in nodes if node.id in touched}
    pairs = [(source, target) for source, target in pairs if source in shown and target in shown]
    if not pairs:
        return None
    forward = _without_circles(list(shown), pairs)
    columns = _ordered(_columns(list(shown), forward), pairs)
    boxes = _placed(columns, shown)
    paths = tuple(_path(boxes[source], boxes[target]) for source, target in pairs)
    bottom = max(box.y + box.height for box in boxes.values())
    width = COLUMN * (len(columns) - 1) + BOX_WIDTH + 2 * MARGIN
    return Drawing(width, bottom + MARGIN, tuple(boxes.values()), paths)


def _without_circles(ids: Sequence[str], pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The arrows without those that lead back to where one came from: two rights may open each other."""
    kept: list[tuple[str, str]] = []
    done: set[str] = set()

    def visit(id: str, trail: frozenset[str]) -> None:
        for source, target in pairs:
            if source == id and target not in trail:
                if (source, target) not in kept:
                    kept.append((source, target))
                if target not in done:
                    visit(target, trail | {target})
        done.add(id)

    pointed_at = {target for _, target in pairs}
    for id in sorted(ids, key=lambda id: id in pointed_at):
        if id not in done:
            visit(id, frozenset({id}))
    return kept


def _columns(ids: Sequence[str], arrows: Sequence[tuple[str, str]]) -> list[list[str]]:
    column = dict.fromkeys(ids, 0)
    for _ in ids:  # the longest way to each box; there are no circles
        for source, target in arrows:
            column[target] = min(max(column[target], column[source] + 1), len(ids))
    found: list[list[str]] = [[] for _ in range(max(column.values()) + 1)]
    for id in ids:
        found[column[id]].append(id)
    return [one for one in found if one]


def _ordered(columns: list[list[str]], pairs: Sequence[tuple[str, str]]) -> list[list[str]]:
    """Each box at the mean height of those it hangs together with, some times over."""
    around: dict[str, list[str]] = {}
    for source, target in pairs:
        around.setdefault(source, []).append(target)
        around.setdefault(target, []).append(source)
    for _ in range(_SWEEPS):
        place = {id: i / len(column) for column in columns for i, id in enumerate(column)}
        columns = [sorted(column, key=lambda id: fmean(place[other] for other in around[id])) for column in columns]
    return columns


def _placed(columns: Sequence[Sequence[str]], nodes: Mapping[str, Node]) -> dict[str, Box]:
    heights = {id: PADDING * 2 + LINE_HEIGHT * len(_lines(nodes[id].label)) - 2 for column in columns for id in column}
    tallest = max(sum(heights[id] + GAP for id in column) for column in columns)
    found: dict[str, Box] = {}
    for i, column in enumerate(columns):
        y = MARGIN + (tallest - sum(heights[id] + GAP for id in column)) // 2
        for id in column:
            node = nodes[id]
            found[id] = Box(id, MARGIN + i * COLUMN, y, heights[id], _lines(node.label), node.href, node.tone)
            y += heights[id] + GAP
    return found


def _lines(label: str) -> tuple[str, ...]:
    return tuple(wrap(label, _CHARACTERS)) or ("",)


def _path(source: Box, target: Box) -> str:
    """From the side of one box to the side of the other; one that leads back goes round under both."""
    from_y, to_y = source.y + source.height // 2, target.y + target.height // 2
    if target.x > source.x:
        start, end = source.x + BOX_WIDTH, target.x - 6
        bend = (end - start) // 2
        return f"M{start} {from_y}C{start + bend} {from_y} {end - bend} {to_y} {end} {to_y}"
    start, end = source.x + BOX_WIDTH, target.x + BOX_WIDTH + 6
    out = max(start, end) + 40
    return f"M{start} {from_y}C{out} {from_y} {out} {to_y} {end} {to_y}"
