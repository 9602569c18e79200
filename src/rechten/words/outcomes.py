"""What we can say of a right, in the order in which it matters to people."""

from __future__ import annotations

from enum import Enum

from rechten.graph.kinds import Number
from rechten.graph.law import Law
from rechten.graph.parameters import Figure
from rechten.household.knowledge import FactCell
from rechten.readings.answer import Answer, Result
from rechten.readings.causes import Cause, Judgement, LastKnown, NoFigure, NotEncoded, OpenFact
from rechten.readings.verdict import Outcome
from rechten.words.numbers import amount_text, day
from rechten.words.people import name_of
from rechten.words.questions import judged_text
from rechten.words.reasons import capital, last_known, may_have_moved, sentence


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
    Group.ENTITLED: "Dit heb je waarschijnlijk",
    Group.HUMAN: "Hierover beslist een dienst, na een gesprek",
    Group.DEPENDS: "Nog niet duidelijk",
    Group.FOLLOWS: "Dit krijg je zodra je een ander recht krijgt",
    Group.NOT_COMPUTED: "Dit rekenen we nog niet uit",
    Group.HELD: "Dit krijg je al",
    Group.NOT_ENTITLED: "Met wat je vertelde zien we dit nu niet",
}
_INTROS = {
    Group.ENTITLED: "Vraag dit aan. De dienst kijkt alles na en beslist.",
    Group.HUMAN: "Je voldoet aan wat we kunnen nakijken. De dienst wil nog met je praten.",
    Group.DEPENDS: "Met nog een paar antwoorden weten we meer. Vragen mag nu al.",
    Group.FOLLOWS: "Vraag eerst het andere recht aan. Dit volgt daarna.",
    Group.NOT_COMPUTED: "Dat wil niet zeggen dat je het niet krijgt. Vraag het na bij de dienst.",
    Group.HELD: "Hiervoor hoef je nu niets te doen.",
    Group.NOT_ENTITLED: "Verandert er iets? Kijk dan opnieuw. Twijfel je? Vraag het na.",
}


def level_text(level: str) -> str:
    """Which government a right belongs to."""
    known = {"federal": "Federaal", "flanders": "Vlaanderen", "city": "Stad Antwerpen"}
    return known.get(level) or capital(level) or "Andere"


def heading(group: Group) -> str:
    """The heading of a group."""
    return _HEADINGS[group]


def intro(group: Group) -> str:
    """One line under the heading: what to do with this group."""
    return _INTROS[group]


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
    decider = sentence(result.right.decides.says or f"{result.right.decides.who} beslist")
    match group_of(result):
        case Group.ENTITLED:
            has = "Dit heb je waarschijnlijk." if first else f"Dit heeft {name} waarschijnlijk."
            return f"{has} {decider}"
        case Group.HUMAN:
            return f"{decider}{_judged(law, answer, result)}"
        case Group.DEPENDS:
            return f"Dit is nog niet duidelijk{'' if first else f' voor {name}'}. {decider}"
        case Group.FOLLOWS:
            return follow_sentence(law, answer, result)
        case Group.NOT_COMPUTED:
            return sentence(f"Dit rekenen we nog niet uit: {_not_computed(result)}")
        case Group.HELD:
            return "Dit krijg je al." if first else f"Dit krijgt {name} al."
        case Group.NOT_ENTITLED:
            return f"Met wat je vertelde zien we dit nu niet{'' if first else f' voor {name}'}."
        case None:
            return f"Dit recht gaat niet over {'jou' if first else name}."


def follow_sentence(law: Law, answer: Answer, result: Result) -> str:
    """By which other right one would get this one; "" when by none."""
    if not result.follows:
        return ""
    names = " of ".join(_in_sentence(law.rights[id].name) for id in result.follows)
    if result.person == 0:
        return f"Dit krijg je zodra je {names} krijgt."
    return f"{capital(name_of(answer.case, result.person))} krijgt dit zodra jullie {names} krijgen."


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
    slot, right, bounds = answer.plan.rights[result.right.id], result.right, result.verdict.amount
    if bounds is None or slot.amount is None or right.amount is None or not isinstance(right.amount.expr.kind, Number):
        return "We rekenen hiervoor geen bedrag uit."
    causes = result.verdict.amount_causes
    if any(isinstance(cause, NoFigure) for cause in causes):
        return "Het juiste bedrag van dit jaar kennen we niet."
    kind, stale = right.amount.expr.kind, _stale_figures(answer, result)
    only_stale = bool(stale) and all(isinstance(cause, LastKnown) for cause in causes)
    if only_stale:
        oldest = min(stale, key=lambda figure: figure.dated.start)
        falling = any(figure.low < figure.dated.value for figure in stale)
        known = amount_text((bounds[1], bounds[1]) if falling else (bounds[0], bounds[0]), kind)
        return sentence(f"{last_known(oldest, known)}; {may_have_moved(oldest)}")
    about = "Het gaat om" if result.outcome is Outcome.ENTITLED else "Krijg je dit? Dan gaat het om"
    parts = [sentence(f"{about} {amount_text(bounds, kind)}")]
    if any(isinstance(cause, OpenFact) for cause in causes):
        parts.append("Hoeveel juist, hangt af van wat we nog niet weten.")
    if stale:
        oldest = min(stale, key=lambda figure: figure.dated.start)
        parts.append(sentence(f"We rekenen met het {last_known_name(oldest)}; {may_have_moved(oldest)}"))
    parts += [sentence(f"Een deel rekenen we nog niet uit: {c.reason}") for c in causes if isinstance(c, NotEncoded)]
    judges = dict.fromkeys(c.who for c in causes if isinstance(c, Judgement))
    parts += [f"{capital(who)} beslist mee over het bedrag, na een gesprek." for who in judges]
    return " ".join(parts)


def last_known_name(figure: Figure) -> str:
    """A stale figure within a sentence."""
    return f"laatst gekende bedrag van {day(figure.dated.start)}"


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
    return f" Daarin gaat het over: {' '.join(asked)}" if asked else ""


def _not_computed(result: Result) -> str:
    reasons = [cause.reason for cause in result.verdict.causes if isinstance(cause, NotEncoded)]
    if any(isinstance(cause, NoFigure) for cause in result.verdict.causes):
        reasons.append("het juiste bedrag van dit jaar kennen we niet")
    return "; ".join(dict.fromkeys(reason.rstrip(".") for reason in reasons)) or "een deel van de regels"


def _in_sentence(name: str) -> str:
    """The name of a right within a sentence: no capital, unless it is an abbreviation."""
    return name if len(name) > 1 and name[1].isupper() else name[:1].lower() + name[1:]
