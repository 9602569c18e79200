"""The measurements of benchmarks.gate, once Django is set up."""

from __future__ import annotations

import time
from uuid import UUID

from django.core.management import call_command
from django.db import connection
from django.db.models import Q
from django.test import Client

from benchmarks import gate as table
from benchmarks.gate_town import Size, batches, build, write
from totjerecht.access import chain, checking, policy
from totjerecht.access.choices import Action, Purpose, Via
from totjerecht.access.context import AccessContext
from totjerecht.access.database import role
from totjerecht.access.database.install import install, remove
from totjerecht.access.gate import opened, read
from totjerecht.access.guarded import rows
from totjerecht.access.models import ChainHead, Event, EventSubject, Relationship, Subject, Use
from totjerecht.accounts import seats, second_step
from totjerecht.accounts.models import Mandate
from totjerecht.people.models import Entry, Person, Reach

_PARTS = ((Person, ["name"]), (Reach, ["phone"]), (Entry, ["text"]))


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
    print(f"{'':<46}{'median / p95':>22}{'goal (p95)':>14}{'ratio':>8}")
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
    """The same three tables of one person: bare, through the filter, and through the gate with its log."""
    ctx = AccessContext(worker.user_id, worker.organisation_id, worker.id, "social_worker", Purpose.AID, Via.WEB)

    def bare(number: int) -> None:
        subject = mine[number % len(mine)]
        for model, fields in _PARTS:
            found = list(rows(model).filter(subject=subject).values("pk", "subject", *fields)[:100])
            opened(model, found)

    def filtered(number: int) -> None:
        subject = mine[number % len(mine)]
        for model, fields in _PARTS:
            may = policy.scope(ctx, Action.SEE, model)
            found = list(rows(model).filter(may, subject=subject).values("pk", "subject", *fields)[:100])
            opened(model, found)

    def gated(number: int) -> None:
        subject = mine[number % len(mine)]
        for model, fields in _PARTS:
            assert read(ctx, model, fields, where=Q(subject=subject)).rows

    if connection.vendor == "postgresql":
        role.lay_down(connection)  # bare: also without row security
    bare(0)
    without, high_without = table.milliseconds(bare)
    filtered(0)
    with_filter, high_filter = table.milliseconds(filtered)
    if connection.vendor == "postgresql":
        role.take(connection)
    gated(0)
    with_gate, high = table.milliseconds(gated)
    print(f"{'three tables of one person, bare':<46}{f'{without:.1f} / {high_without:.1f} ms':>22}")
    told = f"{with_filter:.1f} / {high_filter:.1f} ms"
    table.line("  with the filter of the gate", told, "1.25 × bare", with_filter / without / 1.25)
    cost = with_gate / without
    table.line(
        "  the same through the gate, with three logs", f"{with_gate:.1f} / {high:.1f} ms", "1.25 × bare", cost / 1.25
    )


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
