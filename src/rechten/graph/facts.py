"""Facts: what may be known, how to ask for it, and how carefully it must be handled."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from typing import TypedDict, Unpack

from attrs import field, frozen

from rechten.graph.errors import RuleError
from rechten.graph.expressions import Expr
from rechten.graph.kinds import BOOL, DATE, Bool, Choice, Kind, Number, Unit, money
from rechten.graph.nodes import Case, Const, Fact, MonthSum

#: Months that a fact with a month axis can look back, the month of the request included.
AXIS_MONTHS = 24
#: Days that a date fact may take: 1 January 1900 until 31 December 2150.
FIRST_DAY, LAST_DAY = 693596, 785268


class Subject(Enum):
    """Whom or what a fact is about."""

    PERSON = "person"
    DWELLING = "dwelling"
    CASE = "case"


class Sensitivity(Enum):
    """How near to the skin a question comes. All but ``ORDINARY`` count as more effort to ask, so come later."""

    ORDINARY = "ordinary"
    RESIDENCE = "residence"
    HEALTH = "health"
    RELATIONSHIP = "relationship"


@frozen
class Probe:
    """A value that an answer might take, and how likely that is (weights of one fact add up to 1)."""

    value: int
    weight: float


@frozen
class Change:
    """What a person can ask or register for, so that a fact becomes as ``wanted``: "yes", "no" or a code.

    ``how`` says the act, as a request ("Schrijf je in bij een ziekenfonds."). ``brings`` are numerators of other facts
    of the same person that are so from then on: who registers today has waited no month yet. Only acts and requests may
    carry it. Whom one lives with, work, and health are no way to a right, so no fact about them can.
    """

    wanted: str
    how: str
    brings: tuple[tuple[str, int], ...] = ()


@frozen
class FactSpec:
    """One fact.

    ``low``/``high`` bound every answer (numerator: cents for money, ordinal for a date). ``burden`` is the effort of
    answering, 1 being a plain yes/no. ``judged_by`` names who judges an open norm: such a fact is never asked of the
    resident. ``gate`` is what must hold before the question makes sense; where it does not, rules take the fact as no,
    zero, or what ``otherwise`` says ("yes", or a code of the choice); a day stays as it is. ``grants`` is the right
    whose receipt the fact reports. ``change`` says which act makes it so, where an act can. ``tick`` is the fact as a
    line of a list that one ticks at the start ("Er zijn schulden."): what is not ticked there is "no".
    """

    id: str
    subject: Subject
    kind: Kind
    category: str = ""
    question: str = ""
    question_other: str = ""
    why: str = ""
    help: str = ""
    options: tuple[tuple[str, str], ...] = ()
    low: int = 0
    high: int = 1
    sensitivity: Sensitivity = Sensitivity.ORDINARY
    changeable: bool = False
    burden: float = 1.0
    judged_by: str = ""
    gate: Expr | None = field(default=None, eq=False)
    otherwise: str = ""
    probes: tuple[Probe, ...] = ()
    grants: str = ""
    axis: bool = False
    aliases: tuple[str, ...] = ()
    change: Change | None = None
    tick: str = ""

    @cached_property
    def name(self) -> str:
        """The part of the id after the subject, as it stands in a case file."""
        return self.id.split(".", 1)[1]

    @cached_property
    def wanted(self) -> int:
        """The value after the act of ``change``; 0 when there is no such act."""
        if self.change is None:
            return 0
        if isinstance(self.kind, Choice):
            return 1 << self.kind.codes.index(self.change.wanted)
        return int(self.change.wanted == "yes")

    @cached_property
    def all_codes(self) -> int:
        """For a choice: the mask in which every code is still possible."""
        return (1 << len(self.kind.codes)) - 1 if isinstance(self.kind, Choice) else 0


class Asked(TypedDict, total=False):
    """How a fact is asked and handled: the fields of ``FactSpec`` that are the same for all kinds."""

    category: str
    question: str
    question_other: str
    why: str
    help: str
    sensitivity: Sensitivity
    changeable: bool
    burden: float
    judged_by: str
    gate: Expr | None
    otherwise: str
    grants: str
    axis: bool
    aliases: tuple[str, ...]
    change: Change | None
    tick: str


class Vocabulary:
    """The facts of one body of law. Declaring a fact gives the expression that authors write rules with."""

    def __init__(self) -> None:
        self.specs: dict[str, FactSpec] = {}
        self._aliases: dict[str, str] = {}

    def __iter__(self) -> Iterator[FactSpec]:
        return iter(self.specs.values())

    def __getitem__(self, fact_id: str) -> FactSpec:
        return self.specs[fact_id]

    def find(self, fact_id: str) -> FactSpec | None:
        """The fact of this id or former id, or None."""
        return self.specs.get(self._aliases.get(fact_id, fact_id))

    def names(self, subject: Subject) -> list[str]:
        """The names that a case file may use for this subject, former names left out."""
        return [spec.name for spec in self if spec.subject is subject]

    def declare(self, spec: FactSpec) -> Expr:
        """Add a fact and give the expression that rules read it by. Its id must start with its subject and be new."""
        if not spec.id.startswith(spec.subject.value + "."):
            raise RuleError(f"fact '{spec.id}' must be called '{spec.subject.value}.…'")
        if spec.axis and not (spec.subject is Subject.PERSON and isinstance(spec.kind, Number)):
            raise RuleError(f"fact '{spec.id}' cannot have a month axis; only a number about a person can")
        for name in (spec.id, *spec.aliases):
            if name in self.specs or name in self._aliases:
                raise RuleError(f"fact '{name}' is declared twice; choose another id")
        if spec.probes and abs(sum(probe.weight for probe in spec.probes) - 1) > 1e-6:
            raise RuleError(f"the probe weights of '{spec.id}' must add up to 1")
        if spec.change is not None:
            _check_change(spec, spec.change)
        self.specs[spec.id] = spec
        self._aliases.update(dict.fromkeys(spec.aliases, spec.id))
        return _behind_gate(spec, Fact(spec.kind, spec.id))

    def truth(self, id: str, *, likely: float = 0.5, **more: Unpack[Asked]) -> Expr:
        """A yes/no fact; ``likely`` is the share of people for whom it is true."""
        probes = (Probe(0, 1 - likely), Probe(1, likely))
        return self.declare(_spec(id, BOOL, 0, 1, (), probes, **more))

    def choice(
        self, id: str, options: dict[str, str], *, likely: tuple[float, ...] = (), **more: Unpack[Asked]
    ) -> Expr:
        """One of ``options`` (code → label); at most 53 codes, for their mask must stay a safe integer."""
        codes = tuple(options)
        weights = likely or (1 / len(codes),) * len(codes)
        if len(codes) > 53 or len(weights) != len(codes):
            raise RuleError(f"fact '{id}' needs at most 53 options and as many weights as options")
        probes = tuple(Probe(1 << i, w) for i, w in enumerate(weights))
        high = (1 << len(codes)) - 1
        return self.declare(_spec(id, Choice(codes), 0, high, tuple(options.items()), probes, **more))

    def date(self, id: str, *, low: int = FIRST_DAY, high: int = LAST_DAY, **more: Unpack[Asked]) -> Expr:
        """A day."""
        return self.declare(_spec(id, DATE, low, high, (), (), **more))

    def amount(
        self,
        id: str,
        unit: Unit,
        *,
        high: int,
        low: int = 0,
        likely: tuple[tuple[int, float], ...] = (),
        **more: Unpack[Asked],
    ) -> Expr:
        """Money from ``low`` to ``high`` whole euros; ``likely`` gives values in whole euros with their weights."""
        probes = tuple(Probe(value * 100, weight) for value, weight in likely)
        return self.declare(_spec(id, money(unit), low * 100, high * 100, (), probes, **more))

    def number(
        self,
        id: str,
        unit: Unit,
        *,
        high: int,
        low: int = 0,
        likely: tuple[tuple[int, float], ...] = (),
        **more: Unpack[Asked],
    ) -> Expr:
        """A whole number."""
        probes = tuple(Probe(value, weight) for value, weight in likely)
        return self.declare(_spec(id, Number(unit), low, high, (), probes, **more))

    def month_sum(self, fact: Expr, first: int, last: int) -> Expr:
        """The sum of a fact with a month axis over months ``first``..``last`` back from the month of the request."""
        node = fact.node.branches[0][1] if isinstance(fact.node, Case) else fact.node
        if not isinstance(node, Fact) or not self.specs[node.id].axis:
            raise RuleError("only a fact declared with axis=True can be summed over months")
        if not 0 <= first <= last < AXIS_MONTHS:
            raise RuleError(f"months run from 0 to {AXIS_MONTHS - 1}, first before last")
        return _behind_gate(self.specs[node.id], MonthSum(node.kind, node.id, first, last))


#: Nobody is told to change these for a right.
_NEVER_CHANGED = frozenset({Sensitivity.HEALTH, Sensitivity.RELATIONSHIP, Sensitivity.RESIDENCE})


def _check_change(spec: FactSpec, change: Change) -> None:
    """Only what a person can ask for, with an answer that the fact has."""
    if spec.sensitivity in _NEVER_CHANGED or spec.judged_by or spec.category == "work":
        raise RuleError(f"fact '{spec.id}' cannot have a change: ties, health, stay, work and judgements are no acts")
    answers = tuple(code for code, _ in spec.options) if spec.options else ("yes", "no")
    if not isinstance(spec.kind, Bool | Choice) or change.wanted not in answers:
        raise RuleError(f"the change of fact '{spec.id}' must want one of its answers: {', '.join(answers)}")
    if not change.how:
        raise RuleError(f"the change of fact '{spec.id}' must say what one does")


def _behind_gate(spec: FactSpec, node: Fact | MonthSum) -> Expr:
    """The fact where its gate holds, else what it then counts as. No day means "none", so a day stays as it is."""
    if spec.gate is None or spec.kind == DATE:
        return Expr(node)
    if isinstance(spec.kind, Choice):
        if spec.otherwise not in spec.kind.codes:
            raise RuleError(f"fact '{spec.id}' has a gate, so it needs otherwise= with one of its codes")
        default = 1 << spec.kind.codes.index(spec.otherwise)
    else:
        default = int(spec.otherwise == "yes")
    return Expr(Case(spec.kind, ((spec.gate.node, node),), Const(spec.kind, default)))


def _spec(
    id: str,
    kind: Kind,
    low: int,
    high: int,
    options: tuple[tuple[str, str], ...] = (),
    probes: tuple[Probe, ...] = (),
    **more: Unpack[Asked],
) -> FactSpec:
    start, dot, name = id.partition(".")
    if not (dot and name and start in {subject.value for subject in Subject}):
        raise RuleError(f"fact '{id}' must be called person.…, dwelling.… or case.…")
    subject = Subject(start)
    return FactSpec(id=id, subject=subject, kind=kind, low=low, high=high, options=options, probes=probes, **more)
