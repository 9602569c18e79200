"""Pages for who makes lists: what was made, a second pair of eyes, the letter, and how to say no."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rechten.population.proactive.purposes import Purpose
from totjerecht.accounts.service import SeatRequest, seat_required
from totjerecht.core.languages import shown
from totjerecht.policy_lab.models import Decision, ProactiveList
from totjerecht.policy_lab.proactive import figures, letters, registering

P = ParamSpec("P")


def lists_required(
    view: Callable[Concatenate[SeatRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Only for who works with lists: others get a page that says so."""

    @wraps(view)
    @seat_required
    def guarded(request: SeatRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if request.seat.function not in registering.FUNCTIONS:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


@require_http_methods(["GET", "HEAD", "POST"])
@lists_required
def lists(request: SeatRequest) -> HttpResponse:
    """The lists of the organisation, and a form to register the header of one."""
    problems: tuple[str, ...] = ()
    if request.method == "POST":
        given = request.FILES.get("kop")
        try:
            content = given.read(registering.MOST_BYTES + 1) if given is not None else b""
            if not content:
                raise registering.NotRegistered(
                    "Er kwam geen bestand binnen. Kies het bestand dat eindigt op .register.json.",
                    f"Groter dan {registering.MOST_BYTES // 1000} kB nemen we niet aan.",
                )
            row = registering.register(request.seat, content)
            messages.success(request, "De kop en het protocol zijn ingeschreven. Iemand anders kijkt ze nog na.")
            return redirect("policy_lab:list", row.id)
        except registering.NotRegistered as refused:
            problems = refused.problems
    today = timezone.localdate()
    rows = list(registering.lists_of(request.seat))
    shown_ = {
        "waiting": [row for row in rows if not row.decision and row.until >= today],
        "approved": [row for row in rows if row.decision == Decision.APPROVED and row.until >= today],
        "over": [row for row in rows if row.until < today or row.decision == Decision.REFUSED],
        "problems": problems,
        "today": today,
        "user": request.seat.user,
    }
    return render(request, "policy_lab/proactive/lists.html", shown_, status=400 if problems else 200)


@require_safe
@lists_required
def one(request: SeatRequest, list_id: UUID) -> HttpResponse:
    """A list: what it is for, on which grounds, its numbers, and what was read."""
    return _one(request, _found(request, list_id))


@require_POST
@lists_required
def decide(request: SeatRequest, list_id: UUID) -> HttpResponse:
    """The second person says whether it is in order."""
    row = _found(request, list_id)
    decision = Decision.APPROVED if request.POST.get("do") == "approve" else Decision.REFUSED
    try:
        registering.decide(request.seat, row.id, decision, _typed(request, "why"), timezone.localdate())
    except registering.NotDecided as problem:
        return _one(request, row, str(problem), 400)
    messages.success(request, f"Genoteerd: {decision.label}.")
    return redirect("policy_lab:list", row.id)


@require_safe
@lists_required
def letter(request: SeatRequest, list_id: UUID, group: str) -> HttpResponse:
    """The letter to print, in the language of who gets it."""
    row = _found(request, list_id)
    wanted = next((known for known in letters.groups_of(row) if known.value == group), None)
    code = request.GET.get("taal", settings.LANGUAGE_CODE)
    if wanted is None or code not in dict(settings.LANGUAGES):
        raise Http404
    context = {
        "letter": letters.letter(row, wanted),
        "row": row,
        "group": wanted.value,
        "codes": settings.LANGUAGES,
        "code": code,
        "today": timezone.localdate(),
    }
    with override(code):
        return HttpResponse(shown(render_to_string("policy_lab/proactive/letter.html", context, request)))


@require_safe
@lists_required
def how(request: SeatRequest) -> HttpResponse:
    """How somebody says no, how she objects, and what a list can and cannot do."""
    return render(request, "policy_lab/proactive/how.html", {"purposes": list(Purpose)})


def _found(request: SeatRequest, list_id: UUID) -> ProactiveList:
    row = registering.lists_of(request.seat).filter(id=list_id).first()
    if row is None:
        raise Http404
    return row


def _typed(request: HttpRequest, name: str) -> str:
    return request.POST.get(name, "").replace("\x00", "")[:4000]


def _one(request: SeatRequest, row: ProactiveList, problem: str = "", status: int = 200) -> HttpResponse:
    today = timezone.localdate()
    mine, numbers = row.registered_by_id == request.seat.user, figures.of_list(row)
    context = {
        "row": row,
        "header": row.header,
        "basis": row.header["basis"],
        "purpose_says": Purpose(row.purpose).says,
        "figure": numbers.figure,
        "expected": numbers.expected,
        "missing": figures.missing(row),
        "opted_out": figures.few(row.header["left_out"]["opted_out"]),
        "held": figures.few(row.header["left_out"]["held"]),
        "seal_holds": registering.seal_holds(row),
        "key_seen": registering.lists_of(request.seat).filter(public_key=row.public_key).exclude(id=row.id).count(),
        "over": row.until < today,
        "mine": mine,
        "may_decide": not row.decision and not mine,
        "groups": letters.groups_of(row),
        "problem": problem,
    }
    return render(request, "policy_lab/proactive/one.html", context, status=status)
