"""Letters and slips, as data: asking for a right, objecting, and checking later whether it came.

No letter holds a name. What we put in is only what the right rests on, and nothing about health or relations: who
wants to tell that, tells it in person. An office in Flanders works in Dutch: what goes to it is made in Dutch
(``in_dutch``), whatever the visitor reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import override

from rechten import words
from rechten.graph.facts import Sensitivity
from rechten.graph.law import Law
from rechten.graph.rights import Act, Consequence, Right
from rechten.household.case import Known, Origin
from rechten.household.knowledge import FactCell
from rechten.readings.answer import Result, consequences_of
from rechten.words.page_parts import EvidenceText
from rechten.words.say import later, say
from totjerecht.core.languages import SOURCE
from totjerecht.directory.service import Contact
from totjerecht.paper.content import (
    LEGAL_HELP,
    NOW,
    RESIDENCE_HELP,
    Asked,
    Helpers,
    asked_for,
    groups_of,
    listed,
    topics_of,
)
from totjerecht.scan.service import Reading

#: Most answers in a letter, so that each copy stays one page or two.
MOST_ANSWERS = 8
#: Most slips on paper.
MOST_SLIPS = 12
_TOLD = frozenset({Sensitivity.ORDINARY, Sensitivity.RESIDENCE})
_BIRTH = "person.birth_date"
#: What people in the home are called by the writer of a letter, by what they are to the writer.
_CHILD = later("kind")
_MINE = {
    "partner": later("mijn partner"),
    _CHILD: later("mijn kind"),
    "ouder": later("mijn ouder"),
    "broer of zus": later("mijn broer of zus"),
    "kleinkind": later("mijn kleinkind"),
    "grootouder": later("mijn grootouder"),
    "schoonkind": later("mijn schoonkind"),
    "schoonouder": later("mijn schoonouder"),
    "familielid": later("mijn familielid"),
}
_OLDEST, _YOUNGEST = later("mijn oudste kind"), later("mijn jongste kind")
_HOUSEMATE = later("iemand die bij mij woont")


@dataclass(frozen=True, slots=True)
class Told:
    """A question of the scan and its answer."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class RequestLetter:
    """A letter that asks for one right, for the visitor or for others in the home."""

    right: str
    decider: str
    act: Act
    papers: EvidenceText
    born: str
    for_whom: str
    told: tuple[Told, ...]
    housemates: tuple[str, ...]
    advice: tuple[Consequence, ...]
    consequences: tuple[Consequence, ...]
    contact: Contact
    advice_contact: Contact | None


@dataclass(frozen=True, slots=True)
class ObjectionLetter:
    """A draft against a decision about one right. ``court``: it goes to a court, with its own words."""

    right: str
    decider: str
    act: Act
    court: bool
    born: str
    helpers: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip to check whether a right came. ``check``: the day to look when one asks today; "" without a known term."""

    right: str
    office: str
    decision_term: str
    check: str


def in_dutch(make: Callable[[], object]) -> object:
    """What is made with all its words in Dutch, for an office."""
    with override(SOURCE):
        return make()


def request_letter(reading: Reading, law: Law, right_id: str) -> RequestLetter | None:
    """The letter for one right; None when this scan has none to ask for."""
    # In the first group of the sheet that has it: those for whom it is less clear need no place in this letter.
    found = next((a for a in asked_for(reading) if a.right.id == right_id and a.right.act.by_letter), None)
    if found is None:
        return None
    right, results, helpers = found.right, found.results, Helpers()
    set_off = consequences_of(results)
    advice = tuple(item for item in set_off if item.advice_first)
    return RequestLetter(
        right=say(right.name),
        decider=say(right.decides.who),
        act=right.act,
        papers=words.evidence(right, reading.answer.case.law_date),
        born=_born(reading, 0),
        for_whom=listed([_mine(reading, result.person) for result in results]),
        told=_told(reading, law, results),
        housemates=_housemates(reading),
        advice=advice,
        consequences=tuple(item for item in set_off if not item.advice_first),
        contact=helpers.first(topics_of(right)),
        advice_contact=helpers.first(RESIDENCE_HELP) if advice else None,
    )


def objection_letter(reading: Reading, right_id: str) -> ObjectionLetter | None:
    """The draft for one right; None when it is not about this household, or its law gives no way to object."""
    right = _right_of(reading, right_id)
    if right is None or not right.act.appeal_to:
        return None
    return ObjectionLetter(
        right=say(right.name),
        decider=say(right.decides.who),
        act=right.act,
        court="rechtbank" in right.act.appeal_to,
        born=_born(reading, 0),
        helpers=tuple(Helpers().best(LEGAL_HELP)),
    )


def check_slips(reading: Reading, today: date) -> tuple[Slip, ...]:
    """One slip for each right that one asks for now; when there is none, for each that one could ask for."""
    asked = asked_for(reading, NOW) or asked_for(reading)
    rights = list({item.right.id: item for item in asked}.values())[:MOST_SLIPS]
    return tuple(_slip(item, today) for item in rights)


def _slip(asked: Asked, today: date) -> Slip:
    act = asked.right.act
    day = act.answer_by(today)
    return Slip(say(asked.right.name), say(act.office), say(act.decision_term), words.day(day) if day else "")


def _right_of(reading: Reading, right_id: str) -> Right | None:
    for results in groups_of(reading).values():
        for result in results:
            if result.right.id == right_id:
                return result.right
    return None


def _mine(reading: Reading, person: int) -> str:
    """A person as the writer of the letter calls them, with a birth where that tells one from another."""
    if person == 0:
        return say("mezelf")
    case = reading.answer.case
    role = words.role_of(case, person)
    others = [i for i in range(1, len(case.persons)) if i != person and words.role_of(case, i) == role]
    who = say(_MINE.get(role, _HOUSEMATE))
    if role and not others:
        return who
    mine, theirs = _birth(reading, person), [_birth(reading, other) for other in others]
    if mine is None:
        return say("{wie} ({nummer})", wie=who, nummer=1 + sum(other < person for other in others))
    if role == _CHILD and all(birth is not None and mine.high < birth.low for birth in theirs):
        who = say(_OLDEST)
    elif role == _CHILD and all(birth is not None and birth.high < mine.low for birth in theirs):
        who = say(_YOUNGEST)
    years = _years(mine)
    if len(years) == 1 and not any(birth is not None and years & _years(birth) for birth in theirs):
        return say("{wie} (geboren in {jaar})", wie=who, jaar=min(years))
    if born := _born(reading, person):
        return say("{wie} (geboren op {dag})", wie=who, dag=born)
    return say("{wie} (geboren in {jaar})", wie=who, jaar=min(years)) if len(years) == 1 else who


def _birth(reading: Reading, person: int) -> Known | None:
    """What we know of a day of birth: its first and last possible day."""
    known = reading.state.case.persons[person].facts.get("birth_date")
    return known if isinstance(known, Known) else None


def _years(birth: Known) -> set[int]:
    first, last = date.fromordinal(birth.low), date.fromordinal(birth.high)
    return set(range(first.year, last.year + 1))


def _born(reading: Reading, person: int) -> str:
    """The day of birth, when we know the very day."""
    birth = _birth(reading, person)
    return words.day(date.fromordinal(birth.low)) if birth is not None and birth.low == birth.high else ""


def _housemates(reading: Reading) -> tuple[str, ...]:
    """Who lives along, when there is one home of which all residents are certain; else nothing."""
    case = reading.answer.case
    if len(case.dwellings) != 1 or not all(resident.certain for resident in case.dwellings[0].residents):
        return ()
    others = [case.index(resident.person) for resident in case.dwellings[0].residents]
    return tuple(_mine(reading, person) for person in others if person)


def _told(reading: Reading, law: Law, results: Iterable[Result]) -> tuple[Told, ...]:
    """What the visitor told about themselves (and about whom the letter is for) that the right rests on."""
    answer, results = reading.answer, list(results)
    about = {0, *(result.person for result in results)}
    cells = dict.fromkeys(cell for result in results for cell in result.basis.cells if isinstance(cell, FactCell))
    found: dict[Told, None] = {}
    for cell in cells:
        spec, known = law.vocabulary[cell.fact], answer.knowledge.answer(cell)
        if spec.id == _BIRTH or spec.sensitivity not in _TOLD or spec.judged_by or not isinstance(known, Known):
            continue
        if known.origin is Origin.ASSUMED or (spec.id.startswith("person.") and cell.about not in about):
            continue
        found[Told(words.question_text(law, answer.case, cell), words.value_text(spec, known))] = None
    return tuple(found)[:MOST_ANSWERS]
