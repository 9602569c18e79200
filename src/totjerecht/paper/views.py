"""The papers. Every address takes the packed scan in a form and gives a document; nothing is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from csp.constants import SELF
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from rechten.graph.law import Law
from totjerecht.core import printing
from totjerecht.core.languages import shown
from totjerecht.core.press import SCHEME
from totjerecht.paper import content, letters
from totjerecht.paper.agenda import notes, the_calendar
from totjerecht.paper.sheet import the_sheet
from totjerecht.scan.service import (
    Reading,
    ScanState,
    UnreadableStateError,
    later_lines,
    pack,
    read_scan,
    the_law,
    unpack,
)

#: The style sheet, as the press finds it.
STYLE = f"{SCHEME}paper.css"
View = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Document:
    """A document to print: its template and what stands in it, and how a saved file is called (telling nothing)."""

    template: str
    file: str
    context: dict[str, Any] = field(default_factory=dict)


Build = Callable[[Reading, Law, str], Document | None]


def _paper(prepare: Callable[[ScanState], ScanState], build: Build) -> View:
    """The view that gives a document as PDF, or (``as=html``) as a page to print from the browser."""

    @never_cache
    @require_http_methods(["GET", "HEAD", "POST"])
    @csp_update({"object-src": [SELF]})  # browsers show a PDF as an object
    def view(request: HttpRequest, right: str = "") -> HttpResponse:
        if request.method != "POST":
            return redirect("scan:start")
        try:
            state = _state(request)
        except UnreadableStateError:
            return _problem(request, "unreadable", 400)
        document = build(read_scan(prepare(state), the_law()), the_law(), right)
        if document is None:
            return _problem(request, "no_letter", 404, state)
        large = request.POST.get("size") == "large"
        if request.POST.get("as") == "html":
            page = {**document.context, "large": large, "style": static("paper/paper.css"), "on_screen": True}
            return render(request, document.template, page)
        html = render_to_string(document.template, {**document.context, "large": large, "style": STYLE})
        try:
            pdf = printing.THE_PRESS.pdf(shown(html))
        except printing.PrintError as error:
            busy = isinstance(error, printing.BusyError)
            reason = "no_pdf" if isinstance(error, printing.NoLibrariesError) else "busy" if busy else "failed"
            return _problem(request, reason, 503, state, size="large" if large else "")
        return _file(pdf, "application/pdf", f"{document.file}.pdf")

    return view


def _sheet(reading: Reading, law: Law, _right: str) -> Document:
    return Document("paper/sheet.html", "blad", {"sheet": the_sheet(reading, law)})


def _letter(reading: Reading, law: Law, right: str) -> Document | None:
    return _to_office("paper/letter.html", lambda: letters.request_letter(reading, law, right))


def _objection(reading: Reading, _law: Law, right: str) -> Document | None:
    return _to_office("paper/objection.html", lambda: letters.objection_letter(reading, right))


def _to_office(template: str, make: Callable[[], object]) -> Document | None:
    """A letter twice as data: in the language of the page to read, and in Dutch to hand over."""
    found = make()
    return Document(template, "brief", {"letter": found, "dutch": letters.in_dutch(make)}) if found else None


def _slips(reading: Reading, _law: Law, _right: str) -> Document:
    def make() -> tuple[letters.Slip, ...]:
        return letters.check_slips(reading, timezone.localdate())

    return Document("paper/slips.html", "blad", {"slips": make(), "dutch": letters.in_dutch(make)})


sheet = _paper(content.isolated, _sheet)
letter = _paper(content.without_labels, _letter)
objection = _paper(content.without_labels, _objection)
slips = _paper(content.without_labels, _slips)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """All papers for a scan, each with its button."""
    if request.method != "POST":
        return redirect("scan:start")
    try:
        state = _state(request)
    except UnreadableStateError:
        return _problem(request, "unreadable", 400)
    papers = content.what_to_print(read_scan(state, the_law()), the_law())
    return render(request, "paper/choose.html", {"papers": papers, "state": pack(state, the_law())})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def calendar(request: HttpRequest) -> HttpResponse:
    """The calendar file; a page when there is no day to put in it."""
    if request.method != "POST":
        return redirect("scan:start")
    try:
        state = _state(request)
    except UnreadableStateError:
        return _problem(request, "unreadable", 400)
    today = timezone.localdate()
    reading = read_scan(content.without_labels(state), the_law())
    days = notes(reading, later_lines(reading, the_law()), today)
    if not days:
        return _problem(request, "no_days", 404, state)
    return _file(the_calendar(days), "text/calendar; charset=utf-8", "agenda.ics")


def _state(request: HttpRequest) -> ScanState:
    """The scan in the form. Raises UnreadableStateError."""
    return unpack(request.POST.get("state", ""), the_law(), timezone.localdate())


def _problem(
    request: HttpRequest, reason: str, status: int, state: ScanState | None = None, size: str = ""
) -> HttpResponse:
    packed = pack(state, the_law()) if state else ""
    here = {"reason": reason, "state": packed, "size": size, "address": request.path}
    return render(request, "paper/problem.html", here, status=status)


def _file(body: bytes, kind: str, name: str) -> HttpResponse:
    return HttpResponse(body, content_type=kind, headers={"Content-Disposition": f'inline; filename="{name}"'})
