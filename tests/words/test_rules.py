"""Rules in words: no node without words, and words that say what the node computes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import get_args

import pytest

from rechten.graph import nodes as n
from rechten.graph.expressions import (
    Expr,
    Rel,
    add_months,
    age,
    all_of,
    any_of,
    at_least_zero,
    case,
    count,
    everyone,
    exception,
    largest,
    marginal_scale,
    months_between,
    myself,
    no_money,
    not_computed,
    per_month,
    per_year,
    request_date,
    rounded,
    smallest,
    start_of,
    step_scale,
    tied,
    total,
)
from rechten.graph.facts import Vocabulary
from rechten.graph.kinds import BOOL, Unit
from rechten.graph.law import Law
from rechten.graph.plan import Plan
from rechten.law.belgium import BELGIUM
from rechten.words.phrases import MEMBER, Phrases
from rechten.words.rule_tree import Form, Rule
from rechten.words.rules import Rules
from tests.fictional import facts as f
from tests.fictional import units as u
from tests.fictional.edges import FACTS as EDGE_FACTS
from tests.fictional.edges import edges_plan
from tests.fictional.law import lyonie

ON = date(2026, 3, 1)
LAW = lyonie()
EDGES = Law("randen", EDGE_FACTS, {})
wage_year = per_year(f.wage, "art. 5")

#: One of each, with what its words must hold.
SAMPLES: dict[type[n.Node] | type[n.Relation], tuple[Expr | Rel, str]] = {
    n.Fact: (f.works, "het antwoord op “Werk je?” is ja"),
    n.MonthSum: (f.FACTS.month_sum(f.wage, 1, 3), "1 tot 3 maanden voor die van de aanvraag"),
    n.Param: (LAW.param("bread.base"), "€"),
    n.Const: (no_money(Unit.EURO), "nul euro"),
    n.RequestDate: (request_date(), "de dag van de aanvraag"),
    n.Compare: (f.rent > 0, "is meer dan nul euro"),
    n.OneOf: (f.heating.is_in("gas", "wood"), "is ‘Gas’ of ‘Hout’"),
    n.AllOf: (f.damp & f.flood, " en "),
    n.AnyOf: (f.damp | f.flood, " of "),
    n.Not: (~f.damp, "dit geldt niet"),
    n.ExceptWhen: (exception(f.damp, when=f.flood, then=f.works), "tenzij"),
    n.Case: (case((f.damp, f.rent), otherwise=no_money(Unit.EURO_MONTH)), "anders"),
    n.Add: (total(f.wage, f.rent), "de som van"),
    n.Sub: (f.wage - f.rent, " min "),
    n.Mul: (f.wage * f.lodgers, " maal "),
    n.Min: (smallest(f.wage, f.rent), "het kleinste van"),
    n.Max: (largest(f.wage, f.rent), "het grootste van"),
    n.Rescale: (f.rent / 3, "gedeeld door 3"),
    n.Convert: (wage_year, "van maand naar jaar, maal 12: art. 5"),
    n.Scale: (step_scale(f.lodgers, [count(0), count(2)], [f.wage, f.rent]), "vanaf 2:"),
    n.Round: (rounded(f.rent / 3, "up", "art. 6"), "afgerond op de cent, naar boven: art. 6"),
    n.AgeOn: (age(f.birth), "de leeftijd van de persoon"),
    n.MonthsBetween: (months_between(f.arrived), "het aantal volle maanden van"),
    n.AddMonths: (add_months(f.birth, 12 * 65), "65 jaar later dan"),
    n.StartOf: (start_of(request_date(), "school_year"), "het schooljaar (1 september)"),
    n.Members: (u.table.any(f.works), "voor minstens één persoon uit de groep ‘table’ geldt"),
    n.NotComputed: (not_computed(BOOL, "gunst van de Koning"), "niet uitgerekend: gunst van de Koning"),
    n.Self: (myself, "de persoon zelf"),
    n.Everyone: (everyone, "iedereen"),
    n.Tied: (tied("parent", "in"), "die andere persoon is een ouder van de persoon"),
    n.SameDwelling: (u.housemates_then, "(op 1 januari 2024)"),
    n.Union: (u.children | u.parents, " of "),
    n.Intersection: (u.children & u.housemates, " en ook bij ‘housemates’"),
    n.Difference: (everyone - myself, "zonder de persoon zelf"),
    n.Composed: (u.partner.then(u.children), "voor elke persoon uit"),
    n.Where: (u.housemates.where(f.works), "en voor wie geldt"),
}  # fmt: skip


def clean(text: str) -> bool:
    """Words that may stand on a page."""
    return bool(text) and text == text.strip() and not re.search(r"None|[{}]|  |\bu\b|\.\.|<|Expr|\(\)|\[\]|‘’", text)


def every(rule: Rule) -> Iterator[Rule]:
    yield rule
    for part in rule.parts:
        yield from every(part)


def all_text(rule: Rule) -> str:
    found = []
    for part in every(rule):
        found += [part.label, part.text, *part.cites]
        found += [cell for row in (part.table.rows if part.table else ()) for cell in row]
    return "\n".join(found)


def written(expr: Expr, law: Law = LAW) -> Rule:
    return Rules(law, ON, [expr.node]).rule(expr.node)


def test_there_is_a_sample_of_every_type() -> None:
    assert set(SAMPLES) == set(get_args(n.Node)) | set(n.RELATION_TYPES)


@pytest.mark.parametrize("kind", SAMPLES, ids=lambda kind: kind.__name__)
def test_every_type_has_words_that_say_what_it_is(kind: type[n.Node] | type[n.Relation]) -> None:
    sample, words = SAMPLES[kind]
    phrases = Phrases(LAW, ON)
    if isinstance(sample, Rel):
        assert isinstance(sample.relation, kind)
        text = phrases.group(sample.relation, "de persoon", out=True)
    else:
        assert isinstance(phrases.bare(sample.node), kind)
        text = phrases.phrase(sample.node)
    assert words in text
    assert clean(text)


@pytest.mark.parametrize(
    ("law", "plan"),
    [
        (LAW, LAW.plan(ON)),
        (LAW, LAW.plan(date(2025, 2, 1))),
        (BELGIUM, BELGIUM.plan(date(2026, 11, 24))),
        (BELGIUM, BELGIUM.plan(date(2020, 1, 1))),
        (EDGES, edges_plan()),
    ],
    ids=["lyonie 2026", "lyonie 2025", "belgium 2026", "belgium 2020", "edges"],
)
def test_no_node_of_any_plan_is_without_words(law: Law, plan: Plan) -> None:
    whole = [node for node, above in zip(plan.nodes, plan.parents, strict=True) if not above]
    rules = Rules(law, ON, [node for node in whole if not isinstance(node, n.RELATION_TYPES)])
    for node in plan.nodes:
        if isinstance(node, n.RELATION_TYPES):
            assert clean(rules.say.group(node, MEMBER))
            assert clean(rules.say.group(node, "de persoon", out=True))
            continue
        assert clean(rules.say.phrase(node))
        assert clean(rules.say.phrase(node, out=True))
        assert all(clean(part.text) for part in every(rules.rule(node, out=True)))
        if node.kind == BOOL:
            assert rules.say.deny(node, "de persoon") != rules.say.phrase(node)


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        (age(f.birth) >= 18, "De leeftijd van de persoon is minstens 18 jaar."),
        (~(age(f.birth) >= 18), "De leeftijd van de persoon is minder dan 18 jaar."),
        (~(age(f.birth) < 18), "De leeftijd van de persoon is minstens 18 jaar."),
        (age(f.birth) > 18, "De leeftijd van de persoon is meer dan 18 jaar."),
        (age(f.birth) <= 18, "De leeftijd van de persoon is hoogstens 18 jaar."),
        (~u.parents.exists(),
         "De groep [wie zo verbonden is: die andere persoon is een ouder van de persoon] is leeg."),
        (~u.table.any(f.damp),
         "Voor niemand uit de groep ‘table’ geldt: het antwoord op “Is je woning vochtig?” is ja."),
        (u.table.count() <= 2, "Het aantal personen in de groep ‘table’ is hoogstens 2."),
        (f.willing, "Het Broodhuis oordeelt van wel over de vraag “willing”."),
        (request_date() < start_of(f.birth, "month"),
         "De eerste dag van de maand van het antwoord op “Wanneer ben je geboren?” valt na de dag van de aanvraag."),
        (f.rent * Fraction(1, 3) <= no_money(Unit.EURO_MONTH),
         "(het antwoord op “Hoeveel huur betaal je?” maal 1/3) is hoogstens nul euro."),
        (f.rent * Fraction(1, 4) <= no_money(Unit.EURO_MONTH),
         "(het antwoord op “Hoeveel huur betaal je?” maal 25 %) is hoogstens nul euro."),
    ],
)  # fmt: skip
def test_short_rules_are_one_sentence(rule: Expr, says: str) -> None:
    found = written(rule)
    assert found.text.replace("\u00a0", " ") == says
    assert not found.parts


def test_long_rules_become_lists() -> None:
    rule = written(all_of(f.works, f.damp, any_of(f.flood, f.willing, u.table.any(f.gets_bread))))
    assert rule.form is Form.ALL
    assert [part.form for part in rule.parts] == [Form.SENTENCE, Form.SENTENCE, Form.ANY]
    assert rule.parts[2].parts[1].form is Form.JUDGED


def test_an_exception_stands_apart() -> None:
    rule = written(exception(f.wage < LAW.param("bread.base"), when=f.flood & f.damp, then=f.sick_days < 300))
    assert rule.form is Form.UNLESS
    assert [part.label for part in rule.parts] == ["regel", "tenzij", "dan"]


def test_brackets_become_a_table() -> None:
    scale = marginal_scale(f.rent, [no_money(Unit.EURO_MONTH), LAW.param("roof.first")],
                           [LAW.param("roof.low_rate"), LAW.param("roof.high_rate")])  # fmt: skip
    rule = written(scale)
    assert rule.table is not None
    assert rule.table.head == ("Op het deel vanaf", "Telt mee voor")
    assert rule.table.rows[0][0] == "nul euro"
    steps = written(step_scale(f.lodgers, [count(1), count(3)], [f.wage, f.rent])).table
    assert steps is not None
    assert [row[0] for row in steps.rows] == ["1 (of lager)", "3"]


def test_what_is_not_computed_is_never_hidden_in_a_sentence() -> None:
    rule = written(f.damp & not_computed(BOOL, "gunst"))
    assert [part.form for part in rule.parts] == [Form.SENTENCE, Form.NOT_COMPUTED]
    assert "gunst" in rule.parts[1].text


def test_what_is_done_to_an_amount_is_told_in_order_with_its_rules() -> None:
    rule = written(rounded(per_month(at_least_zero(f.profit - f.profit), "art. 3"), "down", "art. 4"))
    assert rule.text == (
        "Dit, maar nooit minder dan nul; dan van jaar naar maand, gedeeld door 12; "
        "dan afgerond op de cent, naar beneden:"
    )
    assert rule.cites == ("art. 3", "art. 4")
    assert [part.text for part in rule.parts] == [written(f.profit - f.profit).text]


def test_a_part_that_comes_back_is_explained_once() -> None:
    means = u.table.sum(total(f.wage, f.rent)) - LAW.param("bread.base")
    roots = [(means < f.rent).node, (means > f.wage).node]
    rules = Rules(LAW, ON, roots)
    texts = [rules.rule(root).text for root in roots]
    definitions, units, _ = rules.explained()
    assert [definition.name for definition in definitions] == ["bedrag A"]
    assert all("edrag A" in text for text in texts)
    assert "‘table’" in all_text(definitions[0].rule)
    assert [unit.name for unit in units] == ["table", "housemates"]


def test_the_law_can_name_a_part() -> None:
    law = lyonie()
    means = law.term("de middelen van de tafel", u.table.sum(total(f.wage, f.rent)))
    rules = Rules(law, ON, [(means < f.rent).node])
    assert rules.rule((means < f.rent).node).text.startswith("De middelen van de tafel is minder dan")
    (definition,) = rules.explained()[0]
    assert definition.name == "de middelen van de tafel"
    assert "som" in all_text(definition.rule)


def test_a_fact_behind_its_gate_is_that_fact() -> None:
    rules = Rules(LAW, ON, [f.wage.node])
    assert rules.rule(f.wage.node).text == "Het antwoord op “Hoeveel verdien je?”."
    wage, *_ = rules.explained()[2]
    assert (wage.gate, wage.otherwise) == ("Het antwoord op “Werk je?” is ja.", "nul")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Werkt {naam} nu voor geld?", "de persoon werkt nu voor geld"),
        ("Woont {naam} hier, of bij iemand anders?", "de persoon woont hier, of bij iemand anders"),
        ("Is {naam} getrouwd, of leeft {naam} apart?",
         "het antwoord op “Is de persoon getrouwd, of leeft de persoon apart?” is ja"),
        ("Gaf {naam} iets weg, of was er een verkoop?",
         "het antwoord op “Gaf de persoon iets weg, of was er een verkoop?” is ja"),
        ("Is dat voor {naam} zo?", "het antwoord op “Is dat voor de persoon zo?” is ja"),
    ],
)  # fmt: skip
def test_a_question_becomes_a_statement_only_where_that_is_sound(question: str, says: str) -> None:
    facts = Vocabulary()
    fact = facts.truth("person.x", question="Ja?", question_other=question)
    assert Phrases(Law("klein", facts, {}), ON).phrase(fact.node) == says


def test_figures_without_a_value_and_unknown_ties_have_words() -> None:
    early = Phrases(LAW, date(1900, 1, 1))
    assert "op deze dag niet gekend" in early.phrase(LAW.param("bread.base").node)
    bare = Law("elders", f.FACTS, {})
    assert clean(Phrases(bare, ON).group(u.partner.relation, "de persoon"))
    assert "niet gekend" in Phrases(bare, ON).phrase(LAW.param("bread.base").node)
