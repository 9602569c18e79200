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
from rechten.words.say import capital, later, say, sentence

_STATES = {
    State.PASSED: ("✓", later("dit klopt")),
    State.FAILED: ("✗", later("dit klopt niet")),
    State.OPEN: ("?", later("nog niet duidelijk")),
}
_ORIGINS = {
    c.Origin.EXPIRED: later("een antwoord van vroeger"),
    c.Origin.ASSUMED: later("we gaan hiervan uit"),
    c.Origin.SAID: later("je zei dit"),
    c.Origin.DOCUMENT: later("het staat op een document"),
    c.Origin.CERTIFIED: later("een dienst bevestigt dit"),
}
_SILENCES = {c.Silence.DONT_KNOW: later("weet ik niet"), c.Silence.DECLINED: later("zeg ik liever niet")}


def state_mark(state: State) -> str:
    """✓, ✗ or ?."""
    return _STATES[state][0]


def state_word(state: State) -> str:
    """The mark in words, for whoever cannot see it."""
    return say(_STATES[state][1])


def origin_text(origin: c.Origin | None) -> str:
    """Where a fact comes from."""
    return say("nog niets bekend") if origin is None else say(_ORIGINS[origin])


def reason_sentence(reason: Reason) -> str:
    """What the condition says; when it failed, what is the case instead."""
    condition = reason.condition
    if reason.state is not State.FAILED:
        return sentence(say(condition.says))
    return sentence(say(condition.fails) or say("Dit klopt niet: {voorwaarde}", voorwaarde=say(condition.says)))


def cause_sentence(law: Law, answer: Answer, cause: Cause) -> str:
    """Why something is still open."""
    match cause:
        case OpenFact():
            known = {
                c.Silence.DECLINED: later("Dit zei je liever niet: {vraag}"),
                c.Silence.DONT_KNOW: later("Dit wist je niet: {vraag}"),
                None: later("We weten nog niet: {vraag}"),
            }[answer.knowledge.silence(cause.cell)]
            return say(known, vraag=question_text(law, answer.case, cause.cell))
        case Judgement():
            over = judged_text(law, answer.case, FactCell(cause.fact, cause.about))
            who = capital(say(cause.who))
            if over:
                return say("{wie} beoordeelt dit, na een gesprek: {vraag}", wie=who, vraag=over)
            return say("{wie} beoordeelt dit, na een gesprek.", wie=who)
        case LastKnown():
            figure = answer.figure(cause.parameter)
            if figure is None:
                return say("Het juiste bedrag van nu kennen we niet: {wat}.", wat=_says(law, cause.parameter))
            return figure_sentence(figure)
        case NoFigure():
            return say("Het juiste bedrag van dit jaar kennen we niet: {wat}.", wat=_says(law, cause.parameter))
        case NotEncoded():
            return say("Dit rekenen we nog niet uit: {reden}.", reden=say(cause.reason.rstrip(".")))


def figure_sentence(figure: Figure) -> str:
    """A figure of the law, and how old it is."""
    what = capital(say(figure.parameter.says or figure.parameter.id))
    value = number_text(figure.dated.value, figure.parameter.kind)
    if not figure.stale:
        return say("{wat}: {bedrag}, sinds {dag}.", wat=what, bedrag=value, dag=day(figure.dated.start))
    return say(
        "{wat}: {bedrag}; {beweging}.", wat=what, bedrag=last_known(figure, value), beweging=may_have_moved(figure)
    )


def last_known(figure: Figure, value: str) -> str:
    """A value that rests on a figure past its review date."""
    kind = figure.parameter.kind
    start = day(figure.dated.start)
    if not isinstance(kind, Bool) and kind.unit.is_money:
        return say("laatst gekend bedrag van {dag}: {bedrag}", dag=start, bedrag=value)
    return say("laatst gekend cijfer van {dag}: {cijfer}", dag=start, cijfer=value)


def may_have_moved(figure: Figure) -> str:
    """Which way a stale figure may have gone."""
    if figure.high > figure.dated.value:
        return say("het kan intussen hoger zijn")
    if figure.low < figure.dated.value:
        return say("het kan intussen lager zijn")
    return say("het kan intussen anders zijn")


def value_text(spec: FactSpec, answer: c.Answer) -> str:
    """What was answered, in words."""
    if isinstance(answer, c.Silence):
        return say(_SILENCES[answer])
    if isinstance(answer, tuple):
        given = [f"{_month(back)} {_known(spec, known)}" for back, known in enumerate(answer) if known is not None]
        return ", ".join(given) or say("nog niets bekend")
    return _known(spec, answer)


def _month(back: int) -> str:
    if back > 1:
        return say("{aantal} maanden terug", aantal=back)
    return say("vorige maand") if back else say("deze maand")


def _known(spec: FactSpec, known: c.Known) -> str:
    match spec.kind:
        case Choice():
            labels = [say(label) for i, (_, label) in enumerate(spec.options) if known.low >> i & 1]
            return either(labels) or say("nog niets bekend")
        case Date():
            first, last = date.fromordinal(known.low), date.fromordinal(known.high)
            return day(first) if first == last else _between(day(first), day(last))
        case Bool():
            return (
                either([say("ja"), say("nee")]) if known.low != known.high else say("ja") if known.low else say("nee")
            )
        case kind:
            low, high = number_text(known.low, kind), number_text(known.high, kind)
            return low if known.low == known.high else _between(low, high)


def either(parts: list[str]) -> str:
    """Parts of which one holds: "ja of nee"; "" without parts."""
    text = parts[0] if parts else ""
    for part in parts[1:]:
        text = say("{een} of {ander}", een=text, ander=part)
    return text


def _between(low: str, high: str) -> str:
    return say("tussen {laagste} en {hoogste}", laagste=low, hoogste=high)


def _says(law: Law, parameter: str) -> str:
    found = law.parameters.get(parameter)
    return say((found.says if found else "") or parameter)
