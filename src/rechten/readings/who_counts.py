"""Reading *who counts*: for each notion of household, family or address, who belongs to it, seen from one person.

What is certain stays certain whatever is still told, and who does not count never will. Somebody in between may belong:
that can be wider than it need be, for a fact that a circle reads twice is read twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from attrs import frozen

from rechten.graph.law import Law
from rechten.graph.notions import Notion
from rechten.household.knowledge import Knowledge
from rechten.readings.answer import Answer
from rechten.readings.bounds import evaluate
from rechten.readings.kernels import Figures
from rechten.readings.kernels_relations import members


class Place(Enum):
    """Whether somebody belongs to a circle."""

    COUNTS = "counts"
    PERHAPS = "perhaps"
    NOT = "not"


@frozen
class Circle:
    """One notion seen from one person. ``places``: that of every person of the case, in the order of the case.

    ``rights``: those whose rules use the notion on the day of the case.
    """

    notion: Notion
    person: int
    places: tuple[Place, ...]
    rights: tuple[str, ...]

    def of(self, place: Place) -> tuple[int, ...]:
        """The persons in one place."""
        return tuple(person for person, found in enumerate(self.places) if found is place)


def who_counts(law: Law, answer: Answer, persons: Iterable[int]) -> tuple[Circle, ...]:
    """The circles of these persons: notion by notion in the law's order, within each the persons as given."""
    return circles(law, answer.knowledge, answer.figures, persons)


def circles(law: Law, knowledge: Knowledge, figures: Figures, persons: Iterable[int]) -> tuple[Circle, ...]:
    """As ``who_counts``, without reading the rights."""
    plan, seen_from = law.notion_plan, tuple(persons)
    rows = evaluate(plan, knowledge, figures).rows
    users = law.notion_users(knowledge.case.date)
    found = []
    for notion in law.notions.values():
        row = rows[plan.nodes.index(notion.relation.relation)]
        for person in seen_from:
            certain, possible = row[person]
            places = _places(set(members(certain)), set(members(possible)), knowledge.size)
            found.append(Circle(notion, person, places, users[notion.id]))
    return tuple(found)


def _places(certain: set[int], possible: set[int], size: int) -> tuple[Place, ...]:
    return tuple(
        Place.COUNTS if person in certain else Place.PERHAPS if person in possible else Place.NOT
        for person in range(size)
    )
