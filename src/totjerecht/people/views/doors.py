"""What stands before a page about one person: a seat, and a purpose that opens something of her. Else: 404."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from totjerecht.access import entry
from totjerecht.access.choices import Purpose
from totjerecht.access.context import AccessContext
from totjerecht.access.gate import NotThere
from totjerecht.accounts.service import Seat, SeatRequest, seat_required


class PersonRequest(SeatRequest):
    """A request behind `of_person`: it carries the seat and the context."""

    ctx: AccessContext


def of_person(
    view: Callable[[PersonRequest, UUID], HttpResponseBase],
) -> Callable[..., HttpResponseBase]:
    """The view finds the context as ``request.ctx``. Who chose no purpose yet is asked for it first; who sees nothing
    of this person, for whatever purpose, gets 404.
    """

    @wraps(view)
    @seat_required
    def guarded(request: SeatRequest, *, subject: UUID) -> HttpResponseBase:
        ctx = entry.worker(request, subject)
        if ctx is None:
            if request.method in {"GET", "HEAD"}:
                return ask_purpose(request, subject, request.path)
            return redirect("people:file", subject)
        request.ctx = ctx  # type: ignore[attr-defined]
        return view(request, subject)  # type: ignore[arg-type]

    return guarded


def ask_purpose(request: HttpRequest, subject: UUID, onward: str, status: int = 200) -> HttpResponse:
    """The page that asks for what the file is opened. Raises NotThere when no purpose opens anything."""
    purposes = entry.purposes(request, subject)
    if not purposes:
        raise NotThere
    shown = {"subject": subject, "purposes": purposes, "onward": onward}
    return render(request, "people/purpose.html", shown, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@seat_required
def purpose(request: SeatRequest, subject: UUID) -> HttpResponse:
    """Chooses for what the file of a person is opened, or another purpose than before."""
    file = reverse("people:file", args=[subject])
    if request.method != "POST":
        return ask_purpose(request, subject, file)
    onward = request.POST.get("onward", "")
    if not onward.startswith(file) or not url_has_allowed_host_and_scheme(onward, allowed_hosts=None):
        onward = file
    chosen = request.POST.get("purpose", "")
    if chosen not in entry.purposes(request, subject):
        return ask_purpose(request, subject, onward, status=400)
    entry.choose_purpose(request, subject, Purpose(chosen))
    return redirect(onward)


def not_with_this_function(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The page says that this function may not do this, and what one can do instead."""
    return render(request, "people/not_for_function.html", {"seat": seat}, status=403)


def shown_errors(form: Any) -> int:
    """The status of a page with this form: 400 when something in it is wrong."""
    return 400 if form.errors else 200
