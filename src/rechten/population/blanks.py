"""What a population does not tell: cells left out at random, ties and stays that are doubtful."""

from __future__ import annotations

import numpy as np

from rechten.population.crowd import Crowd
from rechten.population.draws import Truths
from rechten.population.settle import askable

#: Of the ties and stays, the part that is doubtful, for each part of the cells that is left out.
DOUBTFUL = 0.05
#: A roster always tells the day of birth and where somebody lives: a case without them is no case.
ALWAYS_KNOWN = frozenset({"person.birth_date", "person.lives_in"})


def blank_cells(crowd: Crowd, unknown: float) -> dict[str, Truths]:
    """Where facts are left out: this part of the cells whose question makes sense, each by itself.

    Under "ties" and "residents": which of them may or may not hold.
    """
    if not unknown:
        return {}
    found = {
        spec.id: crowd.draws.happens(f"blank {spec.id}", unknown, crowd.count(spec.subject)) & crowd.applies[spec.id]
        for spec in askable()
        if spec.id not in ALWAYS_KNOWN
    }
    ties = sum(len(pair[0]) for pair in crowd.ties.values())
    found["ties"] = crowd.draws.happens("blank ties", unknown * DOUBTFUL, ties)
    found["residents"] = crowd.draws.happens("blank residents", unknown * DOUBTFUL, crowd.persons) & (crowd.place > 0)
    return found


def part_blank(crowd: Crowd, blank: dict[str, Truths]) -> float:
    """The part of the askable cells that was left out."""
    asked = sum(int(np.count_nonzero(crowd.applies[spec.id])) for spec in askable() if spec.id not in ALWAYS_KNOWN)
    left = sum(int(np.count_nonzero(cells)) for name, cells in blank.items() if name not in ("ties", "residents"))
    return left / asked if asked else 0.0
