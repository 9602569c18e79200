"""The second wall, on PostgreSQL: row security on every table with personal data.

It is the same rule as the filter of `policy` (`rule.COUNTS`), with the settings of the transaction as the context. It
is forced, so that the owner of the tables meets it too; only a superuser or a role with BYPASSRLS does not.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from totjerecht.access.database.rule import COUNTS

FUNCTION = "gate_allows"

#: The words of the rule, as settings of the transaction.
_ACTING = {
    **{
        name: f"nullif(current_setting('gate.{name}', true), '')::uuid" for name in ("actor", "organisation", "mandate")
    },
    "function": "current_setting('gate.function', true)",
    "now": "statement_timestamp()",
    "today": f"(statement_timestamp() AT TIME ZONE '{settings.TIME_ZONE}')::date",
}

# In plpgsql, because it plans its question once for each connection. SQL would plan it again in each statement.
CREATE_FUNCTION = f"""
CREATE OR REPLACE FUNCTION {FUNCTION}(of_subject uuid, of_category text, for_action text) RETURNS boolean
LANGUAGE plpgsql STABLE AS $gate$
BEGIN
RETURN EXISTS (SELECT 1 FROM access_sight s
                WHERE s.subject_id = of_subject AND s.category = of_category AND s.action = for_action
                  AND s.purpose = current_setting('gate.purpose', true)
                  AND {COUNTS.format(**_ACTING)});
END
$gate$"""


def category_of(model: type[models.Model]) -> str:
    """SQL of the category of a row: a column, or one and the same for the whole table."""
    category = getattr(model, "gate_category", "")
    return "category" if category == "*" else f"'{category}'"


def create(model: type[models.Model]) -> list[str]:
    """The statements that put the wall around a table."""
    table = model._meta.db_table
    see, write = (f"{FUNCTION}(subject_id, {category_of(model)}, '{action}')" for action in ("see", "write"))
    return [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"CREATE POLICY gate_see ON {table} FOR SELECT USING ({see})",
        f"CREATE POLICY gate_add ON {table} FOR INSERT WITH CHECK ({write})",
        f"CREATE POLICY gate_change ON {table} FOR UPDATE USING ({write}) WITH CHECK ({write})",
    ]
