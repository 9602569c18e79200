"""Rounding: every number becomes a multiple of the step, up or down by chance, and always in the same way.

Each innermost cell has a threshold of its own, drawn from the secret and from which group the cell is. What is left
after the last multiple is rounded up from that threshold on. So the chance to go up is what is left divided by the
step (over all secrets the mean is the true number), and the same number in the same cell is always rounded alike:
publishing again, or every month, gives no second draw to average. Margins are sums of rounded cells. They can be
further off than a cell, but tell nothing that the cells do not tell.
"""

from __future__ import annotations

from hashlib import sha256
from hmac import digest

from attrs import frozen

from totjerecht.core.small_numbers.releases import Release
from totjerecht.core.small_numbers.rules import Rules


@frozen
class Rounding:
    """``value``: a multiple of the step. The true number lies from ``low`` to ``high``, both included."""

    value: int
    low: int
    high: int


def rounded(release: Release) -> list[Rounding]:
    """Every cell of the table, rounded."""
    step, shape = release.rules.step, release.shape
    groups = {cell: group for group, cell in shape.groups().items()}
    inner = {
        cell: _multiple(release.counts[cell], _threshold(release, groups[cell]), step)
        for cell in range(shape.size)
        if release.possible[cell] and shape.innermost(cell) == [cell]
    }
    off = [(step - 1) * cells for cells in release.possible]
    return [Rounding(v, max(v - by, 0), v + by) for v, by in zip(shape.summed(inner), off, strict=True)]


def mark(rules: Rules) -> str:
    """Tells whether two tables were rounded with the same secret and step, without telling the secret."""
    return digest(rules.secret, b"mark %d" % rules.step, sha256).hex()[:16]


def _multiple(value: int, threshold: int, step: int) -> int:
    whole, left = divmod(value, step)
    return step * (whole + (left >= threshold))


def _threshold(release: Release, group: frozenset[tuple[str, str]]) -> int:
    """From 1 to the step, each as likely as the other."""
    words = "\x00".join([release.table.source, *(f"{name}\x01{part}" for name, part in sorted(group))])
    drawn = int.from_bytes(digest(release.rules.secret, words.encode(), sha256), "big")
    return 1 + drawn % release.rules.step
