"""Shared by all tests: Hypothesis profiles and the marker `database`."""

import os
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.db import DEFAULT_DB_ALIAS, connections
from django.test import TestCase, TransactionTestCase
from django.utils import translation
from hypothesis import HealthCheck, settings

# No deadlines: the machines that run this are shared, and a slow run is no wrong answer.
# The same examples each time, so that what was green stays green; the long run is the one that searches.
CI_EXAMPLES = 60
settings.register_profile(
    "ci", max_examples=CI_EXAMPLES, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
# The second database: the same tests, to see that it agrees; not the same search again.
settings.register_profile(
    "again", max_examples=10, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

# What the database guards (append-only tables, a role without rights to empty them) also stops a test from cleaning up
# behind itself. So the guards are taken away for the cleaning; Django makes them again after it, as after a migration.
_clean = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]


def _clean_without_guards(self: TransactionTestCase) -> None:
    from totjerecht.access.database import role
    from totjerecht.access.database.install import remove

    if DEFAULT_DB_ALIAS in (self.databases or ()):
        role.lay_down(connections[DEFAULT_DB_ALIAS])
        remove(connections[DEFAULT_DB_ALIAS])
    _clean(self)


TransactionTestCase._fixture_teardown = _clean_without_guards  # type: ignore[attr-defined]

BROWSER = Path(__file__).parent / "browser"
DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup", "live_server", "django_db_serialized_rollback"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the browser tests, and what touches the database: ./test runs that again on PostgreSQL."""
    for item in items:
        if item.path.is_relative_to(BROWSER):
            item.add_marker("browser")
        fixtures = DATABASE_FIXTURES & set(getattr(item, "fixturenames", ()))
        test_class = getattr(item, "cls", None)
        is_django = test_class is not None and issubclass(test_class, TestCase | TransactionTestCase)
        if fixtures or is_django or item.get_closest_marker("django_db"):
            item.add_marker("database")


def pytest_runtest_setup() -> None:
    """Each test starts in Dutch: a page that a test asked in another language leaves that language active."""
    translation.activate(django_settings.LANGUAGE_CODE)
