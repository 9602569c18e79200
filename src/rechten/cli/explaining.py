"""``explain``: one right, condition by condition, with its articles, facts and figures."""

from __future__ import annotations

from rechten import words
from rechten.casefile import answer_data, cell_path, figures_of
from rechten.cli.answers import REMINDER, Given, head, right_name
from rechten.cli.layout import as_json as print_json
from rechten.cli.layout import line, paragraph, title
from rechten.cli.problems import InputProblem
from rechten.cli.sources import load_law, read_case
from rechten.graph.law import Law
from rechten.graph.rights import Alternatives, Consequence
from rechten.readings.answer import Answer, Result, consequences_of, read
from rechten.readings.reasons import Reason
from rechten.words import Group


def show_right(given: Given, right_id: str, *, as_json: bool) -> int:
    """Every condition of a right, for each person it may be about; for all when it is about nobody."""
    law = load_law()
    if right_id not in law.rights:
        raise InputProblem.near(f"Het recht '{right_id}' bestaat niet.", right_id, list(law.rights))
    answer = read(law, read_case(given.file, law, given.on, given.law_date))
    results = [result for result in answer.of(right_id) if words.group_of(result) is not None]
    results = results or list(answer.of(right_id))
    if as_json:
        data = answer_data(answer, law_name=law.name)
        whole = data["results"]
        data["results"] = [r for r in whole if r["right"] == right_id] if isinstance(whole, list) else []
        print_json(data)
        return 0
    head(law, answer)
    paragraph(law.rights[right_id].summary)
    for result in results:
        line()
        _show(law, answer, result)
    line()
    _show_act(law, right_id, consequences_of(results))
    return 0


def _show(law: Law, answer: Answer, result: Result) -> None:
    title(right_name(answer, result))
    paragraph(words.outcome_sentence(law, answer, result))
    if words.group_of(result) not in {None, Group.NOT_ENTITLED, Group.FOLLOWS} and result.right.amount is not None:
        paragraph(words.amount_sentence(answer, result))
        paragraph(result.right.amount.article, 2)
    requirement = route = ""
    for reason in result.reasons:
        if reason.requirement != requirement or reason.route != route:
            line()
        if reason.route and reason.requirement != requirement:
            _show_alternatives(result, reason)
        if reason.route and (reason.requirement, reason.route) != (requirement, route):
            paragraph(_route_says(result, reason), 0, "Weg: ")
        requirement, route = reason.requirement, reason.route
        _show_reason(law, answer, reason)
    figures = figures_of(answer, result)
    if figures:
        line()
        line("Cijfers")
    for figure in figures:
        paragraph(words.figure_sentence(figure), 2, "- ")
        source = figure.dated.source
        paragraph(", ".join(part for part in (figure.parameter.article, source.what, source.as_of) if part), 4)
        if source.url:
            line(f"    {source.url}")


def _show_alternatives(result: Result, reason: Reason) -> None:
    for requirement in result.right.requires:
        if isinstance(requirement, Alternatives) and requirement.id == reason.requirement:
            paragraph(f"{requirement.says} (één weg is genoeg; {requirement.article})")


def _route_says(result: Result, reason: Reason) -> str:
    for requirement in result.right.requires:
        if isinstance(requirement, Alternatives) and requirement.id == reason.requirement:
            for route in requirement.routes:
                if route.id == reason.route:
                    return route.says
    return reason.route


def _show_reason(law: Law, answer: Answer, reason: Reason) -> None:
    mark = words.state_mark(reason.state)
    paragraph(f"{words.reason_sentence(reason)} [{reason.condition.article}]", 0, f"{mark} ")
    for cell in reason.basis.cells:
        given = answer.knowledge.answer(cell)
        if given is None:
            continue
        spec = law.vocabulary[cell.fact]
        value = words.value_text(spec, given)
        origin = answer.knowledge.origin(cell)
        known = f"{value} ({words.origin_text(origin)})" if origin is not None else value
        paragraph(f"{cell_path(law.vocabulary, cell)} = {known}", 4)
    for cause in reason.causes:
        paragraph(words.cause_sentence(law, answer, cause), 4, "? ")


def _show_act(law: Law, right_id: str, set_off: tuple[Consequence, ...]) -> None:
    right = law.rights[right_id]
    act = right.act
    line("Wat nu?")
    for mark, text in (
        ("Waar: ", act.office),
        ("Hoe: ", act.how),
        ("Neem mee: ", "; ".join(act.evidence)),
        ("Dit vraagt de dienst zelf op: ", "; ".join(act.fetched_by_office)),
        ("Vanaf wanneer: ", act.starts),
        ("Beslissing: ", act.decision_term),
        ("Niet akkoord: ", act.appeal),
        ("Zekerheid: ", right.certainty),
    ):
        if text:
            paragraph(f"{mark}{text}", 2)
    for consequence in set_off:
        first = "Vraag eerst raad. " if consequence.advice_first else ""
        paragraph(f"{first}{consequence.says}", 2, "Let op: ")
    line()
    paragraph(REMINDER)
