"""The file opens for its purpose, within its days, whole, with a known seal; and for nothing else."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rechten.population.proactive.purposes import NEVER
from rechten.population.proactive.sealed import COLUMNS, ListRefused, check_sealed, open_list, write_list, write_whole
from rechten.population.proactive.signing import KeyProblem, holds, new_key, seal
from tests.population.proactive import town

HEADER = {"id": "0" * 16, "basis": {"purpose": "helpen", "starts": "2026-11-01", "until": "2027-03-01"}}
ROWS = pa.table({name: pa.array(["a", "b"], pa.string()) for name in COLUMNS})
Made = tuple[Path, str]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A list for helping, and the public key of its seal."""
    key, public = town.key(tmp_path)
    path = tmp_path / "lijst"
    write_list(path, HEADER, ROWS, key)
    return path, public


def opened(made: Made, purpose: str = "helpen", on: date = town.DAY, **more: Any) -> Any:
    return open_list(made[0], purpose=purpose, trusted=[made[1]], on=on, who="An", **more)


def test_it_opens_for_its_purpose_and_leaves_a_line(made: Made) -> None:
    assert opened(made).persons.to_pydict()["id"] == ["a", "b"]
    (line,) = made[0].with_name("lijst.geopend.jsonl").read_text(encoding="utf-8").splitlines()
    told = json.loads(line)
    assert (told["who"], told["purpose"], told["list"], told["rows"]) == ("An", "helpen", "0" * 16, 2)


@pytest.mark.parametrize("purpose", ["toekennen", "informeren", "", "HELPEN", "iets"])
def test_it_does_not_open_for_another_purpose(made: Made, purpose: str) -> None:
    with pytest.raises(ListRefused):
        opened(made, purpose)
    assert "refused" in made[0].with_name("lijst.geopend.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NEVER)
def test_what_is_never_allowed_is_said_by_its_name(made: Made, name: str) -> None:
    with pytest.raises(ListRefused, match=f"nooit voor {name}"):
        opened(made, name)


@pytest.mark.parametrize("name", NEVER)
def test_a_list_that_was_made_for_it_does_not_open_either(tmp_path: Path, name: str) -> None:
    """Even who writes such a purpose in a header and seals it finds no reader of ours."""
    key, public = town.key(tmp_path)
    write_list(tmp_path / "l", {**HEADER, "basis": HEADER["basis"] | {"purpose": name}}, ROWS, key)  # type: ignore[operator]
    with pytest.raises(ListRefused):
        opened((tmp_path / "l", public), name)


@pytest.mark.parametrize(("on", "opens"), [("2026-10-31", 0), ("2026-11-01", 1), ("2027-03-01", 1), ("2027-03-02", 0)])
def test_it_opens_within_its_days_only(made: Made, on: str, opens: int) -> None:
    if opens:
        opened(made, on=date.fromisoformat(on))
    else:
        with pytest.raises(ListRefused, match="geldt van"):
            opened(made, on=date.fromisoformat(on))


def test_a_seal_of_somebody_unknown_is_not_taken(made: Made) -> None:
    with pytest.raises(ListRefused, match="onbekende sleutel"):
        open_list(made[0], purpose="helpen", trusted=["00" * 32], on=town.DAY, who="An")


def test_without_a_protocol_nothing_opens(made: Made, tmp_path: Path) -> None:
    with pytest.raises(ListRefused, match="Zonder protocol"):
        opened(made, protocol=tmp_path / "er-is-geen-map" / "p")


@settings(max_examples=150)
@given(st.data())
def test_any_other_byte_breaks_it(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("l")
    key, public = town.key(folder)
    path = folder / "lijst"
    write_list(path, HEADER, ROWS, key)
    whole = bytearray(path.read_bytes())
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= data.draw(st.integers(1, 255))
    path.write_bytes(whole)
    with pytest.raises(ListRefused):
        opened((path, public))
    path.write_bytes(whole[:at])
    with pytest.raises(ListRefused):
        opened((path, public))


@given(st.binary(max_size=200))
def test_rubbish_is_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("l") / "lijst"
    path.write_bytes(b"totjerecht-list/1\n" + content)
    with pytest.raises(ListRefused):
        opened((path, "00" * 32))


def test_a_table_with_more_than_it_may_hold_is_not_written(tmp_path: Path) -> None:
    key, _ = town.key(tmp_path)
    with pytest.raises(ValueError, match="nothing else"):
        write_list(tmp_path / "l", HEADER, ROWS.append_column("income", pa.array([1, 2])), key)
    assert not (tmp_path / "l").exists()


def test_what_is_published_shows_when_it_was_changed(tmp_path: Path) -> None:
    key, _ = town.key(tmp_path)
    data = write_list(tmp_path / "l", HEADER, ROWS, key).data()
    assert check_sealed(json.loads(json.dumps(data))).header["id"] == HEADER["id"]
    wrongs: tuple[Any, ...] = (
        {**data, "header": {**data["header"], "id": "1"}},
        {**data, "seal": "00"},
        {},
        [],
        {**data, "header": {"a": 0.5}},
    )
    for wrong in wrongs:
        with pytest.raises(ListRefused):
            check_sealed(wrong)


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "l"
    path.write_bytes(b"oud")

    def full(*_: Path) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"nieuw", replace=full)
    assert path.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [path]


def test_a_key_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    path, public = town.key(tmp_path)
    assert path.stat().st_mode & 0o777 == 0o600
    sealed, again = seal(b"x", path)
    assert again == public
    assert holds(b"x", sealed, public)
    assert not holds(b"y", sealed, public)
    with pytest.raises(KeyProblem, match="bestaat al"):
        new_key(path)
    (tmp_path / "geen").write_text("niets", encoding="utf-8")
    for wrong in (tmp_path / "geen", tmp_path / "weg"):
        with pytest.raises(KeyProblem):
            seal(b"x", wrong)
