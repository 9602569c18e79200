"""Drawings as SVG: text as text, patterns beside colours, a title and a description, no script and no style.

Presentation attributes only, so a drawing looks the same in a page with a strict policy, in a PDF and as a file. Rows
carry their label above the bar: so a drawing is readable on a narrow screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from attrs import frozen

WIDTH = 320
_FONT = 'font-family="system-ui, sans-serif"'
_INK, _GRID = "#1a1a1a", "#767676"
#: So many letters stand beside each other on a line.
_MOST_ON_A_LINE = 42


@frozen
class Paint:
    """How a part is filled. ``shape``: what the pattern draws on top of the colour; "" is plain."""

    name: str
    colour: str
    shape: str = ""


GAIN = Paint("gain", "#0b6e4f")
LOSE = Paint("lose", "#f2b28c", '<path d="M0 8L8 0M-2 2L2 -2M6 10L10 6" stroke="#8a3200" stroke-width="2.5"/>')
UNCLEAR = Paint("unclear", "#e3e3e3", '<circle cx="4" cy="4" r="1.6" fill="#4a4a4a"/>')
SAME = Paint("same", "#ffffff", '<path d="M0 4H8" stroke="#9a9a9a" stroke-width="1"/>')
_PAINTS = (GAIN, LOSE, UNCLEAR, SAME)


@frozen
class Bar:
    """A piece of a row, from one place to another in the units of the row."""

    start: float
    end: float
    paint: Paint


@frozen
class Row:
    """One row: its label, what it says at the right, and its pieces."""

    label: str
    value: str
    bars: tuple[Bar, ...]


@frozen
class Drawing:
    """A finished drawing with its words. ``caption``: the title without what stands above it on a page already."""

    id: str
    title: str
    svg: str
    caption: str = ""


def bars(
    id: str, title: str, says: str, rows: Sequence[Row], low: float, high: float, key: Iterable[tuple[Paint, str]]
) -> Drawing:
    """Horizontal bars between ``low`` and ``high``, with a line at nothing when it lies inside."""
    low, high = (low, high) if high > low else (low, low + 1)
    left, right, y = 4, WIDTH - 4, 6

    def x(value: float) -> float:
        return round(left + (right - left) * (value - low) / (high - low), 1)

    parts: list[str] = []
    for row in rows:
        parts.append(_text(left, y + 13, row.label, "start"))
        if len(row.label) + len(row.value) > _MOST_ON_A_LINE:
            y += 17
        parts.append(_text(right, y + 13, row.value, "end"))
        parts.append(f'<path d="M{left} {y + 33}H{right}" stroke="#d0d0d0" stroke-width="1"/>')
        for bar in row.bars:
            start, end = sorted((x(bar.start), x(bar.end)))
            if end > start:
                parts.append(_box(start, y + 18, end - start, 15, _fill(id, bar.paint)))
        if low < 0 < high:
            parts.append(f'<path d="M{x(0)} {y + 16}v19" stroke="{_INK}" stroke-width="1.5"/>')
        y += 42
    y += 6
    for paint, name in key:
        parts.append(_box(left, y, 22, 14, _fill(id, paint)))
        parts.append(_text(left + 30, y + 12, name, "start"))
        y += 22
    return Drawing(id, title, _svg(id, title, says, y + 4, parts))


def _box(x: float, y: float, width: float, height: float, fill: str) -> str:
    return (
        f'<rect x="{round(x, 1)}" y="{y}" width="{round(width, 1)}" height="{height}" fill="{fill}" '
        f'stroke="{_INK}" stroke-width="0.75"/>'
    )


@frozen
class Line:
    """A line through points, in its own manner: ``dash`` "" is drawn through."""

    name: str
    points: tuple[tuple[float, float], ...]
    dash: str = ""
    width: float = 2.5
    colour: str = _INK


def lines(
    id: str,
    title: str,
    says: str,
    drawn: Sequence[Line],
    x_marks: Sequence[tuple[float, str]],
    y_marks: Sequence[tuple[float, str]],
    dots: Sequence[tuple[float, float]] = (),
) -> Drawing:
    """Lines over two axes; ``dots`` mark places on them."""
    left, right, top, bottom = 62, WIDTH - 28, 10, 190
    xs, ys = [x for x, _ in x_marks], [y for y, _ in y_marks]

    def x(value: float) -> float:
        return round(left + (right - left) * (value - xs[0]) / ((xs[-1] - xs[0]) or 1), 1)

    def y(value: float) -> float:
        return round(bottom - (bottom - top) * (value - ys[0]) / ((ys[-1] - ys[0]) or 1), 1)

    parts = []
    for value, text in y_marks:
        parts.append(f'<path d="M{left} {y(value)}H{right}" stroke="#d0d0d0" stroke-width="1"/>')
        parts.append(_text(left - 6, y(value) + 4, text, "end", 12))
    for value, text in x_marks:
        parts.append(f'<path d="M{x(value)} {bottom}v5" stroke="{_GRID}" stroke-width="1"/>')
        parts.append(_text(x(value), bottom + 20, text, "middle", 12))
    for line in drawn:
        path = "L".join(f"{x(a)} {y(b)}" for a, b in line.points)
        parts.append(f'<path d="M{path}" {_stroke(line)}/>')
    parts += [
        f'<circle cx="{x(a)}" cy="{y(b)}" r="4.5" fill="#ffffff" stroke="{_INK}" stroke-width="2"/>' for a, b in dots
    ]
    for at, line in enumerate(drawn):
        y_key = bottom + 38 + at * 22
        parts.append(f'<path d="M{left - 58} {y_key}h36" {_stroke(line)}/>')
        parts.append(_text(left - 14, y_key + 4, line.name, "start"))
    height = bottom + 38 + len(drawn) * 22
    if dots:
        parts.append(
            f'<circle cx="{left - 40}" cy="{height}" r="4.5" fill="#ffffff" stroke="{_INK}" stroke-width="2"/>'
        )
        parts.append(_text(left - 14, height + 4, "hier daalt het totaal", "start"))
        height += 22
    return Drawing(id, title, _svg(id, title, says, height, parts))


def _stroke(line: Line) -> str:
    dash = f' stroke-dasharray="{line.dash}"' if line.dash else ""
    return f'fill="none" stroke="{line.colour}" stroke-width="{line.width}"{dash}'


def _text(x: float, y: float, text: str, anchor: str, size: int = 13) -> str:
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" fill="{_INK}" {_FONT}>{escape(text)}</text>'
    )


def _fill(id: str, paint: Paint) -> str:
    return f"url(#{id}-{paint.name})" if paint.shape else paint.colour


def _svg(id: str, title: str, says: str, height: float, parts: Sequence[str]) -> str:
    patterns = "".join(
        f'<pattern id="{id}-{paint.name}" width="8" height="8" patternUnits="userSpaceOnUse">'
        f'<rect width="8" height="8" fill="{paint.colour}"/>{paint.shape}</pattern>'
        for paint in _PAINTS
        if paint.shape and any(f"url(#{id}-{paint.name})" in part for part in parts)
    )
    defs = f"<defs>{patterns}</defs>" if patterns else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {round(height)}" role="img" '
        f'aria-labelledby="{id}-t {id}-d"><title id="{id}-t">{escape(title)}</title>'
        f'<desc id="{id}-d">{escape(says)}</desc>{defs}{"".join(parts)}</svg>'
    )
