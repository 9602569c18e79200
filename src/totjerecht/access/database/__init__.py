"""What the database itself guards: a view that is the permission table, triggers, and row security on PostgreSQL.

These are no part of migrations: a migration on SQLite rebuilds tables and drops triggers in silence. They are removed
before every migration and made again after it, and the platform does not start without them.
"""
