"""A large invented town for the benchmark of the gate, written straight into an empty database.

The guards of the database are away while it is written, as in a migration, and back before anything is measured.
"""

from __future__ import annotations

import random
import secrets
import uuid
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from attrs import frozen
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.utils import timezone

from totjerecht.access.choices import Action, Category, Purpose
from totjerecht.access.database import role
from totjerecht.access.database.install import install, remove
from totjerecht.access.gate import place
from totjerecht.access.keys.keyring import Keyring
from totjerecht.access.keys.sealing import seal
from totjerecht.access.models import (
    Consent,
    Cooperation,
    CooperationParty,
    CooperationTerm,
    CooperationVersion,
    Grant,
    Notice,
    Relationship,
    Subject,
)
from totjerecht.accounts.functions import FUNCTIONS
from totjerecht.accounts.models import Function, Mandate, Organisation, User
from totjerecht.people.models import Entry, Person, Reach

Thing = TypeVar("Thing")
BATCH = 2000


@frozen
class Size:
    """How large the town is."""

    persons: int = 50_000
    workers: int = 500
    organisations: int = 200
    grants: int = 300_000


def batches(things: Iterable[Thing]) -> Iterator[list[Thing]]:
    """The things in lists of at most BATCH."""
    source = iter(things)
    while batch := list(islice(source, BATCH)):
        yield batch


def write(model: type[models.Model], things: Iterable[Any]) -> None:
    """Writes rows of any model, also of one whose manager is closed."""
    opened: models.Manager[Any] = models.Manager()
    opened.model = model
    for batch in batches(things):
        opened.get_queryset().bulk_create(batch, batch_size=BATCH)


def build(size: Size, seed: int = 1) -> list[Mandate]:
    """Writes the town; gives the mandates of its workers, of which each has about as many persons."""
    luck = random.Random(seed)
    here = connections[DEFAULT_DB_ALIAS]
    role.lay_down(here)
    remove(here)
    for code, told in FUNCTIONS.items():
        Function.objects.get_or_create(code=code, defaults={"name": told.name, "secrecy": told.secrecy})
    places = [
        Organisation(name=f"Organisatie {n}", kind="ocmw" if n < 20 else "caw") for n in range(size.organisations)
    ]
    write(Organisation, places)
    users = [User(email=f"werker{n}@dienst.example", name=f"Werker {n}", password="!") for n in range(size.workers)]
    write(User, users)
    mandates = [
        Mandate(user=user, organisation=places[n % size.organisations], function_id="social_worker")
        for n, user in enumerate(users)
    ]
    write(Mandate, mandates)
    subjects = [Subject() for _ in range(size.persons)]
    write(Subject, subjects)
    _files(subjects, mandates)
    _grants(size, subjects, places, mandates, luck)
    install(here)
    role.grant(here)
    if here.vendor == "postgresql":
        with here.cursor() as cursor:
            cursor.execute("ANALYZE")
    role.take(here)
    return mandates


def _files(subjects: list[Subject], mandates: list[Mandate]) -> None:
    """Each person has a worker, a name, a telephone and three lines."""
    write(
        Relationship,
        (
            Relationship(
                subject=subject,
                organisation_id=mandates[n % len(mandates)].organisation_id,
                kind="assigned",
                purpose=Purpose.AID,
                worker_id=mandates[n % len(mandates)].user_id,
                part="worker",
                article="OCMW-wet",
            )
            for n, subject in enumerate(subjects)
        ),
    )
    for batch in batches(enumerate(subjects)):
        with Keyring() as keys:
            keys.make(*(subject.id for _, subject in batch))

            def closed(model: type[models.Model], name: str, subject: UUID, text: str, ring: Keyring = keys) -> bytes:
                return seal(ring, subject, place(model, name), text)

            write(
                Person,
                (
                    Person(subject=s, name=closed(Person, "name", s.id, f"Persoon {n} {secrets.token_hex(3)}"))
                    for n, s in batch
                ),
            )
            write(Reach, (Reach(subject=s, phone=closed(Reach, "phone", s.id, "0470 00 00 00")) for _, s in batch))
            write(
                Entry,
                (
                    Entry(
                        subject=s,
                        category=list(Category)[(n + k) % 9],
                        text=closed(Entry, "text", s.id, f"Regel {k} over deze persoon, in een gewone zin."),
                        written_by=mandates[n % len(mandates)],
                    )
                    for n, s in batch
                    for k in range(3)
                ),
            )


def _grants(
    size: Size, subjects: list[Subject], places: list[Organisation], mandates: list[Mandate], luck: random.Random
) -> None:
    """Consents of three grants each, spread over persons and organisations."""
    now = timezone.now()
    version = CooperationVersion.objects.create(
        cooperation=Cooperation.objects.create(title="Samenwerking"),
        number=1,
        answers={},
        handling="",
        longest_days=366,
        starts=timezone.localdate(),
        review_on=timezone.localdate() + timedelta(days=365),
        sha256="0" * 64,
    )
    write(CooperationParty, (CooperationParty(version=version, organisation=p) for p in places))
    write(
        CooperationTerm,
        (
            CooperationTerm(version=version, purpose=Purpose.RIGHTS, category=c, action=a)
            for c in Category
            for a in Action
        ),
    )
    notice = Notice.objects.create(language="nl-be", text="Mag deze dienst dit zien?", sha256=uuid.uuid4().hex * 2)
    consents, relations = [], []
    for _ in range(size.grants // 3):
        subject, where = luck.choice(subjects), luck.choice(places)
        relation = Relationship(subject=subject, organisation=where, kind="invited", purpose=Purpose.RIGHTS)
        relations.append(relation)
        consents.append(
            Consent(
                subject=subject,
                relationship=relation,
                version=version,
                notice=notice,
                purpose=Purpose.RIGHTS,
                recipient=where,
                decision="yes",
                method="screen",
                valid_from=now,
                expires=now + timedelta(days=luck.randint(1, 180)),
                taken_by=mandates[0],
            )
        )
    write(Relationship, relations)
    write(Consent, consents)
    write(
        Grant,
        (
            Grant(consent=c, category=category, action=Action.SEE, until=c.expires)
            for c in consents
            for category in (Category.IDENTITY, *luck.sample(list(Category)[1:], 2))
        ),
    )
