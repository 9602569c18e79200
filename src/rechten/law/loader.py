"""Reads the YAML files of figures, strictly: every error at once, each with its place.

A file is a list of parameters::

    - id: leefloon.cat1_year
      says: Leefloon voor wie samenwoont
      unit: EUR/year              # a Unit, "flag" (true/false), "percent" (whole) or "rate" (1/10,000)
      article: art. 14, § 1, 1° RMI-wet
      drift: 1.04                 # optional: how far the figure may have moved once it is past review
      drift_why: …                # required with drift
      index: {rhythm: steps, rate: 1.02, article: …}   # optional: how it moves by law (steps or yearly)
      values:                     # oldest first
        - from: 2025-02-01
          value: 10513.60
          review_by: 2026-03-01   # from this day on it is only the last known figure
          published: 2025-01-15   # optional: known from this day (default: from)
          inferred: true          # optional: the source does not print the start date
          note: …                 # optional
          leap: …                 # optional: why it moved otherwise than its index rule
          source: {url: …, what: …, as_of: …, quote: …}
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from rechten.graph.kinds import BOOL, Bool, Number, Unit
from rechten.graph.parameters import DatedValue, IndexRule, Parameter, Rhythm, Source

_PARAMETER_KEYS = {"id", "says", "unit", "article", "drift", "drift_why", "index", "values"}
_VALUE_KEYS = {"from", "value", "review_by", "published", "inferred", "note", "leap", "source"}
_INDEX_KEYS = {"rhythm", "rate", "article"}
_SOURCE_KEYS = {"url", "what", "as_of", "quote"}
_UNITS: dict[str, Number | Bool] = {unit.value: Number(unit, 100 if unit.is_money else 1) for unit in Unit}
_UNITS |= {"rate": Number(Unit.RATE, 10_000), "percent": Number(Unit.RATE, 100), "flag": BOOL}
_UNITS |= {Unit.EURO_KWH.value: Number(Unit.EURO_KWH, 100_000)}  # a tariff of 20.815 cents is 0.20815 euros


class FigureErrors(Exception):
    """All that is wrong in a file of figures, a line each: place, what, remedy."""

    def __init__(self, errors: list[str]) -> None:
        super().__init__("\n".join(errors))
        self.errors = errors


class _ExactLoader(yaml.SafeLoader):
    """Numbers stay text, so that no binary fraction comes between a figure and its cents."""


_ExactLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag not in {"tag:yaml.org,2002:float", "tag:yaml.org,2002:int"}]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load_parameters(path: Path) -> list[Parameter]:
    """The parameters of one file. Raises FigureErrors."""
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=_ExactLoader)  # noqa: S506 - a SafeLoader
    errors: list[str] = []
    found = [_parameter(entry, f"{path.name}[{i}]", path.name, errors) for i, entry in enumerate(data or [])]
    if errors:
        raise FigureErrors(errors)
    return [parameter for parameter in found if parameter is not None]


def _parameter(entry: Any, place: str, file: str, errors: list[str]) -> Parameter | None:
    if not _keys(entry, _PARAMETER_KEYS, {"id", "says", "unit", "article", "values"}, place, errors):
        return None
    place = f"{place} {entry['id']}"
    kind = _UNITS.get(str(entry["unit"]))
    if kind is None:
        errors.append(f"{place}.unit: '{entry['unit']}' is no unit; use one of {', '.join(_UNITS)}")
        return None
    drift = _fraction(entry.get("drift", "1"), 10_000, f"{place}.drift", errors)
    if drift != 10_000 and not entry.get("drift_why"):
        errors.append(f"{place}: a drift needs a drift_why")
    values = [_value(v, kind, f"{place}.values[{i}]", errors) for i, v in enumerate(entry["values"] or [])]
    dated = tuple(value for value in values if value is not None)
    if not values:
        errors.append(f"{place}.values: a parameter needs at least one value")
    for earlier, later in pairwise(dated):
        if later.start <= earlier.start:
            errors.append(f"{place}: {later.start} follows {earlier.start}; put the oldest first, each date once")
        if earlier.review_by and earlier.review_by > later.start:
            errors.append(f"{place}: review_by {earlier.review_by} lies after the next figure of {later.start}")
    index = _index(entry["index"], f"{place}.index", errors) if "index" in entry else None
    why = entry.get("drift_why", "")
    return Parameter(entry["id"], kind, entry["says"], entry["article"], dated, drift, why, file, index)


def _index(entry: Any, place: str, errors: list[str]) -> IndexRule | None:
    if not _keys(entry, _INDEX_KEYS, _INDEX_KEYS, place, errors):
        return None
    known = {rhythm.value: rhythm for rhythm in Rhythm}
    rhythm = known.get(str(entry["rhythm"]))
    if rhythm is None:
        errors.append(f"{place}.rhythm: '{entry['rhythm']}' is no rhythm; use one of {', '.join(known)}")
        return None
    rate = _fraction(entry["rate"], 10_000, f"{place}.rate", errors)
    if rate <= 10_000:
        errors.append(f"{place}.rate: {entry['rate']} does not raise anything; write 1.02 for 2 %")
    return IndexRule(rhythm, rate, str(entry["article"]))


def _value(entry: Any, kind: Number | Bool, place: str, errors: list[str]) -> DatedValue | None:
    if not _keys(entry, _VALUE_KEYS, {"from", "value", "source"}, place, errors):
        return None
    source, start = entry["source"], _day(entry["from"], f"{place}.from", errors)
    if not _keys(source, _SOURCE_KEYS, {"url"}, f"{place}.source", errors) or start is None:
        return None
    if isinstance(kind, Bool):
        value = int(entry["value"] is True)
        if not isinstance(entry["value"], bool):
            errors.append(f"{place}.value: a flag is true or false")
    else:
        value = _fraction(entry["value"], 1 if kind == _UNITS["percent"] else kind.per, f"{place}.value", errors)
    review = _day(entry["review_by"], f"{place}.review_by", errors) if "review_by" in entry else None
    published = _day(entry["published"], f"{place}.published", errors) if "published" in entry else None
    if review is not None and review <= start:
        errors.append(f"{place}.review_by: {review} does not lie after {start}")
    text = {key: str(source.get(key, "")) for key in _SOURCE_KEYS}
    note, leap = str(entry.get("note", "")), str(entry.get("leap", ""))
    return DatedValue(start, value, Source(**text), review, published, bool(entry.get("inferred", False)), note, leap)


def _keys(entry: Any, allowed: set[str], needed: set[str], place: str, errors: list[str]) -> bool:
    if not isinstance(entry, dict):
        errors.append(f"{place}: expected keys and values, found {entry!r}")
        return False
    known = ", ".join(sorted(allowed))
    errors.extend(f"{place}.{key}: unknown key; known are {known}" for key in entry if key not in allowed)
    missing = sorted(key for key in needed if entry.get(key) in (None, ""))
    errors.extend(f"{place}.{key}: is missing" for key in missing)
    return not missing


def _fraction(raw: Any, per: int, place: str, errors: list[str]) -> int:
    try:
        scaled = Decimal(str(raw)) * per
    except InvalidOperation:
        errors.append(f"{place}: '{raw}' is not a number")
        return 0
    if scaled != scaled.to_integral_value():
        errors.append(f"{place}: {raw} has more digits than 1/{per}")
    return int(scaled)


def _day(raw: Any, place: str, errors: list[str]) -> date | None:
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    errors.append(f"{place}: '{raw}' is not a day (write 2025-02-01)")
    return None
