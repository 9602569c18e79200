"""Her pages of "Wie keek in mijn dossier?"."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from totjerecht.access import chain
from totjerecht.access.gate import NotThere
from totjerecht.access.models.log import EventKind
from totjerecht.access.mylog import lines, questions
from totjerecht.access.mylog.lines import View
from totjerecht.access.voices.doors import VisitorRequest, person_required

#: Links of the chain on one paper.
ON_PAPER = 1000


def view_of(request: VisitorRequest) -> View:
    """How who came in looks at the log."""
    who = request.visitor
    return lines.by(who.ctx, who.subject, herself=who.herself, own=request.GET.get("ook") == "ik")


@never_cache
@require_http_methods(["GET", "HEAD"])
@person_required
def log(request: VisitorRequest) -> HttpResponse:
    """The log, page by page."""
    view = view_of(request)
    here = {
        "page": lines.page(view, _number(request.GET.get("voor"))),
        "view": view,
        "later": "voor" in request.GET,
        "asked": questions.of(view.subject) if request.visitor.herself else [],
    }
    return render(request, "mylog/log.html", here)


@never_cache
@require_http_methods(["GET", "HEAD"])
@person_required
def how(request: VisitorRequest) -> HttpResponse:
    """How this works, in words."""
    return render(request, "mylog/how.html", {"days": questions.DAYS})


@never_cache
@require_http_methods(["POST"])
@person_required
def paper(request: VisitorRequest) -> HttpResponse:
    """The log on one page, to print; that it was put on paper stands in it."""
    who = request.visitor
    view = view_of(request)
    page = lines.page(view, size=ON_PAPER)
    chain.record(who.ctx, EventKind.EXPORT, [who.subject], {"table": "access.event"})
    return render(request, "mylog/paper.html", {"page": page, "view": view})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@person_required
def ask(request: VisitorRequest, event: UUID) -> HttpResponse:
    """A question about one line ("Waarom?"), with own words or without."""
    who = request.visitor
    who.must_be_herself()
    view = lines.by(who.ctx, who.subject, herself=True, own=False)
    line = lines.one(view, event)
    if not line.can_ask:
        raise NotThere
    if request.method == "POST":
        made = questions.ask(who.ctx, view, event, request.POST.get("words", ""))
        return redirect("mylog:question", made.id)
    if line.question:
        return redirect("mylog:question", line.question.id)
    return render(request, "mylog/ask.html", {"line": line, "days": questions.DAYS, "longest": questions.LONGEST})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@person_required
def wrong(request: VisitorRequest, table: str, row: str) -> HttpResponse:
    """About one line of what is noted: "Klopt niet"."""
    who = request.visitor
    who.must_be_herself()
    event = questions.wrote(who.subject, table, row)
    if request.method == "POST":
        made = questions.say_wrong(who.ctx, who.subject, table, row, request.POST.get("words", ""))
        return redirect("mylog:question", made.id)
    line = lines.one(lines.by(who.ctx, who.subject, herself=True, own=False), event.pk)
    here = {"line": line, "wrong": True, "days": questions.DAYS, "longest": questions.LONGEST}
    return render(request, "mylog/ask.html", here)


@never_cache
@require_http_methods(["GET", "HEAD"])
@person_required
def question(request: VisitorRequest, question: UUID) -> HttpResponse:
    """A question with its receipt, and its answer once there is one."""
    who = request.visitor
    who.must_be_herself()
    asked = questions.one_of(who.subject, question)
    line = lines.one(lines.by(who.ctx, who.subject, herself=True, own=False), asked.event)
    return render(request, "mylog/question.html", {"asked": asked, "line": line, "days": questions.DAYS})


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 10 else None
