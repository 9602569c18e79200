"""Reforms that are ready to try: small files that come with the law."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from attrs import frozen

from rechten.graph.law import Law
from rechten.population.reforms.files import Reform, parse_reform


@frozen
class Ready:
    """A reform and the name of its file."""

    name: str
    reform: Reform


@lru_cache(maxsize=2)
def ready(law: Law) -> tuple[Ready, ...]:
    """All of them, by title."""
    folder = files("rechten.population.reforms") / "examples"
    found = [
        Ready(one.name, parse_reform(one.read_bytes(), law)) for one in folder.iterdir() if one.name.endswith(".yaml")
    ]
    return tuple(sorted(found, key=lambda one: one.reform.title))
