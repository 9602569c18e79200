"""The budget and the income curve as they stand on the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rechten import words
from rechten.graph.law import Law
from rechten.graph.purse import Purse
from rechten.household.knowledge import Bounds
from rechten.readings.answer import Answer, Result
from rechten.readings.budget import Line, read_budget
from rechten.readings.curve import STEPS, Curve, Holding, Point, read_curve
from totjerecht.counter.outcome import amount_of
from totjerecht.counter.questions import Field, Sheet
from totjerecht.scan.service import read_money

#: Money that no right asks about, only for the budget: (name, label, sign).
EXTRAS = (
    ("x.alimony", "Alimentatie voor de kinderen die binnenkomt", 1),
    ("x.other", "Ander geld dat binnenkomt", 1),
    ("x.housing", "Huur of lening, als die hierboven niet staat", -1),
    ("x.energy", "Energie en water", -1),
    ("x.debts", "Afbetaling van schulden, en alimentatie die je betaalt", -1),
)
#: For more people than this the curve takes wider steps, in cents; places are looked for to the euro all the same.
SMALL, WIDE_STEPS = 4, tuple(range(0, 400_001, 25_000))
#: The table has a line for each of these steps, in cents.
TABLE = 50_000
WIDTH, HEIGHT = 640, 260
_LEFT, _RIGHT, _TOP, _BOTTOM = 92, 596, 16, 218


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """One line: what, how much, and the field to fill where nothing was told."""

    text: str
    amount: str
    field: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class BudgetView:
    """Tables of the budget: what comes in, what rights add, what goes out, what is left."""

    incomes: tuple[BudgetLine, ...]
    held: tuple[BudgetLine, ...]
    soon: tuple[BudgetLine, ...]
    human: tuple[BudgetLine, ...]
    open: tuple[BudgetLine, ...]
    later: tuple[BudgetLine, ...]
    costs: tuple[BudgetLine, ...]
    left: tuple[BudgetLine, ...]
    unknown: int


def extras(post: Mapping[str, str]) -> dict[str, tuple[Field, int]]:
    """The fields for the budget alone, with what was typed in cents (0 when nothing or wrong)."""
    found = {}
    for name, label, _ in EXTRAS:
        typed = post.get(name, "").strip()[:60]
        field, cents = Field(name, label, "money", typed), 0
        if typed:
            try:
                cents = int(read_money(typed) * 100)
            except ValueError as error:
                field.error = str(error)
        found[name] = (field, cents)
    return found


def budget_view(
    answer: Answer, sheet: Sheet, scope: frozenset[int], purse: Purse, own: dict[str, tuple[Field, int]], law: Law
) -> BudgetView:
    """The month of those for whom we look."""
    budget = read_budget(answer, purse, scope)
    plus = sum(own[name][1] for name, _, sign in EXTRAS if sign > 0)
    minus = sum(own[name][1] for name, _, sign in EXTRAS if sign < 0)

    def told(line: Line) -> BudgetLine:
        text = words.question_text(law, answer.case, line.cell)
        field = sheet.fields.get(line.cell)
        if line.bounds is None:
            return BudgetLine(text, "niet verteld, telt niet mee", field.name if field else "")
        return BudgetLine(text, euros(line.bounds))

    def rights(results: tuple[Result, ...]) -> tuple[BudgetLine, ...]:
        return tuple(BudgetLine(_right(answer, r), amount_of(r) or "bedrag niet bekend") for r in results)

    def left(text: str, total: Bounds) -> BudgetLine:
        low, high = budget.after_rent((total[0] + plus - minus, total[1] + plus - minus))
        return BudgetLine(text, euros((low, high)), strong=True)

    ways = [left("Nu, met wat al binnenkomt", budget.now)]
    if budget.probable:
        ways.append(left("Als ook komt wat jullie waarschijnlijk hebben", budget.soon))
    if budget.human:
        ways.append(left("Als de dienst na een gesprek ja zegt", budget.perhaps))
    mine = [(name, label, sign, own[name][1]) for name, label, sign in EXTRAS if own[name][1]]
    return BudgetView(
        incomes=(
            *(told(line) for line in budget.incomes),
            *(BudgetLine(label, euros((cents, cents))) for _, label, sign, cents in mine if sign > 0),
        ),
        held=(*rights(budget.held), *(BudgetLine(_right(answer, r), "bedrag niet bekend") for r in budget.untold)),
        soon=rights(budget.probable),
        human=rights(budget.human),
        open=rights(budget.open),
        later=rights(budget.later),
        costs=(
            *(told(line) for line in budget.rents),
            *(BudgetLine(label, euros((cents, cents))) for _, label, sign, cents in mine if sign < 0),
        ),
        left=tuple(ways),
        unknown=len(budget.unknown),
    )


def euros(bounds: Bounds) -> str:
    """Cents as one amount or a range."""
    low, high = bounds
    return words.euro(low) if low == high else f"{words.euro(low)} tot {words.euro(high)}"


def _right(answer: Answer, result: Result) -> str:
    who = words.about(answer.case, result.person) or "voor jou"
    return f"{result.right.name}, {who}"


# the curve


@dataclass(frozen=True, slots=True)
class CurveLine:
    """One line of the table."""

    value: str
    income: str
    rights: str
    total: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    fall: str


@dataclass(frozen=True, slots=True)
class CurveView:
    """The curve as a picture (paths in its own units) and as a table; ``caption``: what it does not tell."""

    who: str
    area: str
    low: str
    high: str
    wage: str
    falls: tuple[tuple[float, float], ...]
    x_marks: tuple[tuple[float, str], ...]
    y_marks: tuple[tuple[float, str], ...]
    lines: tuple[CurveLine, ...]
    summary: tuple[str, ...]
    still: tuple[str, ...]
    unknown: tuple[str, ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = _LEFT
    right: int = _RIGHT
    bottom: int = _BOTTOM


def curve_view(answer: Answer, scope: frozenset[int], purse: Purse, person: int, law: Law) -> CurveView:
    """The curve of the net wage of one person."""
    steps = STEPS if answer.knowledge.size <= SMALL else WIDE_STEPS
    curve = read_curve(answer, purse, person, steps=steps, scope=scope | {person})
    top = max(point.total[1] for point in curve.points) or 1
    top = -(-top // 100_000) * 100_000
    last = curve.points[-1].value

    def x(value: int) -> float:
        return round(_LEFT + (_RIGHT - _LEFT) * value / last, 1)

    def y(cents: int) -> float:
        return round(_BOTTOM - (_BOTTOM - _TOP) * cents / top, 1)

    def path(side: int) -> str:
        return "M" + "L".join(f"{x(p.value)} {y(p.total[side])}" for p in curve.points)

    back = "L".join(f"{x(p.value)} {y(p.total[1])}" for p in reversed(curve.points))
    return CurveView(
        who=_object(words.name_of(answer.case, person)),
        area=f"{path(0)}L{back}Z",
        low=path(0),
        high=path(1),
        wage=f"M{x(0)} {y(0)}L{x(min(last, top))} {y(min(last, top))}",
        falls=tuple((x(t.after.value), y(t.before.total[0])) for t in curve.thresholds if t.fall),
        x_marks=tuple((x(v), _whole(v)) for v in range(0, last + 1, 100_000)),
        y_marks=tuple((y(v), _whole(v)) for v in range(0, top + 1, 100_000 if top <= 500_000 else 200_000)),
        lines=_lines(curve, answer, law),
        summary=_summary(curve, answer, law),
        still=_still(purse, law, answer),
        unknown=tuple(words.question_text(law, answer.case, cell) for cell in curve.unknown),
    )


def _object(name: str) -> str:
    """The name behind "van"."""
    return "jou" if name == "jij" else name


def _whole(cents: int) -> str:
    return words.euro(cents).removesuffix(",00")


def _lines(curve: Curve, answer: Answer, law: Law) -> tuple[CurveLine, ...]:
    """The table: every 500 euros, and both sides of each place where something comes or goes."""
    turns = {t.after.value: t for t in curve.thresholds}
    before = {t.before.value for t in curve.thresholds}
    found = []
    for point in curve.points:
        turn = turns.get(point.value)
        if turn is None and point.value not in before and point.value % TABLE:
            continue
        found.append(
            CurveLine(
                _whole(point.value),
                euros(point.income),
                euros(point.rights),
                euros(point.total),
                _names(turn.gained, answer, law) if turn else (),
                _names(turn.lost, answer, law) if turn else (),
                words.euro(turn.fall) if turn and turn.fall else "",
            )
        )
    return tuple(found)


def _names(holdings: frozenset[Holding], answer: Answer, law: Law) -> tuple[str, ...]:
    return tuple(
        f"{law.rights[h.right].name} ({words.name_of(answer.case, h.person)})"
        for h in sorted(holdings, key=lambda h: (list(law.rights).index(h.right), h.person))
    )


def _summary(curve: Curve, answer: Answer, law: Law) -> tuple[str, ...]:
    """What comes and goes, in words."""
    found = []
    for turn in curve.thresholds:
        parts = [f"komt erbij: {', '.join(_names(turn.gained, answer, law))}"] if turn.gained else []
        parts += [f"valt weg: {', '.join(_names(turn.lost, answer, law))}"] if turn.lost else []
        if turn.fall:
            parts.append(f"het totaal daalt met {words.euro(turn.fall)}")
        found.append(f"Vanaf ongeveer {_whole(turn.after.value)} netto per maand: {'; '.join(parts)}.")
    if not found:
        found.append("In dit stuk komt er geen recht bij en valt er geen weg.")
    first, last = _at_step(curve.points)
    if first is not None and last is not None and all(p.total[0] == p.total[1] for p in (first, last)):
        more, kept = last.value - first.value, last.total[0] - first.total[0]
        found.append(
            f"Van elke € 100 loon erbij houdt het gezin hier gemiddeld {words.euro(kept * 10_000 // more)} over."
        )
    return tuple(found)


def _at_step(points: tuple[Point, ...]) -> tuple[Point | None, Point | None]:
    return (points[0], points[-1]) if len(points) > 1 and points[-1].value > points[0].value else (None, None)


def _still(purse: Purse, law: Law, answer: Answer) -> tuple[str, ...]:
    """Rights that look at another income: gross, or of an earlier year. On the curve they stay as they are."""
    found = []
    for id, slot in answer.plan.rights.items():
        places = (slot.verdict,) if slot.amount is None else (slot.verdict, slot.amount)
        below = {fact for index in places for kind, fact in answer.plan.leaves[index] if kind == "fact"}
        if below & set(purse.still) and purse.earned not in below:
            found.append(law.rights[id].name)
    return tuple(found)
