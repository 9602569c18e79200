"""Who speaks for a person: by her own choice or together with a worker, for some kinds of data, until a day."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db.models import Q
from django.utils import timezone

from tests.access import visiting, world
from totjerecht.access import presence
from totjerecht.access.choices import Category, Via
from totjerecht.access.context import AccessContext, of_herself
from totjerecht.access.gate import NotThere, read
from totjerecht.access.keys import normal, reindex
from totjerecht.access.voices import cards, linking, representatives
from totjerecht.access.voices.representatives import Ground, NotRight
from totjerecht.accounts.models import User
from totjerecht.people.models import Entry

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


def soon() -> date:
    return timezone.localdate() + timedelta(days=30)


def appoint(ctx: AccessContext, subject: UUID, *categories: str) -> cards.Issued:
    return representatives.appoint(ctx, subject, "Vriendin Voorbeeld", Ground.ASKED, categories, soon())


def test_somebody_chosen_sees_only_what_was_chosen_until_it_ends() -> None:
    worker, subject = visiting.file()
    herself = world.voice(worker, subject)
    made = appoint(herself, subject, "income", "housing")
    came = cards.come_in(made.code, made.pin)
    assert came is not None
    there = of_herself(came.voice, Via.CARD)
    assert {row["category"] for row in read(there, Entry, ["text"]).rows} == {"income", "housing"}
    (one,) = representatives.of(subject)
    assert (one.name, one.categories, one.ground) == (
        "Vriendin Voorbeeld",
        (Category.INCOME, Category.HOUSING),
        Ground.ASKED,
    )
    assert "Vriendin" not in repr(one)
    representatives.end(herself, subject, made.voice)
    assert not read(there, Entry, ["text"], where=Q(subject=subject)).rows
    assert cards.come_in(made.code, made.pin) is None
    assert not representatives.of(subject)


def test_the_mandate_ends_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    worker, subject = visiting.file()
    made = appoint(visiting.desk(worker), subject, "income")
    later = timezone.now() + timedelta(days=32)
    monkeypatch.setattr("totjerecht.access.voices.cards.timezone.now", lambda: later)
    assert cards.come_in(made.code, made.pin) is None
    assert not representatives.of(subject)


def test_her_own_card_stays_hers() -> None:
    worker, subject = visiting.file()
    own = cards.issue(visiting.desk(worker), subject)
    other = appoint(visiting.desk(worker), subject, "income")
    assert cards.come_in(own.code, other.pin) is None
    assert cards.come_in(other.code, own.pin) is None
    came = cards.come_in(own.code, own.pin)
    assert came is not None
    assert came.voice == own.voice
    cards.issue(visiting.desk(worker), subject)
    assert cards.come_in(other.code, other.pin), "a new card for her is no end of theirs"
    for _ in range(3):
        reindex.reindex()
    assert cards.come_in(other.code, other.pin)


def test_a_card_of_who_speaks_for_her_is_not_her_at_a_counter() -> None:
    worker, subject = visiting.file()
    other = appoint(visiting.desk(worker), subject, *Category.values)
    stranger = world.ctx(world.seat())
    assert presence.search(stranger, normal.CARD, normal.card_code(other.code)) is None
    assert not presence.is_here(stranger, subject)
    own = cards.issue(visiting.desk(worker), subject)
    assert presence.search(stranger, normal.CARD, normal.card_code(own.code)) == subject


def test_who_speaks_for_her_gives_nothing_on() -> None:
    worker, subject = visiting.file()
    made = appoint(visiting.desk(worker), subject, *Category.values)
    there = of_herself(made.voice, Via.CARD)
    for attempt in (
        lambda: appoint(there, subject, "income"),
        lambda: cards.issue(there, subject),
        lambda: cards.withdraw(there, subject),
        lambda: linking.link(there, subject, User.objects.create_user("x@dienst.example", "X").id),
    ):
        with pytest.raises(NotThere):
            attempt()
    representatives.end(there, subject, made.voice)


def test_nobody_else_appoints_or_ends() -> None:
    worker, subject = visiting.file()
    made = appoint(visiting.desk(worker), subject, "income")
    stranger, other = visiting.file()
    for ctx in (visiting.desk(stranger), world.voice(stranger, other), visiting.desk(world.seat(function="volunteer"))):
        with pytest.raises(NotThere):
            appoint(ctx, subject, "income")
        with pytest.raises(NotThere):
            representatives.end(ctx, subject, made.voice)
    with pytest.raises(NotThere):
        representatives.end(visiting.desk(worker), other, made.voice)


def test_all_that_is_wrong_is_told_at_once_and_nothing_is_ticked_for_a_parent() -> None:
    worker, subject = visiting.file()
    with pytest.raises(NotRight) as wrong:
        representatives.appoint(visiting.desk(worker), subject, " ", "family", ["everything"], None)
    assert set(wrong.value.problems) == {"name", "ground", "categories", "until"}
    for days in (-1, representatives.LONGEST_DAYS + 1):
        day = timezone.localdate() + timedelta(days=days)
        with pytest.raises(NotRight) as wrong:
            representatives.appoint(visiting.desk(worker), subject, "Ouder", Ground.PARENT, ["health"], day)
        assert set(wrong.value.problems) == {"until"}
    assert not representatives.of(subject)


def test_an_account_is_linked_by_herself_only_and_can_be_let_go() -> None:
    worker, subject = visiting.file()
    user = User.objects.create_user("noor@voorbeeld.be", "Noor")
    with pytest.raises(NotThere):
        linking.link(visiting.desk(worker), subject, user.id)
    herself = world.voice(worker, subject)
    voice = linking.link(herself, subject, user.id)
    assert linking.link(herself, subject, user.id) == voice
    found = linking.of_user(user.id)
    assert found is not None
    assert found.subject_id == subject
    assert linking.unlink(herself, subject)
    assert linking.of_user(user.id) is None
    assert not read(of_herself(voice, Via.ACCOUNT), Entry, ["text"]).rows
