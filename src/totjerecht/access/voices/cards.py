"""A card with a code, and a PIN apart from it: how somebody without an account comes to her own page.

The card names nobody and no service. The code is found through the blind index; the PIN is kept as a slow hash. Both
are given once, when the card is made: who loses them gets a new card, and the old one ends in that moment.
"""

from __future__ import annotations

import hmac
import re
import secrets
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import cache
from uuid import UUID

from attrs import field, frozen
from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from totjerecht.access import chain
from totjerecht.access.choices import Purpose, Via
from totjerecht.access.context import AccessContext, of_herself
from totjerecht.access.gate import Act, NotThere, act, seal_all
from totjerecht.access.keys import blind, normal
from totjerecht.access.keys.keyring import Keyring
from totjerecht.access.keys.sealing import open_sealed
from totjerecht.access.models import Card, Subject, Voice, VoiceEnding
from totjerecht.access.models.log import EventKind
from totjerecht.access.models.subject import VoiceKind
from totjerecht.access.voices import trust

#: The kind in the blind index of the cards of who speaks for somebody. Not that of her own card: with that one a worker
#: finds her because she sits there, and who speaks for her is not she.
SPEAKERS = "speaker_card"
#: Crockford's base 32: nothing that looks like something else.
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
#: Characters of a code (5 bits each, so 50 bits), and where the gap stands; digits of a PIN.
CODE, GROUP, PIN = 10, 5, 6
#: Wrong PINs that cost no wait; the first wait, which doubles with each wrong PIN after; the longest.
FREE = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=24)

_PLACE = "access.Card.code"


@frozen
class Issued:
    """A new card, to be shown once. ``replaced``: an older card ended."""

    voice: UUID
    code: str = field(repr=False)
    pin: str = field(repr=False)
    replaced: bool


@frozen
class CameIn:
    """Somebody came in with a card. ``wrong``: wrong PINs since the last time that it went well."""

    voice: UUID
    subject: UUID
    wrong: int


def issue(ctx: AccessContext, subject: UUID) -> Issued:
    """A card for the person herself; her older card ends at once.

    Only by a worker who works with her or sits with her now (`trust.may_issue`): else NotThere.
    """
    if not trust.may_issue(ctx, subject):
        raise NotThere
    with act(_for_her(ctx), EventKind.CARD) as doing:
        doing.about(subject)
        Subject.objects.select_for_update().get(id=subject)  # two desks at once: the last card counts
        old = live(subject).filter(voice__kind=VoiceKind.CARD).values_list("voice", flat=True)
        replaced = end(old, "replaced")
        voice = Voice.objects.create(subject_id=subject, kind=VoiceKind.CARD)
        return add(doing, voice, replaced=replaced)


def _for_her(ctx: AccessContext) -> AccessContext:
    """Making a card serves that she sees her own data: that is what the log tells."""
    return AccessContext(ctx.actor, ctx.organisation, ctx.mandate, ctx.function, Purpose.OWN, Via.TOGETHER)


def add(doing: Act, voice: Voice, *, replaced: bool = False) -> Issued:
    """Within an act: a card for a voice that has none yet."""
    subject = voice.subject_id
    doing.about(subject)
    code = "".join(secrets.choice(LETTERS) for _ in range(CODE))
    pin = f"{secrets.randbelow(10**PIN):0{PIN}}"
    closed = seal_all(subject, {_PLACE: ("code", code)})
    Card.objects.create(voice=voice, pin=make_password(pin, hasher="argon2"), **closed)
    index(subject)
    return Issued(voice.id, f"{code[:GROUP]}-{code[GROUP:]}", pin, replaced)


def end(voices: Iterable[UUID], why: str) -> bool:
    """Within an act: these voices end. Whether there were any."""
    ended = VoiceEnding.objects.bulk_create(VoiceEnding(voice_id=voice, why=why) for voice in list(voices))
    return bool(ended)


def withdraw(ctx: AccessContext, subject: UUID) -> bool:
    """The card of the person ends and no other comes (it was lost or found by somebody). Whether there was one.

    By herself or by who may make one. Raises NotThere.
    """
    if not (trust.is_herself(ctx, subject) or trust.may_issue(ctx, subject)):
        raise NotThere
    old = list(live(subject).filter(voice__kind=VoiceKind.CARD).values_list("voice", flat=True))
    if not old:
        return False
    with act(ctx, EventKind.CARD, ended=True) as doing:
        doing.about(subject)
        end(old, "withdrawn")
        index(subject)
    return True


def live(subject: UUID) -> QuerySet[Card]:
    """The cards of a person, and of who represents her, that did not end."""
    return Card.objects.filter(voice__subject=subject, voice__ending=None)


def has_card(subject: UUID) -> bool:
    """Whether the person herself has a card now."""
    return live(subject).filter(voice__kind=VoiceKind.CARD).exists()


def come_in(code: str, pin: str) -> CameIn | None:
    """Who has this code and PIN, with a line in her log; None when they do not fit, or must wait.

    An unknown code takes as long as a known one: a PIN is hashed in both cases. A wrong PIN is counted before it is
    judged, so that many at once count too.
    """
    card = _find(code)
    counted = card is not None and _count(card.pk)
    fits = check_password(_digits(pin), card.pin if card is not None else _nobody())
    if card is None or not (counted and fits):
        return None
    voice = card.voice
    if voice.until and voice.until <= timezone.now():
        return None
    with transaction.atomic():
        wrong = Card.objects.select_for_update().values_list("failures", flat=True).get(pk=card.pk) - 1
        Card.objects.filter(pk=card.pk).update(failures=0, locked_until=None)
        ctx = of_herself(voice.id, Via.CARD)
        chain.record(ctx, EventKind.SIGN_IN, [voice.subject_id], {"wrong": max(wrong, 0)})
    return CameIn(voice.id, voice.subject_id, max(wrong, 0))


def _find(typed: str) -> Card | None:
    """The live card with this code."""
    try:
        code = normal.card_code(typed)
    except normal.NotValid:
        return None
    index = blind.blinder()
    for kind in (normal.CARD, SPEAKERS):
        for subject in blind.find(index, kind, code):
            for card, known in _codes([subject], kind):
                if hmac.compare_digest(known.encode(), code.encode()):
                    return card
    return None


def _count(card: int) -> bool:
    """Counts a try; False while the card must wait."""
    now = timezone.now()
    with transaction.atomic():
        row = Card.objects.select_for_update().get(pk=card)
        if row.locked_until and row.locked_until > now:
            return False
        row.failures = min(row.failures + 1, 1000)
        row.locked_until = now + wait_after(row.failures) if row.failures >= FREE else None
        row.save(update_fields=["failures", "locked_until"])
    return True


def wait_after(failures: int) -> timedelta:
    """How long a card waits after so many wrong PINs in a row."""
    if failures < FREE:
        return timedelta()
    doubled: int = 2 ** min(failures - FREE, 20)
    return min(FIRST_WAIT * doubled, LONGEST_WAIT)


def _digits(pin: str) -> str:
    """A PIN without gaps; digits of another script (an Arabic keyboard) are digits too."""
    bare = re.sub(r"[\s.\-]+", "", pin[:40])
    return "".join(str(unicodedata.digit(sign, sign)) for sign in bare)


@cache
def _nobody() -> str:
    """The hash of a PIN that nobody has, as slow to try as any other."""
    return make_password(secrets.token_hex(8), hasher="argon2")


def _codes(subjects: Iterable[UUID], kind: str) -> Iterator[tuple[Card, str]]:
    """The live cards of these persons with their codes, of one kind in the index. Who was erased is left out."""
    wanted = list(subjects)
    rows = Card.objects.filter(voice__subject__in=wanted, voice__ending=None).select_related("voice").order_by("pk")
    speaks = VoiceKind.REPRESENTATIVE
    cards = list(rows.filter(voice__kind=speaks) if kind == SPEAKERS else rows.exclude(voice__kind=speaks))
    with Keyring() as keyring:
        keyring.load(wanted)
        for card in cards:
            code = open_sealed(keyring, card.voice.subject_id, _PLACE, card.code)
            if isinstance(code, str):
                yield card, code


def index(subject: UUID) -> None:
    """Makes exactly the live codes of this person findable."""
    for kind in (normal.CARD, SPEAKERS):
        blind.enter(blind.blinder(), subject, kind, *(code for _, code in _codes([subject], kind)))


def own_for_index(keyring: Keyring, subjects: list[UUID]) -> Iterator[tuple[UUID, str]]:
    """For `reindex`: the codes of the own cards of these persons again."""
    for card, code in _codes(subjects, normal.CARD):
        yield card.voice.subject_id, code


def speakers_for_index(keyring: Keyring, subjects: list[UUID]) -> Iterator[tuple[UUID, str]]:
    """For `reindex`: the codes of the cards of who speaks for these persons again."""
    for card, code in _codes(subjects, SPEAKERS):
        yield card.voice.subject_id, code
