"""The list of what this law wants to hold: it says no more than what is really there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechten.law.belgium import BELGIUM
from rechten.law.coverage import LEVELS, Entry, EntryErrors, Status, load_entries, mismatches

ENTRIES = load_entries()
GOOD = "- {id: soep, level: federal, name: Soep, encoded: soup}\n- {id: brood, level: city, name: Brood, open: later}\n"


def test_the_list_and_the_law_agree() -> None:
    assert mismatches(ENTRIES, BELGIUM.rights, BELGIUM.provisions) == ()
    assert len({entry.id for entry in ENTRIES}) == len(ENTRIES) == 151
    assert sum(entry.status is Status.ENCODED for entry in ENTRIES) == len(BELGIUM.rights)
    assert sum(entry.status is Status.PROVISION for entry in ENTRIES) == len(BELGIUM.provisions)


def test_an_entry_stands_with_the_level_of_its_right() -> None:
    for entry in ENTRIES:
        if entry.status is Status.ENCODED:
            assert entry.level == BELGIUM.rights[entry.where].level


def test_a_good_list_is_read_as_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "entries.yaml"
    file.write_text(GOOD, encoding="utf-8")
    assert load_entries(file) == (
        Entry("soep", "federal", "Soep", Status.ENCODED, "soup"),
        Entry("brood", "city", "Brood", Status.OPEN, "later"),
    )


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("id: brood", "id: soep", "entries.yaml: 'soep' stands 2 times; keep one"),
        ("name: Brood, ", "", "entries.yaml[1].name: is missing or no text"),
        ("name: Brood", "name: 3", "entries.yaml[1].name: is missing or no text"),
        ("open: later", 'open: ""', "entries.yaml[1].open: is empty or no text"),
        ("level: city", "level: maan", "entries.yaml[1].level: 'maan' is no level; use one of " + ", ".join(LEVELS)),
        (", open: later", "", "entries.yaml[1]: give exactly one of encoded, merged, provision, open; found none"),
        (
            "open: later",
            "open: later, provision: x",
            "exactly one of encoded, merged, provision, open; found provision, open",
        ),
        ("open: later", "open: later, why: x", "entries.yaml[1].why: unknown key"),
        ("{id: brood, level: city, name: Brood, open: later}", "brood", "expected keys and values, found 'brood'"),
        ("- {id: soep", "- {{id: soep", "this is no YAML"),
    ],
)
def test_each_slip_is_told_with_its_place(tmp_path: Path, old: str, new: str, error: str) -> None:
    assert GOOD.count(old) == 1
    file = tmp_path / "entries.yaml"
    file.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(EntryErrors) as raised:
        load_entries(file)
    assert len(raised.value.errors) == 1
    assert error in str(raised.value)


@pytest.mark.parametrize("text", ["", "soep", "soep: 1"])
def test_what_is_no_list(tmp_path: Path, text: str) -> None:
    file = tmp_path / "entries.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(EntryErrors, match="expected a list"):
        load_entries(file)


def test_each_mismatch_is_told() -> None:
    def entry(id: str, status: Status, where: str) -> Entry:
        return Entry(id, "federal", id, status, where)

    listed = [
        entry("a", Status.ENCODED, "soup"),
        entry("b", Status.ENCODED, "soup"),
        entry("c", Status.MERGED, "gone"),
        entry("d", Status.PROVISION, "gone"),
        entry("e", Status.OPEN, "later"),
    ]
    assert mismatches(listed, ["soup", "bread"], ["basket"]) == (
        "c: het recht of de regel 'gone' bestaat niet",
        "d: de regel 'gone' bestaat niet",
        "het recht 'soup' staat 2 keer in de lijst",
        "het recht 'bread' staat niet in de lijst",
        "de regel 'basket' staat niet in de lijst",
    )


@given(st.sets(st.sampled_from(sorted(BELGIUM.rights))))
def test_a_right_that_goes_is_missed(gone: set[str]) -> None:
    left = [id for id in BELGIUM.rights if id not in gone]
    told = mismatches(ENTRIES, left, BELGIUM.provisions)
    pointing = [entry for entry in ENTRIES if entry.where in gone and entry.status is not Status.OPEN]
    assert len(told) == len(pointing)
