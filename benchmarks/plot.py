"""A small drawing of lines over two logarithmic axes, as SVG without styles."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

Point = tuple[float, float]
_WIDE, _HIGH, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 380, 70, 190, 20, 50
_COLOURS = ("#00538a", "#b3541e", "#3f7d20", "#7a3e9d", "#555555")
_MARKS = ("circle", "square", "diamond", "triangle", "cross")


def _decades(values: Sequence[float]) -> tuple[int, int]:
    return math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))


def _number(power: int) -> str:
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:g}"


def log_lines(title: str, across: str, up: str, lines: Mapping[str, Sequence[Point]]) -> str:
    """Each line with its name at its end; every point has a title, so that it can be read."""
    points = [point for line in lines.values() for point in line]
    (first, last), (low, high) = (_decades([point[axis] for point in points]) for axis in (0, 1))

    def x(value: float) -> float:
        return _LEFT + (math.log10(value) - first) / max(1, last - first) * (_WIDE - _LEFT - _RIGHT)

    def y(value: float) -> float:
        return _HIGH - _BOTTOM - (math.log10(value) - low) / max(1, high - low) * (_HIGH - _TOP - _BOTTOM)

    head = f'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {_HIGH}" role="img"'
    parts = [f'<svg {head} font-family="sans-serif" font-size="12"><title>{title}</title>']
    parts.append(f'<rect width="{_WIDE}" height="{_HIGH}" fill="#ffffff"/>')
    for power in range(first, last + 1):
        at = x(10.0**power)
        parts.append(f'<line x1="{at:.1f}" y1="{_TOP}" x2="{at:.1f}" y2="{_HIGH - _BOTTOM}" stroke="#dddddd"/>')
        parts.append(f'<text x="{at:.1f}" y="{_HIGH - _BOTTOM + 18}" text-anchor="middle">{_number(power)}</text>')
    for power in range(low, high + 1):
        at = y(10.0**power)
        parts.append(f'<line x1="{_LEFT}" y1="{at:.1f}" x2="{_WIDE - _RIGHT}" y2="{at:.1f}" stroke="#dddddd"/>')
        parts.append(f'<text x="{_LEFT - 8}" y="{at + 4:.1f}" text-anchor="end">{_number(power)}</text>')
    middle = (_WIDE - _RIGHT + _LEFT) / 2
    parts.append(f'<text x="{middle}" y="{_HIGH - 12}" text-anchor="middle">{across}</text>')
    parts.append(f'<text x="{_LEFT}" y="{_TOP - 6}">{up}</text>')
    for place, (name, line) in enumerate(lines.items()):
        colour = _COLOURS[place % len(_COLOURS)]
        path = " ".join(f"{x(a):.1f},{y(b):.1f}" for a, b in line)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for a, b in line:
            parts.append(_mark(_MARKS[place % len(_MARKS)], x(a), y(b), colour, f"{name}: {a:,.0f}: {b:,.3g}"))
        parts.append(f'<text x="{x(line[-1][0]) + 8:.1f}" y="{y(line[-1][1]) + 4:.1f}" fill="{colour}">{name}</text>')
    return "\n".join((*parts, "</svg>", ""))


def _mark(kind: str, x: float, y: float, colour: str, told: str) -> str:
    shapes = {
        "circle": f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}">',
        "square": f'<rect x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8" fill="{colour}">',
        "diamond": f'<path d="M{x:.1f} {y - 5:.1f}l5 5l-5 5l-5 -5z" fill="{colour}">',
        "triangle": f'<path d="M{x:.1f} {y - 5:.1f}l5 9h-10z" fill="{colour}">',
        "cross": f'<path d="M{x - 4:.1f} {y - 4:.1f}l8 8m0 -8l-8 8" stroke="{colour}" stroke-width="2">',
    }
    end = {"circle": "circle", "square": "rect"}.get(kind, "path")
    return f"{shapes[kind]}<title>{told}</title></{end}>"
