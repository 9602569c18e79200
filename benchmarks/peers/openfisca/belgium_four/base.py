"""Groups of persons, kinds of variable, and what the rules share."""

from __future__ import annotations

import os

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.model_api import MONTH, Variable

#: openfisca-core keeps numbers in 32 bits. That is too few for cents, so
#: here they get 64; set BELGIUM_FOUR_FLOAT=32 to see what its own choice gives.
FLOAT = np.float32 if os.environ.get("BELGIUM_FOUR_FLOAT") == "32" else np.float64

Person = build_entity(key="person", plural="persons", label="Someone", is_person=True)
Household = build_entity(
    key="household",
    plural="households",
    label="All under one roof; who has no home stands alone",
    roles=[{"key": "resident", "plural": "residents", "label": "Who lives there"}],
)
Family = build_entity(
    key="family",
    plural="families",
    label="A person alone or a couple, with the children of either at home",
    roles=[
        {"key": "parent", "plural": "parents", "label": "One or two", "max": 2, "subroles": ["first", "second"]},
        {"key": "child", "plural": "children", "label": "Of the first parent, and mostly of the second too"},
    ],
)


class _Wide(Variable):
    """A variable whose numbers have as many bits as ``FLOAT`` says."""

    def __init__(self, baseline_variable=None):
        super().__init__(baseline_variable)
        if self.value_type is float:
            self.dtype = FLOAT


#: Every variable of this package, in the order of its files.
VARIABLES = []


def declare(name, value_type, **more):
    """Add a variable of a person. openfisca-core reads only what stands in the class itself: nothing is inherited."""
    attributes = {"value_type": value_type, "entity": Person, "definition_period": MONTH, **more}
    VARIABLES.append(type(name, (_Wide,), attributes))


def rule(value_type, reference):
    """The function below it is the formula of the variable of that name."""

    def add(formula):
        declare(formula.__name__, value_type, reference=reference, label=formula.__doc__, formula=formula)
        return formula

    return add


def exact(amount):
    """Without the noise of binary fractions: to be used before a comparison and before rounding to a cent."""
    return np.round(amount, 8)


def to_cents(amount):
    """To whole cents, a half going up; exact only where ``amount`` has 64 bits."""
    return np.floor(exact(amount * 100) + 0.5) / 100


def is_in(values, kind, *codes):
    """The choice is one of these."""
    found = values == kind[codes[0]]
    for code in codes[1:]:
        found = found | (values == kind[code])
    return found


# --- who counts with whom: every function gives one value a person


def is_parent(person):
    return person.has_role(Family.PARENT)


def is_child(person):
    return person.has_role(Family.CHILD)


def has_partner(person):
    return is_parent(person) & (person.family.nb_persons(Family.PARENT) == 2)


def of_partner(person, values):
    """The value of the partner at home; 0 or no without one."""
    return person.value_from_partner(values, person.family, Family.PARENT)


def of_children(person, period, values):
    """The sum over one's own children at home."""
    by_second = person("child_of_second", period)
    all_ = person.family.sum(values, role=Family.CHILD)
    shared = person.family.sum(values * by_second, role=Family.CHILD)
    return person.has_role(Family.FIRST) * all_ + person.has_role(Family.SECOND) * shared


def of_parents(person, period, values):
    """The sum over one's own parents at home."""
    first = person.family.value_from_person(values, Family.FIRST)
    second = person.family.value_from_person(values, Family.SECOND)
    return is_child(person) * (first + person("child_of_second", period) * second)


def of_family_children(person, values):
    """The sum over the children of oneself or of the partner at home."""
    return is_parent(person) * person.family.sum(values, role=Family.CHILD)
