"""How far a long run is, on stderr: a bar on a terminal, a line a tenth elsewhere."""

from __future__ import annotations

import sys
import time
from typing import TextIO

_WIDTH = 24


class Progress:
    """Tells how much of ``total`` is done, how fast it goes and how long it may still take."""

    def __init__(self, what: str, total: int, done: int = 0, stream: TextIO | None = None) -> None:
        """``what`` is counted; "%" counts hundredths of something."""
        self._what, self._total, self._begun = what, max(1, total), done
        self._stream = sys.stderr if stream is None else stream
        self._bar = self._stream.isatty()
        self._start = time.monotonic()
        self._told = done * 10 // self._total
        self._drawn = 0

    def tell(self, done: int) -> None:
        """Tell that so much is done."""
        share = min(1.0, done / self._total)
        spent = time.monotonic() - self._start
        fast = (done - self._begun) / spent if spent > 0 else 0.0
        left = f", nog {_clock((self._total - done) / fast)}" if fast and done < self._total else ""
        rate = f"{_many(fast)} {self._what} per seconde"
        if self._bar:
            full = int(share * _WIDTH)
            counted = "" if self._what == "%" else f"  {rate}"
            text = f"[{'█' * full}{'·' * (_WIDTH - full)}] {share:4.0%}{counted}{left}"
            self._stream.write("\r" + text.ljust(self._drawn))
            self._drawn = len(text)
            self._stream.flush()
        elif int(share * 10) > self._told:
            self._told = int(share * 10)
            counted = "" if self._what == "%" else f": {_many(done)} {self._what}, {rate}"
            self._stream.write(f"{self._told}0%{counted}{left}\n")
            self._stream.flush()

    def end(self) -> None:
        """Leave the line of the bar."""
        if self._bar and self._drawn:
            self._stream.write("\n")
            self._stream.flush()


def _many(number: float) -> str:
    return f"{round(number):,}".replace(",", ".")


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
