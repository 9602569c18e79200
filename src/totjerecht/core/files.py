"""Small files that an installation makes for itself."""

import fcntl
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


def made_once(path: Path, make: Callable[[], str]) -> str:
    """The text of a secret file, made by `make` when it is not there yet; readable by its owner only.

    Two processes that start together end up with one and the same text, and a text that was returned once is still
    there after a power cut. Raises OSError when the file can be neither read nor made, and then leaves nothing behind.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = _draft(path, make())
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
        _sync_folder(path.parent)
    return path.read_text(encoding="ascii").strip()


def replace_secret(path: Path, text: str) -> None:
    """Puts another text in a secret file: whoever reads it finds the old text or the new one, never half of one."""
    draft = _draft(path, text)
    draft.replace(path)
    _sync_folder(path.parent)


@contextmanager
def alone(path: Path) -> Iterator[bool]:
    """Whether nobody else on this machine is in such a block for the same file; ends with the block or the process."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        yield False
    else:
        yield True
    finally:
        os.close(handle)


def _draft(path: Path, text: str) -> Path:
    """The text beside `path`, safely on disk. After an error there is no draft."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    return draft


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
