"""The floor `accounts` as a Django app."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS
from django.db.models.signals import post_migrate, pre_save


class AccountsConfig(AppConfig):
    """Users, organisations, mandates, invitations."""

    name = "totjerecht.accounts"
    label = "accounts"
    verbose_name = "Wie aanmeldt"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Keeps the table of functions equal to the list, and little of what another log-in tells about somebody."""
        from allauth.socialaccount.models import SocialAccount

        from totjerecht.accounts import second_step  # noqa: F401 (connects its signals)

        post_migrate.connect(_write_functions, sender=self)
        pre_save.connect(_keep_the_id_only, sender=SocialAccount)


def _write_functions(using: str = DEFAULT_DB_ALIAS, apps: Any = None, **_: Any) -> None:
    """Writes the functions into their table, once it is there. Those that left the list stay: the past names them."""
    from totjerecht.accounts.functions import FUNCTIONS

    if using != DEFAULT_DB_ALIAS:
        return
    # While the connection is still that of the owner: after this signal the role of the platform can make no table.
    call_command("createcachetable", database=using, verbosity=0)
    from totjerecht.accounts.models import Function

    Function.objects.using(using).bulk_create(
        [Function(code=f.code, name=f.name, secrecy=f.secrecy) for f in FUNCTIONS.values()],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["name", "secrecy"],
    )


def _keep_the_id_only(instance: Any, **_: Any) -> None:
    """A log-in elsewhere tells names, addresses, perhaps a register number. We need the id only."""
    instance.extra_data = {}
