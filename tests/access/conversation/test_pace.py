"""The conversation in less than ninety seconds, by the count of ``pace``."""

from __future__ import annotations

import re
from pathlib import Path as File

import pytest

from tests.access import world
from tests.access.conversation.desk import browser_with, desk, last
from tests.access.conversation.pace import Path, words_in_sight, words_of
from totjerecht.access.choices import Category
from totjerecht.access.models.consent import Decision

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
DOCS = File(__file__).parents[3] / "docs" / "toestemming.md"


def test_the_median_path_takes_less_than_ninety_seconds() -> None:
    """Three services to choose from; she accepts what the agreement fills in."""
    third = world.organisation("Dienst Proef", kind="health_fund")
    d = desk(name="CAW Proefstad", categories=[c for c in Category if c != Category.HEALTH], more=[third.id])
    first = d.client.get(d.page)
    assert not any(party.chosen for party in first.context["parties"])
    fields = d.form(kind=[str(tile.category) for tile in first.context["tiles"]], until=first.context["until_chosen"])
    second = d.client.post(d.page, fields)
    d.client.post(d.page, fields | {"mark": second.context["mark"], "do": "yes"})
    assert last(d).decision == Decision.YES
    aloud = words_of(second.context["words"].text)
    path = Path(
        clicks=3,  # with whom; "Kijk na"; "Ja, dat is goed"
        keys=0,
        fields=0,
        pages=2,
        silent=words_in_sight(first.content.decode()) + words_in_sight(second.content.decode()) - aloud,
        aloud=aloud,
    )
    assert path.seconds < 90, path
    told = re.search(r"mediane weg: (\d+) seconden", DOCS.read_text(encoding="utf-8"))
    assert told is not None
    assert abs(int(told[1]) - path.seconds) <= 3, f"docs/toestemming.md tells another number than {path.seconds:.0f}"


def test_with_a_witness_and_own_words_it_takes_longer_and_the_count_says_so() -> None:
    short = Path(clicks=3, keys=0, fields=0, pages=2, silent=100, aloud=80)
    long = Path(clicks=6, keys=60, fields=2, pages=2, silent=160, aloud=80)
    assert 20 < long.seconds - short.seconds < 60


def test_her_own_page_has_no_more_to_do() -> None:
    d = desk()
    her = browser_with(world.voice(d.worker, d.subject).actor)
    looked = her.post(d.page, d.form())
    hands = re.findall(r"<(?:input|select|textarea)\b[^>]*>", looked.content.decode().split("<main")[1])
    assert all('type="hidden"' in field for field in hands)
