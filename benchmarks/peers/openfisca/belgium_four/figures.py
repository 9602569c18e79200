"""The project's own figures, as the data that openfisca-core makes its parameters of. Imports nothing of either engine.

The last known figure holds until the next one: openfisca-core has no figure that may have moved, so what the project
says in ``review_by`` and ``drift`` is left out.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_LAW = Path(__file__).parents[4] / "src" / "rechten" / "law"
#: The files that hold the figures of the four rights.
FILES = (
    _LAW / "federal" / "income" / "leefloon.yaml",
    _LAW / "federal" / "income" / "inkomensgarantie_ouderen.yaml",
    _LAW / "flanders" / "family" / "groeipakket_basisbedrag.yaml",
    _LAW / "flanders" / "family" / "groeipakket_sociale_toeslag.yaml",
)


def figures() -> dict[str, dict[str, float | bool]]:
    """Every figure by id and start; money in euros, a percentage as a fraction of one."""
    found: dict[str, dict[str, float | bool]] = {}
    for file in FILES:
        for entry in yaml.safe_load(file.read_text(encoding="utf-8")):
            share = 100 if entry["unit"] == "percent" else 1
            found[entry["id"]] = {
                value["from"].isoformat(): _number(value["value"], share) for value in entry["values"]
            }
    return found


def tree() -> dict[str, Any]:
    """The figures as nested nodes: ``leefloon.cat1_year`` becomes ``{"leefloon": {"cat1_year": {"values": …}}}``."""
    nodes: dict[str, Any] = {}
    for id, values in figures().items():
        group, _, name = id.partition(".")
        nodes.setdefault(group, {})[name] = {"values": {start: {"value": value} for start, value in values.items()}}
    return nodes


def _number(value: Any, share: int) -> float | bool:
    return value if isinstance(value, bool) else float(value) / share
