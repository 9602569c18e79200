"""What the document tells, and what it leaves out."""

from __future__ import annotations

import json
import re
import socket
from datetime import date
from typing import Any

import pytest
from rdflib import BNode, Literal, URIRef

from rechten.cli import main
from rechten.export import public_services
from rechten.export.context import AUTHORITIES, IPDC_LEVELS, IPDC_THEMES, PLACES
from rechten.graph.provisions import Provision
from rechten.graph.rights import Right, conditions
from rechten.law.belgium import BELGIUM
from rechten.readings.opens import arrows
from rechten.words.say import both, translate_with
from tests.export.reading import read

ON = date(2026, 11, 24)
Node = dict[str, Any]


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return public_services(BELGIUM, ON)


@pytest.fixture(scope="module")
def nodes(document: dict[str, Any]) -> dict[str, Node]:
    found = {node["id"]: node for node in document["@graph"]}
    assert len(found) == len(document["@graph"]), "each thing stands there once"
    return found


def test_it_needs_nothing_from_elsewhere(document: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object, **__: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr(socket, "socket", closed)
    assert isinstance(document["@context"], dict)
    assert not {"@import", "@vocab", "@base"} & set(document["@context"])
    assert len(read(document)) > 1000


def test_nothing_is_lost_on_the_way_to_triples(document: dict[str, Any], nodes: dict[str, Node]) -> None:
    graph = read(document)
    assert {term for node in document["@graph"] for term in node} <= set(document["@context"])
    values = sum(len(v) if isinstance(v, list) else 1 for n in nodes.values() for k, v in n.items() if k != "id")
    assert len(graph) == values
    assert len(set(graph.subjects())) == len(nodes)
    for triple in graph:
        for term in triple:
            assert not isinstance(term, BNode)
            if isinstance(term, URIRef):
                assert re.match(r"(https?://\S+|urn:x-tot-je-recht:[a-z]+:\S+)\Z", term), term


def test_every_link_leads_somewhere(document: dict[str, Any], nodes: dict[str, Node]) -> None:
    links = {
        term for term, says in document["@context"].items() if isinstance(says, dict) and says.get("@type") == "@id"
    }
    for node in nodes.values():
        for term in links & set(node) - {"conformsTo"}:
            assert isinstance(node[term], list)
            assert len(set(node[term])) == len(node[term])
            assert set(node[term]) <= set(nodes), (node["id"], term)


def test_nothing_is_empty(nodes: dict[str, Node]) -> None:
    for node in nodes.values():
        for value in node.values():
            assert value not in ("", [], None)
            assert "None" not in str(value)


def test_the_same_law_gives_the_same_document(document: dict[str, Any]) -> None:
    assert json.dumps(public_services(BELGIUM, ON)) == json.dumps(document)


def test_the_words_of_others_cover_this_law() -> None:
    told: list[Right | Provision] = [*BELGIUM.rights.values(), *BELGIUM.provisions.values()]
    levels = {one.level for one in told}
    assert levels == set(AUTHORITIES) == set(PLACES) == set(IPDC_LEVELS)
    assert {one.domain for one in told} - set(IPDC_THEMES) <= {"digital"}


@pytest.mark.parametrize("id", BELGIUM.rights)
def test_a_right_is_a_public_service(nodes: dict[str, Node], id: str) -> None:
    right, node = BELGIUM.rights[id], nodes[f"recht:{id}"]
    assert (node["identifier"], node["title"]) == (id, right.name)
    assert right.certainty[:-1] in node.get("note", "")
    (authority,) = node["hasCompetentAuthority"]
    assert authority == f"overheid:{right.level}"
    (part,) = node["hasParticipation"]
    assert nodes[nodes[part]["hasParticipant"][0]]["title"] == right.decides.who
    assert node["spatial"] == nodes[authority]["spatial"]
    assert len(node["holdsRequirement"]) <= len(right.requires)
    assert node.get("relatedService", []) == [f"recht:{a.target}" for a in arrows(BELGIUM, ON) if a.source == id]
    assert ("produces" in node) == ("isClassifiedBy" in node) == (right.amount is not None)
    laws = [nodes[law] for law in node["hasLegalResource"]]
    assert {c.article for c in conditions(right) if c.in_force(ON)} <= {t for law in laws for t in _list(law["title"])}
    urls = {source.url for source in right.sources}
    assert {law["id"] for law in laws if law["type"] == "LegalResource"} | set(node.get("source", [])) == urls
    assert not {"hasCost", "language", "contactPoint"} & set(node), "what we do not know is left out"


def _list(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def test_a_term_only_where_the_law_gives_a_number(nodes: dict[str, Node]) -> None:
    for right in BELGIUM.rights.values():
        told = nodes[f"recht:{right.id}"].get("processingTime")
        months, days = right.act.decision_months, right.act.decision_days
        assert (told is None) == (months is None and days is None)
        if told:
            assert told == "P" + (f"{months}M" if months else "") + (f"{days}D" if days else "")
    assert nodes["recht:leefloon"]["processingTime"] == "P30D"


def test_a_condition_has_its_article_and_its_evidence(nodes: dict[str, Node]) -> None:
    for right in BELGIUM.rights.values():
        for condition in conditions(right):
            node = nodes.get(f"voorwaarde:{right.id}/{condition.id}")
            assert (node is not None) == condition.in_force(ON)
            if node:
                assert [nodes[id]["title"] for id in node["isDerivedFrom"]] == [condition.article]
                lists = [nodes[id]["specifiesEvidenceType"] for id in node.get("hasEvidenceTypeList", [])]
                told = [[nodes[id]["title"].lower() for id in papers] for papers in lists]
                brought, seen = condition.proof, condition.found_by_office
                assert told == [[text.lower() for text in texts] for texts in (brought, seen) if texts]


def test_one_of_several_ways_says_so(nodes: dict[str, Node]) -> None:
    node = nodes["voorwaarde:verhoogde_tegemoetkoming/vt.routes"]
    assert nodes[node["kind"][0]]["prefLabel"] == "Eén van deze wegen volstaat"
    assert len(node["hasRequirement"]) == 3
    held = nodes["recht:verhoogde_tegemoetkoming"]["holdsRequirement"]
    assert node["id"] in held
    assert not set(node["hasRequirement"]) & set(held), "a way by itself is no must"


def test_a_bank_is_no_authority(nodes: dict[str, Node]) -> None:
    names = {node["prefLabel"] for node in nodes.values() if node["type"] == "PublicOrganisation"}
    assert names == {"De federale overheid", "De Vlaamse overheid", "De stad Antwerpen"}
    assert "de bank" in {node["title"] for node in nodes.values() if node["type"] == "Agent"}


@pytest.mark.parametrize("id", BELGIUM.provisions)
def test_a_guarantee_is_a_rule_that_rights_follow(nodes: dict[str, Node], id: str) -> None:
    provision, node = BELGIUM.provisions[id], nodes[f"regel:{id}"]
    assert node["type"] == "Rule"
    for statement in provision.statements:
        assert statement.says in node["description"]
        assert statement.article in [title for law in node["implements"] for title in _list(nodes[law]["title"])]
    for right in provision.affects:
        assert f"regel:{id}" in nodes[f"recht:{right}"]["follows"]


def test_the_day_decides_which_conditions_stand_there() -> None:
    def told(on: date) -> set[str]:
        return {node["id"] for node in public_services(BELGIUM, on)["@graph"] if node["type"] == "Requirement"}

    begins = next(c.valid_from for r in BELGIUM.rights.values() for c in conditions(r) if c.valid_from)
    assert told(date.fromordinal(begins.toordinal() - 1)) != told(begins)


def test_it_is_dutch_whatever_the_language_of_the_moment(document: dict[str, Any]) -> None:
    translate_with(lambda text: both("?", text))
    try:
        assert public_services(BELGIUM, ON) == document
    finally:
        translate_with(None)
    graph = read(document)
    assert {term.language for term in graph.objects() if isinstance(term, Literal)} == {"nl", None}


# --- the command


def test_the_command_gives_the_document_of_a_day(capsys: pytest.CaptureFixture[str], document: dict[str, Any]) -> None:
    assert main(["export", "--date", ON.isoformat()]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == document
    assert err == ""
    assert main(["export", "--date", "gisteren"]) == 2
    assert "--date" in capsys.readouterr().err
