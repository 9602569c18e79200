"""The blind index finds exactly who it must, holds no number or name, and can be made anew without losing anybody."""

from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest

from totjerecht.access.keys import reindex as reindexing
from totjerecht.access.keys.blind import LIVE, Blinder, blinder, enter, find, forget
from totjerecht.access.keys.erasing import erase_key
from totjerecht.access.keys.errors import KeyTrouble
from totjerecht.access.keys.keyring import ERASED, Keyring
from totjerecht.access.keys.models import BlindEntry, IndexKey
from totjerecht.access.keys.normal import NATIONAL_NUMBER, PHONE
from totjerecht.access.keys.reindex import index_source, reindex
from totjerecht.access.keys.sealing import open_sealed, seal

pytestmark = pytest.mark.django_db(databases=["default", "keys"])

PLACE = "people.Person.numbers"
PEOPLE = {uuid4(): [f"+3247012345{n}", f"+3247012346{n}"] for n in range(9)}
ANNA, BILAL = list(PEOPLE)[:2]
Closed = dict[UUID, list[bytes]]


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> Closed:
    """Nine invented people with two numbers each, closed and in the index, and a room that can read them again."""
    monkeypatch.setattr(reindexing, "BATCH", 2)
    monkeypatch.setattr(reindexing, "_SOURCES", {})
    with Keyring() as keyring:
        keyring.make(*PEOPLE)
        kept = {who: [seal(keyring, who, PLACE, number) for number in numbers] for who, numbers in PEOPLE.items()}
    blind = blinder()
    for who, numbers in PEOPLE.items():
        enter(blind, who, PHONE, *numbers)

    def read_again(keyring: Keyring, subjects: list[UUID]) -> Iterator[tuple[UUID, str]]:
        for who in subjects:
            for number in kept[who]:
                text = open_sealed(keyring, who, PLACE, number)
                if text is not ERASED:
                    yield who, str(text)

    index_source(PHONE, read_again)
    return kept


def everybody_is_found() -> bool:
    return all(find(blinder(), PHONE, number) == {who} for who, numbers in PEOPLE.items() for number in numbers)


def test_a_person_is_found_by_the_exact_number_only(closed: Closed) -> None:
    assert everybody_is_found()
    assert find(blinder(), PHONE, "+32470123400") == set()
    assert find(blinder(), NATIONAL_NUMBER, PEOPLE[ANNA][0]) == set(), "another kind is another question"


def test_two_people_can_share_a_number(closed: Closed) -> None:
    enter(blinder(), BILAL, PHONE, PEOPLE[ANNA][0])
    assert find(blinder(), PHONE, PEOPLE[ANNA][0]) == {ANNA, BILAL}
    assert find(blinder(), PHONE, PEOPLE[BILAL][0]) == set(), "entering replaces what was there"


def test_the_index_does_not_hold_the_number_nor_a_plain_hash_of_it(closed: Closed) -> None:
    import hashlib

    for row in BlindEntry.objects.filter(subject=ANNA):
        for number in PEOPLE[ANNA]:
            assert number.encode() not in bytes(row.value)
            assert bytes(row.value) != hashlib.sha256(f"{PHONE}\0{number}".encode()).digest()


def test_whoever_is_forgotten_is_not_found(closed: Closed) -> None:
    forget(ANNA)
    assert find(blinder(), PHONE, PEOPLE[ANNA][0]) == set()
    assert find(blinder(), PHONE, PEOPLE[BILAL][0]) == {BILAL}


def test_an_index_made_anew_finds_the_same_people_and_shares_no_value(closed: Closed) -> None:
    before = {bytes(value) for value in BlindEntry.objects.values_list("value", flat=True)}
    done = reindex()
    assert (done.version, done.entries, done.retired) == (2, 18, ())
    assert everybody_is_found()
    assert before.isdisjoint({bytes(value) for value in BlindEntry.objects.values_list("value", flat=True)})


def test_old_versions_lose_their_key(closed: Closed) -> None:
    assert [reindex().retired for _ in range(3)] == [(), (1,), (2,)]
    assert everybody_is_found()
    assert len(blinder().versions) == LIVE
    assert set(IndexKey.objects.filter(wrapped=None).values_list("version", flat=True)) == {1, 2}


def test_while_it_is_made_anew_everybody_is_found_and_a_stop_is_no_loss(
    closed: Closed, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, batches = reindexing._write, 0

    def stops_in_the_third(*args: object) -> int:
        nonlocal batches
        batches += 1
        assert everybody_is_found()
        if batches == 3:
            raise OSError("the power is gone")
        return write(*args)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(reindexing, "_write", stops_in_the_third)
        with pytest.raises(OSError, match="power"):
            reindex()
    assert everybody_is_found()
    done = reindex()
    assert (done.version, done.entries) == (2, 18 - 2 * 4), "it goes on where it stopped, with the same key"
    assert everybody_is_found()


def test_whoever_is_erased_meanwhile_does_not_come_back(closed: Closed, monkeypatch: pytest.MonkeyPatch) -> None:
    write = reindexing._write

    def erased_just_before(blind: Blinder, kind: str, subjects: list[UUID], told: list[tuple[UUID, str]]) -> int:
        if ANNA in subjects:
            erase_key(ANNA)  # as another process would, after her numbers were read
            forget(ANNA)
        return write(blind, kind, subjects, told)

    monkeypatch.setattr(reindexing, "_write", erased_just_before)
    reindex()
    assert not BlindEntry.objects.filter(subject=ANNA).exists()
    assert BlindEntry.objects.count() == 16


def test_without_a_room_that_can_read_a_kind_nothing_is_changed(closed: Closed) -> None:
    enter(blinder(), ANNA, NATIONAL_NUMBER, "85073003328")
    with pytest.raises(KeyTrouble, match=NATIONAL_NUMBER):
        reindex()
    assert everybody_is_found()
    assert IndexKey.objects.count() == 1


def test_a_kind_has_one_source(closed: Closed) -> None:
    with pytest.raises(ValueError, match=PHONE):
        index_source(PHONE, lambda keyring, subjects: [])
