"""What the page of the conversation shows: every choice there is, with what is filled in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from attrs import frozen

from rechten.words.numbers import day
from rechten.words.say import say
from totjerecht.access.choices import BASES, SPECIAL, Action, Category, Channel, Purpose
from totjerecht.access.conversation import saying as say_how
from totjerecht.access.conversation import until
from totjerecht.access.conversation.bases import not_asked, under
from totjerecht.access.conversation.choice import Choice, Errors, earlier_no, tiles_of
from totjerecht.access.conversation.frames import Frame
from totjerecht.access.conversation.here import Here
from totjerecht.access.conversation.notice import Words, language
from totjerecht.access.conversation.saying import Representative, Saying


@frozen
class Party:
    """A receiver to choose. ``refused``: the day on which she said no to it, for the purpose that is chosen.

    ``agreement``: the title of the agreement, where the same receiver stands there under more than one.
    """

    frame: Frame
    agreement: str
    tiles: str
    chosen: bool
    refused: str


@frozen
class Tile:
    """A kind of data to choose."""

    category: Category
    ticked: bool
    special: bool


def choosing(here: Here, found: Sequence[Frame], choice: Choice, errors: Errors, now: datetime) -> dict[str, Any]:
    """The form: with whom, about what, until when."""
    frame = choice.frame or found[0]
    purpose = choice.purpose if choice.purpose and choice.purpose in frame.terms else next(iter(frame.terms))
    refusals = earlier_no(here.subject)
    parties = [
        Party(
            frame=one,
            agreement=one.title if [other.organisation for other in found].count(one.organisation) > 1 else "",
            tiles=tiles_of(one, purpose if purpose in one.terms else next(iter(one.terms))),
            chosen=one == choice.frame,
            refused=day(refusals[one.organisation, purpose]) if (one.organisation, purpose) in refusals else "",
        )
        for one in found
    ]
    kinds = [c for c, actions in frame.terms[purpose].items() if Action.SEE in actions]
    tiles = [Tile(c, c in choice.kinds, c in SPECIAL) for c in kinds]
    return _common(here) | {
        "step": "choose",
        "parties": parties,
        "tiles": [tile for tile in tiles if not tile.special],
        "special": [tile for tile in tiles if tile.special],
        "tiles_of": tiles_of(frame, purpose),
        "purposes": list(frame.terms),
        "purpose": purpose,
        "purpose_words": say(str(purpose.label)),
        "carried": carried(choice),
        "can_write": frame.can_write(purpose),
        "write": choice.write,
        "until": until.choices(frame.longest_days, now),
        "until_chosen": choice.until,
        "agreements_differ": len({one.version for one in found}) > 1,
        "asked": choice.asked,
        "refused": any(party.refused for party in parties),
        "errors": errors,
        "basis": under(frame.row, purpose),
        "not_asked": not_asked(),
        "everything_else": errors and any(anchor in {"rest", "waarvoor"} for anchor, _ in errors),
    }


def looking(
    here: Here, choice: Choice, words: Words, said: Saying, voices: Sequence[Representative], errors: Errors
) -> dict[str, Any]:
    """The second look: the text, and yes or no."""
    frame, purpose = choice.frame, choice.purpose
    if frame is None or purpose is None:
        raise ValueError("nothing to look at")
    return _common(here) | {
        "step": "look",
        "words": words,
        "mark": words.mark,
        "carried": carried(choice),
        "saying": said,
        "methods": [(method, say(label)) for method, label in say_how.METHODS.items()],
        "channels": [(channel, say(Channel(channel).label)) for channel in say_how.FAR],
        "voices": voices,
        "errors": errors,
        "open_how": not said.is_usual or bool(errors),
        "basis": under(frame.row, purpose),
        "organisation": frame.name,
    }


def not_asked_page(here: Here, purpose: Purpose) -> dict[str, Any]:
    """A purpose for which nobody asks consent: why not, and the two bases."""
    return _common(here) | {"purpose": purpose, "basis": BASES[purpose]}


def carried(choice: Choice) -> list[tuple[str, str]]:
    """The choice as fields of a form."""
    if choice.frame is None:
        return []
    return [
        ("party", choice.frame.key),
        ("purpose", choice.purpose or ""),
        *(("kind", category) for category in Category if category in choice.kinds),
        ("may", Action.WRITE if choice.write else Action.SEE),
        ("until", choice.until),
        *([("asked", "yes")] if choice.asked else []),
        ("tiles", tiles_of(choice.frame, choice.purpose)),
    ]


def _common(here: Here) -> dict[str, Any]:
    return {"here": here, "subject": here.subject, "language": language()}
