"""Pages of an organisation: who works here, inviting, ending. And the page on which an invitation is accepted."""

from __future__ import annotations

from typing import cast
from uuid import UUID

import segno
from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.core.exceptions import PermissionDenied
from django.core.mail import send_mail
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from totjerecht.accounts import invitations, mandates, seats
from totjerecht.accounts.doors import SeatRequest, seat_required
from totjerecht.accounts.forms import InviteForm, JoinForm
from totjerecht.accounts.models import Invitation, User
from totjerecht.accounts.views import providers

_LAST = "Dit is de laatste beheerder. Maak eerst iemand anders beheerder: anders kan niemand nog collega's uitnodigen."
_SHOW = ["GET", "HEAD", "POST"]


@require_safe
@seat_required
def register(request: SeatRequest) -> HttpResponse:
    """Who works here, with which function and duty of secrecy, since when; an administrator also sees invitations."""
    shown = {"colleagues": mandates.colleagues(request.seat.organisation)}
    if request.seat.administrator:
        shown["invitations"] = invitations.open_invitations(request.seat.organisation)  # type: ignore[assignment]
    return render(request, "accounts/register.html", shown)


@require_http_methods(_SHOW)
@seat_required
def invite(request: SeatRequest) -> HttpResponse:
    """Invites a colleague. The link is shown once, on the page that answers: to print, to copy, or sent by e-mail."""
    if not request.seat.administrator:
        raise PermissionDenied
    form = InviteForm(request.POST or None)
    if form.is_valid():
        told = form.cleaned_data
        try:
            row, code = invitations.invite(
                request.seat, told["email"], told["name"], told["function"], administrator=told["administrator"]
            )
        except mandates.NotAdministratorError as error:
            raise PermissionDenied from error
        except invitations.WorksHereError:
            form.add_error("email", "Deze collega werkt hier al met die functie.")
        else:
            return _invited(request, row, code)
    return render(request, "accounts/invite.html", {"form": form}, status=400 if form.errors else 200)


def _invited(request: HttpRequest, row: Invitation, code: str) -> HttpResponse:
    address = request.build_absolute_uri(f"{reverse('accounts:accept')}?{urlencode({'code': code})}")
    shown = {"invitation": row, "address": address, "qr": segno.make(address).svg_data_uri(scale=4)}
    if settings.EMAIL_BACKEND != "django.core.mail.backends.dummy.EmailBackend":
        shown["sent"] = _send(row, address)
    return render(request, "accounts/invited.html", shown)


def _send(row: Invitation, address: str) -> bool:
    """Sends the link; False when the mail server did not take it. The page shows the link in any case."""
    text = render_to_string("accounts/email/invitation.txt", {"invitation": row, "address": address})
    try:
        return bool(send_mail(f"Uitnodiging van {row.organisation.name}", text, None, [row.email]))
    except OSError:  # smtplib's errors are OSErrors too
        return False


@require_POST
@seat_required
def withdraw(request: SeatRequest, invitation: UUID) -> HttpResponse:
    """Makes a link useless."""
    try:
        invitations.withdraw(request.seat, invitation)
    except mandates.NotAdministratorError as error:
        raise PermissionDenied from error
    except invitations.NotOpenError as error:
        raise Http404 from error
    messages.success(request, "De uitnodiging is ingetrokken. De link werkt niet meer.")
    return redirect("accounts:register")


@require_http_methods(_SHOW)
@seat_required
def mandate(request: SeatRequest, mandate: UUID) -> HttpResponse:
    """One mandate, for an administrator: end it, or make who holds it administrator or no longer."""
    if not request.seat.administrator:
        raise PermissionDenied
    try:
        colleague = mandates.colleague(request.seat.organisation, mandate)
        if request.method == "POST":
            return _changed(request, colleague)
    except mandates.NotAdministratorError as error:
        raise PermissionDenied from error
    except mandates.NoSuchMandateError as error:
        raise Http404 from error
    except mandates.LastAdministratorError:
        return render(request, "accounts/mandate.html", {"colleague": colleague, "problem": _LAST}, status=409)
    return render(request, "accounts/mandate.html", {"colleague": colleague})


def _changed(request: SeatRequest, colleague: mandates.Colleague) -> HttpResponse:
    """Does what the pressed button says."""
    do = request.POST.get("do")
    if do == "end":
        mandates.end(request.seat, colleague.mandate)
        messages.success(request, f"Het mandaat van {colleague.name} stopt vandaag.")
    elif do in {"administrator", "no_administrator"}:
        mandates.set_administrator(request.seat, colleague.mandate, administrator=do == "administrator")
        now = "is nu beheerder" if do == "administrator" else "is geen beheerder meer"
        messages.success(request, f"{colleague.name} {now}.")
    return redirect("accounts:register")


@require_http_methods(_SHOW)
def accept(request: HttpRequest) -> HttpResponse:
    """Accepts an invitation: as somebody new, or as who is logged in already."""
    code = request.POST.get("code") or request.GET.get("code") or ""
    try:
        invitation = invitations.read(code)
        if request.user.is_authenticated:
            return _join_again(request, invitation, code)
        if invitations.has_account(invitation):
            return _shown(request, invitation, code, case="log_in")
        return _join(request, invitation, code)
    except invitations.NotOpenError:
        return render(request, "accounts/accept_not.html", status=404)


def _join_again(request: HttpRequest, invitation: Invitation, code: str) -> HttpResponse:
    user = cast("User", request.user)
    if user.email != invitation.email:
        return _shown(request, invitation, code, case="other")
    if request.method != "POST":
        return _shown(request, invitation, code, case="again")
    made = invitations.accept(code, user)
    return _welcome(request, made.id)


def _join(request: HttpRequest, invitation: Invitation, code: str) -> HttpResponse:
    elsewhere = request.POST.get("do") == "elsewhere" and bool(providers())
    form = JoinForm(
        request.POST if request.method == "POST" else None, elsewhere=elsewhere, initial={"name": invitation.name}
    )
    if not form.is_valid():
        return _shown(request, invitation, code, case="new", form=form)
    made = invitations.accept_as_new(code, form.cleaned_data["name"], form.cleaned_data.get("password1"))
    login(request, made.user, backend="totjerecht.accounts.backend.Backend")
    # What comes next (a second step, a link with another service) need not ask again who one is.
    record_authentication(request, made.user, method="invitation")
    return _welcome(request, made.id)


def _welcome(request: HttpRequest, made: UUID) -> HttpResponse:
    seats.forget(request)
    seats.choose(request, made)
    messages.success(request, "Je uitnodiging is aanvaard.")
    return redirect("accounts:start")


def _shown(
    request: HttpRequest, invitation: Invitation, code: str, *, case: str, form: JoinForm | None = None
) -> HttpResponse:
    again = f"{reverse('accounts:accept')}?{urlencode({'code': code})}"
    shown = {"invitation": invitation, "code": code, "case": case, "form": form, "again": again}
    status = 400 if form is not None and form.errors else 200
    return render(request, "accounts/accept.html", shown | {"providers": providers()}, status=status)
