"""What is known of one fact, from data to an ``Answer`` and back: a value, a range, a list, a silence, or months."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from rechten.casefile.errors import Reporter, join, shown
from rechten.casefile.values import is_nothing, read_value, value_data
from rechten.graph.facts import AXIS_MONTHS, FactSpec
from rechten.graph.kinds import Bool, Choice
from rechten.household.case import Answer, Known, Origin, Silence

#: The ways to say what is known; one of them stands in a mapping.
SHAPES = ("value", "between", "one_of", "unknown", "months")
_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")


def months_back(day: date) -> list[str]:
    """The months of a month axis, the month of the request first, as ``2026-11``."""
    first = day.year * 12 + day.month - 1
    return [f"{(first - back) // 12:04d}-{(first - back) % 12 + 1:02d}" for back in range(AXIS_MONTHS)]


def shapes_of(spec: FactSpec) -> tuple[str, ...]:
    """The shapes that make sense for a fact."""
    listed = isinstance(spec.kind, Choice | Bool)
    return ("value", "one_of" if listed else "between", "unknown", *(("months",) if spec.axis else ()))


def read_fact(spec: FactSpec, data: object, path: str, out: Reporter, day: date) -> Answer | None:
    """What is known of a fact; errors and None when it cannot be read. ``day`` is the date of the case."""
    if is_nothing(data):
        out.add(path, "Hier staat niets. Laat de regel weg, of schrijf {unknown: dont_know}.")
        return None
    if isinstance(data, Mapping) and ("unknown" in data or "months" in data):
        return _read_unknown(data, path, out) if "unknown" in data else _read_months(spec, data, path, out, day)
    return _read_known(spec, data, path, out)


def _read_known(spec: FactSpec, data: object, path: str, out: Reporter) -> Known | None:
    if isinstance(data, list | tuple):
        out.add(path, f"Een lijst kan hier niet. Schrijf één waarde, of {{{shapes_of(spec)[1]}: […]}}.")
        return None
    if not isinstance(data, Mapping):
        value = read_value(spec, data, path, out)
        return None if value is None else Known(value, value)
    shapes = shapes_of(spec)
    out.keys(data, (*shapes, "origin"), path)
    present = [shape for shape in shapes if shape in data]
    if len(present) != 1:
        if present or not data or set(data) <= {"origin"}:
            out.add(path, f"Schrijf precies één van: {', '.join(shapes)}.")
        return None
    origin = _read_origin(data, path, out)
    shape = present[0]
    inside = data[shape]
    if shape == "value":
        value = read_value(spec, inside, join(path, shape), out)
        ends = None if value is None else (value, value)
    else:
        ends = _read_several(spec, shape, inside, join(path, shape), out)
    return None if ends is None or origin is None else Known(*ends, origin)


def _read_origin(data: Mapping[object, object], path: str, out: Reporter) -> Origin | None:
    given = data.get("origin", Origin.SAID.value)
    names = [origin.value for origin in Origin]
    if isinstance(given, str) and given in names:
        return Origin(given)
    message = f"'{shown(given)}' is geen herkomst. Kies uit: {', '.join(names)}."
    out.unknown(join(path, "origin"), message, given, names)
    return None


def _read_several(spec: FactSpec, shape: str, data: object, path: str, out: Reporter) -> tuple[int, int] | None:
    fewest = 2 if shape == "between" else 1
    if not isinstance(data, list | tuple) or len(data) < fewest or (shape == "between" and len(data) > fewest):
        wanted = "twee waarden, de laagste eerst" if shape == "between" else "een of meer waarden"
        out.add(path, f"Schrijf hier een lijst met {wanted}.")
        return None
    if len(data) > 64:
        out.add(path, "Deze lijst is te lang.")
        return None
    values = [read_value(spec, item, f"{path}[{i}]", out) for i, item in enumerate(data)]
    sure = [value for value in values if value is not None]
    if len(sure) < len(values):
        return None
    if shape == "between":
        if sure[0] > sure[1]:
            out.add(path, "De laagste waarde hoort eerst.")
            return None
        return (sure[0], sure[1])
    if len(set(sure)) < len(sure):
        out.add(path, "Een waarde staat er twee keer in. Laat er één staan.")
        return None
    if isinstance(spec.kind, Bool):
        return (min(sure), max(sure))
    return (sum(sure), sum(sure))


def _read_unknown(data: Mapping[object, object], path: str, out: Reporter) -> Silence | None:
    out.keys(data, ("unknown",), path)
    given = data["unknown"]
    names = [silence.value for silence in Silence]
    if isinstance(given, str) and given in names:
        return Silence(given)
    message = f"'{shown(given)}' kan hier niet. Kies uit: {', '.join(names)}."
    out.unknown(join(path, "unknown"), message, given, names)
    return None


def _read_months(
    spec: FactSpec, data: Mapping[object, object], path: str, out: Reporter, day: date
) -> tuple[Known | None, ...] | None:
    if not spec.axis:
        out.add(join(path, "months"), "Dit vragen we niet per maand. Schrijf één waarde.")
        return None
    out.keys(data, ("months",), path)
    given, below = data["months"], join(path, "months")
    if is_nothing(given):
        given = {}
    if not isinstance(given, Mapping):
        out.add(below, "Schrijf hier een waarde per maand, zoals {2026-10: 850.00}.")
        return None
    months = months_back(day)
    found: dict[str, Known | None] = {}
    for month, value in given.items():
        place = join(below, month)
        if not isinstance(month, str) or not _MONTH.fullmatch(month):
            out.add(place, f"'{shown(month)}' is geen maand. Schrijf jaar-maand, zoals {months[0]}.")
        elif month not in months:
            out.add(place, f"Deze maand telt niet mee. Het gaat om {months[-1]} tot en met {months[0]}.")
        elif not is_nothing(value):
            found[month] = _read_known(spec, value, place, out)
    return tuple(found.get(month) for month in months)


def fact_data(spec: FactSpec, answer: Answer, day: date) -> object:
    """What is known of a fact as data; ``read_fact`` gives it back. Raises ValueError when the fact cannot have it."""
    if isinstance(answer, Silence):
        return {"unknown": answer.value}
    if isinstance(answer, tuple):
        if not spec.axis or len(answer) > AXIS_MONTHS:
            raise ValueError(f"fact '{spec.id}' has no {len(answer)} months")
        months = zip(months_back(day), answer, strict=False)  # months at the end may be left out
        return {"months": {month: _known_data(spec, known) for month, known in months if known is not None}}
    return _known_data(spec, answer)


def _known_data(spec: FactSpec, known: Known) -> object:
    shape, inside = _shape_data(spec, known)
    if shape == "value" and known.origin is Origin.SAID:
        return inside
    return {shape: inside} if known.origin is Origin.SAID else {shape: inside, "origin": known.origin.value}


def _shape_data(spec: FactSpec, known: Known) -> tuple[str, object]:
    if isinstance(spec.kind, Choice):
        if known.low != known.high or not 0 < known.low <= spec.all_codes:
            raise ValueError(f"fact '{spec.id}' cannot have the codes {known}")
        codes = [code for i, code in enumerate(spec.kind.codes) if known.low >> i & 1]
        return ("value", codes[0]) if len(codes) == 1 else ("one_of", codes)
    if known.low == known.high:
        return "value", value_data(spec, known.low)
    ends = [value_data(spec, known.low), value_data(spec, known.high)]
    return ("one_of" if isinstance(spec.kind, Bool) else "between"), ends
