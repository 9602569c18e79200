"""Records of the law (facts, figures, sources, acts) as JSON values and back, by the fields of their classes."""

from __future__ import annotations

import types
from collections.abc import Container, Mapping
from datetime import date
from enum import Enum
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from attrs import fields, has

Record = TypeVar("Record")


def recorded(record: Any, *, leave_out: Container[str] = ()) -> dict[str, Any]:
    """The fields of a record, those that have their default value left out."""
    found = {field: getattr(record, field.name) for field in fields(type(record)) if field.name not in leave_out}
    return {field.name: _plain(value) for field, value in found.items() if field.default != value}


def _plain(value: Any) -> Any:
    if has(type(value)):
        return recorded(value)
    match value:
        case tuple():
            return [_plain(part) for part in value]
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case _:
            return value


def rebuilt(record: type[Record], data: Mapping[str, Any], **given: Any) -> Record:
    """A record from its fields; ``given`` are those that stand elsewhere, ready made."""
    hints = get_type_hints(record)
    found = {name: _typed(hints[name], value) for name, value in data.items() if name not in given}
    return record(**found, **given)


def _typed(hint: Any, value: Any) -> Any:
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        (hint,) = [part for part in parts if part is not type(None)]  # a record is optional, never one of several types
        return _typed(hint, value)
    if origin is tuple:
        each = parts[:1] * len(value) if parts[-1] is Ellipsis else parts
        return tuple(_typed(part, item) for part, item in zip(each, value, strict=True))
    if hint is date:
        return date.fromisoformat(value)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    return rebuilt(hint, value) if has(hint) else value
