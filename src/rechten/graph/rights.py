"""Rights: conditions that each carry their article and sentence, an amount, who decides, and the act that follows."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from enum import Enum

from attrs import field, frozen

from rechten.graph.errors import RuleError, author_line
from rechten.graph.expressions import Expr, all_of, any_of
from rechten.graph.kinds import BOOL, Number
from rechten.graph.parameters import Source


class Demand(Enum):
    """What a condition asks of a person beyond need: the public register of conditionality lists these."""

    LANGUAGE = "language"
    STAY = "stay"
    CONDUCT = "conduct"


@frozen
class Condition:
    """One legal statement.

    ``says`` states it as something that is so ("Je woont in België."). ``fails`` says it when it is not so.
    ``proof`` lists the evidence that somebody brings, ``found_by_office`` what an office sees or hears without it.
    ``selects`` marks the condition that tells whom the right is about: persons for whom
    it certainly fails are left out of lists. In force from ``valid_from`` until the day before ``valid_until``.
    ``demand`` marks a condition on language, length or kind of stay, or conduct.
    """

    id: str
    expr: Expr = field(eq=False)
    article: str
    says: str
    fails: str = ""
    proof: tuple[str, ...] = ()
    unit: str = "person"
    selects: bool = False
    valid_from: date | None = None
    valid_until: date | None = None
    found_by_office: tuple[str, ...] = ()
    demand: Demand | None = None
    #: File and line where the condition was written, for errors that show only when the plan is built.
    written: str = field(factory=author_line, eq=False, init=False)

    def __attrs_post_init__(self) -> None:
        if self.expr.kind != BOOL:
            raise RuleError(f"condition '{self.id}' is no yes or no; compare the number or day with something")

    def in_force(self, on: date) -> bool:
        """Whether the condition is law on a day."""
        begun = self.valid_from is None or self.valid_from <= on
        return begun and (self.valid_until is None or on < self.valid_until)


@frozen
class Route:
    """One of several ways to meet a requirement; all its conditions must hold."""

    id: str
    says: str
    conditions: tuple[Condition, ...]


@frozen
class Alternatives:
    """A requirement that is met by at least one route."""

    id: str
    article: str
    says: str
    routes: tuple[Route, ...]


Requirement = Condition | Alternatives


@frozen
class Amount:
    """What the right is worth: money per month, per year or once, for one person."""

    expr: Expr = field(eq=False)
    article: str
    says: str

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.expr.kind, Number) or not self.expr.kind.unit.is_money:
            raise RuleError("an amount is money: once, per month or per year")


@frozen
class Spared:
    """Whom something certainly does not concern, by what was told of one fact of the person.

    For a choice: persons whose answer can only be one of ``codes``. For a day of birth: persons who are certainly
    younger than ``below``, or certainly ``from_age`` or older, in whole years on the day of the request.
    """

    fact: str
    codes: tuple[str, ...] = ()
    below: int | None = None
    from_age: int | None = None


@frozen
class Consequence:
    """What asking may set off, with the people to talk to first where that is wise.

    ``unless``: for whom it is left out. It is data and no expression: it changes what one reads, never who has a right.
    """

    says: str
    article: str = ""
    advice_first: bool = False
    unless: Spared | None = None


@frozen
class Act:
    """What to do with the answer: where, with what, by when, and how to object.

    Texts say the terms as the law does. The numbers repeat a term only where the law gives one, so that a date to check
    can be computed: ``decision_months`` and ``decision_days`` from the request to the decision, ``notice_days`` from
    the decision until one hears it. ``receipt`` is what the office owes whoever asks (proof of the day, passing on to
    the right office), with its article. ``appeal_to`` names to whom an objection is addressed, "" when the law or our
    sources give none. ``by_letter`` is False where a letter is not how one asks.
    """

    office: str
    how: str
    topics: tuple[str, ...]
    evidence: tuple[str, ...]
    fetched_by_office: tuple[str, ...]
    starts: str
    decision_term: str
    appeal: str
    consequences: tuple[Consequence, ...] = ()
    decision_months: int | None = None
    decision_days: int | None = None
    notice_days: int | None = None
    receipt: str = ""
    appeal_to: str = ""
    by_letter: bool = True

    def answer_by(self, asked: date) -> date | None:
        """The day by which one should know, when it was asked on this day; None when the law gives no number."""
        if self.decision_months is None and self.decision_days is None:
            return None
        months = asked.year * 12 + asked.month - 1 + (self.decision_months or 0)
        year, month = divmod(months, 12)
        # The same day of a later month, or its last day: a term in months does not run into the month after.
        day = min(asked.day, monthrange(year, month + 1)[1])
        return date(year, month + 1, day) + timedelta((self.decision_days or 0) + (self.notice_days or 0))


@frozen
class Decider:
    """Who decides, and the sentence that says so."""

    who: str
    says: str


@frozen
class NonTakeUp:
    """The share of entitled people who do not get the right, between 0 and 1."""

    low: float
    high: float
    source: Source


class Reference(Enum):
    """The day or period by which the law looks whether another right is there."""

    REQUEST_DAY = "request_day"
    FIRST_OF_JANUARY = "first_of_january"
    PREVIOUS_YEAR = "previous_year"
    TWO_YEARS_BEFORE = "two_years_before"
    THREE_FULL_MONTHS = "three_full_months"
    QUARTER = "quarter"
    MONTH = "month"
    START = "start"
    SCHOOL_YEAR = "school_year"


@frozen
class Opening:
    """That this right follows from another, ``by``: which day or period counts, and from when it is given."""

    by: str
    reference: Reference
    since: str
    article: str


@frozen
class Right:
    """A right as the law gives it to one person.

    ``requires`` must all hold. ``weight`` is what the right is taken to be worth in euros a month when it has no
    amount, only to order questions; it is never shown. ``held`` is the fact that says one already gets it.
    ``opens`` names rights that follow from it; ``openings`` tells of rights it follows from itself by which day the law
    looks, and from when. ``shows`` names figures that inform without deciding (a tariff).
    """

    id: str
    name: str
    level: str
    domain: str
    summary: str
    requires: tuple[Requirement, ...]
    decides: Decider
    act: Act
    sources: tuple[Source, ...]
    certainty: str
    amount: Amount | None = None
    weight: int = 0
    weight_why: str = ""
    non_take_up: NonTakeUp | None = None
    held: Expr | None = field(default=None, eq=False)
    opens: tuple[str, ...] = ()
    openings: tuple[Opening, ...] = ()
    shows: tuple[str, ...] = ()


def requirement_expr(requirement: Requirement, on: date) -> Expr | None:
    """The requirement as one truth expression on a date of the law; None when nothing of it is in force."""
    if isinstance(requirement, Condition):
        return requirement.expr if requirement.in_force(on) else None
    routes = []
    for route in requirement.routes:
        parts = [c.expr for c in route.conditions if c.in_force(on)]
        if parts:
            routes.append(all_of(*parts))
    return any_of(*routes) if routes else None


def conditions(right: Right) -> list[Condition]:
    """All conditions of a right, those inside routes included, in reading order."""
    found: list[Condition] = []
    for requirement in right.requires:
        if isinstance(requirement, Condition):
            found.append(requirement)
        else:
            found.extend(c for route in requirement.routes for c in route.conditions)
    return found
