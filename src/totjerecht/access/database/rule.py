"""The rule of the gate in SQL, written once: which sights count for who acts, now.

The filter on a table, the decision about one person and row security are this one text. Only the words for who acts
differ: parameters of a query, or settings of the transaction.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone

from totjerecht.access.context import AccessContext
from totjerecht.access.cooperation.limits import BOUND
from totjerecht.access.database.plain import as_kept

_BOUND = ", ".join(f"'{code}'" for code in sorted(BOUND))
#: Whether a sight `s` counts: it holds now and reaches who acts (shared professional secrecy only who is bound by it),
#: the role allows it in principle, and the seat is really taken today. A voice is checked by its sight.
COUNTS = f"""
s.since <= {{now}} AND s.until > {{now}}
AND (s.actor IS NULL OR s.actor = {{actor}})
AND (s.organisation IS NULL OR s.organisation = {{organisation}})
AND (s.source <> 'granted' OR {{function}} IN ({_BOUND}))
AND EXISTS (SELECT 1 FROM access_role r
             WHERE r.function = {{function}} AND r.category = s.category AND r.action = s.action)
AND ({{function}} = 'own' OR EXISTS (
      SELECT 1 FROM accounts_mandate m
        JOIN accounts_user u ON u.id = m.user_id AND u.is_active
        JOIN accounts_organisation o ON o.id = m.organisation_id AND o.active
       WHERE m.id = {{mandate}} AND m.user_id = {{actor}} AND m.organisation_id = {{organisation}}
         AND m.function_id = {{function}} AND m.starts <= {{today}} AND (m.ends IS NULL OR m.ends > {{today}})))"""
_COLUMNS = "s.purpose, s.action, s.category, CASE WHEN s.source = 'granted' THEN s.source_id END, s.subject_id"
_WORDS = ("actor", "organisation", "mandate", "function", "now", "today")

#: On PostgreSQL the decision is a function, because plpgsql plans its question once for each connection.
FUNCTION = "gate_held"
CREATE_FUNCTION = f"""
CREATE OR REPLACE FUNCTION {FUNCTION}(
  subjects uuid[], p_actor uuid, p_organisation uuid, p_mandate uuid, p_function text, p_now timestamptz, p_today date)
RETURNS TABLE (p_purpose varchar, p_action varchar, p_category varchar, p_grant uuid, p_subject uuid)
LANGUAGE plpgsql STABLE AS $gate$
BEGIN
RETURN QUERY SELECT {_COLUMNS} FROM access_sight s
 WHERE s.subject_id = ANY (subjects) AND {COUNTS.format(**{word: f"p_{word}" for word in _WORDS})};
END
$gate$"""
_HELD = {
    "sqlite": f"SELECT {_COLUMNS} FROM access_sight s WHERE {COUNTS} AND s.subject_id IN (@subjects@)",
    "postgresql": f"SELECT * FROM {FUNCTION}(ARRAY[@subjects@], {', '.join(f'{{{word}}}' for word in _WORDS)})",
}
_NAME = re.compile(r"\{(\w+)\}")


class Held(NamedTuple):
    """One sight that counts, in the codes of the database. ``grant``: the grant that explains it; None when something
    else does. ``grant`` and ``subject`` are as they came: see `plain.as_uuid`.
    """

    purpose: str
    action: str
    category: str
    grant: object
    subject: object


def held(ctx: AccessContext, subjects: Sequence[UUID]) -> list[Held]:
    """The sights on these persons that count for who acts, for whatever purpose, in one query."""
    if not subjects:
        return []
    here = connections[DEFAULT_DB_ALIAS]
    numbers = {f"subject{n}": as_kept(here, subject) for n, subject in enumerate(subjects)}
    sql = _HELD[here.vendor].replace("@subjects@", ", ".join(f"{{{name}}}" for name in numbers))
    with here.cursor() as cursor:
        cursor.execute(*filled(sql, acting(here, ctx) | numbers))
        return [Held._make(row) for row in cursor.fetchall()]


def acting(connection: BaseDatabaseWrapper, ctx: AccessContext) -> dict[str, Any]:
    """The words of `COUNTS`, as values that this database compares with its columns."""
    return {
        "now": connection.ops.adapt_datetimefield_value(timezone.now()),
        "today": connection.ops.adapt_datefield_value(timezone.localdate()),
        "actor": as_kept(connection, ctx.actor),
        "organisation": as_kept(connection, ctx.organisation),
        "mandate": as_kept(connection, ctx.mandate),
        "function": ctx.function,
    }


def filled(sql: str, values: Mapping[str, Any]) -> tuple[str, list[Any]]:
    """The SQL with a parameter for each word in braces, and the parameters in their order."""
    asked, names = _parameters(sql)
    return asked, [values[name] for name in names]


@lru_cache(maxsize=256)
def _parameters(sql: str) -> tuple[str, list[str]]:
    """The SQL with a parameter for each word, and the words in their order: a matter of text alone."""
    return _NAME.sub("%s", sql), _NAME.findall(sql)
