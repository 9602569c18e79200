"""The result page as data: what stands on it, in which order.

Words come from ``rechten.words``; nothing is decided here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rechten import words
from rechten.casefile import cell_path
from rechten.graph.law import Law
from rechten.graph.rights import Act, Consequence
from rechten.household.case import Silence
from rechten.household.knowledge import FactCell
from rechten.readings.answer import Result, consequences_of
from rechten.readings.causes import NoFigure, NotEncoded
from rechten.readings.reasons import Reason, State
from rechten.words import Group
from totjerecht.directory.service import Contact, Topic, general_contact, reachable_for, topics_for_domain
from totjerecht.scan.flow import Reading, cell_of, never_asked, told
from totjerecht.scan.roster import relation_of

#: Groups in which something can still be asked for, so that someone to call stands beside each right.
_TO_ACT = frozenset({Group.ENTITLED, Group.HUMAN, Group.DEPENDS, Group.FOLLOWS, Group.NOT_COMPUTED})
#: Groups of which one line a right is enough at first.
_FOLDED = frozenset({Group.NOT_ENTITLED, Group.HELD})
#: Groups whose amount is worth showing.
_WITH_AMOUNT = frozenset({Group.ENTITLED, Group.HUMAN, Group.DEPENDS, Group.FOLLOWS})
_COUNTED = {
    Group.ENTITLED: ("recht heb je waarschijnlijk", "rechten heb je waarschijnlijk"),
    Group.HUMAN: ("recht: een dienst beslist, na een gesprek", "rechten: een dienst beslist, na een gesprek"),
    Group.DEPENDS: ("recht is nog niet duidelijk", "rechten zijn nog niet duidelijk"),
    Group.FOLLOWS: ("recht volgt op een ander recht", "rechten volgen op een ander recht"),
    Group.NOT_COMPUTED: ("recht rekenen we nog niet uit", "rechten rekenen we nog niet uit"),
    Group.HELD: ("recht heb je al", "rechten heb je al"),
    Group.NOT_ENTITLED: ("recht zien we nu niet", "rechten zien we nu niet"),
}
TOPICS = frozenset(Topic.values)


@dataclass(frozen=True, slots=True)
class ReasonView:
    """One condition as it stands. ``state`` is passed, failed or open."""

    state: str
    mark: str
    word: str
    sentence: str
    article: str
    causes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RouteView:
    """Conditions that belong together: the way of an alternative, or "" for what everyone must meet."""

    says: str
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """What we can say of a right for one person. ``open_why``: whether the reasons are worth seeing at once. ``name``:
    who is meant, "" for the visitor.
    """

    about: str
    outcome: str
    follows: str
    amount: str
    routes: tuple[RouteView, ...]
    other_routes: tuple[RouteView, ...]
    open_why: bool
    name: str


@dataclass(frozen=True, slots=True)
class Card:
    """One right, for whoever has the same outcome."""

    id: str
    name: str
    summary: str
    amount_says: str
    people: tuple[PersonView, ...]
    act: Act | None
    advice: tuple[Consequence, ...]
    consequences: tuple[Consequence, ...]
    figures: tuple[str, ...]
    certainty: str
    contact: Contact | None


@dataclass(frozen=True, slots=True)
class GroupView:
    """The rights of one outcome."""

    id: str
    heading: str
    intro: str
    cards: tuple[Card, ...]
    counted: str
    folded: bool


@dataclass(frozen=True, slots=True)
class AnswerView:
    """A question that was asked and what was answered, with the place to change it."""

    path: str
    question: str
    text: str


@dataclass(frozen=True, slots=True)
class ResultPage:
    """Everything on the page. ``groups`` may be empty of good news; ``people`` never is."""

    today: date
    groups: tuple[GroupView, ...]
    nothing: bool
    not_about: tuple[str, ...]
    looked_at: tuple[str, ...]
    not_computed: tuple[str, ...]
    to_find_out: tuple[AnswerView, ...]
    never_asked: tuple[AnswerView, ...]
    open_roster: bool
    answers: tuple[AnswerView, ...]
    others: tuple[tuple[str, str], ...]
    remaining: int
    people: tuple[Contact, ...]


def result_page(reading: Reading, law: Law) -> ResultPage:
    """The page for what we can say now."""
    answer, contacts = reading.answer, _Contacts()
    mine = [(group, [r for r in results if r.person in reading.scope]) for group, results in words.grouped(answer)]
    groups = tuple(_group(group, results, reading, law, contacts) for group, results in mine if results)
    shown = {result.right.id for _, results in mine for result in results}
    topics = [topic for _, results in mine for result in results for topic in _topics(result)]
    answers = _answers(reading, law)
    unsure = tuple(view for view, silence in answers if silence is Silence.DONT_KNOW)
    return ResultPage(
        today=answer.case.date,
        groups=groups,
        nothing=not any(group in _TO_ACT or group is Group.HELD for group, results in mine if results),
        not_about=tuple(right.name for id, right in law.rights.items() if id not in shown),
        looked_at=tuple(right.name for right in law.rights.values()),
        not_computed=_not_computed([r for _, results in mine for r in results], law, reading),
        to_find_out=unsure,
        never_asked=() if reading.questions else _never_asked(reading, law),
        open_roster=any(
            relation_of(reading.state.case, person.id) == "unknown" for person in reading.state.case.persons[1:]
        ),
        answers=tuple(view for view, _ in answers),
        others=tuple(
            (person.id, words.name_of(answer.case, i))
            for i, person in enumerate(answer.case.persons)
            if i not in reading.scope
        ),
        remaining=len(reading.questions),
        people=_people(topics),
    )


def _group(group: Group, results: list[Result], reading: Reading, law: Law, contacts: _Contacts) -> GroupView:
    by_right: dict[str, list[Result]] = {}
    for result in results:
        by_right.setdefault(result.right.id, []).append(result)
    cards = tuple(_card(group, alike, reading, law, contacts) for alike in by_right.values())
    one, many = _COUNTED[group]
    counted = f"{len(cards)} {one if len(cards) == 1 else many}"
    return GroupView(group.value, words.heading(group), words.intro(group), cards, counted, group in _FOLDED)


def _card(group: Group, alike: list[Result], reading: Reading, law: Law, contacts: _Contacts) -> Card:
    right, act = alike[0].right, alike[0].right.act
    with_amount = group in _WITH_AMOUNT and right.amount is not None
    set_off = consequences_of(alike)
    used = [figure for r in alike for id in r.basis.figures if (figure := reading.answer.figure(id)) is not None]
    return Card(
        id=f"{group.value}-{right.id}",
        name=right.name,
        summary=right.summary,
        amount_says=right.amount.says if with_amount and right.amount else "",
        people=tuple(_person(result, with_amount, reading, law) for result in alike),
        act=act if group in _TO_ACT else None,
        advice=tuple(item for item in set_off if item.advice_first),
        consequences=tuple(item for item in set_off if not item.advice_first),
        figures=tuple(dict.fromkeys(words.figure_sentence(figure) for figure in used)),
        certainty=right.certainty,
        contact=None if group is Group.HELD else contacts.first(_topics(alike[0])),
    )


def _person(result: Result, with_amount: bool, reading: Reading, law: Law) -> PersonView:
    answer = reading.answer
    return PersonView(
        about=words.about(answer.case, result.person),
        outcome=words.outcome_sentence(law, answer, result),
        # In the group of what follows on another right, the outcome says so already.
        follows="" if words.group_of(result) is Group.FOLLOWS else words.follow_sentence(law, answer, result),
        amount=words.amount_sentence(answer, result) if with_amount else "",
        routes=_routes([r for r in result.reasons if r.decisive], reading, law),
        other_routes=_routes([r for r in result.reasons if not r.decisive], reading, law),
        open_why=any(reason.state is not State.PASSED for reason in result.reasons if reason.decisive),
        name=words.name_of(answer.case, result.person) if result.person else "",
    )


def _routes(reasons: list[Reason], reading: Reading, law: Law) -> tuple[RouteView, ...]:
    found: dict[str, list[ReasonView]] = {}
    for reason in reasons:
        found.setdefault(reason.route, []).append(_reason(reason, reading, law))
    routes = []
    for route, views in found.items():
        says = _route_says(route, law)
        alone = len(views) == 1 and views[0].sentence == says
        routes.append(RouteView("" if alone else says, tuple(views)))
    return tuple(routes)


def _route_says(route: str, law: Law) -> str:
    """The sentence of a route, by its id."""
    for right in law.rights.values():
        for requirement in right.requires:
            for way in getattr(requirement, "routes", ()):
                if way.id == route:
                    return str(way.says)
    return ""


def _reason(reason: Reason, reading: Reading, law: Law) -> ReasonView:
    causes = (words.cause_sentence(law, reading.answer, cause) for cause in reason.causes)
    return ReasonView(
        reason.state.value,
        words.state_mark(reason.state),
        words.state_word(reason.state),
        words.reason_sentence(reason),
        reason.condition.article,
        tuple(dict.fromkeys(causes)),
    )


def _answers(reading: Reading, law: Law) -> list[tuple[AnswerView, Silence | None]]:
    """What was asked in this scan, in order."""
    found: list[tuple[AnswerView, Silence | None]] = []
    for path in reading.state.asked:
        cell = cell_of(path, reading.state, law)
        if cell is None or (before := told(reading.state, cell, law)) is None:
            continue
        question = words.question_text(law, reading.answer.case, cell)
        silence = before if isinstance(before, Silence) else None
        if isinstance(before, bool):
            text = "ja" if before else "nee"
        else:
            spec = law.vocabulary[cell.fact] if isinstance(cell, FactCell) else None
            text = words.value_text(spec, before) if spec else _silence_text(silence)
        found.append((AnswerView(cell_path(law.vocabulary, cell), question, text), silence))
    return found


def _never_asked(reading: Reading, law: Law) -> tuple[AnswerView, ...]:
    return tuple(
        AnswerView(cell_path(law.vocabulary, cell), words.question_text(law, reading.answer.case, cell), "")
        for cell in never_asked(reading, law)
    )


def _silence_text(silence: Silence | None) -> str:
    return "zeg ik liever niet" if silence is Silence.DECLINED else "weet ik niet"


def _not_computed(results: list[Result], law: Law, reading: Reading) -> tuple[str, ...]:
    """What the answers leave out because this version does not compute it."""
    found: dict[str, None] = {}
    for result in results:
        if result.held:
            continue
        for cause in (*result.verdict.causes, *result.verdict.amount_causes):
            if isinstance(cause, NotEncoded | NoFigure):
                found[f"{result.right.name}: {words.cause_sentence(law, reading.answer, cause)}"] = None
    return tuple(found)


def _topics(result: Result) -> tuple[str, ...]:
    own = tuple(topic for topic in result.right.act.topics if topic in TOPICS)
    return own or topics_for_domain(result.right.domain)


def _people(topics: list[str]) -> tuple[Contact, ...]:
    """Somebody to call for what is open here, and somebody for every question."""
    general = general_contact()
    best = reachable_for(list(dict.fromkeys(topics)), limit=3) if topics else []
    return tuple({contact.slug: contact for contact in (*best, general)}.values())


class _Contacts:
    """The first contact for a list of needs, looked up once a page."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, ...], Contact] = {}

    def first(self, topics: tuple[str, ...]) -> Contact:
        if topics not in self._found:
            near = reachable_for(topics, limit=3)
            self._found[topics] = next((contact for contact in near if contact.has_phone), near[0])
        return self._found[topics]
