"""Schemathesis reads the description, makes requests that fit it and requests that do not, and checks every answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.test import override_settings
from hypothesis import settings
from pytest_django import DjangoDbBlocker
from schemathesis.config import SchemathesisConfig

from tests.conftest import CI_EXAMPLES
from totjerecht.api.edge import buckets
from totjerecht.api.service import open_api

LONG = settings().max_examples > CI_EXAMPLES
EXAMPLES = 100 if LONG else 8
#: These take the same body as explain. Going along every border of it once is enough, but for a long run.
SAME_BODY = [f"POST /api/v1/{name}" for name in ("scan", "ask", "receipt")]
CONFIG = SchemathesisConfig.from_dict(
    {
        "generation": {"max-examples": EXAMPLES, "database": "none"},
        # What hangs on several places in a case (a tie to somebody who is not there) no schema can tell: 422.
        "checks": {"positive_data_acceptance": {"expected-statuses": ["200", "304", "422"]}},
        "operations": [] if LONG else [{"include-name": SAME_BODY, "phases": {"coverage": {"enabled": False}}}],
    }
)
#: The parts of the description that list all facts.
FACTS = [f"case_{subject}_facts" for subject in ("person", "dwelling", "case")]


def shape(described: Any) -> str:
    """How the values of a fact are described, whatever its name, its words, its codes and its limits."""
    text = {"title", "description", "const", "minimum", "maximum"}

    def bare(part: Any) -> Any:
        if isinstance(part, dict):
            return {key: bare(value) for key, value in part.items() if key not in text}
        if isinstance(part, list):
            return [json.loads(one) for one in sorted({json.dumps(bare(one), sort_keys=True) for one in part})]
        return part

    return json.dumps(bare(described), sort_keys=True)


def one_fact_of_each_shape(described: dict[str, Any]) -> dict[str, Any]:
    """The description with, for each subject, the first fact of each shape: hundreds of facts are yes or no, and a
    request for every border of each of them finds what the first one finds. The long run has them all."""
    for name in FACTS:
        part = described["components"]["schemas"][name]
        firsts: dict[str, str] = {}
        for fact, values in part["properties"].items():
            firsts.setdefault(shape(values), fact)
        part["properties"] = {fact: part["properties"][fact] for fact in firsts.values()}
    return described


described = json.loads(json.dumps(open_api()))
schema = schemathesis.openapi.from_dict(described if LONG else one_fact_of_each_shape(described), config=CONFIG)
schema.app = get_wsgi_application()


@pytest.fixture(scope="module", autouse=True)
def _without_rate(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    # A test before this may have left a connection open, and Django looks at it for each request.
    with django_db_blocker.unblock(), override_settings(API_BURST=10**9):
        buckets.clear()
        yield


def test_every_shape_of_a_fact_is_there() -> None:
    """Guards the choice above: yes or no, codes, amounts, whole numbers and days are all asked along."""
    kept = {
        shape(values)
        for name in FACTS
        for values in schema.raw_schema["components"]["schemas"][name]["properties"].values()
    }
    there = {
        shape(values) for name in FACTS for values in open_api()["components"]["schemas"][name]["properties"].values()
    }
    assert kept == there
    assert len(there) >= 5


@schema.parametrize()
def test_nothing_is_found(case: schemathesis.Case[Any]) -> None:
    # Without a server in between, nothing unpacks a compressed answer.
    case.call_and_validate(headers={"Accept-Encoding": "identity"})
