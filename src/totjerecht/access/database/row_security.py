"""The second wall, on PostgreSQL: row security on every table with personal data.

It joins the same permission table as the filter of `policy`, with the settings of the transaction as the context. It is
forced, so that the owner of the tables meets it too; only a superuser or a role with BYPASSRLS does not.
"""

from __future__ import annotations

from django.db import models

FUNCTION = "gate_allows"

CREATE_FUNCTION = f"""
CREATE OR REPLACE FUNCTION {FUNCTION}(of_subject uuid, of_category text, for_action text) RETURNS boolean
LANGUAGE sql STABLE AS $gate$
SELECT EXISTS (SELECT 1 FROM access_role r WHERE r.function = current_setting('gate.function', true)
                  AND r.category = of_category AND r.action = for_action)
   AND EXISTS (SELECT 1 FROM access_sight s
                WHERE s.subject_id = of_subject AND s.category = of_category AND s.action = for_action
                  AND s.purpose = current_setting('gate.purpose', true)
                  AND (s.source <> 'granted' OR EXISTS (
                        SELECT 1 FROM accounts_function f
                         WHERE f.code = current_setting('gate.function', true) AND f.secrecy = 'professional'))
                  AND s.since <= statement_timestamp() AND s.until > statement_timestamp()
                  AND (s.actor IS NULL OR s.actor = nullif(current_setting('gate.actor', true), '')::uuid)
                  AND (s.organisation IS NULL
                       OR s.organisation = nullif(current_setting('gate.organisation', true), '')::uuid))
   AND (current_setting('gate.function', true) = 'own' OR EXISTS (
         SELECT 1 FROM accounts_mandate m
           JOIN accounts_user u ON u.id = m.user_id AND u.is_active
           JOIN accounts_organisation o ON o.id = m.organisation_id AND o.active
          WHERE m.id = nullif(current_setting('gate.mandate', true), '')::uuid
            AND m.user_id = nullif(current_setting('gate.actor', true), '')::uuid
            AND m.organisation_id = nullif(current_setting('gate.organisation', true), '')::uuid
            AND m.function_id = current_setting('gate.function', true)
            AND m.starts <= current_date AND (m.ends IS NULL OR m.ends > current_date)))
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
