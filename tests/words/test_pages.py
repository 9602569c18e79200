"""The page of a right: whole, the same shape for all, and true to the law of a day."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from attrs import evolve

from rechten.graph import nodes as n
from rechten.graph.law import Law
from rechten.graph.parameters import figure_at
from rechten.graph.rights import conditions
from rechten.law.belgium import BELGIUM
from rechten.law.names import FACT_NAMES, UNITS
from rechten.readings.data import graph_hash
from rechten.words import page_data, right_page
from rechten.words.page_parts import RightPage
from rechten.words.rules import _walk
from tests.fictional.law import lyonie
from tests.words.test_rules import all_text, clean

DAYS = (date(2015, 1, 1), date(2024, 6, 1), date(2026, 11, 24), date(2100, 12, 31))
LAW = lyonie()
PAGES = [(BELGIUM, id, day) for id in BELGIUM.rights for day in DAYS] + [(LAW, id, DAYS[2]) for id in LAW.rights]
TODAY = DAYS[2]
NAMED = re.compile(r"\b(?:[Bb]edrag|[Gg]etal|[Rr]egel|[Dd]ag|[Kk]euze) ([A-Z]{1,3})\b")


def rules_of(page: RightPage) -> list[str]:
    """All the text of the rules."""
    found = []
    for requirement in page.requirements:
        own = (requirement.condition,) if requirement.condition else ()
        inside = (*own, *(c for route in requirement.routes for c in route.conditions))
        found += [all_text(condition.rule) for condition in inside if condition.rule]
    found += [all_text(page.amount.rule)] if page.amount else []
    return found + [all_text(definition.rule) for definition in page.definitions]


@pytest.mark.parametrize(("law", "id", "day"), PAGES, ids=[f"{id} {day}" for _, id, day in PAGES])
def test_page_is_whole(law: Law, id: str, day: date) -> None:
    page = right_page(law, id, day)
    for text in (page.name, page.level, page.domain, page.summary, page.certainty, page.decides, page.amount_says):
        assert clean(text)
    act = page.act
    for text in (act.office, act.how, act.starts, act.decision_term, act.appeal):
        assert text.strip() or law is LAW  # nobody acts in Lyonië
    assert page.about
    assert page.requirements
    assert page.sources
    for text in rules_of(page):
        assert all(clean(line) for line in text.split("\n") if line)


@pytest.mark.parametrize(("law", "id", "day"), PAGES, ids=[f"{id} {day}" for _, id, day in PAGES])
def test_every_name_in_the_rules_is_explained(law: Law, id: str, day: date) -> None:
    page = right_page(law, id, day)
    text = "\n".join([*rules_of(page), *(unit.says for unit in page.units), *(fact.gate for fact in page.facts)])
    letters = {definition.name.split()[-1] for definition in page.definitions if NAMED.search(definition.name)}
    assert set(NAMED.findall(text)) <= letters
    known = {unit.name for unit in page.units}
    assert {name for name in law.units if f"‘{name}’" in text} <= known
    terms = {definition.name for definition in page.definitions}
    facts = {fact.name for fact in page.facts}
    assert {name for name in law.terms.values() if name in text} <= terms | facts | _within(terms | facts)


def _within(names: set[str]) -> set[str]:
    """Names that are a part of another name ("de tijd" in "de tijd in dit huis")."""
    return {name for name in [*BELGIUM.terms.values(), *LAW.terms.values()] if any(name in other for other in names)}


@pytest.mark.parametrize("id", BELGIUM.rights)
def test_the_rules_hide_nothing(id: str) -> None:
    """Each figure, reason, cited rule and judge that the graph holds stands in the text."""
    page = right_page(BELGIUM, id, TODAY)
    right = BELGIUM.rights[id]
    roots = [c.expr.node for c in conditions(right) if c.in_force(TODAY)]
    roots += [right.amount.expr.node] if right.amount else []
    said = [*rules_of(page), *(unit.says for unit in page.units), *(fact.judged_by for fact in page.facts)]
    text = "\n".join(said).casefold()
    figures = {figure.id for figure in page.figures if figure.decides}
    facts = {fact.id: fact for fact in page.facts}
    named = {unit.relation for unit in BELGIUM.units.values()}
    for node in _walk(roots):
        if node in named:
            continue
        match node:
            case n.Param():
                assert node.id in figures
                assert BELGIUM.parameters[node.id].says.casefold() in text
            case n.Convert() | n.Round():
                assert node.because.casefold() in text
            case n.NotComputed() if node.reason.casefold() not in text:
                assert any(node in _walk([n.Members(node.kind, "any", unit, node)]) for unit in named)
            case n.Fact() if BELGIUM.vocabulary[node.id].judged_by:
                assert facts[node.id].judged_by.casefold() in text


def test_conditions_out_of_force_are_told_apart() -> None:
    early, late = (right_page(LAW, "roof", day) for day in (date(2025, 6, 1), date(2026, 6, 1)))

    def live(page: RightPage) -> list[str]:
        return [r.condition.id for r in page.requirements if r.condition and r.condition.in_force]

    assert live(early) == ["roof.rent", "roof.good"]
    assert live(late) == ["roof.rent", "roof.good2"]
    (gone,) = [r.condition for r in late.requirements if r.condition and not r.condition.in_force]
    assert gone.rule is None
    assert (gone.start, gone.until) == (date(2025, 1, 1), date(2026, 1, 1))


@pytest.mark.parametrize("id", BELGIUM.rights)
def test_figures_in_time(id: str) -> None:
    page = right_page(BELGIUM, id, TODAY)
    for figure in page.figures:
        parameter = BELGIUM.parameters[figure.id]
        found = figure_at(parameter, TODAY, date.max)
        assert [value.start for value in figure.values] == [value.start for value in parameter.values]
        assert [value.until for value in figure.values][:-1] == [value.start for value in parameter.values][1:]
        assert figure.stale == bool(found and found.stale)
        current = [value for value in figure.values if value.current]
        assert [value.start for value in current] == ([found.dated.start] if found else [])
        assert bool(figure.may_have_moved) == figure.stale
        for value in figure.values:
            assert value.text
            assert value.source.url.startswith("http")
            assert value.doubtful is None or value.until is None or value.start < value.doubtful < value.until
    shown = {figure.id for figure in page.figures if not figure.decides}
    assert shown == set(BELGIUM.rights[id].shows)


@pytest.mark.parametrize("id", BELGIUM.rights)
def test_papers_stand_in_one_list_only(id: str) -> None:
    evidence = right_page(BELGIUM, id, TODAY).act.evidence
    papers = [*evidence.fetched, *evidence.bring, *evidence.may_be_asked]
    assert len({paper.casefold() for paper in papers}) == len(papers)
    assert evidence.bring


def test_rights_point_to_each_other() -> None:
    bread, lamp = right_page(LAW, "bread", TODAY), right_page(LAW, "lamp", TODAY)
    assert [(link.id, link.name) for link in bread.opens] == [("lamp", "Lampgeld")]
    assert [(link.id, link.name) for link in lamp.opened_by] == [("bread", "Broodgeld")]
    assert bread.non_take_up is not None
    assert "40 tot 60 op de 100" in bread.non_take_up.says


def test_a_right_that_this_law_does_not_describe_has_a_name_but_no_page() -> None:
    law = lyonie()
    law.rights["bread"] = evolve(law.rights["bread"], opens=("nmbs_verhoogde_tegemoetkoming",))
    (link,) = right_page(law, "bread", TODAY).opens
    assert (link.id, link.name) == ("", "NMBS verhoogde tegemoetkoming")


def test_hash_holds_the_whole_text() -> None:
    page = right_page(LAW, "bread", TODAY)
    assert page.hash == right_page(lyonie(), "bread", TODAY).hash
    assert page.hash != right_page(LAW, "bread", date(2026, 11, 25)).hash
    law = lyonie()
    law.rights["bread"] = evolve(law.rights["bread"], certainty="onzeker")
    assert right_page(law, "bread", TODAY).hash != page.hash
    assert page.graph == graph_hash(LAW.plan(TODAY)) == right_page(law, "bread", TODAY).graph


def test_data_is_json() -> None:
    data = page_data(right_page(BELGIUM, "leefloon", TODAY))
    again = json.loads(json.dumps(data))
    assert again["on"] == "2026-11-24"
    assert again["requirements"][0]["condition"]["rule"]["form"] == "sentence"


def test_an_unknown_right_is_an_error() -> None:
    with pytest.raises(KeyError):
        right_page(LAW, "nothing", TODAY)


def test_names_are_unique_and_speak_of_what_exists() -> None:
    names = [name for name, _, _ in UNITS]
    assert len(set(names)) == len(names)
    assert len({relation.relation for _, relation, _ in UNITS}) == len(UNITS)
    assert set(FACT_NAMES) <= set(BELGIUM.vocabulary.specs)
    assert len(set(BELGIUM.terms.values())) == len(BELGIUM.terms)
