"""Nothing goes around the gate: every model, every source file, every address and every command is walked.

A person is put in the database with texts that stand nowhere else. Then everybody who has nothing to do with her opens
every address that there is, with her numbers in it, to read and to write. None of those texts may come back.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from uuid import UUID

import pytest
from django.apps import apps
from django.core.management import call_command, get_commands
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.converters import IntConverter, UUIDConverter

from tests.access import world
from tests.accounts.helpers import log_in
from totjerecht.access import presence
from totjerecht.access.choices import Action, Category
from totjerecht.access.emergency import opening
from totjerecht.access.gate import act
from totjerecht.access.guarded import Guarded, rows
from totjerecht.access.models import Consent, Emergency, Event, Grant, Relationship, Subject, Voice
from totjerecht.accounts.service import Seat
from totjerecht.people.models import Entry

SRC = Path(__file__).parents[2] / "src" / "totjerecht"
CANARY = "Xyzzaria"


def sources() -> Iterator[tuple[str, str]]:
    for path in sorted(SRC.rglob("*.py")):
        yield str(path.relative_to(SRC)), path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("what", "allowed"),
    [
        (r"guarded import .*\brows\b", {"access/policy.py", "access/gate.py"}),
        (r"\._base_manager|\._default_manager", {"access/keys/rotation.py"}),
        (r"\.raw\(|\.extra\(|RawSQL", set()),
        (r"models\.Model\.save\(", {"access/gate.py"}),
    ],
)
def test_only_the_gate_has_a_key(what: str, allowed: set[str]) -> None:
    found = {name for name, text in sources() if re.search(what, text) and "/migrations/" not in name}
    assert found <= allowed


def test_sql_is_written_in_few_places() -> None:
    found = {name for name, text in sources() if ".cursor()" in text and "/migrations/" not in name}
    outside = {name for name in found if not name.startswith(("access/database/", "access/keys/"))}
    assert outside <= {"site/views.py"}, "only the check of health, and what guards the database itself"


def test_whatever_points_at_a_person_is_guarded_or_of_the_gate() -> None:
    for model in apps.get_models():
        pointers = [field for field in model._meta.fields if field.related_model is Subject or field.name == "subject"]
        if pointers and model._meta.app_label != "access":
            assert issubclass(model, Guarded), model


def test_a_guarded_model_has_no_way_back() -> None:
    """No relation leads from another model to personal data."""
    for model in apps.get_models():
        for relation in model._meta.related_objects:
            if issubclass(relation.related_model, Guarded):  # type: ignore[arg-type]
                assert relation.hidden, relation


@pytest.fixture
def person() -> UUID:
    worker, other = world.seat(world.organisation(kind="ocmw")), world.seat()
    there = world.ctx(worker)
    subject = world.person(worker, name=f"{CANARY} Naam", called=f"{CANARY} roepnaam")
    with act(there) as doing:
        doing.create(Entry, subject, category=Category.DEBTS, text=f"{CANARY} schuld", written_by_id=worker.mandate)
    version = world.agreement(worker.organisation, other.organisation)
    world.consent(there, subject, version, other.organisation, {Category.INCOME: (Action.SEE,)})
    world.voice(worker, subject)
    opening.open_now(world.ctx(world.seat()), subject, f"{CANARY} gevaar voor de kinderen")
    presence.here(there, subject)
    return subject


def addresses(subject: UUID) -> Iterator[str]:
    """Every address, filled in with every number that has to do with the person."""
    numbers = [subject]
    for model in (Consent, Grant, Relationship, Voice, Event):
        numbers += list(model.objects.values_list("id", flat=True)[:4])
    numbers += list(Emergency.objects.values_list("id", flat=True))
    numbers += list(rows(Entry).values_list("id", flat=True)[:2])
    for pattern, converters in patterns(get_resolver()):
        choices = {
            name: [str(number) for number in numbers]
            if isinstance(converter, UUIDConverter)
            else ["1", "2"]
            if isinstance(converter, IntConverter)
            else ["nl-be"]
            for name, converter in converters.items()
        }
        for values in itertools.islice(itertools.product(*choices.values()), 60):
            address = pattern
            for name, value in zip(choices, values, strict=True):
                address = re.sub(rf"<(\w+:)?{name}>", value, address)
            yield "/" + address


def patterns(
    resolver: URLResolver, before: str = "", known: dict[str, object] | None = None
) -> Iterator[tuple[str, dict[str, object]]]:
    for entry in resolver.url_patterns:
        route = before + str(entry.pattern).lstrip("^").replace("\\Z", "").rstrip("$")
        converters = {**(known or {}), **getattr(entry.pattern, "converters", {})}
        if isinstance(entry, URLPattern):
            if "(" not in route:
                yield route, converters
        else:
            yield from patterns(entry, route, converters)


def strangers() -> Iterator[tuple[str, Seat | None]]:
    yield "nobody", None
    for function in ("social_worker", "team_leader", "privacy_officer", "volunteer"):
        yield function, world.seat(world.organisation(kind="ocmw"), function)


@pytest.mark.django_db(databases=["default", "keys"])
@pytest.mark.filterwarnings("ignore")
def test_no_address_gives_her_away(person: UUID) -> None:
    walked = list(addresses(person))
    assert sum("dossier" in address for address in walked) > 20, "the pages of the file are among them"
    logged = Event.objects.filter(subjects__subject=person).exclude(kind="search").count()
    for who, seat in strangers():
        client = Client(raise_request_exception=False)
        if seat:
            log_in(client, seat)
        for address in walked:
            for answer in (client.get(address), client.post(address, {"purpose": "aid", "subject": str(person)})):
                body = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
                assert CANARY.encode() not in body, (who, address)
                assert answer.status_code < 500, (who, address)
    assert Event.objects.filter(subjects__subject=person).exclude(kind="search").count() == logged, (
        "whatever they tried, nobody came in: her log has no new line"
    )


@pytest.mark.django_db(databases=["default", "keys"])
def test_no_command_gives_her_away(person: UUID) -> None:
    """Commands of ours that only look; each says what it does without a name."""
    looking: dict[str, list[list[str]]] = {"keys": [["check"]], "retention": [[]], "columns": [[]], "log": [["check"]]}
    ours = {name for name, app in get_commands().items() if str(app).startswith("totjerecht.access")}
    assert ours <= looking.keys(), "a new command says here how it looks"
    for name in ours:
        for arguments in looking[name]:
            told = StringIO()
            call_command(name, *arguments, stdout=told, stderr=told)
            assert CANARY not in told.getvalue()
