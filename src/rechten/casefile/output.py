"""An answer as data: a stable JSON form, ``rechten-answer/1``, for other programs.

Money stands as whole cents and as a decimal string, never as a float. An amount that is not whole cents is widened to
the cents around it (low down, high up). Persons are named by their id, facts by their place in the case file.

Form::

    {format, date, law_date, law, engine,
     results: [{right, name, level, domain, person, outcome, concerned, held, follows, origin,
                amount: {unit, low, high, low_cents, high_cents, article} | null,
                causes: [Cause], amount_causes: [Cause],
                decides: {who, says}, office, how,
                reasons: [{condition, requirement, route, state, decisive, article, says, origin,
                           facts: [{path, value, origin}], figures: [id], causes: [Cause]}],
                figures: [{id, value, low, high, unit, from, source, as_of, stale, says, article}]}],
     questions: [{path, kind, rights, worth_cents, sensitivity}]}

Cause is ``{kind, …}`` with kind ``open_fact`` (path), ``judgement`` (path, who), ``last_known`` or ``no_figure``
(figure), ``not_encoded`` (reason).
"""

from __future__ import annotations

from rechten import __version__
from rechten.casefile.facts import fact_data
from rechten.casefile.paths import cell_path
from rechten.casefile.values import number_text
from rechten.graph.kinds import Bool, Number
from rechten.graph.parameters import Figure
from rechten.household.knowledge import Cell, FactCell, HomeCell
from rechten.readings.answer import Answer, Result
from rechten.readings.causes import Cause, Judgement, LastKnown, NoFigure, NotEncoded, OpenFact
from rechten.readings.reasons import Reason, State

FORMAT = "rechten-answer/1"
Data = dict[str, object]


def answer_data(answer: Answer, *, law_name: str = "") -> Data:
    """The answer as JSON-ready data; see the head of this file for its form."""
    return {
        "format": FORMAT,
        "date": answer.case.date.isoformat(),
        "law_date": answer.case.law_date.isoformat(),
        "law": law_name,
        "engine": __version__,
        "results": [result_data(answer, result) for result in answer.results],
        "questions": [
            {
                "path": cell_path(answer.plan.vocabulary, question.cell),
                "kind": _cell_kind(question.cell),
                "rights": list(question.rights),
                "worth_cents": round(question.worth),
                "sensitivity": question.sensitivity.value,
            }
            for question in answer.questions
        ],
    }


def result_data(answer: Answer, result: Result) -> Data:
    """One right for one person."""
    right = result.right
    return {
        "right": right.id,
        "name": right.name,
        "level": right.level,
        "domain": right.domain,
        "person": answer.case.persons[result.person].id,
        "outcome": result.outcome.value,
        "concerned": result.concerned,
        "held": result.held,
        "follows": list(result.follows),
        "origin": result.origin.value if result.origin else None,
        "amount": amount_data(answer, result),
        "causes": [cause_data(answer, cause) for cause in result.verdict.causes],
        "amount_causes": [cause_data(answer, cause) for cause in result.verdict.amount_causes],
        "decides": {"who": right.decides.who, "says": right.decides.says},
        "office": right.act.office,
        "how": right.act.how,
        "reasons": [_reason(answer, reason) for reason in result.reasons],
        "figures": [figure_data(figure) for figure in figures_of(answer, result)],
    }


def figures_of(answer: Answer, result: Result) -> list[Figure]:
    """Every figure that the outcome, the amount or any condition was read with, each once."""
    used = dict.fromkeys(result.basis.figures)
    for reason in result.reasons:
        used |= dict.fromkeys(reason.basis.figures)
    return [figure for id in used if (figure := answer.figure(id)) is not None]


def amount_data(answer: Answer, result: Result) -> Data | None:
    """The amount in cents, the lowest rounded down and the highest up; None when there is none."""
    slot = answer.plan.rights[result.right.id]
    if result.verdict.amount is None or slot.amount is None or result.right.amount is None:
        return None
    kind = result.right.amount.expr.kind
    if not isinstance(kind, Number):
        return None
    low, high = result.verdict.amount
    low_cents, high_cents = low * 100 // kind.per, -(-high * 100 // kind.per)
    return {
        "unit": kind.unit.value,
        "low": cents_text(low_cents),
        "high": cents_text(high_cents),
        "low_cents": low_cents,
        "high_cents": high_cents,
        "article": result.right.amount.article,
    }


def cents_text(cents: int) -> str:
    """Cents as euros: 131420 is "1314.20"."""
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def figure_data(figure: Figure) -> Data:
    """A figure of the law as it was used."""
    kind, dated = figure.parameter.kind, figure.dated

    def text(value: int) -> str | bool:
        return bool(value) if isinstance(kind, Bool) else number_text(kind, value)

    return {
        "id": figure.parameter.id,
        "says": figure.parameter.says,
        "article": figure.parameter.article,
        "value": text(dated.value),
        "low": text(figure.low),
        "high": text(figure.high),
        "unit": "bool" if isinstance(kind, Bool) else kind.unit.value,
        "from": dated.start.isoformat(),
        "source": dated.source.url,
        "as_of": dated.source.as_of,
        "stale": figure.stale,
    }


def cause_data(answer: Answer, cause: Cause) -> Data:
    """Why something is open."""
    vocabulary = answer.plan.vocabulary
    match cause:
        case OpenFact():
            return {"kind": "open_fact", "path": cell_path(vocabulary, cause.cell)}
        case Judgement():
            path = cell_path(vocabulary, FactCell(cause.fact, cause.about))
            return {"kind": "judgement", "path": path, "who": cause.who}
        case LastKnown():
            return {"kind": "last_known", "figure": cause.parameter}
        case NoFigure():
            return {"kind": "no_figure", "figure": cause.parameter}
        case NotEncoded():
            return {"kind": "not_encoded", "reason": cause.reason}


def fact_entries(answer: Answer, cells: tuple[FactCell, ...]) -> list[Data]:
    """The known facts among these cells, each with its place, value and origin."""
    found: list[Data] = []
    for cell in cells:
        spec, given = answer.plan.vocabulary[cell.fact], answer.knowledge.answer(cell)
        if given is None:
            continue
        data, origin = fact_data(spec, given, answer.case.date), answer.knowledge.origin(cell)
        if isinstance(data, dict) and "origin" in data:
            data = data["value"] if "value" in data else {key: data[key] for key in data if key != "origin"}
        path = cell_path(answer.plan.vocabulary, cell)
        found.append({"path": path, "value": data, "origin": origin.value if origin else None})
    return found


def _reason(answer: Answer, reason: Reason) -> Data:
    condition = reason.condition
    says = condition.fails if reason.state is State.FAILED and condition.fails else condition.says
    return {
        "condition": condition.id,
        "requirement": reason.requirement,
        "route": reason.route,
        "state": reason.state.value,
        "decisive": reason.decisive,
        "article": condition.article,
        "says": says,
        "origin": reason.origin.value if reason.origin else None,
        "facts": fact_entries(answer, reason.basis.cells),
        "figures": list(reason.basis.figures),
        "causes": [cause_data(answer, cause) for cause in reason.causes],
    }


def _cell_kind(cell: Cell) -> str:
    return "fact" if isinstance(cell, FactCell) else "home" if isinstance(cell, HomeCell) else "tie"
