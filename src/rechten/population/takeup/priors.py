"""Priors counted in a population: how often each answer comes, for everybody and by age.

Numbers and amounts stand as the middles of fifths. Only answers that are known count, of whom the question makes sense
for; a stratum with fewer than ``FEWEST`` of those is left out, and shares are rounded, so that a file tells of groups.
The file itself is described in ``rechten.casefile.priors``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rechten.casefile.priors import FORMAT, priors_data
from rechten.graph import nodes as n
from rechten.graph.expressions import Expr, always
from rechten.graph.facts import FactSpec, Probe, Subject
from rechten.graph.kinds import Bool, Choice, Date
from rechten.graph.plan import Plan, build_plan
from rechten.graph.rights import Act, Condition, Decider, Right
from rechten.population.reforms.people import Flags, People, last_birth
from rechten.readings.columns.answers import OUTCOMES
from rechten.readings.columns.planes import Block, unpack
from rechten.readings.kernels import Figures
from rechten.readings.priors import AGES, ALL, Priors, stratum_of
from rechten.readings.verdict import Outcome

#: Fewer known answers than this make no stratum.
FEWEST = 50
#: Into how many equal parts numbers are divided.
PARTS = 5
_ENTITLED = OUTCOMES.index(Outcome.ENTITLED)
_SHARES = 1000
_LEAST = 5


def count_priors(people: People, figures: Figures) -> Priors:
    """What the people of a population answer, where it is known."""
    plan = people.plan
    sense = _sense(people, figures)
    ages = [_strata(people, block) for block in people.blocks]
    found: dict[str, dict[str, tuple[Probe, ...]]] = {}
    for node_index, node in enumerate(plan.nodes):
        if not isinstance(node, n.Fact) or plan.vocabulary[node.id].judged_by:
            continue
        spec = plan.vocabulary[node.id]
        if isinstance(spec.kind, Date) or not all(node_index in block.columns for block in people.blocks):
            continue
        values, strata = _known(people, node_index, spec, sense, ages)
        told = {ALL: _probes(spec, values)}
        if spec.subject is Subject.PERSON:
            told |= {stratum_of(age): _probes(spec, values[strata == place]) for place, age in enumerate(AGES)}
        kept = {stratum: probes for stratum, probes in told.items() if probes}
        if ALL in kept:
            found[spec.id] = kept
    return Priors(found)


def _known(
    people: People, leaf: int, spec: FactSpec, sense: Mapping[str, list[Flags]], ages: list[NDArray[np.int8]]
) -> tuple[NDArray[np.int64], NDArray[np.int8]]:
    """The known values of a fact for whom it makes sense, and the stratum of each."""
    values, strata = [np.zeros(0, np.int64)], [np.zeros(0, np.int8)]
    for at, block in enumerate(people.blocks):
        low, high = _bounds(block, leaf, spec)
        chosen = low == high
        if isinstance(spec.kind, Choice):
            chosen = (low & (low - 1)) == 0
        if spec.id in sense:
            chosen &= sense[spec.id][at]
        values.append(low[chosen])
        strata.append(ages[at][chosen])
    return np.concatenate(values), np.concatenate(strata)


def _bounds(block: Block, leaf: int, spec: FactSpec) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    column, lanes = block.columns[leaf], block.lanes
    if isinstance(spec.kind, Choice):
        mask = np.zeros((block.size, lanes), np.int64)
        for code, plane in enumerate(column.low):
            mask |= np.broadcast_to(unpack(plane, lanes), mask.shape).astype(np.int64) << code
        return mask, mask
    if isinstance(spec.kind, Bool):
        ends = (unpack(end, lanes).astype(np.int64) for end in (column.low, column.high))
    else:
        ends = (np.asarray(end[:, :lanes], np.int64) for end in (column.low, column.high))
    low, high = (np.broadcast_to(end, (block.size, lanes)) for end in ends)
    return low, high


def _probes(spec: FactSpec, values: NDArray[np.int64]) -> tuple[Probe, ...]:
    """The answers and their shares; nothing where too few are known."""
    if len(values) < FEWEST:
        return ()
    if spec.options or isinstance(spec.kind, Bool):
        possible = [1 << i for i in range(len(spec.options))] if spec.options else [0, 1]
        counts = [int((values == value).sum()) for value in possible]
        return _shared([(value, Fraction(count, len(values))) for value, count in zip(possible, counts, strict=True)])
    middles = np.quantile(values, [(2 * part + 1) / (2 * PARTS) for part in range(PARTS)], method="nearest")
    step = _step(spec)
    weights: dict[int, Fraction] = {}
    for value in middles.tolist():
        rounded = min(max(round(value / step) * step, spec.low), spec.high)
        weights[rounded] = weights.get(rounded, Fraction(0)) + Fraction(1, PARTS)
    return _shared(sorted(weights.items()))


def _step(spec: FactSpec) -> int:
    """Amounts are rounded to ten euros: a file of chances needs no more, and tells less."""
    unit = getattr(spec.kind, "unit", None)
    return 1000 if unit is not None and unit.is_money else 1


def _shared(pairs: list[tuple[int, Fraction]]) -> tuple[Probe, ...]:
    """Shares in thousandths that add up to one; what is left by rounding goes to the largest.

    Nothing is certain or impossible: "all of these 60 said no" would tell something of each of them.
    """
    rounded = [max(int(share * _SHARES), _LEAST) for _, share in pairs]
    rounded[max(range(len(pairs)), key=lambda i: pairs[i][1])] += _SHARES - sum(rounded)
    return tuple(Probe(value, weight / _SHARES) for (value, _), weight in zip(pairs, rounded, strict=True))


def _strata(people: People, block: Block) -> NDArray[np.int8]:
    """The place in ``AGES`` of each person; -1 where the age is not known well enough."""
    spec = people.law.vocabulary["person.birth_date"]
    column = block.columns[people.plan.nodes.index(n.Fact(spec.kind, spec.id))]
    ends = []
    for end in (column.low, column.high):
        limits = np.array([last_birth(people.day, age) for age in AGES[1:]])
        ends.append((end[:, : block.lanes, None] <= limits).sum(axis=-1))
    return np.where(ends[0] == ends[1], ends[0], -1).astype(np.int8)


def _sense(people: People, figures: Figures) -> dict[str, list[Flags]]:
    """For each fact with a gate, of whom it certainly makes sense to ask it."""
    plan = people.plan
    place = {plan.nodes[index] for block in people.blocks[:1] for index in block.columns}
    gated = [
        spec
        for spec in people.law.vocabulary
        if spec.gate is not None and spec.id in plan.gates and _inside(spec.gate.node, place)
    ]
    if not gated:
        return {}
    other = _plan_of_gates(people, [(spec.id, spec.gate) for spec in gated if spec.gate is not None])
    answers = people.read_other(other, figures, [(block, {}) for block in people.blocks])
    return {
        spec.id: [one.rights[spec.id].outcome[:, : one.block.lanes] == _ENTITLED for one in answers] for spec in gated
    }


def _inside(gate: n.Node, place: set[n.Node | n.Relation]) -> bool:
    """Whether all leaves of a gate are among these."""
    kinds = n.Fact | n.MonthSum | n.Tied | n.SameDwelling
    return all(node in place for node in n.under(gate) if isinstance(node, kinds))


def _plan_of_gates(people: People, gates: list[tuple[str, Expr]]) -> Plan:
    act = Act("", "", (), (), (), "", "", "")
    rights = []
    for id, gate in gates:
        conditions = (
            Condition(f"{id}.sense", gate, article="", says=""),
            Condition(f"{id}.always", always(), article="", says=""),
        )
        rights.append(Right(id, "", "", "", "", conditions, Decider("", ""), act, (), ""))
    return build_plan(rights, people.law.vocabulary, people.law.parameters, date.max)


def write_priors(path: Path, priors: Priors, people: People) -> None:
    """Write a file of priors. Raises OSError."""
    data = priors_data(priors, people.law.vocabulary)
    about = {"invented": people.invented, "population": people.hash, "date": people.day.isoformat(), "fewest": FEWEST}
    text = json.dumps({"format": FORMAT, **about, **data}, indent=1, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")
