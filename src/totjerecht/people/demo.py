"""Seven invented people with files at the invented organisations, each in another state. They are made the way workers
make them, so the log of each is real. Only for the demo.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from attrs import frozen
from django.utils import timezone

from totjerecht.access import consents, relationships
from totjerecht.access.choices import Action, Category, Channel, Purpose
from totjerecht.access.consents import Said
from totjerecht.access.context import AccessContext
from totjerecht.access.gate import act
from totjerecht.access.keys import blind, normal
from totjerecht.access.models import CooperationVersion, Voice, VoiceCategory
from totjerecht.access.models.consent import Decision, Method
from totjerecht.access.models.log import EventKind
from totjerecht.accounts import service as accounts
from totjerecht.accounts.service import Seat
from totjerecht.people import entries, persons
from totjerecht.people.models import SafeChannel
from totjerecht.people.persons import Identity, Reached
from totjerecht.people.policy import starting

_INVENTED = "Verzonnen persoon, om dit uit te proberen."


@frozen
class Invented:
    """Somebody invented. ``told``: knows who the worker is; ``lines``: what was noted."""

    identity: Identity
    reached: Reached
    told: bool
    lines: tuple[tuple[Category, str], ...]


def _identity(name: str, year: int, called: str = "", language: str = "nl-be", *, alias: bool = False) -> Identity:
    return Identity(name, called, alias, date(year, 1, 1), "", language)


AMINA = Invented(
    _identity("Amina Voorbeeld", 1988, language="ar"),
    Reached(SafeChannel.SMS, phone="0470 00 00 01", careful="Niet bellen na vijf uur."),
    True,
    (
        (Category.HOUSEHOLD, "Woont met twee kinderen van 4 en 9 jaar."),
        (Category.INCOME, "Werkt halftijds in een wasserij."),
        (Category.RIGHTS, "We vragen samen de verhoogde tegemoetkoming aan."),
        (Category.SUPPORT, "Volgende keer brengt Amina de loonbrieven mee."),
    ),
)
BART = Invented(
    _identity("Bart Voorbeeld", 1975),
    Reached(SafeChannel.PHONE, phone="0470 00 00 02"),
    False,
    ((Category.HOUSING, "Huurt een studio. De huur is twee maanden achter."),),
)
CELINE = Invented(
    _identity("Céline Voorbeeld", 1999, language="fr"),
    Reached(SafeChannel.EMAIL, email="celine@voorbeeld.example"),
    True,
    (
        (Category.INCOME, "Zoekt werk, kreeg tot vorige maand een uitkering."),
        (Category.HEALTH, "Wil hier met niemand anders over praten."),
        (Category.SUPPORT, "Het CAW kijkt mee naar de rechten, niet naar de gezondheid."),
    ),
)
ROOS = Invented(
    _identity("Roos", 1992, alias=True),
    Reached(SafeChannel.WORKER, careful="Geen brieven, geen telefoon. Roos komt zelf langs op maandag."),
    True,
    ((Category.SUPPORT, "Roos wil nu nog niet zeggen hoe zij heet. Dat hoeft niet."),),
)
DRIES = Invented(
    _identity("Dries Voorbeeld", 2001, called="Dre"),
    Reached(SafeChannel.WORKER, careful="Zeg aan niemand dat Dries hier komt."),
    True,
    ((Category.HOUSING, "Slaapt nu veilig. Waar, staat hier niet."),),
)
EMINE = Invented(
    _identity("Emine Voorbeeld", 1948, language="tr"),
    Reached(SafeChannel.LETTER, address="Voorbeeldstraat 1, 2000 Antwerpen"),
    True,
    ((Category.RIGHTS, "De dochter spreekt voor Emine over rechten en wonen, niet over gezondheid."),),
)
FONS = Invented(
    _identity("Fons Voorbeeld", 1966),
    Reached(SafeChannel.PHONE, phone="0470 00 00 07"),
    True,
    ((Category.DEBTS, "Heeft drie schuldeisers en wil met een andere werker verder."),),
)


def load_demo() -> int:
    """Makes the invented people that are not there yet, with the invented organisations and workers of `accounts`.

    Gives how many were made. Without those organisations nothing is made; without an agreement between them nobody is
    invited.
    """
    seats = _seats()
    if "ocmw" not in seats:
        return 0
    return make(seats["ocmw"], seats.get("caw"), seats.get("shelter"))


def make(worker: Seat, partner: Seat | None, shelter: Seat | None) -> int:
    """The same, for these seats: of the public centre, of a partner, and of a shelter whose part is a secret."""
    ctx = starting(worker)
    made = 0
    for invented in (AMINA, BART, CELINE, ROOS, DRIES, EMINE, FONS):
        if _is_there(invented.identity):
            continue
        subject = _file(worker, ctx, invented)
        made += 1
        if invented is CELINE and partner:
            _invite(
                ctx, subject, partner, Purpose.RIGHTS, (Category.IDENTITY, Category.INCOME, Category.RIGHTS), days=10
            )
        if invented is DRIES and shelter:
            _invite(ctx, subject, shelter, Purpose.GUIDANCE, (Category.IDENTITY, Category.HOUSING), days=60)
        if invented is EMINE:
            _represent(ctx, subject, (Category.IDENTITY, Category.RIGHTS, Category.HOUSING))
        if invented is FONS:
            own = relationships.current(subject).get(worker=worker.user)
            relationships.ask_other(ctx, subject, own.id, Channel.PHONE)
    return made


def _seats() -> dict[str, Seat]:
    """Kind of organisation → a seat of somebody invented who does social work there."""
    emails = {person.email for person in accounts.demo_logins()}
    found: dict[str, Seat] = {}
    for organisation in accounts.organisations():
        for colleague in accounts.colleagues(organisation.id):
            if colleague.email in emails and colleague.function == "social_worker":
                own = [seat for seat in accounts.seats(colleague.user) if seat.mandate == colleague.mandate]
                found.setdefault(organisation.kind, own[0])
    return found


def _is_there(identity: Identity) -> bool:
    assert identity.birth_date  # noqa: S101 (each of them has one, to be found again)
    told = normal.name_and_birth(identity.name, identity.birth_date)
    return bool(blind.find(blind.blinder(), normal.NAME_AND_BIRTH, told))


def _file(worker: Seat, ctx: AccessContext, invented: Invented) -> UUID:
    subject = persons.start(worker, invented.identity, invented.reached)
    for category, text in (*invented.lines, (Category.SUPPORT, _INVENTED)):
        entries.add(ctx, subject, category, text)
    if invented.told:
        for row in relationships.current(subject):
            relationships.told(ctx, row.id, Channel.COUNTER)
    return subject


def _invite(
    ctx: AccessContext, subject: UUID, partner: Seat, purpose: Purpose, kinds: tuple[Category, ...], days: int
) -> None:
    """Invites an organisation, as far as an agreement in force between the two allows; else nothing happens."""
    for version, allowed in _versions(ctx, partner, purpose):
        grants = {kind: (Action.SEE,) for kind in kinds if kind in allowed}
        said = Said(
            version=version,
            notice=f"Mag {partner.organisation_name} een deel van je gegevens zien?",
            language="nl-be",
            purpose=purpose,
            recipient=partner.organisation,
            decision=Decision.PARTLY,
            method=Method.SPOKEN,
            grants=grants,
            expires=timezone.now() + timedelta(days=days),
            witness="Verzonnen getuige",
            own_words="Dit wel, de rest niet.",
        )
        if grants and not consents.beyond(said, timezone.now()):
            consents.decide(ctx, subject, said)
            return


def _versions(ctx: AccessContext, partner: Seat, purpose: Purpose) -> Iterator[tuple[UUID, set[str]]]:
    """Agreements that both organisations are a party to: (version, kinds of data that may be seen for the purpose)."""
    rows = CooperationVersion.objects.filter(parties__organisation=ctx.organisation, starts__lte=timezone.localdate())
    for row in rows.order_by("cooperation", "-number"):
        if row.parties.filter(organisation=partner.organisation).exists():
            terms = row.terms.filter(purpose=purpose, action=Action.SEE)
            yield row.id, set(terms.values_list("category", flat=True))


def _represent(ctx: AccessContext, subject: UUID, kinds: tuple[Category, ...]) -> None:
    """Somebody speaks for her about some kinds of data, for half a year."""
    with act(ctx, EventKind.CARD) as doing:
        doing.about(subject)
        until = timezone.now() + timedelta(days=180)
        voice = Voice.objects.create(
            subject_id=subject, kind="representative", basis="volmacht van de persoon (verzonnen)", until=until
        )
        VoiceCategory.objects.bulk_create(VoiceCategory(voice=voice, category=kind) for kind in kinds)
