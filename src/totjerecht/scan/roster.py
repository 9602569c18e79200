"""Who lives with the visitor: from what the roster page asks to persons, ties and a dwelling, and back.

The visitor tells how each housemate relates to them. How housemates relate to each other is often open: such a tie is
put in the case as one that may or may not hold, so that no answer leans on it and a question comes when it matters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from rechten.graph.law import Law
from rechten.household.case import Answer, CaseFile, Dwelling, Known, Person, Resident, Silence, Span, Tie
from totjerecht.scan.state import ME

#: A tie from (OUT) or to (IN) the visitor.
OUT, IN = "out", "in"
#: What a housemate can be to the visitor, with the tie that says so. No tie: no family.
TIES_OF: dict[str, tuple[str, str] | None] = {
    "married": ("married", OUT),
    "legal_cohabitant": ("legal_cohabitant", OUT),
    "factual_partner": ("factual_partner", OUT),
    "child": ("parent", OUT),
    "stepchild": None,
    "parent": ("parent", IN),
    "sibling": ("sibling", OUT),
    "grandparent": ("grandparent", IN),
    "grandchild": ("grandparent", OUT),
    "parent_in_law": ("parent_in_law", IN),
    "child_in_law": ("parent_in_law", OUT),
    "relative": ("relative", OUT),
    "none": None,
    "unknown": None,
    "declined": None,
}
PARTNERS = frozenset({"married", "legal_cohabitant", "factual_partner"})
FAMILY = PARTNERS | {"child", "stepchild"}
_SILENT = {"unknown": Silence.DONT_KNOW, "declined": Silence.DECLINED}
_LOOSE = frozenset({"none", "relative", "unknown", "declined"})
#: Pairs of housemates who may be a couple, and pairs of which the first may be a parent of the second.
_COUPLES = [("parent", "parent"), ("grandparent", "grandparent"), ("parent_in_law", "parent_in_law")]
_COUPLES += [("child", "child_in_law"), ("stepchild", "child_in_law")]
_COUPLES += [(kin, loose) for kin in ("child", "stepchild", "parent", "sibling", "grandparent") for loose in _LOOSE]
_PARENTS = [("parent", "sibling"), ("grandparent", "parent"), ("child", "grandchild"), ("stepchild", "grandchild")]
_PARENTS += [("child_in_law", "grandchild")]
#: Who may be at somebody's charge with the health fund.
_DEPENDANTS = frozenset(TIES_OF) - PARTNERS - {"none"}
YOUNGEST_PARTNER, YOUNGEST_PARENT = 16, 12
NEVER = Span(date.max, date.max)
HOMES = ("own", "guest", "none")


@dataclass(frozen=True, slots=True)
class Housemate:
    """Someone who lives along. ``shared``: whether the visitor's partner is a parent too: yes, no, unknown or ""."""

    id: str
    relation: str
    birth: Known | None = None
    label: str = ""
    shared: str = ""


@dataclass(frozen=True, slots=True)
class Roster:
    """The roster page, understood. ``home``: own, guest (staying with others), none, or "" when not told."""

    birth: Known | None = None
    home: str = ""
    housemates: tuple[Housemate, ...] = ()

    @property
    def partner(self) -> Housemate | None:
        """The first partner named."""
        return next((mate for mate in self.housemates if mate.relation in PARTNERS), None)

    @property
    def children(self) -> tuple[Housemate, ...]:
        """The visitor's own children."""
        return tuple(mate for mate in self.housemates if mate.relation == "child")


def roster_of(case: CaseFile) -> Roster:
    """The roster page that would make this case."""
    partner = next((p.id for p in case.persons[1:] if relation_of(case, p.id) in PARTNERS), "")
    mates = [
        Housemate(
            person.id,
            relation_of(case, person.id),
            _birth(person),
            person.label,
            _shared(case, partner, person.id),
        )
        for person in case.persons[1:]
    ]
    home = case.dwellings[0].id if case.dwellings else ""
    homeless = case.persons[0].facts.get("homeless")
    if home not in HOMES or homeless is None:
        home = "none" if homeless == Known(1, 1) and not case.dwellings else ""
    return Roster(_birth(case.persons[0]), home, tuple(mates))


def relation_of(case: CaseFile, person: str) -> str:
    """What a housemate is to the visitor, read from the ties."""
    silent = ""
    for relation, link in TIES_OF.items():
        if link is None:
            continue
        kind, direction = link
        ends = (ME, person) if direction == OUT else (person, ME)
        for tie in case.ties:
            same = (tie.source, tie.target) == ends or (kind in PARTNERS and (tie.target, tie.source) == ends)
            if tie.kind != kind or not same or tie.span == NEVER:
                continue
            if tie.certain:
                return relation
            silent = (
                {word: silence for silence, word in _SILENT.items()}.get(tie.silence, silent) if tie.silence else silent
            )
    if silent:
        return silent
    partners = {t.target for t in case.ties if t.kind in PARTNERS and t.source == ME and t.certain and t.span != NEVER}
    step = any(
        t.kind == "parent" and t.source in partners and t.target == person and t.certain and t.span != NEVER
        for t in case.ties
    )
    return "stepchild" if step else "none"


def case_of(roster: Roster, old: CaseFile | None, law: Law, today: date) -> CaseFile:
    """The case that this roster describes. What was answered in ``old`` about who is still there is kept."""
    day = old.date if old else today
    if roster.partner is None:
        roster = replace(roster, housemates=tuple(_without_partner(mate) for mate in roster.housemates))
    facts = {person.id: person.facts for person in old.persons} if old else {}
    persons = [Person(ME, _facts(facts.get(ME, {}), roster.birth, roster.home, ""))]
    persons += [
        Person(mate.id, _facts(facts.get(mate.id, {}), mate.birth, roster.home, mate.relation), mate.label)
        for mate in roster.housemates
    ]
    kept = _kept_ties(old, roster) if old else {}
    ties = tuple(
        kept.get((tie.kind, tie.source, tie.target), tie) for tie in _ties(roster, day) if tie.kind in law.ties
    )
    dwellings: tuple[Dwelling, ...] = ()
    if roster.home != "none" or roster.housemates:
        before = old.dwellings[0].facts if old and old.dwellings else {}
        dwellings = (Dwelling(roster.home or "thuis", tuple(Resident(person.id) for person in persons), before),)
    return CaseFile(day, day, tuple(persons), ties, dwellings, old.facts if old else {})


def _without_partner(mate: Housemate) -> Housemate:
    """The tie by marriage with a partner's child stays when the partner is not there (any more)."""
    return replace(mate, relation="relative") if mate.relation == "stepchild" else mate


def _facts(before: object, birth: Known | None, home: str, relation: str) -> dict[str, Answer]:
    """Facts as they were, with what the roster page says on top."""
    facts: dict[str, Answer] = dict(before) if isinstance(before, dict) else {}
    if birth is not None:
        facts["birth_date"] = birth
    elif isinstance(facts.get("birth_date"), Known):
        del facts["birth_date"]
    if home == "own":
        facts["homeless"] = Known(0, 0)
    elif home and (not relation or relation in FAMILY):
        facts["homeless"] = Known(1, 1)
    return facts


def _kept_ties(old: CaseFile, roster: Roster) -> dict[tuple[str, str, str], Tie]:
    """Ties of the old case about people whose place in the roster did not change."""
    before = roster_of(old)
    same = {
        mate.id
        for mate in before.housemates
        for now in roster.housemates
        if (mate.id, mate.relation, mate.shared) == (now.id, now.relation, now.shared)
    } | {ME}
    return {(t.kind, t.source, t.target): t for t in old.ties if t.source in same and t.target in same}


def _ties(roster: Roster, day: date) -> Iterator[Tie]:
    partner, ages = roster.partner, _Ages(roster, day)
    for mate in roster.housemates:
        yield from _ties_with_me(mate)
        if mate.relation in _DEPENDANTS:
            yield Tie("dependant", ME, mate.id, certain=False)
            if mate.relation not in {"child", "stepchild", "grandchild"}:
                yield Tie("dependant", mate.id, ME, certain=False)
    if partner:
        for mate in roster.housemates:
            yield from _ties_with_partner(partner, mate)
    others = [mate for mate in roster.housemates if mate is not partner]
    for i, one in enumerate(others):
        for other in others[i + 1 :]:
            yield from _ties_between(one, other, ages)


def _ties_with_me(mate: Housemate) -> Iterator[Tie]:
    if silence := _SILENT.get(mate.relation):
        links = dict.fromkeys(link for link in TIES_OF.values() if link)
        for kind, direction in links:
            yield _tie(kind, ME, mate.id, direction, certain=False, silence=silence)
    elif link := TIES_OF[mate.relation]:
        yield _tie(link[0], ME, mate.id, link[1])


def _tie(
    kind: str, me: str, other: str, direction: str, *, certain: bool = True, silence: Silence | None = None
) -> Tie:
    source, target = (me, other) if direction == OUT else (other, me)
    return Tie(kind, source, target, Span(), certain, silence)


def _ties_with_partner(partner: Housemate, mate: Housemate) -> Iterator[Tie]:
    match mate.relation:
        case "child":
            yes, no = mate.shared == "yes", mate.shared == "no"
            silence = Silence.DONT_KNOW if mate.shared == "unknown" else None
            yield Tie("parent", partner.id, mate.id, NEVER if no else Span(), yes or no, silence)
        case "stepchild":
            yield Tie("parent", partner.id, mate.id)
        case "parent_in_law":
            yield Tie("parent", mate.id, partner.id)


def _ties_between(one: Housemate, other: Housemate, ages: _Ages) -> Iterator[Tie]:
    pair, turned = (one.relation, other.relation), (other.relation, one.relation)
    loose = one.relation in _LOOSE and other.relation in _LOOSE
    if (loose or pair in _COUPLES or turned in _COUPLES) and ages.may_be_couple(one, other):
        yield Tie("married", one.id, other.id, certain=False)
        yield Tie("factual_partner", one.id, other.id, certain=False)
    if (loose or pair in _PARENTS) and ages.may_be_parent(one, other):
        yield Tie("parent", one.id, other.id, certain=False)
    if (loose or turned in _PARENTS) and ages.may_be_parent(other, one):
        yield Tie("parent", other.id, one.id, certain=False)


class _Ages:
    """What the birth dates leave possible."""

    def __init__(self, roster: Roster, day: date) -> None:
        self._day = day.toordinal()
        self._births = {mate.id: mate.birth for mate in roster.housemates}

    def may_be_couple(self, one: Housemate, other: Housemate) -> bool:
        return all(
            birth is None or self._day - birth.low >= YOUNGEST_PARTNER * 365
            for birth in (self._births[one.id], self._births[other.id])
        )

    def may_be_parent(self, one: Housemate, other: Housemate) -> bool:
        parent, child = self._births[one.id], self._births[other.id]
        return parent is None or child is None or child.high - parent.low >= YOUNGEST_PARENT * 365


def _birth(person: Person) -> Known | None:
    answer = person.facts.get("birth_date")
    return answer if isinstance(answer, Known) else None


def _shared(case: CaseFile, partner: str, child: str) -> str:
    for tie in case.ties:
        if tie.kind == "parent" and (tie.source, tie.target) == (partner, child):
            if tie.certain:
                return "no" if tie.span == NEVER else "yes"
            return "unknown" if tie.silence else ""
    return ""
