"""The description of the API as OpenAPI 3.1: what django-ninja knows, with the case format and every problem added."""

from __future__ import annotations

from functools import cache
from typing import Any

from rechten.casefile import case_schema
from totjerecht.api.bodies import JSON, MOST_BYTES, YAML
from totjerecht.api.documents import ProblemDocument
from totjerecht.api.operations import LINKED_DATA_TYPE, SCHEMA_TYPE, api
from totjerecht.api.problems import MEDIA_TYPE, TITLES
from totjerecht.scan.service import the_law

Data = dict[str, Any]
PREFIX = "/api/v1"
#: Problems that an operation with a body can meet, and those that every operation can.
_OF_BODIES, _OF_ALL = (400, 411, 413, 415, 422), (429, 500)
_REF = "#/components/schemas/"
EXAMPLE: Data = {
    "format": "rechten-case/1",
    "date": "2026-11-24",
    "persons": [{"id": "ik", "facts": {"birth_date": "1992-03-14", "lives_in": "antwerp", "net_wage": "1080.00"}}],
}


@cache
def open_api() -> Data:
    """The whole description; the same object every time, not to be changed."""
    found: Data = dict(api.get_openapi_schema(path_prefix=PREFIX))
    del found["servers"]  # empty: the server is the one that gave this
    schemas = found["components"]["schemas"]
    problem = ProblemDocument.model_json_schema(ref_template=_REF + "{model}", mode="serialization")
    schemas |= problem.pop("$defs")
    schemas["ProblemDocument"] = problem
    schemas |= _case_schemas()
    for path, methods in found["paths"].items():
        for method, operation in methods.items():
            _complete(path, method, operation)
    return found


def _complete(path: str, method: str, operation: Data) -> None:
    """Adds the body, the headers and every problem of one operation, with Dutch words."""
    statuses = [*_OF_ALL]
    ok = operation["responses"].pop(200)
    answers: Data = {"200": ok | {"description": "Het antwoord."}}
    if method == "post":
        statuses += _OF_BODIES
        operation["requestBody"] = {
            "required": True,
            "description": f"Een dossier, hoogstens {MOST_BYTES // 1000} kB. Elk feit staat in facts.",
            # In YAML the place decides what a word without quotes is (12: a label or a number): no schema tells that.
            "content": {JSON: {"schema": {"$ref": f"{_REF}Case"}, "example": EXAMPLE}, YAML: {"example": EXAMPLE}},
        }
        ok["headers"] = {"Cache-Control": _header("Nooit bewaren.", const="no-store")}
    else:
        kept = {"ETag": _header("Kenmerk van deze versie."), "Cache-Control": _header("Hoelang bewaren mag.")}
        answers["200"]["headers"] = kept
        answers["304"] = {"description": "Niet veranderd sinds de ETag in If-None-Match.", "headers": kept}
    for end, kind in (("/schema", SCHEMA_TYPE), ("/linked-data", LINKED_DATA_TYPE)):
        if path.endswith(end):
            answers["200"]["content"] = {kind: answers["200"]["content"][JSON]}
    for parameter in operation["parameters"]:
        statuses.append(404)
        parameter["description"] = "Een recht; zie rights."
        parameter["schema"] = {"type": "string", "enum": list(the_law().rights)}
    for status in sorted(statuses):
        answers[str(status)] = _problem(status)
    operation["responses"] = answers


def _problem(status: int) -> Data:
    found: Data = {
        "description": TITLES[status],
        "content": {MEDIA_TYPE: {"schema": {"$ref": f"{_REF}ProblemDocument"}}},
    }
    if status == 429:
        found["headers"] = {"Retry-After": _header("Na hoeveel seconden je weer kan vragen.", kind="integer")}
    return found


def _header(says: str, *, kind: str = "string", const: str | None = None) -> Data:
    schema: Data = {"type": kind} if const is None else {"const": const}
    return {"description": says, "required": True, "schema": schema}


def _case_schemas() -> Data:
    """The case format, its parts as components: OpenAPI looks for references there."""
    whole: Data = dict(case_schema(the_law()))
    parts: Data = dict(whole.pop("$defs"))
    whole.pop("$schema")
    moved = {f"case_{name}": part for name, part in parts.items()} | {"Case": whole}
    return {name: _moved(part) for name, part in moved.items()}


def _moved(part: Any) -> Any:
    if isinstance(part, list):
        return [_moved(item) for item in part]
    if not isinstance(part, dict):
        return part
    return {
        key: f"{_REF}case_{value.rpartition('/')[2]}" if key == "$ref" and isinstance(value, str) else _moved(value)
        for key, value in part.items()
    }
