"""Pages for an administrator: write a draft, lay it before the parties, sign or refuse, and see what is to be reviewed.

They are in Dutch, whatever the language of the address.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from totjerecht.access.cooperation import agreements, drafts, force, rules, told
from totjerecht.access.cooperation.content import of_version
from totjerecht.access.cooperation.difference import differences
from totjerecht.access.cooperation.form import Form
from totjerecht.access.gate import NotThere
from totjerecht.access.models import CooperationVersion
from totjerecht.accounts.service import SeatRequest, seat_required

P = ParamSpec("P")
_BEGUN = "Er is nog niets gedeeld: een voorstel geldt pas als alle partijen getekend hebben."


def administrator_required(
    view: Callable[Concatenate[SeatRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Only for an administrator in her seat; others get a 403. The page is in Dutch."""

    @wraps(view)
    @seat_required
    def guarded(request: SeatRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.seat.administrator:
            raise PermissionDenied
        with translation.override("nl-be"):
            return view(request, *args, **kwargs)

    return guarded


@require_safe
@administrator_required
def overview(request: SeatRequest) -> HttpResponse:
    """What waits for a decision, own drafts, what counts, and which agreements are to be looked at again."""
    seat, today = request.seat, timezone.localdate()
    mine = agreements.of_party(seat, agreements.in_force(today))
    shown = {
        "to_decide": agreements.to_decide(seat),
        "waiting": agreements.of_party(seat, agreements.undecided()).exclude(
            pk__in=agreements.to_decide(seat).values("pk")
        ),
        "drafts": [(row, _title(row.typed, row.after)) for row in drafts.of_organisation(seat)],
        "in_force": mine,
        "reviews": agreements.of_party(seat, agreements.due_for_review()),
        "today": today,
    }
    return render(request, "cooperation/work.html", shown)


def _title(typed: drafts.Typed, after: CooperationVersion | None) -> str:
    if after is not None:
        return f"{after.cooperation.title}, nieuwe versie"
    return drafts.text(typed, "title")[:120] or "Nog zonder naam"


@require_POST
@administrator_required
def start(request: SeatRequest) -> HttpResponse:
    """Begins an empty draft."""
    return redirect("cooperation:draft", drafts.start(request.seat).id)


@require_http_methods(["GET", "HEAD", "POST"])
@administrator_required
def draft(request: SeatRequest, draft: UUID) -> HttpResponse:
    """The long form. Each button first keeps what was typed."""
    row = drafts.find(request.seat, draft)
    if row.became_id:
        return redirect("cooperation:proposal", row.became_id)
    if request.method != "POST":
        return _form(request, Form(row, request.seat))
    do = request.POST.get("do")
    if do == "throw_away":
        drafts.throw_away(request.seat, draft)
        messages.success(request, "Het ontwerp is weg.")
        return redirect("cooperation:work")
    read = request.POST.get("saved", "")
    saved = drafts.save(request.seat, draft, drafts.typed_in(request.POST), int(read) if read.isdecimal() else -1)
    if saved.before:
        return _form(request, Form(saved.draft, request.seat, before=saved.before), 409)
    if do == "propose":
        try:
            return redirect("cooperation:proposal", agreements.propose(request.seat, draft).id)
        except agreements.DraftProblems as error:
            return _form(request, Form(saved.draft, request.seat, problems=error.problems), 400)
    if do == "check":
        _, problems = rules.check(saved.draft.typed, request.seat, saved.draft.after)
        return _form(request, Form(saved.draft, request.seat, problems=problems, checked=True))
    messages.success(request, "Bewaard. Je kan later verder schrijven.")
    return redirect("cooperation:draft", draft)


def _form(request: HttpRequest, form: Form, status: int = 200) -> HttpResponse:
    return render(request, "cooperation/draft.html", {"form": form}, status=status)


@require_safe
@administrator_required
def proposal(request: SeatRequest, version: UUID) -> HttpResponse:
    """A version as its parties see it: with all names, who signed, and what they can do."""
    return _proposal(request, _mine(request, version))


def _proposal(request: SeatRequest, version: CooperationVersion, problem: str = "", status: int = 200) -> HttpResponse:
    today, mine = timezone.localdate(), request.seat.organisation
    names = {party.organisation_id: party.organisation.name for party in version.parties.all()}
    signed = {signature.organisation_id: signature.at for signature in version.signatures.all()}
    before = agreements.full().filter(pk__in=force.agreed().values("pk"), cooperation=version.cooperation_id)
    old = before.filter(number__lt=version.number).order_by("-number").first()
    page = told.tell(version, names, today)
    shown = {
        "told": page,
        "parties": [(names[id], signed.get(id)) for id in sorted(names, key=lambda id: names[id].casefold())],
        "refusals": version.refusals.all(),
        "may_sign": page.state == told.WAITING and mine not in signed,
        "may_stop": page.state in {told.IN_FORCE, told.COMING, told.WAITING} and mine in signed,
        "old": old,
        "changes": _changes(old, version) if old else [],
        "lost": _lost(version, names, page.state),
        "problem": problem,
    }
    return render(request, "cooperation/proposal.html", shown, status=status)


def _changes(old: CooperationVersion, new: CooperationVersion) -> list[object]:
    names = {
        party.organisation_id: party.organisation.name for version in (old, new) for party in version.parties.all()
    }
    return [*differences(of_version(old), of_version(new), names)]


def _lost(version: CooperationVersion, names: dict[UUID, str], state: str) -> list[tuple[str, str]]:
    """(receiver, purpose) for which nobody could give a consent any more without this version."""
    if state != told.IN_FORCE:
        return []
    pairs = dict.fromkeys(
        (names[receiver], str(purpose.label)) for receiver, purpose, _, _ in agreements.without(version.id)
    )
    return list(pairs)


@require_POST
@administrator_required
def decide(request: SeatRequest, version: UUID) -> HttpResponse:
    """Signs, or refuses with a reason."""
    row = _mine(request, version)
    try:
        if request.POST.get("do") == "sign":
            if request.POST.get("sha256") != row.sha256:
                return _proposal(request, row, "Lees de tekst eerst hier, en teken dan.", 400)
            complete = agreements.publish(request.seat, version)
            messages.success(request, "Getekend. " + ("Alle partijen hebben nu getekend." if complete else _BEGUN))
        else:
            agreements.refuse(request.seat, version, request.POST.get("reason", "").replace("\x00", ""))
            messages.success(request, "Je weigering is bewaard, met de reden. De andere partijen zien ze.")
    except agreements.Decided:
        return _proposal(request, _mine(request, version), "Hier is al over beslist.", 409)
    except ValueError:
        return _proposal(request, row, "Schrijf waarom jullie niet akkoord gaan. De andere partijen lezen het.", 400)
    return redirect("cooperation:proposal", version)


@require_POST
@administrator_required
def next_version(request: SeatRequest, version: UUID) -> HttpResponse:
    """Begins a draft that says what this version says."""
    return redirect("cooperation:draft", agreements.new_version(request.seat, version).id)


def _mine(request: SeatRequest, version: UUID) -> CooperationVersion:
    row = agreements.of_party(request.seat, agreements.full()).filter(id=version).first()
    if row is None:
        raise NotThere
    return row
