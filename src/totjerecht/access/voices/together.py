"""Together at the screen of a worker: a card for who sits there, and who speaks for her."""

from __future__ import annotations

import re
from datetime import date
from uuid import UUID

from csp.constants import SELF
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from totjerecht.access.choices import Category, Purpose, Via
from totjerecht.access.context import AccessContext, at_work
from totjerecht.access.gate import NotThere
from totjerecht.access.voices import cards, linking, representatives, trust
from totjerecht.access.voices.doors import VisitorRequest, person_required, visitor
from totjerecht.accounts import service as accounts
from totjerecht.accounts.service import SeatRequest, seat_required
from totjerecht.core import printing
from totjerecht.core.languages import shown
from totjerecht.core.press import SCHEME

_CODE = re.compile(rf"[{cards.LETTERS}]{{{cards.GROUP}}}-[{cards.LETTERS}]{{{cards.CODE - cards.GROUP}}}")
_PIN = re.compile(rf"[0-9]{{{cards.PIN}}}")


def sitting_with(request: SeatRequest, subject: UUID) -> AccessContext:
    """The context of a worker who may open a way in for this person. Raises NotThere."""
    ctx = at_work(request.seat, Purpose.OWN, Via.TOGETHER)
    if not trust.may_issue(ctx, subject):
        raise NotThere
    return ctx


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@seat_required
def card(request: SeatRequest, subject: UUID) -> HttpResponse:
    """Makes, replaces or ends the card of the person; the new code and PIN are shown this one time."""
    ctx = sitting_with(request, subject)
    if request.method == "POST":
        if request.POST.get("do") == "end":
            cards.withdraw(ctx, subject)
            return redirect("voices:together", subject)
        made = cards.issue(ctx, subject)
        return render(request, "voices/issued.html", {"subject": subject, "card": made})
    here = {
        "subject": subject,
        "has_card": cards.has_card(subject),
        "has_account": bool(linking.linked_to(subject)),
        "speakers": representatives.of(subject),
    }
    return render(request, "voices/together.html", here)


@never_cache
@sensitive_post_parameters()
@require_POST
@csp_update({"object-src": [SELF]})  # browsers show a PDF as an object
def paper(request: HttpRequest) -> HttpResponse:
    """The card and the PIN on paper, as PDF or as a page to print. Nothing is kept: both come with the form."""
    code, pin = request.POST.get("code", ""), request.POST.get("pin", "")
    if not (accounts.current(request) or visitor(request)):
        raise NotThere
    if not (_CODE.fullmatch(code) and _PIN.fullmatch(pin)):
        raise NotThere
    content = {"code": code, "pin": f"{pin[:3]} {pin[3:]}"}
    if request.POST.get("as") != "html":
        try:
            html = shown(render_to_string("voices/paper.html", {**content, "style": f"{SCHEME}card.css"}))
            pdf = printing.THE_PRESS.pdf(html)
            name = {"Content-Disposition": 'inline; filename="kaart.pdf"'}
            return HttpResponse(pdf, content_type="application/pdf", headers=name)
        except printing.PrintError:
            pass  # the same as a page, to print from the browser
    return render(request, "voices/paper.html", {**content, "style": static("access/card.css"), "on_screen": True})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@seat_required
def speakers_together(request: SeatRequest, subject: UUID) -> HttpResponse:
    """Who speaks for the person, noted by a worker together with her."""
    ctx = sitting_with(request, subject)
    back = reverse("voices:together", args=[subject])
    return _speakers(request, ctx, subject, back)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@person_required
def speakers(request: VisitorRequest) -> HttpResponse:
    """Who speaks for the person, by herself."""
    request.visitor.must_be_herself()
    return _speakers(request, request.visitor.ctx, request.visitor.subject, reverse("mine:home"))


def _speakers(request: HttpRequest, ctx: AccessContext, subject: UUID, back: str) -> HttpResponse:
    filled: dict[str, object] = {}
    problems: dict[str, str] = {}
    if request.method == "POST" and request.POST.get("do") == "end":
        representatives.end(ctx, subject, _uuid(request.POST.get("voice", "")))
        return redirect(request.path)
    if request.method == "POST":
        sent = request.POST
        name, ground, chosen = sent.get("name", "")[:120], sent.get("ground", ""), sent.getlist("category")
        filled = {"name": name, "ground": ground, "until": sent.get("until", "")[:10], "categories": chosen}
        try:
            made = representatives.appoint(ctx, subject, name, ground, chosen, _day(sent.get("until", "")))
        except representatives.NotRight as wrong:
            problems = wrong.problems
        else:
            return render(request, "voices/speaker_issued.html", {"card": made, "back": request.path})
    here = {
        "back": back,
        "speakers": [(one, representatives.Ground(one.ground).label) for one in representatives.of(subject)],
        "grounds": representatives.Ground.choices,
        "categories": Category.choices,
        "filled": filled,
        "problems": problems,
        "worker": ctx.organisation is not None,
    }
    return render(request, "voices/speakers.html", here, status=422 if problems else 200)


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:  # written as a day, but no such day exists
        return None


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise NotThere from None
