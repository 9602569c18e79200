"""The node types. A node is its signature: frozen, compared by structure, without behaviour.

Every node gives one value for every person of the case. Relations (``rechten.graph.relations``) give, for every
person, the set of persons that person is related to. Meaning lives in ``rechten.readings``, one file a meaning.
The set of nodes grows only when a legal text demands it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from rechten.graph.kinds import Kind


@frozen(cache_hash=True)
class Fact:
    """What we may know about a person, that person's main dwelling, or the case."""

    kind: Kind
    id: str


@frozen(cache_hash=True)
class MonthSum:
    """The sum of a monthly fact over months ``first``..``last`` before the month of the request (0 = that month)."""

    kind: Kind
    id: str
    first: int
    last: int


@frozen(cache_hash=True)
class Param:
    """A dated figure of the law, read from the vector of figures at run time."""

    kind: Kind
    id: str


@frozen(cache_hash=True)
class Const:
    """A value that is part of the rule's own text."""

    kind: Kind
    value: int


@frozen(cache_hash=True)
class RequestDate:
    """The date for which the right is asked."""

    kind: Kind


@frozen(cache_hash=True)
class Compare:
    """``left op right``; both sides have the same unit and denominator."""

    kind: Kind
    op: Literal["<", "<=", "=="]
    left: Node
    right: Node


@frozen(cache_hash=True)
class OneOf:
    """A choice lies within ``codes``."""

    kind: Kind
    item: Node
    codes: tuple[str, ...]


@frozen(cache_hash=True)
class AllOf:
    """Every item holds."""

    kind: Kind
    items: tuple[Node, ...]


@frozen(cache_hash=True)
class AnyOf:
    """At least one item holds."""

    kind: Kind
    items: tuple[Node, ...]


@frozen(cache_hash=True)
class Not:
    """The item does not hold."""

    kind: Kind
    item: Node


@frozen(cache_hash=True)
class ExceptWhen:
    """The rule ``base`` holds, save where ``when`` holds: then ``then`` does (lex specialis)."""

    kind: Kind
    base: Node
    when: Node
    then: Node


@frozen(cache_hash=True)
class Case:
    """The value beside the first condition that holds, else ``otherwise``."""

    kind: Kind
    branches: tuple[tuple[Node, Node], ...]
    otherwise: Node


@frozen(cache_hash=True)
class Add:
    """The sum of the items."""

    kind: Kind
    items: tuple[Node, ...]


@frozen(cache_hash=True)
class Sub:
    """``left`` less ``right``."""

    kind: Kind
    left: Node
    right: Node


@frozen(cache_hash=True)
class Mul:
    """The product; the denominators multiply too."""

    kind: Kind
    left: Node
    right: Node


@frozen(cache_hash=True)
class Min:
    """The least of the items."""

    kind: Kind
    items: tuple[Node, ...]


@frozen(cache_hash=True)
class Max:
    """The most of the items."""

    kind: Kind
    items: tuple[Node, ...]


@frozen(cache_hash=True)
class Rescale:
    """The same quantity over a larger denominator: the numerator times ``factor``. Division only enlarges ``per``."""

    kind: Kind
    item: Node
    factor: int


@frozen(cache_hash=True)
class Convert:
    """Month to year or back, by the rule that ``because`` cites (times ``factor``; a division is in ``kind.per``)."""

    kind: Kind
    item: Node
    factor: int
    because: str


@frozen(cache_hash=True)
class Scale:
    """Brackets. Marginal: each rate on the slice above its threshold. Step: the value of the bracket one is in."""

    kind: Kind
    mode: Literal["marginal", "step"]
    item: Node
    thresholds: tuple[Node, ...]
    values: tuple[Node, ...]


@frozen(cache_hash=True)
class Round:
    """To whole units of the result (such as cents): the numerator over ``divisor``, as ``because`` orders."""

    kind: Kind
    mode: Literal["down", "up", "half_up"]
    item: Node
    divisor: int
    because: str


@frozen(cache_hash=True)
class AgeOn:
    """Whole years since ``birth`` on day ``on``. Who is born on 29 February turns older on 1 March in other years."""

    kind: Kind
    birth: Node
    on: Node


@frozen(cache_hash=True)
class MonthsBetween:
    """Whole months from ``start`` until ``end``; negative when ``end`` comes first."""

    kind: Kind
    start: Node
    end: Node


@frozen(cache_hash=True)
class AddMonths:
    """The same day some months later; the last day of the month where that day does not exist."""

    kind: Kind
    item: Node
    months: int


@frozen(cache_hash=True)
class StartOf:
    """The first day of the month, quarter or year (school year: 1 September) that holds the day."""

    kind: Kind
    item: Node
    period: Literal["month", "quarter", "year", "school_year"]


@frozen(cache_hash=True)
class Members:
    """Any, all, count or sum of ``item`` over the persons that ``relation`` gives."""

    kind: Kind
    op: Literal["any", "all", "count", "sum"]
    relation: Relation
    item: Node


@frozen(cache_hash=True)
class NotComputed:
    """A part of the law that is not encoded: its value is somewhere in ``low``..``high``, and we say why."""

    kind: Kind
    reason: str
    low: int
    high: int


# --- relations: for each person, a set of persons ---------------------------------------------------------------------


@frozen(cache_hash=True)
class Self:
    """The person."""


@frozen(cache_hash=True)
class Everyone:
    """All persons of the case."""


@frozen(cache_hash=True)
class Tied:
    """Persons at the other end of a tie. ``out``: from the person to them; ``in``: from them to the person."""

    tie: str
    direction: Literal["out", "in", "both"]
    at: Node


@frozen(cache_hash=True)
class SameDwelling:
    """Others who live in a dwelling of the person on the day ``at``."""

    at: Node


@frozen(cache_hash=True)
class Union:
    """Those of either."""

    left: Relation
    right: Relation


@frozen(cache_hash=True)
class Intersection:
    """Those of both."""

    left: Relation
    right: Relation


@frozen(cache_hash=True)
class Difference:
    """Those of ``left`` who are not in ``right``."""

    left: Relation
    right: Relation


@frozen(cache_hash=True)
class Composed:
    """Whom ``second`` gives for those whom ``first`` gives (the partner's children)."""

    first: Relation
    second: Relation


@frozen(cache_hash=True)
class Where:
    """Those of ``relation`` for whom ``test`` holds."""

    relation: Relation
    test: Node


Relation = Self | Everyone | Tied | SameDwelling | Union | Intersection | Difference | Composed | Where

Node = (
    Fact
    | MonthSum
    | Param
    | Const
    | RequestDate
    | Compare
    | OneOf
    | AllOf
    | AnyOf
    | Not
    | ExceptWhen
    | Case
    | Add
    | Sub
    | Mul
    | Min
    | Max
    | Rescale
    | Convert
    | Scale
    | Round
    | AgeOn
    | MonthsBetween
    | AddMonths
    | StartOf
    | Members
    | NotComputed
)

RELATION_TYPES = (Self, Everyone, Tied, SameDwelling, Union, Intersection, Difference, Composed, Where)


def children(node: Node | Relation) -> tuple[Node | Relation, ...]:
    """The nodes and relations that ``node`` is made of, in the order a reader meets them."""
    match node:
        case Fact() | MonthSum() | Param() | Const() | RequestDate() | NotComputed() | Self() | Everyone():
            return ()
        case Compare() | Sub() | Mul() | Union() | Intersection() | Difference():
            return (node.left, node.right)
        case OneOf() | Not() | Rescale() | Convert() | Round() | AddMonths() | StartOf():
            return (node.item,)
        case AllOf() | AnyOf() | Add() | Min() | Max():
            return node.items
        case ExceptWhen():
            return (node.base, node.when, node.then)
        case Case():
            return (*(part for branch in node.branches for part in branch), node.otherwise)
        case Scale():
            return (node.item, *node.thresholds, *node.values)
        case AgeOn():
            return (node.birth, node.on)
        case MonthsBetween():
            return (node.start, node.end)
        case Members():
            return (node.relation, node.item)
        case Tied() | SameDwelling():
            return (node.at,)
        case Composed():
            return (node.first, node.second)
        case Where():
            return (node.relation, node.test)


def under(*roots: Node | Relation) -> Iterator[Node | Relation]:
    """These nodes and all that they are made of, each once, in no order that one should lean on."""
    waiting, seen = list(roots), set(roots)
    while waiting:
        node = waiting.pop()
        yield node
        fresh = [kid for kid in children(node) if kid not in seen]
        seen.update(fresh)
        waiting += fresh
