"""Pages about one's own log-in: start, second step, seat, sessions. And three of allauth's, with our own turn."""

from __future__ import annotations

import logging
from typing import Any, cast
from uuid import UUID

from allauth.account import views as account
from allauth.mfa.models import Authenticator
from allauth.socialaccount.forms import DisconnectForm
from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.providers.openid_connect import views as elsewhere
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from requests import RequestException

from totjerecht.accounts import devices, seats
from totjerecht.accounts.doors import worker_required
from totjerecht.accounts.models import User
from totjerecht.accounts.second_step import has_step, passed
from totjerecht.accounts.sessions import end_sessions

log = logging.getLogger(__name__)

#: Where the session keeps where somebody wanted to go before setting up a second step.
_ONWARD = "onward"


@require_safe
@login_required
def start(request: HttpRequest) -> HttpResponseBase:
    """Where one comes after logging in. A worker needs the second step first."""
    if seats.of_request(request):
        return _worker_start(request)
    return render(request, "accounts/start.html")


@worker_required
def _worker_start(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/start.html")


@require_safe
@login_required
def second_step(request: HttpRequest) -> HttpResponse:
    """Leads a worker to a second step: to set one up, or to log in again with the one there is."""
    if passed(request):
        return HttpResponseRedirect(request.session.pop(_ONWARD, _next(request)))
    request.session[_ONWARD] = _next(request)
    user = cast("User", request.user)
    asked = {
        "onward": _next(request),
        "has_step": has_step(user),
        "has_password": user.has_usable_password(),
        "process": "login" if SocialAccount.objects.filter(user=user).exists() else "connect",
        "providers": providers(),
    }
    return render(request, "accounts/second_step.html", asked)


@require_http_methods(["GET", "HEAD", "POST"])
@worker_required
def seat(request: HttpRequest) -> HttpResponse:
    """For which organisation one works now; another one by a press on its button."""
    if request.method == "POST":
        if not seats.choose(request, _uuid(request.POST.get("mandate", ""))):
            messages.error(request, "Dat mandaat loopt niet meer. Kies een ander.")
            return redirect("accounts:seat")
        return HttpResponseRedirect(_next(request))
    return render(request, "accounts/seat.html", {"onward": _next(request), "seats": seats.of_request(request)})


@require_safe
@login_required
def mine(request: HttpRequest) -> HttpResponse:
    """One's own log-in: password, second steps, passkeys, log-ins elsewhere, sessions."""
    user = cast("User", request.user)
    steps = list(Authenticator.objects.filter(user=user).order_by("created_at"))
    shown = {
        "passkeys": [step.wrap() for step in steps if step.type == Authenticator.Type.WEBAUTHN],
        "totp": next((step for step in steps if step.type == Authenticator.Type.TOTP), None),
        "recovery": next((step.wrap() for step in steps if step.type == Authenticator.Type.RECOVERY_CODES), None),
        "can_confirm": bool(steps) or user.has_usable_password(),
        "has_password": user.has_usable_password(),
        "linked": [_linked(row) for row in SocialAccount.objects.filter(user=user)],
        "providers": providers(),
        "places": devices.places(user, request.session.session_key),
    }
    return render(request, "accounts/mine.html", shown)


@require_POST
@login_required
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    """Ends all sessions of this user except this one."""
    ended = end_sessions(cast("User", request.user), keep=request.session.session_key)
    told = "Je was nergens anders aangemeld." if not ended else "Je bent overal afgemeld, behalve hier."
    messages.success(request, told)
    return redirect("accounts:mine")


@require_POST
@login_required
def unlink(request: HttpRequest) -> HttpResponse:
    """Takes away a log-in elsewhere. Refused when nothing else is left to log in with."""
    form = DisconnectForm(request.POST, request=request)
    if form.is_valid():
        form.save()
    for error in form.non_field_errors():
        messages.error(request, error)
    return redirect("accounts:mine")


def forgotten(request: HttpRequest) -> HttpResponseBase:
    """A link by e-mail for a new password; without e-mail, whom to ask."""
    if settings.EMAIL_BACKEND == "django.core.mail.backends.dummy.EmailBackend":
        return render(request, "accounts/forgotten_no_mail.html")
    return cast("HttpResponseBase", account.password_reset(request))


@require_POST
def go_elsewhere(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """To the log-in of another service, by a page that goes on by itself.

    A form that is redirected to another site is refused by our own policy (form-action), which also looks at every
    further redirect there. A page that leads on is no form.
    """
    try:
        response = elsewhere.login(request, provider_id)
    except RequestException:
        log.warning("the log-in elsewhere %s does not answer", provider_id)
        return render(request, "socialaccount/authentication_error.html", status=502)
    if response.status_code != 302:
        return cast("HttpResponseBase", response)
    name = next((known["name"] for known in providers() if known["provider_id"] == provider_id), provider_id)
    return render(request, "accounts/elsewhere.html", {"address": response["Location"], "name": name})


def providers() -> list[dict[str, Any]]:
    """The log-ins elsewhere of this installation."""
    return settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]


def _linked(row: SocialAccount) -> dict[str, Any]:
    name = next((known["name"] for known in providers() if known["provider_id"] == row.provider), row.provider)
    return {"id": row.pk, "name": name, "since": row.date_joined}


def _next(request: HttpRequest) -> str:
    """Where to go on: an address on this site, else the start."""
    wanted = request.POST.get(REDIRECT_FIELD_NAME) or request.GET.get(REDIRECT_FIELD_NAME) or ""
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe else reverse("accounts:start")


def _uuid(text: str) -> UUID:
    """An id from a form; one that nothing has when it is no id."""
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)
