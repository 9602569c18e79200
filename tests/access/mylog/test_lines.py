"""Who looked: complete for herself, bounded for who speaks for her, and silent about what would endanger somebody."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.db.models import Q
from django.utils import timezone

from tests.access import visiting, world
from totjerecht.access import consents
from totjerecht.access.choices import Action, Category, Channel, Purpose
from totjerecht.access.emergency import opening
from totjerecht.access.gate import NotThere, read
from totjerecht.access.models import EventSubject
from totjerecht.access.mylog import lines
from totjerecht.accounts.models import Organisation
from totjerecht.people.models import Entry, Person

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
SEE = (Action.SEE,)
DANGER = "Ze belde dat haar ex met een mes voor de deur staat."


def mine(subject: UUID, own: bool = False) -> lines.View:
    return lines.View(subject, own, discreet=True, only=None)


def flat(page: lines.Page) -> list[lines.Line]:
    return [line for _, day in page.days for line in day]


def test_each_event_of_her_chain_is_told_and_none_of_another() -> None:
    worker, subject = visiting.file()
    world.person(worker)
    herself = world.voice(worker, subject)
    read(world.ctx(worker), Entry, ["text"], where=Q(subject=subject))
    read(herself, Person, ["name"])
    shown = {link.event_id for link in lines.links(mine(subject, own=True))}
    assert shown == set(EventSubject.objects.filter(subject=subject).values_list("event", flat=True))
    others = {link.event_id for link in lines.links(mine(subject))}
    assert shown - others == set(
        EventSubject.objects.filter(subject=subject, event__actor=herself.actor).values_list("event", flat=True)
    )


def test_a_line_has_function_and_organisation_and_no_name() -> None:
    worker, subject = visiting.file()
    read(world.ctx(worker), Entry, ["text"], where=Q(subject=subject, category="debts"))
    line = flat(lines.page(mine(subject)))[0]
    assert line.who == f"maatschappelijk werker van {worker.organisation_name}"
    assert line.kinds == ["Schulden"]
    assert line.why == "om je vraag aan het OCMW te behandelen"
    assert not line.urgent
    told = " ".join((line.who, line.happened, line.why, line.how, *line.kinds))
    assert worker.user_name not in told


def test_one_opening_of_a_file_is_one_line() -> None:
    worker, subject = visiting.file()
    before = len(flat(lines.page(mine(subject))))
    for model, fields in ((Person, ["name"]), (Entry, ["text"]), (Person, ["language"])):
        read(world.ctx(worker), model, fields, where=Q(subject=subject))
    found = flat(lines.page(mine(subject)))
    assert len(found) == before + 1
    assert set(found[0].codes) == set(Category.values)


def test_pages_hold_everything_once() -> None:
    worker, subject = visiting.file()
    for _ in range(7):
        read(world.ctx(worker), Person, ["name"], where=Q(subject=subject))
    seen: list[int] = []
    before = None
    while True:
        page = lines.page(mine(subject), before, size=3)
        seen += [line.seq for line in flat(page)]
        before = page.before
        if before is None:
            break
    assert seen == sorted(seen, reverse=True)
    assert len(seen) == len(set(seen))
    whole = EventSubject.objects.filter(subject=subject).count()
    assert len(list(lines.links(mine(subject)))) == whole


def test_who_speaks_for_her_reads_only_of_what_may_be_seen() -> None:
    worker, subject = visiting.file()
    secret = world.seat(Organisation.objects.create(name="Huis zonder naam", kind="shelter", discreet=True))
    version = world.agreement(worker.organisation, secret.organisation)
    world.consent(world.ctx(worker), subject, version, secret.organisation, {Category.INCOME: SEE})
    read(world.ctx(secret, Purpose.RIGHTS), Entry, ["text"], where=Q(subject=subject))
    for category in ("income", "health"):
        read(world.ctx(worker), Entry, ["text"], where=Q(subject=subject, category=category))
    assert any("Huis zonder naam" in line.who for line in flat(lines.page(mine(subject))))
    speaker = world.voice(worker, subject, Category.INCOME)
    view = lines.by(speaker, subject, herself=False, own=False)
    found = flat(lines.page(view))
    assert found
    for line in found:
        assert line.codes == {"income"}
        assert "Huis zonder naam" not in line.who
        assert not line.can_ask
        assert line.question is None
    health = EventSubject.objects.filter(subject=subject).order_by("-seq")
    hidden = next(link for link in health if link.event.what.get("categories") == ["health"])
    with pytest.raises(NotThere):
        lines.one(view, hidden.event_id)


def test_on_paper_at_a_desk_no_secret_of_another_organisation() -> None:
    worker, subject = visiting.file()
    secret = world.seat(Organisation.objects.create(name="Huis zonder naam", kind="shelter", discreet=True))
    version = world.agreement(worker.organisation, secret.organisation)
    world.consent(world.ctx(worker), subject, version, secret.organisation, {Category.INCOME: SEE})
    read(world.ctx(secret, Purpose.RIGHTS), Entry, ["text"], where=Q(subject=subject))
    for seat, shown in ((worker, False), (secret, True)):
        told = [line.who for line in flat(lines.page(lines.at_desk(subject, seat.organisation)))]
        assert any("Huis zonder naam" in who for who in told) == shown


def test_an_emergency_is_marked_and_told_at_once() -> None:
    _, subject = visiting.file()
    helper = world.seat()
    opening.open_now(world.ctx(helper), subject, DANGER)
    read(world.ctx(helper, Purpose.EMERGENCY), Entry, ["text"], where=Q(subject=subject))
    found = flat(lines.page(mine(subject)))
    assert [line.urgent for line in found[:2]] == [True, True]
    assert not any(line.urgent for line in found[2:])
    assert not any("mes" in line.happened for line in found)


def test_what_waits_is_not_there_and_comes_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    _, subject = visiting.file()
    where = world.organisation()
    helper, leader = world.seat(where), world.seat(where, "team_leader")
    opened = opening.open_now(world.ctx(helper), subject, DANGER)
    read(world.ctx(helper, Purpose.EMERGENCY), Entry, ["text"], where=Q(subject=subject))
    until = timezone.localdate() + timedelta(days=5)
    opening.wait(world.ctx(leader), opened, until, "Haar ex leest mee op haar telefoon.")
    opening.for_review(world.ctx(leader), opened)
    opening.review(world.ctx(leader), opened, justified=True, remark="")
    hidden = set(
        EventSubject.objects.filter(subject=subject, event__purpose="emergency").values_list("event", flat=True)
    )
    assert len(hidden) == 5
    view = mine(subject, own=True)
    assert not any(line.urgent for line in flat(lines.page(view)))
    for event in hidden:
        with pytest.raises(NotThere):
            lines.one(view, event)
    assert not {link.event_id for link in lines.links(lines.at_desk(subject, where.id))} & hidden
    later = timezone.now() + timedelta(days=6)
    monkeypatch.setattr("totjerecht.access.emergency.opening.timezone.localdate", lambda *_: later.date())
    found = [line for line in flat(lines.page(view)) if line.urgent]
    assert {line.happened for line in found if not line.told_later} <= {
        "Een tweede persoon las waarom je dossier in nood geopend werd."
    }
    assert any(line.told_later for line in found)
    assert {link.event_id for link in lines.links(view)} >= hidden


def test_telling_her_ends_the_wait_and_another_emergency_is_not_hidden() -> None:
    _, subject = visiting.file()
    where = world.organisation()
    helper, leader, other = world.seat(where), world.seat(where, "team_leader"), world.seat(where)
    waits = opening.open_now(world.ctx(helper), subject, DANGER)
    opening.wait(world.ctx(leader), waits, timezone.localdate() + timedelta(days=5), "Haar ex leest mee met haar.")
    opening.open_now(world.ctx(other), subject, DANGER)
    read(world.ctx(other, Purpose.EMERGENCY), Entry, ["text"], where=Q(subject=subject))
    found = [line for line in flat(lines.page(mine(subject))) if line.urgent]
    assert [line.happened for line in found] == ["Je gegevens werden bekeken.", "Je dossier werd in nood geopend."]
    opening.told(world.ctx(leader), waits, Channel.COUNTER)
    assert len([line for line in flat(lines.page(mine(subject))) if line.urgent]) == 5


def test_a_withdrawal_is_told_with_the_way_it_came() -> None:
    worker, subject = visiting.file()
    other = world.seat()
    version = world.agreement(worker.organisation, other.organisation)
    given = world.consent(world.ctx(worker), subject, version, other.organisation, {Category.INCOME: SEE})
    consents.withdraw(world.ctx(worker), subject, given, Channel.PHONE)
    found = flat(lines.page(mine(subject)))
    assert found[0].happened == "Een afspraak werd stopgezet, zoals je vroeg aan de telefoon."
    assert found[1].happened == "Je zei ja op een afspraak."
