"""Who works with a person: telling her, a replacement, the question for another worker, the end."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from totjerecht.access.circle import Member, circle
from totjerecht.access.gate import NotThere
from totjerecht.access.models.relationship import Part
from totjerecht.accounts.service import SeatRequest, seat_required
from totjerecht.people import working
from totjerecht.people.forms import ChannelForm, WorkerForm
from totjerecht.people.policy import may_steer, starting
from totjerecht.people.views.doors import PersonRequest, of_person
from totjerecht.people.words import CHANNELS, PARTS

_REPLACEMENT, _COMMITTEE, _ANSWER = ("worker", "last_day"), ("worker",), ("worker", "reason")


@require_safe
@of_person
def who(request: PersonRequest, subject: UUID) -> HttpResponse:
    """Who works with her, as far as this worker may know, and what can be done about it."""
    return _shown(request, subject)


@require_POST
@of_person
def change(request: PersonRequest, subject: UUID) -> HttpResponse:
    """One change, by the button that was pressed."""
    if not may_steer(request.ctx, subject):
        raise NotThere
    do = request.POST.get("do", "")
    if do in {"tell", "ask", "end"}:
        return _with_channel(request, subject, do)
    if do == "answer":
        return _answer(request, subject)
    if do in {"replace", "committee"}:
        return _assign(request, subject, do)
    return _shown(request, subject, errors=["Dat kan hier niet. Kies een knop op deze pagina."])


def _with_channel(request: PersonRequest, subject: UUID, do: str) -> HttpResponse:
    ctx, relationship = request.ctx, _uuid(request.POST.get("relationship", ""))
    form = ChannelForm(request.POST)
    if not form.is_valid():
        return _shown(request, subject, errors=["Kies eerst hoe dat gezegd is."])
    if do == "tell":
        working.tell(ctx, subject, relationship, form.channel_said())
        messages.success(request, "Genoteerd: de persoon weet het.")
    elif do == "ask":
        due = working.ask_other(ctx, subject, relationship, form.channel_said())
        messages.success(request, f"Genoteerd. De persoon krijgt antwoord voor {due.day}/{due.month}/{due.year}.")
    else:
        working.end(ctx, subject, relationship, form.channel_said())
        messages.success(request, "Gestopt. Wat daarmee open was, is nu dicht.")
        return redirect("people:people")
    return redirect("people:who", subject)


def _answer(request: PersonRequest, subject: UUID) -> HttpResponse:
    number = request.POST.get("question", "")
    if not number.isdecimal():
        raise NotThere
    worker, reason = request.POST.get("worker", ""), request.POST.get("reason", "")[:1000]
    try:
        working.answer(request.ctx, subject, int(number), worker=_uuid(worker) if worker else None, reason=reason)
    except working.NotPossible as problem:
        return _shown(request, subject, errors=[str(problem)], typed={"reason": reason})
    messages.success(request, "Beantwoord. Vertel het ook aan de persoon.")
    return redirect("people:people")


def _assign(request: PersonRequest, subject: UUID, do: str) -> HttpResponse:
    part, keep = (Part.REPLACEMENT, _REPLACEMENT) if do == "replace" else (Part.COMMITTEE, _COMMITTEE)
    form = WorkerForm(working.candidates(request.ctx, part), keep, request.POST, prefix=do)
    if not form.is_valid():
        return _shown(request, subject, forms={do: form})
    told = form.cleaned_data
    try:
        working.assign(request.ctx, subject, UUID(told["worker"]), part, told.get("last_day"))
    except working.NotPossible as problem:
        form.add_error(problem.place, str(problem))
        return _shown(request, subject, forms={do: form})
    messages.success(request, "Toegewezen. Vertel het ook aan de persoon.")
    return redirect("people:who", subject)


def _shown(
    request: PersonRequest,
    subject: UUID,
    *,
    errors: list[str] | None = None,
    forms: dict[str, WorkerForm] | None = None,
    typed: dict[str, str] | None = None,
) -> HttpResponse:
    ctx = request.ctx
    members = circle(ctx, subject)
    steers = may_steer(ctx, subject)
    made: dict[str, Any] = dict(forms or {})
    has_file = any(member.own and member.assigned for member in members)
    if steers and has_file:
        for do, part, keep in (("replace", Part.REPLACEMENT, _REPLACEMENT), ("committee", Part.COMMITTEE, _COMMITTEE)):
            made.setdefault(do, WorkerForm(working.candidates(ctx, part), keep, prefix=do))
    wrong = [("", message) for message in errors or []]
    wrong += [(form.add_prefix(name), message) for form in (forms or {}).values() for name, message in form.wrong]
    shown = {
        "subject": subject,
        "members": [_member(ctx.actor, number, member) for number, member in enumerate(members, 1)],
        "steers": steers,
        "forms": made,
        "errors": wrong,
        "typed": typed or {},
        "channels": CHANNELS.items(),
        "colleagues": working.candidates(ctx, Part.WORKER) if any(m.asked for m in members) else [],
    }
    return render(request, "people/who.html", shown, status=400 if wrong else 200)


def _member(actor: UUID, number: int, member: Member) -> dict[str, Any]:
    return {
        "id": str(number),
        "it": member,
        "part": PARTS[member.part] if member.part else "",
        "told_by": CHANNELS.get(member.told_by, "") if member.told_by else "",
        "about_me": member.worker == actor,
    }


@require_safe
@seat_required
def questions(request: SeatRequest) -> HttpResponse:
    """Questions for another worker, for who answers for the whole organisation. It does not say who asks."""
    return _questions(request)


@require_POST
@seat_required
def answer_question(request: SeatRequest, question: int) -> HttpResponse:
    """Answers one."""
    worker, reason = request.POST.get("worker", ""), request.POST.get("reason", "")[:1000]
    try:
        working.answer_for_all(request.seat, question, worker=_uuid(worker) if worker else None, reason=reason)
    except working.NotPossible as problem:
        return _questions(request, question, str(problem), reason)
    messages.success(request, "Beantwoord. Vraag de werker om het ook te vertellen.")
    return redirect("people:questions")


def _questions(request: SeatRequest, wrong: int | None = None, error: str = "", reason: str = "") -> HttpResponse:
    shown = {
        "questions": working.open_questions(request.seat),
        "colleagues": working.candidates(starting(request.seat), Part.WORKER),
        "wrong": wrong,
        "error": error,
        "reason": reason,
    }
    return render(request, "people/questions.html", shown, status=400 if error else 200)


def _uuid(text: str) -> UUID:
    """Raises NotThere for anything that is no number of ours."""
    try:
        return UUID(text)
    except ValueError:
        raise NotThere from None
