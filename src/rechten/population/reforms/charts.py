"""The drawings of a reform. Each shows what one of its tables says, and its description says it in words."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from rechten.population.reforms.cliffs import Cliffs
from rechten.population.reforms.drawing import GAIN, LOSE, SAME, UNCLEAR, Bar, Drawing, Line, Paint, Row, bars, lines
from rechten.population.reforms.effects import By, Effects, Group, Span
from rechten.population.reforms.tables import DIVISIONS, mean, money, number, whole

_KEY = ((GAIN, "wint"), (LOSE, "verliest"), (UNCLEAR, "niet duidelijk"), (SAME, "blijft gelijk"))


def drawings(found: Effects, prefix: str = "") -> tuple[Drawing, ...]:
    """All drawings of one reform. ``prefix``: what makes their ids different from those of another on the page."""
    made = []
    for by in By:
        groups = found.groups[by]
        if len(groups) > 1:
            made.append(change_drawing(groups, by, f"{prefix}verschil-{by.value}"))
            made.append(share_drawing(groups, by, f"{prefix}deel-{by.value}"))
    return tuple(made)


def change_drawing(groups: Sequence[Group], by: By, id: str, name: str = "") -> Drawing:
    """What a household of each part has more or less in a year, on average. ``name``: of the reform, beside another."""
    means = [mean(group) for group in groups]
    low, high = min(0, *(m.low for m in means)), max(0, *(m.high for m in means))
    rows = [
        Row(group.name, money(change).text, _from_nothing(change)) for group, change in zip(groups, means, strict=True)
    ]
    says = "; ".join(f"{group.name}: {money(change).text}" for group, change in zip(groups, means, strict=True))
    caption = f"{f'{name}: wat' if name else 'Wat'} een gezin gemiddeld per jaar meer of minder heeft"
    title = f"{caption}. {DIVISIONS[by]}"
    key = [pair for pair in _KEY if pair[0] is not SAME and _uses(rows, pair[0])]
    drawn = bars(id, title, f"{says}. De tabel geeft dezelfde cijfers.", rows, low, high, key)
    return evolve(drawn, caption=caption)


def _uses(rows: Sequence[Row], paint: Paint) -> bool:
    return any(bar.paint is paint and bar.start != bar.end for row in rows for bar in row.bars)


def _from_nothing(change: Span) -> tuple[Bar, ...]:
    """A bar from nothing to what is certain, and from there to what may be."""
    sure = change.low if change.low > 0 else min(change.high, 0)
    found = [Bar(0, sure, GAIN if sure > 0 else LOSE)] if sure else []
    if not change.is_sure:
        found.append(Bar(max(sure, 0) if sure >= 0 else sure, change.high if sure >= 0 else change.low, UNCLEAR))
        if not sure and change.low < 0:
            found.append(Bar(change.low, 0, UNCLEAR))
    return tuple(found)


def share_drawing(groups: Sequence[Group], by: By, id: str) -> Drawing:
    """Which part of the households of each part wins, loses, or stays the same."""
    rows, said = [], []
    for group in groups:
        counts = ((group.gain, GAIN), (group.lose, LOSE), (group.unclear, UNCLEAR), (group.same, SAME))
        at, pieces = 0.0, []
        for count, paint in counts:
            pieces.append(Bar(at, at + count / group.households, paint))
            at += count / group.households
        value = f"{number(group.gain).text} wint, {number(group.lose).text} verliest"
        rows.append(Row(group.name, value, tuple(pieces)))
        said.append(f"{group.name}: {value} van {number(group.households).text}")
    key = [pair for pair in _KEY if _uses(rows, pair[0])]
    title = f"Wie wint en wie verliest. {DIVISIONS[by]}"
    drawn = bars(id, title, f"{'; '.join(said)}. De tabel geeft dezelfde cijfers.", rows, 0, 1, key)
    return evolve(drawn, caption="Wie wint en wie verliest")


def cliff_drawing(cliffs: Cliffs, id: str) -> Drawing:
    """What a household has at each wage, by the law as it is and with the reform."""
    top = max(point.total for point in (*cliffs.before.points, *cliffs.after.points)) or 1
    top = -(-top // 100_000) * 100_000
    last = cliffs.before.points[-1].wage
    drawn = (
        Line("nu", tuple((p.wage, p.total) for p in cliffs.before.points), "6 4", 2),
        Line("met de hervorming", tuple((p.wage, p.total) for p in cliffs.after.points), "", 3, "#0b6e4f"),
    )
    dots = [(fall.wage, fall.before) for fall in cliffs.after.falls]
    found = lines(
        id,
        f"Wat dit gezin per maand heeft bij elk nettoloon: {cliffs.family}",
        f"{cliffs.says} De tabel geeft dezelfde cijfers.",
        drawn,
        [(v, whole(v // 100)) for v in range(0, last + 1, 200_000)],
        [(v, whole(v // 100)) for v in range(0, top + 1, 100_000 if top <= 500_000 else 200_000)],
        dots,
    )
    return evolve(found, caption="Loon en rechten samen per maand, bij elk nettoloon")
