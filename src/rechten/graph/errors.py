"""What can be wrong in a rule, told with the line of the rule's author."""

from __future__ import annotations

import inspect
from pathlib import Path

_HERE = str(Path(__file__).parent)


def author_line() -> str:
    """``file:line`` of the nearest caller outside this package: where the rule was written."""
    frame = inspect.currentframe()
    # Constructors that attrs writes have no file: they begin with "<".
    while frame is not None and frame.f_code.co_filename.startswith((_HERE, "<attrs")):
        frame = frame.f_back
    return f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}" if frame is not None else "?"


class RuleError(Exception):
    """A rule that cannot be built. The message says what, where, and the remedy."""

    def __init__(self, what: str, line: str = "") -> None:
        super().__init__(f"{line or author_line()}: {what}")
