"""A body of law: its facts, figures and rights together, resolved to one plan for each period of unchanged rules."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType

from rechten.graph.errors import RuleError
from rechten.graph.expressions import Expr, Rel
from rechten.graph.facts import Vocabulary
from rechten.graph.nodes import Node, Param, Tied
from rechten.graph.notions import Notion, used_by
from rechten.graph.parameters import Figure, Parameter, figure_at
from rechten.graph.plan import Plan, build_plan, build_units
from rechten.graph.provisions import Provision
from rechten.graph.rights import Right, conditions

#: Of how many days (with the law as known on a day) the figures are kept: most cases are of today.
MOST_DAYS = 16


class Law:
    """Facts, parameters and rights of one jurisdiction; ``ties`` are the kinds of tie its units look at."""

    def __init__(self, name: str, vocabulary: Vocabulary, ties: dict[str, str]) -> None:
        self.name = name
        self.vocabulary = vocabulary
        self.ties = ties
        self.parameters: dict[str, Parameter] = {}
        self.rights: dict[str, Right] = {}
        self.provisions: dict[str, Provision] = {}
        self.units: dict[str, Rel] = {}
        self.unit_says: dict[str, str] = {}
        self.notions: dict[str, Notion] = {}
        self.terms: dict[Node, str] = {}
        self._plans: dict[int, Plan] = {}
        self._notion_plan: Plan | None = None
        self._users: dict[int, dict[str, tuple[str, ...]]] = {}
        self._figures: dict[tuple[date, date], dict[str, Figure | None]] = {}

    def add_parameters(self, parameters: Iterable[Parameter]) -> None:
        """Add figures; an id may stand only once."""
        for parameter in parameters:
            if parameter.id in self.parameters:
                raise RuleError(f"parameter '{parameter.id}' stands twice ({parameter.law_file})")
            self.parameters[parameter.id] = parameter
        self._figures.clear()

    def param(self, id: str) -> Expr:
        """The figure ``id`` as an expression."""
        if id not in self.parameters:
            raise RuleError(f"no parameter '{id}'; load its YAML file first")
        return Expr(Param(self.parameters[id].kind, id))

    def add(self, right: Right) -> Right:
        """Add a right; its graph is built at the next ``plan``."""
        self._must_be_new(right.id)
        self.rights[right.id] = right
        self._plans.clear()
        self._users.clear()
        self.__dict__.pop("_boundaries", None)
        return right

    def add_provision(self, provision: Provision) -> Provision:
        """Add a guarantee or a rule; it shares the names of the rights."""
        self._must_be_new(provision.id)
        self.provisions[provision.id] = provision
        return provision

    def _must_be_new(self, id: str) -> None:
        if id in self.rights or id in self.provisions:
            raise RuleError(f"right '{id}' stands twice")

    def unit(self, name: str, relation: Rel, says: str = "") -> Rel:
        """Name a unit of assessment, so that pages and files can speak of it.

        ``says`` explains who belongs to it; without it a page writes out what the relation is made of.
        """
        self.units[name] = relation
        self.unit_says[name] = says
        return relation

    def notion(self, notion: Notion) -> Notion:
        """Add a notion of household, family or address. A relation without a name gets this one on pages."""
        if notion.id in self.notions:
            raise RuleError(f"notion '{notion.id}' stands twice")
        self.notions[notion.id] = notion
        self._notion_plan = None
        self._users.clear()
        if all(unit.relation != notion.relation.relation for unit in self.units.values()):
            self.unit(notion.name, notion.relation, notion.says)
        return notion

    @property
    def notion_plan(self) -> Plan:
        """The graph of the notions alone: some are drawn that no right reads as they stand."""
        if self._notion_plan is None:
            relations = [notion.relation.relation for notion in self.notions.values()]
            self._notion_plan = self._with_known_ties(build_units(relations, self.vocabulary, self.parameters))
        return self._notion_plan

    def notion_users(self, on: date) -> Mapping[str, tuple[str, ...]]:
        """For each notion the rights whose rules use it on a day, found in the rules themselves."""
        era = bisect_right(self._boundaries, on)
        if era not in self._users:
            plan = self.plan(on)
            self._users[era] = {notion.id: used_by(notion, plan) for notion in self.notions.values()}
        return MappingProxyType(self._users[era])

    def term(self, name: str, rule: Expr) -> Expr:
        """Name a part of a rule ("de bestaansmiddelen over een jaar"), so that pages explain it once, by that name."""
        self.terms[rule.node] = name
        return rule

    @property
    def boundaries(self) -> tuple[date, ...]:
        """The days on which a rule begins or ends, oldest first."""
        return tuple(self._boundaries)

    @cached_property
    def _boundaries(self) -> list[date]:
        days = {d for r in self.rights.values() for c in conditions(r) for d in (c.valid_from, c.valid_until) if d}
        return sorted(days)

    def plan(self, on: date) -> Plan:
        """The graph of the rules in force on this day; built once for each period of unchanged rules."""
        era = bisect_right(self._boundaries, on)
        if era not in self._plans:
            plan = build_plan(self.rights.values(), self.vocabulary, self.parameters, on)
            self._plans[era] = self._with_known_ties(plan)
        return self._plans[era]

    def _with_known_ties(self, plan: Plan) -> Plan:
        if wrong := sorted({node.tie for node in plan.nodes if isinstance(node, Tied)} - self.ties.keys()):
            raise RuleError(f"no tie '{wrong[0]}' in this law; its ties are {', '.join(self.ties)}")
        return plan

    def figures(self, on: date, known_on: date) -> Mapping[str, Figure | None]:
        """All figures as they stand on a day; kept for the days that were asked for last, so nobody may change them."""
        found = self._figures.pop((on, known_on), None)
        if found is None:
            found = {id: figure_at(parameter, on, known_on) for id, parameter in self.parameters.items()}
        self._figures[on, known_on] = found  # the days asked for last stand last
        while len(self._figures) > MOST_DAYS:
            self._figures.pop(next(iter(self._figures)), None)
        return MappingProxyType(found)
