"""How we speak of the persons in a case: by label, by their tie to the first person, or by number."""

from __future__ import annotations

from rechten.household.case import CaseFile, Tie
from rechten.words.say import capital as with_capital
from rechten.words.say import later, say

#: Kind of tie → what the other is called when the tie runs from the first person, and when it runs to that person.
_TIE_NAMES = {
    "partner": (later("partner"), later("partner")),
    "married": (later("partner"), later("partner")),
    "legal_cohabitant": (later("partner"), later("partner")),
    "factual_partner": (later("partner"), later("partner")),
    "parent": (later("kind"), later("ouder")),
    "sibling": (later("broer of zus"), later("broer of zus")),
    "grandparent": (later("kleinkind"), later("grootouder")),
    "parent_in_law": (later("schoonkind"), later("schoonouder")),
    "relative": (later("familielid"), later("familielid")),
}


def name_of(case: CaseFile, person: int, *, capital: bool = False) -> str:
    """The label of a person; without one "jij" for the first, "je partner", "kind 2" or "persoon 3" for others."""
    name = case.persons[person].label or _name_by_tie(case, person)
    return with_capital(name) if capital else name


def about(case: CaseFile, person: int) -> str:
    """For whom something is, behind the name of a right: "" for the first person, "voor je partner" for others."""
    return "" if person == 0 else say("voor {naam}", naam=name_of(case, person))


def _name_by_tie(case: CaseFile, person: int) -> str:
    if person == 0:
        return say("jij")
    roles = {i: role for i in range(1, len(case.persons)) if (role := role_of(case, i))}
    role = roles.get(person, "")
    if not role:
        return say("persoon {nummer}", nummer=person + 1)
    same = [i for i, other in roles.items() if other == role and not case.persons[i].label]
    if len(same) == 1:
        return say("je {rol}", rol=say(role))
    return say("{rol} {nummer}", rol=say(role), nummer=same.index(person) + 1)


def role_of(case: CaseFile, person: int) -> str:
    """What a person is to the first one, in Dutch, by the first certain tie of the table: "partner"; "" for nothing."""
    me, other, today = case.persons[0].id, case.persons[person].id, case.date.toordinal()
    for kind, (outward, inward) in _TIE_NAMES.items():
        for tie in case.ties:
            if tie.kind == kind and tie.certain and tie.span.covers(today):
                if (tie.source, tie.target) == (me, other):
                    return outward
                if (tie.source, tie.target) == (other, me):
                    return inward
    return ""


def tie_sentence(template: str, case: CaseFile, tie: Tie) -> str:
    """A tie as a statement, from the law's template: "je bent getrouwd met persoon 2"."""
    source, target = case.index(tie.source), case.index(tie.target)
    return say(
        tie_template(template, mine="a" if source == 0 else "b" if target == 0 else ""),
        a=name_of(case, source),
        b=name_of(case, target),
    )


def tie_template(template: str, *, mine: str) -> str:
    """The template when the visitor stands at the place ``mine`` ("a", "b" or "" for neither)."""
    if not mine:
        return template
    mark = f"{{{mine}}}"
    for verb, own in (("is", "bent"), ("heeft", "hebt"), ("kan", "kan"), ("woont", "woont"), ("vormt", "vormt")):
        template = template.replace(f"{mark} {verb} ", f"je {own} ")
    return template.replace(mark, "jou")
