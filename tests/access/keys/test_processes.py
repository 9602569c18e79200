"""Keys when processes race or are killed, the disk is full, or a back-up is put back. Real files, real processes."""

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from random import Random
from uuid import UUID, uuid4

import pytest

from tests.access.keys.house import House, Running, house, on_postgresql

pytestmark = pytest.mark.database

ANNA, BILAL = uuid4().hex, uuid4().hex
TELLS = {subject: f"dossier van {subject}" for subject in (ANNA, BILAL)}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with house(tmp_path_factory.mktemp("house")) as found:
        yield found


@pytest.fixture
def home(built: House) -> House:
    """The house without texts and keys, as after its first start."""
    built.step("empty")
    return built


def test_an_erased_person_stays_erased_in_every_backup(home: House) -> None:
    home.step("write", ANNA, BILAL)
    assert home.read() == TELLS
    tables, keys = home.backup("default"), home.backup("keys")

    home.step("erase", ANNA)
    assert home.read() == {ANNA: "gewist", BILAL: TELLS[BILAL]}

    home.restore("default", tables)
    assert home.read() == {ANNA: "gewist", BILAL: TELLS[BILAL]}, "a back-up of the tables does not bring her back"

    home.restore("keys", keys)
    assert home.read() == TELLS, "only a back-up of the keys does: that is why those are kept for so few days"


def test_an_older_backup_of_the_keys_is_said_to_be_too_old(home: House) -> None:
    home.step("write", ANNA)
    keys = home.backup("keys")
    home.step("write", BILAL)
    home.restore("keys", keys)
    assert "KeyMissing" in home.fails("read")


def test_of_an_erased_key_nothing_is_left_in_the_files(home: House) -> None:
    if on_postgresql():
        pytest.skip("PostgreSQL overwrites when it likes; see docs/privacy.md")
    subjects = [uuid4().hex for _ in range(30)]
    home.step("write", *subjects)
    wrapped = [bytes.fromhex(key) for key in home.step("key_bytes", *subjects).split()]
    with closing(sqlite3.connect(home.file("keys"))) as server:  # as while the platform runs: the journal stays
        server.execute("SELECT count(*) FROM access_subjectkey").fetchone()
        home.step("erase", *subjects[::3])
        left = b"".join(file.read_bytes() for file in home.folder.glob("keys.sqlite3*"))
    for place, key in enumerate(wrapped):
        pieces = [key[start : start + 6] in left for start in range(0, len(key) - 6, 2)]
        assert any(pieces) == all(pieces) == (place % 3 != 0)


def test_processes_that_make_a_key_at_once_end_with_one(home: House) -> None:
    subject = uuid4().hex
    moment = str(time.time() + 1)  # by then each of them has started
    racers = [Running(home, "race", moment, subject) for _ in range(4)]
    assert [racer.wait() for racer in racers] == [0, 0, 0, 0], [racer.err.read_text() for racer in racers]
    closed = [racer.printed() for racer in racers]
    assert json.loads(home.step("opened", subject, *closed)) == ["samen"] * 4


def test_a_killed_process_leaves_no_text_without_its_key(home: House) -> None:
    chance = Random(5)  # noqa: S311 (when to kill)
    for _ in range(8):
        writer = Running(home, "write_for_ever")
        time.sleep(0.2 + chance.uniform(0, 0.3))
        writer.kill()
    found = home.read()
    assert len(found) >= 8
    assert found == {subject: f"dossier van {UUID(subject).hex}" for subject in found}


def test_a_full_disk_makes_no_keys_or_all(home: House) -> None:
    if on_postgresql():
        pytest.skip("a full disk is only played on SQLite")
    home.step("write", ANNA)
    message, halfway, afterwards = home.step("full_disk").splitlines()
    assert "full" in message
    assert (halfway, afterwards) == ("0", "500")
    assert home.read() == {ANNA: TELLS[ANNA]}


def test_without_room_for_the_master_key_there_is_none_and_it_is_said(home: House) -> None:
    assert home.step("no_room_for_a_file") == "OSError"
    assert not [file for file in home.folder.iterdir() if "master-key" in file.name]
    home.step("write", ANNA)
    assert home.read() == {ANNA: TELLS[ANNA]}
