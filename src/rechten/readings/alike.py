"""Persons of whom the same is known: whatever is read of the one holds of the other, so it need be read once.

Two persons are alike when the case stays what it is if they change places: the same facts, the same ties, the same
homes. Two children of whom nothing is told yet are; as soon as one day of birth is known they are not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable

from rechten.household.case import CaseFile
from rechten.household.knowledge import Knowledge


def alike(knowledge: Knowledge, mutual: frozenset[str]) -> tuple[int, ...]:
    """For each person the first who is alike (often the person).

    ``mutual``: the kinds of tie of which the rules never ask who is at which end.
    """
    case, found = knowledge.case, list(range(knowledge.size))
    if knowledge.taken:  # facts taken as known on top of the case
        return tuple(found)
    as_it_is: Counter[Hashable] | None = None
    for j, person in enumerate(case.persons):
        for i in range(j):
            if found[i] == i and case.persons[i].facts == person.facts:
                as_it_is = as_it_is or _bonds(case, mutual, {})
                if _bonds(case, mutual, {person.id: case.persons[i].id, case.persons[i].id: person.id}) == as_it_is:
                    found[j] = i
                    break
    return tuple(found)


def _bonds(case: CaseFile, mutual: frozenset[str], places: dict[str, str]) -> Counter[Hashable]:
    """All ties and homes, with these persons in each other's places."""
    bonds: Counter[Hashable] = Counter()
    for tie in case.ties:
        ends = (places.get(tie.source, tie.source), places.get(tie.target, tie.target))
        bonds[tie.kind, frozenset(ends) if tie.kind in mutual else ends, tie.span, tie.certain] += 1
    for dwelling in case.dwellings:
        for resident in dwelling.residents:
            who = places.get(resident.person, resident.person)
            bonds[dwelling.id, who, resident.span, resident.certain] += 1
    return bonds
