"""A reform as a small file: which figures of the law become what, and from when. Read strictly, all errors at once.

A file looks like this::

    format: rechten-reform/1
    title: Het leefloon stijgt met tien procent
    says: Alle drie de bedragen stijgen even veel.     # optional
    from: 2026-01-01                                   # optional: from when the changes count
    changes:
      - figure: [leefloon.cat1_year, leefloon.cat2_year, leefloon.cat3_year]
        factor: 1.10            # or value: 17000.00, or add: 500.00; a flag: value: true
        from: 2026-07-01        # optional
        why: Naar de armoedegrens.                     # optional

Only figures can change, and conditions that hang on a figure. So no rule is compiled anew for a reform.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

from attrs import frozen

from rechten.casefile.errors import CaseErrors, Reporter, join, shown
from rechten.casefile.loading import load_text
from rechten.casefile.receipt import digest, plain
from rechten.casefile.values import is_nothing, number_text, read_day, read_decimal, read_truth
from rechten.graph.kinds import Bool, Number
from rechten.graph.law import Law
from rechten.graph.parameters import Parameter
from rechten.graph.ranges import figure_range

FORMAT = "rechten-reform/1"
#: What a factor is counted in.
PER_FACTOR = 10_000
#: A reform with more changes than this is a mistake.
MOST_CHANGES = 400
_KEYS = ("format", "title", "says", "from", "changes")
_CHANGE_KEYS = ("figure", "value", "factor", "add", "from", "why")
_LONGEST = {"title": 200, "says": 2000, "why": 2000}


class ReformErrors(CaseErrors):
    """All that is wrong in a reform, each with its place."""


class Way(Enum):
    """How a figure changes."""

    VALUE = "value"
    FACTOR = "factor"
    ADD = "add"


@frozen
class Change:
    """One figure that becomes something else.

    ``amount``: for a value or an addition a numerator of the figure (cents for money, 0 or 1 for a flag); for a factor
    ten-thousandths. ``start``: from which day it counts; None: on every day.
    """

    figure: str
    way: Way
    amount: int
    start: date | None = None
    why: str = ""


@frozen
class Reform:
    """What would change. A reform without changes is the law as it is."""

    title: str
    changes: tuple[Change, ...] = ()
    says: str = ""

    @property
    def hash(self) -> str:
        """SHA-256 of what it changes and what it is called: the same reform, the same hash."""
        return digest({"format": FORMAT, "reform": plain(self)})

    @property
    def figures(self) -> frozenset[str]:
        """The figures that it changes."""
        return frozenset(change.figure for change in self.changes)


def load_reform(path: Path, law: Law) -> Reform:
    """The reform in a file. Raises ReformErrors, or OSError when it cannot be read."""
    return parse_reform(path.read_bytes(), law)


def parse_reform(text: str | bytes, law: Law) -> Reform:
    """The reform in a YAML or JSON text. Raises ReformErrors with all that is wrong."""
    try:
        data = load_text(text)
        out = Reporter()
        reform = _reform(data, law, out)
        out.finish()
    except CaseErrors as errors:
        raise ReformErrors(errors.errors) from None
    return reform


def _reform(data: object, law: Law, out: Reporter) -> Reform:
    if not isinstance(data, Mapping):
        out.add("", f"Een hervorming begint met 'format: {FORMAT}'.")
        return Reform("")
    out.keys(data, _KEYS, "")
    if data.get("format") != FORMAT:
        out.add("format", f"'{shown(data.get('format'))}' kennen we niet. Schrijf {FORMAT}.")
    title = _text(data, "title", "", out)
    if not title:
        out.add("title", "Geef de hervorming een naam.")
    start = _start(data, "", out)
    changes = data.get("changes")
    if not isinstance(changes, list):
        out.add("changes", "Hier hoort een lijst van wijzigingen.")
        changes = []
    if len(changes) > MOST_CHANGES:
        out.add("changes", f"Er staan meer dan {MOST_CHANGES} wijzigingen in.")
        changes = []
    found = [change for i, entry in enumerate(changes) for change in _change(entry, f"changes[{i}]", start, law, out)]
    _no_twins(found, out)
    return Reform(title, tuple(found), _text(data, "says", "", out))


def _change(data: object, path: str, start: date | None, law: Law, out: Reporter) -> list[Change]:
    if not isinstance(data, Mapping):
        out.add(path, "Een wijziging heeft een 'figure' en een 'value', 'factor' of 'add'.")
        return []
    out.keys(data, _CHANGE_KEYS, path)
    ways = [way for way in Way if way.value in data]
    if len(ways) != 1:
        out.add(path, "Schrijf één van deze drie: value, factor of add.")
    own = _start(data, path, out) or start
    why = _text(data, "why", path, out)
    named = data.get("figure")
    found = []
    for place, name in _names(named, join(path, "figure"), out):
        parameter = law.parameters.get(name) if isinstance(name, str) else None
        if parameter is None:
            out.unknown(place, f"Het cijfer '{shown(name)}' bestaat niet.", name, law.parameters)
        elif len(ways) == 1:
            amount = read_amount(parameter, ways[0], data[ways[0].value], join(path, ways[0].value), out)
            if amount is not None:
                found.append(Change(parameter.id, ways[0], amount, own, why))
    return found


def _names(named: object, path: str, out: Reporter) -> Iterable[tuple[str, object]]:
    if isinstance(named, list) and named:
        return [(f"{path}[{i}]", name) for i, name in enumerate(named)]
    if isinstance(named, str) and named:
        return [(path, named)]
    out.add(path, "Zeg welk cijfer verandert.")
    return []


def _text(data: Mapping[Any, Any], key: str, path: str, out: Reporter) -> str:
    value = data.get(key)
    if is_nothing(value):
        return ""
    if not isinstance(value, str) or len(value) > _LONGEST[key]:
        out.add(join(path, key), f"Hier hoort een tekst van hoogstens {_LONGEST[key]} tekens.")
        return ""
    return str(value)


def _start(data: Mapping[Any, Any], path: str, out: Reporter) -> date | None:
    return None if is_nothing(data.get("from")) else read_day(data["from"], join(path, "from"), out)


def _no_twins(changes: list[Change], out: Reporter) -> None:
    seen: set[tuple[str, date | None]] = set()
    for change in changes:
        if (change.figure, change.start) in seen:
            when = f" vanaf {change.start}" if change.start else ""
            out.add("changes", f"Het cijfer '{change.figure}' verandert twee keer{when}. Laat één wijziging staan.")
        seen.add((change.figure, change.start))


def scale_of(kind: Number) -> int:
    """How many numerators one written unit holds: a percentage is written whole."""
    return 1 if (kind.unit.value, kind.per) == ("rate", 100) else kind.per


def read_amount(parameter: Parameter, way: Way, data: object, path: str, out: Reporter) -> int | None:
    """The amount of a change as somebody wrote it; an error and None when it cannot be.

    Written as in the files of the law: euros with two decimals, a percentage whole, a factor with four decimals.
    """
    kind = parameter.kind
    if isinstance(kind, Bool):
        truth = read_truth(data) if way is Way.VALUE else None
        if truth is None:
            out.add(path, f"'{parameter.id}' is ja of nee. Schrijf value: true of value: false.")
        return None if truth is None else int(truth)
    number = read_decimal(data)
    if number is None:
        out.add(path, f"'{shown(data)}' is geen getal. Schrijf het zonder tekens, zoals 1250.00.")
        return None
    per = PER_FACTOR if way is Way.FACTOR else scale_of(kind)
    amount = number * per if number.is_finite() else Decimal("0.5")
    if amount != amount.to_integral_value():
        digits = len(str(per)) - 1
        finest = f"hoogstens {digits} cijfers na de punt" if digits else "een rond getal"
        out.add(path, f"{shown(data)} is te groot of te precies. Gebruik {finest}.")
        return None
    return _in_range(parameter, way, int(amount), path, out)


def _in_range(parameter: Parameter, way: Way, amount: int, path: str, out: Reporter) -> int | None:
    low, high = figure_range(parameter)
    if way is Way.FACTOR:
        low, high = 0, 100 * PER_FACTOR
    elif way is Way.ADD:
        low, high = low - high, high - low
    if low <= amount <= high:
        return amount
    limits = [amount_text(parameter, way, limit) for limit in (low, high)]
    out.add(path, f"Dit kan niet: het ligt tussen {limits[0]} en {limits[1]}.")
    return None


def amount_text(parameter: Parameter, way: Way, amount: int) -> str:
    """The amount of a change as ``read_amount`` takes it."""
    if way is Way.FACTOR:
        return f"{(Decimal(amount) / PER_FACTOR).normalize():f}"
    if isinstance(parameter.kind, Bool):
        return "true" if amount else "false"
    if scale_of(parameter.kind) == 1:
        return str(amount)
    return number_text(parameter.kind, amount)


def reform_data(reform: Reform, law: Law) -> dict[str, object]:
    """A reform as data that ``parse_reform`` reads back as the same reform."""
    return {
        "format": FORMAT,
        "title": reform.title,
        **({"says": reform.says} if reform.says else {}),
        "changes": [
            {
                "figure": change.figure,
                change.way.value: amount_text(law.parameters[change.figure], change.way, change.amount),
                **({"from": change.start.isoformat()} if change.start else {}),
                **({"why": change.why} if change.why else {}),
            }
            for change in reform.changes
        ],
    }
