"""Cards: what they are made of, who may make one, coming in, guessing, and that an old one ends."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.contrib.auth.hashers import check_password
from django.db.models import Q
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from tests.access import visiting, world
from totjerecht.access import presence
from totjerecht.access.choices import Action, Category, Via
from totjerecht.access.context import of_herself
from totjerecht.access.gate import NotThere, read_one
from totjerecht.access.keys import erasing, normal, reindex
from totjerecht.access.keys.models import BlindEntry
from totjerecht.access.models import Card, EventSubject, Voice
from totjerecht.access.voices import cards
from totjerecht.accounts.models import Organisation
from totjerecht.people.models import Person

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


def test_a_card_has_fifty_bits_and_is_kept_nowhere_in_clear() -> None:
    worker, subject = visiting.file()
    made = cards.issue(visiting.desk(worker), subject)
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}", made.code)
    assert re.fullmatch(r"\d{6}", made.pin)
    row = Card.objects.get(voice=made.voice)
    bare = made.code.replace("-", "")
    assert row.pin.startswith("argon2")
    assert bare.encode() not in bytes(row.code)
    assert all(bare.encode() not in bytes(entry.value) for entry in BlindEntry.objects.all())
    assert made.code not in repr(made)
    assert made.pin not in repr(made)


@given(st.text(alphabet=cards.LETTERS, min_size=cards.CODE, max_size=cards.CODE), st.randoms())
def test_a_code_is_read_however_it_is_written(code: str, random: object) -> None:
    looks = {"0": "0oO", "1": "1iIlL"}
    typed = "".join(
        random.choice(looks.get(sign, sign + sign.lower())) + random.choice(["", " ", "-"])  # type: ignore[attr-defined]
        for sign in code
    )
    assert normal.card_code(typed) == code


def test_coming_in_stands_in_her_log_and_opens_her_data() -> None:
    worker, subject = visiting.file()
    made = cards.issue(visiting.desk(worker), subject)
    came = cards.come_in(made.code.lower().replace("-", " "), f"{made.pin[:3]} {made.pin[3:]}")
    assert came is not None
    assert (came.voice, came.subject, came.wrong) == (made.voice, subject, 0)
    last = EventSubject.objects.filter(subject=subject).select_related("event").order_by("seq").last()
    assert last is not None
    assert (last.event.kind, last.event.via, last.event.actor) == ("sign_in", "card", made.voice)
    ctx = of_herself(came.voice, Via.CARD)
    assert read_one(ctx, Person, ["name"], Q(subject=subject))["name"] == "Noor Voorbeeld"


def test_a_pin_from_an_arabic_keyboard() -> None:
    worker, subject = visiting.file()
    made = cards.issue(visiting.desk(worker), subject)
    assert cards.come_in(made.code, made.pin.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")))


def test_a_new_card_ends_the_old_one_at_once() -> None:
    worker, subject = visiting.file()
    old = cards.issue(visiting.desk(worker), subject)
    assert not old.replaced
    new = cards.issue(visiting.desk(worker), subject)
    assert new.replaced
    assert cards.come_in(old.code, old.pin) is None
    assert cards.come_in(new.code, new.pin)
    assert Voice.objects.get(id=old.voice).ending.why == "replaced"
    assert BlindEntry.objects.filter(kind=normal.CARD, subject=subject).count() == 1


def test_guessing_waits_longer_each_time_and_a_new_card_is_free() -> None:
    waits = [cards.wait_after(n) for n in range(40)]
    assert waits[: cards.FREE] == [timedelta()] * cards.FREE
    assert waits == sorted(waits)
    assert waits[-1] == timedelta(hours=24)
    worker, subject = visiting.file()
    made = cards.issue(visiting.desk(worker), subject)
    wrong = "000000" if made.pin != "000000" else "111111"
    for _ in range(cards.FREE):
        assert cards.come_in(made.code, wrong) is None
    assert cards.come_in(made.code, made.pin) is None, "it waits, also for the right PIN"
    Card.objects.filter(voice=made.voice).update(locked_until=timezone.now() - timedelta(seconds=1))
    came = cards.come_in(made.code, made.pin)
    assert came is not None
    assert came.wrong == cards.FREE
    assert Card.objects.get(voice=made.voice).failures == 0
    for _ in range(cards.FREE):
        cards.come_in(made.code, wrong)
    new = cards.issue(visiting.desk(worker), subject)
    assert cards.come_in(new.code, new.pin)


def test_an_unknown_code_costs_a_hash_too(monkeypatch: pytest.MonkeyPatch) -> None:
    worker, subject = visiting.file()
    made = cards.issue(visiting.desk(worker), subject)
    cards.come_in("ZZZZZ-ZZZZZ", "123456")  # the hash of nobody is made once
    tried: list[str] = []

    def counted(pin: str, known: str) -> bool:
        tried.append(known)
        return bool(check_password(pin, known))

    monkeypatch.setattr(cards, "check_password", counted)
    for code in ("ZZZZZ-ZZZZZ", "!", "", made.code):
        assert cards.come_in(code, "not-it") is None
    assert len(tried) == 4
    assert {known.split("$")[1:4] == tried[0].split("$")[1:4] for known in tried} == {True}, "the same cost"


@pytest.mark.parametrize("function", ["volunteer", "office", "committee", "privacy_officer"])
def test_who_does_not_write_down_who_somebody_is_makes_no_card(function: str) -> None:
    worker, subject = visiting.file()
    other = world.seat(Organisation.objects.get(id=worker.organisation), function)
    presence.here(visiting.desk(other), subject)
    with pytest.raises(NotThere):
        cards.issue(visiting.desk(other), subject)


def test_a_grant_to_see_something_is_not_enough_but_sitting_together_is() -> None:
    worker, subject = visiting.file()
    other = world.seat()
    version = world.agreement(worker.organisation, other.organisation)
    see = {Category.IDENTITY: (Action.SEE,), Category.INCOME: (Action.SEE,)}
    world.consent(world.ctx(worker), subject, version, other.organisation, see)
    with pytest.raises(NotThere):
        cards.issue(visiting.desk(other), subject)
    presence.here(visiting.desk(other), subject)
    assert cards.issue(visiting.desk(other), subject)


def test_who_comes_in_by_a_card_makes_no_other_card() -> None:
    worker, subject = visiting.file()
    herself = world.voice(worker, subject)
    with pytest.raises(NotThere):
        cards.issue(herself, subject)
    with pytest.raises(NotThere):
        cards.withdraw(herself, world.person(worker))


def test_a_lost_card_ends_without_another() -> None:
    worker, subject = visiting.file()
    made = cards.issue(visiting.desk(worker), subject)
    with pytest.raises(NotThere):
        cards.withdraw(visiting.desk(world.seat()), subject)
    assert cards.withdraw(visiting.desk(worker), subject)
    assert cards.come_in(made.code, made.pin) is None
    assert not cards.withdraw(visiting.desk(worker), subject)
    assert not BlindEntry.objects.filter(kind=normal.CARD, subject=subject).exists()


def test_the_index_is_made_anew_without_new_cards() -> None:
    worker, subject = visiting.file()
    made = cards.issue(visiting.desk(worker), subject)
    before = set(BlindEntry.objects.filter(kind=normal.CARD).values_list("value", flat=True))
    for _ in range(3):
        assert reindex.reindex().entries >= 1
    after = set(BlindEntry.objects.filter(kind=normal.CARD).values_list("value", flat=True))
    assert not {bytes(value) for value in before} & {bytes(value) for value in after}
    assert cards.come_in(made.code, made.pin)


def test_the_card_of_somebody_who_was_erased_opens_nothing() -> None:
    worker, subject = visiting.file()
    made = cards.issue(visiting.desk(worker), subject)
    erasing.erase_key(subject)
    assert cards.come_in(made.code, made.pin) is None


def test_a_card_that_is_not_made_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    worker, subject = visiting.file()
    old = cards.issue(visiting.desk(worker), subject)
    monkeypatch.setattr(cards, "index", lambda subject: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        cards.issue(visiting.desk(worker), subject)
    assert cards.come_in(old.code, old.pin), "the old card still works"
    assert Voice.objects.filter(subject=subject, kind="card").count() == 1
