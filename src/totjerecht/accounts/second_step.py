"""Whether somebody showed more than a password: a code, a passkey, or a log-in elsewhere that we trust.

The session remembers it, and not the user: a session that was opened with a password alone, perhaps by somebody who
stole it, gains nothing when the owner later sets up a second step.
"""

from __future__ import annotations

from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed
from allauth.socialaccount.signals import social_account_added
from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest

from totjerecht.accounts.models import User
from totjerecht.accounts.sessions import end_sessions

#: Where the session says that a second step was taken.
PASSED = "second_step"

_STRONG = frozenset({"mfa", "socialaccount"})
_STEPS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def passed(request: HttpRequest) -> bool:
    """Whether this session has its second step. With the demo setting, an example user needs none."""
    user = request.user
    if not isinstance(user, User):
        return False
    in_demo = settings.DEMO and user.is_example
    return bool(in_demo or request.session.get(PASSED))


def has_step(user: User) -> bool:
    """Whether somebody set up a code or a passkey."""
    return bool(Authenticator.objects.filter(user=user, type__in=_STEPS).exists())


@receiver(user_logged_in)
def _at_log_in(request: HttpRequest, user: User, **_: Any) -> None:
    """Nothing of what this session was before counts."""
    request.session.pop(PASSED, None)
    if any(record["method"] in _STRONG for record in get_authentication_records(request, user)):
        request.session[PASSED] = True


@receiver(authenticator_added)
def _at_setting_up(request: HttpRequest, user: User, **_: Any) -> None:
    """From now on a password alone is not enough: sessions opened with one end, except this."""
    request.session[PASSED] = True
    end_sessions(user, keep=request.session.session_key)


@receiver(social_account_added)
def _at_linking(request: HttpRequest, sociallogin: Any, **_: Any) -> None:
    """Who links a log-in elsewhere just logged in there. (At a log-in it is linked before: nobody is logged in yet.)"""
    if request.user.is_authenticated and request.user == sociallogin.user:
        request.session[PASSED] = True
        end_sessions(sociallogin.user, keep=request.session.session_key)


@receiver(authenticator_removed)
def _at_removing(request: HttpRequest, user: User, **_: Any) -> None:
    if not has_step(user) and not any(
        record["method"] == "socialaccount" for record in get_authentication_records(request, user)
    ):
        request.session.pop(PASSED, None)
