"""Operations of a program as SQL expressions; what is read often, or is long, becomes a column of its own.

An expression about a person reads columns of that person (``own``). One about two persons reads the pair (``pair``) and
what holds of the other person (``other``). All numbers are of the type bigint, all truths boolean, none is null.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from rechten.readings.columns.program import Op, Program, Shape
from rechten.readings.sql.codes import codes_of
from rechten.readings.sql.leaves import Leaves

#: Operations that look at all pairs of a person, and the one that joins two relations.
AMONG = frozenset({"rel_any", "any_of", "count_of", "sum_of"})
COMPOSE = "compose"
#: A longer or deeper expression becomes a column, and so does a shorter one that is read more than once.
_MOST, _DEEPEST, _SHORT = 120, 12, 6
_JOINED = {"and": " AND ", "or": " OR "}
_BETWEEN = {"le": "<=", "lt": "<", "eq": "=", "xor": "<>", "add": "+", "sub": "-", "mul": "*"}
_OUTERMOST = {"min": "LEAST", "max": "GREATEST"}


@frozen
class Reads:
    """The columns that an expression reads: of the person, of the other person, of the pair."""

    own: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    pair: frozenset[str] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        """All of them."""
        return self.own | self.other | self.pair

    def __or__(self, more: Reads) -> Reads:
        return Reads(self.own | more.own, self.other | more.other, self.pair | more.pair)


class Expressions:
    """The expressions of a program over what ``leaves`` reads."""

    def __init__(self, program: Program, leaves: Leaves) -> None:
        self._ops, self._inputs, self._leaves = program.ops, program.inputs, leaves
        self._codes = codes_of(self._ops, self._inputs, leaves.choices)
        self.kept = self._choose(program)
        self._reads: dict[int, Reads] = {}

    # what becomes a column

    def _choose(self, program: Program) -> frozenset[int]:
        uses = self._uses(program)
        composed = {arg for op in self._ops if op.code == COMPOSE for arg in op.args}
        kept: set[int] = set()
        length, depth = [1] * len(self._ops), [0] * len(self._ops)
        for at, op in enumerate(self._ops):
            if not uses[at] or at in self._codes or op.code in ("const", "input", "self", "everyone"):
                continue
            inside = [arg for arg in op.args if arg not in kept]
            length[at] = 1 + len(op.args) + sum(length[arg] for arg in inside)
            depth[at] = max((depth[arg] + (self._ops[arg].code != op.code) for arg in inside), default=0)
            long = length[at] > (_SHORT if uses[at] > 1 else _MOST) or depth[at] > _DEEPEST
            if long or op.code in AMONG or op.code == COMPOSE or at in composed:
                kept.add(at)
        return frozenset(kept)

    def _uses(self, program: Program) -> list[int]:
        """How often each operation is read; never for what only stands below one that is said at once."""
        uses = [0] * len(self._ops)
        for at in program.outputs.values():
            uses[at] += 1
        for at in range(len(self._ops) - 1, -1, -1):
            op = self._ops[at]
            if uses[at] and at not in self._codes:
                for arg in op.args:
                    uses[arg] += 3 if op.code == "floordiv" and op.low < 0 else 1
        return uses

    def column(self, at: int) -> str:
        """The name of the column of an operation that has one."""
        return f"{'r' if self._is_pair(at) else 'v'}{at}"

    def _is_pair(self, at: int) -> bool:
        return self._ops[at].shape is Shape.RELATION

    # what an expression reads

    def reads(self, at: int) -> Reads:
        """The columns that an operation reads where it stands in another expression."""
        if at in self.kept:
            name = frozenset({self.column(at)})
            return Reads(pair=name) if self._is_pair(at) else Reads(own=name)
        return self.reads_inside(at)

    def reads_inside(self, at: int) -> Reads:
        """The columns that an operation reads itself."""
        if at not in self._reads:
            self._reads[at] = self._find_reads(at)
        return self._reads[at]

    def _find_reads(self, at: int) -> Reads:
        op = self._ops[at]
        if at in self._codes:
            return Reads(own=frozenset({f"f{self._codes[at].node}"}))
        if op.code == "input":
            read = self._leaves.read(self._inputs[op.value])
            name = frozenset({read.column} if read.column else ())
            return Reads(pair=name) if read.of_pair else Reads(own=name)
        found = Reads()
        for arg in op.args:
            part = self.reads(arg)
            of_other = (op.code in AMONG or op.code == "keep") and not self._is_pair(arg)
            found |= Reads(other=part.own) if of_other else part
        return found

    # as text

    def own(self, at: int, before: str = "") -> str:
        """An operation about a person, where it stands in another expression. ``before``: as in "p."."""
        return before + self.column(at) if at in self.kept else self.inside(at, before)

    def inside(self, at: int, before: str = "") -> str:
        """The expression of an operation about a person."""
        op = self._ops[at]
        if at in self._codes:
            return self._codes[at].text(f"{before}f{self._codes[at].node}")
        if op.code == "input":
            return self._leaves.read(self._inputs[op.value]).text(before)
        return self._write(op, lambda arg: self.own(arg, before))

    def pair(self, at: int) -> str:
        """A relation, where it stands in another expression: columns of "q" and, of the other person, of "o"."""
        return "q." + self.column(at) if at in self.kept else self.pair_inside(at)

    def pair_inside(self, at: int) -> str:
        """The expression of a relation."""
        op = self._ops[at]
        match op.code:
            case "input":
                return self._leaves.read(self._inputs[op.value]).text("q.")
            case "keep":
                return f"({self.pair(op.args[0])} AND {self.own(op.args[1], 'o.')})"
        return self._write(op, self.pair)

    def among(self, at: int) -> str:
        """An aggregate over the pairs of a person."""
        op = self._ops[at]
        relation = self.pair(op.args[0])
        if op.code == "rel_any":
            return f"BOOL_OR({relation})"
        item = self.own(op.args[1], "o.")
        match op.code:
            case "any_of":
                return f"BOOL_OR({relation} AND {item})"
            case "count_of":
                return f"COUNT(CASE WHEN {relation} AND {item} THEN 1 END)"
        return f"CAST(SUM(CASE WHEN {relation} THEN {item} ELSE 0 END) AS BIGINT)"

    def composed(self, at: int) -> tuple[str, str]:
        """For two relations joined: what must hold from the person to somebody, and from that one to the other."""
        first, second = self._ops[at].args
        return self._end("a", first), self._end("b", second)

    def _end(self, table: str, at: int) -> str:
        if at in self.kept:
            return f"{table}.{self.column(at)}"
        op = self._ops[at]
        if op.code == "input":
            return self._leaves.read(self._inputs[op.value]).text(f"{table}.")
        return f"({table}.i = {table}.j)" if op.code == "self" else "TRUE"

    def _write(self, op: Op, of) -> str:  # type: ignore[no-untyped-def]
        args = op.args
        match op.code:
            case "const":
                return ("TRUE" if op.value else "FALSE") if op.shape is Shape.TRUTH else str(op.value)
            case "self":
                return "(q.i = q.j)"
            case "everyone":
                return "TRUE"
            case "not":
                return f"(NOT {of(args[0])})"
            case "and" | "or":
                return "(" + _JOINED[op.code].join(of(arg) for arg in self._flat(op)) + ")"
            case "andnot":
                return f"({of(args[0])} AND NOT {of(args[1])})"
            case "xor" if args[0] == args[1]:
                return "FALSE"
            case "le" | "lt" | "eq" | "xor" | "add" | "sub" | "mul":
                return f"({of(args[0])} {_BETWEEN[op.code]} {of(args[1])})"
            case "min" | "max":
                return f"{_OUTERMOST[op.code]}({', '.join(of(arg) for arg in self._flat(op))})"
            case "select":
                found = f"CASE WHEN {of(args[0])} THEN {of(args[1])} ELSE {of(args[2])} END"
                literal = all(self._ops[arg].code == "const" for arg in args[1:])
                return f"CAST({found} AS BIGINT)" if literal else f"({found})"
            case "widen" | "narrow":
                return of(args[0])  # type: ignore[no-any-return]
            case "floordiv":
                return _floor(of(args[0]), op.value, below_zero=op.low < 0)
        raise TypeError(f"no SQL for {op.code}")

    def _flat(self, op: Op) -> Iterator[int]:
        """The parts of a chain of the same operation."""
        for arg in op.args:
            below = self._ops[arg]
            if below.code == op.code and arg not in self.kept:
                yield from self._flat(below)
            else:
                yield arg


def _floor(number: str, divisor: int, *, below_zero: bool) -> str:
    """Rounded down. Databases differ in what they make of a quotient below zero, so none is asked for."""
    if not below_zero:
        return f"({number} // {divisor})"
    return f"(CASE WHEN {number} >= 0 THEN {number} // {divisor} ELSE -(({divisor - 1} - {number}) // {divisor}) END)"
