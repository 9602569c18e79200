"""Invented cases of any law, in which everything is known; and the same cases, less well known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from attrs import evolve

from rechten.graph.facts import AXIS_MONTHS, FactSpec, Subject
from rechten.graph.law import Law
from rechten.household.case import Answer, CaseFile, Dwelling, Known, Person, Resident, Span, Tie
from rechten.household.knowledge import FactCell, Knowledge, learned
from rechten.readings.bounds import evaluate


class Crowd:
    """Makes cases for one day: the same seed, the same people."""

    def __init__(self, law: Law, day: date, seed: int) -> None:
        self._law, self._day, self._pick = law, day, Random(seed)  # noqa: S311 - people, no secrets
        #: Values at which the law turns: figures of it, and one to each side.
        figures = [v.value for parameter in law.parameters.values() for v in parameter.values]
        self._edges = sorted({value + by for value in figures for by in (-1, 0, 1)})

    def full(self, count: int, most: int = 5) -> list[CaseFile]:
        """Cases in which all is known."""
        return [self._case(most) for _ in range(count)]

    def at_home(self, count: int) -> list[CaseFile]:
        """The same, where everybody lives in one home, and is tied to the others for good."""
        found = []
        for case in self.full(count):
            ties = tuple(evolve(tie, span=Span()) for tie in case.ties)
            residents = tuple(Resident(person.id) for person in case.persons)
            home = Dwelling("d0", residents, self._facts(Subject.DWELLING))
            found.append(evolve(case, ties=ties, dwellings=(home,)))
        return found

    def settled(self, cases: Sequence[CaseFile]) -> list[CaseFile]:
        """The same cases, in which every tie and stay holds always."""
        return [
            evolve(
                case,
                ties=tuple(Tie(tie.kind, tie.source, tie.target) for tie in case.ties),
                dwellings=tuple(
                    evolve(d, residents=tuple(Resident(r.person) for r in d.residents)) for d in case.dwellings
                ),
            )
            for case in cases
        ]

    def near(self, right: str, case: CaseFile) -> CaseFile:
        """The case, changed fact by fact until the first person has a right to this, or no fact of it helps."""
        plan, figures = self._law.plan(self._day), self._law.figures(self._day, self._day)
        slot = plan.rights[right]
        evaluation = evaluate(plan, Knowledge(case, plan.vocabulary), figures)
        for index in (requirement.index for requirement in slot.requirements):
            for kind, id in sorted(plan.leaves[index]):
                if evaluation.at(index, 0)[0]:
                    break
                if kind != "fact" or (plan.vocabulary[id].subject is Subject.DWELLING and not case.dwellings):
                    continue
                for value in self._tries(plan.vocabulary[id]):
                    changed = evaluation.probe(FactCell(id, 0), (value, value))
                    if changed.at(index, 0)[0]:
                        case = learned(case, plan.vocabulary, FactCell(id, 0), (value, value))
                        evaluation = evaluate(plan, Knowledge(case, plan.vocabulary), figures)
                        break
        return case

    def _tries(self, spec: FactSpec) -> list[int]:
        if spec.options:
            return [1 << bit for bit in range(len(spec.options))]
        if spec.kind.tag == "date":
            years = (0, 1, 4, 10, 16, 20, 30, 50, 70)
            return [min(max(self._day.toordinal() - 366 * back, spec.low), spec.high) for back in years]
        return sorted({spec.low, spec.high, *(probe.value for probe in spec.probes)})

    def doubtful(self, cases: Sequence[CaseFile], share: float) -> list[CaseFile]:
        """The same cases with this share of what is known taken away, ties and stays included."""
        return [self._doubted(case, share) for case in cases]

    def _case(self, most: int) -> CaseFile:
        size = self._pick.choice([1, 1, 2, 2, 3, *range(1, most + 1)])
        ids = [f"p{place}" for place in range(size)]
        persons = tuple(Person(id, self._facts(Subject.PERSON)) for id in ids)
        ties = []
        if size > 1:
            for _ in range(self._pick.randint(0, 2 * size)):
                a, b = self._pick.sample(ids, 2)
                ties.append(Tie(self._pick.choice(list(self._law.ties)), a, b, self._span()))
        dwellings = []
        for number in range(self._pick.choice([0, 1, 1, 1, 2])):
            here = [id for id in ids if self._pick.random() < 0.8]
            residents = tuple(Resident(id, self._span()) for id in here)
            dwellings.append(Dwelling(f"d{number}", residents, self._facts(Subject.DWELLING)))
        return CaseFile(self._day, self._day, persons, tuple(ties), tuple(dwellings), self._facts(Subject.CASE))

    def _facts(self, subject: Subject) -> dict[str, Answer]:
        return {spec.name: self._answer(spec) for spec in self._law.vocabulary if spec.subject is subject}

    def _answer(self, spec: FactSpec) -> Answer:
        if spec.axis and self._pick.random() < 0.5:
            return tuple(self._known(spec) for _ in range(AXIS_MONTHS))
        return self._known(spec)

    def _known(self, spec: FactSpec) -> Known:
        value = self._value(spec)
        return Known(value, value)

    def _value(self, spec: FactSpec) -> int:
        if spec.options:
            return 1 << self._pick.randrange(len(spec.options))
        if spec.kind.tag == "bool":
            return self._pick.randint(0, 1)
        if spec.kind.tag == "date":
            around = self._day - timedelta(days=self._pick.choice([0, 1, 30, 365, *range(0, 33_000, 300)]))
            turned = around.toordinal() + self._pick.randint(-1, 1)
            return min(max(turned, spec.low), spec.high)
        shape = self._pick.random()
        if shape < 0.25:
            return min(max(0, spec.low), spec.high)
        if shape < 0.5 and (edges := [edge for edge in self._edges if spec.low <= edge <= spec.high]):
            return self._pick.choice(edges)
        if shape < 0.75 and spec.probes:
            return self._pick.choice(spec.probes).value
        return self._pick.randint(spec.low, min(spec.high, spec.low + 6_000_000))

    def _span(self) -> Span:
        if self._pick.random() < 0.7:
            return Span()
        days = sorted(self._day + timedelta(days=self._pick.choice([-800, -400, -1, 0, 1, 300])) for _ in range(2))
        return self._pick.choice([Span(days[0]), Span(None, days[1]), Span(*days)])

    def _doubted(self, case: CaseFile, share: float) -> CaseFile:
        def less(facts: dict[str, Answer]) -> dict[str, Answer]:
            return {name: known for name, known in facts.items() if self._pick.random() >= share}

        def sure() -> bool:
            return self._pick.random() >= share

        return evolve(
            case,
            persons=tuple(evolve(p, facts=less(dict(p.facts))) for p in case.persons),
            ties=tuple(evolve(tie, certain=sure()) for tie in case.ties),
            dwellings=tuple(
                evolve(d, residents=tuple(evolve(r, certain=sure()) for r in d.residents), facts=less(dict(d.facts)))
                for d in case.dwellings
            ),
            facts=less(dict(case.facts)),
        )
