"""The result page as data: what stands on it, in which order. First what matters, the rest folded to a line each.

Words come from ``rechten.words``; nothing is decided here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rechten import words
from rechten.casefile import cell_path
from rechten.graph.law import Law
from rechten.graph.provisions import Provision
from rechten.household.case import Silence
from rechten.household.knowledge import FactCell
from rechten.readings.answer import Result
from rechten.readings.causes import NoFigure, NotEncoded
from rechten.readings.concerned import concerned
from rechten.words import Group
from rechten.words.say import say
from totjerecht.directory.service import Contact, Topic, general_contact, reachable_for, urgent_doors
from totjerecht.scan import situations
from totjerecht.scan.cards import SURE, TO_ACT, Card, Contacts, begin_with, card, topics_of
from totjerecht.scan.flow import Reading, cell_of, never_asked, told
from totjerecht.scan.roster import relation_of, roster_of

#: Cards that are open at first: of rights that one may ask for today, and of others when there are none of those.
OPEN_SURE, OPEN_OTHER = 2, 2


@dataclass(frozen=True, slots=True)
class GroupView:
    """The rights of one outcome. ``counted``: the heading with how many there are."""

    id: str
    heading: str
    intro: str
    cards: tuple[Card, ...]
    counted: str
    sure: bool


@dataclass(frozen=True, slots=True)
class AnswerView:
    """A question that was asked and what was answered, with the place to change it."""

    path: str
    question: str
    text: str


@dataclass(frozen=True, slots=True)
class DoorView:
    """A page with help for today. ``number``: its place in the address."""

    number: int
    title: str
    icon: str


@dataclass(frozen=True, slots=True)
class ResultPage:
    """Everything on the page. ``groups`` may be empty of good news; ``people`` never is.

    ``urgent``: doors for who told that there is no home. ``first``: the card to begin with, None when nothing can be
    asked for now. ``open_cards``: ids of the cards that are open at first. ``rules``: guarantees and rules that matter
    by what was told.
    """

    today: date
    urgent: tuple[DoorView, ...]
    first: Card | None
    groups: tuple[GroupView, ...]
    open_cards: frozenset[str]
    nothing: bool
    rules: tuple[Provision, ...]
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
    answer, contacts = reading.answer, Contacts()
    mine = [(group, [r for r in results if r.person in reading.scope]) for group, results in words.grouped(answer)]
    mine = [(group, results) for group, results in mine if results]
    groups = tuple(_group(group, results, reading, law, contacts) for group, results in mine)
    shown = {result.right.id for _, results in mine for result in results}
    topics = [topic for _, results in mine for result in results for topic in topics_of(result)]
    answers = _answers(reading, law)
    unsure = tuple(view for view, silence in answers if silence is Silence.DONT_KNOW)
    sure = [card for group in groups if group.sure for card in group.cards]
    others = [card for group in groups for card in group.cards if card.act]
    return ResultPage(
        today=answer.case.date,
        urgent=_urgent(reading),
        first=sure[0] if sure else None,
        groups=groups,
        open_cards=frozenset(card.id for card in sure[:OPEN_SURE] or others[:OPEN_OTHER]),
        nothing=not any(group in TO_ACT or group is Group.HELD for group, _ in mine),
        rules=concerned(law, answer.case, sorted(reading.scope)),
        not_about=tuple(say(right.name) for id, right in law.rights.items() if id not in shown),
        looked_at=tuple(say(right.name) for right in law.rights.values()),
        not_computed=_not_computed([r for _, results in mine for r in results], law, reading),
        to_find_out=unsure,
        never_asked=() if reading.questions else _never_asked(reading, law),
        open_roster=any(
            relation_of(reading.state.case, person.id) == "unknown" for person in reading.state.case.persons[1:]
        ),
        answers=(*_ticked(reading, law), *(view for view, _ in answers)),
        others=tuple(
            (person.id, words.name_of(answer.case, i))
            for i, person in enumerate(answer.case.persons)
            if i not in reading.scope
        ),
        remaining=len(reading.questions),
        people=_people(topics),
    )


def _urgent(reading: Reading) -> tuple[DoorView, ...]:
    """A bed and food cannot wait for a right that was asked for today."""
    if roster_of(reading.state.case).home != "none":
        return ()
    return tuple(
        DoorView(number, door.title, f"scan/icons/{door.topic}.svg")
        for number, door in enumerate(urgent_doors(), 1)
        if door.topic in (Topic.NO_ROOF, Topic.NO_FOOD)
    )


def _group(group: Group, results: list[Result], reading: Reading, law: Law, contacts: Contacts) -> GroupView:
    by_right: dict[str, list[Result]] = {}
    for result in results:
        by_right.setdefault(result.right.id, []).append(result)
    rights = list(by_right.values())
    if group in TO_ACT:
        rights.sort(key=begin_with)
    cards = [card(group, alike, reading, law, contacts) for alike in rights]
    heading = words.heading(group)
    if len(cards) == 1:
        counted = say("{groep}: 1 recht", groep=heading)
    else:
        counted = say("{groep}: {aantal} rechten", groep=heading, aantal=len(cards))
    return GroupView(group.value, heading, words.intro(group), tuple(cards), counted, group in SURE)


def _ticked(reading: Reading, law: Law) -> tuple[AnswerView, ...]:
    """The list of situations as one answer, when it was filled in."""
    if not situations.is_told(reading.state, law):
        return ()
    text = situations.ticked_text(reading.state, law)
    return (AnswerView(situations.PLACE, say("Wat speelt er bij jou thuis?"), text),)


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
            text = say("ja") if before else say("nee")
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
    return say("zeg ik liever niet") if silence is Silence.DECLINED else say("weet ik niet")


def _not_computed(results: list[Result], law: Law, reading: Reading) -> tuple[str, ...]:
    """What the answers leave out because this version does not compute it."""
    found: dict[str, None] = {}
    for result in results:
        if result.held:
            continue
        for cause in (*result.verdict.causes, *result.verdict.amount_causes):
            if isinstance(cause, NotEncoded | NoFigure):
                why = words.cause_sentence(law, reading.answer, cause)
                found[say("{recht}: {reden}", recht=say(result.right.name), reden=why)] = None
    return tuple(found)


def _people(topics: list[str]) -> tuple[Contact, ...]:
    """Somebody to call for what is open here, and somebody for every question."""
    general = general_contact()
    best = reachable_for(list(dict.fromkeys(topics)), limit=2) if topics else []
    return tuple({contact.slug: contact for contact in (*best, general)}.values())
