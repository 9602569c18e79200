"""The law that the scan reads, in one place: another city gives another one."""

from __future__ import annotations

from functools import cache

from rechten.graph.law import Law


@cache
def the_law() -> Law:
    """The law of an Antwerp resident. Loaded at the first scan: other rooms start without it."""
    from rechten.law.belgium import BELGIUM

    return BELGIUM
