"""The invented lists of the demo come in once, and one of them everybody can read about."""

import pytest
from django.utils import timezone

from totjerecht.accounts import service as accounts
from totjerecht.policy_lab.models import ProactiveList
from totjerecht.policy_lab.proactive.demo import load_demo
from totjerecht.policy_lab.proactive.registering import seal_holds
from totjerecht.policy_lab.service import public_lists

pytestmark = pytest.mark.django_db


def test_without_the_invented_city_nothing_comes_in() -> None:
    assert load_demo() == 0


def test_the_lists_come_in_once_and_say_that_nobody_is_real(settings: object) -> None:
    settings.DEMO = True  # type: ignore[attr-defined]
    accounts.load_demo()
    assert load_demo() == 2
    assert load_demo() == 0
    rows = list(ProactiveList.objects.all())
    assert all(row.header["invented"] and seal_holds(row) for row in rows)
    assert {row.kind for row in rows} == {"proposal", "people"}
    today = timezone.localdate()
    assert [one.right for one in public_lists(today)] == [
        row.right for row in rows if row.decision and row.until >= today
    ]
