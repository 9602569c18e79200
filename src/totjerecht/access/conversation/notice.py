"""The words that she hears or reads before she says yes or no: made from the choice, and kept as they stood."""

from __future__ import annotations

import hashlib
from datetime import datetime

from attrs import frozen
from django.utils.translation import get_language

from rechten.words.say import say
from totjerecht.access.choices import SPECIAL, Action, Category
from totjerecht.access.conversation import until
from totjerecht.access.conversation.choice import Choice
from totjerecht.core.languages import SOURCE, plain


@frozen
class Words:
    """The text: who may see what, and the sentences under it."""

    opening: str
    kinds: tuple[tuple[Category, str], ...]
    rest: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it as it is kept: one line a sentence; in another language with the Dutch that stood beside it."""
        return "\n".join(plain(line) for line in (self.opening, *(f"– {words}" for _, words in self.kinds), *self.rest))

    @property
    def mark(self) -> str:
        """A short code of the text: a "yes" belongs to the text that was shown, and to no other."""
        return hashlib.sha256(f"{language()}\n{self.text}".encode()).hexdigest()[:32]


def language() -> str:
    """The language of the page."""
    return get_language() or SOURCE


def words(choice: Choice, now: datetime) -> Words:
    """The text for a choice in which nothing is wrong."""
    frame, purpose = choice.frame, choice.purpose
    if frame is None or purpose is None:
        raise ValueError("no words without a receiver and a purpose")
    end = next(option for option in until.choices(frame.longest_days, now) if option.code == choice.until)
    grants = choice.grants
    rest = [
        say("Waarvoor: {purpose}.", purpose=say(purpose.label)),
        say("Hoe lang: tot {end}.", end=end.last),
    ]
    if left := [say(category.label) for category in Category if category in choice.named - set(grants)]:
        rest.append(say("Dit niet: {kinds}.", kinds=", ".join(left)))
    if set(grants) & SPECIAL:
        rest.append(say("Ook je gezondheid dus. Dat hoeft niet. Het mag alleen omdat jij dat apart zegt."))
    rest += [
        say("Telkens als iemand kijkt, wordt dat opgeschreven. Jij kan dat altijd nalezen."),
        _stopping(frame.name, frame.phone),
        say("Zeg je nee, of stop je later? Dan gaat je hulp gewoon door."),
    ]
    return Words(
        opening=say("{organisation} mag dit zien:", organisation=frame.name),
        kinds=tuple((category, _kind(category, actions)) for category, actions in grants.items()),
        rest=tuple(rest),
    )


def _kind(category: Category, actions: tuple[Action, ...]) -> str:
    name = say(category.label)
    return say("{kind} (ook aanvullen)", kind=name) if Action.WRITE in actions else name


def _stopping(name: str, phone: str) -> str:
    if not phone:
        return say("Je kan altijd stoppen: vraag het aan een loket, of doe het zelf met je kaart.")
    return say(
        "Je kan altijd stoppen: bel {organisation} op {phone}, vraag het aan een loket, of doe het zelf met je kaart.",
        organisation=name,
        phone=phone,
    )
