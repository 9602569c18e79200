"""How she said it: herself on the screen, aloud, on paper or from far; by whom, and with whom beside her."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from attrs import frozen
from django.db.models import Q
from django.http import QueryDict

from rechten.words.say import later, say
from totjerecht.access.choices import Category, Channel
from totjerecht.access.conversation.choice import Errors
from totjerecht.access.conversation.here import Here
from totjerecht.access.conversation.private import names_of
from totjerecht.access.models import Voice
from totjerecht.access.models.consent import Method
from totjerecht.access.models.subject import VoiceKind

#: The ways, in the words of this page.
METHODS: dict[Method, str] = {
    Method.SCREEN: later("Zelf, op het scherm"),
    Method.SPOKEN: later("Luidop, met een getuige of een tolk erbij"),
    Method.WRITTEN: later("Op papier, met een handtekening"),
    Method.REMOTE: later("Van ver: aan de telefoon, met een sms of een brief"),
}
#: The channels from far.
FAR = (Channel.PHONE, Channel.SMS, Channel.LETTER)
LONGEST_NAME, LONGEST_WORDS = 120, 1000


@frozen
class Representative:
    """Somebody who may speak for her, about some kinds of data. ``name`` "": this worker may not read it."""

    voice: UUID
    name: str
    basis: str
    kinds: frozenset[Category]


@frozen
class Saying:
    """How it was said. ``voice``: of who said it for her, as the form names it; "" when she said it herself."""

    method: Method = Method.SCREEN
    witness: str = ""
    interpreter: str = ""
    channel: str = ""
    own_words: str = ""
    voice: str = ""

    @property
    def is_usual(self) -> bool:
        """Nothing was filled in beyond what stood there."""
        return self == Saying()


def read(data: QueryDict) -> Saying:
    """How it was said, from the form."""
    method = data.get("method")
    return Saying(
        method=Method(method) if method in Method.values else Method.SCREEN,
        witness=data.get("witness", "").strip(),
        interpreter=data.get("interpreter", "").strip(),
        channel=data.get("channel", ""),
        own_words=data.get("own_words", "").strip(),
        voice=data.get("voice", ""),
    )


def representatives(here: Here, now: datetime) -> list[Representative]:
    """Who may speak for the person now. For the page of a worker only."""
    if here.seat is None:
        return []
    rows = Voice.objects.filter(
        Q(until=None) | Q(until__gt=now), subject=here.subject, kind=VoiceKind.REPRESENTATIVE, ending=None
    )
    found = list(rows.prefetch_related("categories").order_by("since"))
    names = names_of(here, found)
    return [
        Representative(
            row.id, names.get(row.id, ""), row.basis, frozenset(Category(c.category) for c in row.categories.all())
        )
        for row in found
    ]


def speaker(saying: Saying, found: Sequence[Representative]) -> Representative | None:
    """Who says it for her; None when she says it herself."""
    return next((one for one in found if one.voice.hex == saying.voice), None)


def problems(saying: Saying, kinds: frozenset[Category], found: Sequence[Representative]) -> Errors:
    """Everything that is missing or wrong in how it was said."""
    wrong: Errors = []
    if saying.method == Method.SPOKEN and not (saying.witness or saying.interpreter):
        wrong.append(("getuige", say("Schrijf wie erbij was: een getuige of een tolk.")))
    if saying.method == Method.REMOTE and saying.channel not in FAR:
        wrong.append(("kanaal", say("Kies hoe het gezegd werd: telefoon, sms of brief.")))
    if saying.method == Method.REMOTE and not saying.own_words:
        wrong.append(("woorden", say("Schrijf de woorden op die je hoorde of las. Van ver is dat het enige bewijs.")))
    for anchor, text, longest in (
        ("getuige", saying.witness, LONGEST_NAME),
        ("tolk", saying.interpreter, LONGEST_NAME),
        ("woorden", saying.own_words, LONGEST_WORDS),
    ):
        if len(text) > longest:
            wrong.append((anchor, say("Dit is te lang: hoogstens {number} tekens.", number=longest)))
    by = speaker(saying, found)
    if saying.voice and by is None:
        wrong.append(("wie", say("Deze vertegenwoordiger mag nu niets meer beslissen.")))
    elif by and (beyond := kinds - by.kinds):
        names = ", ".join(say(category.label) for category in Category if category in beyond)
        wrong.append(("wie", say("Hierover mag deze vertegenwoordiger niet beslissen: {names}.", names=names)))
    return wrong
