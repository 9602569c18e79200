"""Letters and slips, as data: asking for a right, objecting, and checking later whether it came.

No letter holds a name. What we put in is only what the right rests on, and nothing about health or relations: who
wants to tell that, tells it in person.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rechten import words
from rechten.graph.facts import Sensitivity
from rechten.graph.law import Law
from rechten.graph.rights import Act, Consequence, Right
from rechten.household.case import Known, Origin
from rechten.household.knowledge import FactCell
from rechten.readings.answer import Result, consequences_of
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
        right=right.name,
        decider=right.decides.who,
        act=right.act,
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
        right=right.name,
        decider=right.decides.who,
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
    return Slip(asked.right.name, act.office, act.decision_term, words.day(day) if day else "")


def _right_of(reading: Reading, right_id: str) -> Right | None:
    for results in groups_of(reading).values():
        for result in results:
            if result.right.id == right_id:
                return result.right
    return None


def _mine(reading: Reading, person: int) -> str:
    """A person as the writer of the letter calls them."""
    if person == 0:
        return "mezelf"
    name, born = words.name_of(reading.answer.case, person), _born(reading, person)
    if name.startswith("kind "):
        # A number tells an office nothing where a day of birth tells them apart.
        name = "je kind" if born else f"je {name}"
    mine = name.replace("je ", "mijn ", 1) if name.startswith("je ") else name.replace(" je ", " mijn ")
    return f"{mine} (geboren op {born})" if born else mine


def _born(reading: Reading, person: int) -> str:
    """The day of birth, when we know the very day."""
    known = reading.state.case.persons[person].facts.get("birth_date")
    exact = isinstance(known, Known) and known.low == known.high
    return words.day(date.fromordinal(known.low)) if exact and isinstance(known, Known) else ""


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
