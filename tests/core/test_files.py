"""Secret files of an installation: made once, for their owner, whole or not at all."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pytest

from totjerecht.core.files import alone, made_once, replace_secret


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_many_that_start_together_read_one_text(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret"
    with ThreadPoolExecutor(16) as pool:
        texts = set(pool.map(lambda _: made_once(path, lambda: uuid4().hex), range(64)))
    assert len(texts) == 1
    assert mode(path) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["secret"]


def test_another_text_takes_its_place_for_the_same_owner(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    made_once(path, lambda: "old")
    replace_secret(path, "new")
    assert (path.read_text(), mode(path)) == ("new", 0o600)
    assert made_once(path, lambda: "again") == "new"


def test_a_disk_that_fills_up_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret"

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            made_once(path, lambda: "first")
        assert list(tmp_path.iterdir()) == []
    made_once(path, lambda: "first")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            replace_secret(path, "second")
    assert [file.read_text() for file in tmp_path.iterdir()] == ["first"]


def test_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with alone(path) as first:
        with alone(path) as second:
            assert (first, second) == (True, False)
        with alone(path) as third:
            assert not third, "the one that was refused did not open the lock"
    with alone(path) as later:
        assert later
