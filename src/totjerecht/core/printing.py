"""From a page to a PDF, within bounds of time and size, through the helper process of ``press``.

One helper for each process of the site, started at the first page and started anew when it took too long, failed, or
made many pages. Pages go through its input, never through its command line, where others on the machine could read.
"""

from __future__ import annotations

import atexit
import os
import select
import subprocess
import sys
import threading
import time
from typing import IO

from totjerecht.core.press import LENGTH

#: Longest page in characters, longest time for one PDF, longest wait for the helper, and pages before a fresh one.
MOST_CHARS = 600_000
MOST_SECONDS = 30.0
MOST_WAIT = 20.0
MOST_PAGES = 500
#: No PDF of ours comes near this size in bytes.
MOST_BYTES = 20_000_000


class PrintError(Exception):
    """No PDF came: the page was too long, it took too long, or something failed."""


class BusyError(PrintError):
    """Others print just now."""


class NoLibrariesError(PrintError):
    """The libraries of the system that make a PDF are not there."""


class Press:
    """The helper process, seen from the site. Safe to use from several threads; one page at a time."""

    def __init__(self, command: tuple[str, ...] = (sys.executable, "-m", "totjerecht.core.press")) -> None:
        """`command` starts the helper."""
        self._command = command
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._pages = 0

    def pdf(self, html: str, *, seconds: float = MOST_SECONDS, wait: float = MOST_WAIT) -> bytes:
        """The PDF of a page. Raises PrintError, or one of its two kinds."""
        if len(html) > MOST_CHARS:
            raise PrintError
        if not self._lock.acquire(timeout=wait):
            raise BusyError
        try:
            return self._print(html.encode(), time.monotonic() + seconds)
        except (OSError, EOFError, TimeoutError) as error:
            self._stop()
            raise PrintError from error
        finally:
            self._lock.release()

    def close(self) -> None:
        """Stops the helper; the next page starts another. Does not wait long for a page under way."""
        held = self._lock.acquire(timeout=1)
        self._stop()
        if held:
            self._lock.release()

    def _print(self, page: bytes, until: float) -> bytes:
        process = self._running()
        if process.stdin is None or process.stdout is None:
            raise EOFError
        # The helper reads a page whole before it answers, so writing first cannot block both.
        _write(process.stdin, LENGTH.pack(len(page)) + page, until)
        status = _read(process.stdout, 1, until)
        size = LENGTH.unpack(_read(process.stdout, LENGTH.size, until))[0]
        if size > MOST_BYTES:
            raise EOFError
        content = _read(process.stdout, size, until)
        self._pages += 1
        if status == b"N":
            self._stop()  # they may be installed by the time of the next page
            raise NoLibrariesError
        if status != b"K":
            raise PrintError
        return content

    def _running(self) -> subprocess.Popen[bytes]:
        self._disown()
        if self._process is not None and (self._process.poll() is not None or self._pages >= MOST_PAGES):
            self._stop()
        if self._process is None:
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # the library may quote a page in its warnings
                bufsize=0,
            )
            if self._process.stdin is not None:
                os.set_blocking(self._process.stdin.fileno(), False)
            self._pages = 0
        return self._process

    def _disown(self) -> None:
        """Forgets a helper from before a fork: it belongs to the parent."""
        if self._owner != os.getpid():
            self._process, self._owner = None, os.getpid()

    def _stop(self) -> None:
        self._disown()
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _write(stream: IO[bytes], content: bytes, until: float) -> None:
    """All of it. Raises TimeoutError, or OSError when nobody reads."""
    left = memoryview(content)
    while left:
        seconds = until - time.monotonic()
        if seconds <= 0 or not select.select([], [stream], [], seconds)[1]:
            raise TimeoutError
        left = left[os.write(stream.fileno(), left[: 1 << 16]) :]


def _read(stream: IO[bytes], size: int, until: float) -> bytes:
    """Exactly so many bytes. Raises TimeoutError or EOFError."""
    found = bytearray()
    while len(found) < size:
        left = until - time.monotonic()
        if left <= 0 or not select.select([stream], [], [], left)[0]:
            raise TimeoutError
        part = os.read(stream.fileno(), min(size - len(found), 1 << 16))
        if not part:
            raise EOFError
        found += part
    return bytes(found)


THE_PRESS = Press()
atexit.register(THE_PRESS.close)
