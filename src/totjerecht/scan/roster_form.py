"""The roster page as a form: what was typed, what is wrong with it, and what it means. Works without JavaScript."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from rechten.household.case import CaseFile, Known
from rechten.words.say import later, say
from totjerecht.scan.numbers import TypingError, read_days
from totjerecht.scan.roster import HOMES, PARTNERS, TIES_OF, Housemate, Roster, roster_of
from totjerecht.scan.state import HOUSEMATE, ME, MOST_PERSONS

FIRST_BIRTH = date(1900, 1, 1)
LONGEST_LABEL = 30
RELATIONS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        later("Partner"),
        (
            ("married", later("We zijn getrouwd")),
            ("legal_cohabitant", later("We wonen wettelijk samen")),
            ("factual_partner", later("We zijn een koppel")),
        ),
    ),
    (
        later("Kinderen"),
        (
            ("child", later("Mijn kind")),
            ("stepchild", later("Kind van mijn partner, niet van mij")),
            ("grandchild", later("Mijn kleinkind")),
            ("child_in_law", later("Partner van mijn kind")),
        ),
    ),
    (
        later("Andere familie"),
        (
            ("parent", later("Mijn ouder")),
            ("sibling", later("Mijn broer of zus")),
            ("grandparent", later("Mijn grootouder")),
            ("parent_in_law", later("Ouder van mijn partner")),
            ("relative", later("Andere familie, ook van mijn partner")),
        ),
    ),
    (
        later("Iemand anders"),
        (
            ("none", later("Geen familie, bijvoorbeeld een vriend of huisgenoot")),
            ("unknown", later("Weet ik niet")),
            ("declined", later("Zeg ik liever niet")),
        ),
    ),
)
HOME_CHOICES = (
    ("own", later("In een huis, appartement, studio of kamer")),
    ("guest", later("Even bij andere mensen, omdat ik nergens anders heen kan")),
    ("none", later("Ik heb nu geen vaste woonplek")),
)
SHARED_CHOICES = (("yes", later("Ja")), ("no", later("Nee")), ("unknown", later("Weet ik niet")))


@dataclass(slots=True)
class PersonFields:
    """What was typed about one person, as typed. ``shown``: whether the page asked if the partner is a parent too.
    ``errors``: field → message.
    """

    id: str
    day: str = ""
    month: str = ""
    year: str = ""
    relation: str = ""
    label: str = ""
    shared: str = ""
    shown: bool = False
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def number(self) -> int:
        """2 for the first housemate: the visitor is person 1."""
        return 1 if self.id == ME else int(self.id[1:]) + 1

    def __post_init__(self) -> None:
        # Longer than any honest answer: kept short so that the page stays a page.
        self.label = " ".join(self.label.split())[:200]


@dataclass(slots=True)
class RosterForm:
    """The whole page. Reading never fails; ``understood`` fills the errors."""

    me: PersonFields
    mates: list[PersonFields]
    home: str = ""
    full: bool = False

    @classmethod
    def empty(cls) -> RosterForm:
        """The page as a visitor first meets it."""
        return cls(PersonFields(ME), [])

    @classmethod
    def typed(cls, post: Mapping[str, str]) -> RosterForm:
        """What a browser sent. Unknown words become empty."""
        ids = dict.fromkeys(id for id in post.get("people", "").split(" ")[:MOST_PERSONS] if HOUSEMATE.fullmatch(id))
        home = post.get("home", "")
        return cls(
            _typed(post, ME),
            [_typed(post, id) for id in list(ids)[: MOST_PERSONS - 1]],
            home if home in HOMES else "",
        )

    @classmethod
    def of_case(cls, case: CaseFile) -> RosterForm:
        """The page filled with what was told before."""
        roster = roster_of(case)
        mates = [
            PersonFields(mate.id, *_parts(mate.birth), mate.relation, mate.label, mate.shared, shown=True)
            for mate in roster.housemates
        ]
        return cls(PersonFields(ME, *_parts(roster.birth)), mates, roster.home)

    @property
    def people(self) -> str:
        """The housemates' ids, for the hidden field."""
        return " ".join(mate.id for mate in self.mates)

    @property
    def has_partner(self) -> bool:
        """Whether a partner lives along: then each child may be the partner's too."""
        return any(mate.relation in PARTNERS for mate in self.mates)

    def ask_shared(self) -> bool:
        """Marks the children of whom we did not ask yet whether the partner is a parent; True when there are any."""
        new = [mate for mate in self.mates if mate.relation == "child" and not mate.shown] if self.has_partner else []
        for mate in new:
            mate.shown = True
        return bool(new)

    def add(self) -> str | None:
        """One empty housemate more; its id, or None when the page is full."""
        if len(self.mates) >= MOST_PERSONS - 1:
            self.full = True
            return None
        used = {mate.id for mate in self.mates}
        id = next(f"p{number}" for number in range(1, 100) if f"p{number}" not in used)
        self.mates.append(PersonFields(id))
        return id

    def remove(self, id: str) -> None:
        """Without this housemate."""
        self.mates = [mate for mate in self.mates if mate.id != id]

    def understood(self, today: date) -> Roster | None:
        """The roster, or None after writing down all errors."""
        birth = _birth(self.me, today)
        mates = [self._mate(fields, today) for fields in self.mates]
        for fields, mate in zip(self.mates, mates, strict=True):
            if mate.relation == "child" and birth and mate.birth and mate.birth.high < birth.low:
                fields.errors["birth"] = say("Met deze datum is je kind ouder dan jij. Kijk de twee datums na.")
        return None if self.errors else Roster(birth, self.home, tuple(mates))

    @property
    def errors(self) -> list[tuple[str, str]]:
        """(id of the field, message) of all errors, in the order of the page."""
        anchors = {"birth": "year", "relation": "relation", "label": "label"}
        return [
            (f"{fields.id}_{anchors[name]}", message)
            for fields in (self.me, *self.mates)
            for name, message in fields.errors.items()
        ]

    def _mate(self, fields: PersonFields, today: date) -> Housemate:
        if not fields.relation:
            fields.errors["relation"] = say("Kies wat past. Twijfel je? Kies 'weet ik niet'.")
        birth = _birth(fields, today)
        if len(fields.label) > LONGEST_LABEL or not fields.label.isprintable():
            fields.errors["label"] = say("Kies een kortere naam, met hoogstens {aantal} letters.", aantal=LONGEST_LABEL)
        return Housemate(fields.id, fields.relation or "unknown", birth, fields.label, fields.shared)


def _typed(post: Mapping[str, str], id: str) -> PersonFields:
    def part(name: str) -> str:
        return post.get(f"{id}_{name}", "").strip()[:200]

    relation, shared = part("relation"), part("shared")
    return PersonFields(
        id,
        part("day"),
        part("month"),
        part("year"),
        relation if relation in TIES_OF else "",
        part("label"),
        shared if shared in dict(SHARED_CHOICES) else "",
        part("shown") == "1",
    )


def _birth(fields: PersonFields, today: date) -> Known | None:
    try:
        found = read_days(fields.day, fields.month, fields.year, first=FIRST_BIRTH, last=today)
    except TypingError as error:
        fields.errors["birth"] = str(error)
        return None
    return Known(*found) if found else None


def _parts(birth: Known | None) -> tuple[str, str, str]:
    """The three fields that give these bounds."""
    if birth is None:
        return "", "", ""
    low, high = date.fromordinal(birth.low), date.fromordinal(birth.high)
    if low == high:
        return str(low.day), str(low.month), str(low.year)
    if low.year != high.year:
        return "", "", ""
    return "", str(low.month) if low.month == high.month else "", str(low.year)
