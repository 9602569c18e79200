"""The budget and the income curve as they stand on the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from rechten import words
from rechten.graph.law import Law
from rechten.graph.purse import Purse
from rechten.household.case import Known
from rechten.household.knowledge import Bounds, FactCell, with_answer
from rechten.readings.answer import Answer, Result, read
from rechten.readings.bounds import evaluate
from rechten.readings.budget import Groups, Line, groups_of, read_budget
from rechten.readings.curve import EXACT, STEPS, Curve, Holding, Point, read_curve
from rechten.readings.verdict import Outcome
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
#: Told money in two words; a budget is read at a glance, a question is not.
_SHORT = {
    "person.net_wage": "Nettoloon",
    "person.net_benefit": "Uitkering of pensioen, netto",
    "person.net_other": "Ander geld",
    "dwelling.rent": "Huur, zonder kosten",
}
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
        text = _told(answer, line.cell, law)
        field = sheet.fields.get(line.cell)
        if line.bounds is None:
            return BudgetLine(text, "niet verteld, telt niet mee", field.name if field else "")
        return BudgetLine(text, euros(line.bounds))

    groups = groups_of(evaluate(purse.plan, answer.knowledge, answer.figures), purse)

    def rights(results: tuple[Result, ...]) -> tuple[BudgetLine, ...]:
        return _rights(results, answer, groups)

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
        held=(*rights(budget.held), *rights(budget.untold)),
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


def _told(answer: Answer, cell: FactCell, law: Law) -> str:
    """What a told amount is, and whose."""
    if cell.fact not in _SHORT:
        return words.question_text(law, answer.case, cell)
    alone = len(answer.case.persons) == 1 or not cell.fact.startswith("person.")
    return _SHORT[cell.fact] if alone else f"{_SHORT[cell.fact]}, {words.name_of(answer.case, cell.about)}"


def _rights(results: tuple[Result, ...], answer: Answer, groups: Groups) -> tuple[BudgetLine, ...]:
    """A line for each amount. Who certainly shares one amount stands on one line: else the lines do not add up."""
    lines: list[tuple[Result, list[Result]]] = []
    for result in results:
        amount = amount_of(result)
        for first, same in lines:
            masks = groups.get(result.right.id)
            shared = masks is not None and masks[first.person][0] >> result.person & 1
            if shared and first.right.id == result.right.id and amount_of(first) == amount:
                same.append(result)
                break
        else:
            lines.append((result, [result]))
    found = []
    for first, same in lines:
        who = ", ".join(words.about(answer.case, r.person) or "voor jou" for r in same)
        text = f"{first.right.name}, {who}{' (samen één bedrag)' if len(same) > 1 else ''}"
        # The table is about a month; other amounts say of what they are.
        found.append(BudgetLine(text, amount_of(first).removesuffix(" per maand") or "bedrag niet bekend"))
    return tuple(found)


# the curve


@dataclass(frozen=True, slots=True)
class CurveLine:
    """One line of the table."""

    value: str
    income: str
    rights: str
    total: str
    changes: tuple[str, ...]


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
    open: tuple[str, ...]
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
    top = max(point.most for point in curve.points) or 1
    top = -(-top // 100_000) * 100_000
    last = curve.points[-1].value
    turns, faded = _turns(curve, answer, law)
    unclear = tuple(dict.fromkeys((*_open(answer, scope | {person}, purse), *faded)))

    def x(value: int) -> float:
        return round(_LEFT + (_RIGHT - _LEFT) * value / last, 1)

    def y(cents: int) -> float:
        return round(_BOTTOM - (_BOTTOM - _TOP) * cents / top, 1)

    lowest = "L".join(f"{x(p.value)} {y(p.total[0])}" for p in curve.points)
    highest = [f"{x(p.value)} {y(p.most)}" for p in curve.points]
    return CurveView(
        who=_object(words.name_of(answer.case, person)),
        area=f"M{lowest}L{'L'.join(reversed(highest))}Z",
        low=f"M{lowest}",
        high=f"M{'L'.join(highest)}",
        wage=f"M{x(0)} {y(0)}L{x(min(last, top))} {y(min(last, top))}",
        falls=tuple((x(t.after.value), y(t.before.total[0])) for t in curve.thresholds if t.fall),
        x_marks=tuple((x(v), _whole(v)) for v in range(0, last + 1, 100_000)),
        y_marks=tuple((y(v), _whole(v)) for v in range(0, top + 1, 100_000 if top <= 500_000 else 200_000)),
        lines=_lines(curve, turns),
        summary=_summary(curve, turns, is_whole=not (unclear or curve.unknown)),
        still=_still(purse, answer, scope | {person}),
        open=unclear,
        unknown=tuple(_told(answer, cell, law) for cell in curve.unknown),
    )


def _object(name: str) -> str:
    """The name behind "van"."""
    return "jou" if name == "jij" else name


def _whole(cents: int) -> str:
    return words.euro(cents).removesuffix(",00")


def _lines(curve: Curve, turns: Mapping[int, tuple[str, ...]]) -> tuple[CurveLine, ...]:
    """The table: every 500 euros, and both sides of each place where something comes or goes."""
    before = {t.before.value for t in curve.thresholds}
    return tuple(
        CurveLine(
            _whole(point.value),
            euros(point.income),
            euros(point.rights),
            euros(point.total),
            turns.get(point.value, ()),
        )
        for point in curve.points
        if point.value in turns or point.value in before or not point.value % TABLE
    )


def _turns(curve: Curve, answer: Answer, law: Law) -> tuple[dict[int, tuple[str, ...]], tuple[str, ...]]:
    """What happens at each place, by its amount, and the rights that are not clear on one side of a place.

    A right that is less sure from some amount on is not lost there, and is not called so.
    """

    @cache
    def outcomes(value: int) -> dict[tuple[str, int], Outcome]:
        return _outcomes(value, curve.cell, answer, law)

    found: dict[int, tuple[str, ...]] = {}
    faded: dict[str, None] = {}
    for turn in curve.thresholds:
        then, now = outcomes(turn.before.value), outcomes(turn.after.value)
        lost = frozenset(h for h in turn.lost if now[h.right, h.person] is Outcome.NOT_ENTITLED)
        gained = frozenset(h for h in turn.gained if then[h.right, h.person] is Outcome.NOT_ENTITLED)
        unsure = turn.lost - lost
        texts = [
            f"{text}: {', '.join(_names(holdings, answer, law))}"
            for text, holdings in (
                ("komt erbij", gained),
                ("wordt duidelijk en telt vanaf hier mee", turn.gained - gained),
                ("valt weg", lost),
                ("is niet meer duidelijk en telt vanaf hier niet mee", unsure),
            )
            if holdings
        ]
        gone = _gone(unsure, turn.after.value, curve.points[-1].value, outcomes)
        if gone:
            texts[-1] += f" (valt zeker weg vanaf ongeveer {_whole(gone)})"
        if turn.fall:
            # Where something is only less sure, the line falls, and nobody knows whether the total does.
            texts.append(f"{'de lijn' if unsure else 'het totaal'} daalt met {words.euro(turn.fall)}")
        found[turn.after.value] = tuple(texts)
        names = {h.right for h in (turn.gained - gained) | unsure}
        faded |= {right.name: None for id, right in law.rights.items() if id in names}
    return found, tuple(faded)


def _gone(
    unsure: frozenset[Holding], low: int, high: int, outcomes: Callable[[int], dict[tuple[str, int], Outcome]]
) -> int:
    """From which amount on, to the euro, all of these rights are lost; 0 when they never are, or there are none."""

    def is_gone(value: int) -> bool:
        return all(outcomes(value)[h.right, h.person] is Outcome.NOT_ENTITLED for h in unsure)

    if not unsure or not is_gone(high):
        return 0
    while high - low > EXACT:
        middle = (low + high) // 2 // EXACT * EXACT
        if middle <= low:
            break
        low, high = (low, middle) if is_gone(middle) else (middle, high)
    return high


def _outcomes(value: int, cell: FactCell, answer: Answer, law: Law) -> dict[tuple[str, int], Outcome]:
    """What each right is for each person at an amount, also the rights that a point of the curve does not count."""
    case = with_answer(answer.case, law.vocabulary, cell, Known(value, value))
    works = int(value > 0)
    case = with_answer(case, law.vocabulary, FactCell("person.works", cell.about), Known(works, works))
    return {(r.right.id, r.person): r.outcome for r in read(law, case, ask_for=frozenset()).results}


def _names(holdings: frozenset[Holding], answer: Answer, law: Law) -> tuple[str, ...]:
    return tuple(
        f"{law.rights[h.right].name} ({words.name_of(answer.case, h.person)})"
        for h in sorted(holdings, key=lambda h: (list(law.rights).index(h.right), h.person))
    )


def _summary(curve: Curve, turns: Mapping[int, tuple[str, ...]], *, is_whole: bool) -> tuple[str, ...]:
    """What comes and goes, in words. ``is_whole``: all incomes are told and no right on the line is unclear."""
    found = [f"Vanaf ongeveer {_whole(at)} netto per maand: {'; '.join(texts)}." for at, texts in turns.items()]
    if not found:
        found.append("Op deze lijn komt er geen recht bij en valt er geen weg.")
    first, last = _at_step(curve.points)
    sure = first is not None and last is not None and all(p.total[0] == p.total[1] for p in (first, last))
    if is_whole and sure and first is not None and last is not None:
        more, kept = last.value - first.value, last.total[0] - first.total[0]
        found.append(
            f"Van elke € 100 loon erbij houdt het gezin hier gemiddeld {words.euro(kept * 10_000 // more)} over."
        )
    return tuple(found)


def _at_step(points: tuple[Point, ...]) -> tuple[Point | None, Point | None]:
    return (points[0], points[-1]) if len(points) > 1 and points[-1].value > points[0].value else (None, None)


def _still(purse: Purse, answer: Answer, scope: frozenset[int]) -> tuple[str, ...]:
    """Rights that look at another income: gross, or of an earlier year. On the curve they stay as they are."""
    found: dict[str, None] = {}
    for result in answer.results:
        below = _facts(result.right.id, answer)
        if _is_near(result, scope) and below & set(purse.still) and purse.earned not in below:
            found[result.right.name] = None
    return tuple(found)


def _open(answer: Answer, scope: frozenset[int], purse: Purse) -> tuple[str, ...]:
    """Rights that look at the wage and are not clear yet: they are missing from the line, and may come or go."""
    unclear = (r for r in answer.results if r.outcome is Outcome.DEPENDS and not r.held and _is_near(r, scope))
    return tuple(dict.fromkeys(r.right.name for r in unclear if purse.earned in _facts(r.right.id, answer)))


def _is_near(result: Result, scope: frozenset[int]) -> bool:
    return result.person in scope and result.concerned


def _facts(right: str, answer: Answer) -> set[str]:
    """All facts that a right or its amount looks at."""
    slot = answer.plan.rights[right]
    places = (slot.verdict,) if slot.amount is None else (slot.verdict, slot.amount)
    return {fact for index in places for kind, fact in answer.plan.leaves[index] if kind == "fact"}
