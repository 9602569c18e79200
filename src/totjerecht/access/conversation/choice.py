"""What was chosen on the page, read from the form. All that is wrong is told at once, and nothing of it is lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from attrs import field, frozen
from django.http import QueryDict
from django.utils import timezone

from rechten.words.numbers import day
from rechten.words.say import later, say
from totjerecht.access.choices import SPECIAL, Action, Category, Purpose
from totjerecht.access.conversation import until
from totjerecht.access.conversation.frames import Frame, Terms, usual
from totjerecht.access.conversation.here import Here
from totjerecht.access.models import Consent
from totjerecht.access.models.consent import Decision

#: Anchor of the field, what is wrong with it.
Errors = list[tuple[str, str]]


@frozen
class Choice:
    """With whom, for what, about what, until when. ``frame`` None: not said yet.

    ``asked``: she herself came back to something to which she said no. ``tiles``: the version and purpose whose kinds
    of data the form showed, as far as it showed any.
    """

    frame: Frame | None
    purpose: Purpose | None = None
    kinds: frozenset[Category] = field(factory=frozenset)
    write: bool = False
    until: str = ""
    asked: bool = False
    tiles: str = ""

    @property
    def terms(self) -> Terms:
        """What the agreement names for this purpose; nothing when it is not known yet."""
        return self.frame.terms.get(self.purpose, {}) if self.frame and self.purpose else {}

    @property
    def named(self) -> frozenset[Category]:
        """The kinds of data that are asked of her."""
        return frozenset(category for category, actions in self.terms.items() if Action.SEE in actions)

    @property
    def grants(self) -> dict[Category, tuple[Action, ...]]:
        """What she opens: kind of data → actions."""
        may = (Action.SEE, Action.WRITE) if self.write else (Action.SEE,)
        return {c: tuple(a for a in may if a in self.terms[c]) for c in Category if c in self.kinds & self.named}

    @property
    def decision(self) -> Decision:
        """What a "yes" amounts to: all that was asked, or a part of it."""
        return Decision.YES if set(self.grants) == self.named else Decision.PARTLY


def tiles_of(frame: Frame | None, purpose: Purpose | None) -> str:
    """A name for the kinds of data that belong to a version and a purpose."""
    return f"{frame.version.hex}-{purpose}" if frame and purpose else ""


def filled_in(here: Here, frame: Frame | None, fallback: Frame, purpose: Purpose | None, now: datetime) -> Choice:
    """What the agreement fills in. Kinds of data that the GDPR protects more are never ticked beforehand.

    ``fallback``: the frame whose tiles are shown while she has not said with whom. A tick that stands there already is
    a proposal and no consent: the consent is her "ja" to the text that comes after it.
    """
    of = frame or fallback
    purpose = purpose if purpose and purpose in of.terms else usual(here, of)
    named = frozenset(c for c, actions in of.terms[purpose].items() if Action.SEE in actions)
    code = until.usual(until.choices(of.longest_days, now))
    return Choice(frame, purpose, named - SPECIAL, until=code, tiles=tiles_of(of, purpose))


def read(data: QueryDict, found: Sequence[Frame]) -> Choice:
    """The choice in a form. What is no choice of ours is left out here, and missed by `problems`."""
    frame = next((frame for frame in found if frame.key == data.get("party")), None)
    codes = set(data.getlist("kind"))
    return Choice(
        frame=frame,
        purpose=next((one for one in Purpose if one == data.get("purpose")), None),
        kinds=frozenset(category for category in Category if category in codes),
        write=data.get("may") == Action.WRITE,
        until=data.get("until", "")[:20],
        asked=data.get("asked") == "yes",
        tiles=data.get("tiles", "")[:80],
    )


def problems(here: Here, choice: Choice, now: datetime) -> Errors:
    """Everything that stops this choice, with the anchor of its field."""
    if choice.frame is None:
        return [("met-wie", say("Kies met wie je iets wil afspreken."))]
    found: Errors = []
    if choice.purpose is None or not choice.terms:
        found.append(("waarvoor", say("Daarvoor hebben de diensten geen afspraak. Kies waarvoor het wel mag.")))
    elif outside := choice.kinds - choice.named:
        names = ", ".join(say(category.label) for category in Category if category in outside)
        found.append(("waarover", say("Dit staat niet in de afspraak tussen de diensten: {names}.", names=names)))
    elif not choice.kinds:
        found.append(
            ("waarover", say("Kies minstens één ding dat gezien mag worden. Wil je niets delen? Dat mag ook."))
        )
    elif choice.write and not choice.frame.can_write(choice.purpose):
        found.append(("rest", say("De diensten spraken af dat hier alleen gekeken wordt, niet aangevuld.")))
    if choice.until not in {option.code for option in until.choices(choice.frame.longest_days, now)}:
        most = choice.frame.longest_days
        found.append(("hoelang", say("Zo lang kan niet. De diensten spraken af: hoogstens {days} dagen.", days=most)))
    said = earlier_no(here.subject).get((choice.frame.organisation, choice.purpose or ""))
    if said and here.seat is not None and not choice.asked:
        words = later("Op {day} was het antwoord nee. Vraag het alleen opnieuw als de persoon er zelf over begint.")
        found.append(("opnieuw", say(words, day=day(said))))
    return found


def earlier_no(subject: UUID) -> Mapping[tuple[UUID, str], date]:
    """(receiver, purpose) → the day on which she said no, for as long as that holds and she said nothing else since."""
    rows = Consent.objects.filter(subject=subject).order_by("valid_from")
    found: dict[tuple[UUID, str], date] = {}
    now = timezone.now()
    for receiver, purpose, decision, at, expires in rows.values_list(
        "recipient", "purpose", "decision", "valid_from", "expires"
    ):
        if decision == Decision.NO and expires > now:
            found[receiver, purpose] = timezone.localdate(at)
        else:
            found.pop((receiver, purpose), None)
    return found
