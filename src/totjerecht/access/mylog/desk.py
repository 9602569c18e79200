"""The side of the worker: her log on paper, together with her; and the questions that wait for an answer."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from totjerecht.access import chain
from totjerecht.access.models import Question
from totjerecht.access.models.log import EventKind
from totjerecht.access.models.subject import QuestionKind
from totjerecht.access.mylog import lines, questions, words
from totjerecht.access.mylog.views import ON_PAPER
from totjerecht.access.voices.together import sitting_with
from totjerecht.accounts.service import SeatRequest, seat_required, user_names


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@seat_required
def together(request: SeatRequest, subject: UUID) -> HttpResponse:
    """Prints the log with her beside the worker, who says so; it stands in the log.

    What is a secret between her and another organisation is not on it: the computer here is not hers.
    """
    ctx = sitting_with(request, subject)
    if request.method != "POST":
        return render(request, "mylog/together.html", {"subject": subject})
    if request.POST.get("here") != "yes":
        return render(request, "mylog/together.html", {"subject": subject, "problem": True}, status=422)
    view = lines.at_desk(subject, request.seat.organisation)
    page = lines.page(view, size=ON_PAPER)
    chain.record(ctx, EventKind.EXPORT, [subject], {"table": "access.event"})
    return render(request, "mylog/paper.html", {"page": page, "view": view, "desk": True})


@never_cache
@require_http_methods(["GET", "HEAD"])
@seat_required
def waiting(request: SeatRequest) -> HttpResponse:
    """Questions of people to this organisation, without their words."""
    here = {
        "open": _told(questions.waiting_for(request.seat)),
        "done": _told(questions.answered_by(request.seat)),
        "days": questions.DAYS,
    }
    return render(request, "mylog/waiting.html", here)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@seat_required
def answer(request: SeatRequest, question: UUID) -> HttpResponse:
    """One question, with its words, and the answer."""
    problem = False
    if request.method == "POST":
        try:
            questions.answer(request.seat, question, request.POST.get("answer", ""))
        except ValueError:
            problem = True
        else:
            return redirect("mylog:waiting")
    row, asked = questions.open_for(request.seat, question)
    here = {"told": _told([row])[0], "asked": asked, "problem": problem, "longest": questions.LONGEST}
    return render(request, "mylog/answer.html", here, status=422 if problem else 200)


def _told(rows: Sequence[Question]) -> list[dict[str, object]]:
    """Questions for a list: about what, by which colleague, and until when."""
    names = user_names(row.event.actor for row in rows)
    return [
        {
            "id": row.id,
            "wrong": row.kind == QuestionKind.WRONG,
            "due": row.due,
            "late": row.answered_at is None and questions.is_late(row.due),
            "at": row.event.at,
            "happened": words.happened(row.event.kind, row.event.what),
            "why": words.why(row.event.purpose),
            "kinds": words.kinds(row.event.what.get("categories", [])),
            "by": names.get(row.event.actor, ""),
            "function": words.function(row.event.function),
        }
        for row in rows
    ]
