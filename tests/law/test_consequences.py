"""What asking may set off: shown to all whom it may concern, and to nobody whom it certainly does not."""

from datetime import date

import pytest

from rechten.graph.kinds import DATE, Choice
from rechten.household.case import CaseFile, Known, Person, Silence
from rechten.law.belgium import BELGIUM
from rechten.readings.answer import consequences_of, read

STAY = BELGIUM.vocabulary["person.stay"].kind
ADVICE = "burger van een ander EU-land"


def told(*stays: str | Silence | None) -> CaseFile:
    """Persons of whom only the right of residence was told, or not."""
    assert isinstance(STAY, Choice)
    persons = []
    for number, stay in enumerate(stays):
        mask = 1 << STAY.codes.index(stay) if isinstance(stay, str) and not isinstance(stay, Silence) else 0
        answer = stay if isinstance(stay, Silence) else Known(mask, mask)
        persons.append(Person(f"p{number}", {} if stay is None else {"stay": answer}))
    return CaseFile(date(2026, 6, 15), date(2026, 6, 15), tuple(persons))


def advises(case: CaseFile, right: str) -> bool:
    return any(ADVICE in item.says for item in consequences_of(read(BELGIUM, case).of(right)))


@pytest.mark.parametrize("right", ["leefloon", "dringende_medische_hulp"])
def test_advice_for_eu_citizens(right: str) -> None:
    assert not advises(told("belgian"), right)
    assert not advises(told("protected"), right)
    for other in ("eu_long", "eu_short", "no_stay", None, Silence.DECLINED, Silence.DONT_KNOW):
        assert advises(told(other), right)
    assert advises(told("belgian", "eu_long"), right), "one of the persons may be concerned"


def test_a_doubt_between_two_answers_keeps_the_advice() -> None:
    assert isinstance(STAY, Choice)
    doubt = sum(1 << STAY.codes.index(code) for code in ("belgian", "eu_long"))
    person = Person("ik", {"stay": Known(doubt, doubt)})
    assert advises(CaseFile(date(2026, 6, 15), date(2026, 6, 15), (person,)), "leefloon")


def test_other_consequences_stay() -> None:
    said, spared = (consequences_of(read(BELGIUM, told(stay)).of("leefloon")) for stay in ("eu_long", "belgian"))
    assert spared == tuple(item for item in said if ADVICE not in item.says)
    assert consequences_of(()) == ()


def test_who_is_spared_is_told_in_the_words_of_the_law() -> None:
    unless = [c.unless for right in BELGIUM.rights.values() for c in right.act.consequences if c.unless]
    assert unless
    for spared in unless:
        kind = BELGIUM.vocabulary[spared.fact].kind
        assert spared.fact.startswith("person.")
        if isinstance(kind, Choice):
            assert set() < set(spared.codes) <= set(kind.codes)
            assert spared.below is None
            assert spared.from_age is None
        else:
            assert kind == DATE
            assert not spared.codes
            assert spared.below is not None or spared.from_age is not None


ASKED = date(2026, 6, 15)
IGO_FIRST, PLAN = "Vraag eerst de inkomensgarantie", "jonger dan 25 of studeer je"


def says(text: str, born: Known | Silence | None, right: str = "leefloon") -> bool:
    """Whether one person, of whom only the day of birth was told, reads this of a right."""
    person = Person("ik", {} if born is None else {"birth_date": born})
    results = read(BELGIUM, CaseFile(ASKED, ASKED, (person,))).of(right)
    return any(text in item.says for item in consequences_of(results))


def born(first: date, last: date | None = None) -> Known:
    return Known(first.toordinal(), (last or first).toordinal())


def test_who_is_of_age_for_the_inkomensgarantie_reads_that_it_comes_first() -> None:
    assert says(IGO_FIRST, born(date(1954, 5, 5)))
    assert says(IGO_FIRST, born(date(1961, 6, 15))), "65 today"
    assert not says(IGO_FIRST, born(date(1961, 6, 16))), "65 tomorrow"
    assert not says(IGO_FIRST, born(date(1990, 1, 1)))


def test_a_plan_for_the_young_is_not_told_to_the_old() -> None:
    assert says(PLAN, born(date(2004, 1, 1)))
    assert says(PLAN, born(date(1961, 6, 16))), "65 tomorrow"
    assert not says(PLAN, born(date(1961, 6, 15))), "65 today"
    assert says("bij VDAB", born(date(1990, 1, 1)), "sociale_huurwoning")
    assert not says("bij VDAB", born(date(1954, 1, 1)), "sociale_huurwoning")


def test_an_uncertain_day_of_birth_spares_nobody() -> None:
    for unsure in (None, Silence.DONT_KNOW, Silence.DECLINED, born(date(1961, 1, 1), date(1961, 12, 31))):
        assert says(IGO_FIRST, unsure)
        assert says(PLAN, unsure)
    assert not says(IGO_FIRST, born(date(1962, 1, 1), date(1962, 12, 31))), "too young on every day of that year"
    assert not says(PLAN, born(date(1960, 1, 1), date(1960, 12, 31))), "too old on every day of that year"
