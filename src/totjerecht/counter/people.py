"""The people of the page: from its rows to a roster of the scan, whatever is wrong in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from rechten.household.case import CaseFile
from totjerecht.scan.service import (
    ME,
    MOST_PERSONS,
    RELATIONS,
    SHARED_CHOICES,
    PersonFields,
    RosterForm,
    ScanState,
    named,
    scope_of,
    the_law,
    with_roster,
)

#: Empty rows that stand ready, so that a family needs no button.
SPARE = 2
_PARTNERS = frozenset({"married", "legal_cohabitant", "factual_partner"})
_FAMILY = _PARTNERS | {"child", "stepchild"}
LONGEST = 60
_RELATIONS = frozenset(code for _, options in RELATIONS for code, _ in options)
_PARTS = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class PersonRow:
    """One row as typed. ``also``: whether to look for this person's rights though they are no family."""

    id: str
    birth: str = ""
    relation: str = ""
    label: str = ""
    shared: str = ""
    also: bool = False
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nobody was meant: such a row is left out."""
        return not (self.birth or self.relation or self.label)

    @property
    def may_be_added(self) -> bool:
        """Whether one may choose to look for this person's rights: for partner and children we always do."""
        return bool(self.relation) and self.relation not in _FAMILY

    @property
    def number(self) -> int:
        """1 for whom the page is about."""
        return 1 if self.id == ME else int(self.id[1:]) + 1


@dataclass(slots=True)
class People:
    """All rows, and the home."""

    rows: list[PersonRow]
    home: str = ""

    @classmethod
    def typed(cls, post: Mapping[str, str]) -> People:
        """What a browser sent: a row for each possible person, empty ones among them."""
        rows = [_row(post, id) for id in (ME, *(f"p{number}" for number in range(1, MOST_PERSONS)))]
        return cls(rows, post.get("home", "")[:20])

    @property
    def present(self) -> list[PersonRow]:
        """The first row and those in which somebody stands."""
        return [row for row in self.rows if row.id == ME or not row.is_empty]

    @property
    def shown(self) -> list[PersonRow]:
        """The rows on the page: those in use, and some empty ones."""
        spare = [row for row in self.rows if row.id != ME and row.is_empty][:SPARE]
        return [*self.present, *spare]

    @property
    def has_partner(self) -> bool:
        """Whether a partner lives along: then each child may be the partner's too."""
        return any(row.relation in _PARTNERS for row in self.present)

    @property
    def errors(self) -> list[tuple[str, str]]:
        """(id of the field, whose and message) in the order of the page."""
        return [
            (f"{row.id}_{name}", f"Persoon {row.number}: {text}")
            for row in self.rows
            for name, text in row.errors.items()
        ]

    def understood(self, today: date) -> ScanState:
        """The people as far as they can be understood; what is wrong is written in the rows."""
        form = self._form()
        roster = form.understood(today)
        if roster is None:
            for row, fields in zip(self.present, (form.me, *form.mates), strict=True):
                row.errors = dict(fields.errors)
            roster = self._form(leave_out_wrong=True).understood(today)
        if roster is None:
            roster = RosterForm.empty().understood(today)
        if roster is None:
            raise TypeError("an empty roster is understood")
        state = with_roster(None, roster, the_law(), today)
        ids = {person.id for person in state.case.persons}
        return replace(state, also=tuple(row.id for row in self.present if row.also and row.id in ids))

    def _form(self, *, leave_out_wrong: bool = False) -> RosterForm:
        fields = []
        for row in self.present:
            wrong = row.errors if leave_out_wrong else {}
            relation = row.relation or ("unknown" if "relation" in wrong else "")
            label = "" if "label" in wrong else row.label
            birth = ("", "", "") if "birth" in wrong else date_parts(row.birth)
            fields.append(PersonFields(row.id, *birth, relation, label, row.shared, shown=True))
        known = self.home if self.home in {"own", "guest", "none"} else ""
        return RosterForm(fields[0], fields[1:], known)


def about(state: ScanState) -> tuple[CaseFile, frozenset[int]]:
    """The case with a name for everybody, and the persons for whose rights we look."""
    return named(state.case), scope_of(state)


def date_parts(typed: str) -> tuple[str, str, str]:
    """Day, month and year from "27/3/1985", "27031985", "1985-03-27", "3/1985" or "1985"; all else stands as the year,
    so that its reader says what is wrong.
    """
    parts = _PARTS.findall(typed)
    if len(parts) == 1 and re.fullmatch(r"[0-9]{8}", parts[0]):
        parts = [parts[0][:2], parts[0][2:4], parts[0][4:]]
    if len(parts) == 3 and len(parts[0]) == 4:
        parts.reverse()
    if len(parts) > 3 or re.search(r"[^\w\s/.,-]", typed):
        return "", "", typed
    day, month, year = [""] * (3 - len(parts)) + parts
    return day, month, year


def _row(post: Mapping[str, str], id: str) -> PersonRow:
    def part(name: str) -> str:
        return " ".join(post.get(f"{id}_{name}", "").split())[:LONGEST]

    if post.get("remove") == id and id != ME:
        return PersonRow(id)
    relation, shared = part("relation"), part("shared")
    relation = relation if relation in _RELATIONS else ""
    shared = shared if shared in dict(SHARED_CHOICES) else ""
    return PersonRow(id, part("birth"), relation, part("label"), shared, bool(part("also")))
