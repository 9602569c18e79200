"""The measurements of benchmarks.gate, once Django is set up."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from unittest.mock import patch
from uuid import UUID

from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import Q
from django.test import Client

from benchmarks import gate as table
from benchmarks.gate_town import Size, batches, build, write
from totjerecht.access import chain, checking, gate, policy
from totjerecht.access.choices import Action, Purpose, Via
from totjerecht.access.context import AccessContext
from totjerecht.access.database import role
from totjerecht.access.database.install import install, remove
from totjerecht.access.database.session import telling
from totjerecht.access.gate import PageOf
from totjerecht.access.models import ChainHead, Event, EventSubject, Relationship, Subject, Use
from totjerecht.accounts import seats, second_step
from totjerecht.accounts.models import Mandate
from totjerecht.people.models import Entry, Person, Reach

_PARTS = (PageOf(Person, ("name",)), PageOf(Reach, ("phone",)), PageOf(Entry, ("text",)))
_NAMES = PageOf(Person, ("name",))


def prepare() -> None:
    """Tables in the new databases."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("migrate", database="keys", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)


def run(*, small: bool, links: int) -> int:
    """Measures and prints."""
    size = Size(500, 20, 10, 3000) if small else Size()
    start = time.perf_counter()
    mandates = build(size)
    print(
        f"{connection.vendor}: {size.persons} persons, {size.workers} workers, {size.organisations} organisations, "
        f"{size.grants} grants; written in {time.perf_counter() - start:.0f} s\n"
    )
    print(f"{'':<46}{'median / p95':>22}{'goal, or cost':>14}{'ratio':>8}")
    worker = mandates[len(mandates) // 2]
    mine = list(Relationship.objects.filter(worker=worker.user_id).values_list("subject", flat=True))
    _pages(_client(worker), mine)
    _cost(worker, mine)
    _check(links if not small else links // 100)
    return 0


def _client(worker: Mandate) -> Client:
    client = Client(headers={"sec-fetch-site": "same-origin"})
    client.force_login(worker.user)
    session = client.session
    session[second_step.PASSED] = True
    session[seats.CHOSEN] = str(worker.id)
    session.save()
    return client


def _pages(client: Client, mine: list[UUID]) -> None:
    for subject in mine[:40]:
        client.post(f"/dossier/{subject}/doel/", {"purpose": "aid"})

    def open_person(number: int) -> None:
        answer = client.get(f"/dossier/{mine[number % min(40, len(mine))]}/")
        assert answer.status_code == 200, (answer.status_code, answer.headers)

    def list_mine(_number: int) -> None:
        assert client.get("/dossier/").status_code == 200

    for what, work, goal in (
        ("page: open a person, gate and log on", open_person, table.GOAL_OPEN_MS),
        ("page: list of my clients", list_mine, table.GOAL_LIST_MS),
    ):
        work(0)
        middle, high = table.milliseconds(work)
        table.line(what, f"{middle:.1f} / {high:.1f} ms", f"{goal:.0f} ms", high / goal)


def _cost(worker: Mandate, mine: list[UUID]) -> None:
    """What the gate adds: to three tables of one person, and to a page of a hundred persons."""
    ctx = AccessContext(worker.user_id, worker.organisation_id, worker.id, "social_worker", Purpose.AID, Via.WEB)
    page = mine[: gate.MOST]

    def bare(number: int) -> None:
        subject = mine[number % len(mine)]
        gate.opened_all([(part.model, part.found(Q(subject=subject))) for part in _PARTS])

    def opening(number: int) -> None:
        assert all(page.rows for page in gate.read_person(ctx, mine[number % len(mine)], *_PARTS).pages)

    def without_log(number: int) -> None:
        with patch.object(gate, "_logged", lambda *_: None):
            opening(number)

    def one_by_one(number: int) -> None:
        for part in _PARTS:
            assert gate.read(ctx, part.model, part.fields, where=Q(subject=mine[number % len(mine)])).rows

    def many_bare(_number: int) -> None:
        gate.opened(Person, _NAMES.found(Q(subject__in=page)))

    def many_filtered(_number: int) -> None:
        with transaction.atomic(), telling(connection, ctx, act=None):  # and on PostgreSQL with row security
            found = _NAMES.found(Q(policy.scope(ctx, Action.SEE, Person), subject__in=page))
        assert len(gate.opened(Person, found)) == len(page)

    def many(_number: int) -> None:
        assert len(gate.read(ctx, Person, _NAMES.fields, where=Q(subject__in=page)).rows) == len(page)

    _beside(
        "three tables of one person, bare",
        bare,
        (
            ("  by one opening, without its line in the log", without_log),
            ("  by one opening, with its line in the log", opening),
            ("  each through the gate by itself, three lines", one_by_one),
        ),
    )
    _beside(
        f"a page of {len(page)} persons, bare",
        many_bare,
        (
            ("  with the filter of the gate", many_filtered),
            ("  through the gate, a link for each person", many),
        ),
    )


def _beside(what: str, bare: Callable[[int], object], through: Sequence[tuple[str, Callable[[int], object]]]) -> None:
    """Prints what something takes bare, and what it takes in other ways, as a ratio to its goal."""

    def prepare(place: int) -> None:
        if connection.vendor == "postgresql":  # bare: also without row security
            (role.take if place else role.lay_down)(connection)

    taken = table.side_by_side([bare, *(work for _, work in through)], prepare)
    (without, high), *others = taken
    print(f"{what:<46}{f'{without:.2f} / {high:.2f} ms':>22}")
    for (name, _), (middle, high) in zip(through, others, strict=True):
        cost = middle / without
        table.line(name, f"{middle:.2f} / {high:.2f} ms", f"{cost:.2f} × bare", cost / table.GOAL_COST)


def _check(count: int) -> None:
    """Writes so many links in chains of fifty and checks them all."""
    here = connection
    role.lay_down(here)
    remove(here)
    for model in (Use, EventSubject, Event, ChainHead):
        model.objects.all().delete()
    key = chain.chain_key()
    actor = Mandate.objects.values_list("user", flat=True)[0]
    assert actor
    subjects = list(Subject.objects.values_list("id", flat=True)[: max(1, count // 50)])
    events, made, heads = [], [], []
    each = max(1, count // len(subjects))
    at = _now()
    for subject in subjects:
        mac = b""
        for seq in range(1, each + 1):
            event = Event(
                at=at, kind="read", actor=actor, function="social_worker", purpose="aid", via="web", what={"rows": 1}
            )
            mac = chain.link(key, mac, seq, subject, chain.said(event))
            events.append(event)
            made.append(EventSubject(event=event, subject_id=subject, seq=seq, mac=mac))
        heads.append(ChainHead(subject_id=subject, seq=each, mac=mac))
        if len(events) >= 20_000:
            _flush(events, made)
    _flush(events, made)
    for batch in batches(heads):
        ChainHead.objects.bulk_create(batch)
    install(here)
    role.grant(here)
    role.take(here)
    start = time.perf_counter()
    found = checking.check()
    took = time.perf_counter() - start
    goal = table.GOAL_CHECK_S
    table.line(f"check of {each * len(subjects)} links of the log", f"{took:.1f} s", f"{goal:.0f} s", took / goal)
    if found.places:
        print("  problems found:", found.places[:3])


def _flush(events: list[Event], made: list[EventSubject]) -> None:
    write(Event, events)
    write(EventSubject, made)
    events.clear()
    made.clear()


def _now() -> object:
    from django.utils import timezone

    return timezone.now()
