"""Removes and makes what the database guards, around every migration."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models.signals import post_migrate, pre_migrate

from totjerecht.access.database import role
from totjerecht.access.database.install import install, remove


def before(sender: AppConfig, using: str = DEFAULT_DB_ALIAS, **_: Any) -> None:
    """Before the migrations of any app."""
    if using == DEFAULT_DB_ALIAS:
        role.lay_down(connections[using])
        remove(connections[using])


def after(sender: AppConfig, using: str = DEFAULT_DB_ALIAS, **_: Any) -> None:
    """After the migrations of all apps."""
    if using == DEFAULT_DB_ALIAS:
        role.lay_down(connections[using])
        install(connections[using])
        role.grant(connections[using])
        role.take(connections[using])


def listen(app: AppConfig) -> None:
    """Called once, when the app is ready."""
    pre_migrate.connect(before, sender=app, dispatch_uid="totjerecht.access.before")
    post_migrate.connect(after, sender=app, dispatch_uid="totjerecht.access.after")
