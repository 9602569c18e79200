"""Schemathesis reads the description, makes requests that fit it and requests that do not, and checks every answer."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.test import override_settings
from hypothesis import settings
from pytest_django import DjangoDbBlocker
from schemathesis.config import SchemathesisConfig

from totjerecht.api.edge import buckets

LONG = settings().max_examples > 500
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
schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application(), config=CONFIG)


@pytest.fixture(scope="module", autouse=True)
def _without_rate(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    # A test before this may have left a connection open, and Django looks at it for each request.
    with django_db_blocker.unblock(), override_settings(API_BURST=10**9):
        buckets.clear()
        yield


@schema.parametrize()
def test_nothing_is_found(case: schemathesis.Case[Any]) -> None:
    # Without a server in between, nothing unpacks a compressed answer.
    case.call_and_validate(headers={"Accept-Encoding": "identity"})
