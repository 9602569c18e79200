"""An invented small world for the tests of the gate: organisations, workers, a person, an agreement."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping, Sequence
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from totjerecht.access import consents, relationships
from totjerecht.access.choices import Action, Category, Purpose, Via
from totjerecht.access.consents import Said
from totjerecht.access.context import AccessContext, at_work, of_herself
from totjerecht.access.gate import act
from totjerecht.access.models import (
    Cooperation,
    CooperationParty,
    CooperationSignature,
    CooperationTerm,
    CooperationVersion,
    Voice,
    VoiceCategory,
)
from totjerecht.access.models.consent import Decision, Method
from totjerecht.access.models.log import EventKind
from totjerecht.accounts.functions import FUNCTIONS
from totjerecht.accounts.models import CORE_PARTNERS, Function, Mandate, Organisation, User
from totjerecht.accounts.service import Seat
from totjerecht.people.models import Entry, Person, Reach


def organisation(name: str = "", kind: str = "caw") -> Organisation:
    """An organisation with a name of its own."""
    return Organisation.objects.create(name=name or f"Organisatie {uuid.uuid4().hex[:8]}", kind=kind)


def seat(where: Organisation | None = None, function: str = "social_worker", user: User | None = None) -> Seat:
    """Somebody new at work, or the same user elsewhere."""
    where = where or organisation()
    user = user or User.objects.create_user(f"{uuid.uuid4().hex[:12]}@voorbeeld.be", "Werker")
    made = FUNCTIONS[function]
    Function.objects.get_or_create(code=function, defaults={"name": made.name, "secrecy": made.secrecy})
    mandate = Mandate.objects.create(user=user, organisation=where, function_id=function)
    return Seat(user.id, user.name, mandate.id, where.id, where.name, where.kind, function, made.name, False)


def ctx(of: Seat, purpose: Purpose = Purpose.AID) -> AccessContext:
    """At work for a purpose."""
    return at_work(of, purpose)


def person(worker: Seat, **values: str) -> UUID:
    """A person with a file at the organisation of the worker, and a line of each kind of data."""
    there = ctx(worker)
    subject, _ = relationships.open_file(there)
    with act(there) as doing:
        doing.create(Person, subject, **({"name": "Noor Voorbeeld", "birth_date": "1990-05-01"} | values))
        doing.create(Reach, subject, phone="0470 00 00 00")
        for category in Category:
            doing.create(Entry, subject, category=category, text=f"over {category}", written_by_id=worker.mandate)
    return subject


def agreement(
    *parties: UUID,
    purposes: Sequence[Purpose] = (Purpose.RIGHTS, Purpose.GUIDANCE),
    categories: Sequence[Category] = tuple(Category),
    actions: Sequence[Action] = tuple(Action),
    longest_days: int = 180,
    signed: bool = True,
) -> UUID:
    """An agreement between organisations that allows this, signed by all; on the basis of the GBO where that may be."""
    day = timezone.localdate()
    kinds = Organisation.objects.filter(id__in=parties).values_list("kind", flat=True)
    gbo = set(kinds) <= CORE_PARTNERS
    made = CooperationVersion.objects.create(
        cooperation=Cooperation.objects.create(title=f"Samen {uuid.uuid4().hex[:8]}"),
        number=1,
        answers={},
        handling={},
        basis="gbo" if gbo else "other",
        basis_article="" if gbo else "uitdrukkelijke toestemming: art. 6.1.a en 9.2.a AVG",
        longest_days=longest_days,
        starts=day,
        review_on=day + timedelta(days=365),
        sha256=hashlib.sha256(b"").hexdigest(),
    )
    CooperationParty.objects.bulk_create(CooperationParty(version=made, organisation_id=party) for party in parties)
    CooperationTerm.objects.bulk_create(
        CooperationTerm(version=made, purpose=purpose, category=category, action=action)
        for purpose in purposes
        for category in categories
        for action in actions
    )
    for party in parties if signed else ():
        sign(made.id, party)
    return made.id


def sign(version: UUID, party: UUID) -> None:
    """An administrator of the organisation signs a version."""
    where = Organisation.objects.get(id=party)
    by = seat(where, "team_leader")
    Mandate.objects.filter(id=by.mandate).update(administrator=True)
    with act(ctx(by), EventKind.AGREEMENT):
        CooperationSignature.objects.create(version_id=version, organisation=where, mandate_id=by.mandate)


def consent(
    taken_by: AccessContext,
    subject: UUID,
    version: UUID,
    recipient: UUID,
    grants: Mapping[Category, tuple[Action, ...]],
    purpose: Purpose = Purpose.RIGHTS,
    days: float = 30,
) -> UUID:
    """A consent, spoken with a witness; without grants: a "no"."""
    return consents.decide(
        taken_by,
        subject,
        Said(
            version=version,
            notice="Mag deze dienst dit zien?",
            language="nl-be",
            purpose=purpose,
            recipient=recipient,
            decision=Decision.YES if grants else Decision.NO,
            method=Method.SPOKEN,
            grants=grants,
            expires=timezone.now() + timedelta(days=days),
            witness="Getuige",
            own_words="Zij mogen mee kijken.",
        ),
    )


def voice(worker: Seat, subject: UUID, *categories: Category) -> AccessContext:
    """The person herself; or, with categories, who represents her."""
    with act(ctx(worker), EventKind.CARD) as doing:
        doing.about(subject)
        if not categories:
            made = Voice.objects.create(subject_id=subject, kind="card")
        else:
            until = timezone.now() + timedelta(days=90)
            made = Voice.objects.create(
                subject_id=subject, kind="representative", basis="volmacht van de persoon", until=until
            )
            VoiceCategory.objects.bulk_create(VoiceCategory(voice=made, category=c) for c in categories)
    return of_herself(made.id, Via.CARD)
