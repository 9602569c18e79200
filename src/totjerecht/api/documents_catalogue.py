"""The form of the catalogue's answers, for the description of the API."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from rechten.graph.facts import Sensitivity, Subject
from rechten.graph.kinds import Unit
from totjerecht.api.documents import Decides, Form


class Source(Form):
    """Waar het gelezen werd."""

    url: str
    what: str
    as_of: str


class ShortCondition(Form):
    """Eén voorwaarde van een recht."""

    id: str
    article: str
    says: str


class Right(Form):
    """Een recht in het kort."""

    id: str
    name: str
    level: str
    domain: str
    summary: str
    decides: Decides
    office: str
    how: str
    evidence: list[str]
    opens: list[str]
    conditions: list[ShortCondition]
    sources: list[Source]


class Catalogue(Form):
    """Van welke wet."""

    law: str
    engine: str


class RightsDocument(Catalogue):
    """Alle rechten."""

    rights: list[Right]


class Condition(ShortCondition):
    """Een voorwaarde met wat er staat als ze niet vervuld is, haar bewijs en hoelang ze geldt."""

    fails: str
    proof: list[str]
    found_by_office: list[str]
    from_: str | None = Field(alias="from")
    until: str | None


class Route(Form):
    """Eén weg; alle voorwaarden ervan moeten kloppen."""

    id: str
    says: str
    conditions: list[Condition]


class Alternatives(ShortCondition):
    """Een voorwaarde waaraan je langs één van deze wegen voldoet."""

    routes: list[Route]


class WhatAmount(Form):
    """Welk bedrag het is."""

    article: str
    says: str


class Consequence(Form):
    """Wat vragen in gang kan zetten."""

    says: str
    article: str
    advice_first: bool


class NonTakeUp(Form):
    """Welk deel van wie er recht op heeft, het niet krijgt (0 tot 1)."""

    low: float
    high: float
    source: Source


class RightDocument(Right):
    """Een recht met alles wat we ervan weten."""

    requires: list[Condition | Alternatives]
    amount: WhatAmount | None
    fetched_by_office: list[str]
    starts: str
    decision_term: str
    appeal: str
    consequences: list[Consequence]
    certainty: str
    non_take_up: NonTakeUp | None


class WordsDocument(Form):
    """Een recht in woorden. De binnenste delen staan beschreven in rechten.words.page_parts."""

    id: str
    name: str
    level: str
    domain: str
    on: str
    summary: str
    about: list[str]
    requirements: list[dict[str, Any]]
    amount: dict[str, Any] | None
    amount_says: str
    definitions: list[dict[str, Any]]
    units: list[dict[str, Any]]
    facts: list[dict[str, Any]]
    figures: list[dict[str, Any]]
    decides: str
    act: dict[str, Any]
    opens: list[dict[str, Any]]
    opened_by: list[dict[str, Any]]
    non_take_up: dict[str, Any] | None
    certainty: str
    sources: list[dict[str, Any]]
    graph: str
    hash: str


class LinkedDataDocument(Form):
    """JSON-LD: de context staat erin, dus een lezer haalt niets van elders. docs/export.md zegt welk woord wat is."""

    context: dict[str, Any] = Field(alias="@context")
    graph: list[dict[str, Any]] = Field(alias="@graph")


class Fact(Form):
    """Een feit dat in een dossier kan staan."""

    id: str
    name: str
    subject: Subject
    kind: Literal["bool", "date", "choice", "number"]
    unit: Unit | None
    low: str | int | None
    high: str | int | None
    options: dict[str, str]
    category: str
    sensitivity: Sensitivity
    changeable: bool
    months: int
    question: str
    question_other: str
    why: str
    help: str
    judged_by: str
    former_names: list[str]


class FactsDocument(Catalogue):
    """Alle feiten en banden."""

    facts: list[Fact]
    ties: dict[str, str]
