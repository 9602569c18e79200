"""My people; known or not; a new file."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from totjerecht.access import entry, presence
from totjerecht.access.choices import Purpose
from totjerecht.access.context import at_work
from totjerecht.access.emergency import opening
from totjerecht.access.keys import normal
from totjerecht.access.voices import trust
from totjerecht.accounts.service import SeatRequest, seat_required
from totjerecht.people import listing, persons
from totjerecht.people.forms import CardSearch, IntakeForm, NameSearch, NumberSearch
from totjerecht.people.policy import answers_for_all, first_purpose, may_open_file, may_search, starting
from totjerecht.people.views.doors import not_with_this_function, shown_errors

_SHOW = ["GET", "HEAD", "POST"]
#: Characters that a part of a name has at least: one letter is no search.
_SHORTEST = 2


@require_http_methods(_SHOW)
@seat_required
def people(request: SeatRequest) -> HttpResponse:
    """The people of this seat for one purpose; with a part of a name (in the form, never in the address): those."""
    purposes = listing.purposes(request.seat)
    asked = (request.POST if request.method == "POST" else request.GET).get("doel", "")
    start = purposes[0] if purposes else first_purpose(request.seat)
    purpose = Purpose(asked) if asked in purposes else start
    ctx = at_work(request.seat, purpose)
    part = request.POST.get("name", "").strip()[:100]
    shown: dict[str, Any] = {"part": part, "purpose": purpose, "purposes": purposes, "error": "", "searched": False}
    after = _uuid((request.POST if request.method == "POST" else request.GET).get("na", ""))
    if request.method == "POST" and len(part) >= _SHORTEST:
        shown |= {"found": listing.named_like(ctx, part, after), "searched": True}
    else:
        if request.method == "POST" and part:
            shown["error"] = "Typ minstens twee letters van de naam."
        shown["found"] = listing.page(ctx, after)
    shown |= {
        "at_start": after is None,
        "may_search": may_search(request.seat),
        "may_open": may_open_file(request.seat),
        "in_danger": opening.may_open(ctx),
        "answers": answers_for_all(request.seat),
    }
    return render(request, "people/people.html", shown, status=400 if shown["error"] else 200)


@require_http_methods(_SHOW)
@seat_required
def search(request: SeatRequest) -> HttpResponse:
    """Known or not, by exactly one identity, while the person is there. Nothing else is told."""
    if not may_search(request.seat):
        return not_with_this_function(request, request.seat)
    do = request.POST.get("do", "") if request.method == "POST" else ""
    told = {name: request.POST if do == name else None for name in ("number", "name", "card")}
    forms = {
        "number": NumberSearch(told["number"], prefix="number"),
        "name": NameSearch(told["name"], prefix="name"),
        "card": CardSearch(told["card"], prefix="card"),
    }
    is_here = request.POST.get("here") == "yes"
    shown: dict[str, Any] = {"forms": forms, "here": is_here, "may_open": may_open_file(request.seat), "do": do}
    if do not in forms:
        return render(request, "people/search.html", shown)
    form = forms[do]
    wrong = [(form.add_prefix(name), message) for name, message in form.wrong]
    if not is_here:
        wrong.insert(0, ("here", "Zoeken kan alleen als de persoon bij je is. Kruis dat eerst aan."))
    if wrong:
        return render(request, "people/search.html", shown | {"errors": wrong}, status=400)
    try:
        subject = presence.search(starting(request.seat), *_identity(do, form.cleaned_data))
    except presence.TooManySearches:
        return render(request, "people/search.html", shown | {"too_many": presence.MOST_AN_HOUR}, status=429)
    return render(request, "people/search_answer.html", shown | _ways_on(request, subject) | _carried(do, request))


def _identity(do: str, told: dict[str, Any]) -> tuple[str, str]:
    """The kind of identity and its one way of writing."""
    if do == "number":
        return normal.NATIONAL_NUMBER, told["number"]
    if do == "card":
        return normal.CARD, told["code"]
    return normal.NAME_AND_BIRTH, normal.name_and_birth(told["name"], told["born"])


def _carried(do: str, request: HttpRequest) -> dict[str, Any]:
    """What was typed, for a new file."""
    return {
        "carried": {
            "name": request.POST.get("name-name", "") if do == "name" else "",
            "born": request.POST.get("name-born", "") if do == "name" else "",
            "national_number": request.POST.get("number-number", "") if do == "number" else "",
        }
    }


def _ways_on(request: SeatRequest, subject: UUID | None) -> dict[str, Any]:
    """What a page may say of who is known: that an agreement can be made; the file only for who sees it already."""
    return {
        "subject": subject,
        "sees_file": subject is not None and bool(entry.purposes(request, subject)),
        "may_card": subject is not None and trust.may_issue(at_work(request.seat, Purpose.OWN), subject),
    }


@require_http_methods(_SHOW)
@seat_required
def new(request: SeatRequest) -> HttpResponse:
    """A new file at the public centre. All that is wrong is said at once; what was typed stays."""
    if not may_open_file(request.seat):
        return not_with_this_function(request, request.seat)
    if request.method != "POST":
        return render(request, "people/new.html", {"form": IntakeForm()})
    if request.POST.get("do") == "begin":
        initial = {name: request.POST.get(name, "")[:120] for name in ("name", "born", "national_number")}
        return render(request, "people/new.html", {"form": IntakeForm(initial=initial)})
    form = IntakeForm(request.POST)
    if not form.is_valid():
        return render(request, "people/new.html", {"form": form}, status=shown_errors(form))
    try:
        subject = persons.start(request.seat, form.identity(), form.reached())
    except persons.AlreadyKnown as known:
        shown = {"form": form, "known": True} | _ways_on(request, known.subject)
        return render(request, "people/new.html", shown, status=409)
    except presence.TooManySearches:
        return render(request, "people/new.html", {"form": form, "too_many": presence.MOST_AN_HOUR}, status=429)
    entry.choose_purpose(request, subject, first_purpose(request.seat))
    return redirect("people:file", subject)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
