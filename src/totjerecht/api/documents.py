"""The form of every answer to a case, for the description of the API. Only described: tests check that it is so.

Docstrings end up in the description, so they are in Dutch. Money stands in cents and as a decimal text, not as a float.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from rechten.graph.facts import Sensitivity
from rechten.graph.kinds import Unit
from rechten.household.case import Origin
from rechten.readings.reasons import State
from rechten.readings.verdict import Outcome


class Form(BaseModel):
    """An object with exactly these names."""

    model_config = ConfigDict(extra="forbid")


class ProblemError(Form):
    """Eén fout: waar, wat, en wat je misschien bedoelde."""

    path: str = Field(description='Plaats in het dossier, zoals "persons[1].facts.net_wage"; "" is het geheel.')
    message: str = Field(description="Wat er mis is, en wat je kan schrijven.")
    suggestion: str = Field(description='Wat je waarschijnlijk bedoelde, of "".')


class ProblemDocument(Form):
    """Wat er misging (RFC 9457), met alle fouten in één keer."""

    type: str = Field(description="Adres met uitleg over dit soort probleem.")
    title: str
    status: int
    errors: list[ProblemError]


class OpenFact(Form):
    """Een feit dat nog niet gekend is."""

    kind: Literal["open_fact"]
    path: str


class Judgement(Form):
    """Een mens beoordeelt dit."""

    kind: Literal["judgement"]
    path: str
    who: str


class FigureCause(Form):
    """Van dit cijfer kennen we alleen een ouder bedrag, of geen."""

    kind: Literal["last_known", "no_figure"]
    figure: str


class NotEncoded(Form):
    """Dit deel van de wet rekenen we niet uit."""

    kind: Literal["not_encoded"]
    reason: str


Cause = OpenFact | Judgement | FigureCause | NotEncoded


class Amount(Form):
    """Het laagste en het hoogste bedrag; gelijk als alles gekend is."""

    unit: Unit
    low: str
    high: str
    low_cents: int
    high_cents: int
    article: str


class Decides(Form):
    """Wie beslist."""

    who: str
    says: str


class KnownFact(Form):
    """Een gekend feit waarop een voorwaarde steunt."""

    path: str
    value: Any
    origin: Origin | None


class Reason(Form):
    """Eén voorwaarde, en hoe ze er voor deze persoon voor staat."""

    condition: str
    requirement: str
    route: str
    state: State
    decisive: bool
    article: str
    says: str
    origin: Origin | None
    facts: list[KnownFact]
    figures: list[str]
    causes: list[Cause]


class Figure(Form):
    """Een cijfer uit de wet, met zijn bron en datum."""

    id: str
    says: str
    article: str
    value: str | bool
    low: str | bool
    high: str | bool
    unit: str
    from_: str = Field(alias="from")
    source: str
    as_of: str
    stale: bool


class Result(Form):
    """Eén recht voor één persoon."""

    right: str
    name: str
    level: str
    domain: str
    person: str
    outcome: Outcome
    concerned: bool
    held: bool
    follows: list[str]
    origin: Origin | None
    amount: Amount | None
    causes: list[Cause]
    amount_causes: list[Cause]
    decides: Decides
    office: str
    how: str
    reasons: list[Reason]
    figures: list[Figure]


class Question(Form):
    """Een feit, band of woonplaats die nog iets kan veranderen."""

    path: str
    kind: Literal["fact", "home", "tie"]
    rights: list[str]
    worth_cents: int
    sensitivity: Sensitivity


class AskedQuestion(Question):
    """Een vraag met de woorden om ze te stellen."""

    fact: str | None = Field(description="Het feit (zie facts); null als het om een band of een woonplaats gaat.")
    question: str
    why: str
    help: str
    options: dict[str, str] = Field(description="Codes die kunnen, elk met hun woorden.")


class Dated(Form):
    """Voor wanneer en met welke wet."""

    date: str
    law_date: str
    law: str
    engine: str


class AnswerDocument(Dated):
    """Alle rechten van iedereen in het dossier, en de vragen die nog iets veranderen."""

    format: Literal["rechten-answer/1"]
    results: list[Result]
    questions: list[Question]


class QuestionsDocument(Dated):
    """De vragen die nog iets veranderen, de nuttigste eerst."""

    questions: list[AskedQuestion]


class Hashed(Form):
    """Een controlegetal."""

    sha256: str


class HashedLaw(Hashed):
    """De wet die gelezen werd."""

    name: str


class ReceiptResult(Form):
    """Wat eruit kwam."""

    right: str
    person: str
    outcome: Outcome
    held: bool
    origin: Origin | None
    amount: Amount | None


class ReceiptDocument(Hashed):
    """Bewijs van een antwoord: wat er gekend was, met welke wet en motor, en wat eruit kwam."""

    format: Literal["rechten-receipt/1"]
    engine: str
    date: str
    law_date: str
    law: HashedLaw
    graph: Hashed
    parameters: Hashed
    persons: list[str]
    ties: list[dict[str, Any]]
    dwellings: list[dict[str, Any]]
    facts: list[KnownFact]
    results: list[ReceiptResult]
