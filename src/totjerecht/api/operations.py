"""The addresses of the API. What they take and give is in ``bodies``, ``answers`` and ``documents``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import NinjaAPI

from rechten import export
from totjerecht.api import answers, documents, documents_catalogue
from totjerecht.api.bodies import read_case
from totjerecht.scan.service import the_law

#: How long a catalogue may be kept without asking whether it changed, in seconds.
KEEP = 300
SCHEMA_TYPE = "application/schema+json"
LINKED_DATA_TYPE = export.MEDIA_TYPE
DESCRIPTION = (
    "Zegt welke sociale rechten een huishouden waarschijnlijk heeft, hoeveel, waarom, en wat er nog gevraagd moet "
    "worden. Je stuurt een dossier (rechten-case/1) en krijgt een antwoord. Er wordt niets bewaard en niets van je "
    "dossier komt in een logboek. Dit is een berekening, geen beslissing: een dienst beslist."
)

api = NinjaAPI(
    title="Tot je recht", version="1", description=DESCRIPTION, openapi_url=None, docs_url=None, urls_namespace="api"
)


@api.exception_handler(Exception)
def _to_the_edge(request: HttpRequest, fault: Exception) -> HttpResponse:
    """The edge answers all problems and faults, in one shape."""
    raise fault


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8", "replace")


def _fresh(data: object) -> HttpResponse:
    """An answer to somebody's case: nobody may keep it on the way."""
    return HttpResponse(_json(data), content_type="application/json", headers={"Cache-Control": "no-store"})


def _kept(body: tuple[bytes, str], content_type: str = "application/json") -> HttpResponse:
    """Part of the catalogue: the same for everybody, until the law or the program changes."""
    headers = {"Cache-Control": f"public, max-age={KEEP}", "ETag": body[1]}
    return HttpResponse(body[0], content_type=content_type, headers=headers)


def _tagged(data: object) -> tuple[bytes, str]:
    body = _json(data)
    return body, f'"{hashlib.sha256(body).hexdigest()[:32]}"'


@lru_cache(maxsize=256)
def _catalogue(part: Callable[..., object], *words: str) -> tuple[bytes, str]:
    return _tagged(part(the_law(), *words))


@cache
def _description() -> tuple[bytes, str]:
    from totjerecht.api.openapi import open_api  # it reads the operations below

    return _tagged(open_api())


def _documented(summary: str, description: str, response: Any) -> dict[str, Any]:
    return {"summary": summary, "description": description, "response": response, "by_alias": True}


@api.post(
    "/scan",
    operation_id="scan",
    **_documented(
        "Alle rechten van iedereen in een dossier",
        "Per recht en per persoon: de uitkomst, het laagste en hoogste bedrag, elke voorwaarde met haar artikel, en "
        "wat nog niet duidelijk is. Ook de vragen die nog iets veranderen. Gelijk aan `rechten scan --json`.",
        documents.AnswerDocument,
    ),
)
def scan(request: HttpRequest) -> HttpResponse:
    """All rights of a case."""
    return _fresh(answers.scan(the_law(), read_case(request, the_law())))


@api.post(
    "/ask",
    operation_id="ask",
    **_documented(
        "Wat je best eerst nog vraagt",
        "Alleen de vragen, de nuttigste eerst, met de woorden om ze te stellen. 'Weet ik niet' "
        '(`{"unknown": "dont_know"}`) en \'zeg ik liever niet\' (`{"unknown": "declined"}`) mogen altijd.',
        documents.QuestionsDocument,
    ),
)
def ask(request: HttpRequest) -> HttpResponse:
    """The questions left."""
    return _fresh(answers.ask(the_law(), read_case(request, the_law())))


@api.post(
    "/explain/{right}",
    operation_id="explain",
    **_documented(
        "Eén recht, voorwaarde per voorwaarde",
        "Zoals scan, maar met de resultaten van één recht. Gelijk aan `rechten explain --json`.",
        documents.AnswerDocument,
    ),
)
def explain(request: HttpRequest, right: str) -> HttpResponse:
    """One right of a case."""
    answers.must_exist(the_law(), right)
    return _fresh(answers.explain(the_law(), read_case(request, the_law()), right))


@api.post(
    "/receipt",
    operation_id="receipt",
    **_documented(
        "Bewijs van een antwoord",
        "Wat er gekend was, met welke wet, cijfers en motor, en wat eruit kwam, elk met een controlegetal (SHA-256). "
        "Hetzelfde dossier geeft altijd hetzelfde bewijs. Gelijk aan `rechten scan --receipt`.",
        documents.ReceiptDocument,
    ),
)
def receipt(request: HttpRequest) -> HttpResponse:
    """The receipt of an answer."""
    return _fresh(answers.prove(the_law(), read_case(request, the_law())))


@api.get(
    "/rights",
    operation_id="rights",
    **_documented("Alle rechten", "Elk recht in het kort.", documents_catalogue.RightsDocument),
)
def rights(request: HttpRequest) -> HttpResponse:
    """Every right."""
    return _kept(_catalogue(answers.rights))


@api.get(
    "/rights/{right}",
    operation_id="right",
    **_documented(
        "Eén recht",
        "Met zijn voorwaarden en wegen, bewijs, termijnen, beroep, en wat vragen in gang kan zetten.",
        documents_catalogue.RightDocument,
    ),
)
def right(request: HttpRequest, right: str) -> HttpResponse:
    """One right."""
    answers.must_exist(the_law(), right)
    return _kept(_catalogue(answers.right, right))


@api.get(
    "/rights/{right}/words",
    operation_id="words",
    **_documented(
        "Eén recht in woorden",
        "De volledige tekst over een recht, voor een inwoner en voor een jurist, met de regels en cijfers van vandaag. "
        "Gelijk aan `rechten words --json`.",
        documents_catalogue.WordsDocument,
    ),
)
def words(request: HttpRequest, right: str) -> HttpResponse:
    """The page of one right."""
    answers.must_exist(the_law(), right)
    return _kept(_catalogue(answers.page, right, timezone.localdate().isoformat()))


@api.get(
    "/linked-data",
    operation_id="linked_data",
    **_documented(
        "Alle rechten als linked data",
        "Publieke diensten, voorwaarden en bewijzen in de woorden van CPSV-AP, CCCEV en IPDC, als JSON-LD, met de "
        "regels van vandaag. Gelijk aan `rechten export`.",
        documents_catalogue.LinkedDataDocument,
    ),
)
def linked_data(request: HttpRequest) -> HttpResponse:
    """The law for catalogues of public services."""
    return _kept(_catalogue(answers.linked_data, timezone.localdate().isoformat()), LINKED_DATA_TYPE)


@api.get(
    "/facts",
    operation_id="facts",
    **_documented(
        "Alle feiten", "Wat in een dossier kan staan, en de banden tussen personen.", documents_catalogue.FactsDocument
    ),
)
def facts(request: HttpRequest) -> HttpResponse:
    """Every fact and tie."""
    return _kept(_catalogue(answers.facts))


@api.get(
    "/schema",
    operation_id="schema",
    **_documented("Het formaat van een dossier", "Als JSON Schema 2020-12, voor je tekstverwerker.", dict[str, Any]),
)
def schema(request: HttpRequest) -> HttpResponse:
    """The case format."""
    return _kept(_catalogue(answers.schema), SCHEMA_TYPE)


@api.get(
    "/openapi.json",
    operation_id="openapi",
    **_documented("Deze beschrijving", "Als OpenAPI 3.1.", dict[str, Any]),
)
def openapi(request: HttpRequest) -> HttpResponse:
    """The description of the API."""
    return _kept(_description())
