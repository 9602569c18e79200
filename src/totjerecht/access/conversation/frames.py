"""What can be agreed at this page: with whom, for what, about what, and how long at most. The agreements say it.

A frame is one receiver under one version of an agreement that is in force. Two organisations under the same version
share its terms. What is not in a frame cannot be chosen, and the database refuses it besides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from attrs import field, frozen
from django.db.models import Exists, OuterRef
from django.utils import timezone

from totjerecht.access import relationships
from totjerecht.access.choices import ASKED, Action, Category, Purpose
from totjerecht.access.conversation.here import Here, may_share
from totjerecht.access.cooperation import force
from totjerecht.access.cooperation.limits import may_exchange
from totjerecht.access.models import CooperationParty, CooperationVersion
from totjerecht.accounts.models import Organisation, OrganisationKind

Terms = Mapping[Category, frozenset[Action]]


@frozen
class Frame:
    """One receiver under one version (``row``). ``terms``: purpose → kind of data → actions, where she is asked."""

    row: CooperationVersion = field(eq=False, repr=False)
    title: str
    longest_days: int
    organisation: UUID
    name: str
    kind: OrganisationKind
    phone: str
    terms: Mapping[Purpose, Terms]

    @property
    def version(self) -> UUID:
        """The version of the agreement."""
        return self.row.id

    @property
    def key(self) -> str:
        """How a form names this frame."""
        return f"{self.version.hex}-{self.organisation.hex}"

    def can_write(self, purpose: Purpose) -> bool:
        """Whether the agreement lets the receiver add to anything, for this purpose."""
        return any(Action.WRITE in actions for actions in self.terms[purpose].values())


def frames(here: Here) -> list[Frame]:
    """The frames for this page, by the name of the receiver; the own organisation of a worker comes first."""
    share = may_share(here)
    found = [
        frame
        for version in _versions(here)
        for party in version.parties.all()
        if _may_receive(here, version, party)
        if (frame := _frame(version, party.organisation, share)).terms
    ]
    own = here.ctx.organisation
    return sorted(found, key=lambda f: (f.organisation != own, f.name.casefold(), f.title.casefold()))


def first(here: Here, found: Sequence[Frame]) -> Frame | None:
    """The frame that is filled in already; None when she must say with whom.

    A worker who only sits with her asks for her own organisation: without that she can do nothing. Otherwise it is the
    one receiver there is.
    """
    own = [frame for frame in found if frame.organisation == here.ctx.organisation]
    others = [frame for frame in found if frame.organisation != here.ctx.organisation]
    candidates = own if not here.sees or not others else others
    return candidates[0] if len(candidates) == 1 else None


def usual(here: Here, frame: Frame) -> Purpose:
    """The purpose that is filled in already: that of the worker now, else the first of the agreement."""
    return here.ctx.purpose if here.ctx.purpose in frame.terms else next(iter(frame.terms))


def _versions(here: Here) -> list[CooperationVersion]:
    """The versions in force in which the worker's organisation exchanges; for herself: one that works with her."""
    if here.seat is not None:
        partners = [here.seat.organisation]
    else:
        partners = list(relationships.current(here.subject).values_list("organisation", flat=True))
    rows = force.in_force(timezone.localdate()).filter(
        Exists(CooperationParty.objects.filter(version=OuterRef("pk"), organisation__in=partners, exchanges=True))
    )
    return list(rows.select_related("cooperation").prefetch_related("parties__organisation", "terms"))


def _may_receive(here: Here, version: CooperationVersion, party: CooperationParty) -> bool:
    """Whether she may be asked, here, to let this party see something."""
    there = party.organisation
    lawful = party.exchanges and there.active and may_exchange(there.kind, version.basis)
    return lawful and here.knows_of(there.id, discreet=there.discreet)


def _frame(version: CooperationVersion, organisation: Organisation, share: frozenset[Category]) -> Frame:
    terms: dict[Purpose, dict[Category, set[Action]]] = {}
    for term in version.terms.all():
        if term.purpose in ASKED and term.category in share:
            kinds = terms.setdefault(Purpose(term.purpose), {})
            kinds.setdefault(Category(term.category), set()).add(Action(term.action))
    return Frame(
        row=version,
        title=version.cooperation.title,
        longest_days=version.longest_days,
        organisation=organisation.id,
        name=organisation.name,
        kind=OrganisationKind(organisation.kind),
        phone=organisation.phone,
        terms={
            purpose: {
                category: frozenset(terms[purpose][category]) for category in Category if category in terms[purpose]
            }
            for purpose in ASKED
            if purpose in terms
        },
    )
