"""The calendar file: the days to check, as far as the law gives them in numbers, and when a right opens or stops.

A calendar is read by others over one's shoulder: titles tell nothing, and no event holds more than the name of a right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from icalendar import Calendar, Event

from rechten.words.say import later, say
from totjerecht.core.languages import plain
from totjerecht.paper.content import Asked, asked_for
from totjerecht.scan.service import LaterLine, Reading

TITLE = later("Nakijken: aanvraag")


def days_to_check(reading: Reading, today: date) -> list[tuple[date, Asked]]:
    """The day by which there should be an answer, for each right asked today whose law gives a term in numbers."""
    asked = {item.right.id: item for item in asked_for(reading)}
    found = [(day, item) for item in asked.values() if (day := item.right.act.answer_by(today)) is not None]
    return sorted(found, key=lambda entry: entry[0])


def notes(reading: Reading, later: Sequence[LaterLine], today: date) -> dict[date, list[str]]:
    """What stands in the calendar, a day each: answers that are due, and rights that open or stop."""
    found: dict[date, list[str]] = {}
    days = days_to_check(reading, today)
    for day in dict.fromkeys(day for day, _ in days):
        found[day] = _due([item for other, item in days if other == day], today)
    for line in later:
        found.setdefault(line.day, []).append(line.says)
    return dict(sorted(found.items()))


def the_calendar(days: Mapping[date, Sequence[str]]) -> bytes:
    """The file (RFC 5545): one event a day on which something should be checked."""
    calendar = Calendar()
    calendar.add("prodid", "-//Tot je recht//papier//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for day, lines in days.items():
        calendar.add_component(_event(day, lines))
    return bytes(calendar.to_ical())


def _due(asked: list[Asked], today: date) -> list[str]:
    return [
        say(
            "Aangevraagd op {dag}? Dan hoort er nu een antwoord te zijn. Vroeg je het later, schuif dan op.",
            dag=f"{today:%d/%m/%Y}",
        ),
        *(
            say("{recht}: {termijn}", recht=say(item.right.name), termijn=say(item.right.act.decision_term))
            for item in asked
        ),
        say("Kwam er niets? Bel of ga langs bij de dienst, en neem je ontvangstbewijs mee."),
    ]


def _event(day: date, lines: Sequence[str]) -> Event:
    event = Event()
    event.add("uid", str(uuid4()))
    event.add("dtstamp", datetime.now(UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(1))
    event.add("summary", plain(say(TITLE)))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add("description", "\n".join(map(plain, lines)))
    return event
