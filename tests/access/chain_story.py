"""Steps of a story about the log, each in a process of its own; see `tests.access.keys.story`."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import connections
from django.db.models import Q

from tests.access.keys import story

if TYPE_CHECKING:  # the platform itself is imported once Django is up
    from totjerecht.access.context import AccessContext


def table() -> None:
    """Nothing: all tables are the platform's."""


def file() -> None:
    """Makes a worker and a person; prints what a later step needs to act as that worker."""
    from tests.access import visiting

    worker, subject = visiting.file()
    print(json.dumps([subject.hex, worker.user.hex, worker.organisation.hex, worker.mandate.hex]))


def _acting(told: str) -> tuple[UUID, AccessContext]:
    from totjerecht.access.choices import Purpose, Via
    from totjerecht.access.context import AccessContext

    subject, user, organisation, mandate = (UUID(text) for text in json.loads(told))
    return subject, AccessContext(user, organisation, mandate, "social_worker", Purpose.AID, Via.WEB)


def many(told: str, moment: str, count: str) -> None:
    """Reads and writes, from a moment on: as many of each."""
    from totjerecht.access.gate import act, read
    from totjerecht.people.models import Person

    subject, ctx = _acting(told)
    connections["default"].ensure_connection()
    time.sleep(max(0.0, float(moment) - time.time()))
    for number in range(int(count)):
        read(ctx, Person, ["name"], where=Q(subject=subject))
        with act(ctx) as doing:
            doing.change(Person, Q(subject=subject), name=f"Noor {number}")


def for_ever(told: str) -> None:
    """Reads and writes until somebody ends this process."""
    while True:
        many(told, "0", "1")
        print(".", flush=True)


def check() -> None:
    """Prints what the check finds, the links of the longest chain, and how many names were written."""
    from totjerecht.access import checking
    from totjerecht.access.models import ChainHead, History

    report = checking.check()
    longest = max(ChainHead.objects.values_list("seq", flat=True))
    names = History.objects.filter(table_name="people_person", operation="UPDATE").count()
    print(json.dumps({"found": [str(place) for place in report.places], "longest": longest, "names": names}))


STEPS: tuple[Any, ...] = (table, file, many, for_ever, check)
story.STEPS |= {step.__name__: step for step in STEPS}

if __name__ == "__main__":
    story.main()
