"""Makes and removes what the database guards, and tells what is missing."""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

from totjerecht.access.database import role, row_security, rule, triggers, view
from totjerecht.access.database.tables import guarded_models
from totjerecht.access.models import Ground, Role
from totjerecht.access.roles import GROUNDS, ROLES


def install(connection: BaseDatabaseWrapper) -> None:
    """Makes the view, the triggers and row security, for the tables that exist. Removes old ones first."""
    remove(connection)
    tables = frozenset(connection.introspection.table_names())
    if "access_role" not in tables:
        return  # the floor itself is not there (yet)
    _fill_shadows(connection.alias)
    with connection.cursor() as cursor:
        cursor.execute(view.create(connection.vendor))
        for sql in triggers.create(connection.vendor, tables).values():
            cursor.execute(sql)
        if connection.vendor == "postgresql":
            cursor.execute(rule.CREATE_FUNCTION)
            cursor.execute(row_security.CREATE_FUNCTION)
            for model in guarded_models():
                if model._meta.db_table in tables:
                    for sql in row_security.create(model):
                        cursor.execute(sql)


def remove(connection: BaseDatabaseWrapper) -> None:
    """Removes all of it: before a migration, which could not change a table that a view leans on."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"DROP VIEW IF EXISTS {view.NAME}")
            for name in _triggers(connection):
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
            return
        cursor.execute("SELECT tablename, policyname FROM pg_policies WHERE policyname LIKE 'gate\\_%'")
        for table, policy in cursor.fetchall():
            cursor.execute(f"DROP POLICY {policy} ON {table}")
        for function in (row_security.FUNCTION, rule.FUNCTION):
            cursor.execute(f"DROP FUNCTION IF EXISTS {function}")
        cursor.execute(f"DROP VIEW IF EXISTS {view.NAME}")
        for name in _triggers(connection):
            cursor.execute(f"DROP FUNCTION IF EXISTS {name}() CASCADE")


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of what should guard and is not there, in order. Empty: all is well."""
    tables = frozenset(connection.introspection.table_names(include_views=True))
    wanted = set(triggers.create(connection.vendor, tables))
    lacking = sorted(wanted - set(_triggers(connection)))
    if view.NAME not in tables:
        lacking.insert(0, view.NAME)
    if connection.vendor == "postgresql":
        lacking += [*_unwalled(connection), *role.weak(connection)]
    return lacking


def _triggers(connection: BaseDatabaseWrapper) -> list[str]:
    """Our triggers that are there and switched on."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        else:
            cursor.execute("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')")
        return [name for (name,) in cursor.fetchall() if name.startswith(("access_", "accounts_", "people_"))]


def _unwalled(connection: BaseDatabaseWrapper) -> list[str]:
    """Tables with personal data that row security does not guard."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
        walled = {name for (name,) in cursor.fetchall()}
        cursor.execute("SELECT tablename FROM pg_policies WHERE policyname = 'gate_see'")
        walled &= {name for (name,) in cursor.fetchall()}
    tables = connection.introspection.table_names()
    return sorted(
        f"row security on {model._meta.db_table}"
        for model in guarded_models()
        if model._meta.db_table in tables and model._meta.db_table not in walled
    )


def _fill_shadows(alias: str) -> None:
    roles = {(f, c.value, a.value) for f, may in ROLES.items() for c, actions in may.items() for a in actions}
    there = set(Role.objects.using(alias).values_list("function", "category", "action"))
    if roles != there:
        Role.objects.using(alias).all().delete()
        Role.objects.using(alias).bulk_create(Role(function=f, category=c, action=a) for f, c, a in sorted(roles))
    grounds = {(p.value, c.value, a.value) for p, may in GROUNDS.items() for c, actions in may.items() for a in actions}
    known = set(Ground.objects.using(alias).values_list("purpose", "category", "action"))
    if grounds != known:
        Ground.objects.using(alias).all().delete()
        Ground.objects.using(alias).bulk_create(Ground(purpose=p, category=c, action=a) for p, c, a in sorted(grounds))
