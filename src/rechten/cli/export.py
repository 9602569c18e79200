"""``export``: the law as linked data, for catalogues of public services."""

from __future__ import annotations

from datetime import date

from rechten.cli.layout import as_json
from rechten.cli.sources import load_law, today
from rechten.export import public_services


def show_public_services(on: date | None) -> int:
    """One JSON-LD document in the terms of CPSV-AP, of the rules in force on a day."""
    as_json(public_services(load_law(), on or today()))
    return 0
