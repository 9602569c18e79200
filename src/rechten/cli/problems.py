"""Problems of the input, as lines for whoever typed the command."""

from __future__ import annotations

import sys
from collections.abc import Sequence


class InputProblem(Exception):
    """Something in the input is wrong; each line says what, and what to do."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines

    @classmethod
    def near(cls, message: str, word: str, known: Sequence[str]) -> InputProblem:
        """A word that does not exist, with the nearest ones that do."""
        from difflib import get_close_matches

        close = get_close_matches(word.lower()[:60], known, n=3, cutoff=0.5)
        if close:
            names = " of ".join(f"'{name}'" for name in close)
            return cls(f"{message} Bedoel je {names}?")
        return cls(f"{message} Kies uit: {', '.join(known)}.")


def tell(problem: InputProblem) -> None:
    """Print a problem on stderr."""
    for line in problem.lines:
        sys.stderr.write(f"rechten: {line}\n")
