"""How fast the check of the log reads: a log of invented events, as many as one asks, in a database of its own.

``python -m benchmarks.log_check [links]`` (a million) makes it in a temporary folder on SQLite, or in the database of
TOTJERECHT_DATABASE_URL when that is PostgreSQL (an empty one: nothing is cleaned up), and prints the rate.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
import uuid
from datetime import UTC, datetime, timedelta

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "totjerecht.site.settings")
os.environ.setdefault("TOTJERECHT_HTTPS", "0")
os.environ.setdefault("TOTJERECHT_VAR", tempfile.mkdtemp(prefix="log-check-"))

#: Persons among whom the events are spread, and events that are written at once.
PERSONS, BATCH = 50_000, 20_000
#: What events say, as reading does it.
WHAT = [
    {"table": table, "fields": ["text"], "categories": categories, "rows": rows}
    for table in ("people.person", "people.entry", "people.reach")
    for categories in (["identity"], ["income", "rights"], ["debts"], ["health"])
    for rows in range(1, 20)
]


def make(links: int) -> None:
    """Writes the log: chains with right codes, heads, and nothing else."""
    from django.db import transaction

    from totjerecht.access import chain
    from totjerecht.access.choices import Purpose, Via
    from totjerecht.access.context import AccessContext
    from totjerecht.access.gate import act
    from totjerecht.access.models import ChainHead, Event, EventSubject, Subject

    persons = [uuid.uuid4() for _ in range(min(PERSONS, links))]
    task = AccessContext(uuid.uuid4(), None, None, "social_worker", Purpose.AID, Via.TASK)
    with act(task) as doing:
        Subject.objects.bulk_create((Subject(id=person) for person in persons), batch_size=5000)
        doing.about(persons[0])
    heads = {head.subject_id: (head.seq, bytes(head.mac)) for head in ChainHead.objects.all()}
    key, start = chain.chain_key(), datetime(2026, 1, 1, tzinfo=UTC)
    workers = [(uuid.uuid4(), uuid.uuid4(), uuid.uuid4()) for _ in range(500)]
    for first in range(0, links, BATCH):
        events, rows = [], []
        for number in range(first, min(first + BATCH, links)):
            actor, organisation, mandate = workers[number % 500]
            event = Event(
                at=start + timedelta(seconds=number),
                kind="read",
                actor=actor,
                organisation=organisation,
                mandate=mandate,
                function="social_worker",
                purpose="aid",
                via="web",
                what=WHAT[number % len(WHAT)],
            )
            person = persons[(number * 7919) % len(persons)]
            seq, mac = heads.get(person, (0, b""))
            mac = chain.link(key, mac, seq + 1, person, chain.said(event))
            heads[person] = (seq + 1, mac)
            events.append(event)
            rows.append(EventSubject(event=event, subject_id=person, seq=seq + 1, mac=mac))
        with transaction.atomic():
            Event.objects.bulk_create(events, batch_size=2000)
            EventSubject.objects.bulk_create(rows, batch_size=2000)
    with transaction.atomic():
        ChainHead.objects.all().delete()
        made = (ChainHead(subject_id=person, seq=seq, mac=mac) for person, (seq, mac) in heads.items())
        ChainHead.objects.bulk_create(made, batch_size=2000)


def main() -> None:
    """Makes the log, checks it, seals it, and checks it with its seal."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connections

    from totjerecht.access import checking, seals

    links = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    for alias in ("default", "keys"):
        call_command("migrate", verbosity=0, database=alias)
    began = time.perf_counter()
    make(links)
    print(f"{connections['default'].vendor}: {links} links made in {time.perf_counter() - began:.0f} s", flush=True)
    for what in ("chains", "chains and seals"):
        began, busy = time.perf_counter(), time.process_time()
        report = checking.check()
        seconds, busy = time.perf_counter() - began, time.process_time() - busy
        assert not report.found, report.places
        print(f"checked ({what}): {report.links} links in {seconds:.1f} s, {report.links / seconds:,.0f} a second")
        print(f"  of which {busy:.1f} s this process was busy: {report.links / busy:,.0f} a second")
        began = time.perf_counter()
        done = seals.seal()
        size = done.path.stat().st_size / 1e6
        print(f"sealed: {done.chains} chains in {time.perf_counter() - began:.1f} s, {size:.1f} MB", flush=True)


if __name__ == "__main__":
    main()
