"""What a household lives on, as a law tells it: which facts are income and rent, and how amounts of rights add up.

The engine knows no country: a law says here what may be summed, and what must not be counted twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from attrs import field, frozen

from rechten.graph.errors import RuleError
from rechten.graph.expressions import Rel
from rechten.graph.facts import Subject
from rechten.graph.kinds import Number, Unit
from rechten.graph.law import Law
from rechten.graph.plan import Plan, build_plan
from rechten.graph.rights import Act, Condition, Decider, Right


@frozen(eq=False)
class Purse:
    """Income, rent and rights of a household.

    ``incomes``: facts of a person, net money a month that nobody counts twice. ``rents``: facts of a dwelling, money a
    month. ``together``: right → those with whom its amount is one (a rent allowance is one for a home). ``instead``:
    rights of which one takes the place of the other. ``within``: right → the income in which its amount was told
    already by who gets it. ``earned``: the income that a curve varies, with the facts that
    follow from having it (true above nothing, else false). ``still``: other incomes, which a curve leaves as they are.
    """

    law: Law
    incomes: tuple[str, ...]
    rents: tuple[str, ...]
    earned: str
    follows: tuple[str, ...] = ()
    still: tuple[str, ...] = ()
    together: Mapping[str, Rel] = field(factory=dict)
    instead: tuple[tuple[str, ...], ...] = ()
    within: Mapping[str, str] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for ids, subject in ((self.incomes, Subject.PERSON), (self.rents, Subject.DWELLING)):
            for id in ids:
                spec = self.law.vocabulary[id]
                if not isinstance(spec.kind, Number) or spec.kind.unit is not Unit.EURO_MONTH:
                    raise RuleError(f"fact '{id}' is no money a month, so it cannot be summed in a purse")
                if spec.subject is not subject:
                    raise RuleError(f"fact '{id}' must be about a {subject.value} to stand there in a purse")
        named = [*self.together, *self.within, *(id for ids in self.instead for id in ids)]
        if unknown := sorted(set(named) - self.law.rights.keys()):
            raise RuleError(f"the purse names right '{unknown[0]}', which this law does not have")
        if self.earned not in self.incomes:
            raise RuleError(f"the purse varies '{self.earned}', which is not among its incomes")

    @cached_property
    def pots(self) -> Mapping[str, tuple[str, ...]]:
        """Right → the rights that are weighed together with it (itself alone, when nothing takes its place)."""
        return {id: ids for ids in self.instead for id in ids}

    @cached_property
    def plan(self) -> Plan:
        """The plan in which the relations of ``together`` and the gates of incomes and rents stand."""
        gates = [self.law.vocabulary[id].gate for id in (*self.incomes, *self.rents)]
        parts = [rel.exists() for rel in self.together.values()] + [gate for gate in gates if gate is not None]
        # A condition each: joined in one expression, a part could melt into the whole and lose its place in the plan.
        each = tuple(Condition(f"purse.{i}", part, article="", says="") for i, part in enumerate(parts))
        act = Act("", "", (), (), (), "", "", "")
        purse = Right("purse", "", "", "", "", each, Decider("", ""), act, (), "")
        return build_plan([purse], self.law.vocabulary, self.law.parameters, date.max)
