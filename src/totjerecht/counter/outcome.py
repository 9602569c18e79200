"""What the page says of each right, with what changed since the last calculation. Words come from ``rechten.words``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rechten import words
from rechten.graph.kinds import Number
from rechten.graph.law import Law
from rechten.graph.rights import Act
from rechten.household.knowledge import Bounds, Cell
from rechten.readings.answer import Answer, Result
from rechten.readings.causes import OpenFact
from rechten.readings.reasons import State
from rechten.words import Group
from totjerecht.counter.questions import Sheet, may_matter

#: More missing answers than this are counted, not listed.
MOST_MISSING = 4
#: Groups with a first step, and those of which an amount is worth showing.
_TO_ACT = frozenset({Group.ENTITLED, Group.HUMAN, Group.DEPENDS, Group.FOLLOWS, Group.NOT_COMPUTED})
_FOLDED = frozenset({Group.HELD, Group.NOT_ENTITLED})
#: Groups of which the first step is folded: first more answers are needed.
_BRIEF = frozenset({Group.DEPENDS, Group.FOLLOWS, Group.NOT_COMPUTED})
SHORT = {
    Group.ENTITLED: "waarschijnlijk",
    Group.HUMAN: "een dienst beslist",
    Group.DEPENDS: "nog niet duidelijk",
    Group.FOLLOWS: "volgt op een ander recht",
    Group.NOT_COMPUTED: "niet uitgerekend",
    Group.HELD: "krijgt het al",
    Group.NOT_ENTITLED: "nu niet gezien",
}
_PIECE = re.compile(r"(\w{1,60}):(ik|p[1-9]):(\w{1,20}):([0-9]{0,9}):([0-9]{0,9})")


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One right for the persons of whom the same can be said. ``change``: what is other than the last time."""

    who: str
    amount: str
    failed: tuple[str, ...]
    change: str


@dataclass(frozen=True, slots=True)
class RightLine:
    """One right in a group. ``act`` is None where nothing is to be done now. ``missing``: (question, field); ``more``:
    how many besides.
    """

    id: str
    name: str
    people: tuple[PersonLine, ...]
    act: Act | None
    advice: tuple[str, ...]
    missing: tuple[tuple[str, str], ...]
    more: int

    @property
    def missing_count(self) -> int:
        """How many answers are missing."""
        return len(self.missing) + self.more


@dataclass(frozen=True, slots=True)
class GroupLine:
    """The rights of one outcome. ``folded``: only their names at first; ``brief``: the first step on demand."""

    id: str
    heading: str
    rights: tuple[RightLine, ...]
    folded: bool
    brief: bool


@dataclass(frozen=True, slots=True)
class Outcomes:
    """All groups; ``not_about``: rights that are certainly not about these people; ``state``: to compare with later."""

    groups: tuple[GroupLine, ...]
    not_about: tuple[str, ...]
    changes: int
    state: str


def outcomes(answer: Answer, sheet: Sheet, scope: frozenset[int], before: str, law: Law) -> Outcomes:
    """The outcome for the persons in ``scope``. ``before``: the state of the last calculation, as a browser sent it."""
    then = _states(before)
    groups, pieces, changes = [], [], 0
    shown: set[str] = set()
    for group, results in words.grouped(answer):
        by_right: dict[str, list[tuple[Result, str]]] = {}
        for result in results:
            if result.person in scope:
                now = _state(group, result, answer)
                pieces.append(_piece(result, answer, now))
                change = _change(then, result, answer, now)
                changes += bool(change)
                by_right.setdefault(result.right.id, []).append((result, change))
        if by_right:
            shown |= by_right.keys()
            rights = tuple(_right(group, results, answer, sheet, law) for results in by_right.values())
            groups.append(GroupLine(group.value, words.heading(group), rights, group in _FOLDED, group in _BRIEF))
    not_about = tuple(right.name for id, right in law.rights.items() if id not in shown)
    return Outcomes(tuple(groups), not_about, changes, ",".join(pieces))


def _right(group: Group, results: list[tuple[Result, str]], answer: Answer, sheet: Sheet, law: Law) -> RightLine:
    right, to_act = results[0][0].right, group in _TO_ACT
    people: dict[tuple[str, tuple[str, ...], str], list[str]] = {}
    advice: dict[str, None] = {}
    missing: dict[str, str] = {}
    for result, change in results:
        said = (amount_of(result) if to_act else "", _failed(result) if group is Group.NOT_ENTITLED else (), change)
        people.setdefault(said, []).append(words.name_of(answer.case, result.person))
        if to_act:
            advice |= {c.says: None for c in result.consequences if c.advice_first}
            missing |= _missing(result, answer, sheet, law)
    return RightLine(
        right.id,
        right.name,
        tuple(PersonLine(", ".join(who), *said) for said, who in people.items()),
        right.act if to_act else None,
        tuple(advice),
        tuple((text, name) for name, text in missing.items())[:MOST_MISSING],
        max(0, len(missing) - MOST_MISSING),
    )


def _failed(result: Result) -> tuple[str, ...]:
    """What certainly does not hold."""
    failed = (reason.condition for reason in result.reasons if reason.decisive and reason.state is State.FAILED)
    return tuple(condition.fails or condition.says for condition in failed)


def _missing(result: Result, answer: Answer, sheet: Sheet, law: Law) -> dict[str, str]:
    """Fields that keep the right open, with their question."""
    cells: dict[Cell, None] = {}
    for cause in (*result.verdict.causes, *result.verdict.amount_causes):
        if isinstance(cause, OpenFact) and cause.cell in sheet.fields and may_matter(sheet, cause.cell):
            cells[cause.cell] = None
    return {sheet.fields[cell].name: words.question_text(law, answer.case, cell) for cell in cells}


def amount_of(result: Result) -> str:
    """The amount in a few words; "" when there is none."""
    amount = result.right.amount
    if amount is None or result.verdict.amount is None or not isinstance(amount.expr.kind, Number):
        return ""
    return words.amount_text(result.verdict.amount, amount.expr.kind)


def _state(group: Group, result: Result, answer: Answer) -> tuple[str, Bounds | None]:
    amount = result.verdict.amount if group in _TO_ACT else None
    return (group.value, amount)


def _piece(result: Result, answer: Answer, now: tuple[str, Bounds | None]) -> str:
    low, high = now[1] or ("", "")
    return f"{result.right.id}:{answer.case.persons[result.person].id}:{now[0]}:{low}:{high}"


def _states(text: str) -> dict[tuple[str, str], tuple[str, Bounds | None]]:
    """What a browser sent of the last calculation; anything else than we wrote is left out."""
    found: dict[tuple[str, str], tuple[str, Bounds | None]] = {}
    for piece in text[:20_000].split(","):
        parts = _PIECE.fullmatch(piece)
        if parts and parts[3] in {group.value for group in Group}:
            amount = (int(parts[4]), int(parts[5])) if parts[4] and parts[5] else None
            found[parts[1], parts[2]] = (parts[3], amount)
    return found


def _change(
    then: dict[tuple[str, str], tuple[str, Bounds | None]], result: Result, answer: Answer, now: tuple[str, object]
) -> str:
    """What is other than at the last calculation; "" when nothing, or when there was none."""
    before = then.get((result.right.id, answer.case.persons[result.person].id))
    if before is None:
        return "nieuw" if then else ""
    if before[0] != now[0]:
        return f"was: {SHORT[Group(before[0])]}"
    kind = result.right.amount.expr.kind if result.right.amount else None
    if before[1] != now[1] and before[1] is not None and isinstance(kind, Number):
        return f"was: {words.amount_text(before[1], kind)}"
    return ""
