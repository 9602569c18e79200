"""Reads the settings that differ per installation from the environment. All names start with TOTJERECHT_."""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from totjerecht.core.files import made_once

PREFIX = "TOTJERECHT_"


def text(name: str, default: str = "") -> str:
    """The value of TOTJERECHT_<name>, or the default when it is absent or empty."""
    return os.environ.get(PREFIX + name, "").strip() or default


def flag(name: str, *, default: bool) -> bool:
    """A yes or no. Raises ImproperlyConfigured for anything but 1, 0, true, false, yes, no, on, off."""
    value = text(name).lower()
    if not value:
        return default
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    raise ImproperlyConfigured(f"{PREFIX}{name} must be 1 or 0, not {value!r}.")


def number(name: str, default: int) -> int:
    """A whole number of at least 1. Raises ImproperlyConfigured for anything else."""
    value = text(name, str(default))
    if not value.isascii() or not value.isdecimal() or int(value) < 1:
        raise ImproperlyConfigured(f"{PREFIX}{name} must be a whole number above 0, not {value!r}.")
    return int(value)


def words(name: str, default: str = "") -> list[str]:
    """A list, separated by commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def secret_key(folder: Path) -> str:
    """The signing key: TOTJERECHT_SECRET_KEY, else `folder/secret-key`, made once and readable by its owner only."""
    if given := text("SECRET_KEY"):
        return given
    return made_once(folder / "secret-key", lambda: secrets.token_urlsafe(64))


def chain_secret(folder: Path) -> str:
    """What seals the log: TOTJERECHT_CHAIN_SECRET, else `folder/chain-secret`, made once.

    Not the signing key: that one may be renewed, this one stays as long as the log.
    """
    return text("CHAIN_SECRET") or made_once(folder / "chain-secret", lambda: secrets.token_urlsafe(64))


#: Readers do not wait for a writer.
_SQLITE = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
#: A database of keys: what is committed survives a power cut, and what is erased is overwritten in the file.
_SQLITE_KEYS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"


def keys_database(folder: Path) -> dict[str, Any]:
    """The database of keys: TOTJERECHT_KEYS_URL, else an SQLite file in `folder`, readable by its owner only."""
    if given := text("KEYS_URL"):
        return database(given, name="KEYS_URL", keys=True)
    path = folder / "keys.sqlite3"
    folder.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)  # SQLite gives its journals the same mode
    return database(f"sqlite://{path}", keys=True)


def database(url: str, *, name: str = "DATABASE_URL", keys: bool = False) -> dict[str, Any]:
    """Django's description of a database from its address, which was given as TOTJERECHT_`name`.

    `keys`: it holds keys; losing its last second would make what was written in that second unreadable for good.

    `sqlite:///absolute/file` or `postgresql://user:password@host:port/name?sslmode=require`. Parts of a PostgreSQL
    address that are left out come from the PG* variables of libpq. `?pool=0` turns the connection pool off.
    Raises ImproperlyConfigured for another kind of address or one without a name.
    """
    parts = urlsplit(url)
    file = unquote(parts.path)
    if parts.scheme == "sqlite" and not parts.netloc and file not in {"", "/"}:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": file,
            "OPTIONS": {
                "init_command": _SQLITE_KEYS if keys else _SQLITE,
                # A writer takes its lock at once instead of failing half-way.
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
            },
        }
    if parts.scheme in {"postgres", "postgresql"} and file.strip("/"):
        options: dict[str, Any] = dict(parse_qsl(parts.query))
        if options.pop("pool", "1") != "0":
            options["pool"] = {"min_size": 1, "max_size": 8, "timeout": 10}
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": file.strip("/"),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": options,
        }
    raise ImproperlyConfigured(
        f"{PREFIX}{name} must look like sqlite:///absolute/file or postgresql://user:password@host/name."
    )
