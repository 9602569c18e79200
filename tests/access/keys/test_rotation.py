"""The master key: where it comes from, that another one is refused, and that it is replaced without losing a key."""

import base64
import stat
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from pytest_django import Settings

from totjerecht.access.keys import master, rotation
from totjerecht.access.keys.blind import blinder
from totjerecht.access.keys.erasing import erase_key
from totjerecht.access.keys.errors import MasterKeyTrouble
from totjerecht.access.keys.keyring import Keyring
from totjerecht.access.keys.master import Masters
from totjerecht.access.keys.models import IndexKey, MasterKey, SubjectKey
from totjerecht.access.keys.rotation import kept_apart, rotate
from totjerecht.access.keys.sealing import open_sealed, seal
from totjerecht.access.keys.verify import verify
from totjerecht.core.files import alone

pytestmark = pytest.mark.django_db(databases=["default", "keys"], transaction=True)

PLACE = "people.Person.name"
SUBJECTS = [uuid4() for _ in range(7)]
Closed = list[bytes]


@pytest.fixture
def closed(master_file: Path, monkeypatch: pytest.MonkeyPatch) -> Closed:
    """A text for each person, and an index key, under the first master key."""
    monkeypatch.setattr(rotation, "BATCH", 3)
    blinder()
    with Keyring() as keyring:
        keyring.make(*SUBJECTS)
        return [seal(keyring, subject, PLACE, "tekst") for subject in SUBJECTS]


def all_open(closed: Closed) -> bool:
    with Keyring() as keyring:
        keyring.load(SUBJECTS)
        return all(
            open_sealed(keyring, subject, PLACE, text) == "tekst"
            for subject, text in zip(SUBJECTS, closed, strict=True)
        )


def test_the_file_is_made_once_for_its_owner(master_file: Path) -> None:
    assert master.read() == master.read()
    assert stat.S_IMODE(master_file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "text",
    ["kort", "é" * 44, base64.b64encode(bytes(16)).decode(), f"{master.new().text}\nkort"],
    ids=["short", "letters", "half", "second line short"],  # a new key differs in each process that runs tests
)
def test_a_malformed_master_key_is_refused_with_its_place(settings: Settings, text: str) -> None:
    settings.MASTER_KEYS = text.split()
    with pytest.raises(MasterKeyTrouble, match=rf"TOTJERECHT_MASTER_KEY: key {len(text.split())} is not 32 bytes"):
        master.read()


def test_an_empty_file_is_no_reason_to_make_another_key(master_file: Path) -> None:
    master_file.touch()
    with pytest.raises(MasterKeyTrouble, match="is empty"):
        master.read()
    assert master_file.read_text() == ""


def test_both_ways_of_writing_base64_are_read(settings: Settings) -> None:
    secret = bytes([0xFB, 0xFF] * 16)
    settings.MASTER_KEYS = [base64.b64encode(secret).decode(), base64.urlsafe_b64encode(secret).decode()]
    assert [found.secret for found in master.read().all] == [secret, secret]


def test_the_master_key_does_not_show_in_a_message(master_file: Path) -> None:
    found = master.read().current
    assert found.text not in repr(found)
    assert repr(found.secret) not in repr(found)


def test_another_master_key_neither_opens_nor_makes_keys(closed: Closed, master_file: Path) -> None:
    known = master.read().current
    master_file.unlink()
    with Keyring() as keyring, pytest.raises(MasterKeyTrouble, match=f"{known.name} is needed"):
        keyring.load(SUBJECTS)
    with Keyring() as keyring, pytest.raises(MasterKeyTrouble, match=f"uses {known.name}"):
        keyring.make(uuid4())
    with pytest.raises(MasterKeyTrouble):
        rotate()
    assert SubjectKey.objects.count() == len(SUBJECTS)
    assert {subject for subject, _ in verify([]).unusable} == set(SUBJECTS)


def test_rotating_wraps_every_key_and_leaves_the_old_one_apart(closed: Closed, master_file: Path) -> None:
    old, index = master.read().current, blinder()
    done = rotate()
    new = master.read().current
    assert (done.current, done.replaced, done.wrapped) == (new.name, (old.name,), len(SUBJECTS) + 1)
    assert new != old
    assert all_open(closed)
    assert blinder() == index
    assert list(MasterKey.objects.values_list("name", flat=True)) == [new.name]
    assert kept_apart(old.name).read_text() == old.text
    assert stat.S_IMODE(kept_apart(old.name).stat().st_mode) == 0o600
    assert sorted(file.name for file in master_file.parent.iterdir()) == [
        ".master-key.lock",
        "master-key",
        f"master-key.{old.name}",
    ]


@pytest.mark.parametrize("stop_at", range(9))
def test_a_rotation_that_stops_anywhere_loses_nothing_and_goes_on(
    closed: Closed, monkeypatch: pytest.MonkeyPatch, stop_at: int
) -> None:
    """Every step that writes is made to fail once, in turn."""
    steps = 0

    def stopping(step: Callable[..., object]) -> Callable[..., object]:
        def run(*args: object) -> object:
            nonlocal steps
            steps += 1
            if steps == stop_at + 1:  # six steps write; from there on, three of the rows
                raise OSError("the power is gone")
            return step(*args)

        return run

    with monkeypatch.context() as patch:
        for place, name in ((master, "write"), (rotation, "know"), (rotation, "_let_go"), (rotation, "replace_secret")):
            patch.setattr(place, name, stopping(getattr(place, name)))
        wrap = rotation._wrap  # after two rows of a batch, so that a transaction is cut in half
        patch.setattr(rotation, "_wrap", wrap if stop_at < 6 else stopping(wrap))
        with pytest.raises(OSError, match="power"):
            rotate()
    assert all_open(closed)
    rotate()
    assert all_open(closed)
    assert len(master.read().all) == 1
    assert verify([]).unusable == ()
    assert set(SubjectKey.objects.values_list("master", flat=True)) == {master.read().current.name}


def test_a_process_with_the_old_master_key_cannot_wrap_with_it_any_more(
    closed: Closed, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = master.read()
    rotate()
    after = master.read()
    answers = [before, after]
    monkeypatch.setattr(master, "read", lambda: answers.pop(0) if len(answers) > 1 else answers[0])
    newcomer = uuid4()
    with Keyring() as keyring:
        keyring.make(newcomer)
    assert SubjectKey.objects.get(subject=newcomer).master_id == after.current.name


def test_the_database_refuses_a_key_under_a_master_key_that_went(closed: Closed) -> None:
    from django.db import IntegrityError

    old = master.read().current
    rotate()
    with pytest.raises(IntegrityError):
        SubjectKey.objects.create(subject=uuid4(), wrapped=old.wrap(bytes(32)), master_id=old.name)


def test_a_key_made_with_the_old_one_during_the_rotation_is_wrapped_too(
    closed: Closed, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, late = master.read().current, uuid4()
    let_go = rotation._let_go

    def late_key(current: master.Master) -> bool:
        if not SubjectKey.objects.filter(subject=late).exists():
            SubjectKey.objects.create(subject=late, wrapped=old.wrap(bytes(32)), master_id=old.name)
        return let_go(current)

    monkeypatch.setattr(rotation, "_let_go", late_key)
    rotate()
    assert SubjectKey.objects.get(subject=late).master_id == master.read().current.name
    assert verify([]).unusable == ()


def test_erasing_during_a_rotation_is_not_undone(closed: Closed, monkeypatch: pytest.MonkeyPatch) -> None:
    wrap = rotation._wrap

    def erased_just_before(rows: object, row: SubjectKey | IndexKey, masters: Masters) -> int:
        # As another process would between reading the batch and writing it; here within the same transaction.
        SubjectKey.objects.filter(subject=SUBJECTS[0]).update(wrapped=None, master=None, erased_at=rotation_time)
        return wrap(rows, row, masters)  # type: ignore[type-var, arg-type]

    from django.utils import timezone

    rotation_time = timezone.now()
    monkeypatch.setattr(rotation, "_wrap", erased_just_before)
    rotate()
    assert SubjectKey.objects.get(subject=SUBJECTS[0]).wrapped is None


def test_only_one_rotation_at_a_time(closed: Closed, master_file: Path) -> None:
    with alone(master_file.with_name(".master-key.lock")), pytest.raises(MasterKeyTrouble, match="busy"):
        rotate()


def test_with_the_environment_the_administrator_gives_both(closed: Closed, settings: Settings) -> None:
    old = master.read().current
    settings.MASTER_KEYS = [old.text]
    with pytest.raises(MasterKeyTrouble, match="holds one key"):
        rotate()
    new = master.new()
    settings.MASTER_KEYS = [new.text, old.text]
    newcomer = uuid4()
    with Keyring() as keyring:
        keyring.make(newcomer)  # before the rotation: already under the new one
    assert rotate().replaced == (old.name,)
    settings.MASTER_KEYS = [new.text]
    assert all_open(closed)


def test_an_erased_key_that_came_back_with_a_backup_is_found(closed: Closed) -> None:
    erase_key(SUBJECTS[1])
    found = verify([SUBJECTS[0], SUBJECTS[1]])
    assert (found.usable, found.erased, found.came_back) == (len(SUBJECTS) - 1, 1, (SUBJECTS[0],))
