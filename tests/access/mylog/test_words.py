"""The log in words: each combination there can be gives sentences, and no code of ours."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
from django.utils import translation

from totjerecht.access.choices import Action, Category, Channel, Purpose, Source, Via
from totjerecht.access.models.consent import Decision, Method
from totjerecht.access.models.log import EventKind
from totjerecht.access.models.relationship import Kind, Part
from totjerecht.access.models.subject import VoiceKind
from totjerecht.access.mylog import words
from totjerecht.access.roles import ROLES
from totjerecht.accounts.functions import FUNCTIONS

#: Codes that are no Dutch words; "card" or "web" in a sentence would be one of ours.
CODES = {
    code
    for choices in (EventKind, Purpose, Via, Category, Action, Source, Channel, Decision, Method, Kind, Part, VoiceKind)
    for code in choices.values
}
CODES = (CODES | set(FUNCTIONS) | set(ROLES)) - {"account", "sms"}
#: What an event may say besides its kind.
WHAT: tuple[dict[str, Any], ...] = (
    {},
    {"table": "people.entry", "fields": ["text"], "categories": ["income", "health"], "rows": 3},
    {"categories": [], "tables": {"access_consent": 1}, "history": "ab" * 32, "decision": "partly", "method": "spoken"},
    {"decision": "yes"},
    {"decision": "no"},
    {"channel": "sms", "whole": True},
    {"channel": "letter", "whole": False},
    {"identity": "national_number", "found": 1},
    {"representative": True},
    {"representative": False},
    {"account": True},
    {"account": False},
    {"ended": True},
    {"wrong": 4},
    {"read": True},
    {"answered": True},
    {"step": "opened"},
    {"step": "looked at"},
    {"step": "reviewed", "found": "justified"},
    {"step": "reviewed", "found": "not justified"},
    {"step": "told"},
    {"step": "waits"},
    {"step": "something new", "decision": "something new", "channel": "something new"},
)


def no_code(sentence: str) -> bool:
    found = set(re.findall(r"[a-z_]+", sentence.lower()))
    return bool(sentence) and not found & CODES and not re.search(r"_|\{|\}|[0-9a-f]{8}", sentence)


def test_every_kind_purpose_and_way_is_told_in_words() -> None:
    for kind, purpose, via, what in itertools.product(EventKind.values, Purpose.values, Via.values, WHAT):
        told = words.happened(kind, what)
        assert no_code(told), (kind, what, told)
        assert told.endswith(".")
        assert no_code(words.why(purpose)), purpose
        assert no_code(words.how(via)), via


@pytest.mark.parametrize("function", [*FUNCTIONS, "own", "gone_since"])
def test_everybody_has_a_name_that_is_no_code(function: str) -> None:
    for via, voice in itertools.product(Via.values, ["", *VoiceKind.values]):
        assert no_code(words.who(function, "OCMW van Ergens", via, voice).replace("OCMW van Ergens", "dienst"))
        assert no_code(words.who(function, "", via, voice))


def test_kinds_of_data_stand_in_one_order() -> None:
    assert words.kinds(["support", "identity", "gone"]) == ["Wie je bent", "Wat we samen afspreken"]


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_in_another_language_nothing_breaks(language: str) -> None:
    with translation.override(language):
        for kind, what in itertools.product(EventKind.values, WHAT):
            assert words.happened(kind, what)
