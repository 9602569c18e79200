"""What the papers have in common: which rights they are about, for whom, and who helps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from attrs import evolve

from rechten import words
from rechten.graph.law import Law
from rechten.graph.rights import Right
from rechten.household.case import CaseFile
from rechten.readings.answer import Result
from rechten.words import Group
from rechten.words.say import say
from totjerecht.directory.service import Contact, Topic, reachable_for, topics_for_domain
from totjerecht.scan.service import Reading, ScanState, begin_with

#: Groups in which one can ask now, in the order of the sheet.
TO_ASK = (Group.ENTITLED, Group.HUMAN, Group.DEPENDS, Group.NOT_COMPUTED)
#: Groups in which asking is the next step.
NOW = (Group.ENTITLED, Group.HUMAN)
LEGAL_HELP = (Topic.LEGAL_HELP.value,)
LISTENING = (Topic.LISTENING.value,)
RESIDENCE_HELP = (Topic.RESIDENCE.value, Topic.LEGAL_HELP.value)
_TOPICS = frozenset(Topic.values)
#: Marks around a text of a visitor, so that one that runs from right to left leaves the rest of the line in place.
_ISOLATE, _END = "\u2068", "\u2069"
#: Where the scripts from right to left begin (Hebrew); all below run from left to right.
_FIRST_RTL = "\u0590"


@dataclass(frozen=True, slots=True)
class Asked:
    """One right that can be asked for, with the results of all for whom it stands in the same group."""

    right: Right
    group: Group
    results: tuple[Result, ...]

    @property
    def now(self) -> bool:
        """Whether asking is the next step."""
        return self.group in NOW


@dataclass(frozen=True, slots=True)
class Papers:
    """Which papers there are for a scan: rights with a letter, and rights whose law gives a way to object."""

    letters: tuple[Right, ...]
    objections: tuple[Right, ...]


def groups_of(reading: Reading) -> dict[Group, list[Result]]:
    """The results for those for whom we look, by group, in the order of the page."""
    return {
        group: mine
        for group, results in words.grouped(reading.answer)
        if (mine := [result for result in results if result.person in reading.scope])
    }


def asked_for(reading: Reading, groups: Iterable[Group] = TO_ASK) -> list[Asked]:
    """The rights one can ask for, first those for which asking is the next step; in a group as the result page has it.

    A right is listed once a group.
    """
    found = groups_of(reading)
    return [
        Asked(alike[0].right, group, tuple(alike))
        for group in groups
        if group in found
        for alike in sorted(by_right(found[group]), key=begin_with)
    ]


def by_right(results: Iterable[Result]) -> list[list[Result]]:
    """Results of one right together."""
    found: dict[str, list[Result]] = {}
    for result in results:
        found.setdefault(result.right.id, []).append(result)
    return list(found.values())


def what_to_print(reading: Reading, law: Law) -> Papers:
    """Which letters and drafts there are for this scan."""
    asked = {asked.right.id: asked.right for asked in asked_for(reading)}
    open_to_object = {r.right.id: r.right for results in groups_of(reading).values() for r in results}
    return Papers(
        tuple(right for right in asked.values() if right.act.by_letter),
        tuple(open_to_object[id] for id in law.rights if id in open_to_object and open_to_object[id].act.appeal_to),
    )


def without_labels(state: ScanState) -> ScanState:
    """The same scan without what the visitor called people: letters say "mijn kind", never a name."""
    return state.with_case(evolve(state.case, persons=tuple(evolve(p, label="") for p in state.case.persons)))


def isolated(state: ScanState) -> ScanState:
    """The same scan with each label that may run from right to left kept apart from the sentence around it."""

    def label(text: str) -> str:
        plain = text.replace(_ISOLATE, "").replace(_END, "")
        return f"{_ISOLATE}{plain}{_END}" if any(letter >= _FIRST_RTL for letter in plain) else plain

    persons = tuple(evolve(person, label=label(person.label)) for person in state.case.persons)
    return state.with_case(evolve(state.case, persons=persons))


def people(case: CaseFile, results: Iterable[Result], me: str) -> str:
    """For whom, in words: "jou", "jou en je partner", "kind 1, kind 2 en je partner"; ``me`` is the visitor."""
    names = [me if r.person == 0 else words.name_of(case, r.person) for r in results]
    return listed(list(dict.fromkeys(names)))


def listed(parts: list[str]) -> str:
    """Parts as an enumeration within a sentence; "" without parts."""
    if len(parts) < 2:
        return "".join(parts)
    return say("{een} en {ander}", een=", ".join(parts[:-1]), ander=parts[-1])


def topics_of(right: Right) -> tuple[str, ...]:
    """The needs to look up who helps with a right."""
    own = tuple(topic for topic in right.act.topics if topic in _TOPICS)
    return own or topics_for_domain(right.domain)


class Helpers:
    """Who can be called, looked up once a document for each list of needs."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, ...], list[Contact]] = {}

    def best(self, topics: tuple[str, ...], limit: int = 3) -> list[Contact]:
        """The first few, those with a telephone first; never empty."""
        if topics not in self._found:
            near = reachable_for(topics, limit=5)
            self._found[topics] = sorted(near, key=lambda contact: not contact.has_phone)
        return self._found[topics][:limit]

    def first(self, topics: tuple[str, ...]) -> Contact:
        """Somebody who can be called."""
        return self.best(topics, 1)[0]
