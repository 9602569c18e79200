"""Blocks made the slow way, cell by cell, from what the scalar reading knows of each case."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rechten.graph import nodes as n
from rechten.graph.facts import Subject
from rechten.graph.kinds import Bool, Choice
from rechten.graph.law import Law
from rechten.graph.plan import Plan
from rechten.household.case import CaseFile
from rechten.household.knowledge import Knowledge
from rechten.readings.bounds import Evaluation, evaluate
from rechten.readings.causes import OpenWalk
from rechten.readings.columns.lowering import leaves_of
from rechten.readings.columns.planes import WORD, Block, Column, pack


def evaluated(law: Law, case: CaseFile) -> Evaluation:
    plan = law.plan(case.date)
    return evaluate(plan, Knowledge(case, law.vocabulary), law.figures(case.date, case.law_date))


def block_of(plan: Plan, evaluations: Sequence[Evaluation]) -> Block:
    """Cases of one size as a block."""
    size, lanes = evaluations[0].inputs.knowledge.size, len(evaluations)
    walks = [OpenWalk(evaluation) for evaluation in evaluations]
    columns = {leaf: _column(plan, leaf, evaluations, walks, size, lanes) for leaf in leaves_of(plan, plan.rights)}
    return Block(size, np.arange(lanes, dtype=np.int64), columns)


def _column(
    plan: Plan, leaf: int, evaluations: Sequence[Evaluation], walks: list[OpenWalk], size: int, lanes: int
) -> Column:
    node = plan.nodes[leaf]
    asked = lacking = None
    personal = isinstance(node, n.Fact) and plan.vocabulary[node.id].subject is Subject.PERSON
    personal = personal and not (isinstance(node, n.Fact) and plan.vocabulary[node.id].axis)
    if not personal:
        found = np.zeros((2, size, lanes), np.bool_)
        for lane, walk in enumerate(walks):
            for person in range(size):
                causes, firm = walk.masks(leaf, person)
                found[0, person, lane] = bool(causes & walk.askable)
                found[1, person, lane] = bool(firm & walk.lacking)
        asked, lacking = pack(found[0]), pack(found[1])
    rows = [evaluation.rows[leaf] for evaluation in evaluations]
    kind = getattr(node, "kind", None)
    if kind is None:
        ends = np.zeros((2, size, size, lanes), np.bool_)
        for lane, row in enumerate(rows):
            for person, masks in enumerate(row):
                for end in (0, 1):
                    for other in range(size):
                        ends[end, person, other, lane] = masks[end] >> other & 1
        return Column(pack(ends[0]), pack(ends[1]), asked, lacking)
    if isinstance(kind, Choice):
        planes = np.zeros((len(kind.codes), size, lanes), np.bool_)
        for lane, row in enumerate(rows):
            for person, (mask, _) in enumerate(row):
                for code in range(len(kind.codes)):
                    planes[code, person, lane] = mask >> code & 1
        packed = pack(planes)
        return Column(packed, packed, asked, lacking)
    values = np.zeros((2, size, (lanes + WORD - 1) // WORD * WORD), np.int64)
    for lane, row in enumerate(rows):
        for person, bounds in enumerate(row):
            values[:, person, lane] = bounds
    if isinstance(kind, Bool):
        return Column(pack(values[0].astype(np.bool_)), pack(values[1].astype(np.bool_)), asked, lacking)
    return Column(values[0], values[1], asked, lacking)
