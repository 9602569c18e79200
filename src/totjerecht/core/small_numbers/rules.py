"""By which rules a table is made safe. The reasons for these choices stand in docs/decisions/0014-small-numbers.md."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

#: A group of fewer than this is never a group that may be shown, whatever a room asks.
LOWEST_MINIMUM = 5
#: Less than this is no secret.
_SHORTEST_SECRET = 16


class Method(Enum):
    """How a table is made safe."""

    LEAVE_OUT = "weglaten"  # small numbers are left out, and others with them so that nobody can compute them
    ROUND = "afronden"  # every number is rounded, at random but always in the same way


class Zeros(Enum):
    """What a cell with nobody in it shows. Cells that cannot hold anybody are never hidden."""

    HIDDEN = "verborgen"  # "nobody of these 14 was helped" says something about each of the 14
    SHOWN = "getoond"


@frozen
class Rules:
    """The rules for one table.

    minimum: the smallest group of which a number may be seen. dominance: in percent; an amount is hidden when one
    contributor has more than this part of it. spread: in percent; a hidden amount can be at least this much lower and
    higher for who computes with all that is shown. base: what is rounded to (0: the minimum itself). secret: at least
    16 bytes, needed to round; the same for all tables of a source, never shown.
    """

    minimum: int = 10
    zeros: Zeros = Zeros.HIDDEN
    method: Method = Method.LEAVE_OUT
    dominance: int = 50
    spread: int = 50
    base: int = 0
    secret: bytes = field(default=b"", repr=False, eq=False)

    @property
    def step(self) -> int:
        """What is rounded to."""
        return self.base or self.minimum

    def problems(self) -> list[tuple[str, str]]:
        """(field, what is wrong with it) of every field that cannot be."""
        found: list[tuple[str, str]] = []
        for name, low, high in (("minimum", LOWEST_MINIMUM, 1000), ("dominance", 1, 99), ("spread", 1, 100)):
            value: object = getattr(self, name)
            if type(value) is not int or not low <= value <= high:
                found.append((name, f"Schrijf een geheel getal van {low} tot {high}."))
        if type(self.base) is not int or self.base < 0:
            found.append(("base", "Schrijf een geheel getal, of 0 om af te ronden op het minimum."))
        if self.method is Method.ROUND and not found:
            if self.step < self.minimum:
                found.append(("base", f"Rond af op {self.minimum} of meer: kleiner toont een groep onder het minimum."))
            if len(self.secret) < _SHORTEST_SECRET:
                found.append(("secret", f"Afronden vraagt een geheim van minstens {_SHORTEST_SECRET} bytes."))
        return found
