"""From rights to one query: the program of the columns reading, with the figures of a day in it, written as SQL.

The query gives a row a person: what ``rechten batch`` gives, in columns of the same names. It is written in the dialect
of DuckDB; ``dialects`` says it in another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import evolve, frozen

from rechten.graph.plan import Plan, RightSlot
from rechten.readings.columns.fixed import Fixed
from rechten.readings.columns.lowering import Openness, leaves_of, lower
from rechten.readings.columns.program import Input, Program
from rechten.readings.kernels import Figures
from rechten.readings.sql.expressions import Expressions
from rechten.readings.sql.folding import folded
from rechten.readings.sql.leaves import Leaves
from rechten.readings.sql.staging import staged
from rechten.readings.sql.steps import Step, quoted
from rechten.readings.sql.tables import Place, Tables
from rechten.readings.verdict import Outcome

#: The number of each outcome in a column, as in the columns reading.
OUTCOMES = (Outcome.ENTITLED, Outcome.DEPENDS, Outcome.HUMAN, Outcome.NOT_COMPUTED, Outcome.NOT_ENTITLED)


@frozen(eq=False)
class Query:
    """A query in the dialect of DuckDB.

    ``facts``: the facts that it reads, by id, and where they stand; None where no column holds them, so that they are
    unknown for everybody. ``plain``: see ``query``.
    """

    rights: tuple[str, ...]
    day: date
    plain: bool
    steps: tuple[Step, ...]
    select: str
    facts: dict[str, Place | None]

    @property
    def text(self) -> str:
        """The whole query."""
        steps = ",\n".join(f"{step.name} AS MATERIALIZED (\n  {step.text}\n)" for step in self.steps)
        return f"WITH {steps}\n{self.select}"


def query(
    plan: Plan,
    figures: Figures,
    day: date,
    rights: Iterable[str] | None = None,
    *,
    tables: Tables | None = None,
    plain: bool = False,
) -> Query:
    """A query over ``tables`` for some rights (default: all), asked for ``day`` with these figures of the law.

    ``plain``: says only entitled, not entitled, or null where anything is open: a shorter query. Else there are five
    outcomes.
    Raises KeyError for a right that the plan does not hold.
    """
    wanted = tuple(plan.rights if rights is None else rights)
    fixed = Fixed(plan, figures, day)
    openness = Openness(leaves_of(plan, wanted), fixed.open_nodes())
    program = lower(plan, wanted, fixed, openness).program
    program = folded(_without_causes(program) if plain else program, fixed.uniforms(program).tolist())
    leaves = Leaves(plan, fixed, day.toordinal(), _inputs(program), tables or Tables())
    steps, expressions, last = staged(program, leaves, program.outputs.values())
    columns = [column for right in wanted for column in _columns(plan.rights[right], program, expressions, plain=plain)]
    source = f"{last} AS z JOIN people0 AS who ON who.i = z.i"
    select = 'SELECT who.c AS "case", who.p AS person,\n  ' + ",\n  ".join(columns) + f"\nFROM {source}"
    return Query(wanted, day, plain, tuple(steps), select, leaves.facts)


def _without_causes(program: Program) -> Program:
    """The program without what tells the three outcomes apart that are neither yes nor no."""
    outputs = {name: at for name, at in program.outputs.items() if not name.endswith((" bit0", " bit1"))}
    return evolve(program, outputs=outputs)


def _inputs(program: Program) -> list[Input]:
    """The inputs that are read."""
    return [program.inputs[op.value] for op in program.ops if op.code == "input"]


def _columns(slot: RightSlot, program: Program, expressions: Expressions, *, plain: bool) -> list[str]:
    """The columns of one right."""
    name = slot.right.id

    def read(output: str) -> str:
        return expressions.own(program.outputs[f"{name} {output}"], "z.")

    count = len(slot.requirements)
    failed, opened = ([read(f"{what} {i}") for i in range(count)] for what in ("failed", "open"))
    excluded = read("bit2")
    if plain:
        outcome = f"WHEN {' OR '.join(opened)} THEN NULL"
    else:
        outcome = f"WHEN {read('bit0')} THEN CASE WHEN {read('bit1')} THEN 3 ELSE 1 END WHEN {read('bit1')} THEN 2"
    found = {"outcome": f"CASE WHEN {excluded} THEN 4 {outcome} ELSE 0 END"}
    if slot.amount is not None:
        found |= {end: f"CASE WHEN NOT {excluded} THEN {read(end)} END" for end in ("low", "high")}
    found |= {"failed": _bits(failed), "open": _bits(opened), "concerned": read("concerned"), "held": read("held")}
    return [f"{text} AS {quoted(f'{name}__{column}')}" for column, text in found.items()]


def _bits(truths: Sequence[str]) -> str:
    """A number with a bit for each truth, the first the lowest."""
    parts = [f"CASE WHEN {truth} THEN {1 << i} ELSE 0 END" for i, truth in enumerate(truths) if truth != "FALSE"]
    return " + ".join(parts) or "0"
