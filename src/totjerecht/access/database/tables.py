"""Which tables the database guards, and how. A model names its own guard; this gathers them."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.db import models

#: Rows of these never change and never go: they are the chains and the log.
APPEND_ONLY = frozenset(
    {
        "access_notice",
        "access_consent",
        "access_grant",
        "access_withdrawal",
        "access_use",
        "access_event",
        "access_eventsubject",
        "access_history",
        "access_emergency",
        "access_review",
        "access_telling",
        "access_relationship",
        "access_ending",
        "access_told",
        "access_voice",
        "access_voicecategory",
        "access_voiceending",
        "access_presence",
        "access_cooperation",
        "access_cooperationversion",
        "access_cooperationparty",
        "access_cooperationterm",
        "access_cooperationsignature",
        "access_cooperationrefusal",
    }
)
#: A write here is refused when nobody is told to act; each write leaves a row in the history.
WITNESSED = frozenset(
    {
        "access_subject",
        "access_presence",
        "access_question",
        "access_otherworkerasked",
        "access_consent",
        "access_grant",
        "access_withdrawal",
        "access_emergency",
        "access_review",
        "access_telling",
        "access_relationship",
        "access_ending",
        "access_told",
        "access_voice",
        "access_voicecategory",
        "access_voiceending",
        "access_cooperationsignature",
        "access_cooperationrefusal",
    }
)
#: Each write leaves a row in the history; who acts is told where it is known.
KEPT = frozenset(
    {
        "accounts_mandate",
        "accounts_organisation",
        "access_cooperation",
        "access_cooperationversion",
        "access_cooperationparty",
        "access_cooperationterm",
    }
)


def guarded_models() -> list[type[models.Model]]:
    """The models with personal data that only the gate may open."""
    return [model for model in apps.get_models() if hasattr(model, "gate_category")]


def witnessed() -> frozenset[str]:
    """WITNESSED, with the tables of all guarded models."""
    return WITNESSED | {model._meta.db_table for model in guarded_models()}


def columns(table: str) -> Iterator[tuple[str, bool]]:
    """(column, whether it holds bytes) of a table of ours."""
    model = next(model for model in apps.get_models() if model._meta.db_table == table)
    for field in model._meta.local_concrete_fields:
        yield field.column, isinstance(field, models.BinaryField)


def primary_key(table: str) -> str:
    """The column of the primary key of a table of ours."""
    model = next(model for model in apps.get_models() if model._meta.db_table == table)
    return model._meta.pk.column
