"""How we speak of the persons in a case: by label, by their tie to the first person, or by number."""

from __future__ import annotations

from rechten.household.case import CaseFile, Tie

#: Kind of tie → what the other is called when the tie runs from the first person, and when it runs to that person.
_TIE_NAMES = {
    "partner": ("partner", "partner"),
    "married": ("partner", "partner"),
    "legal_cohabitant": ("partner", "partner"),
    "factual_partner": ("partner", "partner"),
    "parent": ("kind", "ouder"),
    "sibling": ("broer of zus", "broer of zus"),
    "grandparent": ("kleinkind", "grootouder"),
    "parent_in_law": ("schoonkind", "schoonouder"),
    "relative": ("familielid", "familielid"),
}


def name_of(case: CaseFile, person: int, *, capital: bool = False) -> str:
    """The label of a person; without one "jij" for the first, "je partner", "kind 2" or "persoon 3" for others."""
    name = case.persons[person].label or _name_by_tie(case, person)
    return name[0].upper() + name[1:] if capital else name


def about(case: CaseFile, person: int) -> str:
    """For whom something is, behind the name of a right: "" for the first person, "voor je partner" for others."""
    return "" if person == 0 else f"voor {name_of(case, person)}"


def _name_by_tie(case: CaseFile, person: int) -> str:
    if person == 0:
        return "jij"
    roles = {i: role for i in range(1, len(case.persons)) if (role := _role(case, i))}
    role = roles.get(person, "")
    if not role:
        return f"persoon {person + 1}"
    same = [i for i, other in roles.items() if other == role and not case.persons[i].label]
    return f"je {role}" if len(same) == 1 else f"{role} {same.index(person) + 1}"


def _role(case: CaseFile, person: int) -> str:
    """What a person is to the first one, by the first certain tie in the order of the table; "" when nothing."""
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
    sentence = template
    for mark, person in (("{a}", case.index(tie.source)), ("{b}", case.index(tie.target))):
        if person:
            sentence = sentence.replace(mark, name_of(case, person))
            continue
        for verb, mine in (("is", "bent"), ("heeft", "hebt"), ("kan", "kan"), ("woont", "woont"), ("vormt", "vormt")):
            sentence = sentence.replace(f"{mark} {verb} ", f"je {mine} ")
        sentence = sentence.replace(mark, "jou")
    return sentence
