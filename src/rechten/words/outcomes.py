"""What we can say of a right, in the order in which it matters to people."""

from __future__ import annotations

from enum import Enum

from rechten.graph.kinds import Number
from rechten.graph.law import Law
from rechten.graph.parameters import Figure
from rechten.graph.rights import Decider
from rechten.household.knowledge import FactCell
from rechten.readings.answer import Answer, Result
from rechten.readings.causes import Cause, Judgement, LastKnown, NoFigure, NotEncoded, OpenFact
from rechten.readings.verdict import Outcome
from rechten.words.numbers import amount_text, day
from rechten.words.people import name_of
from rechten.words.questions import judged_text
from rechten.words.reasons import either, last_known, may_have_moved
from rechten.words.say import capital, later, say, sentence


class Group(Enum):
    """The groups of a result page, in order."""

    ENTITLED = "entitled"
    HUMAN = "human"
    DEPENDS = "depends"
    FOLLOWS = "follows"
    NOT_COMPUTED = "not_computed"
    HELD = "held"
    NOT_ENTITLED = "not_entitled"


_HEADINGS = {
    Group.ENTITLED: later("Dit heb je waarschijnlijk"),
    Group.HUMAN: later("Hierover beslist een dienst, na een gesprek"),
    Group.DEPENDS: later("Nog niet duidelijk"),
    Group.FOLLOWS: later("Dit krijg je zodra je een ander recht krijgt"),
    Group.NOT_COMPUTED: later("Dit rekenen we nog niet uit"),
    Group.HELD: later("Dit krijg je al"),
    Group.NOT_ENTITLED: later("Met wat je vertelde zien we dit nu niet"),
}
_INTROS = {
    Group.ENTITLED: later("Vraag dit aan. De dienst kijkt alles na en beslist."),
    Group.HUMAN: later("Je voldoet aan wat we kunnen nakijken. De dienst wil nog met je praten."),
    Group.DEPENDS: later("Met nog een paar antwoorden weten we meer. Vragen mag nu al."),
    Group.FOLLOWS: later("Vraag eerst het andere recht aan. Dit volgt daarna."),
    Group.NOT_COMPUTED: later("Dat wil niet zeggen dat je het niet krijgt. Vraag het na bij de dienst."),
    Group.HELD: later("Hiervoor hoef je nu niets te doen."),
    Group.NOT_ENTITLED: later("Verandert er iets? Kijk dan opnieuw. Twijfel je? Vraag het na."),
}


def level_text(level: str) -> str:
    """Which government a right belongs to."""
    known = {"federal": later("Federaal"), "flanders": later("Vlaanderen"), "city": later("Stad Antwerpen")}
    return say(known.get(level) or capital(level) or "Andere")


def heading(group: Group) -> str:
    """The heading of a group."""
    return say(_HEADINGS[group])


def intro(group: Group) -> str:
    """One line under the heading: what to do with this group."""
    return say(_INTROS[group])


def group_of(result: Result) -> Group | None:
    """Where a result is shown; None when the right is not about this person."""
    if not result.concerned:
        return None
    if result.held:
        return Group.HELD
    if result.outcome is Outcome.NOT_ENTITLED and result.follows:
        return Group.FOLLOWS
    return Group(result.outcome.value)


def grouped(answer: Answer) -> list[tuple[Group, list[Result]]]:
    """The results by group, in the order of the page; groups without results are left out."""
    found: dict[Group, list[Result]] = {group: [] for group in Group}
    for result in answer.results:
        group = group_of(result)
        if group is not None:
            found[group].append(result)
    return [(group, results) for group, results in found.items() if results]


def outcome_sentence(law: Law, answer: Answer, result: Result) -> str:
    """What we can say of this right, and who decides where somebody does."""
    first = result.person == 0
    name = name_of(answer.case, result.person)
    decider = decider_sentence(result.right.decides)
    match group_of(result):
        case Group.ENTITLED:
            has = say("Dit heb je waarschijnlijk.") if first else say("Dit heeft {naam} waarschijnlijk.", naam=name)
            return f"{has} {decider}"
        case Group.HUMAN:
            return f"{decider}{_judged(law, answer, result)}"
        case Group.DEPENDS:
            open_ = say("Dit is nog niet duidelijk.")
            return f"{open_ if first else say('Dit is nog niet duidelijk voor {naam}.', naam=name)} {decider}"
        case Group.FOLLOWS:
            return follow_sentence(law, answer, result)
        case Group.NOT_COMPUTED:
            return say("Dit rekenen we nog niet uit: {reden}.", reden=_not_computed(result))
        case Group.HELD:
            return say("Dit krijg je al.") if first else say("Dit krijgt {naam} al.", naam=name)
        case Group.NOT_ENTITLED:
            if first:
                return say("Met wat je vertelde zien we dit nu niet.")
            return say("Met wat je vertelde zien we dit nu niet voor {naam}.", naam=name)
        case None:
            if first:
                return say("Dit recht gaat niet over jou.")
            return say("Dit recht gaat niet over {naam}.", naam=name)


def decider_sentence(decides: Decider) -> str:
    """Who decides."""
    return sentence(say(decides.says)) if decides.says else say("{wie} beslist.", wie=capital(say(decides.who)))


def follow_sentence(law: Law, answer: Answer, result: Result) -> str:
    """By which other right one would get this one; "" when by none."""
    if not result.follows:
        return ""
    names = either([say(law.rights[id].name) for id in result.follows])
    if result.person == 0:
        sure = later("Dit krijg je zodra dit in orde is: {recht}.")
        possible = later("Dit kan je misschien krijgen zodra dit in orde is: {recht}.")
        return say(sure if result.follows_surely else possible, recht=names)
    sure = later("{naam} krijgt dit zodra dit in orde is: {recht}.")
    possible = later("{naam} kan dit misschien krijgen zodra dit in orde is: {recht}.")
    name = name_of(answer.case, result.person, capital=True)
    return say(sure if result.follows_surely else possible, naam=name, recht=names)


def causes_to_tell(answer: Answer, result: Result) -> list[Cause]:
    """Why a result is open, as far as people can use it: no questions that nobody would ask (behind a closed gate).

    All causes when nothing else is left.
    """
    asked = {question.cell for question in answer.questions}
    useful = [
        cause
        for cause in result.verdict.causes
        if not isinstance(cause, OpenFact) or cause.cell in asked or answer.knowledge.silence(cause.cell) is not None
    ]
    return useful or list(result.verdict.causes)


def amount_sentence(answer: Answer, result: Result) -> str:
    """What the right is worth: one amount, a range, or the last one known."""
    return " ".join(amount_sentences(answer, result))


def amount_sentences(answer: Answer, result: Result) -> list[str]:
    """First what the right is worth, then what that hangs on."""
    slot, right, bounds = answer.plan.rights[result.right.id], result.right, result.verdict.amount
    if bounds is None or slot.amount is None or right.amount is None or not isinstance(right.amount.expr.kind, Number):
        return [say("We rekenen hiervoor geen bedrag uit.")]
    causes = result.verdict.amount_causes
    if any(isinstance(cause, NoFigure) for cause in causes):
        return [say("Het juiste bedrag van dit jaar kennen we niet.")]
    kind, stale = right.amount.expr.kind, _stale_figures(answer, result)
    only_stale = bool(stale) and all(isinstance(cause, LastKnown) for cause in causes)
    if only_stale:
        oldest = min(stale, key=lambda figure: figure.dated.start)
        falling = any(figure.low < figure.dated.value for figure in stale)
        known = amount_text((bounds[1], bounds[1]) if falling else (bounds[0], bounds[0]), kind)
        known = capital(last_known(oldest, known))
        return [say("{bedrag}; {beweging}.", bedrag=known, beweging=may_have_moved(oldest))]
    sure = result.outcome is Outcome.ENTITLED
    about = later("Het gaat om {bedrag}.") if sure else later("Krijg je dit? Dan gaat het om {bedrag}.")
    parts = [say(about, bedrag=amount_text(bounds, kind))]
    if any(isinstance(cause, OpenFact) for cause in causes):
        parts.append(say("Hoeveel juist, hangt af van wat we nog niet weten."))
    if stale:
        oldest = min(stale, key=lambda figure: figure.dated.start)
        known, moved = last_known_name(oldest), may_have_moved(oldest)
        parts.append(say("We rekenen met het {bedrag}; {beweging}.", bedrag=known, beweging=moved))
    left_out = [say(c.reason.rstrip(".")) for c in causes if isinstance(c, NotEncoded)]
    parts += [say("Een deel rekenen we nog niet uit: {reden}.", reden=reason) for reason in left_out]
    judges = dict.fromkeys(c.who for c in causes if isinstance(c, Judgement))
    parts += [say("{wie} beslist mee over het bedrag, na een gesprek.", wie=capital(say(who))) for who in judges]
    return parts


def last_known_name(figure: Figure) -> str:
    """A stale figure within a sentence."""
    return say("laatst gekende bedrag van {dag}", dag=day(figure.dated.start))


def _stale_figures(answer: Answer, result: Result) -> list[Figure]:
    """The figures past their review date that the amount hangs on."""
    amount = answer.plan.rights[result.right.id].amount
    below = answer.plan.leaves[amount] if amount is not None else frozenset()
    used = [answer.figure(id) for id in result.basis.figures if ("param", id) in below]
    return [figure for figure in used if figure is not None and figure.stale]


def _judged(law: Law, answer: Answer, result: Result) -> str:
    """What the talk is about."""
    asked = [
        over
        for cause in result.verdict.causes
        if isinstance(cause, Judgement) and (over := judged_text(law, answer.case, FactCell(cause.fact, cause.about)))
    ]
    return " " + say("Daarin gaat het over: {vragen}", vragen=" ".join(asked)) if asked else ""


def _not_computed(result: Result) -> str:
    reasons = [say(cause.reason.rstrip(".")) for cause in result.verdict.causes if isinstance(cause, NotEncoded)]
    if any(isinstance(cause, NoFigure) for cause in result.verdict.causes):
        reasons.append(say("het juiste bedrag van dit jaar kennen we niet"))
    return "; ".join(dict.fromkeys(reasons)) or say("een deel van de regels")
