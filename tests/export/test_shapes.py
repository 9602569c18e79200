"""The document against the published shapes of CPSV-AP 3.2.0 and CCCEV 2.1.0."""

from __future__ import annotations

import copy
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pyshacl
import pytest
from pyshacl.shapes_graph import ShapesGraph
from rdflib import RDF, SH, Graph

from rechten.export import public_services
from rechten.graph.rights import Alternatives, Condition, Right
from rechten.law.belgium import BELGIUM
from rechten.words.evidence import evidence
from tests.export.reading import read

ON = date(2026, 11, 24)
VENDOR = Path(__file__).parents[1] / "vendor"
CPSV = VENDOR / "cpsv-ap" / "cpsv-ap-SHACL.ttl"
CCCEV = VENDOR / "cccev" / "cccev-ap-SHACL.ttl"
CV = "http://data.europa.eu/m8g/"
Document = dict[str, Any]


def wrong(graph: Graph, shapes: Path) -> dict[str, str]:
    """The nodes that break a shape, with what the validator says of it; nothing when the graph conforms."""
    kept, report, _ = pyshacl.validate(graph, shacl_graph=Graph().parse(shapes))
    assert isinstance(report, Graph)
    found = {
        str(report.value(result, SH.focusNode)): str(report.value(result, SH.resultMessage))
        for result in report.subjects(RDF.type, SH.ValidationResult)
    }
    assert kept is not bool(found)
    return found


@pytest.fixture(scope="module")
def document() -> Document:
    return public_services(BELGIUM, ON)


@pytest.fixture(scope="module")
def graph(document: Document) -> Graph:
    return read(document)


@pytest.mark.parametrize("shapes", [CPSV, CCCEV], ids=["cpsv-ap", "cccev"])
def test_the_document_conforms(graph: Graph, shapes: Path) -> None:
    assert not wrong(graph, shapes)


@pytest.mark.parametrize("day", [date(2024, 1, 1), date(2026, 2, 28), date(2027, 6, 1)])
def test_it_conforms_on_other_days(day: date) -> None:
    assert not wrong(read(public_services(BELGIUM, day)), CPSV)


# --- a shape that looks at nothing keeps everything, so here is what they look at


def focus_nodes(graph: Graph, shapes: Path) -> dict[str, set[str]]:
    """By shape, the nodes that the validator itself holds against it."""
    found: dict[str, set[str]] = {}
    for shape in ShapesGraph(Graph().parse(shapes)).shapes:
        if nodes := shape.focus_nodes(graph):
            found[str(shape.node).rpartition("#")[2]] = {str(node) for node in nodes}
    return found


def in_force(right: Right) -> list[int]:
    """How many requirements each requirement of a right becomes: itself, and its routes with their conditions."""
    found = []
    for one in right.requires:
        if isinstance(one, Condition):
            found.append(int(one.in_force(ON)))
            continue
        parts = [sum(condition.in_force(ON) for condition in route.conditions) for route in one.routes]
        found.append(sum(1 + part for part in parts if part) + int(any(parts)))
    return found


def test_everything_is_looked_at_by_cpsv_ap(graph: Graph) -> None:
    found = focus_nodes(graph, CPSV)
    rights = BELGIUM.rights.values()
    assert len(found["PublicServiceShape"]) == len(rights)
    assert len(found["RequirementShape"]) == sum(sum(in_force(right)) for right in rights)
    assert len(found["RuleShape"]) == len(BELGIUM.provisions)
    assert len(found["OutputShape"]) == sum(right.amount is not None for right in rights)
    assert len(found["ParticipationShape"]) == len(found["ChannelShape"]) == len(rights)
    assert len(found["AgentShape"]) == len({right.decides.who for right in rights})
    assert len(found["PublicOrganisationShape"]) == len(found["LocationShape"]) == 3
    papers = papers_of_the_law()
    assert len(papers) > len(rights)
    assert len(found["EvidenceTypeShape"]) == len(papers)
    for type_, shape in ((f"{CV}EvidenceType", "EvidenceTypeShape"), (f"{CV}Requirement", "RequirementShape")):
        typed = graph.query(f"SELECT ?node WHERE {{ ?node a <{type_}> }}")
        assert {str(row[0]) for row in typed} == found[shape]  # type: ignore[index]


def test_everything_is_looked_at_by_cccev(graph: Graph) -> None:
    found, theirs = focus_nodes(graph, CCCEV), focus_nodes(graph, CPSV)
    for shape in ("RequirementShape", "EvidenceTypeShape"):
        assert found[shape] == theirs[shape]
    live = [c for right in BELGIUM.rights.values() for c in every_condition(right) if c.in_force(ON)]
    lists = sum(bool(c.proof) + bool(c.found_by_office) for c in live)
    assert lists > len(BELGIUM.rights)
    assert len(found["EvidenceTypeListShape"]) == lists
    assert len(found["ReferenceFrameworkShape"]) >= len({c.article for c in live})


def every_condition(right: Right) -> list[Condition]:
    return [
        condition
        for one in right.requires
        for condition in (
            [c for route in one.routes for c in route.conditions] if isinstance(one, Alternatives) else [one]
        )
    ]


def papers_of_the_law() -> set[tuple[str, str]]:
    """Every paper with who sees to it: brought, perhaps asked for, looked up by the office."""
    found: set[tuple[str, str]] = set()
    for right in BELGIUM.rights.values():
        papers = evidence(right, ON)
        live = [condition for condition in every_condition(right) if condition.in_force(ON)]
        found |= {("brought", text) for text in papers.bring}
        found |= {("asked", text) for text in (*papers.may_be_asked, *(t for c in live for t in c.proof))}
        found |= {("office", text) for text in (*papers.fetched, *(t for c in live for t in c.found_by_office))}
    return found


# --- and the shapes do find what is wrong


def _without(term: str) -> Callable[[Document], object]:
    return lambda node: node.pop(term)


BROKEN: dict[str, tuple[str, Callable[[Document], object]]] = {
    "a service without a title": ("recht:leefloon", _without("title")),
    "a service without an authority": ("recht:leefloon", _without("hasCompetentAuthority")),
    "a service without a description": ("recht:leefloon", _without("description")),
    "a title without a language": (
        "recht:leefloon",
        lambda node: node.update({"title": {"@value": "x", "@language": None}}),
    ),
    "two identifiers": ("recht:leefloon", lambda node: node.update(identifier=["een", "twee"])),
    "a term that is no duration": ("recht:leefloon", lambda node: node.update(processingTime="30 dagen")),
    "a requirement that is none": ("recht:leefloon", lambda node: node.update(holdsRequirement=["wie:niemand"])),
    "evidence that is none": ("recht:leefloon", lambda node: node.update(hasInputType=["recht:leefloon"])),
    "a requirement without an identifier": ("voorwaarde:leefloon/leefloon.age", _without("identifier")),
    "a rule without a description": ("regel:derdebetalersregeling", _without("description")),
    "an authority without a place": ("overheid:federal", _without("spatial")),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_document_is_found(document: Document, what: str) -> None:
    id, break_it = BROKEN[what]
    broken = copy.deepcopy(document)
    (node,) = (node for node in broken["@graph"] if node["id"] == id)
    break_it(node)
    assert list(wrong(read(broken), CPSV)) == [full_name(document, id)]


def full_name(document: Document, id: str) -> str:
    prefix, _, rest = id.partition(":")
    return f"{document['@context'][prefix]}{rest}"


def test_evidence_without_an_identifier_is_found(document: Document) -> None:
    broken = copy.deepcopy(document)
    node = next(node for node in broken["@graph"] if node["type"] == "EvidenceType")
    del node["identifier"]
    assert len(wrong(read(broken), CPSV)) == 1


def test_a_condition_from_no_law_is_found_by_cccev(document: Document) -> None:
    broken = copy.deepcopy(document)
    node = next(node for node in broken["@graph"] if node.get("isDerivedFrom"))
    node["isDerivedFrom"] = ["recht:leefloon"]
    assert len(wrong(read(broken), CCCEV)) == 1
