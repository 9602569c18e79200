"""The catalogues hold every text of the source, and a translation keeps what the Dutch fills in."""

from __future__ import annotations

import polib
import pytest

from rechten.words.say import both, one_side
from tools.catalogues.check import problems
from tools.catalogues.extract import Found, of_the_law, of_the_site
from tools.catalogues.files import LANGUAGES, compiled
from tools.catalogues.update import gathered, merged


def entry(text: str, translation: str, *flags: str) -> polib.POEntry:
    return polib.POEntry(msgid=text, msgstr=translation, flags=list(flags))


def catalogue(*entries: polib.POEntry, language: str = "fr") -> polib.POFile:
    made = polib.POFile()
    made.metadata = {"Language": language}
    made.extend(entries)
    return made


def test_every_text_is_translated_and_keeps_its_parts() -> None:
    assert "\n".join(problems()) == ""


def test_the_extraction_finds_texts_of_each_kind() -> None:
    law, site = {f.text for f in of_the_law()}, {f.text for f in of_the_site()}
    assert "Een inkomen van het OCMW voor wie te weinig heeft om van te leven." in law  # a right
    assert "Dit heb je waarschijnlijk" in law  # later(...)
    assert "Woont {naam} bij jou?" in law  # say(...)
    assert "je bent getrouwd met {b}" in law  # a tie, as told to one of the two
    assert "Ga naar de inhoud" in site  # {% translate %}
    assert any("%(" in text for text in site)  # {% blocktranslate %}
    assert any(f.plural for f in of_the_site())
    assert "Ik heb vannacht geen slaapplaats" in site  # an urgent door


def test_what_nobody_reviewed_carries_the_dutch_and_what_was_reviewed_does_not() -> None:
    made = compiled([catalogue(entry("Ja", "Oui", "fuzzy"), entry("Nee", "Non"), entry("Zeker", ""))], "fr")
    shown = {e.msgid: e.msgstr for e in made}
    assert shown == {"Ja": both("Oui", "Ja"), "Nee": "Non", "Zeker": both("", "Zeker")}
    assert one_side(shown["Zeker"], dutch=False) == "Zeker"


@pytest.mark.parametrize(("language", "one"), [("fr", 0), ("en", 0), ("ar", 1)])
def test_a_counted_text_stands_beside_the_right_dutch_form(language: str, one: int) -> None:
    forms = {"fr": 2, "en": 2, "ar": 6}[language]
    counted = polib.POEntry(
        msgid="één vraag",
        msgid_plural="%(n)s vragen",
        msgstr_plural={form: f"v{form}" for form in range(forms)},
        flags=["fuzzy"],
    )
    made = next(iter(compiled([catalogue(counted, language=language)], language)))
    assert {form for form, text in made.msgstr_plural.items() if text.endswith(both("", "één vraag")[1:])} == {one}


def test_a_percent_sign_is_found_by_a_template_that_translates_a_variable() -> None:
    made = compiled([catalogue(entry("70 % telt", "70 % compte"), entry("%(n)s %", "%(n)s %"))], "fr")
    assert {e.msgid: e.msgstr for e in made} == {
        "70 % telt": "70 % compte",
        "70 %% telt": "70 %% compte",
        "%(n)s %": "%(n)s %",
    }


def test_merging_keeps_translations_and_drops_what_is_gone() -> None:
    before = catalogue(entry("Ja", "Oui", "fuzzy"), entry("Weg", "Parti"))
    after = {e.msgid: e for e in merged(before, gathered([Found("Ja", "a.py"), Found("Nieuw", "b.py")]))}
    assert set(after) == {"Ja", "Nieuw"}
    assert (after["Ja"].msgstr, after["Ja"].fuzzy) == ("Oui", True)
    assert after["Nieuw"].msgstr == ""


def test_there_are_catalogues_for_each_language_of_the_site(settings: object) -> None:
    codes = [code for code, _ in getattr(settings, "LANGUAGES")]  # noqa: B009
    assert codes == ["nl-be", *LANGUAGES]
