"""However somebody writes a number or a name, the index sees one; and what is none is refused."""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from totjerecht.access.keys.normal import NotValid, card_code, name_and_birth, national_number, phone

BORN = date(1985, 7, 30)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        # Numbers of the library's own documentation: nobody's.
        ("85.07.30-033.28", "85073003328"),
        (" 85 07 30 033 28 ", "85073003328"),
        ("98.47.28-997.65", "98472899765"),  # BIS
        ("17 07 30 033 84", "17073003384"),  # born in this century
    ],
)
def test_a_national_number(written: str, number: str) -> None:
    assert national_number(written) == number


@pytest.mark.parametrize("written", ["", "12345678901", "85.07.30-033.29", "8507300332", "Anna", "٨٥٠٧٣٠٠٣٣٢٨"])
def test_no_national_number(written: str) -> None:
    with pytest.raises(NotValid, match="rijksregisternummer"):
        national_number(written)


@pytest.mark.parametrize(
    "names",
    [
        ("Anna Peeters", "PEETERS Anna", "anna  peeters", "Peeters, Anna"),
        ("José Núñez", "jose nunez", "NUNEZ JOSÉ", "José Nu\u0301n\u0303ez"),
        ("Łukasz Wałęsa", "lukasz walesa"),
        ("Søren Ødegård", "soren odegard"),
        ("Strauß Jan", "STRAUSS JAN"),
        ("İpek Yıldız", "ipek yildiz", "IPEK YILDIZ"),
        ("Ömer Çelik", "omer celik"),
        ("Fatima El Amrani", "el amrani fatima"),
        ("Marie-Claire D'Hondt", "marie claire dhondt", "Marie Claire D’Hondt"),
        ("مُحَمَّد علي", "محمد علي"),
    ],
)
def test_one_name_in_many_forms(names: tuple[str, ...]) -> None:
    assert len({name_and_birth(name, BORN) for name in names}) == 1


def test_another_name_or_day_is_another_person() -> None:
    written = [("Anna Peeters", BORN), ("Anne Peeters", BORN), ("Anna Peeters", date(1985, 7, 31)), ("Anna", BORN)]
    assert len({name_and_birth(*one) for one in written}) == len(written)


@pytest.mark.parametrize("name", ["", " ", "-", "'"])
def test_no_name(name: str) -> None:
    with pytest.raises(NotValid):
        name_and_birth(name, BORN)


@given(name=st.text(st.characters(categories=("L", "M", "Z", "P")), max_size=30), seed=st.integers())
def test_order_case_and_marks_never_matter(name: str, seed: int) -> None:
    try:
        wanted = name_and_birth(name, BORN)
    except NotValid:
        return
    words = wanted.partition("|")[0].split(" ")
    Random(seed).shuffle(words)  # noqa: S311
    assert name_and_birth(" ".join(words), BORN) == wanted
    assert name_and_birth(name.upper(), BORN) == name_and_birth(name.upper().lower(), BORN)


@pytest.mark.parametrize("written", ["K7QF-2M0P", "k7qf 2mop", "K7QF2M0P"])
def test_a_card(written: str) -> None:
    assert card_code(written) == "K7QF2M0P"


@pytest.mark.parametrize("written", ["", " - ", "K7QF#", "kaart é"])
def test_no_card(written: str) -> None:
    with pytest.raises(NotValid):
        card_code(written)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0470 12 34 56", "+32470123456"),
        ("+32 (0)470/12.34.56", "+32470123456"),
        ("0032 470 12 34 56", "+32470123456"),
        ("03 221 13 33", "+3232211333"),
        ("+31 6 12345678", "+31612345678"),
    ],
)
def test_a_phone(written: str, number: str) -> None:
    assert phone(written) == number


@pytest.mark.parametrize("written", ["", "112", "bel me", "+0470123456", "0470 12 34 56 78 90 12 34", "٠٤٧٠١٢٣٤٥٦"])
def test_no_phone(written: str) -> None:
    with pytest.raises(NotValid):
        phone(written)
