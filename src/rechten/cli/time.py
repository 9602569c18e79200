"""``diff`` and ``ahead``: a case on two days, and what opens or closes in the coming time."""

from __future__ import annotations

from datetime import date

from rechten import words
from rechten.cli.answers import Given
from rechten.cli.layout import as_json as print_json
from rechten.cli.layout import line, paragraph, title
from rechten.cli.sources import load_law, read_case
from rechten.graph.kinds import Number
from rechten.graph.parameters import Figure
from rechten.household.case import CaseFile
from rechten.law.budget import PURSE
from rechten.readings.ahead import MONTHS, Turning, ahead
from rechten.readings.answer import Result
from rechten.readings.compare import Turn
from rechten.readings.diff import DatedDifference, Diff, diff

_TURNS = {
    Turn.GAINED: "komt erbij",
    Turn.LOST: "valt weg",
    Turn.MORE: "wordt meer",
    Turn.LESS: "wordt minder",
    Turn.CHANGED: "verandert",
}


def show_diff(given: Given, start: date, end: date, *, as_json: bool) -> int:
    """The same case on two days."""
    law = load_law()
    found = diff(law, read_case(given.file, law, given.on, given.law_date), start, end, PURSE)
    if as_json:
        print_json(_diff_data(found, start, end))
        return 0
    title(f"Van {words.day(start)} naar {words.day(end)}")
    if not found.differences:
        paragraph("Voor dit dossier verandert er niets tussen die dagen.")
    for one in found.differences:
        line()
        _show_difference(one, found)
    return 0


def _show_difference(one: DatedDifference, found: Diff) -> None:
    difference, case = one.difference, found.comparison.before.case
    who = words.name_of(case, difference.person)
    paragraph(f"{difference.right.name}, voor {who}: {_TURNS[difference.turn]}", 0, "• ")
    paragraph(_state_text(found, difference.before, first=True), 2, "vroeger: ")
    paragraph(_state_text(found, difference.after, first=False), 2, "later: ")
    for condition in one.begun:
        paragraph(f"{condition.says} ({condition.article})", 2, "nieuwe regel: ")
    for condition in one.ended:
        paragraph(f"{condition.says} ({condition.article})", 2, "regel die stopt: ")
    for turned in one.turned:
        paragraph(f"{turned.condition.says} ({turned.condition.article})", 2, "kantelt: ")
    for moved in one.figures:
        figure = moved.after or moved.before
        if figure is not None:
            says = f"{figure.parameter.says}: {_figure_text(moved.before)} → {_figure_text(moved.after)}"
            paragraph(says, 2, "cijfer: ")


def _state_text(found: Diff, result: Result, *, first: bool) -> str:
    answer = found.comparison.before if first else found.comparison.after
    group = words.group_of(result)
    said = words.heading(group) if group else "niet voor deze persoon"
    kind = result.right.amount.expr.kind if result.right.amount else None
    if result.verdict.amount is None or not isinstance(kind, Number):
        return f"{said} ({words.day(answer.case.date)})"
    return f"{said}, {words.amount_text(result.verdict.amount, kind)} ({words.day(answer.case.date)})"


def _figure_text(figure: Figure | None) -> str:
    if figure is None:
        return "geen cijfer"
    kind = figure.parameter.kind
    if figure.low == figure.high:
        return words.number_text(figure.low, kind)
    return f"{words.number_text(figure.low, kind)} tot {words.number_text(figure.high, kind)}"


def _diff_data(found: Diff, start: date, end: date) -> dict[str, object]:
    case = found.comparison.before.case
    return {
        "from": start.isoformat(),
        "to": end.isoformat(),
        "differences": [
            {
                "right": one.difference.right.id,
                "person": case.persons[one.difference.person].id,
                "turn": one.difference.turn.value,
                "before": one.difference.before.outcome.value,
                "after": one.difference.after.outcome.value,
                "figures": [figure.parameter.id for moved in one.figures if (figure := moved.after or moved.before)],
                "begun": [condition.id for condition in one.begun],
                "ended": [condition.id for condition in one.ended],
                "turned": [turned.condition.id for turned in one.turned],
            }
            for one in found.differences
        ],
    }


def show_ahead(given: Given, months: int | None, *, as_json: bool) -> int:
    """What opens or closes for everybody of the case."""
    law = load_law()
    case = read_case(given.file, law, given.on, given.law_date)
    found = ahead(law, case, frozenset(range(len(case.persons))), months or MONTHS)
    if as_json:
        print_json([_turning_data(one, case) for one in found])
        return 0
    title(f"Wat later verandert, vanaf {words.day(case.date)}")
    if not found:
        paragraph("We zien niets dat opent of stopt zolang alles blijft zoals het is.")
    for one in found:
        who = words.name_of(case, one.person)
        turn = "kan dan opengaan" if one.opens else "stopt dan waarschijnlijk"
        paragraph(f"{one.right.name}, voor {who}: {turn}", 0, f"{words.day(one.day)}: ")
    line()
    paragraph("Dit geldt als er verder niets verandert. Kijk het dan opnieuw na.")
    return 0


def _turning_data(one: Turning, case: CaseFile) -> dict[str, object]:
    return {
        "day": one.day.isoformat(),
        "right": one.right.id,
        "person": case.persons[one.person].id,
        "opens": one.opens,
        "before": one.before.value,
        "after": one.after.value,
    }
