"""The reference law by this project: a household is a case, cases of one size stand side by side."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np
from attrs import frozen

from benchmarks.reference.law import HOUSEHOLD_RESULTS, ON, PERSON_RESULTS, TRUTHS, reference_law
from benchmarks.reference.people import PERSON, Array, People
from rechten.graph import nodes as n
from rechten.graph.facts import Subject
from rechten.graph.kinds import Bool, Choice
from rechten.graph.plan import Plan
from rechten.readings.columns import run_llvm, run_numpy
from rechten.readings.columns.fixed import Fixed
from rechten.readings.columns.lowering import Lowered, leaves_of
from rechten.readings.columns.planes import WORD, Block, Column, pack, unpack
from rechten.readings.columns.reading import lowered_for

_EPOCH = 719_163  # the ordinal of 1 January 1970


@frozen(eq=False)
class Rules:
    """The law as a plan and as programs: ``known`` when all is known, ``open`` otherwise."""

    plan: Plan
    known: Lowered
    open: Lowered
    fixed: Fixed


@cache
def rules(copies: int = 1) -> Rules:
    """The law (so many times), made once."""
    law = reference_law(copies)
    plan, figures = law.plan(ON), law.figures(ON, ON)
    fixed, wanted = Fixed(plan, figures, ON), tuple(plan.rights)
    known = lowered_for(plan, wanted, fixed, frozenset())
    return Rules(plan, known, lowered_for(plan, wanted, fixed, leaves_of(plan, wanted)), fixed)


@frozen(eq=False)
class Part:
    """The households of one size: as a block, and which they are."""

    block: Block
    households: Array
    persons: Array  # [size, households]: place of each person


def parts_of(people: People, plan: Plan, unknown: float = 0.0, seed: int = 1) -> list[Part]:
    """A block for each size of household. ``unknown``: the share of cells of which nothing is known."""
    sizes = np.diff(people.start)
    found = []
    for size in np.unique(sizes):
        chosen = np.flatnonzero(sizes == size)
        persons = people.start[chosen][None, :] + np.arange(size)[:, None]
        found.append(Part(_block(people, plan, chosen, persons, unknown, seed), chosen, persons))
    return found


def _block(people: People, plan: Plan, chosen: Array, persons: Array, unknown: float, seed: int) -> Block:
    columns = {}
    luck = np.random.default_rng(seed)
    shape = persons.shape
    for leaf in leaves_of(plan, plan.rights):
        node = plan.nodes[leaf]
        if not isinstance(node, n.Fact):
            raise TypeError("the reference law has no ties")
        name = node.id.split(".")[1]
        personal = name in PERSON
        values = people.persons[name][persons] if personal else people.households[name][chosen][None, :]
        if name == "birth":
            values = _ordinals(values)
        known = luck.random(values.shape) >= unknown
        columns[leaf] = _column(plan, node, values, known, shape)
    return Block(shape[0], chosen, columns)


def _ordinals(days: Array) -> Array:
    months = (days // 10_000 - 1970) * 12 + days // 100 % 100 - 1
    first = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    return np.asarray(first + days % 100 - 1 + _EPOCH, np.int32)


def _column(plan: Plan, node: n.Fact, values: Array, known: Array, shape: tuple[int, int]) -> Column:
    """A column; a fact of the household is one row for all its persons."""
    spec = plan.vocabulary[node.id]

    def rows(array: Array) -> Array:
        whole = (*array.shape[:-2], shape[0], array.shape[-1])
        return np.broadcast_to(array, whole) if spec.subject is Subject.CASE else array

    asked = rows(pack(~known)) if spec.subject is Subject.CASE else None
    lacking = None if asked is None else np.zeros_like(asked)
    match node.kind:
        case Bool():
            return Column(rows(pack(values & known)), rows(pack(values | ~known)), asked, lacking)
        case Choice(codes=codes):
            planes = rows(np.stack([pack((values == code) | ~known) for code in range(len(codes))]))
            return Column(planes, planes, asked, lacking)
    low = _padded(np.where(known, values, spec.low))
    high = low if known.all() else _padded(np.where(known, values, spec.high))
    return Column(rows(low), rows(low) if high is low else rows(high), asked, lacking)


def _padded(values: Array) -> Array:
    lanes = values.shape[-1]
    whole = np.zeros((*values.shape[:-1], (lanes + WORD - 1) // WORD * WORD), np.int32)
    whole[..., :lanes] = values
    return whole


class Ours:
    """Everything in memory, ready to be run time after time."""

    def __init__(
        self,
        people: People,
        *,
        unknown: float = 0.0,
        backend: str = "llvm",
        threads: int | None = None,
        copies: int = 1,
    ) -> None:
        self._people, self._backend, self._threads = people, backend, threads
        made = rules(copies)
        self.lowered = made.open if unknown else made.known
        self.parts = parts_of(people, made.plan, unknown)
        self._uniforms = made.fixed.uniforms(self.lowered.program)
        self._memory = [self._allocate(part) for part in self.parts]
        self._found: list[Mapping[str, Array]] = []

    def _allocate(self, part: Part) -> run_llvm.Outputs | None:
        if self._backend != "llvm":
            return None
        return run_llvm.allocate(self.lowered.program, part.block, narrow=True)

    def run(self) -> None:
        """All results of all households."""
        program = self.lowered.program
        if self._backend == "llvm":
            self._found = [
                run_llvm.run(program, part.block, self._uniforms, memory, self._threads)
                for part, memory in zip(self.parts, self._memory, strict=True)
            ]
        else:
            self._found = [run_numpy.run(program, part.block, self._uniforms) for part in self.parts]

    def results(self) -> dict[str, Array]:
        """As every engine gives them: a row a person or household, in the order of the people; truth as bool."""
        return {name: low for name, (low, _) in self.bounds().items()}

    def bounds(self) -> dict[str, tuple[Array, Array]]:
        """The same as the least and the most that each can be."""
        found = {}
        for name in (*PERSON_RESULTS, *HOUSEHOLD_RESULTS):
            personal = name in PERSON_RESULTS
            count = int(self._people.start[-1]) if personal else len(self._people.start) - 1
            ends: Array = np.empty((2, count), np.bool_ if name in TRUTHS else np.int64)
            for part, given in zip(self.parts, self._found, strict=True):
                places = part.persons if personal else part.households[None, :]
                for end, values in enumerate(_ends(name, given, part.block)):
                    ends[end, places] = values[: len(places), : part.block.lanes]
            found[name] = (ends[0], ends[1])
        return found


def _ends(name: str, given: Mapping[str, Array], block: Block) -> tuple[Array, Array]:
    if name in TRUTHS:
        failed, doubtful = (unpack(given[f"{name} {part} 0"], block.lanes) for part in ("failed", "open"))
        return ~failed & ~doubtful, ~failed
    return given[f"{name} low"], given[f"{name} high"]


def engine(name: str, who: People, threads: int) -> Ours:
    """One of the ways in which we run: see ``benchmarks.population``."""
    match name:
        case "ours":
            return Ours(who, threads=threads)
        case "ours on one core":
            return Ours(who, threads=1)
        case "ours, 30 % unknown":
            return Ours(who, unknown=0.3, threads=threads)
        case "ours by NumPy":
            return Ours(who, backend="numpy")
    raise ValueError(f"no engine '{name}'")
