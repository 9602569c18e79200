"""Who speaks for a person: with a mandate of its own, for some kinds of data, until a day.

Nobody gets this by being family. A parent of a child of 12 or older is no representative by that alone: from that age
the law takes a child to judge for itself who sees its file in youth care (decree of 7 May 2004, art. 4 and 22), and
here that counts for every file. Nothing is ticked beforehand.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from uuid import UUID

from attrs import field, frozen
from django.db import models
from django.utils import timezone

from rechten.words.say import later
from totjerecht.access.choices import Category
from totjerecht.access.context import AccessContext
from totjerecht.access.gate import NotThere, act, seal_all
from totjerecht.access.keys.keyring import Keyring
from totjerecht.access.keys.sealing import open_sealed
from totjerecht.access.models import Voice, VoiceCategory
from totjerecht.access.models.log import EventKind
from totjerecht.access.models.subject import VoiceKind
from totjerecht.access.roles import OWN_FUNCTION
from totjerecht.access.voices import cards, trust

#: Days that a mandate lasts at most; then it is looked at again, together. Our own term: no law gives one.
LONGEST_DAYS = 366

_PLACE = "access.Voice.name"


class Ground(models.TextChoices):
    """On what a mandate rests. What stands in `Voice.basis`."""

    ASKED = "asked", later("Je vroeg het zelf")
    JUDGE = "judge", later("De vrederechter besliste het (bewindvoerder)")
    PARENT = "parent", later("Ouder of voogd van een kind jonger dan 12 jaar")
    PARENT_AGREED = "parent_agreed", later("Ouder of voogd, en het kind van 12 jaar of ouder is akkoord")


class NotRight(ValueError):
    """What was filled in cannot be: ``problems`` says of each field what is wrong, in words."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__("; ".join(problems.values()))
        self.problems = problems


@frozen
class Representative:
    """Somebody who speaks for a person now. ``name`` is "" when it was erased or not told."""

    voice: UUID
    name: str = field(repr=False)
    ground: str
    categories: tuple[Category, ...]
    until: datetime
    has_card: bool


def appoint(
    ctx: AccessContext, subject: UUID, name: str, ground: str, categories: Iterable[str], last_day: date | None
) -> cards.Issued:
    """Somebody speaks for the person from now on, up to and with a day; gives the card for that.

    By the person herself or by a worker who may give her a card (else NotThere). Raises NotRight with all that is
    wrong.
    """
    if not (trust.is_herself(ctx, subject) or trust.may_issue(ctx, subject)):
        raise NotThere
    chosen = [category for category in Category if category.value in set(categories)]
    problems = _problems(name, ground, chosen, last_day)
    if problems or last_day is None:
        raise NotRight(problems)
    with act(ctx, EventKind.RELATION, representative=True) as doing:
        doing.about(subject)
        doing.categories.update(chosen)
        voice = Voice.objects.create(
            subject_id=subject,
            kind=VoiceKind.REPRESENTATIVE,
            basis=ground,
            until=timezone.make_aware(datetime.combine(last_day + timedelta(days=1), time())),
            **seal_all(subject, {_PLACE: ("name", name.strip())}),
        )
        VoiceCategory.objects.bulk_create(VoiceCategory(voice=voice, category=category) for category in chosen)
        return cards.add(doing, voice)


def _problems(name: str, ground: str, chosen: list[Category], last_day: date | None) -> dict[str, str]:
    today = timezone.localdate()
    found = {}
    if not name.strip():
        found["name"] = later("Schrijf de naam van wie voor jou spreekt.")
    if ground not in Ground.values:
        found["ground"] = later("Kies waarom die persoon voor jou mag spreken.")
    if not chosen:
        found["categories"] = later("Kies minstens één soort gegevens.")
    if last_day is None:
        found["until"] = later("Kies tot welke dag dit mag.")
    elif not today <= last_day <= today + timedelta(days=LONGEST_DAYS):
        found["until"] = later("Kies een dag vanaf vandaag, en binnen het jaar. Daarna kan je het opnieuw afspreken.")
    return found


def of(subject: UUID) -> list[Representative]:
    """Who speaks for a person now, the last one first."""
    now = timezone.now()
    rows = list(
        Voice.objects.filter(subject=subject, kind=VoiceKind.REPRESENTATIVE, ending=None, until__gt=now)
        .prefetch_related("categories")
        .select_related("card")
        .order_by("-since")
    )
    with Keyring() as keyring:
        keyring.load([subject] if rows else [])
        return [
            Representative(
                voice=row.id,
                name=str(open_sealed(keyring, subject, _PLACE, row.name)) if row.name else "",
                ground=str(row.basis),
                categories=tuple(c for c in Category if c.value in {made.category for made in row.categories.all()}),
                until=row.until,
                has_card=hasattr(row, "card"),
            )
            for row in rows
            if row.until
        ]


def end(ctx: AccessContext, subject: UUID, voice: UUID) -> None:
    """Somebody speaks for the person no more, from this moment. Ending twice is no error.

    By the person, by a worker who may give her a card, or by the representative; else NotThere.
    """
    row = Voice.objects.filter(id=voice, subject=subject, kind=VoiceKind.REPRESENTATIVE).first()
    itself = ctx.function == OWN_FUNCTION and ctx.actor == voice
    if row is None or not (itself or trust.is_herself(ctx, subject) or trust.may_issue(ctx, subject)):
        raise NotThere
    if hasattr(row, "ending"):
        return
    with act(ctx, EventKind.RELATION, representative=False) as doing:
        doing.about(subject)
        cards.end([voice], "ended")
        cards.index(subject)
