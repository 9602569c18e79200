"""The case format as JSON Schema 2020-12, with every fact of a law, so that an editor can complete and check.

The schema sees one place at a time. What hangs on several places (a tie to an unknown person, ``until`` before
``since``, months that are too old) only ``parse_case`` can tell.
"""

from __future__ import annotations

from datetime import date

from rechten.casefile.facts import shapes_of
from rechten.casefile.parsing import (
    FORMAT,
    HOLDS,
    LONGEST_LABEL,
    MOST_DWELLINGS,
    MOST_PERSONS,
    MOST_TIES,
)
from rechten.graph.facts import FactSpec, Subject
from rechten.graph.kinds import Bool, Choice, Date, Number
from rechten.graph.law import Law
from rechten.household.case import Origin, Silence

Schema = dict[str, object]


def case_schema(law: Law) -> Schema:
    """The schema of a case file under ``law``; former names of facts are marked as deprecated."""
    person = _object({"id": _ref("id"), "label": _ref("label"), "facts": _ref("person_facts")}, ["id"])
    span: Schema = {"since": _ref("edge"), "until": _ref("edge"), "holds": _ref("holds")}
    tie = _object(
        {"kind": _ref("tie_kind"), "from": _ref("id"), "to": _ref("id"), **span},
        ["kind", "from", "to"],
    )
    resident = _object({"person": _ref("id"), **span}, ["person"])
    dwelling = _object(
        {
            "id": {"anyOf": [{"type": "null"}, _ref("id")]},
            "residents": _list(resident, MOST_PERSONS * 4),
            "facts": _ref("dwelling_facts"),
        }
    )
    top = _object(
        {
            "format": {"const": FORMAT},
            "date": _ref("edge"),
            "law_date": _ref("edge"),
            "persons": {**_list(_ref("person"), MOST_PERSONS), "minItems": 1},
            "ties": _list(_ref("tie"), MOST_TIES),
            "dwellings": _list(_ref("dwelling"), MOST_DWELLINGS),
            "facts": _ref("case_facts"),
        },
        ["format", "persons"],
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Dossier voor {law.name}",
        **top,
        "$defs": {
            "id": {"type": "string", "pattern": r"^[\w.\-]{1,64}$"},
            "label": {"type": ["string", "null"], "maxLength": LONGEST_LABEL},
            "day": {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
            "edge": {"type": ["string", "null"], "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
            "holds": {"anyOf": [{"type": ["boolean", "null"]}, {"enum": list(HOLDS)}]},
            "origin": {"enum": [origin.value for origin in Origin]},
            "silence": {"enum": [silence.value for silence in Silence]},
            "tie_kind": {"oneOf": [{"const": kind, "description": says} for kind, says in law.ties.items()]},
            "person": person,
            "tie": tie,
            "dwelling": dwelling,
            **{f"{subject.value}_facts": _facts(law, subject) for subject in Subject},
        },
    }


def _facts(law: Law, subject: Subject) -> Schema:
    found: Schema = {}
    for spec in law.vocabulary:
        if spec.subject is subject:
            schema = fact_schema(spec)
            found[spec.name] = schema
            for alias in spec.aliases:
                found[alias.split(".", 1)[1]] = {**schema, "deprecated": True}
    return {"type": ["object", "null"], "properties": found, "additionalProperties": False}


def fact_schema(spec: FactSpec) -> Schema:
    """What may stand after the name of a fact."""
    value = _value(spec)
    shapes: list[object] = [value]
    known: dict[str, Schema] = {
        "value": value,
        "between": {"type": "array", "items": value, "minItems": 2, "maxItems": 2},
        "one_of": {"type": "array", "items": value, "minItems": 1, "uniqueItems": True},
    }
    dated: list[object] = [value]
    for shape in shapes_of(spec):
        if shape in known:
            entry = _object({shape: known[shape], "origin": _ref("origin")}, [shape])
            shapes.append(entry)
            dated.append(entry)
    shapes.append(_object({"unknown": _ref("silence")}, ["unknown"]))
    if spec.axis:
        months: Schema = {
            "type": ["object", "null"],
            "patternProperties": {"^[0-9]{4}-(0[1-9]|1[0-2])$": {"anyOf": [{"type": "null"}, *dated]}},
            "additionalProperties": False,
        }
        shapes.append(_object({"months": months}, ["months"]))
    described: Schema = {"title": spec.name, "description": spec.question, "anyOf": shapes}
    return described


def _value(spec: FactSpec) -> Schema:
    match spec.kind:
        case Bool():
            return {"type": "boolean"}
        case Choice():
            return {"oneOf": [{"const": code, "description": label} for code, label in spec.options]}
        case Date():
            ends = f"{date.fromordinal(spec.low)} – {date.fromordinal(spec.high)}"
            return {**_ref("day"), "description": ends}
        case Number() as kind:
            ends_of: Schema = {"minimum": -(-spec.low // kind.per), "maximum": spec.high // kind.per}
            if kind.per == 1:
                whole: Schema = {"type": "integer", **ends_of}
                return {"anyOf": [whole, {"type": "string", "pattern": "^[-+]?[0-9]{1,15}$"}]}
            text: Schema = {"type": "string", "pattern": r"^[-+]?[0-9]{1,15}(\.[0-9]{1,2}0*)?$"}
            return {"anyOf": [{"type": "number", **ends_of}, text]}


def _object(properties: Schema, required: list[str] | None = None) -> Schema:
    found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**found, "required": required} if required else found


def _list(items: Schema, most: int) -> Schema:
    return {"type": ["array", "null"], "items": items, "maxItems": most}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}
