"""Links that a command prints, because there is no request that says where the site is."""

from __future__ import annotations

from argparse import ArgumentParser

from django.conf import settings


def add_address(parser: ArgumentParser) -> None:
    """The option that says where the site is."""
    parser.add_argument("--adres", default=_site(), help=f"adres van de website (nu: {_site()})")


def absolute(site: str, path: str) -> str:
    """The path on the site."""
    return site.rstrip("/") + path


def _site() -> str:
    host = next((host.lstrip(".") for host in settings.ALLOWED_HOSTS if host != "*"), "localhost")
    return f"{'https' if settings.HTTPS else 'http'}://{host}"
