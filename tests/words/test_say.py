"""One sentence in two languages, through the other sentences around it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechten.words.say import (
    DUTCH,
    END,
    OTHER,
    _translate,
    both,
    capital,
    has_marks,
    later,
    one_side,
    say,
    sentence,
    translate_with,
)

FRENCH = {"ja": "oui", "{naam} woont hier.": "Ici habite {naam}.", "je partner": "ton partenaire", "weet ik niet": ""}
#: Texts as they come out of ``say``, within one another.
texts = st.recursive(
    st.text(alphabet="abZ .?{}1é\n", max_size=6),
    lambda inner: st.lists(
        st.one_of(inner, st.tuples(inner, inner).map(lambda pair: both(*pair))), min_size=1, max_size=3
    ).map("".join),
    max_leaves=8,
)


@pytest.fixture
def french() -> Iterator[None]:
    before = list(_translate)
    translate_with(lambda text: both(FRENCH[text], text) if text in FRENCH else text)
    yield
    _translate[:] = before


@pytest.fixture
def dutch_only() -> Iterator[None]:
    before = list(_translate)
    translate_with(None)
    yield
    _translate[:] = before


def sides(text: str) -> tuple[str, str]:
    return one_side(text, dutch=False), one_side(text, dutch=True)


@pytest.mark.usefixtures("dutch_only")
def test_without_a_translator_all_is_dutch() -> None:
    assert say("ja") == later("ja") == "ja"
    assert say("{naam} woont hier.", naam="An") == "An woont hier."
    assert not has_marks(say("{naam} woont hier.", naam=say("je partner")))


@pytest.mark.usefixtures("french")
def test_a_sentence_and_its_parts_stand_in_both_languages() -> None:
    text = say("{naam} woont hier.", naam=say("je partner"))
    assert has_marks(text)
    assert sides(text) == ("Ici habite ton partenaire.", "je partner woont hier.")


@pytest.mark.usefixtures("french")
def test_what_is_not_translated_yet_stays_dutch_on_both_sides() -> None:
    assert sides(say("weet ik niet")) == ("weet ik niet", "weet ik niet")
    assert sides(say("{naam} woont hier.", naam=say("weet ik niet")))[0] == "Ici habite weet ik niet."
    assert say("onbekende tekst") == "onbekende tekst"
    assert say("") == ""


@pytest.mark.parametrize("name", ["{vraag}", "{naam}", "{0}", "{", "}{", "{{naam}}", "\\1", "\\g<0>"])
def test_a_name_with_braces_is_only_a_name(name: str) -> None:
    assert say("Antwoord voor {naam}: {vraag}", naam=name, vraag="Ja?") == f"Antwoord voor {name}: Ja?"
    assert say("Antwoord voor {naam}: {vraag}", vraag="Ja?", naam=name) == f"Antwoord voor {name}: Ja?"


def test_a_place_without_a_part_stays() -> None:
    assert say("{a} en {b}", a=1) == "1 en {b}"


def test_a_capital_stands_first_in_each_language_and_nowhere_else() -> None:
    assert capital("het is zo") == "Het is zo"
    assert capital("") == ""
    assert capital("‘zo’") == "‘zo’"
    assert capital("18 jaar") == "18 jaar"
    assert sides(capital(both("oui", "ja"))) == ("Oui", "Ja")
    assert sides(capital(both(both("moi", "ik"), both("toi", "jij")))) == ("Moi", "Jij")
    within = f"of {both('oui', 'ja')} en {both('non', 'nee')}"
    assert sides(capital(within)) == ("Of oui en non", "Of ja en nee")
    assert sides(capital(both(f"pour {both('moi', 'mij')}", f"voor {both('moi', 'mij')}"))) == ("Pour moi", "Voor mij")
    assert sides(capital(both("", "ja"))) == ("Ja", "Ja")


def test_a_sentence_ends_once() -> None:
    assert sentence(" het is zo ") == "Het is zo."
    for end in ".?!…":
        assert sentence(f"het is zo{end}") == f"Het is zo{end}"
    assert sides(sentence(both("c'est ainsi", "het is zo"))) == ("C'est ainsi.", "Het is zo.")
    assert sides(sentence(both("c'est ainsi ?", "is het zo?"))) == ("C'est ainsi ?", "Is het zo?")


@given(texts, texts)
def test_a_side_holds_no_mark_and_texts_stay_apart(first: str, second: str) -> None:
    for dutch in (False, True):
        side = one_side(first, dutch=dutch)
        assert not set(side) & {OTHER, DUTCH, END}
        assert one_side(first + second, dutch=dutch) == side + one_side(second, dutch=dutch)
    assert one_side(both(first, second), dutch=True) == one_side(second, dutch=True)


@given(texts)
def test_capitals_change_one_letter_at_most_in_each_language(text: str) -> None:
    for before, after in zip(sides(text), sides(capital(text)), strict=True):
        assert before.casefold() == after.casefold()
        assert sum(a != b for a, b in zip(before, after, strict=True)) <= 1
        assert before[1:] == after[1:] or not one_side(text, dutch=True)


@given(st.text(alphabet=f"{OTHER}{DUTCH}{END}ab", max_size=12))
def test_marks_in_any_disorder_are_gone_and_nothing_breaks(text: str) -> None:
    for dutch in (False, True):
        assert not set(one_side(text, dutch=dutch)) & {OTHER, DUTCH, END}
    assert len(capital(text)) == len(text)
