"""Who sits at this page: a worker with the person, or the person herself by her voice.

A worker comes in by her seat, for somebody with whom she works or who sits with her now. Whoever may not know that a
person or a consent exists gets "404", and who is not logged in is asked to do so first, whatever the address says.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from attrs import evolve, frozen
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from totjerecht.access import chain, policy, presence
from totjerecht.access.choices import Action, Category, Purpose, Via
from totjerecht.access.context import AccessContext, at_work
from totjerecht.access.entry import purposes, worker
from totjerecht.access.gate import NotThere
from totjerecht.access.models import Consent
from totjerecht.access.models.log import EventKind
from totjerecht.access.roles import ROLES
from totjerecht.access.voices.doors import visitor
from totjerecht.accounts.service import Seat, SeatRequest, current, seat_required


@frozen
class Here:
    """Somebody at this page, for one person.

    ``seat``: of the worker; None: the person, or who represents her (``represented``). ``sees``: a worker who works
    with her; False for one with whom she only sits now, who may make or stop an agreement and sees nothing else.
    ``wide``: may know with which other organisations she agreed something, as `access.circle` says it.
    """

    ctx: AccessContext
    subject: UUID
    seat: Seat | None = None
    sees: bool = True
    wide: bool = True
    represented: bool = False

    @property
    def is_herself(self) -> bool:
        """Nobody else: that a discreet organisation is involved is told to her alone."""
        return self.seat is None and not self.represented

    def knows_of(self, organisation: UUID, *, discreet: bool) -> bool:
        """Whether this person may know that an organisation is involved."""
        return not discreet or self.is_herself or (self.seat is not None and self.seat.organisation == organisation)

    def looked(self, rows: int, kind: str = EventKind.READ) -> None:
        """Writes in the log that agreements of the person were shown. Her own look stands there too, as by the gate."""
        what = {"table": "access.consent", "fields": [], "categories": [], "rows": rows}
        chain.record(self.ctx, kind, [self.subject], what)


View = Callable[[HttpRequest, Here], HttpResponseBase]
ConsentView = Callable[[HttpRequest, Here, Consent], HttpResponseBase]


def own_page(request: HttpRequest) -> Here | None:
    """The person of this request, by her voice. A worker at work is never taken for her client."""
    if current(request) is not None:
        return None
    found = visitor(request)
    if found is None:
        return None
    return Here(found.ctx, found.subject, wide=_is_wide(found.ctx, found.subject), represented=not found.herself)


def at_desk(request: HttpRequest, seat: Seat, subject: UUID) -> Here:
    """The worker of this request with a person. Raises NotThere."""
    if Category.IDENTITY not in ROLES.get(seat.function, {}):
        raise NotThere  # a function that may not even know who somebody is, makes no agreement with her
    # An emergency opens data for a short while. It is no reason to speak for somebody.
    known = [purpose for purpose in purposes(request, subject) if purpose != Purpose.EMERGENCY]
    if known:
        chosen = worker(request, subject)
        ctx = chosen if chosen and chosen.purpose in known else at_work(seat, known[0])
        return Here(evolve(ctx, via=Via.TOGETHER), subject, seat, wide=_is_wide(ctx, subject))
    ctx = at_work(seat, Purpose.GUIDANCE, Via.TOGETHER)
    if not presence.is_here(ctx, subject):
        raise NotThere
    return Here(ctx, subject, seat, sees=False, wide=False)


def with_person(view: View) -> Callable[..., HttpResponseBase]:
    """The view of an address with the number of a person: for herself, or for a worker."""

    @seat_required
    def by_worker(request: SeatRequest, subject: UUID) -> HttpResponseBase:
        return view(request, at_desk(request, request.seat, subject))

    @wraps(view)
    def either(request: HttpRequest, subject: UUID) -> HttpResponseBase:
        own = own_page(request)
        if own is None:
            return by_worker(request, subject)
        if own.subject != subject:
            raise NotThere
        return view(request, own)

    return either


def with_consent(view: ConsentView) -> Callable[..., HttpResponseBase]:
    """The view of an address with the number of a consent, for who may know of it; else "404"."""

    @seat_required
    def by_worker(request: SeatRequest, consent: UUID) -> HttpResponseBase:
        row = _consent(consent)
        here = at_desk(request, request.seat, row.subject_id)
        return view(request, here, _known(here, row))

    @wraps(view)
    def either(request: HttpRequest, consent: UUID) -> HttpResponseBase:
        own = own_page(request)
        if own is None:
            return by_worker(request, consent)
        row = _consent(consent)
        if row.subject_id != own.subject:
            raise NotThere
        return view(request, own, _known(own, row))

    return either


def may_share(here: Here) -> frozenset[Category]:
    """The kinds of data about which this person may decide: all of her own, or those of a representative's mandate."""
    return policy.categories(here.ctx, Action.SEE, here.subject) if here.represented else frozenset(Category)


def _is_wide(ctx: AccessContext, subject: UUID) -> bool:
    return Category.SUPPORT in policy.categories(ctx, Action.SEE, subject)


def _consent(consent: UUID) -> Consent:
    row = Consent.objects.select_related("recipient", "version__cooperation", "notice").filter(id=consent).first()
    if row is None:
        raise NotThere
    return row


def _known(here: Here, row: Consent) -> Consent:
    if not here.knows_of(row.recipient_id, discreet=row.recipient.discreet):
        raise NotThere
    return row
