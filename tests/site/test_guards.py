"""The platform does not start without what the database must guard."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import DEFAULT_DB_ALIAS, connections

from totjerecht.access.database import role
from totjerecht.access.database.install import install, remove


@pytest.mark.django_db(transaction=True, databases=["default", "keys"])
def test_it_does_not_start_without_guards(monkeypatch: pytest.MonkeyPatch) -> None:
    from totjerecht.site import wsgi

    monkeypatch.setattr(type(connections), "close_all", lambda _self: None)
    wsgi.require_guards()
    here = connections[DEFAULT_DB_ALIAS]
    role.lay_down(here)
    remove(here)
    role.take(here)
    with pytest.raises(ImproperlyConfigured, match="access_sight"):
        wsgi.require_guards()
    role.lay_down(here)
    install(here)
    role.grant(here)
    role.take(here)
    wsgi.require_guards()
