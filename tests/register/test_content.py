"""The register against the code: whatever computes about people has an entry; and the files are read strictly."""

from __future__ import annotations

import argparse
from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.core.management import get_commands
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from rechten.cli.parser import Parser, _add_own
from totjerecht.register.content import ORDER, RegisterErrors, elsewhere, parse, parse_elsewhere, register
from totjerecht.site.rooms import ROOMS

SRC = Path(__file__).parents[2] / "src"


def commands() -> set[str]:
    found = Parser(prog="rechten").add_subparsers(parser_class=Parser)
    assert isinstance(found, argparse._SubParsersAction)
    _add_own(found)
    return {f"command:{name}" for name in found.choices}


def readings() -> set[str]:
    places = [place for place in (SRC / "rechten" / "readings").iterdir() if not place.name.startswith("_")]
    return {f"reading:{place.stem}" for place in places if place.suffix == ".py" or (place / "__init__.py").is_file()}


def running() -> set[str]:
    """All that runs: commands of both programs, ways to read the law, rooms."""
    manage = {f"manage:{name}" for name, app in get_commands().items() if app.startswith("totjerecht.")}
    return commands() | readings() | manage | {f"room:{room.name}" for room in ROOMS}


def told() -> set[str]:
    return {what for entry in register() for what in (*entry.covers, *entry.coming)} | set(elsewhere())


def test_whatever_runs_has_an_entry_or_a_reason_why_not() -> None:
    assert running() - told() == set()


def test_no_entry_speaks_of_what_is_not_there() -> None:
    coming = {what for entry in register() for what in entry.coming}
    assert told() - running() <= coming


def test_nothing_is_both_about_people_and_not() -> None:
    assert {what for entry in register() for what in entry.covers} & set(elsewhere()) == set()


def test_the_walk_sees_what_runs() -> None:
    assert {"command:scan", "reading:verdict", "reading:columns", "room:scan", "manage:retention"} <= running()


def test_every_claim_has_a_day_that_has_come() -> None:
    for entry in register():
        days = [entry.checked, entry.ground.as_of, *(claim.as_of for claim in entry.errors)]
        assert all(date(2026, 1, 1) <= day <= timezone.localdate() for day in days), entry.id


def test_what_was_measured_names_something_that_can_be_run() -> None:
    root = Path(__file__).parents[2]
    for claim in [claim for entry in register() for claim in entry.errors if claim.measured]:
        words = claim.how.split()
        if words[0] == "pytest":
            assert (root / words[1]).exists(), claim.how
        elif words[0] == "rechten":
            assert f"command:{words[1]}" in commands(), claim.how
        else:
            assert words[:2] == ["python", "-m"]
            assert (root / f"{words[2].replace('.', '/')}.py").is_file(), claim.how


GOOD: dict[str, Any] = yaml.safe_load(
    (resources.files("totjerecht.register") / "entries" / "lijsten.yaml").read_text(encoding="utf-8")
)


def places(**changes: Any) -> set[str]:
    data = {key: value for key, value in (GOOD | changes).items() if value is not None}
    with pytest.raises(RegisterErrors) as found:
        parse({"lijsten": yaml.safe_dump(data).encode()})
    return {error.path for error in found.value.errors}


@pytest.mark.parametrize("name", sorted(set(GOOD) - {"covers", "coming"}))
def test_nothing_can_be_left_out(name: str) -> None:
    assert places(**{name: None}) == {f"lijsten.{name}"}


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"score": "hoog"}, "lijsten.score"),
        ({"ground": GOOD["ground"] | {"extra": "x"}}, "lijsten.ground.extra"),
        ({"ground": {**GOOD["ground"], "as_of": ""}}, "lijsten.ground.as_of"),
        ({"errors": []}, "lijsten.errors"),
        ({"errors": [{"says": "x", "result": "goed", "how": "", "as_of": "2026-11-30"}]}, "lijsten.errors[0]"),
        ({"errors": [{"says": "x", "result": "", "how": ""}]}, "lijsten.errors[0].as_of"),
        ({"checked": "onlangs"}, "lijsten.checked"),
        ({"topic": "toekomst"}, "lijsten.topic"),
        ({"covers": ["iets"]}, "lijsten.covers"),
        ({"cannot": "alles"}, "lijsten.cannot"),
        ({"does": "x" * 801}, "lijsten.does"),
    ],
)
def test_each_fault_has_its_place(changes: dict[str, Any], place: str) -> None:
    assert place in places(**changes)


def test_an_entry_without_a_place_in_the_order_and_one_that_is_covered_twice_fail() -> None:
    text = yaml.safe_dump(GOOD).encode()
    with pytest.raises(RegisterErrors, match="ORDER"):
        parse({"nieuw": text})
    with pytest.raises(RegisterErrors, match="staat ook bij"):
        parse({ORDER[0]: text, "lijsten": text})


@given(st.binary(max_size=200))
def test_rubbish_gives_errors_and_nothing_else(content: bytes) -> None:
    with pytest.raises(RegisterErrors):
        parse({"lijsten": content})
    with pytest.raises(RegisterErrors):
        parse_elsewhere(content)
