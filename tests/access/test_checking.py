"""The check of the log finds each kind of tampering, also an end that was cut off, and nothing where all is well."""

from __future__ import annotations

import contextlib
import json
import re
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models import Q
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from tests.access import visiting, world
from tests.access.keys.house import House, Running, house
from totjerecht.access import chain, checking, presence, seals
from totjerecht.access.choices import Action, Category, Purpose
from totjerecht.access.database import role
from totjerecht.access.database.install import remove
from totjerecht.access.gate import act, read
from totjerecht.access.keys import normal
from totjerecht.access.models import ChainHead, Event, EventSubject, History
from totjerecht.accounts.service import Seat
from totjerecht.people.models import Entry, Person

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Seals of this test only."""
    monkeypatch.setattr(seals, "folder", lambda: tmp_path / "seals")
    return tmp_path / "seals"


@pytest.fixture
def log() -> UUID:
    """A log with a bit of everything; the number of the first person in it."""
    worker, subject = visiting.file()
    other = world.person(worker)
    herself = world.voice(worker, subject)
    partner = world.seat()
    version = world.agreement(worker.organisation, partner.organisation)
    world.consent(world.ctx(worker), subject, version, partner.organisation, {Category.INCOME: tuple(Action)})
    world.consent(world.ctx(worker), other, version, partner.organisation, {})
    presence.search(world.ctx(partner), normal.NATIONAL_NUMBER, "nobody has this")
    for ctx in (world.ctx(worker), world.ctx(partner, Purpose.RIGHTS), herself):
        read(ctx, Entry, ["text"])
    with act(world.ctx(worker)) as doing:
        doing.change(Person, Q(subject=subject), name="Noor Anders")
        doing.change(Person, Q(subject=other), name="Ook Anders")
    return subject


def run(sql: str, *values: str | int | bytes) -> None:
    """What somebody does who has the database and not the key: without triggers, and around everything."""
    role.lay_down(connection)
    remove(connection)
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        assert cursor.rowcount != 0


def found() -> list[str]:
    return [str(place) for place in checking.check().places]


def number(value: UUID) -> str:
    return value.hex if connection.vendor == "sqlite" else str(value)


def test_a_log_that_nobody_touched_is_right(log: UUID) -> None:
    report = checking.check()
    assert report.places == []
    assert report.links == EventSubject.objects.count()
    assert report.chains == ChainHead.objects.count()
    assert report.acts == Event.objects.filter(what__has_key="history").count()


ADDED = (
    'INSERT INTO access_history (act, at, table_name, "row", operation, data) '
    "VALUES (%s, '2026-01-01', 'people_person', '1', 'UPDATE', '')"
)
COLUMNS: dict[str, str] = {
    "at": "'2020-01-01 00:00:00+00:00'",
    "kind": "'listed'",
    "actor": f"'{uuid4().hex}'",
    "organisation": "NULL",
    "mandate": "NULL",
    "function": "'reception'",
    "purpose": "'own'",
    "via": "'task'",
    "what": "'{}'",
}


def test_the_test_knows_each_column_of_an_event() -> None:
    assert set(COLUMNS) | {"id"} == {column.column for column in Event._meta.local_concrete_fields}


@pytest.mark.parametrize("column", COLUMNS)
def test_one_changed_column_of_one_event_is_found_where_it_is(log: UUID, column: str) -> None:
    victim = EventSubject.objects.filter(subject=log, event__kind="read").order_by("seq")[1]
    run(f"UPDATE access_event SET {column} = {COLUMNS[column]} WHERE id = %s", number(victim.event_id))
    hers = [place for place in found() if place.startswith("Deze schakel")]
    assert any(f"persoon {log.hex}, schakel {victim.seq}, gebeurtenis {victim.event_id.hex}" in place for place in hers)
    assert len(hers) == EventSubject.objects.filter(event=victim.event_id).count(), "and no other"


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("DELETE FROM access_eventsubject WHERE subject_id = %s AND seq = 3", "Er ontbreekt een schakel"),
        ("UPDATE access_eventsubject SET mac = {zeros} WHERE subject_id = %s AND seq = 3", "Deze schakel"),
        ("UPDATE access_eventsubject SET seq = 900 WHERE subject_id = %s AND seq = 3", "Er ontbreekt een schakel"),
        ("UPDATE access_chainhead SET seq = seq - 1 WHERE subject_id = %s", "kop"),
        ("UPDATE access_chainhead SET seq = seq + 1 WHERE subject_id = %s", "Het einde van deze keten is weg"),
        ("UPDATE access_chainhead SET mac = {zeros} WHERE subject_id = %s", "De kop van de keten past niet"),
        ("DELETE FROM access_chainhead WHERE subject_id = %s", "De kop van deze keten"),
        ("DELETE FROM access_eventsubject WHERE subject_id = %s", "Deze keten heeft een kop en geen schakels"),
    ],
)
def test_a_changed_chain_is_found(log: UUID, sql: str, words: str) -> None:
    zeros = f"X'{'00' * 32}'" if connection.vendor == "sqlite" else f"'\\x{'00' * 32}'::bytea"
    run(sql.format(zeros=zeros), number(log))
    assert any(words in place and log.hex in place for place in found())


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE access_history SET data = replace(data, 'nl-be', 'fr') WHERE act = %s AND table_name = 'people_person'",
        "UPDATE access_history SET operation = 'DELETE' WHERE act = %s",
        "UPDATE access_history SET \"row\" = '1234' WHERE act = %s",
        "DELETE FROM access_history WHERE act = %s",
        ADDED,
    ],
)
def test_a_changed_history_is_found(log: UUID, sql: str) -> None:
    changed = Event.objects.filter(kind="write").order_by("-at")[0].id
    run(sql, number(changed))
    assert found() == [f"De geschiedenis past niet bij wat deze gebeurtenis schreef: gebeurtenis {changed.hex}"]


def test_writing_without_a_line_is_found(log: UUID) -> None:
    run(ADDED, number(uuid4()))
    assert [place.split(":")[0] for place in found()] == ["Er is geschreven zonder regel in het logboek"]
    run("UPDATE access_history SET act = NULL WHERE table_name = 'access_grant'")
    assert any("zonder dat iemand handelde, in access_grant" in place for place in found())


def test_an_event_without_its_links_is_found(log: UUID) -> None:
    victim = EventSubject.objects.filter(subject=log).order_by("-seq")[0]
    run("DELETE FROM access_eventsubject WHERE event_id = %s", number(victim.event_id))
    assert f"Deze gebeurtenis staat in geen enkele keten: gebeurtenis {victim.event_id.hex}" in found()


def cut(subject: UUID, keep: int) -> None:
    """Cuts off the end of a chain as somebody would who knows how it is made: with its head, events and history."""
    rows = EventSubject.objects.filter(subject=subject).order_by("seq")
    last, gone = rows.get(seq=keep), list(rows.filter(seq__gt=keep).values_list("event", flat=True))
    alone = [event for event in gone if EventSubject.objects.filter(event=event).count() == 1]
    for event in gone:
        run("DELETE FROM access_eventsubject WHERE event_id = %s AND subject_id = %s", number(event), number(subject))
    with connection.cursor() as cursor:
        for event in alone:
            cursor.execute("DELETE FROM access_history WHERE act = %s", [number(event)])
            cursor.execute("DELETE FROM access_event WHERE id = %s", [number(event)])
    head = bytes(last.mac)
    run("UPDATE access_chainhead SET seq = %s, mac = %s WHERE subject_id = %s", keep, head, number(subject))


def test_an_end_that_was_cut_off_neatly_is_found_by_the_seal_only() -> None:
    worker, subject = visiting.file()
    seals.seal()
    sealed = ChainHead.objects.get(subject=subject).seq
    assert found() == []
    for _ in range(3):
        read(world.ctx(worker), Person, ["name"], where=Q(subject=subject))
    assert found() == [], "what comes after the seal is no fault"
    cut(subject, sealed)
    assert found() == [], "nobody can know that these were there"
    cut(subject, sealed - 1)
    assert found() == [
        f"Na het zegel is het einde van deze keten weggehaald: persoon {subject.hex}, schakel {sealed}",
        "Er zijn minder gebeurtenissen dan toen ze verzegeld werden",
    ]


def test_a_whole_chain_that_is_gone_is_found_by_the_seal() -> None:
    _, subject = visiting.file()
    seals.seal()
    run("DELETE FROM access_eventsubject WHERE subject_id = %s", number(subject))
    run("DELETE FROM access_chainhead WHERE subject_id = %s", number(subject))
    assert f"Na het zegel is deze hele keten weggehaald: persoon {subject.hex}" in found()


def test_a_chain_made_anew_with_another_key_is_found(log: UUID, settings: object) -> None:
    settings.CHAIN_SECRET = "gestolen databank, eigen sleutel" * 2  # type: ignore[attr-defined]
    assert len(found()) == EventSubject.objects.count()


def test_seals_hold_what_moved_and_each_leans_on_the_one_before(log: UUID, folder: Path) -> None:
    worker, fresh = visiting.file()
    today = timezone.localdate()
    first = seals.seal(today)
    assert first.made
    assert not seals.seal(today).made
    read(world.ctx(worker), Person, ["name"], where=Q(subject=fresh))
    second = seals.seal(today + timedelta(days=1))
    told = json.loads(second.path.read_text())
    assert list(told["moved"]) == [fresh.hex]
    assert (told["chains"], told["links"]) == (ChainHead.objects.count(), EventSubject.objects.count())
    assert seals.read().heads == seals.current_heads()
    assert second.path.stat().st_mode & 0o077 == 0
    assert "Noor" not in second.path.read_text()


def seal_days(worker: Seat, subject: UUID, days: int) -> list[Path]:
    made = []
    for day in range(days):
        read(world.ctx(worker), Person, ["name"], where=Q(subject=subject))
        made.append(seals.seal(timezone.localdate() + timedelta(days=day)).path)
    return made


TAMPER: dict[str, Callable[[list[Path]], object]] = {
    "changed": lambda paths: paths[1].write_text(paths[1].read_text().replace('"links": ', '"links": 1')),
    "gone": lambda paths: paths[1].unlink(),
    "empty": lambda paths: paths[1].write_text(""),
    "no json": lambda paths: paths[1].write_text("[1, 2]"),
    "two changed places": lambda paths: (
        (first := paths[0].read_bytes()),
        paths[0].write_bytes(paths[1].read_bytes()),
        paths[1].write_bytes(first),
    ),
    "renamed": lambda paths: paths[2].rename(paths[2].with_name("2031-01-01.json")),
}


@pytest.mark.parametrize("how", TAMPER)
def test_a_seal_that_was_touched_is_found_and_no_new_one_is_made(how: str) -> None:
    worker, subject = visiting.file()
    paths = seal_days(worker, subject, 3)
    assert found() == []
    TAMPER[how](paths)
    assert found()
    with pytest.raises(seals.SealTrouble):
        seals.seal(timezone.localdate() + timedelta(days=9))


@given(st.data())
def test_any_byte_of_a_seal_counts(data: st.DataObject) -> None:
    told = {"version": 1, "moved": {uuid4().hex: [3, "ab"]}, "before": "", "root": "00"}
    text = bytearray(seals._with_code(told))
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.integers(32, 126).filter(lambda byte: byte != text[place]))
    before = json.loads(bytes(text))
    text[place] = other
    with contextlib.suppress(ValueError):
        assert seals._checked(bytes(text)) == {key: before[key] for key in told}, "only the layout changed"


def test_the_command_tells_where_and_never_who(log: UUID) -> None:
    out = StringIO()
    call_command("log", "check", stdout=out)
    assert re.search(r"\d+ schakels in \d+ ketens en \d+ handelingen nagekeken in \d+\.\d s", out.getvalue())
    assert "Alles klopt." in out.getvalue()
    call_command("log", "seal", stdout=out)
    assert "Zegel geschreven" in out.getvalue()
    call_command("log", "seal", stdout=out)
    assert "was er al vandaag" in out.getvalue()
    run("UPDATE access_event SET purpose = 'own' WHERE kind = 'read' AND purpose <> 'own'")
    with pytest.raises(CommandError) as wrong:
        call_command("log", "check", stdout=out)
    assert wrong.value.returncode == 1
    assert log.hex in str(wrong.value)
    assert "Noor" not in str(wrong.value)


def test_of_very_much_that_is_off_the_rest_is_counted(monkeypatch: pytest.MonkeyPatch, log: UUID) -> None:
    monkeypatch.setattr(checking, "MOST", 2)
    run("UPDATE access_event SET function = 'committee'")
    with pytest.raises(CommandError, match=r"en nog \d+ plaatsen"):
        call_command("log", "check", stdout=StringIO())


@given(st.dictionaries(st.text(), st.one_of(st.booleans(), st.integers(), st.text(), st.lists(st.text()))))
def test_what_an_event_says_is_one_text_in_whatever_order(what: dict[str, object]) -> None:
    said, turned = (chain.what_said("read", "own", "own", "card", one) for one in (what, dict(reversed(what.items()))))
    assert said == turned
    assert json.loads(said)[-1] == what


@given(st.lists(st.text(), min_size=3, max_size=3), st.lists(st.text(), min_size=3, max_size=3))
def test_two_that_differ_never_say_the_same(one: list[str], other: list[str]) -> None:
    assert (chain.who_said(*one) == chain.who_said(*other)) == (one == other)


def test_an_act_that_fails_leaves_no_line_and_no_history() -> None:
    worker, subject = visiting.file()
    before = (Event.objects.count(), EventSubject.objects.count(), History.objects.count())
    with pytest.raises(RuntimeError, match="halfway"), act(world.ctx(worker)) as doing:  # noqa: PT012 (an act is a block)
        doing.change(Person, Q(subject=subject), name="Halverwege")
        raise RuntimeError("halfway")
    assert (Event.objects.count(), EventSubject.objects.count(), History.objects.count()) == before
    assert found() == []


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with house(tmp_path_factory.mktemp("house"), "tests.access.chain_story") as built:
        yield built


def test_writers_at_the_same_time_make_each_their_links(home: House) -> None:
    told = home.step("file")
    before = json.loads(home.step("check"))
    moment = str(time.time() + 1)
    racers = [Running(home, "many", told, moment, "12") for _ in range(3)]
    assert [racer.wait() for racer in racers] == [0, 0, 0], [racer.err.read_text() for racer in racers]
    after = json.loads(home.step("check"))
    assert after["found"] == []
    assert after["longest"] == before["longest"] + 3 * 12 * 2


def test_a_killed_process_leaves_a_whole_chain(home: House) -> None:
    told = home.step("file")
    chance = Random(7)  # noqa: S311 (when to kill)
    for _ in range(6):
        writer = Running(home, "for_ever", told)
        time.sleep(0.3 + chance.uniform(0, 0.4))
        writer.kill()
    assert json.loads(home.step("check"))["found"] == []
    home.step("manage", "log", "seal")
    assert "Alles klopt." in home.step("manage", "log", "check")
