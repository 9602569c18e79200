"""The entry point of gunicorn. It does not start when what the database must guard is not there."""

import os

from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application
from django.db import DEFAULT_DB_ALIAS, connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "totjerecht.site.settings")

application = get_wsgi_application()


def require_guards() -> None:
    """Raises ImproperlyConfigured, with what is missing, when triggers, view, role or row security are not in place."""
    from totjerecht.access.database.install import missing

    try:
        lacking = missing(connections[DEFAULT_DB_ALIAS])
    finally:
        connections.close_all()  # the workers are forks: they must not share a connection
    if lacking:
        raise ImproperlyConfigured(
            f"the database does not guard what it must: {', '.join(lacking[:5])}"
            f"{f' and {len(lacking) - 5} more' if len(lacking) > 5 else ''}. Run `totjerecht migrate` as the owner of "
            "the tables; on PostgreSQL see TOTJERECHT_DATABASE_ROLE in docs/beheer.md."
        )


require_guards()
