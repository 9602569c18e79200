"""A rule that cannot be is refused at once, with the file and line of its author, what is wrong, and the remedy."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import rechten
from rechten.casefile import answer_data
from rechten.graph.errors import RuleError
from rechten.graph.expressions import (
    Expr,
    add_months,
    age,
    all_of,
    any_of,
    case,
    count,
    marginal_scale,
    months_between,
    myself,
    no_money,
    on_day,
    one_month,
    per_month,
    per_year,
    rounded,
    same_dwelling,
    smallest,
    start_of,
    step_scale,
    tied,
    total,
)
from rechten.graph.facts import FactSpec, Probe, Subject, Vocabulary
from rechten.graph.kinds import BOOL, Unit
from rechten.graph.law import Law
from rechten.graph.parameters import DatedValue, Parameter, Source
from rechten.graph.rights import Act, Amount, Condition, Decider, Right
from rechten.readings.answer import read
from tests.fictional.examples import EXAMPLES
from tests.fictional.law import lyonie

FACTS = Vocabulary()
works = FACTS.truth("person.works")
birth = FACTS.date("person.birth")
month = FACTS.amount("person.month", Unit.EURO_MONTH, high=1_000, axis=True)
year = FACTS.amount("person.year", Unit.EURO_YEAR, high=1_000)
hours = FACTS.number("person.hours", Unit.HOURS_MONTH, high=200)
papers = FACTS.choice("person.papers", {"a": "A", "b": "B"})
other = FACTS.choice("person.other", {"a": "A", "c": "C"})

anything: Any = works  # authors are not held back by types when they try
some: Any = month

WRONG: dict[str, tuple[Callable[[], object], str]] = {
    "and": (lambda: anything and month > 0, "write & |"),
    "or": (lambda: anything or month > 0, "write & |"),
    "not": (lambda: not works, "write & |"),
    "if": (lambda: 1 if works else 2, "write & |"),
    "chain": (lambda: 0 < hours < 10, "write & |"),
    "in a list": (lambda: works in [month > 0], "a number"),  # noqa: FURB171
    "in a rule": (lambda: "a" in anything, "is_in"),
    "forgotten parentheses": (lambda: hours >= 18 & anything, "parentheses"),
    "forgotten parentheses behind": (lambda: works & some >= 3, "parentheses"),
    "forgotten parentheses with |": (lambda: hours >= 18 | anything, "parentheses"),
    "and a Python truth": (lambda: works & True, "needs yes or no"),  # type: ignore[operator]
    "month and year": (lambda: month + year, "per_year"),
    "month under year": (lambda: month <= year, "per_year"),
    "money and hours": (lambda: month - hours, "cannot be combined"),
    "money times money": (lambda: month * month, "no meaning"),
    "money and a bare number": (lambda: month > 100, "parameter"),
    "money times a float": (lambda: some * 0.5, "Fraction"),
    "divided by zero": (lambda: month / 0, "positive whole number"),
    "divided by a rule": (lambda: month / anything, "positive whole number"),
    "truth in a sum": (lambda: total(month, works), "needs a number"),
    "not of a number": (lambda: ~month, "needs yes or no"),
    "day plus number": (lambda: birth + 1, "on_day"),
    "day under number": (lambda: birth < 1, "on_day"),
    "age of a number": (lambda: age(month), "needs a day"),
    "age on a number": (lambda: age(birth, month), "needs a day"),
    "truth equals True": (lambda: works == True, "the fact itself"),  # noqa: E712 - what an author may try
    "number equals True": (lambda: hours == True, "parameter"),  # noqa: E712
    "choice equals text": (lambda: papers == "a", "is_in"),
    "unknown code": (lambda: papers.is_in("z"), "unknown code 'z'; the codes are a, b"),
    "is_in of a number": (lambda: month.is_in("a"), "choice"),
    "branches of two kinds": (lambda: case((works, month), otherwise=works), "needs a number"),
    "branches of two choices": (lambda: case((works, papers), otherwise=other), "one kind"),
    "branches of two units": (lambda: case((works, month), otherwise=year), "per_year"),
    "test that is a number": (lambda: case((month, month), otherwise=month), "needs yes or no"),
    "year of a year": (lambda: per_year(year, "art. 1"), "per month"),
    "month of a month": (lambda: per_month(month, "art. 1"), "per year"),
    "one month of a month": (lambda: one_month(month, "art. 1"), "per year"),
    "round to thirds": (lambda: rounded(month, "down", "art. 1", per=3), "cannot round"),
    "round some way": (lambda: rounded(month, "nearest", "art. 1"), "half_up"),  # type: ignore[arg-type]
    "no items": (all_of, "at least one"),
    "no alternatives": (any_of, "at least one"),
    "no numbers": (smallest, "at least one"),
    "no sum": (total, "at least one"),
    "no brackets": (lambda: step_scale(month, [], []), "at least one"),
    "rates without thresholds": (lambda: marginal_scale(month, [], [count(1)]), "one rate a threshold"),
    "values without thresholds": (lambda: step_scale(month, [], [month]), "one value a threshold"),
    "unknown period": (lambda: start_of(birth, "week"), "school_year"),  # type: ignore[arg-type]
    "months of a number": (lambda: add_months(month, 1), "needs a day"),
    "months between numbers": (lambda: months_between(month), "needs a day"),
    "30 February": (lambda: on_day(2025, 2, 30), "no day"),
    "unknown direction": (lambda: tied("partner", "up"), "out, in or both"),  # type: ignore[arg-type]
    "a tie on a day of one person": (lambda: tied("partner", at=birth), "same for all"),
    "a home on a day of one person": (lambda: same_dwelling(at=add_months(birth, 1)), "same for all"),
    "members by a number": (lambda: myself.any(month), "needs yes or no"),
    "sum of truths": (lambda: myself.sum(works), "needs a number"),
    "those where a number": (lambda: myself.where(month), "needs yes or no"),
    "kin of no degree": (lambda: rechten.graph.expressions.kin(0, myself, myself), "at least 1"),
    "a fact twice": (lambda: FACTS.truth("person.works"), "declared twice"),
    "a former name twice": (lambda: FACTS.truth("person.new", aliases=("person.works",)), "declared twice"),
    "a fact about nobody": (lambda: FACTS.truth("works"), "person.…"),
    "a fact of a stranger": (lambda: FACTS.truth("dog.works"), "person.…"),
    "a subject that is not its name": (
        lambda: FACTS.declare(FactSpec("person.x", Subject.CASE, BOOL, "c", "q")),
        "must be called 'case.…'",
    ),
    "chances that do not add up": (
        lambda: FACTS.declare(FactSpec("case.x", Subject.CASE, BOOL, "c", "q", probes=(Probe(1, 0.5),))),
        "add up to 1",
    ),
    "a choice with too many codes": (lambda: FACTS.choice("case.y", {str(i): "" for i in range(54)}), "53"),
    "months of a truth": (lambda: FACTS.truth("person.z", axis=True), "month axis"),
    "months of a home": (lambda: FACTS.amount("dwelling.z", Unit.EURO, high=1, axis=True), "month axis"),
    "sum over no axis": (lambda: FACTS.month_sum(hours, 0, 1), "axis=True"),
    "sum over too many months": (lambda: FACTS.month_sum(month, 0, 24), "23"),
    "unknown figure": (lambda: Law("x", FACTS, {}).param("nothing"), "no parameter 'nothing'"),
    "a condition that is a number": (lambda: Condition("c", month, "art. 1", "x"), "no yes or no"),
    "an amount that is a truth": (lambda: Amount(works, "art. 1", "x"), "money"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_rule_is_told_with_line_and_remedy(name: str) -> None:
    make, remedy = WRONG[name]
    with pytest.raises(RuleError) as error:
        make()
    place, _, what = str(error.value).partition(": ")
    file, _, line = place.partition(":")
    assert file == "test_author_errors.py"
    written, first = inspect.getsourcelines(make) if make.__name__ == "<lambda>" else ([""], int(line))
    assert first <= int(line) <= first + len(written)
    assert remedy in what


def a_right(condition: Condition, **more: Any) -> Right:
    act = Act("", "", (), (), (), "", "", "")
    return Right("r", "R", "crown", "income", "", (condition,), Decider("", ""), act, (), "certain", **more)


def law_of(condition: Condition, vocabulary: Vocabulary = FACTS, **more: Any) -> Law:
    law = Law("klein", vocabulary, {"partner": "{a} en {b}"})
    law.add(a_right(condition, **more))
    return law


def test_an_undeclared_fact_is_told_with_the_line_of_the_condition() -> None:
    line = inspect.getsourcelines(test_an_undeclared_fact_is_told_with_the_line_of_the_condition)[1] + 2
    condition = Condition("r.strange", works & (month > 0), "art. 1", "x")
    with pytest.raises(RuleError) as error:
        law_of(condition, Vocabulary()).plan(date(2025, 1, 1))
    assert str(error.value).startswith(f"test_author_errors.py:{line}: condition 'r.strange' uses fact 'person.")
    assert "not declared" in str(error.value)


def test_an_undeclared_tie_is_refused() -> None:
    law = law_of(Condition("r.tie", tied("partnr").exists(), "art. 1", "x"))
    for _ in range(2):  # and stays refused
        with pytest.raises(RuleError, match="no tie 'partnr' in this law; its ties are partner"):
            law.plan(date(2025, 1, 1))


def test_a_right_without_a_condition_in_force_is_refused() -> None:
    law = law_of(Condition("r.late", works, "art. 1", "x", valid_from=date(2026, 1, 1)))
    with pytest.raises(RuleError, match="no condition in force"):
        law.plan(date(2025, 1, 1))
    assert law.plan(date(2026, 1, 1)).rights


def test_what_stands_twice_is_refused() -> None:
    law = law_of(Condition("r.c", works, "art. 1", "x"))
    with pytest.raises(RuleError, match="right 'r' stands twice"):
        law.add(a_right(Condition("r.d", works, "art. 1", "x")))
    figure = Parameter("p", BOOL, "", "", (DatedValue(date(2025, 1, 1), 1, Source("x")),))
    with pytest.raises(RuleError, match="parameter 'p' stands twice"):
        law.add_parameters([figure, figure])


def test_what_an_author_may_write() -> None:
    """The other side: these are all fine."""
    half = Fraction(1, 2)
    built = [
        1 <= hours,  # noqa: SIM300 - the other way round must work too
        200 - hours,
        sum([hours, hours], start=hours),
        half * month,
        2 * month,
        month / 3 + month,
        month > 0,
        works & ~works | works,
        papers.is_in("a", "b"),
        age(birth, on_day(2024, 2, 29)) >= 18,
        months_between(birth, birth) == 0,
        myself.count(),
        tied("partner", at=add_months(on_day(2024, 2, 29), 1)).exists(),
        no_money(Unit.EURO_MONTH) + month != month,
    ]
    assert all(isinstance(rule, Expr) for rule in built)


def test_comparing_rules_never_reaches_our_own_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """``==`` on a rule builds a node; if the library compared rules in lists or sets of its own, it would go astray."""
    home = str(Path(rechten.__file__).parent)
    true_eq = Expr.__eq__

    def watched(self: Expr, value: object) -> Any:
        caller = sys._getframe(1).f_code
        inside = caller.co_filename.startswith(home) and caller.co_name != "__ne__"
        assert not inside, f"{caller.co_filename} compares rules"
        assert not caller.co_filename.startswith("<attrs"), "a record compares rules"
        return true_eq(self, value)

    monkeypatch.setattr(Expr, "__eq__", watched)
    law = lyonie()
    for case_file in EXAMPLES.values():
        answer = read(law, case_file)
        assert answer_data(answer) == answer_data(read(law, case_file))
        assert hash(works) == hash(works)
        assert list(law.rights.values()) == list(law.rights.values())
