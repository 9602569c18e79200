"""Who lives with whom, how old they are, and how they are tied."""

from __future__ import annotations

from datetime import date

import numpy as np

from rechten.population.crowd import CHILD, FAMILIES, OTHER, PARTNER, REFERENCE, Crowd
from rechten.population.draws import Draws, Reals, Truths, Whole
from rechten.population.margins import Margins

_COUPLES = [FAMILIES.index(name) for name in FAMILIES if name.startswith("couple")]
_MARRIED = [FAMILIES.index("couple_married"), FAMILIES.index("couple_married_children")]
_WITH_CHILDREN = [FAMILIES.index(name) for name in FAMILIES if name.endswith("children")]
_LONE, _OTHER = FAMILIES.index("lone_parent"), FAMILIES.index("other")
#: The kind of household for the ages of its reference person.
_AGE_KIND = {name: "couple" if name in ("couple_married", "couple_unmarried") else "family" for name in FAMILIES}
_AGE_KIND |= {"single": "single", "other": "single"}


def make_households(margins: Margins, draws: Draws, day: date, cases: int) -> Crowd:
    """Households with their members, ages and ties."""
    area = draws.pick("area", margins.shares("areas.shares"), cases)
    older = draws.happens("older", margins.one("households.older"), cases)
    family = np.where(
        older,
        draws.pick("older type", margins.shares("households.older_types"), cases),
        draws.pick("younger type", margins.shares("households.younger_types"), cases),
    )
    age = _reference_age(margins, draws, family, older)
    children = _children(margins, draws, family)
    others = _others(margins, draws, family, children)
    couple = np.isin(family, _COUPLES).astype(np.int64)
    size = 1 + couple + children + others
    case_of = np.repeat(np.arange(cases), size)
    place = np.arange(size.sum()) - np.repeat(np.cumsum(size) - size, size)
    role = _roles(place, couple[case_of], children[case_of])
    crowd = Crowd(margins, draws, day.toordinal(), area, family, case_of, place, role, np.zeros(len(role), np.int64))
    crowd.age[:] = _ages(crowd, age)
    _tie(crowd)
    _birth_dates(crowd, day)
    return crowd


def _reference_age(margins: Margins, draws: Draws, family: Whole, older: Truths) -> Reals:
    """The age in years of the reference person, with its fraction."""
    found = np.zeros(len(family))
    for margin, of_age, last in (("ages.younger_reference", ~older, 60), ("ages.older_reference", older, 96)):
        for kind in ("single", "couple", "family"):
            shares = {
                name.split("/")[1]: share
                for name, share in margins[margin].values.items()
                if name.startswith(kind + "/")
            }
            starts = [int(name) for name in shares]
            ends = [*starts[1:], last]
            names = [FAMILIES.index(name) for name, of in _AGE_KIND.items() if of == kind]
            who = of_age & np.isin(family, names)
            group = draws.pick(f"{margin} {kind}", shares, len(family))
            within = draws.uniform(f"{margin} {kind} within", len(family))
            low, high = np.array(starts)[group], np.array(ends)[group]
            found = np.where(who, low + within * (high - low), found)
    return found


def _children(margins: Margins, draws: Draws, family: Whole) -> Whole:
    of_couple = 1 + draws.pick("children", margins.shares("households.children_of_couple"), len(family))
    of_one = 1 + draws.pick("children of one", margins.shares("households.children_of_lone_parent"), len(family))
    return np.where(np.isin(family, _WITH_CHILDREN), of_couple, np.where(family == _LONE, of_one, 0))


def _others(margins: Margins, draws: Draws, family: Whole, children: Whole) -> Whole:
    grandparent = draws.happens("grandparent", margins.one("households.with_grandparent"), len(family))
    together = 1 + draws.happens("third", 0.25, len(family))
    return np.where(family == _OTHER, together, (grandparent & (children > 0)).astype(np.int64))


def _roles(place: Whole, couple: Whole, children: Whole) -> Whole:
    return np.select(
        [place == 0, (couple == 1) & (place == 1), place < 1 + couple + children],
        [REFERENCE, PARTNER, CHILD],
        OTHER,
    )


def _ages(crowd: Crowd, reference: Reals) -> Whole:
    """Whole years of everybody; in a couple the two are about as old."""
    draws, cases = crowd.draws, crowd.cases
    couple = np.isin(crowd.family, _COUPLES)
    partner = np.clip(reference + draws.normal("partner age", cases) * 3.5, 18.0, 99.0)
    younger = np.where(couple, np.minimum(reference, partner), reference)
    child = _child_ages(crowd, crowd.of_case(younger), crowd.of_case(couple))
    head = crowd.of_case(reference)
    other = np.where(
        crowd.of_case(crowd.family) == _OTHER,
        np.clip(head + draws.normal("housemate age", crowd.persons) * 8, 18, 95),
        np.clip(head + 27 + draws.normal("grandparent age", crowd.persons) * 4, 50, 97),
    )
    roles = [crowd.role == role for role in (REFERENCE, PARTNER, CHILD)]
    return np.select(roles, [head, crowd.of_case(partner), child], other).astype(np.int64)


def _child_ages(crowd: Crowd, parent: Reals, couple: Truths) -> Reals:
    """A child is born when the younger parent is 18 or older; grown children leave sooner or later."""
    draws = crowd.draws
    # The eldest is born first, and each next child one and a half to five years later.
    number = np.maximum(crowd.place - 1 - couple, 0)
    gap = 1.5 + 3.5 * crowd.of_case(draws.uniform("years between children", crowd.cases))
    at_birth = np.clip(28.8 + crowd.of_case(draws.normal("age at birth", crowd.cases)) * 4.5, 18.0, 42.0)
    child = parent - at_birth - number * gap
    at_home = draws.uniform("grown child", crowd.persons)
    grown = np.where(parent >= 60, 18 + at_home * np.minimum(parent - 36, 24), 13 + at_home * 13)
    child = np.where(child > np.minimum(parent - 18, 27), np.minimum(grown, parent - 18), child)
    # Too young a parent for so many children: they are all small.
    found: Reals = np.where(child < 0, at_home * np.clip(parent - 18, 0, 8), child)
    return np.maximum(found, 0.0)


def _tie(crowd: Crowd) -> None:
    """Couples, parents and children, grandparents, and who lives together without being either."""
    draws = crowd.draws
    head, family = crowd.first[:-1][crowd.case_of], crowd.of_case(crowd.family)
    index = np.arange(crowd.persons)
    partners = index[crowd.role == PARTNER]
    married = np.isin(family[partners], _MARRIED)
    legal = draws.happens("legal", crowd.margins.one("households.legal_cohabitants"), crowd.cases)
    legal_here = legal[crowd.case_of[partners]] & ~married
    for kind, chosen in (
        ("married", married),
        ("legal_cohabitant", legal_here),
        ("factual_partner", ~married & ~legal_here),
    ):
        crowd.ties[kind] = (head[partners[chosen]], partners[chosen])
    children = index[crowd.role == CHILD]
    both = children[np.isin(family[children], _COUPLES)]
    grandparents = index[(crowd.role == OTHER) & (family != _OTHER)]
    crowd.ties["parent"] = (
        np.concatenate([head[children], head[both] + 1, grandparents]),
        np.concatenate([children, both, head[grandparents]]),
    )
    below = index[np.isin(crowd.case_of, crowd.case_of[grandparents]) & (crowd.role == CHILD)]
    elder = np.full(crowd.cases, -1, np.int64)
    elder[crowd.case_of[grandparents]] = grandparents
    crowd.ties["grandparent"] = (elder[crowd.case_of[below]], below)
    mates = index[(crowd.role == OTHER) & (family == _OTHER)]
    bond = draws.pick("bond", crowd.margins.shares("households.others"), crowd.cases)[crowd.case_of[mates]]
    for kind, chosen in (("sibling", bond == 0), ("relative", bond == 2)):
        crowd.ties[kind] = (head[mates[chosen]], mates[chosen])


def _birth_dates(crowd: Crowd, day: date) -> None:
    """A day of birth that gives the age on the day of the population."""
    ages = np.arange(120)
    # The last birthday before or on the day, for each number of years; 29 February turns older on 1 March.
    latest = np.array([_years_back(day, int(age)).toordinal() for age in ages])
    earliest = np.array([_years_back(day, int(age) + 1).toordinal() + 1 for age in ages])
    within = crowd.draws.uniform("birthday", crowd.persons)
    low, high = earliest[crowd.age], latest[crowd.age]
    crowd.set("person.birth_date", low + (within * (high - low + 1)).astype(np.int64))


def _years_back(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
