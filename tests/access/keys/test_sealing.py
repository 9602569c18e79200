"""A closed text opens for its own person, in its own place, unchanged; in every other case it is said what is wrong."""

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from totjerecht.access.keys.erasing import erase_key
from totjerecht.access.keys.errors import KeyErased, KeyMissing, NotLoaded, Tampered
from totjerecht.access.keys.fields import SealedField
from totjerecht.access.keys.keyring import ERASED, Keyring
from totjerecht.access.keys.models import SubjectKey
from totjerecht.access.keys.sealing import SHORTEST, open_sealed, seal

pytestmark = pytest.mark.django_db(databases=["default", "keys"])

PLACE = "people.Person.name"
ANNA, BILAL = UUID(int=1), UUID(int=2)


@given(text=st.text())
def test_what_is_closed_opens_again(text: str) -> None:
    with Keyring() as keyring:
        keyring.make(ANNA)
        closed = seal(keyring, ANNA, PLACE, text)
    with Keyring() as keyring:
        keyring.load([ANNA])
        assert open_sealed(keyring, ANNA, PLACE, closed) == text
        assert open_sealed(keyring, ANNA, PLACE, memoryview(closed)) == text


def test_the_same_text_is_never_closed_the_same_way() -> None:
    with Keyring() as keyring:
        keyring.make(ANNA)
        assert len({seal(keyring, ANNA, PLACE, "ja") for _ in range(100)}) == 100


@given(place=st.integers(0, SHORTEST + 20), change=st.integers(1, 255))
def test_one_changed_byte_is_found(place: int, change: int) -> None:
    with Keyring() as keyring:
        keyring.make(ANNA)
        closed = bytearray(seal(keyring, ANNA, PLACE, "schulden bij de huisbaas"))
        closed[place % len(closed)] ^= change
        with pytest.raises(Tampered):
            open_sealed(keyring, ANNA, PLACE, bytes(closed))


@given(kept=st.integers(0, SHORTEST + 4))
def test_a_text_cut_short_is_found(kept: int) -> None:
    with Keyring() as keyring:
        keyring.make(ANNA)
        closed = seal(keyring, ANNA, PLACE, "vijf!")[:kept]
        with pytest.raises(Tampered):
            open_sealed(keyring, ANNA, PLACE, closed)


def test_a_text_does_not_open_in_another_row_or_column() -> None:
    with Keyring() as keyring:
        keyring.make(ANNA, BILAL)
        closed = seal(keyring, ANNA, PLACE, "Anna")
        with pytest.raises(Tampered):
            open_sealed(keyring, BILAL, PLACE, closed)
        with pytest.raises(Tampered):
            open_sealed(keyring, ANNA, "people.Person.alias", closed)


def test_a_key_copied_to_another_person_opens_nothing() -> None:
    with Keyring() as keyring:
        keyring.make(ANNA, BILAL)
        closed = seal(keyring, ANNA, PLACE, "Anna")
    SubjectKey.objects.filter(subject=BILAL).update(wrapped=SubjectKey.objects.get(subject=ANNA).wrapped)
    with Keyring() as keyring:
        keyring.load([BILAL])
        with pytest.raises(Tampered):
            open_sealed(keyring, BILAL, PLACE, closed)


def test_after_erasing_a_text_reads_as_erased_and_nothing_is_added() -> None:
    with Keyring() as keyring:
        keyring.make(ANNA, BILAL)
        closed = {subject: seal(keyring, subject, PLACE, "tekst") for subject in (ANNA, BILAL)}
    erase_key(ANNA)
    with Keyring() as keyring:
        keyring.load([ANNA, BILAL])
        assert open_sealed(keyring, ANNA, PLACE, closed[ANNA]) is ERASED
        assert open_sealed(keyring, BILAL, PLACE, closed[BILAL]) == "tekst"
        assert str(ERASED) == "gewist"
        with pytest.raises(KeyErased):
            seal(keyring, ANNA, PLACE, "nog iets")
        with pytest.raises(KeyErased):
            keyring.make(BILAL, ANNA)


def test_who_was_erased_before_there_was_a_key_never_gets_one() -> None:
    erase_key(ANNA)
    with Keyring() as keyring, pytest.raises(KeyErased):
        keyring.make(ANNA)


def test_erasing_twice_tells_the_first_time() -> None:
    with Keyring() as keyring:
        keyring.make(ANNA)
    assert erase_key(ANNA) == erase_key(ANNA)


def test_a_key_that_was_not_asked_for_is_not_used() -> None:
    with Keyring() as keyring:
        keyring.make(ANNA)
        closed = seal(keyring, ANNA, PLACE, "tekst")
    for use in (lambda: seal(keyring, ANNA, PLACE, "na het blok"), lambda: keyring.load([ANNA])):
        with pytest.raises(NotLoaded):
            use()
    with Keyring() as other, pytest.raises(NotLoaded):
        open_sealed(other, ANNA, PLACE, closed)
    with Keyring() as other:
        other.load([BILAL])
        with pytest.raises(KeyMissing):
            open_sealed(other, BILAL, PLACE, closed)


def test_a_page_of_persons_costs_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    subjects = [uuid4() for _ in range(50)]
    with Keyring() as keyring:
        keyring.make(*subjects)
    with django_assert_num_queries(1, using="keys"), Keyring() as keyring:
        keyring.load(subjects)
        keyring.load(subjects[:10])


@pytest.mark.parametrize("wrong", ["Anna Peeters", b"Anna Peeters", b"\x01kort", b"\x02" + bytes(SHORTEST)])
def test_a_column_for_closed_texts_refuses_anything_else(wrong: object) -> None:
    from django.db import connection

    field = SealedField(name="name")
    field.model = SubjectKey  # any model, for its name in the message
    with pytest.raises((TypeError, ValueError), match=r"access\.SubjectKey\.name"):
        field.get_db_prep_value(wrong, connection)
    assert field.get_db_prep_value(None, connection) is None
