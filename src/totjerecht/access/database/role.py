"""The role under which the platform works on PostgreSQL: no superuser, no owner, nothing that walks past row security.

Tables are made and changed by the owner, who logs in. After that the connection takes the role, which may not change or
remove what is append-only, and owns nothing, so it cannot drop a trigger or switch off a wall.
"""

from __future__ import annotations

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper

from totjerecht.access.database.tables import APPEND_ONLY, witnessed


def name() -> str:
    """The name of the role; "" when none is set."""
    return str(settings.DATABASE_ROLE)


def take(connection: BaseDatabaseWrapper) -> None:
    """From now on this connection has the rights of the role, when there is such a role."""
    if connection.vendor == "postgresql" and name() and exists(connection):
        with connection.cursor() as cursor:
            cursor.execute(f"SET ROLE {connection.ops.quote_name(name())}")


def lay_down(connection: BaseDatabaseWrapper) -> None:
    """From now on this connection has the rights of who logged in: to make and change tables."""
    if connection.vendor == "postgresql" and name():
        with connection.cursor() as cursor:
            cursor.execute("RESET ROLE")


def exists(connection: BaseDatabaseWrapper) -> bool:
    """Whether the database knows the role."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [name()])
        return cursor.fetchone() is not None


def grant(connection: BaseDatabaseWrapper) -> None:
    """Gives the role what it needs and no more. Makes the role where who logged in may do so."""
    if connection.vendor != "postgresql" or not name():
        return
    role = connection.ops.quote_name(name())
    tables = frozenset(connection.introspection.table_names())
    with connection.cursor() as cursor:
        if not exists(connection):
            cursor.execute(f"CREATE ROLE {role} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS")
        cursor.execute(f"GRANT {role} TO CURRENT_USER")
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {role}")
        cursor.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}")
        cursor.execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role}")
        for table in sorted(APPEND_ONLY & tables):
            cursor.execute(f"REVOKE UPDATE, DELETE ON {table} FROM {role}")
        for table in sorted((witnessed() - APPEND_ONLY) & tables):
            cursor.execute(f"REVOKE DELETE ON {table} FROM {role}")


def weak(connection: BaseDatabaseWrapper) -> list[str]:
    """Why row security would not hold for this connection; empty: it holds."""
    if connection.vendor != "postgresql":
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, r.rolsuper, r.rolbypassrls FROM pg_roles r WHERE r.rolname = current_user")
        user, superuser, bypass = cursor.fetchone()
    return [f"role {user} walks past row security"] if superuser or bypass else []
