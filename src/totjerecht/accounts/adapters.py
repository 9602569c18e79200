"""Our choices within allauth: no sign-up, who waits, which words, how secrets of a second step are kept."""

from __future__ import annotations

import base64
import hashlib
import time
from typing import Any, cast

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.app_settings import REAUTHENTICATION_TIMEOUT
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.encoding import force_bytes

from totjerecht.accounts import lockout
from totjerecht.accounts.backend import Backend
from totjerecht.accounts.models import User


def must_wait(left: Any) -> ValidationError:
    """What somebody reads who guessed wrong too often."""
    return ValidationError(
        f"Te veel foute pogingen. Probeer opnieuw over {lockout.told(left)}.", code="too_many_login_attempts"
    )


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Log-in with a password."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "Met dit adres kan je nu niet aanmelden.",
        "email_password_mismatch": "Het e-mailadres of het wachtwoord klopt niet.",
        "enter_current_password": "Dit is niet je wachtwoord van nu.",
        "incorrect_code": "Deze code klopt niet, of ze is al gebruikt. Neem de code die nu in je app staat.",
        "incorrect_password": "Dit wachtwoord klopt niet.",
        "invalid_password_reset": "Deze link werkt niet meer. Vraag een nieuwe.",
        "too_many_login_attempts": "Te veel foute pogingen. Probeer het straks opnieuw.",
        "rate_limited": "Dat ging te snel. Wacht even en probeer opnieuw.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: one comes in by an invitation."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Counts the try. Raises ValidationError for who must wait, whether the address exists or not."""
        self._counted = lockout.for_password(request, credentials.get("email", ""))
        if left := lockout.attempt(self._counted):
            raise must_wait(left)

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """The user; with the count taken back when the password is right."""
        user: User | None = super().authenticate(request, **credentials)
        if user is not None:
            lockout.right(self._counted)
        return user

    def pre_login(self, request: HttpRequest, user: User, **more: Any) -> HttpResponse | None:
        """Stops who may not log in, whichever way they came: password, passkey or a log-in elsewhere."""
        if not Backend().user_can_authenticate(user):
            return cast("HttpResponse", self.respond_user_inactive(request, user))
        return cast("HttpResponse | None", super().pre_login(request, user, **more))

    def is_reauthentication_required(self, *, app: str, **more: Any) -> bool:
        """Not for who logged in a few minutes ago: asking the same again teaches people to type without looking."""
        records = get_authentication_records(self.request, self.request.user)
        if records and time.time() - records[-1]["at"] < REAUTHENTICATION_TIMEOUT:
            return False
        return bool(super().is_reauthentication_required(app=app, **more))

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """The ways to say once more who one is, in our words."""
        words = {
            "reauthenticate": "Met je wachtwoord",
            "mfa_reauthenticate": "Met een code",
            "mfa_reauthenticate:webauthn": "Met je toegangssleutel",
        }
        return [way | {"description": words[way["id"]]} for way in super().get_reauthentication_methods(user)]

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to the page about one's own log-in."""
        return reverse("accounts:mine")


class SecondStepAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Codes and passkeys."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": "Deze stap kan je nu niet uitzetten.",
        "cannot_generate_recovery_codes": "Zet eerst een tweede stap op. Daarna kan je noodcodes maken.",
        "incorrect_code": "Dat klopte niet. Neem de code die nu in je app staat, of probeer opnieuw.",
        "unverified_email": "Je adres is nog niet nagekeken.",
    }

    def build_totp_svg(self, url: str) -> str:
        """The drawing that an app reads with its camera."""
        drawing: str = segno.make(url, error="m").svg_inline(scale=5, border=4, dark="#000", light="#fff")
        return drawing.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)

    def encrypt(self, text: str) -> str:
        """The secret of a code or of recovery codes, unreadable for who has only the database."""
        return _fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret again. Raises InvalidToken when the key of the installation was changed and not kept."""
        return _fernet().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: User, type: Any) -> str:  # noqa: A002 (the name is the library's)
        """A name to start from, for a new passkey."""
        return "Mijn toegangssleutel"


class ElsewhereAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Log-in elsewhere (OpenID Connect): only for who exists here."""

    error_messages = DefaultSocialAccountAdapter.error_messages | {
        "no_password": "Kies eerst een wachtwoord: anders kan je niet meer aanmelden.",
        "connected_other": "Deze aanmelding hoort al bij iemand anders.",
    }

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Never: one comes in by an invitation."""
        return False

    def authenticate_by_email(self, sociallogin: Any) -> tuple[User, str] | None:
        """Somebody by the address that the provider verified: once. Who is known by the provider's id already, only so.

        Else whoever gets hold of an old address at the provider would become that user here.
        """
        found: tuple[User, str] | None = super().authenticate_by_email(sociallogin)
        if found and SocialAccount.objects.filter(user=found[0], provider=sociallogin.account.provider).exists():
            return None
        return found

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: Any) -> str:
        """Back to the page about one's own log-in."""
        return reverse("accounts:mine")


def _fernet() -> MultiFernet:
    """Keys made of the installation's secret key, and of former ones."""
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(_derived(key))) for key in keys])


def _derived(key: str | bytes) -> bytes:
    return hashlib.blake2b(force_bytes(key), digest_size=32, person=b"second-step").digest()
