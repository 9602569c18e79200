"""Checks that every column of every table is classified, and that what must be closed is closed.

Each app tells about its own tables in `<app>/columns.py` (a mapping `COLUMNS`); about tables of libraries, the app
that brings them in (`LIBRARIES`). This collects them all, so that a new column fails the build until somebody says what
it is for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec

from attrs import frozen
from django.apps import apps
from django.db.models import Field, Model

from totjerecht.access.keys.fields import SealedField
from totjerecht.core.columns import CLOSED, Column, Columns

OURS = "totjerecht."


@frozen
class Problem:
    """A column (``app.Model.field``) or model, and what is wrong with it."""

    place: str
    text: str


@frozen
class Classified:
    """A column of a table that exists, with what was said of it."""

    place: str
    column: Column
    closed: bool


def problems(models: Iterable[type[Model]] | None = None, columns: Columns | None = None) -> list[Problem]:
    """Everything that is wrong, in the order of the tables. Without arguments: all tables and all that apps say."""
    tables = list(every_model()) if models is None else list(models)
    said = every_column() if columns is None else columns
    found = [problem for model in tables for problem in _of_model(model, said.get(model._meta.label, {}))]
    known = {model._meta.label for model in tables}
    return found + [Problem(label, "is classified, but there is no such table") for label in said if label not in known]


def classified() -> list[Classified]:
    """Every column that exists, with what was said of it: the register for whoever guards privacy."""
    said = every_column()
    return [
        Classified(f"{model._meta.label}.{field.name}", said[model._meta.label][field.name], _is_closed(field))
        for model in every_model()
        for field in model._meta.local_concrete_fields
        if field.name in said.get(model._meta.label, {})
    ]


def every_model() -> Iterator[type[Model]]:
    """All models with a table, also those of libraries and of relations between many."""
    for model in apps.get_models(include_auto_created=True):
        if not model._meta.proxy:
            yield model


def every_column() -> dict[str, dict[str, Column]]:
    """What all apps say, together. Raises ValueError when two say something of one table."""
    together: dict[str, dict[str, Column]] = {}
    for config in apps.get_app_configs():
        name = f"{config.name}.columns"
        if not config.name.startswith(OURS) or find_spec(name) is None:
            continue
        module = import_module(name)
        libraries = {label: told for label, told in getattr(module, "LIBRARIES", {}).items() if _installed(label)}
        for label, told in [*getattr(module, "COLUMNS", {}).items(), *libraries.items()]:
            if label in together:
                raise ValueError(f"{name} says something of {label}, which another app did already")
            together[label] = dict(told)
    return together


def _installed(label: str) -> bool:
    """Whether a library's app is in use here: what is said of one that is not, is not stale."""
    return apps.is_installed(label) or label.partition(".")[0] in apps.app_configs


def _of_model(model: type[Model], said: Mapping[str, Column]) -> Iterator[Problem]:
    label = model._meta.label
    fields = {field.name: field for field in model._meta.local_concrete_fields}
    for name, field in fields.items():
        column = said.get(name)
        if not isinstance(column, Column):
            yield Problem(f"{label}.{name}", "is not classified: say in columns.py what it holds and what it is for")
            continue
        yield from (Problem(f"{label}.{name}", text) for text in _of_column(field, column))
    yield from (
        Problem(f"{label}.{name}", "is classified, but there is no such column") for name in said if name not in fields
    )


def _of_column(field: Field[object, object], column: Column) -> Iterator[str]:
    closed, must = _is_closed(field), column.holds in CLOSED
    if not column.use.strip():
        yield "does not say what it is used for"
    if must and not closed and not column.clear:
        yield f"holds '{column.holds.value}' but is not a SealedField, and nothing says why it may stand in clear"
    if closed and not must:
        yield f"is a SealedField, but is classified as '{column.holds.value}'"
    if column.clear and (closed or not must):
        yield "says why it stands in clear, but does not have to"


def _is_closed(field: Field[object, object]) -> bool:
    return isinstance(field, SealedField)
