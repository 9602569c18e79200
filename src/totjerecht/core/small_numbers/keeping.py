"""A ledger as plain data, for the room to keep beside what it counted from. It holds true numbers: it is no figure."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

from totjerecht.core.small_numbers.ledger import Ledger
from totjerecht.core.small_numbers.releases import Release
from totjerecht.core.small_numbers.rules import Method, Rules, Zeros
from totjerecht.core.small_numbers.tables import Amount, Division, Part, Table

_VERSION = 1


def to_data(ledger: Ledger) -> dict[str, Any]:
    """The ledger as dictionaries, lists, texts and numbers, for JSON. Secrets are not in it."""
    return {"version": _VERSION, "releases": [_release(release) for release in ledger.releases]}


def from_data(data: dict[str, Any]) -> Ledger:
    """The ledger that ``to_data`` wrote.

    Errors:
        ValueError: data of another version.
        KeyError, TypeError: not what ``to_data`` writes.
    """
    if data["version"] != _VERSION:
        raise ValueError(f"a ledger of version {data['version']}; this is version {_VERSION}")
    return Ledger(tuple(_read(one) for one in data["releases"]))


def _release(release: Release) -> dict[str, Any]:
    table, rules = release.table, release.rules
    return {
        "title": table.title,
        "source": table.source,
        "population": table.population,
        "day": table.day.isoformat(),
        "counted": table.counted,
        "amount_of": table.amount_of,
        "does_not_say": list(table.does_not_say),
        "divisions": [[d.name, d.total, [_part(part) for part in d.parts]] for d in table.divisions],
        "counts": [[*place, value] for place, value in table.counts.items()],
        "impossible": [list(place) for place in sorted(table.impossible)],
        "amounts": None
        if table.amounts is None
        else [[*place, amount.total, amount.largest] for place, amount in table.amounts.items()],
        "rules": {
            "minimum": rules.minimum,
            "zeros": rules.zeros.value,
            "method": rules.method.value,
            "dominance": rules.dominance,
            "spread": rules.spread,
            "base": rules.base,
        },
        "hidden": "".join(map(str, release.hidden)),
        "mark": release.mark,
    }


def _read(data: dict[str, Any]) -> Release:
    table = Table(
        data["title"],
        data["source"],
        data["population"],
        date.fromisoformat(data["day"]),
        tuple(
            Division(name, tuple(_read_part(part) for part in parts), total) for name, total, parts in data["divisions"]
        ),
        {tuple(place): value for *place, value in data["counts"]},
        frozenset(tuple(place) for place in data["impossible"]),
        data["counted"],
        None
        if data["amounts"] is None
        else {tuple(place): Amount(total, largest) for *place, total, largest in data["amounts"]},
        data["amount_of"],
        tuple(data["does_not_say"]),
    )
    rules = dict(data["rules"])
    rules["zeros"], rules["method"] = Zeros(rules["zeros"]), Method(rules["method"])
    release = Release.of(table, Rules(**rules))
    return evolve(release, hidden=bytes(map(int, data["hidden"])), mark=data["mark"])


def _part(part: Part) -> list[Any]:
    return [part.name, [_part(one) for one in part.parts]]


def _read_part(data: list[Any]) -> Part:
    return Part(data[0], tuple(_read_part(one) for one in data[1]))
