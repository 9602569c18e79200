"""Conditions, causes, facts and figures as sentences."""

from __future__ import annotations

from datetime import date

from rechten.graph.facts import FactSpec
from rechten.graph.kinds import Bool, Choice, Date
from rechten.graph.law import Law
from rechten.graph.parameters import Figure
from rechten.household import case as c
from rechten.household.knowledge import FactCell
from rechten.readings.answer import Answer
from rechten.readings.causes import Cause, Judgement, LastKnown, NoFigure, NotEncoded, OpenFact
from rechten.readings.reasons import Reason, State
from rechten.words.numbers import day, number_text
from rechten.words.questions import judged_text, question_text

_STATES = {
    State.PASSED: ("✓", "dit klopt"),
    State.FAILED: ("✗", "dit klopt niet"),
    State.OPEN: ("?", "nog niet duidelijk"),
}
_ORIGINS = {
    c.Origin.EXPIRED: "een antwoord van vroeger",
    c.Origin.ASSUMED: "we gaan hiervan uit",
    c.Origin.SAID: "je zei dit",
    c.Origin.DOCUMENT: "het staat op een document",
    c.Origin.CERTIFIED: "een dienst bevestigt dit",
}
_SILENCES = {c.Silence.DONT_KNOW: "weet ik niet", c.Silence.DECLINED: "zeg ik liever niet"}


def state_mark(state: State) -> str:
    """✓, ✗ or ?."""
    return _STATES[state][0]


def state_word(state: State) -> str:
    """The mark in words, for whoever cannot see it."""
    return _STATES[state][1]


def origin_text(origin: c.Origin | None) -> str:
    """Where a fact comes from."""
    return "nog niets bekend" if origin is None else _ORIGINS[origin]


def reason_sentence(reason: Reason) -> str:
    """What the condition says; when it failed, what is the case instead."""
    condition = reason.condition
    if reason.state is not State.FAILED:
        return sentence(condition.says)
    return sentence(condition.fails or f"Dit klopt niet: {condition.says}")


def cause_sentence(law: Law, answer: Answer, cause: Cause) -> str:
    """Why something is still open."""
    match cause:
        case OpenFact():
            known = {
                c.Silence.DECLINED: "Dit zei je liever niet",
                c.Silence.DONT_KNOW: "Dit wist je niet",
                None: "We weten nog niet",
            }[answer.knowledge.silence(cause.cell)]
            return f"{known}: {question_text(law, answer.case, cause.cell)}"
        case Judgement():
            over = judged_text(law, answer.case, FactCell(cause.fact, cause.about))
            judged = f"{capital(cause.who)} beoordeelt dit, na een gesprek"
            return f"{judged}: {over}" if over else f"{judged}."
        case LastKnown():
            figure = answer.figure(cause.parameter)
            if figure is None:
                return sentence(f"Het juiste bedrag van nu kennen we niet: {_says(law, cause.parameter)}")
            return figure_sentence(figure)
        case NoFigure():
            return sentence(f"Het juiste bedrag van dit jaar kennen we niet: {_says(law, cause.parameter)}")
        case NotEncoded():
            return sentence(f"Dit rekenen we nog niet uit: {cause.reason}")


def figure_sentence(figure: Figure) -> str:
    """A figure of the law, and how old it is."""
    what, value = figure.parameter.says or figure.parameter.id, number_text(figure.dated.value, figure.parameter.kind)
    start = day(figure.dated.start)
    if not figure.stale:
        return sentence(f"{what}: {value}, sinds {start}")
    return sentence(f"{what}: {last_known(figure, value)}; {may_have_moved(figure)}")


def last_known(figure: Figure, value: str) -> str:
    """A value that rests on a figure past its review date."""
    kind = figure.parameter.kind
    what = "bedrag" if not isinstance(kind, Bool) and kind.unit.is_money else "cijfer"
    return f"laatst gekend {what} van {day(figure.dated.start)}: {value}"


def may_have_moved(figure: Figure) -> str:
    """Which way a stale figure may have gone."""
    way = "hoger" if figure.high > figure.dated.value else "lager" if figure.low < figure.dated.value else "anders"
    return f"het kan intussen {way} zijn"


def value_text(spec: FactSpec, answer: c.Answer) -> str:
    """What was answered, in words."""
    if isinstance(answer, c.Silence):
        return _SILENCES[answer]
    if isinstance(answer, tuple):
        given = [f"{_month(back)} {_known(spec, known)}" for back, known in enumerate(answer) if known is not None]
        return ", ".join(given) or "nog niets bekend"
    return _known(spec, answer)


def _month(back: int) -> str:
    return f"{back} maanden terug" if back > 1 else "vorige maand" if back else "deze maand"


def _known(spec: FactSpec, known: c.Known) -> str:
    match spec.kind:
        case Choice():
            labels = [label for i, (_, label) in enumerate(spec.options) if known.low >> i & 1]
            return " of ".join(labels) or "nog niets bekend"
        case Date():
            first, last = date.fromordinal(known.low), date.fromordinal(known.high)
            return day(first) if first == last else f"tussen {day(first)} en {day(last)}"
        case Bool():
            return "ja of nee" if known.low != known.high else "ja" if known.low else "nee"
        case kind:
            low, high = number_text(known.low, kind), number_text(known.high, kind)
            return low if known.low == known.high else f"tussen {low} en {high}"


def capital(text: str) -> str:
    """The text with a capital first."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """The text as a sentence: a capital first, an end mark last."""
    text = text.strip()
    return capital(text) if text.endswith((".", "?", "!", "…")) else f"{capital(text)}."


def _says(law: Law, parameter: str) -> str:
    found = law.parameters.get(parameter)
    return (found.says if found else "") or parameter
