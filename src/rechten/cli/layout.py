"""Plain text that reads well at 80 columns."""

from __future__ import annotations

import json
import sys
from textwrap import wrap

WIDTH = 80


def line(text: str = "") -> None:
    """One line as it is."""
    sys.stdout.write(text + "\n")


def paragraph(text: str, indent: int = 0, mark: str = "") -> None:
    """Text wrapped at 80 columns; ``mark`` stands before the first line, the rest is aligned after it."""
    first = " " * indent + mark
    rest = " " * len(first)
    for part in wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False) or [first]:
        line(part.rstrip())


def title(text: str) -> None:
    """A heading with a rule under it."""
    parts = wrap(text, WIDTH, break_on_hyphens=False) or [text]
    for part in parts:
        line(part)
    line("─" * min(max(map(len, parts)), WIDTH))


def as_json(data: object) -> None:
    """JSON with two spaces, readable for people too."""
    line(json.dumps(data, indent=2, ensure_ascii=False))
