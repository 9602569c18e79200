"""A household read from a case file in the plainest way: dictionaries, dates and lists. Nothing of the engine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

COUPLE = ("married", "legal_cohabitant", "factual_partner")
#: Blood and in-law ties up to the third degree, as a case file can tell them.
FAMILY = ("parent", "grandparent", "sibling", "parent_in_law", "relative")


@dataclass(frozen=True)
class Says:
    """What the audit says of one right for one person. ``low`` and ``high`` in euros; None: no amount."""

    outcome: str
    low: float | None = None
    high: float | None = None


NO = Says("not_entitled")


#: A condition: it holds or not, or hangs on a judgement (None), on law nobody computed, or on a figure not found.
State = bool | str | None


def said(conditions: Iterable[State], low: float | None = None, high: float | None = None) -> Says:
    """Entitled when all hold, not entitled when one fails; else what is most in the way."""
    conditions = list(conditions)
    if any(condition is False for condition in conditions):
        return NO
    for state in ("not_computed", "depends"):
        if state in conditions:
            return Says(state, low, low if high is None else high)
    return Says("human" if None in conditions else "entitled", low, low if high is None else high)


def below(low: float, high: float, limit: float, unsure: str = "depends") -> State:
    """Whether a value between two bounds is at most the limit."""
    return True if high <= limit else False if low > limit else unsure


class Household:
    """Who lives where, who is tied to whom, and what was told of each."""

    def __init__(self, case: Mapping[str, Any]) -> None:
        self.date = date.fromisoformat(str(case["date"]))
        self.facts: dict[str, dict[str, Any]] = {p["id"]: dict(p.get("facts", {})) for p in case["persons"]}
        self.persons = list(self.facts)
        self.ties = [(t["kind"], t["from"], t["to"]) for t in case.get("ties", [])]
        self.homes = [([r["person"] for r in d["residents"]], d.get("facts", {})) for d in case.get("dwellings", [])]

    def get(self, person: str, fact: str, otherwise: Any = False) -> Any:
        """What was told of a person; ``otherwise`` where nothing was."""
        return self.facts[person].get(fact, otherwise)

    def euro(self, person: str, *facts: str) -> float:
        """The sum of some amounts of a person; what was not told is nothing."""
        return sum(float(self.get(person, fact, 0)) for fact in facts)

    def judged(self, person: str, fact: str) -> bool | None:
        """What a professional judged; None while nobody did."""
        value = self.facts[person].get(fact)
        return None if value is None else bool(value)

    def home(self, person: str, fact: str, otherwise: Any = False) -> Any:
        """What was told of the home of a person; ``otherwise`` without home."""
        return next((facts.get(fact, otherwise) for who, facts in self.homes if person in who), otherwise)

    def has_home(self, person: str) -> bool:
        """Whether the person lives in one of the homes."""
        return any(person in who for who, _ in self.homes)

    def mates(self, person: str) -> list[str]:
        """All others under the same roof."""
        return [other for who, _ in self.homes if person in who for other in who if other != person]

    def born(self, person: str) -> date:
        """The day of birth."""
        return date.fromisoformat(str(self.get(person, "birth_date")))

    def age(self, person: str) -> int:
        """Age in whole years on the day of the case."""
        born = self.born(person)
        return self.date.year - born.year - ((self.date.month, self.date.day) < (born.month, born.day))

    def months(self, person: str) -> int:
        """Months of the calendar since the month of birth."""
        born = self.born(person)
        return (self.date.year - born.year) * 12 + self.date.month - born.month

    def tied(self, kind: str, source: str, target: str) -> bool:
        """Whether this tie runs from one to the other."""
        return (kind, source, target) in self.ties

    def couple(self, person: str, kinds: Iterable[str] = COUPLE) -> str | None:
        """The partner at home."""
        for other in self.mates(person):
            if any(self.tied(k, person, other) or self.tied(k, other, person) for k in kinds):
                return other
        return None

    def children(self, person: str) -> list[str]:
        """One's own children at home."""
        return [other for other in self.mates(person) if self.tied("parent", person, other)]

    def parents(self, person: str) -> list[str]:
        """One's own parents at home."""
        return [other for other in self.mates(person) if self.tied("parent", other, person)]

    def related(self, one: str, other: str) -> bool:
        """Blood or in-law up to the third degree, from what was told: directly, or over parents and partners."""
        if any(self.tied(k, one, other) or self.tied(k, other, one) for k in FAMILY):
            return True
        return self._blood(one, other) or any(
            self._blood(mate, there)
            for a, there in ((one, other), (other, one))
            for mate in self.persons
            if any(self.tied(k, a, mate) or self.tied(k, mate, a) for k in ("married", "legal_cohabitant"))
        )

    def ancestors(self, person: str) -> dict[str, int]:
        """Ancestors with their distance."""
        found = {person: 0}
        for _ in range(3):
            for low in list(found):
                for kind, source, target in self.ties:
                    steps = {"parent": 1, "grandparent": 2}.get(kind)
                    if steps and target == low:
                        found.setdefault(source, found[low] + steps)
        return found

    def _blood(self, one: str, other: str) -> bool:
        mine, theirs = self.ancestors(one), self.ancestors(other)
        direct = any(mine[a] + theirs[a] <= 3 for a in mine.keys() & theirs.keys())
        siblings = [(a, b) for k, a, b in self.ties if k == "sibling"]
        pairs = siblings + [(b, a) for a, b in siblings]
        return direct or any(a in mine and b in theirs and mine[a] + theirs[b] + 2 <= 3 for a, b in pairs)
