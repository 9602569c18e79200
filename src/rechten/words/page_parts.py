"""What the page of a right is made of: frozen records of text, the same for every right, in the order of reading."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from rechten.words.rule_tree import Definition, FactText, Rule, UnitText


@frozen
class SourceText:
    """Where something was read."""

    url: str
    what: str
    as_of: str = ""
    quote: str = ""


@frozen
class ConditionText:
    """One condition: what it says to a resident, and its article and rule for a jurist.

    ``until`` is the first day on which it no longer holds; ``in_force`` tells whether it is law on the day of the page.
    A condition that is not has no ``rule``.
    """

    id: str
    says: str
    fails: str
    proof: tuple[str, ...]
    article: str
    unit: str
    in_force: bool
    start: date | None
    until: date | None
    rule: Rule | None


@frozen
class RouteText:
    """One of several ways to meet a requirement: all its conditions."""

    id: str
    says: str
    conditions: tuple[ConditionText, ...]

    @property
    def besides(self) -> tuple[ConditionText, ...]:
        """The conditions in force that say more than the route itself."""
        return tuple(c for c in self.conditions if c.in_force and c.says != self.says)


@frozen
class RequirementText:
    """What must be so: one condition of its own, or one of several routes."""

    says: str
    article: str
    condition: ConditionText | None = None
    routes: tuple[RouteText, ...] = ()


@frozen
class AmountText:
    """What the right is worth and how that is computed, with the ids of the figures that this takes."""

    says: str
    article: str
    rule: Rule
    figures: tuple[str, ...] = ()


@frozen
class ValueText:
    """A figure over one period. ``until``: the day of the next figure; ``doubtful``: from when it may be outdated."""

    start: date
    until: date | None
    text: str
    value: int
    source: SourceText
    doubtful: date | None = None
    start_is_inferred: bool = False
    note: str = ""
    current: bool = False


@frozen
class FigureText:
    """A figure of the law in time. ``value`` of each period is over ``per``; ``decides`` is false where it informs."""

    id: str
    says: str
    article: str
    unit: str
    per: int
    decides: bool
    current: str
    stale: bool
    may_have_moved: str
    values: tuple[ValueText, ...]


@frozen
class EvidenceText:
    """Papers in three lists: what the office must look up itself, what you bring, what it may still ask for."""

    fetched: tuple[str, ...]
    bring: tuple[str, ...]
    may_be_asked: tuple[str, ...]


@frozen
class ConsequenceText:
    """What asking may set off; ``advice_first`` where it is wise to ask advice before."""

    says: str
    article: str
    advice_first: bool


@frozen
class ActText:
    """What to do: where, how, with what, and what happens then."""

    office: str
    how: str
    evidence: EvidenceText
    starts: str
    decision_term: str
    appeal: str
    consequences: tuple[ConsequenceText, ...]


@frozen
class LinkText:
    """Another right; ``id`` is empty when this law does not describe it."""

    id: str
    name: str


@frozen
class NonTakeUpText:
    """How many people miss the right, and who says so."""

    says: str
    source: SourceText


@frozen
class RightPage:
    """All that can be said of a right on a day of the law.

    The first part is for a resident, ``definitions`` to ``facts`` explain the rules to a jurist. ``graph`` is the hash
    of the rules of that day, as in a receipt; ``hash`` that of this page, in the language in which it was made.
    """

    id: str
    name: str
    level: str
    domain: str
    on: date
    summary: str
    about: tuple[str, ...]
    requirements: tuple[RequirementText, ...]
    amount: AmountText | None
    amount_says: str
    definitions: tuple[Definition, ...]
    units: tuple[UnitText, ...]
    facts: tuple[FactText, ...]
    figures: tuple[FigureText, ...]
    decides: str
    act: ActText
    opens: tuple[LinkText, ...]
    opened_by: tuple[LinkText, ...]
    non_take_up: NonTakeUpText | None
    certainty: str
    sources: tuple[SourceText, ...]
    graph: str
    hash: str = ""
