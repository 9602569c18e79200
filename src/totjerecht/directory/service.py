"""The social map: who can be reached, for which need. The only door of this room.

The story of the room
---------------------
People are lost *after* they hear of a right. They have an answer on a screen and nobody to call. So every answer of the
platform ends at a reachable person, and this room knows who that is.

It holds *services*: a helpline, a social centre, a court desk, a house with soup. A service has a telephone or an
address (the table refuses one with neither) and a list of the *needs* it can be called for, in words close to those of
the person: no roof, no food, energy, violence, eviction, a letter, too little income. Every fact carries its source and
the date it was seen; old or undated facts come with a sentence that says so, because a wrong number on a bad day is
worse than none.

Other rooms ask three questions:

* `reachable_for(topics)` — whom can this person call about this? The answer is never empty and always holds somebody
  with a telephone: when nothing fits, the general contact of the city answers.
* `urgent_doors()` — the six needs that cannot wait, each with whom to call now, where to go, what to say, what happens
  next and what is due, with the article where the source names it.
* `topics_for_domain(domain)` — which needs belong to the life domain of a right.

The texts of the doors are shipped in a file and name services by slug. The services live in the database, where an
editor can correct them. When a service is not in the database (a new installation, a row that was removed), the shipped
one answers. So even an empty database gives a resident a number to call.

What leaves the room are frozen cards (`Contact`, `UrgentDoor`), never rows. Their texts are Dutch: the page that shows
them has them translated. The room imports no other room. It is the first, flat form of a map that can grow into HSDS
(organisations, services, places, schedules) behind the same door.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone

from totjerecht.directory.cards import Article, Contact, LoadReport, UrgentDoor
from totjerecht.directory.choices import DOMAIN_TOPICS, Kind, Topic
from totjerecht.directory.content import DoorRecord, ServiceRecord, shipped_doors, shipped_services
from totjerecht.directory.models import Service, ServiceTopic

__all__ = [
    "Article",
    "Contact",
    "LoadReport",
    "Topic",
    "UnknownTopicError",
    "UrgentDoor",
    "contact",
    "general_contact",
    "load_demo",
    "reachable_for",
    "topics_for_domain",
    "urgent_door",
    "urgent_doors",
]

#: Facts older than this many days are shown with a warning. Two years: services move and change hours about that often.
_FRESH_DAYS = 730
#: National short numbers are given out by the numbering plan and do not move, so they get no warning about their age.
_NO_AGE_WARNING = frozenset({Kind.EMERGENCY.value, Kind.HELPLINE.value})


class UnknownTopicError(ValueError):
    """Topics were asked that the social map does not know. `topics` names all of them."""

    def __init__(self, topics: Sequence[str]) -> None:
        super().__init__(f"unknown topics: {', '.join(topics)}; known are: {', '.join(Topic.values)}")
        self.topics = tuple(topics)


def reachable_for(topics: Sequence[str], limit: int = 3) -> list[Contact]:
    """Return 1 to `limit` contacts for these needs; never empty, and at least one of them can be called.

    Order: who covers most of the needs asked, then who has a telephone, then the order set by editors, then the name.
    When nothing fits, or no need is given, the general contact is returned.

    Raises UnknownTopicError for words that are no topic, and ValueError for a limit below 1.
    """
    if limit < 1:
        raise ValueError(f"limit must be 1 or more, not {limit}")
    wanted = {str(topic) for topic in topics}
    unknown = sorted(wanted - set(Topic.values))
    if unknown:
        raise UnknownTopicError(unknown)
    today = timezone.localdate()
    found = [
        (-len(wanted.intersection(card.topics)), not card.has_phone, priority, card.name, card)
        for card, priority in _cards_with_priority(wanted, today)
    ]
    contacts = [card for *_, card in sorted(found, key=lambda row: row[:4])][:limit]
    if not any(card.has_phone for card in contacts):
        # Places alone do not answer at night or when a door is shut: keep room for somebody to call.
        contacts = [*contacts[: limit - 1], general_contact()]
    return contacts


def general_contact() -> Contact:
    """Return someone for every question: the general service with a telephone that editors put first."""
    today = timezone.localdate()
    rows = Service.objects.filter(topics__topic=Topic.GENERAL).exclude(phone="").prefetch_related("topics")
    for row in rows:
        card = _card_of_row(row, today)
        if card.has_phone:
            return card
    shipped = [record for record in shipped_services().values() if Topic.GENERAL in record.topics]
    return _card_of_record(min(shipped, key=lambda record: (record.fields["priority"], record.slug)), today)


def contact(slug: str) -> Contact | None:
    """Return one service by its slug, from the database or else from the shipped files; None when neither knows it."""
    return _cards_by_slug((slug,)).get(slug)


def urgent_doors() -> list[UrgentDoor]:
    """Return the urgent doors in their fixed order: no roof, no food, energy, violence, eviction, letter."""
    doors = shipped_doors()
    cards = _cards_by_slug({slug for door in doors for slug in door.service_slugs()})
    return [_door(record, cards) for record in doors]


def urgent_door(slug: str) -> UrgentDoor | None:
    """Return one urgent door by its slug, or None."""
    return next((door for door in urgent_doors() if door.slug == slug), None)


def topics_for_domain(life_domain: str) -> tuple[str, ...]:
    """Return the needs to ask for when a right belongs to this life domain; an unknown domain gives `general`."""
    return tuple(topic.value for topic in DOMAIN_TOPICS.get(life_domain, (Topic.GENERAL,)))


@transaction.atomic
def load_demo() -> LoadReport:
    """Write the shipped services into the database: new ones are made, changed ones refreshed, equal ones left alone.

    Rows with the same slug are overwritten; rows with other slugs are not touched. Raises ContentError when a shipped
    file is wrong; nothing is written then.
    """
    created = updated = unchanged = 0
    rows = {row.slug: row for row in Service.objects.prefetch_related("topics")}
    for record in shipped_services().values():
        row = rows.get(record.slug)
        if row is None:
            row = Service.objects.create(**record.fields)
            created += 1
        elif _differs(row, record):
            for field, value in record.fields.items():
                setattr(row, field, value)
            row.save()
            updated += 1
        else:
            unchanged += 1
            continue
        row.topics.exclude(topic__in=record.topics).delete()
        ServiceTopic.objects.bulk_create(
            [ServiceTopic(service=row, topic=topic) for topic in record.topics], ignore_conflicts=True
        )
    return LoadReport(created=created, updated=updated, unchanged=unchanged)


def _differs(row: Service, record: ServiceRecord) -> bool:
    changed = any(getattr(row, field) != value for field, value in record.fields.items())
    return changed or {topic.topic for topic in row.topics.all()} != set(record.topics)


def _cards_with_priority(wanted: set[str], today: date) -> list[tuple[Contact, int]]:
    """Return the cards that serve any of the needs; from the shipped files while the database holds no service."""
    rows = Service.objects.filter(topics__topic__in=wanted).distinct().prefetch_related("topics")
    cards = [(_card_of_row(row, today), row.priority) for row in rows]
    if cards or Service.objects.exists():
        return cards
    shipped = shipped_services().values()
    return [(_card_of_record(r, today), r.fields["priority"]) for r in shipped if wanted.intersection(r.topics)]


def _cards_by_slug(slugs: Iterable[str]) -> dict[str, Contact]:
    today = timezone.localdate()
    names = set(slugs)
    shipped = shipped_services()
    cards = {slug: _card_of_record(shipped[slug], today) for slug in names if slug in shipped}
    rows = Service.objects.filter(slug__in=names).prefetch_related("topics")
    return cards | {row.slug: _card_of_row(row, today) for row in rows}


def _card_of_record(record: ServiceRecord, today: date) -> Contact:
    return _card(Service(**record.fields), record.topics, today)


def _card_of_row(row: Service, today: date) -> Contact:
    return _card(row, tuple(topic.topic for topic in row.topics.all()), today)


def _card(row: Service, topics: tuple[str, ...], today: date) -> Contact:
    return Contact(
        slug=row.slug,
        name=row.name,
        organisation=row.organisation,
        kind=row.kind,
        kind_label=Kind(row.kind).label,
        phone=row.phone,
        tel=row.tel(),
        phone_note=row.phone_note,
        address=row.address(),
        website=row.website,
        email=row.email,
        opening_hours=row.opening_hours,
        target_group=row.target_group,
        what_it_does=row.what_it_does,
        languages=tuple(word.strip() for word in row.languages.split(",") if word.strip()),
        topics=topics,
        source_url=row.source_url,
        as_of=row.as_of,
        as_of_note=row.as_of_note,
        old=_is_old(row.kind, row.as_of, today),
    )


def _is_old(kind: str, as_of: date | None, today: date) -> bool:
    return kind not in _NO_AGE_WARNING and (as_of is None or (today - as_of).days > _FRESH_DAYS)


def _door(record: DoorRecord, cards: dict[str, Contact]) -> UrgentDoor:
    return UrgentDoor(
        slug=record.slug,
        topic=record.topic,
        title=record.title,
        comfort=record.comfort,
        emergency=tuple(cards[slug] for slug in record.emergency),
        call=_kept(cards[record.call], needs_phone=True),
        call_also=tuple(cards[slug] for slug in record.call_also),
        place=_kept(cards[record.place], needs_phone=False),
        place_also=tuple(cards[slug] for slug in record.place_also),
        say=record.say,
        next_steps=record.next_steps,
        entitled=record.entitled,
        sources=record.sources,
    )


def _kept(card: Contact, *, needs_phone: bool) -> Contact:
    """Keep a door's promise (a number, a place) when an editor emptied the field: the shipped service answers then."""
    if card.tel if needs_phone else card.address:
        return card
    return _card_of_record(shipped_services()[card.slug], timezone.localdate())
