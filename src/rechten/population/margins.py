"""The figures that the synthetic population is drawn from, each with its source or said to be assumed.

They stand in YAML files beside this one, lists of margins::

    - id: housing.owners              # what the code asks for
      region: flanders                # flanders, antwerp or belgium
      says: Huishoudens die eigenaar zijn van hun woning
      of: households                  # what the shares are shares of, or what is counted
      unit: share                     # share, count, euro or number
      year: 2021                      # the year that the figure is about
      value: 0.698                    # or values: {name: number, …}
      source: {url: …, what: …, read: 2026-11-30, quote: …}
      within: 0.01                    # a generated population must come this near (sampling left out)
      note: …                         # optional: what was computed, or how it differs from what is drawn

A figure that was not found says ``assumed: true`` and ``why``, and has no source. One that a generated population is
not held against says ``unchecked`` and why not. Nothing lacks both source and ``assumed``: the file does not load then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml
from attrs import field, frozen

#: Where the files stand.
FOLDER = Path(__file__).with_suffix("")
REGIONS = ("flanders", "antwerp", "belgium")
UNITS = ("share", "count", "euro", "number")
_KEYS = frozenset(
    "id region says of unit year value values source assumed why within unchecked note".split()  # noqa: SIM905
)
_SOURCE_KEYS = frozenset({"url", "what", "read", "quote"})
#: The name of the only value of a margin that has one.
ONE = ""


class MarginErrors(Exception):
    """All that is wrong in the files of margins, a line each."""

    def __init__(self, errors: list[str]) -> None:
        super().__init__("\n".join(errors))
        self.errors = errors


@frozen
class MarginSource:
    """Where a figure was read: address, what it is, on which day we read it, and the words if kept."""

    url: str
    what: str
    read: date
    quote: str = ""


@frozen
class Margin:
    """One figure or one distribution. ``values`` by name; ``ONE`` is the name where there is a single value."""

    id: str
    region: str
    says: str
    of: str
    unit: str
    year: int
    values: Mapping[str, float]
    source: MarginSource | None = None
    why: str = ""
    within: float | None = None
    unchecked: str = ""
    note: str = ""
    file: str = field(default="", eq=False)

    @property
    def assumed(self) -> bool:
        """Whether no published figure was found."""
        return self.source is None

    @property
    def value(self) -> float:
        """The single value. KeyError when the margin is a distribution."""
        return self.values[ONE]


class Margins:
    """The margins that count for one region: its own, else the region's that holds it."""

    def __init__(self, found: Mapping[tuple[str, str], Margin], region: str) -> None:
        self.region = region
        ranks = {"antwerp": ("antwerp", "flanders", "belgium"), "flanders": ("flanders", "belgium")}[region]
        self._found: dict[str, Margin] = {}
        for place in reversed(ranks):
            self._found |= {margin.id: margin for (_, of), margin in found.items() if of == place}

    def __getitem__(self, margin_id: str) -> Margin:
        return self._found[margin_id]

    def __iter__(self) -> Iterator[Margin]:
        return iter(self._found.values())

    def one(self, margin_id: str) -> float:
        """The single value of a margin."""
        return self[margin_id].value

    def shares(self, margin_id: str) -> Mapping[str, float]:
        """A distribution, by name, scaled to add up to 1 (published shares are rounded)."""
        values = self[margin_id].values
        total = sum(values.values())
        return {name: value / total for name, value in values.items()}


@cache
def all_margins() -> Mapping[tuple[str, str], Margin]:
    """Every margin by id and region. Raises MarginErrors."""
    return MappingProxyType(load_margins(sorted(FOLDER.glob("*.yaml"))))


def margins_of(region: str) -> Margins:
    """The margins of a region (``flanders`` or ``antwerp``)."""
    return Margins(all_margins(), region)


def load_margins(files: list[Path]) -> dict[tuple[str, str], Margin]:
    """Read files of margins. Raises MarginErrors with everything that is wrong."""
    errors: list[str] = []
    found: dict[tuple[str, str], Margin] = {}
    for file in files:
        entries = yaml.safe_load(file.read_text(encoding="utf-8")) or []
        for number, entry in enumerate(entries):
            margin = _margin(entry, f"{file.name}[{number}]", file.name, errors)
            if margin is None:
                continue
            if (margin.id, margin.region) in found:
                errors.append(f"{file.name}[{number}] {margin.id}: {margin.region} has this margin already")
            found[margin.id, margin.region] = margin
    if errors:
        raise MarginErrors(errors)
    return found


def _margin(entry: Any, place: str, file: str, errors: list[str]) -> Margin | None:
    if not isinstance(entry, dict) or not {"id", "region", "says", "of", "unit", "year"} <= entry.keys():
        errors.append(f"{place}: needs id, region, says, of, unit and year")
        return None
    place, before = f"{place} {entry['id']}", len(errors)
    errors.extend(f"{place}.{key}: unknown key" for key in sorted(entry.keys() - _KEYS))
    if entry["region"] not in REGIONS:
        errors.append(f"{place}.region: one of {', '.join(REGIONS)}")
    if entry["unit"] not in UNITS:
        errors.append(f"{place}.unit: one of {', '.join(UNITS)}")
    values = _values(entry, place, errors)
    source = _source(entry.get("source"), f"{place}.source", errors)
    _check_ground(entry, place, errors)
    if len(errors) > before:
        return None
    texts = {key: str(entry.get(key, "")) for key in ("why", "unchecked", "note")}
    base = {key: str(entry[key]) for key in ("id", "region", "says", "of", "unit")}
    return Margin(
        **base, **texts, year=int(entry["year"]), values=values, source=source, within=entry.get("within"), file=file
    )


def _check_ground(entry: dict[str, Any], place: str, errors: list[str]) -> None:
    """A source, or said to be assumed and why; a test that can fail, or why there is none."""
    assumed = entry.get("assumed") is True
    if assumed == ("source" in entry):
        errors.append(f"{place}: needs either a source, or assumed: true")
    if assumed and not entry.get("why"):
        errors.append(f"{place}.why: says why no figure was found")
    if not assumed and ("within" in entry) == ("unchecked" in entry):
        errors.append(f"{place}: needs either within (how near we must come), or unchecked (why we do not look)")


def _values(entry: dict[str, Any], place: str, errors: list[str]) -> dict[str, float]:
    if ("value" in entry) == ("values" in entry):
        errors.append(f"{place}: needs either value or values")
        return {}
    values = entry["values"] if "values" in entry else {ONE: entry["value"]}
    if not isinstance(values, dict) or not values:
        errors.append(f"{place}.values: names with numbers")
        return {}
    wrong = [name for name, value in values.items() if isinstance(value, bool) or not isinstance(value, int | float)]
    errors.extend(f"{place}.values.{name}: is no number" for name in wrong)
    if not wrong and entry.get("unit") == "share":
        errors.extend(f"{place}: {value} is no share of 1" for value in values.values() if not 0 <= value <= 1)
    return {str(name): float(value) for name, value in values.items()} if not wrong else {}


def _source(entry: Any, place: str, errors: list[str]) -> MarginSource | None:
    if entry is None:
        return None
    if not isinstance(entry, dict) or not {"url", "what", "read"} <= entry.keys() <= _SOURCE_KEYS:
        errors.append(f"{place}: needs url, what and read (the day we read it), and may have quote")
        return None
    if not str(entry["url"]).startswith("http") or not isinstance(entry["read"], date):
        errors.append(f"{place}: url is an address, read a day (2026-11-30)")
        return None
    return MarginSource(str(entry["url"]), str(entry["what"]), entry["read"], str(entry.get("quote", "")))
