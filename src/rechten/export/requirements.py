"""Conditions as requirements of CCCEV, with their articles and the evidence for them."""

from __future__ import annotations

from datetime import date

from rechten.export.graph import Nodes
from rechten.graph.rights import Alternatives, Condition, Right, Route
from rechten.words.say import sentence

BROUGHT = ("begrip:breng-mee", "Dit breng je mee")
MAY_BE_ASKED = ("begrip:kan-gevraagd-worden", "Dit kan de dienst nog vragen")
LOOKED_UP = ("begrip:zoekt-dienst-op", "Dit zoekt de dienst zelf op")
ONE_WAY = ("begrip:een-weg-volstaat", "Eén van deze wegen volstaat")


def requirements(nodes: Nodes, right: Right, on: date) -> list[str]:
    """What a right requires on a day: each of these must hold."""
    found = [
        _condition(nodes, right, one, on) if isinstance(one, Condition) else _alternatives(nodes, right, one, on)
        for one in right.requires
    ]
    return [id for id in found if id]


def _condition(nodes: Nodes, right: Right, condition: Condition, on: date) -> str:
    """The requirement; empty when the condition is no law on this day."""
    if not condition.in_force(on):
        return ""
    return nodes.put(
        f"voorwaarde:{right.id}/{condition.id}",
        "Requirement",
        identifier=f"{right.id}/{condition.id}",
        title=sentence(condition.says),
        isDerivedFrom=nodes.articles([condition.article]),
        hasEvidenceTypeList=_evidence_lists(nodes, right, condition),
    )


def _alternatives(nodes: Nodes, right: Right, one: Alternatives, on: date) -> str:
    """A requirement over routes: CCCEV has no word for "one of these", so a kind of our own says it."""
    routes = [id for route in one.routes if (id := _route(nodes, right, route, on))]
    if not routes:
        return ""
    return nodes.put(
        f"voorwaarde:{right.id}/{one.id}",
        "Requirement",
        identifier=f"{right.id}/{one.id}",
        title=sentence(one.says),
        kind=nodes.concept(ONE_WAY),
        isDerivedFrom=nodes.articles([one.article]),
        hasRequirement=routes,
    )


def _route(nodes: Nodes, right: Right, route: Route, on: date) -> str:
    parts = [id for condition in route.conditions if (id := _condition(nodes, right, condition, on))]
    if not parts:
        return ""
    return nodes.put(
        f"weg:{right.id}/{route.id}",
        "Requirement",
        identifier=f"{right.id}/weg/{route.id}",
        title=sentence(route.says),
        hasRequirement=parts,
    )


def _evidence_lists(nodes: Nodes, right: Right, condition: Condition) -> list[str]:
    """One list for what somebody brings, one for what the office sees without it: either of them will do."""
    lists = (("breng", MAY_BE_ASKED, condition.proof), ("dienst", LOOKED_UP, condition.found_by_office))
    return [
        nodes.put(
            f"lijst:{right.id}/{condition.id}/{name}",
            "EvidenceTypeList",
            identifier=f"{right.id}/{condition.id}/{name}",
            specifiesEvidenceType=nodes.evidence(kind, texts),
        )
        for name, kind, texts in lists
        if texts
    ]
