"""Why somebody sees a kind of data of a person, or does not, in words; and who can change that.

It asks role, seat and sights one by one, in other words than `policy`, to say what is missing first. A test holds the
two against each other, over generated worlds.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from attrs import frozen
from django.db.models import Q
from django.utils import timezone

from rechten.words.say import say
from totjerecht.access import chain
from totjerecht.access.choices import BASES, Action, Category, Purpose, Source
from totjerecht.access.context import AccessContext
from totjerecht.access.cooperation.limits import BOUND
from totjerecht.access.gate import NotThere
from totjerecht.access.models import Emergency, Grant, Relationship, Role, Sight, Voice
from totjerecht.access.models.log import EventKind
from totjerecht.access.models.relationship import Kind, Part
from totjerecht.access.models.subject import VoiceKind
from totjerecht.access.roles import OWN_FUNCTION
from totjerecht.accounts import service as accounts


class Missing(enum.StrEnum):
    """What is missing first, in the order in which one would look for it."""

    NOTHING = ""
    SEAT = "seat"
    ROLE = "role"
    PURPOSE = "purpose"
    SECRECY = "secrecy"
    RELATIONSHIP = "relationship"
    AGREEMENT = "agreement"


@frozen
class Line:
    """One kind of data. ``reasons``: the chains that open it, a sentence each; ``why_not``: what is missing, else "".

    ``change``: who can change it, and how.
    """

    category: Category
    visible: bool
    writable: bool
    reasons: tuple[str, ...]
    missing: Missing
    why_not: str
    change: str


def explain(ctx: AccessContext, subject: UUID) -> list[Line]:
    """A line for each kind of data, in their fixed order. For whoever may know that the person exists."""
    now = timezone.now()
    seated = _is_seated(ctx)
    may = set(Role.objects.filter(function=ctx.function).values_list("category", "action")) if seated else set()
    held = _held(ctx, subject, now) if seated else []
    ours = [sight for sight in held if sight.purpose == ctx.purpose]
    details = _Details(ours)
    related = _is_related(ctx, subject, held, now)
    lines = []
    for category in Category:
        opening = [s for s in ours if s.category == category and s.action == Action.SEE]
        adding = [s for s in ours if s.category == category and s.action == Action.WRITE]
        if (category, Action.SEE) in may and opening:
            writable = bool(adding) and (category, Action.WRITE) in may
            reasons = tuple(dict.fromkeys(details.of(sight) for sight in opening))
            change = _who_changes(ctx, opening)
            lines.append(Line(category, True, writable, reasons, Missing.NOTHING, "", change))
            continue
        elsewhere = sorted({s.purpose for s in held if s.category == category and s.action == Action.SEE})
        missing = _missing(
            seated=seated,
            role=(category, Action.SEE) in may,
            elsewhere=bool(elsewhere),
            bound=ctx.function in BOUND or ctx.function == OWN_FUNCTION,
            related=related,
        )
        why_not, change = _words(ctx, missing, elsewhere)
        lines.append(Line(category, False, False, (), missing, why_not, change))
    return lines


def read_explained(ctx: AccessContext, subject: UUID) -> list[Line]:
    """`explain`, as a page that somebody reads: it stands in the log. Raises NotThere for who sees nothing of her."""
    lines = explain(ctx, subject)
    seen = [line.category.value for line in lines if line.visible]
    if not seen:
        raise NotThere
    chain.record(
        ctx,
        EventKind.READ,
        [subject],
        {"table": "access.sight", "fields": ["why"], "categories": [], "rows": len(seen)},
    )
    return lines


def _is_seated(ctx: AccessContext) -> bool:
    """Whether the seat is really taken today: a mandate in force. A voice is checked by its sight."""
    if ctx.function == OWN_FUNCTION:
        return True
    taken = accounts.is_in_force(ctx.mandate, ctx.actor, ctx.organisation, ctx.function)
    return Role.objects.filter(taken).exists()


def _held(ctx: AccessContext, subject: UUID, now: datetime) -> list[Sight]:
    """The sights on her of this actor in this organisation, now, for whatever purpose and action.

    Shared professional secrecy reaches only who is bound by professional secrecy: nobody else leans on a grant.
    """
    reached = Q() if ctx.function in BOUND else ~Q(source=Source.GRANTED)
    found = Sight.objects.filter(
        reached,
        Q(actor=None) | Q(actor=ctx.actor),
        Q(organisation=None) | Q(organisation=ctx.organisation) if ctx.organisation else Q(organisation=None),
        subject=subject,
        since__lte=now,
        until__gt=now,
    )
    return list(found)


def _is_related(ctx: AccessContext, subject: UUID, held: Sequence[Sight], now: datetime) -> bool:
    """Whether anything binds who looks to this person, whatever it opens."""
    if held:
        return True
    if ctx.function == OWN_FUNCTION:
        return Voice.objects.filter(
            Q(until=None) | Q(until__gt=now), id=ctx.actor, subject=subject, ending=None
        ).exists()
    mine = Q(kind=Kind.ASSIGNED, worker=ctx.actor) | Q(kind=Kind.INVITED)
    return Relationship.objects.filter(
        mine,
        Q(until=None) | Q(until__gt=now),
        subject=subject,
        organisation=ctx.organisation,
        ending=None,
        since__lte=now,
    ).exists()


def _missing(*, seated: bool, role: bool, elsewhere: bool, bound: bool, related: bool) -> Missing:
    looked = (
        (seated, Missing.SEAT),
        (role, Missing.ROLE),
        (not elsewhere, Missing.PURPOSE),
        (bound, Missing.SECRECY),
        (related, Missing.RELATIONSHIP),
    )
    return next((missing for is_there, missing in looked if not is_there), Missing.AGREEMENT)


class _Details:
    """The rows behind a number of sights, read at once, and a sentence for each."""

    def __init__(self, sights: Iterable[Sight]) -> None:
        ids: dict[str, set[UUID]] = {}
        for sight in sights:
            ids.setdefault(sight.source, set()).add(sight.source_id)
        grants = Grant.objects.filter(id__in=ids.get(Source.GRANTED, ()))
        self._grants = {g.id: g for g in grants.select_related("consent__recipient", "consent__version__cooperation")}
        self._relationships = Relationship.objects.in_bulk(ids.get(Source.ASSIGNED, ()))
        self._emergencies = Emergency.objects.in_bulk(ids.get(Source.EMERGENCY, ()))
        self._voices = Voice.objects.in_bulk(ids.get(Source.OWN, ()))

    def of(self, sight: Sight) -> str:
        """Why this sight exists."""
        if sight.source == Source.ASSIGNED:
            return self._assigned(sight)
        if sight.source == Source.GRANTED:
            return self._granted(sight)
        if sight.source == Source.EMERGENCY:
            return say(
                "Noodtoegang, geopend op {since}, tot {until}. Iemand anders kijkt dat na.",
                since=moment(sight.since),
                until=moment(sight.until),
            )
        return self._own(sight)

    def _assigned(self, sight: Sight) -> str:
        row = self._relationships[sight.source_id]
        part = say(_PARTS[Part(row.part)])
        if row.until:
            return say(
                "Je bent toegewezen als {part}, sinds {since}, tot {until}. Dat staat in: {article}.",
                part=part,
                since=day(row.since),
                until=day(row.until),
                article=row.article,
            )
        return say(
            "Je bent toegewezen als {part}, sinds {since}. Dat staat in: {article}.",
            part=part,
            since=day(row.since),
            article=row.article,
        )

    def _granted(self, sight: Sight) -> str:
        consent = self._grants[sight.source_id].consent
        return say(
            "Een afspraak van {since} met {recipient}, tot {until}. Ze past in de samenwerking “{cooperation}”.",
            since=day(consent.valid_from),
            recipient=consent.recipient.name,
            until=moment(sight.until),
            cooperation=consent.version.cooperation.title,
        )

    def _own(self, sight: Sight) -> str:
        row = self._voices[sight.source_id]
        if row.kind != VoiceKind.REPRESENTATIVE:
            return say("Het zijn jouw gegevens.")
        return say(
            "Je spreekt voor deze persoon, tot {until}. Dat steunt op: {basis}.",
            until=day(sight.until),
            basis=row.basis,
        )


_PARTS = {
    Part.WORKER: "vaste werker",
    Part.REPLACEMENT: "vervanger",
    Part.COMMITTEE: "lid van het comité dat beslist",
}


def _who_changes(ctx: AccessContext, opening: Sequence[Sight]) -> str:
    sources = {sight.source for sight in opening}
    told = []
    if Source.ASSIGNED in sources:
        told.append(say("De persoon kan om een andere werker vragen."))
    if Source.GRANTED in sources:
        told.append(say("De persoon kan de afspraak elk moment stopzetten."))
    if Source.EMERGENCY in sources:
        told.append(say("Dit stopt vanzelf op het uur dat erbij staat."))
    if Source.OWN in sources:
        told.append(say("Je kan altijd vragen om dit te bekijken, uit te leggen of te kopiëren."))
    return " ".join(told)


def _words(ctx: AccessContext, missing: Missing, elsewhere: Sequence[str]) -> tuple[str, str]:
    """(What is missing, who can change it)."""
    if ctx.function == OWN_FUNCTION:
        return (
            say("Dit staat niet in de volmacht waarmee je voor deze persoon spreekt."),
            say("De persoon zelf, of wie de volmacht gaf, kan dat veranderen."),
        )
    if missing == Missing.SEAT:
        return (
            say("Je mandaat bij deze organisatie loopt niet (meer)."),
            say("De beheerder van je organisatie kan dat veranderen."),
        )
    if missing == Missing.ROLE:
        return (
            say("Met jouw functie mag je dit soort gegevens van niemand zien."),
            say("Een afspraak verandert dat niet. Is het nodig? Vraag het aan een collega die dit wel mag zien."),
        )
    if missing == Missing.SECRECY:
        return (
            say("Jouw functie valt niet onder het beroepsgeheim. Wat de persoon toestaat, is dan niet voor jou."),
            say(
                "Een afspraak verandert dat niet. Vraag het aan een collega die wel door het beroepsgeheim gebonden is."
            ),
        )
    if missing == Missing.RELATIONSHIP:
        return (
            say("Je werkt nu niet met deze persoon: je bent niet toegewezen en niet uitgenodigd."),
            say("De persoon kan je organisatie uitnodigen: maak samen een afspraak."),
        )
    if missing == Missing.PURPOSE:
        names = ", ".join(f"“{say(Purpose(code).label)}”" for code in elsewhere)
        return (
            say("Voor “{purpose}” is dit niet open. Wel voor {others}.", purpose=say(ctx.purpose.label), others=names),
            say("Jij kan dat: kies een ander doel, als je daarvoor werkt."),
        )
    if not BASES[ctx.purpose].asks:
        return (
            say("Voor “{purpose}” ben je niet toegewezen aan deze persoon.", purpose=say(ctx.purpose.label)),
            say("De persoon kan dit openen voor een ander doel: maak samen een afspraak."),
        )
    return (
        say("Er is geen afspraak (meer) met de persoon over dit soort gegevens."),
        say("De persoon kan dat veranderen: maak samen een afspraak hierover."),
    )


def day(moment_of: datetime) -> str:
    """A day as one writes it: 3/5/2026."""
    local = timezone.localtime(moment_of)
    return f"{local.day}/{local.month}/{local.year}"


def moment(when: datetime) -> str:
    """A day and an hour: 3/5/2026 om 14.30 uur."""
    local = timezone.localtime(when)
    return say("{day} om {hour} uur", day=day(when), hour=f"{local.hour}.{local.minute:02}")
