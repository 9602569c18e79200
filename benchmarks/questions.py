"""How many questions it takes, in four orders, until nothing worth asking is left and until every verdict is settled.

Run: .venv/bin/python -m benchmarks.questions [--cases N] [--seed S] [--alike] [--jobs J]

Who there is, who is tied to whom and who lives where is known beforehand; every fact is unknown, and is answered from a
hidden full case (benchmarks/cases.py). The orders:

worth      ours: the first of ``read_questions``; residence, health and relationships count as more effort.
mention    as publicodes asks: the fact that keeps most open rights open.
decides    as L4 asks: the fact of which most answers settle a right at once; a tie goes to the fact mentioned most.
form       the fixed form: every fact that may be asked, in the order of declaration, each about everyone (or every
           home) before the next fact. Left out is what is behind a gate that is certainly closed, or known already.

One stopping rule holds for all four: stop when ``read_questions`` gives no question any more. ``mention`` and
``decides`` choose among facts with at least the floor at stake, and may ask sensitive facts at any time; with
``--alike`` they too ask those last. A right is open while the lowest and the highest that it can bring differ.

"Pages" counts the same interviews when one page asks a fact about everyone (or every home) of whom it is worth asking
then, as the field ``together`` of a question tells; alike for all orders. Of the form a page is one fact.

"Settled" counts the questions until every verdict, for every right that is about the person and not yet received,
is and stays what it is when the whole form is filled in. An order that stops sooner goes on with the facts that keep
those verdicts open, in the order of the form; how many verdicts were still open at its stop is printed too.

"Euros open" tells how soon the answers matter: of the euros a month (weighed by non-take-up, as our worth weighs them)
that the whole form settles, the share that is still open after 10 and after 20 questions.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property, partial
from multiprocessing import get_context
from pathlib import Path

from attrs import frozen

from benchmarks.cases import Hidden, fact_cells, from_example, generated
from benchmarks.question_tables import Row, Run, table
from rechten.casefile import parse_case
from rechten.graph.facts import Sensitivity
from rechten.household.case import CaseFile, Known
from rechten.household.knowledge import Cell, FactCell, Knowledge, learned, with_answer
from rechten.law.belgium import BELGIUM
from rechten.readings.bounds import evaluate
from rechten.readings.causes import OpenFact
from rechten.readings.questions import (
    FLOOR,
    TOGETHER,
    USUAL_NON_TAKE_UP,
    Question,
    Target,
    likely_answers,
    month_value,
    openness,
    read_questions,
    sensitivity,
)
from rechten.readings.verdict import Outcome, Reader, read_verdict

DAY = date(2026, 11, 24)
#: After how many questions we look how much is still open.
EARLY = (10, 20)
EXAMPLES = Path(__file__).parent.parent / "examples"
PLACE = {spec.id: place for place, spec in enumerate(BELGIUM.vocabulary)}

Pair = tuple[str, int]
#: The cells that keep rights open and may be asked, each with those rights and the euros open in them.
Stakes = dict[Cell, list[tuple[Target, float]]]


class State:
    """A case at one moment of the interview, read when looked at."""

    def __init__(self, case: CaseFile) -> None:
        self.case = case
        self.knowledge = Knowledge(case, BELGIUM.vocabulary)
        figures = BELGIUM.figures(case.date, case.law_date)
        self.reader = Reader(evaluate(BELGIUM.plan(case.date), self.knowledge, figures))

    @cached_property
    def targets(self) -> list[Target]:
        """Rights that may be about a person who does not get them yet: as ``read`` takes them."""
        rows, found = self.reader.evaluation.rows, []
        for slot in self.reader.evaluation.plan.rights.values():
            for person in range(self.knowledge.size):
                held = slot.held is not None and rows[slot.held][person] == (1, 1)
                if not held and all(self.reader.tight(index, person)[1] for index in slot.selecting):
                    found.append(Target(slot, person))
        return found

    @cached_property
    def questions(self) -> Sequence[Question]:
        """What our reading would ask."""
        return read_questions(self.reader, self.targets)

    @cached_property
    def stakes(self) -> Stakes:
        """For the baselines."""
        found: Stakes = {}
        for target in self.targets:
            if wide := self.open_cents(target):
                for cell in self.open_cells(target):
                    found.setdefault(cell, []).append((target, wide))
        return found

    @property
    def is_worth_asking(self) -> bool:
        """The stopping rule. Looks first for one right that alone makes a question worth asking: that is quicker."""
        for target in self.targets:
            sure = all(self.reader.tight(index, target.person)[0] for index in target.slot.selecting)
            if sure and openness(self.reader.evaluation, target) * need(target) * TOGETHER >= FLOOR:
                wide = self.open_cents(target)
                if wide * need(target) * TOGETHER >= FLOOR and any(True for _ in self.open_cells(target)):
                    return True
        return bool(self.questions)

    def open_cents(self, target: Target) -> float:
        """Cents a month between the least and the most that a right can bring; 0 when splitting settles it."""
        evaluation = self.reader.evaluation
        if openness(evaluation, target) <= 0:
            return 0.0
        low, high = self.reader.tight(target.slot.verdict, target.person)
        least, most = month_value(evaluation, target.slot, target.person)
        return (most if high else 0.0) - (least if low else 0.0)

    def open_cells(self, target: Target) -> Iterator[Cell]:
        """The facts that keep a right open, and may be asked now."""
        indices = (target.slot.verdict, target.slot.amount)
        causes = [c for i in indices if i is not None for c in self.reader.causes(i, target.person)]
        for cell in dict.fromkeys(cause.cell for cause in causes if isinstance(cause, OpenFact)):
            if self.knowledge.silence(cell) is None and self.gate(cell) == (1, 1):
                yield cell

    def told(self, cell: FactCell) -> bool:
        """Whether this was answered, be it by a silence."""
        return self.knowledge.answer(cell) is not None

    def gate(self, cell: Cell) -> tuple[int, int]:
        """Whether the question makes sense: certainly (1, 1), perhaps (0, 1), certainly not (0, 0)."""
        gate = self.reader.evaluation.plan.gates.get(cell.fact) if isinstance(cell, FactCell) else None
        if gate is None or not isinstance(cell, FactCell):
            return (1, 1)
        row = self.reader.evaluation.rows[gate]
        if cell.fact.startswith("person."):
            return row[cell.about]
        homes = self.knowledge.homes
        return next((row[i] for i, (_, possible) in enumerate(homes) if possible >> cell.about & 1), row[0])

    def outcome(self, pair: Pair) -> Outcome:
        """The verdict of one right for one person."""
        return read_verdict(self.reader, self.reader.evaluation.plan.rights[pair[0]], pair[1]).outcome


def stake_of(state: State) -> float:
    """All cents a month that are open, weighed by non-take-up."""
    return sum(state.open_cents(target) * need(target) for target in state.targets)


def open_early(states: list[State], full: State) -> tuple[float, ...]:
    """The share of what can be settled that is open after so many questions; of nothing, nothing is open."""
    least, most = stake_of(full), stake_of(states[0])
    early = [stake_of(states[min(count, len(states) - 1)]) for count in EARLY]
    return tuple(max(0.0, stake - least) / (most - least) if most > least else 0.0 for stake in early)


def need(target: Target) -> float:
    """The share that does not take up the right, as our worth counts it."""
    known = target.slot.right.non_take_up
    return USUAL_NON_TAKE_UP if known is None else (known.low + known.high) / 2


# --- the orders

Order = Callable[[State], Cell]


def by_worth(state: State) -> Cell:
    """Ours."""
    return state.questions[0].cell


def by_score(score: Callable[[State, Cell], tuple[int, ...]], alike: bool) -> Order:
    """The fact with the highest score among those with something at stake; the first declared among equals."""

    def choose(state: State) -> Cell:
        wide = {cell: sum(cents * need(t) for t, cents in stake) for cell, stake in state.stakes.items()}
        cells = [cell for cell, cents in wide.items() if TOGETHER * cents >= FLOOR]
        cells = cells or [question.cell for question in state.questions]

        def key(cell: Cell) -> tuple[object, ...]:
            last = alike and sensitivity(state.reader.evaluation, cell) is not Sensitivity.ORDINARY
            return (last, *(-part for part in score(state, cell)), place(cell))

        return min(cells, key=key)

    return choose


def mentions(state: State, cell: Cell) -> tuple[int, ...]:
    """In how many open rights a fact plays a part."""
    return (len(state.stakes.get(cell, ())),)


def decisions(state: State, cell: Cell) -> tuple[int, ...]:
    """How many rights its likely answers settle at once, summed over the answers."""
    rights = [target for target, _ in state.stakes.get(cell, ())]
    probes = [probed for _, probed in likely_answers(state.reader, cell)] if rights else []
    return (sum(openness(probed, target) <= 0 for probed in probes for target in rights), len(rights))


def place(cell: Cell) -> tuple[int, int]:
    """The place in the form; a doubtful tie or stay comes first."""
    return (PLACE[cell.fact], cell.about) if isinstance(cell, FactCell) else (-1, cell.position)


# --- an interview


def answered(case: CaseFile, cell: Cell, hidden: Hidden) -> CaseFile:
    """The case after the hidden answer; "I do not know" and "I would rather not say" are answers too."""
    answer = hidden.answer(cell)
    if isinstance(answer, Known):
        return learned(case, BELGIUM.vocabulary, cell, (answer.low, answer.high))
    if isinstance(cell, FactCell):
        return with_answer(case, BELGIUM.vocabulary, cell, answer)
    raise TypeError(f"no answer to {cell}")


def form_states(hidden: Hidden) -> list[State]:
    """The state before and after every field of the whole form."""
    states = [State(hidden.start)]
    for cell in fact_cells(hidden.start, BELGIUM.vocabulary):
        state = states[-1]
        if state.gate(cell)[1] and state.knowledge.is_open(cell):
            states.append(State(answered(state.case, cell, hidden)))
    return states


def interview(hidden: Hidden, order: Order, full: State, final: dict[Pair, Outcome]) -> Run:
    """Ask in this order until the stopping rule holds, then for what is still not settled in the order of the form."""
    states = [State(hidden.start)]
    while states[-1].is_worth_asking:
        states.append(State(answered(states[-1].case, order(states[-1]), hidden)))
    stop, left = len(states) - 1, unsettled(states[-1], final)
    while (open_pairs := unsettled(states[-1], final)) and (cells := keeping_open(states[-1], open_pairs)):
        states.append(State(answered(states[-1].case, min(cells, key=place), hidden)))
    return Run(stop, pages(hidden, order), settled_after(states, final), len(left), open_early(states, full))


def pages(hidden: Hidden, order: Order) -> int:
    """How many pages the same order takes until the stop, when a page asks a fact of all for whom it is worth it."""
    state, count = State(hidden.start), 0
    while state.is_worth_asking:
        first = order(state)
        case = answered(state.case, first, hidden)
        fact = first.fact if isinstance(first, FactCell) else None
        others = [q.cell for q in state.questions if isinstance(q.cell, FactCell) and q.cell != first]
        for cell in others:
            if cell.fact == fact:
                case = answered(case, cell, hidden)
        state, count = State(case), count + 1
    return count


@frozen
class Form:
    """The form with the same stopping rule; all its fields; and the state and verdicts at its end."""

    run: Run
    fields: int
    full: State
    final: dict[Pair, Outcome]


def whole_form(hidden: Hidden) -> Form:
    """Fill in the whole form."""
    states = form_states(hidden)
    last = states[-1]
    final = {(t.slot.right.id, t.person): last.outcome((t.slot.right.id, t.person)) for t in last.targets}
    stop = next((i for i, state in enumerate(states) if not state.is_worth_asking), len(states) - 1)
    left = len(unsettled(states[stop], final))
    known = [{cell.fact for cell in fact_cells(state.case, BELGIUM.vocabulary) if state.told(cell)} for state in states]
    run = Run(stop, len(known[stop] - known[0]), settled_after(states, final), left, open_early(states, last))
    return Form(run, len(states) - 1, last, final)


def unsettled(state: State, final: dict[Pair, Outcome]) -> list[Pair]:
    """The verdicts that are not yet what they will be."""
    return [pair for pair, outcome in final.items() if state.outcome(pair) is not outcome]


def keeping_open(state: State, pairs: Iterable[Pair]) -> list[Cell]:
    """The facts that may be asked and keep these verdicts open."""
    rights = state.reader.evaluation.plan.rights
    found = [cell for right, person in pairs for cell in state.open_cells(Target(rights[right], person))]
    return found or [
        FactCell(cell.fact, cell.about)
        for cell in fact_cells(state.case, BELGIUM.vocabulary)
        if state.gate(cell)[1] and state.knowledge.is_open(cell) and state.knowledge.silence(cell) is None
    ]


def settled_after(states: list[State], final: dict[Pair, Outcome]) -> int:
    """After how many questions all verdicts are, and stay, the final ones."""
    for count in range(len(states) - 1, -1, -1):
        if any(states[count].outcome(pair) is not outcome for pair, outcome in final.items()):
            return count + 1
    return 0


def measure(hidden: Hidden, alike: bool) -> Row:
    """All orders on one case."""
    form = whole_form(hidden)
    orders: dict[str, Order] = {
        "worth": by_worth,
        "mention": by_score(mentions, alike),
        "decides": by_score(decisions, alike),
    }
    runs = {name: interview(hidden, order, form.full, form.final) for name, order in orders.items()}
    return Row({**runs, "form": form.run}, form.fields)


def measure_all(cases: Sequence[Hidden], alike: bool, jobs: int) -> list[Row]:
    """All cases, over several processes; the figures do not depend on how many."""
    work = partial(measure, alike=alike)
    if jobs == 1:
        return [work(hidden) for hidden in cases]
    with get_context("fork").Pool(jobs) as pool:
        return list(pool.imap(work, cases, chunksize=1))


def main() -> None:
    """Run all orders on all cases and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=30, help="how many cases to generate (default 30)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many processes (default: the cores)")
    parser.add_argument("--alike", action="store_true", help="the baselines too ask sensitive facts last")
    options = parser.parse_args()
    start = time.perf_counter()
    told = {
        path.stem: parse_case(path.read_text("utf-8"), BELGIUM, default_date=DAY) for path in EXAMPLES.glob("*.yaml")
    }
    cases = [from_example(name, case, BELGIUM.vocabulary) for name, case in sorted(told.items())]
    cases += [generated(number, options.seed, DAY, BELGIUM.vocabulary) for number in range(options.cases)]
    rows = measure_all(cases, options.alike, options.jobs)
    examples, made = rows[: len(told)], rows[len(told) :]
    how = "baselines too ask sensitive facts last" if options.alike else "baselines ask sensitive facts at any time"
    print(f"{len(made)} generated cases (seed {options.seed}) and {len(examples)} examples; {how}")
    if made:
        table("generated", made, EARLY)
    table("the examples", examples, EARLY)
    print(f"\n{time.perf_counter() - start:.0f} seconds")


if __name__ == "__main__":
    main()
