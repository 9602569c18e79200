"""Pages of the way in: card and PIN, "Klaar", linking an account."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from totjerecht.access import entry
from totjerecht.access.keys import normal
from totjerecht.access.voices import cards, linking
from totjerecht.access.voices.doors import VisitorRequest, person_required, visitor
from totjerecht.accounts.service import Counted, count_guess, guess_was_right
from totjerecht.core.clients import address_of, client_of

#: Where the session keeps how many wrong PINs there were before this time, to be told once.
WRONG = "wrong_pins"


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """Two fields: the code of the card and the PIN."""
    onward = _onward(request)
    if request.method != "POST":
        return redirect(onward) if visitor(request) else render(request, "voices/enter.html", {"next": onward})
    code, pin = request.POST.get("code", "")[:60], request.POST.get("pin", "")[:60]
    counted = _counted(request, code)
    left = count_guess(counted)
    came = None if left else cards.come_in(code, pin)
    if came is None:
        wait = timezone.now() + left + timedelta(minutes=1) if left else None
        return render(request, "voices/enter.html", {"next": onward, "failed": True, "wait": wait}, status=422)
    guess_was_right(counted)
    entry.take_voice(request, came.voice)
    if came.wrong:
        request.session[WRONG] = came.wrong
    return redirect(onward)


def _counted(request: HttpRequest, code: str) -> tuple[Counted, ...]:
    """What is counted, whether this code exists or not: this code from here, and all codes from here."""
    try:
        code = normal.card_code(code)
    except normal.NotValid:
        code = ""
    client = client_of(address_of(request))
    return Counted(f"card {code} by {client}", cards.FREE), Counted(f"card by {client}", 50)


def _onward(request: HttpRequest) -> str:
    """Where to go after: an own address that was asked for, else her page."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(asked, {request.get_host()}, require_https=request.is_secure())
    return asked if safe and asked.startswith("/") else reverse("mine:home")


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Her "Klaar": nothing of the session stays."""
    entry.leave(request)
    return redirect("voices:gone")


@never_cache
@require_http_methods(["GET", "HEAD"])
def gone(request: HttpRequest) -> HttpResponse:
    """After "Klaar"."""
    return render(request, "voices/gone.html")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@person_required
def link(request: VisitorRequest) -> HttpResponse:
    """Links the account that is logged in here to the person who came in with her card, or unlinks."""
    who = request.visitor
    who.must_be_herself()
    user = request.user if request.user.is_authenticated else None
    if request.method == "POST":
        if request.POST.get("do") == "unlink":
            linking.unlink(who.ctx, who.subject)
        elif user:
            linking.link(who.ctx, who.subject, user.pk)
        # Without the card, an unlinked account leads to nothing: then to the way in.
        return redirect("voices:link" if visitor(request) else "voices:enter")
    return render(request, "voices/link.html", {"account": user, "linked": bool(linking.linked_to(who.subject))})
