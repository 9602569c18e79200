"""The person's own pages: who works with her, what is noted, all of it on paper or in a file."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from csp.constants import SELF
from csp.decorators import csp_update
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from totjerecht.access import relationships
from totjerecht.access.circle import Working, around
from totjerecht.access.models.log import EventKind
from totjerecht.access.mylog import lines, words
from totjerecht.access.service import Channel, NotThere, read_person
from totjerecht.access.voices.doors import Visitor, VisitorRequest, person_required
from totjerecht.access.voices.views import WRONG
from totjerecht.core import printing
from totjerecht.core.languages import plain, shown
from totjerecht.core.press import SCHEME
from totjerecht.people.mine import data

#: Lines of the log in the copy of everything.
LOG_LINES = 1000


@never_cache
@require_http_methods(["GET", "HEAD"])
@person_required
def home(request: VisitorRequest) -> HttpResponse:
    """The first page: doors to the rest, who works with her, how she is reached."""
    who = request.visitor
    here = {
        "herself": who.herself,
        "working": _working(who),
        "reach": data.reached(read_person(who.ctx, who.subject, data.REACH).pages[0]),
        "wrong_pins": request.session.pop(WRONG, 0),
        "agreements": _address("conversation:mine") if who.herself else "",
    }
    return render(request, "mine/home.html", here)


@never_cache
@require_http_methods(["GET", "HEAD"])
@person_required
def noted(request: VisitorRequest) -> HttpResponse:
    """What is noted about her."""
    who = request.visitor
    after = _cursor(request.GET.get("na", ""))
    also = () if after else (data.IDENTITY, data.REACH)
    written, *first = read_person(who.ctx, who.subject, data.page_of_lines(after), *also).pages
    page = data.lines(written, herself=who.herself)
    here: dict[str, Any] = {"herself": who.herself, "page": page, "kinds": page.by_category(), "first": not after}
    if first:
        here |= {"person": data.noted(first[0]), "reach": data.reached(first[1])}
    return render(request, "mine/noted.html", here)


@never_cache
@require_http_methods(["POST"])
@csp_update({"object-src": [SELF]})  # browsers show a PDF as an object
@person_required
def paper(request: VisitorRequest) -> HttpResponse:
    """Everything on paper: as PDF, or (``as=html``) as a page to print from the browser."""
    who = request.visitor
    content = _everything(who)
    if request.POST.get("as") != "html":
        try:
            html = shown(render_to_string("mine/paper.html", {**content, "style": f"{SCHEME}paper.css"}))
            pdf = printing.THE_PRESS.pdf(html)
            name = {"Content-Disposition": 'inline; filename="blad.pdf"'}
            return HttpResponse(pdf, content_type="application/pdf", headers=name)
        except printing.PrintError:
            pass  # the same as a page, to print from the browser
    return render(request, "mine/paper.html", {**content, "style": static("paper/paper.css"), "on_screen": True})


@never_cache
@require_http_methods(["POST"])
@person_required
def download(request: VisitorRequest) -> HttpResponse:
    """Everything as a file that a computer reads (JSON)."""
    content = _everything(request.visitor)
    text = json.dumps(_as_data(content), ensure_ascii=False, indent=2)
    name = {"Content-Disposition": 'attachment; filename="gegevens.json"'}
    return HttpResponse(text, content_type="application/json; charset=utf-8", headers=name)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@person_required
def stop(request: VisitorRequest, relationship: UUID) -> HttpResponse:
    """She ends what she herself invited: at once."""
    who, working = _with(request, relationship)
    if working.assigned:
        raise NotThere
    if request.method == "POST":
        relationships.end(who.ctx, who.subject, relationship, Channel.ACCOUNT, by_person=True)
        return render(request, "mine/stopped.html", {"working": working})
    return render(request, "mine/stop.html", {"working": working})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@person_required
def ask_other(request: VisitorRequest, relationship: UUID) -> HttpResponse:
    """She asks for another worker: no reason needed, an answer by a day."""
    who, working = _with(request, relationship)
    if not working.assigned:
        raise NotThere
    if request.method == "POST":
        relationships.ask_other(who.ctx, who.subject, relationship, Channel.ACCOUNT)
        return redirect("mine:ask_other", relationship)
    return render(request, "mine/other.html", {"working": working, "days": relationships.DAYS_FOR_ANOTHER})


def _with(request: VisitorRequest, relationship: UUID) -> tuple[Visitor, Working]:
    who = request.visitor
    who.must_be_herself()
    for one in around(who.ctx, who.subject, herself=True):
        if one.relationship == relationship:
            return who, one
    raise NotThere


def _working(who: Visitor) -> list[dict[str, Any]]:
    """Who works with her, each with the function in words."""
    return [
        {"it": one, "function": words.function(one.function) if one.function else ""}
        for one in around(who.ctx, who.subject, herself=who.herself)
    ]


def _everything(who: Visitor) -> dict[str, Any]:
    """All that may be seen, read for paper or a file: it stands in the log as such."""
    export = EventKind.EXPORT
    view = lines.by(who.ctx, who.subject, herself=who.herself, own=False)
    opening = read_person(who.ctx, who.subject, data.IDENTITY, data.REACH, data.page_of_lines(), kind=export)
    person, reach, page = opening.pages
    first = data.lines(page, herself=who.herself)
    rest = data.further_lines(who.ctx, who.subject, first.after, export, herself=who.herself)
    return {
        "made": timezone.now(),
        "herself": who.herself,
        "person": data.noted(person),
        "reach": data.reached(reach),
        "kinds": data.Lines([*first.rows, *rest], None).by_category(),
        "working": _working(who),
        "log": lines.page(view, size=LOG_LINES),
    }


def _as_data(content: dict[str, Any]) -> dict[str, Any]:
    """The same, for a computer. Codes are those of the platform; sentences are in the language of the page."""
    person, reach = content["person"], content["reach"]
    return {
        "made_at": content["made"].isoformat(),
        "identity": person
        and {
            "name": person.name,
            "called": person.called,
            "birth_date": str(person.born),
            "national_number": person.number,
            "alias": person.alias,
            "language": person.language,
        },
        "contact": reach
        and {
            "phone": reach.phone,
            "email": reach.email,
            "address": reach.address,
            "safe_channel": reach.safe_channel,
            "careful": reach.careful,
        },
        "noted": [
            {"category": category.value, "text": row.text, "written_at": row.at.isoformat(), "by": plain(row.by)}
            for category, rows in content["kinds"]
            for row in rows
        ],
        "works_with_me": [
            {
                "organisation": one["it"].organisation,
                "phone": one["it"].phone,
                "function": one["it"].function,
                "assigned": one["it"].assigned,
                "purpose": one["it"].purpose.value,
                "sees": [category.value for category in one["it"].sees],
                "adds": [category.value for category in one["it"].writes],
            }
            for one in content["working"]
        ],
        "who_looked": [
            {
                "at": line.at.isoformat(),
                "who": plain(line.who),
                "what": plain(line.happened),
                "why": plain(line.why),
                "categories": sorted(line.codes),
                "emergency": line.urgent,
            }
            for _, day in content["log"].days
            for line in day
        ],
    }


def _address(name: str) -> str:
    """The address of a page of another part; "" where that part has no such page."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def _cursor(text: str) -> str | None:
    """Where a page begins; None: at the beginning."""
    try:
        return UUID(text).hex
    except ValueError:
        return None
