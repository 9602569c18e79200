"""Pages of the emergency opening: opening, what is to be reviewed and told, reviewing and telling."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from totjerecht.access import presence
from totjerecht.access.choices import BASES, Channel, Purpose
from totjerecht.access.context import AccessContext, at_work
from totjerecht.access.emergency import opening
from totjerecht.access.emergency.forms import OpenForm, ReviewForm, TellForm, WaitForm
from totjerecht.access.entry import choose_purpose
from totjerecht.accounts.service import SeatRequest, function_names, seat_required

_SHOW = ["GET", "HEAD", "POST"]


@require_http_methods(_SHOW)
@seat_required
def open_now(request: SeatRequest) -> HttpResponseBase:
    """Opens at once for who gives an exact identity and a danger."""
    ctx = at_work(request.seat, Purpose.EMERGENCY)
    form = OpenForm(request.POST or None)
    shown = {
        "form": form,
        "may": opening.may_open(ctx),
        "basis": BASES[Purpose.EMERGENCY],
        "hours": opening.LASTS.total_seconds() // 3600,
        "days": opening.DAYS_TO_TELL,
    }
    if not shown["may"]:
        return render(request, "access/emergency/open.html", shown, status=403)
    if request.method == "POST" and form.is_valid():
        try:
            found = presence.look_up(ctx, *form.cleaned_data["identity"])
        except presence.TooManySearches:
            form.add_error(None, "Je zocht het voorbije uur heel vaak. Vraag een collega om te helpen.")
        else:
            if found:
                opening.open_now(ctx, found, form.cleaned_data["reason"])
                choose_purpose(request, found, Purpose.EMERGENCY)
                return redirect("people:file", found)
            form.add_error(None, "Niemand met precies deze gegevens is hier gekend. Kijk ze na. Bij gevaar: bel 112.")
    return render(request, "access/emergency/open.html", shown, status=400 if form.errors else 200)


@require_safe
@seat_required
def overview(request: SeatRequest) -> HttpResponse:
    """What is to be reviewed and told in the own organisation; nobody's name stands here."""
    ctx = at_work(request.seat, Purpose.EMERGENCY)
    today = timezone.localdate()
    review = [(row, row.review_by < today) for row in opening.to_review(ctx)]
    tell = [(row, opening.tell_by(row), opening.tell_by(row) < today) for row in opening.to_tell(ctx)]
    return render(request, "access/emergency/overview.html", {"review": review, "tell": tell})


@require_http_methods(_SHOW)
@seat_required
def one(request: SeatRequest, emergency: UUID) -> HttpResponseBase:
    """One opening: its reason, and what is still to be done with it."""
    ctx = at_work(request.seat, Purpose.EMERGENCY)
    asked = request.POST.get("step", "") if request.method == "POST" else ""
    steps: dict[str, forms.Form] = {
        "review": ReviewForm(request.POST if asked == "review" else None),
        "tell": TellForm(request.POST if asked == "tell" else None),
        "wait": WaitForm(request.POST if asked == "wait" else None),
    }
    form = steps.get(asked)
    if form is not None and form.is_valid():
        try:
            _do(ctx, emergency, asked, form)
        except opening.Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, "Dat is genoteerd.")
            return redirect("emergency:overview")
    shown = opening.for_review(ctx, emergency)
    told = {
        "shown": shown,
        "steps": steps,
        "to_review": opening.to_review(ctx).filter(id=emergency).exists(),
        "to_tell": opening.to_tell(ctx).filter(id=emergency).exists(),
        "function": function_names([shown.emergency.mandate.function_id]).get(shown.emergency.mandate.function_id, ""),
        "tell_by": opening.tell_by(shown.emergency),
    }
    return render(request, "access/emergency/one.html", told, status=400 if form is not None else 200)


def _do(ctx: AccessContext, emergency: UUID, step: str, form: forms.Form) -> None:
    told = form.cleaned_data
    if step == "review":
        opening.review(ctx, emergency, justified=told["justified"], remark=told["remark"])
    elif step == "tell":
        opening.told(ctx, emergency, Channel(told["channel"]))
    else:
        opening.wait(ctx, emergency, told["until"], told["reason"])
