"""A receipt of an answer: what was known, by which law and engine, and what came out. Same input, same bytes.

Canonical JSON: keys sorted, no spaces, UTF-8, no floats. Every part of the law is hashed, so that one can show later
that an answer was given by exactly this text, these figures and this engine. Labels of persons are left out.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

import attrs

from rechten import __version__
from rechten.casefile.output import amount_data, fact_entries
from rechten.graph.facts import Subject
from rechten.graph.law import Law
from rechten.household.case import CaseFile
from rechten.household.knowledge import FactCell
from rechten.readings.answer import Answer
from rechten.readings.data import graph_hash

FORMAT = "rechten-receipt/1"
Data = dict[str, object]


def canonical(data: object) -> bytes:
    """JSON in its one canonical form. Raises TypeError for a float."""
    _refuse_floats(data)
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def digest(data: object) -> str:
    """SHA-256 of the canonical form, in hexadecimal."""
    return hashlib.sha256(canonical(data)).hexdigest()


def receipt(answer: Answer, law: Law) -> Data:
    """The receipt of an answer that was read from ``law``; ``sha256`` is the hash of all the rest."""
    case = answer.case
    body: Data = {
        "format": FORMAT,
        "engine": __version__,
        "date": case.date.isoformat(),
        "law_date": case.law_date.isoformat(),
        "law": {"name": law.name, "sha256": law_hash(law)},
        "graph": {"sha256": graph_hash(answer.plan)},
        "parameters": {"sha256": parameters_hash(law)},
        "persons": [person.id for person in case.persons],
        "ties": [plain(tie) for tie in case.ties],
        "dwellings": [{"id": d.id, "residents": [plain(resident) for resident in d.residents]} for d in case.dwellings],
        "facts": sorted(fact_entries(answer, _all_cells(case)), key=lambda entry: str(entry["path"])),
        "results": [
            {
                "right": result.right.id,
                "person": case.persons[result.person].id,
                "outcome": result.outcome.value,
                "held": result.held,
                "origin": result.origin.value if result.origin else None,
                "amount": amount_data(answer, result),
            }
            for result in answer.results
        ],
    }
    return {**body, "sha256": digest(body)}


def _all_cells(case: CaseFile) -> tuple[FactCell, ...]:
    cells = [FactCell(f"{Subject.CASE.value}.{name}", 0) for name in case.facts]
    for i, person in enumerate(case.persons):
        cells += [FactCell(f"{Subject.PERSON.value}.{name}", i) for name in person.facts]
    for i, dwelling in enumerate(case.dwellings):
        cells += [FactCell(f"{Subject.DWELLING.value}.{name}", i) for name in dwelling.facts]
    return tuple(cells)


def law_hash(law: Law) -> str:
    """The hash of all rights: their sentences, articles, acts and sources. What they compute is in the graph's hash."""
    return digest({"name": law.name, "ties": dict(law.ties), "rights": [plain(right) for right in law.rights.values()]})


def parameters_hash(law: Law) -> str:
    """The hash of all figures with their history and sources."""
    return digest([plain(parameter) for parameter in law.parameters.values()])


def plain(value: Any) -> Any:
    """A frozen value as JSON-ready data. Parts that do not take part in equality (expressions) are left out."""
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case float():
            return repr(value)
        case tuple() | list():
            return [plain(item) for item in value]
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case None | bool() | int() | str():
            return value
    if attrs.has(type(value)):
        return {f.name: plain(getattr(value, f.name)) for f in attrs.fields(type(value)) if f.eq}
    raise TypeError(f"{type(value).__name__} cannot stand in a receipt")


def _refuse_floats(data: object) -> None:
    if isinstance(data, float):
        raise TypeError("a receipt holds no floats")
    if isinstance(data, Mapping):
        for item in data.values():
            _refuse_floats(item)
    elif isinstance(data, list | tuple):
        for item in data:
            _refuse_floats(item)
