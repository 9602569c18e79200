"""Triggers, generated for both databases from the list of tables."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings

from totjerecht.access.cooperation.limits import EXCHANGE_KINDS, GBO_KINDS, PARTY_KINDS, REVIEW_YEARS
from totjerecht.access.database.tables import APPEND_ONLY, KEPT, columns, primary_key, witnessed

#: What the database says when it refuses. Tests and the error page look for these words.
NO_CONTEXT = "gate: no context"
APPEND = "gate: append only"
BEYOND = "gate: beyond the agreement"
SAME_PERSON = "gate: reviewed by the one who opened"

SIGNED = "gate: signed already"
NOT_THEIRS = "gate: not theirs to sign"
WALL = "gate: cannot be a party"
REVIEW = "gate: looked at again too late"

_UNSIGNED = """
SELECT 1 FROM access_cooperationparty a WHERE a.version_id = {version} AND NOT EXISTS (
  SELECT 1 FROM access_cooperationsignature s
   WHERE s.version_id = a.version_id AND s.organisation_id = a.organisation_id)"""
#: A version in force, as in cooperation/force.py: signed by all, begun, refused by nobody, not replaced.
_IN_FORCE = f"""
v.starts <= {{today}} AND NOT EXISTS ({_UNSIGNED.format(version="v.id")})
  AND NOT EXISTS (SELECT 1 FROM access_cooperationrefusal r WHERE r.version_id = v.id)
  AND NOT EXISTS (SELECT 1 FROM access_cooperationversion w
                   WHERE w.cooperation_id = v.cooperation_id AND w.number > v.number AND w.starts <= {{today}}
                     AND EXISTS (SELECT 1 FROM access_cooperationparty b WHERE b.version_id = w.id)
                     AND NOT EXISTS ({_UNSIGNED.format(version="w.id")}))"""
_TERMS = f"""
SELECT 1 FROM access_consent c
  JOIN access_cooperationversion v ON v.id = c.version_id
  JOIN access_cooperationterm t ON t.version_id = v.id AND t.purpose = c.purpose
       AND t.category = NEW.category AND t.action = NEW.action
  JOIN access_cooperationparty p ON p.version_id = v.id AND p.organisation_id = c.recipient_id AND p.exchanges
  JOIN accounts_organisation o ON o.id = c.recipient_id
       AND ((v.basis = 'gbo' AND o.kind IN ({{core}})) OR (v.basis = 'other' AND o.kind IN ({{exchange}})))
 WHERE c.id = NEW.consent_id AND c.decision <> 'no' AND NEW.until <= c.expires AND {{within}} AND {_IN_FORCE}
   AND (c.taken_by_id IS NULL OR EXISTS (
         SELECT 1 FROM accounts_mandate m JOIN access_cooperationparty q ON q.organisation_id = m.organisation_id
          WHERE m.id = c.taken_by_id AND q.version_id = v.id AND q.exchanges))"""
_MAY_SIGN = """
SELECT 1 FROM accounts_mandate m JOIN access_cooperationparty p ON p.organisation_id = m.organisation_id
 WHERE m.id = NEW.mandate_id AND m.organisation_id = NEW.organisation_id AND p.version_id = NEW.version_id
   AND m.administrator AND m.user_id = {actor} AND m.starts <= {today} AND (m.ends IS NULL OR m.ends > {today})"""
_SAME = """
SELECT 1 FROM access_emergency e JOIN accounts_mandate m ON m.id = NEW.reviewer_id
 WHERE e.id = NEW.emergency_id AND m.user_id = e.actor_id"""


def create(vendor: str, tables: frozenset[str]) -> dict[str, str]:
    """Trigger name → SQL, for those of our tables that exist."""
    make = _Sqlite() if vendor == "sqlite" else _Postgresql()
    found: dict[str, str] = {}
    for table in sorted(witnessed() & tables):
        for operation in ("INSERT", "UPDATE", "DELETE"):
            found |= make.refuse(f"{table}_told_{operation.lower()}", table, operation, make.nobody, NO_CONTEXT)
    for table in sorted((witnessed() | KEPT) & tables):
        for operation in ("INSERT", "UPDATE", "DELETE"):
            found |= make.keep(f"{table}_kept_{operation.lower()}", table, operation)
    for table in sorted(APPEND_ONLY & tables):
        for operation in ("UPDATE", "DELETE"):
            found |= make.refuse(f"{table}_fixed_{operation.lower()}", table, operation, "TRUE", APPEND)
    if "access_grant" in tables:
        terms = _TERMS.format(
            within=make.within, today=make.today, core=_listed(GBO_KINDS), exchange=_listed(EXCHANGE_KINDS)
        )
        beyond = f"NOT EXISTS ({terms})"
        found |= make.refuse("access_grant_within", "access_grant", "INSERT", beyond, BEYOND)
    if "access_review" in tables:
        found |= make.refuse("access_review_second", "access_review", "INSERT", f"EXISTS ({_SAME})", SAME_PERSON)
    return found | _agreements(make) if "access_cooperationsignature" in tables else found


def _agreements(make: _Sqlite | _Postgresql) -> dict[str, str]:
    """What is signed stays as it was signed, by who may sign it; who stands outside of the wall is never a party."""
    found: dict[str, str] = {}
    may = _MAY_SIGN.format(actor=make.actor, today=make.today)
    refused = "EXISTS (SELECT 1 FROM access_cooperationrefusal r WHERE r.version_id = NEW.version_id)"
    for table, when in (
        ("access_cooperationsignature", f"NOT EXISTS ({may}) OR {refused}"),
        ("access_cooperationrefusal", f"NOT EXISTS ({may})"),
    ):
        found |= make.refuse(f"{table}_theirs", table, "INSERT", when, NOT_THEIRS)
    signed = "EXISTS (SELECT 1 FROM access_cooperationsignature s WHERE s.version_id = NEW.version_id)"
    for table in ("access_cooperationparty", "access_cooperationterm"):
        found |= make.refuse(f"{table}_signed", table, "INSERT", f"{signed} OR {refused}", SIGNED)
    kind = "SELECT 1 FROM accounts_organisation o WHERE o.id = NEW.organisation_id AND o.kind IN"
    outside = f"NOT EXISTS ({kind} ({_listed(PARTY_KINDS)}))"
    found |= make.refuse("access_cooperationparty_wall", "access_cooperationparty", "INSERT", outside, WALL)
    late = make.is_after("NEW.review_on", "NEW.starts", REVIEW_YEARS * 366)
    found |= make.refuse("access_cooperationversion_late", "access_cooperationversion", "INSERT", late, REVIEW)
    return found


def _listed(kinds: Iterable[str]) -> str:
    return ", ".join(f"'{kind}'" for kind in sorted(str(kind) for kind in kinds))


class _Sqlite:
    """Triggers of SQLite."""

    nobody = "gate_context('act') IS NULL"
    actor = "gate_context('actor')"
    today = "gate_context('day')"
    # A day has 86,400 seconds; a ten-thousandth of a second for the rounding of julianday. A consent begins now, not
    # later: five minutes for clocks that differ.
    within = (
        "julianday(c.expires) <= julianday(c.valid_from) + v.longest_days + 0.000000001 "
        "AND julianday(c.valid_from) <= julianday('now') + 5.0 / 1440"
    )

    def is_after(self, day: str, than: str, days: int) -> str:
        """Whether a day is more than so many days after another."""
        return f"julianday({day}) > julianday({than}) + {days}"

    def refuse(self, name: str, table: str, operation: str, when: str, words: str) -> dict[str, str]:
        """Stops the statement when a condition holds."""
        return {
            name: f"CREATE TRIGGER {name} BEFORE {operation} ON {table} FOR EACH ROW WHEN {when} "
            f"BEGIN SELECT RAISE(ABORT, '{words}'); END"
        }

    def keep(self, name: str, table: str, operation: str) -> dict[str, str]:
        """Writes a row in the history."""
        side = "OLD" if operation == "DELETE" else "NEW"
        parts = ", ".join(
            f"'{column}', {f'hex({side}.{column})' if binary else f'{side}.{column}'}"
            for column, binary in columns(table)
        )
        return {
            name: f"CREATE TRIGGER {name} AFTER {operation} ON {table} FOR EACH ROW BEGIN "
            "INSERT INTO access_history (act, at, table_name, row, operation, actor, data) VALUES ("
            f"gate_context('act'), strftime('%Y-%m-%d %H:%M:%f', 'now'), '{table}', {side}.{primary_key(table)}, "
            f"'{operation}', gate_context('actor'), json_object({parts})); END"
        }


class _Postgresql:
    """Triggers of PostgreSQL, each with its function."""

    nobody = "coalesce(current_setting('gate.act', true), '') = ''"
    actor = "nullif(current_setting('gate.actor', true), '')::uuid"
    today = f"(clock_timestamp() AT TIME ZONE '{settings.TIME_ZONE}')::date"
    within = (
        "c.expires <= c.valid_from + make_interval(days => v.longest_days) "
        "AND c.valid_from <= clock_timestamp() + interval '5 minutes'"
    )

    def is_after(self, day: str, than: str, days: int) -> str:
        """Whether a day is more than so many days after another."""
        return f"{day} > {than} + {days}"

    def refuse(self, name: str, table: str, operation: str, when: str, words: str) -> dict[str, str]:
        """Stops the statement when a condition holds."""
        row = "OLD" if operation == "DELETE" else "NEW"
        body = f"BEGIN IF {when} THEN RAISE EXCEPTION '{words}'; END IF; RETURN {row}; END"
        return {name: self._made(name, table, f"BEFORE {operation}", body)}

    def keep(self, name: str, table: str, operation: str) -> dict[str, str]:
        """Writes a row in the history."""
        side = "OLD" if operation == "DELETE" else "NEW"
        body = (
            "BEGIN INSERT INTO access_history (act, at, table_name, row, operation, actor, data) VALUES ("
            "nullif(current_setting('gate.act', true), '')::uuid, clock_timestamp(), "
            f"'{table}', replace({side}.{primary_key(table)}::text, '-', ''), '{operation}', "
            f"nullif(current_setting('gate.actor', true), '')::uuid, to_jsonb({side})::text); RETURN NULL; END"
        )
        return {name: self._made(name, table, f"AFTER {operation}", body)}

    def _made(self, name: str, table: str, moment: str, body: str) -> str:
        return (
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $gate${body}$gate$; "
            f"CREATE TRIGGER {name} {moment} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
        )
