"""The file of one person: who she is, how she is reached, what was noted, and why one sees that or not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from totjerecht.access import policy, presence
from totjerecht.access.choices import Action, Category
from totjerecht.access.explain import read_explained
from totjerecht.access.gate import NotThere, read_person
from totjerecht.access.keys.errors import KeyErased
from totjerecht.people import entries, persons, working
from totjerecht.people.forms import EntryForm, IdentityForm, ReachForm
from totjerecht.people.policy import does_social_work
from totjerecht.people.views.doors import PersonRequest, of_person, shown_errors
from totjerecht.people.words import LANGUAGES, REACHED

_SHOW = ["GET", "HEAD", "POST"]
_ERASED = "De gegevens van deze persoon zijn gewist. Er kan niets meer bij."
#: Kinds of data with a place of their own on the page; lines are about the others.
_WITH_FIELDS = (Category.IDENTITY, Category.CONTACT)


@require_safe
@of_person
def file(request: PersonRequest, subject: UUID) -> HttpResponse:
    """The page: only what this context may see, read through the gate as one opening."""
    ctx = request.ctx
    before = _moment(request.GET.get("tot", ""))
    opening = read_person(ctx, subject, persons.IDENTITY, persons.REACH, entries.part(before))
    identity, reached = persons.identity_of(opening.pages[0]), persons.reached_of(opening.pages[1])
    lines, more = entries.written(ctx, opening.pages[2]), opening.pages[2].more
    shown = {
        "subject": subject,
        "purpose": ctx.purpose,
        "identity": identity,
        "language": LANGUAGES.get(identity.language, identity.language) if identity else "",
        "reached": reached,
        "safe": REACHED[reached.safe_channel] if reached else "",
        "parts": _parts(lines),
        "empty": _empty(opening.sees, lines) if before is None and not more else [],
        "unseen": len(Category) - len(opening.sees),
        "may_identity": identity is not None and Category.IDENTITY in opening.writes,
        "may_reach": reached is not None and Category.CONTACT in opening.writes,
        "may_note": bool(_noted(opening.writes)),
        "older": lines[-1].at.isoformat() if more else "",
        "is_older": before is not None,
        "untold": does_social_work(ctx.function) and bool(opening.sees) and working.untold(ctx, subject),
    }
    return render(request, "people/file.html", shown)


def _parts(lines: Sequence[entries.Written]) -> list[dict[str, Any]]:
    """The kinds of data about which there are lines, in their order."""
    parts = []
    for category in Category:
        own = [line for line in lines if line.category == category]
        if own:
            parts.append({"category": category, "icon": f"access/pictograms/{category.value}.svg", "lines": own})
    return parts


def _empty(seen: frozenset[Category], lines: Sequence[entries.Written]) -> list[str]:
    """The names of the kinds of data that are seen and about which nothing is noted yet."""
    written = {line.category for line in lines}
    return [
        category.label.lower()
        for category in Category
        if category in seen and category not in written and category not in _WITH_FIELDS
    ]


def _noted(may_write: frozenset[Category]) -> list[Category]:
    return [category for category in Category if category in may_write and category not in _WITH_FIELDS]


@require_safe
@of_person
def why(request: PersonRequest, subject: UUID) -> HttpResponse:
    """Why each kind of data is visible to this worker, or not, and who can change that."""
    lines = read_explained(request.ctx, subject)
    rows = [{"line": line, "icon": f"access/pictograms/{line.category.value}.svg"} for line in lines]
    return render(request, "people/why.html", {"subject": subject, "rows": rows, "purpose": request.ctx.purpose})


@require_http_methods(_SHOW)
@of_person
def identity(request: PersonRequest, subject: UUID) -> HttpResponse:
    """Corrects who the person is."""
    _must_write(request, subject, Category.IDENTITY)
    shown = {"subject": subject, "title": "Wie de persoon is", "wide": False}
    if request.method != "POST":
        now = persons.current_identity(request.ctx, subject)
        if now is None:
            raise NotThere
        form = IdentityForm(initial=IdentityForm.told(now))
        return render(request, "people/change.html", shown | {"form": form})
    form = IdentityForm(request.POST)
    if form.is_valid():
        try:
            persons.change_identity(request.ctx, subject, form.identity())
        except persons.AlreadyKnown:
            form.add_error("national_number", "Iemand anders is al gekend met dit nummer. Kijk het nummer nog eens na.")
        except presence.TooManySearches:
            form.add_error("national_number", "Je zocht dit uur al te vaak een nummer op. Probeer het straks opnieuw.")
        except KeyErased:
            form.add_error("name", _ERASED)
        else:
            messages.success(request, "Bewaard: wie de persoon is.")
            return redirect("people:file", subject)
    return render(request, "people/change.html", shown | {"form": form}, status=shown_errors(form))


@require_http_methods(_SHOW)
@of_person
def reach(request: PersonRequest, subject: UUID) -> HttpResponse:
    """Corrects how the person is reached."""
    _must_write(request, subject, Category.CONTACT)
    shown = {"subject": subject, "title": "Hoe je de persoon bereikt"}
    if request.method != "POST":
        now = persons.current_reach(request.ctx, subject)
        if now is None:
            raise NotThere
        form = ReachForm(initial=ReachForm.told_reach(now))
        return render(request, "people/change.html", shown | {"form": form})
    form = ReachForm(request.POST)
    if form.is_valid():
        try:
            persons.change_reach(request.ctx, subject, form.reached())
        except KeyErased:
            form.add_error("careful", _ERASED)
        else:
            messages.success(request, "Bewaard: hoe je de persoon bereikt.")
            return redirect("people:file", subject)
    return render(request, "people/change.html", shown | {"form": form}, status=shown_errors(form))


@require_http_methods(_SHOW)
@of_person
def note(request: PersonRequest, subject: UUID) -> HttpResponse:
    """Adds a line."""
    categories = _noted(policy.categories(request.ctx, Action.WRITE, subject))
    if not categories:
        raise NotThere
    shown = {"subject": subject, "title": "Iets noteren"}
    if request.method != "POST":
        form = EntryForm(categories, initial={"category": request.GET.get("over", "")})
        return render(request, "people/change.html", shown | {"form": form})
    form = EntryForm(categories, request.POST)
    if form.is_valid():
        told = form.cleaned_data
        try:
            entries.add(request.ctx, subject, Category(told["category"]), told["text"])
        except KeyErased:
            form.add_error("text", _ERASED)
        else:
            messages.success(request, "Genoteerd.")
            return redirect("people:file", subject)
    return render(request, "people/change.html", shown | {"form": form}, status=shown_errors(form))


def _must_write(request: PersonRequest, subject: UUID, category: Category) -> None:
    """Raises NotThere for who may not change this."""
    if category not in policy.categories(request.ctx, Action.WRITE, subject):
        raise NotThere


def _moment(text: str) -> datetime | None:
    """From an address; None for anything that is no moment."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if timezone.is_aware(found) else None
