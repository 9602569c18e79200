"""In which order a query computes its columns: steps over persons, over pairs, and from pairs back to persons.

Each step is written out once (``MATERIALIZED``) and carries only what a later step reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from attrs import frozen

from rechten.readings.columns.program import Program, Shape
from rechten.readings.sql.expressions import AMONG, COMPOSE, Expressions, Reads
from rechten.readings.sql.leaves import Leaves
from rechten.readings.sql.steps import Step, made

_Sort = Literal["people", "pairs", "composed", "among"]
_SORTS: tuple[_Sort, ...] = ("people", "pairs", "composed", "among")


@frozen
class _Stage:
    """Columns that are made in one step."""

    sort: _Sort
    ops: tuple[int, ...]
    reads: Reads


def staged(program: Program, leaves: Leaves, outputs: Iterable[int]) -> tuple[list[Step], Expressions, str]:
    """All steps of a program, its expressions, and the name of the step over which the ``outputs`` can be read."""
    expressions = Expressions(program, leaves)
    wanted = Reads()
    for at in outputs:
        wanted |= expressions.reads(at)
    writer = _Writer(expressions, _order(program, expressions), wanted.own)
    return [*leaves.steps(with_pairs=writer.with_pairs), *writer.steps()], expressions, writer.people


def _order(program: Program, expressions: Expressions) -> list[_Stage]:
    """What can be computed goes first; what looks at other persons waits until nothing else is left."""
    waiting = sorted(expressions.kept)
    names = {expressions.column(at) for at in waiting}
    needs = {at: expressions.reads_inside(at).names & names for at in waiting}
    found: list[_Stage] = []
    done: set[str] = set()
    while waiting:
        sorts = {at: _sort(program, at) for at in waiting if needs[at] <= done}
        sort = next(sort for sort in _SORTS if sort in sorts.values())
        ops = tuple(at for at, its in sorts.items() if its == sort)
        reads = Reads()
        for at in ops:
            reads |= expressions.reads_inside(at)
        found.append(_Stage(sort, ops, reads))
        done |= {expressions.column(at) for at in ops}
        waiting = [at for at in waiting if at not in sorts or sorts[at] != sort]
    return found


def _sort(program: Program, at: int) -> _Sort:
    op = program.ops[at]
    if op.shape is Shape.RELATION:
        return "composed" if op.code == COMPOSE else "pairs"
    return "among" if op.code in AMONG else "people"


class _Writer:
    """Writes the stages in order, knowing of each what is still read after it."""

    def __init__(self, expressions: Expressions, order: Sequence[_Stage], wanted: frozenset[str]) -> None:
        self._expressions, self._order = expressions, order
        #: For each stage the columns that are read after it: of persons, of pairs.
        self._later: list[tuple[frozenset[str], frozenset[str]]] = []
        people, pairs = wanted, frozenset[str]()
        for stage in reversed(order):
            self._later.append((people, pairs))
            people |= stage.reads.own | stage.reads.other
            pairs |= stage.reads.pair
        self._later.reverse()
        self._people, self._pairs = 0, 0
        self._made: set[str] = set()
        #: The columns that ``people0`` and ``pairs0`` hold.
        self._base = (people, pairs)

    @property
    def with_pairs(self) -> bool:
        """Whether any step looks at pairs."""
        return any(stage.sort != "people" for stage in self._order)

    @property
    def people(self) -> str:
        """The last step over persons."""
        return f"people{self._people}"

    @property
    def _pairs_step(self) -> str:
        return f"pairs{self._pairs}"

    def steps(self) -> list[Step]:
        """The steps in order."""
        write = {
            "people": self._of_people,
            "pairs": self._of_pairs,
            "composed": self._of_composed,
            "among": self._of_among,
        }
        ours = {self._expressions.column(at) for stage in self._order for at in stage.ops}
        have = [set(self._base[0] - ours), set(self._base[1] - ours)]
        found: list[Step] = []
        for stage, later in zip(self._order, self._later, strict=True):
            side = 0 if stage.sort in ("people", "among") else 1
            carried = sorted(have[side] & later[side])
            found += write[stage.sort](stage, carried)
            have[side] = {*carried, *(self._expressions.column(at) for at in stage.ops)}
        return found

    def _of_people(self, stage: _Stage, carried: Sequence[str]) -> list[Step]:
        columns = {self._expressions.column(at): self._expressions.inside(at) for at in stage.ops}
        source = self.people
        self._people += 1
        return [Step(self.people, f"SELECT i{_carried(carried)}{made(columns)} FROM {source}")]

    def _of_pairs(self, stage: _Stage, carried: Sequence[str]) -> list[Step]:
        columns = {self._expressions.column(at): self._expressions.pair_inside(at) for at in stage.ops}
        source = f"{self._pairs_step} AS q{self._others(stage)}"
        self._pairs += 1
        return [Step(self._pairs_step, f"SELECT q.i, q.j{_carried(carried, 'q.')}{made(columns)} FROM {source}")]

    def _of_composed(self, stage: _Stage, carried: Sequence[str]) -> list[Step]:
        ends = {self._expressions.column(at): self._expressions.composed(at) for at in stage.ops}
        columns = {column: f"BOOL_OR({first} AND {second})" for column, (first, second) in ends.items()}
        firsts, seconds = (" OR ".join(dict.fromkeys(pair[side] for pair in ends.values())) for side in (0, 1))
        before, hop = self._pairs_step, f"hop{self._pairs}"
        self._pairs += 1
        join = f"{before} AS a JOIN {before} AS b ON b.i = a.j"
        on = f"{hop}.i = q.i AND {hop}.j = q.j"
        joined = {column: f"COALESCE({hop}.{column}, FALSE)" for column in columns}
        select = f"SELECT q.i, q.j{_carried(carried, 'q.')}{made(joined)} FROM {before} AS q"
        return [
            Step(
                hop,
                f"SELECT a.i, b.j{made(columns)} FROM {join} WHERE ({firsts}) AND ({seconds}) GROUP BY a.i, b.j",
            ),
            Step(self._pairs_step, f"{select} LEFT JOIN {hop} ON {on}"),
        ]

    def _of_among(self, stage: _Stage, carried: Sequence[str]) -> list[Step]:
        columns = {self._expressions.column(at): self._expressions.among(at) for at in stage.ops}
        source = f"{self._pairs_step} AS q{self._others(stage)}"
        before, seen = self.people, f"seen{self._people}"
        self._people += 1
        joined = {column: f"{seen}.{column}" for column in columns}
        return [
            Step(seen, f"SELECT q.i{made(columns)} FROM {source} GROUP BY q.i"),
            Step(
                self.people,
                f"SELECT p.i{_carried(carried, 'p.')}{made(joined)} FROM {before} AS p JOIN {seen} ON {seen}.i = p.i",
            ),
        ]

    def _others(self, stage: _Stage) -> str:
        return f" JOIN {self.people} AS o ON o.i = q.j" if stage.reads.other else ""


def _carried(columns: Iterable[str], before: str = "") -> str:
    return "".join(f", {before}{column}" for column in columns)
