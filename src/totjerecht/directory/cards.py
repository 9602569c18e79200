"""What leaves this room: plain, frozen cards. A page that holds a card holds no database row."""

from dataclasses import dataclass
from datetime import date

from rechten.words.say import say


@dataclass(frozen=True, slots=True)
class Contact:
    """Someone to call or to go to. Empty text means: not known (never: does not exist).

    The texts are Dutch, as they stand in the source; who shows a card says them in the language of the page. ``old``:
    the date is so long ago, or unknown, that the facts may have changed.
    """

    slug: str
    name: str
    organisation: str
    kind: str
    kind_label: str
    phone: str
    tel: str
    phone_note: str
    address: str
    website: str
    email: str
    opening_hours: str
    target_group: str
    what_it_does: str
    languages: tuple[str, ...]
    topics: tuple[str, ...]
    source_url: str
    as_of: date | None
    as_of_note: str
    old: bool

    @property
    def has_phone(self) -> bool:
        """Whether there is a number that can be dialled."""
        return bool(self.tel)

    @property
    def age_warning(self) -> str:
        """A sentence to print beside facts that are old or undated, in the language of the moment; else empty."""
        if not self.old:
            return ""
        if self.as_of is None:
            return say("We weten niet van wanneer dit gegeven is. Het kan veranderd zijn.")
        return say("Dit gegeven is van {jaar}. Het kan veranderd zijn.", jaar=self.as_of.year)


@dataclass(frozen=True, slots=True)
class Article:
    """Something a person is entitled to, with the legal text that says so (when the source names it)."""

    text: str
    article: str
    source_url: str


@dataclass(frozen=True, slots=True)
class UrgentDoor:
    """One page for one urgent need: whom to call now, where to go, what to say, what follows, what is due."""

    slug: str
    topic: str
    title: str
    comfort: str
    emergency: tuple[Contact, ...]
    call: Contact
    call_also: tuple[Contact, ...]
    place: Contact
    place_also: tuple[Contact, ...]
    say: tuple[str, ...]
    next_steps: tuple[str, ...]
    entitled: tuple[Article, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LoadReport:
    """How many services a load of the demo made, changed and left as they were."""

    created: int
    updated: int
    unchanged: int
