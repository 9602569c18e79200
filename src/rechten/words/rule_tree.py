"""A rule as a text with a structure: sentences, lists, small tables. No markup; a page or a terminal lays it out."""

from __future__ import annotations

from enum import Enum

from attrs import frozen


class Form(Enum):
    """What the parts of a rule are to each other."""

    SENTENCE = "sentence"
    ALL = "all"
    ANY = "any"
    NONE = "none"
    UNLESS = "unless"
    CHOICE = "choice"
    LIST = "list"
    COMPARE = "compare"
    SUM = "sum"
    CALCULATION = "calculation"
    TABLE = "table"
    MEMBERS = "members"
    JUDGED = "judged"
    NOT_COMPUTED = "not_computed"


@frozen
class Table:
    """A small table: its columns and its rows, all as text."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@frozen
class Rule:
    """One statement or one quantity, and what it is made of.

    ``text`` is never empty: a full sentence or a lead ("Al deze punten gelden:"). ``label`` says which part of its
    parent it is ("als", "tenzij", "trek af"); ``cites`` are the rules of law that order a rounding or a conversion.
    """

    text: str
    form: Form = Form.SENTENCE
    label: str = ""
    parts: tuple[Rule, ...] = ()
    table: Table | None = None
    cites: tuple[str, ...] = ()


@frozen
class Definition:
    """A part of a rule that has a name of its own, because a text would otherwise repeat it."""

    name: str
    rule: Rule


@frozen
class UnitText:
    """A group of persons that counts together, and who belongs to it."""

    name: str
    says: str


@frozen
class FactText:
    """A fact that a rule reads: its question, when it makes sense, what it counts as otherwise, and who judges it."""

    id: str
    name: str
    question: str
    gate: str = ""
    otherwise: str = ""
    judged_by: str = ""
