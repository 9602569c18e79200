"""Settings of the log-in that come from the environment: providers of OpenID Connect, e-mail."""

import re
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from totjerecht.site import env

_NAME = re.compile(r"[a-z][a-z0-9]*")


def providers(*, https: bool) -> list[dict[str, Any]]:
    """The log-ins elsewhere that TOTJERECHT_OIDC names, as allauth wants them. See docs/beheer.md.

    Raises ImproperlyConfigured with everything that is missing or wrong.
    """
    found, wrong = [], []
    for name in env.words("OIDC"):
        if not _NAME.fullmatch(name):
            wrong.append(f"TOTJERECHT_OIDC: '{name}' must be lower-case letters and digits.")
            continue
        prefix = f"OIDC_{name.upper()}_"
        server = env.text(prefix + "SERVER")
        missing = [part for part in ("SERVER", "CLIENT") if not env.text(prefix + part)]
        wrong += [f"TOTJERECHT_{prefix}{part} is missing." for part in missing]
        if https and server and urlsplit(server).scheme != "https":
            wrong.append(f"TOTJERECHT_{prefix}SERVER must begin with https://.")
        found.append(
            {
                "provider_id": name,
                "name": env.text(prefix + "NAME", name),
                "client_id": env.text(prefix + "CLIENT"),
                "secret": env.text(prefix + "SECRET"),
                "settings": _details(prefix, server),
            }
        )
    if wrong:
        raise ImproperlyConfigured("\n".join(wrong))
    return found


def _details(prefix: str, server: str) -> dict[str, Any]:
    details: dict[str, Any] = {
        "server_url": server,
        "oauth_pkce_enabled": True,
        "scope": env.words(prefix + "SCOPES", "openid,email"),
        "uid_field": env.text(prefix + "SUBJECT", "sub"),
    }
    if parameters := env.words(prefix + "PARAMETERS"):
        details["auth_params"] = dict(pair.split("=", 1) for pair in parameters if "=" in pair)
    if method := env.text(prefix + "AUTH"):
        details["token_auth_method"] = method
    return details


def email(url: str) -> dict[str, Any]:
    """Django's e-mail settings from `smtp://user:password@host:port` or `smtps://…`; empty: no e-mail is sent.

    `smtp` on another port than 25 asks for STARTTLS. Raises ImproperlyConfigured for another kind of address.
    """
    if not url:
        return {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ImproperlyConfigured("TOTJERECHT_EMAIL_URL must look like smtp://user:password@host:587.")
    port = parts.port or (465 if parts.scheme == "smtps" else 25)
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and port != 25,
        "EMAIL_TIMEOUT": 10,
    }
