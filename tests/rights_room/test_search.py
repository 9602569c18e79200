"""Search in the rights: forgiving, and never at a loss."""

from __future__ import annotations

import pytest
from django.utils.translation import get_language, override
from hypothesis import given
from hypothesis import strategies as st

from rechten.law.belgium import BELGIUM
from rechten.words.say import both
from tests.two_languages import forget
from totjerecht.rights import search
from totjerecht.rights.search import find, near_ids


def ids(text: str) -> list[str]:
    return [right.id for right in find(BELGIUM, text).rights]


@pytest.mark.parametrize("text", ["", "   ", "wat is het recht op een", "?!", "ik"])
def test_nothing_asked_gives_all(text: str) -> None:
    found = find(BELGIUM, text)
    assert [right.id for right in found.rights] == [*BELGIUM.rights, *BELGIUM.provisions]
    assert not found.near


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("leefloon", "leefloon"),
        ("LEEFLOON", "leefloon"),
        ("sociaal tarief", "sociaal_tarief_energie"),
        ("sociale toeslag groeipakket", "groeipakket_sociale_toeslag"),
        ("kinderbijslag basisbedrag", "groeipakket_basisbedrag"),
        ("verhóógde tegemoetkoming", "verhoogde_tegemoetkoming"),
    ],
)
def test_a_name_comes_first(text: str, first: str) -> None:
    assert ids(text)[0] == first
    assert not find(BELGIUM, text).near


def test_summaries_are_searched_too() -> None:
    assert "verhoogde_tegemoetkoming" in ids("dokter apotheek")


def test_sentences_are_searched_too() -> None:
    assert "leefloon" in ids("rekeninguittreksels")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("leeflon", "leefloon"),
        ("groeipaket", "groeipakket_basisbedrag"),
        ("tegemoetkomming", "verhoogde_tegemoetkoming"),
    ],
)
def test_a_slip_of_the_pen_finds_what_was_meant(text: str, meant: str) -> None:
    found = find(BELGIUM, text)
    assert found.near
    assert meant in [right.id for right in found.rights]


def test_one_word_too_many_still_finds_something() -> None:
    found = find(BELGIUM, "leefloon xyzzy")
    assert found.near
    assert found.rights[0].id == "leefloon"


def test_rubbish_finds_nothing() -> None:
    found = find(BELGIUM, "xqzzk")
    assert found.near
    assert found.rights == ()


@given(st.text(max_size=200))
def test_no_text_breaks_the_search(text: str) -> None:
    assert set(ids(text)) <= {*BELGIUM.rights, *BELGIUM.provisions}
    assert len(near_ids(BELGIUM, text)) <= 3


@pytest.mark.parametrize("wrong", ["leeflon", "Leefloon", "leef-loon", "leefloon2"])
def test_addresses_that_come_near(wrong: str) -> None:
    assert near_ids(BELGIUM, wrong)[0].id == "leefloon"


@pytest.mark.parametrize(
    ("code", "name", "typed"),
    [
        ("fr", "Revenu d'intégration", ("revenu", "REVENU d'integration", "integration revenu")),
        ("ar", "دخل الاندماج", ("دخل", "دَخل", "الاندماج")),
    ],
)
def test_the_words_of_another_language_are_found_and_so_are_the_dutch(
    monkeypatch: pytest.MonkeyPatch, code: str, name: str, typed: tuple[str, ...]
) -> None:
    def say(text: str) -> str:
        return both(name, text) if text == "Leefloon" and get_language() == code else text

    monkeypatch.setattr(search, "say", say)
    forget()
    with override(code):
        for text in (*typed, "leefloon"):
            assert ids(text)[0] == "leefloon"
            assert not find(BELGIUM, text).near
    forget()
    assert find(BELGIUM, typed[0]).near, "in Dutch nobody reads these words"
    assert ids("leefloon")[0] == "leefloon"
