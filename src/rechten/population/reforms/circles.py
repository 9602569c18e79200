"""Who shares an amount with whom, for a whole block at once.

The relations of a purse are read as any rule is: for each place in the household once more, with a mark on the person
in that place ("is somebody marked among those of k?").
"""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray

from rechten.graph.expressions import Rel
from rechten.graph.facts import Vocabulary
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.nodes import Fact
from rechten.graph.plan import Plan, build_plan
from rechten.graph.rights import Act, Condition, Decider, Right
from rechten.population.reforms.people import Flags, People
from rechten.readings.columns.answers import OUTCOMES
from rechten.readings.columns.planes import WORD, Block, Column, pack
from rechten.readings.verdict import Outcome

_MARK = "person.marked"
_SURE, _NEVER = OUTCOMES.index(Outcome.ENTITLED), OUTCOMES.index(Outcome.NOT_ENTITLED)


def ties_of(people: People, relation: Rel) -> list[tuple[Flags, Flags]]:
    """For each block, ``[k, j, lane]``: whether j is certainly among those of k, and whether j may be."""
    plan = _marked_plan(people.law, relation)
    mark = plan.nodes.index(Fact(BOOL, _MARK))
    found = [
        (np.zeros((b.size, b.size, b.lanes), np.bool_), np.zeros((b.size, b.size, b.lanes), np.bool_))
        for b in people.blocks
    ]
    for other in range(max((block.size for block in people.blocks), default=0)):
        places = [at for at, block in enumerate(people.blocks) if block.size > other]
        marked = [_marked(people.blocks[at], other) for at in places]
        figures = people.law.figures(people.day, people.day)
        given = [(people.blocks[at], {mark: column}) for at, column in zip(places, marked, strict=True)]
        answers = people.read_other(plan, figures, given)
        for at, answer in zip(places, answers, strict=True):
            outcome = answer.rights["ties"].outcome[:, : people.blocks[at].lanes]
            found[at][0][:, other] = outcome == _SURE
            found[at][1][:, other] = outcome != _NEVER
    return found


def _marked_plan(law: Law, relation: Rel) -> Plan:
    """A plan of one question: is somebody who is marked among those of a person?"""
    vocabulary = Vocabulary()
    vocabulary.specs.update(law.vocabulary.specs)
    question = Condition("ties.marked", relation.any(vocabulary.truth(_MARK)), article="", says="")
    right = Right("ties", "", "", "", "", (question,), Decider("", ""), Act("", "", (), (), (), "", "", ""), (), "")
    return build_plan([right], vocabulary, law.parameters, date.max)


def _marked(block: Block, person: int) -> Column:
    here = np.zeros((block.size, block.words * WORD), np.bool_)
    here[person] = True
    words = pack(here)
    return Column(words, words)


def circles(*ties: Flags) -> NDArray[np.int8]:
    """For each person and lane the first person with whom she hangs together, along any of these ties.

    ``ties``: ``[k, j, lane]``; a tie counts in both directions, and along others.
    """
    size, lanes = ties[0].shape[1:]
    linked = np.zeros((size, size, lanes), np.bool_)
    for tie in ties:
        linked |= tie | tie.transpose(1, 0, 2)
    first = np.repeat(np.arange(size, dtype=np.int8)[:, None], lanes, axis=1)
    for _ in range(size):  # after so many steps the lowest place has reached everybody who hangs together
        before = first.copy()
        for person in range(size):
            for other in range(size):
                if other != person:
                    np.minimum(first[person], np.where(linked[person, other], first[other], size), out=first[person])
        if np.array_equal(before, first):
            break
    return first
