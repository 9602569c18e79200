"""A figure in time as steps, in the units of a small drawing. The table under it tells the same in text."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import frozen

from rechten.words.page_parts import FigureText

WIDTH, HEIGHT = 320, 120
_LEFT, _RIGHT, _TOP, _BOTTOM = 6, 314, 24, 92


@frozen
class Chart:
    """Lines as SVG paths: what is certain, what may be outdated, and the day of the page ("" outside the drawing)."""

    certain: str
    doubtful: str
    today: str
    first: int
    last: int
    highest: str
    lowest: str
    high_at: int = _TOP
    low_at: int = _BOTTOM


def chart(figure: FigureText, on: date) -> Chart | None:
    """The drawing; None where there is nothing to compare: one value, or a yes or no."""
    values = figure.values
    if len(values) < 2 or figure.unit == "ja of nee":
        return None
    low, high = min(values, key=lambda v: v.value), max(values, key=lambda v: v.value)
    start, end = values[0].start, max(on, values[-1].start + timedelta(days=180))
    days = (end - start).days

    def x(day: date) -> float:
        return round(_LEFT + (_RIGHT - _LEFT) * (min(max(day, start), end) - start).days / days, 1)

    def y(value: int) -> float:
        spread = high.value - low.value
        return round(_BOTTOM - (_BOTTOM - _TOP) * (value - low.value) / spread, 1) if spread else _BOTTOM

    certain, doubtful = [], []
    previous: float | None = None
    for value in values:
        begin, until, level = x(value.start), x(value.until or end), y(value.value)
        sure_until = x(value.doubtful) if value.doubtful else until
        if previous is not None:
            certain.append(f"M{begin} {previous}V{level}")
        certain.append(f"M{begin} {level}H{min(sure_until, until)}")
        if sure_until < until:
            doubtful.append(f"M{sure_until} {level}H{until}")
        previous = level
    return Chart(
        certain="".join(certain),
        doubtful="".join(doubtful),
        today=f"M{x(on)} {_TOP - 4}V{_BOTTOM + 4}" if start <= on <= end else "",
        first=start.year,
        last=end.year,
        highest=high.text,
        lowest=low.text,
    )
