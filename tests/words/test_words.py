"""The Dutch words: exact where the law or a number speaks, and never empty, whatever the answer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, get_args

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from rechten import words
from rechten.casefile import parse_case
from rechten.graph.kinds import BOOL, Number, Unit, money
from rechten.graph.law import Law
from rechten.graph.parameters import figure_at
from rechten.household.case import CaseFile, Origin, Silence
from rechten.household.knowledge import FactCell, HomeCell, TieCell
from rechten.readings.answer import Answer, Result, read
from rechten.readings.causes import Cause, Judgement, LastKnown, NoFigure, NotEncoded, OpenFact
from rechten.readings.reasons import State
from rechten.readings.verdict import Outcome, Verdict
from rechten.words import Group
from rechten.words.people import tie_sentence
from tests.casefile.strategies import answers
from tests.fictional.cases import partial_cases
from tests.fictional.facts import FACTS
from tests.fictional.law import lyonie

LAW = lyonie()
NBSP = "\u00a0"


def case(**more: Any) -> CaseFile:
    data = {"format": "rechten-case/1", "date": "2026-06-15", "persons": [{"id": "ik"}], **more}
    return parse_case(data, LAW, default_date=date(2026, 6, 15))


FAMILY = case(
    persons=[{"id": "ik"}, {"id": "p"}, {"id": "k1"}, {"id": "k2"}, {"id": "k3", "label": "Zoë"}, {"id": "x"}],
    ties=[
        {"kind": "partner", "from": "p", "to": "ik"},
        {"kind": "parent", "from": "ik", "to": "k1"},
        {"kind": "parent", "from": "ik", "to": "k2"},
        {"kind": "parent", "from": "ik", "to": "k3"},
        {"kind": "partner", "from": "ik", "to": "x", "holds": "unknown"},
    ],
    dwellings=[{"id": "thuis", "residents": [{"person": "ik"}, {"person": "x", "holds": "unknown"}]}],
)


def is_a_sentence(text: str) -> bool:
    """Something that may stand on a page: whole, clean, and addressed as we address people."""
    forbidden = re.search(r"\b(None|u|uw|geen recht|rechten open|een mens beslist)\b|[{}]|  |\.\.", text)
    return bool(text) and text == text.strip() and text[0] == text[0].upper() and text[-1] in ".?!" and not forbidden


# --- numbers ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cents", "text"),
    [
        (0, "€ 0,00"),
        (5, "€ 0,05"),
        (131420, "€ 1.314,20"),
        (100000000, "€ 1.000.000,00"),
        (-1250, "€ -12,50"),
    ],
)
def test_euros(cents: int, text: str) -> None:
    assert words.euro(cents) == text.replace("€ ", f"€{NBSP}")


def test_days() -> None:
    assert words.day(date(2025, 2, 1)) == "1 februari 2025"
    assert len({words.day(date(2025, month, 1)) for month in range(1, 13)}) == 12


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (131420, money(Unit.EURO_MONTH), "€ 1.314,20 per maand"),
        (131420 * 12, Number(Unit.EURO_MONTH, 1200), "€ 1.314,20 per maand"),
        (65000, money(Unit.EURO), "€ 650,00"),
        (18, Number(Unit.YEARS), "18 jaar"),
        (1, Number(Unit.MONTHS), "1 maand"),
        (3, Number(Unit.MONTHS), "3 maanden"),
        (1200, Number(Unit.HOURS_YEAR), "1.200 uur per jaar"),
        (2, Number(Unit.COUNT), "2"),
        (6600, Number(Unit.RATE, 10_000), "66 %"),
        (15, Number(Unit.RATE, 1000), "1,5 %"),
        (1, BOOL, "ja"),
        (0, BOOL, "nee"),
    ],
)
def test_numbers_with_their_unit(value: int, kind: Number, text: str) -> None:
    assert words.number_text(value, kind).replace(NBSP, " ") == text


def test_every_unit_has_words() -> None:
    assert all(words.unit_text(unit) for unit in Unit)
    assert all(words.number_text(2, Number(unit)) for unit in Unit)


@pytest.mark.parametrize(
    ("bounds", "per", "text"),
    [
        ((131420, 131420), 100, "€ 1.314,20 per maand"),
        ((100, 131420), 100, "€ 1,00 tot € 1.314,20 per maand"),
        ((0, 131420), 100, "hoogstens € 1.314,20 per maand"),
        ((0, 0), 100, "€ 0,00 per maand"),
        ((1201, 2401), 1200, "€ 1,00 tot € 2,01 per maand"),
        ((1201, 1201), 1200, "€ 1,00 per maand"),
    ],
)
def test_amounts(bounds: tuple[int, int], per: int, text: str) -> None:
    assert words.amount_text(bounds, Number(Unit.EURO_MONTH, per)).replace(NBSP, " ") == text


# --- people and questions ---------------------------------------------------------------------------------------------


def test_how_people_are_called() -> None:
    names = [words.name_of(FAMILY, i) for i in range(6)]
    assert names == ["jij", "je partner", "kind 1", "kind 2", "Zoë", "persoon 6"]
    assert [words.about(FAMILY, i) for i in range(2)] == ["", "voor je partner"]
    assert words.name_of(FAMILY, 1, capital=True) == "Je partner"
    one = case(persons=[{"id": "ik"}, {"id": "k"}], ties=[{"kind": "parent", "from": "ik", "to": "k"}])
    assert words.name_of(one, 1) == "je kind"
    other = case(persons=[{"id": "ik"}, {"id": "m"}], ties=[{"kind": "parent", "from": "m", "to": "ik"}])
    assert words.name_of(other, 1) == "je ouder"
    ended = case(
        persons=[{"id": "ik"}, {"id": "m"}],
        ties=[{"kind": "partner", "from": "m", "to": "ik", "until": "2020-01-01"}],
    )
    assert words.name_of(ended, 1) == "persoon 2"


def test_ties_as_statements_and_questions() -> None:
    me_first, to_me = FAMILY.ties[1], FAMILY.ties[0]
    assert tie_sentence("{a} is een ouder van {b}", FAMILY, me_first) == "je bent een ouder van kind 1"
    assert tie_sentence("{a} is getrouwd met {b}", FAMILY, to_me) == "je partner is getrouwd met jou"
    assert tie_sentence("{b} is ten laste van {a}", FAMILY, me_first) == "kind 1 is ten laste van jou"
    question = words.question_text(LAW, FAMILY, TieCell("partner", 4))
    assert question == "Is dit juist? Je vormt een koppel met persoon 6."
    bare = Law("Elders", FACTS, {"partner": "partner"})
    assert words.question_text(bare, FAMILY, TieCell("partner", 4)).endswith(" zijn verbonden (partner).")


def test_questions_about_facts_and_homes() -> None:
    assert words.question_text(LAW, FAMILY, FactCell("person.works", 0)) == "Werk je?"
    assert words.question_text(LAW, FAMILY, FactCell("person.works", 1)) == "Antwoord voor je partner: Werk je?"
    assert words.question_text(LAW, FAMILY, FactCell("dwelling.damp", 0)) == "Is je woning vochtig?"
    assert words.question_text(LAW, FAMILY, FactCell("case.flood", 0)) == "Is er een overstroming?"
    assert words.question_text(LAW, FAMILY, HomeCell(0, 1)) == "Woont persoon 6 bij jou?"
    assert words.question_text(LAW, FAMILY, HomeCell(0, 0)) == "Woon je in de woning 'thuis'?"
    works = FACTS["person.works"]
    named = Law("Elders", evolve_vocabulary(works.id, "Werkt {naam}?"), LAW.ties)
    assert words.question_text(named, FAMILY, FactCell("person.works", 1)) == "Werkt je partner?"


def evolve_vocabulary(fact: str, question_other: str) -> Any:
    copy = type(FACTS)()
    for spec in FACTS:
        copy.specs[spec.id] = evolve(spec, question_other=question_other) if spec.id == fact else spec
    return copy


def test_every_fact_tie_and_home_can_be_asked() -> None:
    cells = [FactCell(spec.id, 0) for spec in FACTS], [TieCell("partner", 4)], [HomeCell(0, 1)]
    for cell in (cell for group in cells for cell in group):
        assert is_a_sentence(words.question_text(LAW, FAMILY, cell))
        assert is_a_sentence(words.why_text(LAW, cell))
        assert is_a_sentence(words.help_text(LAW, cell))


@given(st.sampled_from(list(FACTS)).flatmap(lambda spec: st.tuples(st.just(spec), answers(spec))))
def test_every_answer_has_words(found: Any) -> None:
    spec, answer = found
    text = words.value_text(spec, answer)
    assert text
    assert "None" not in text


# --- causes, figures, reasons -----------------------------------------------------------------------------------------


def _every_cause() -> Iterable[Cause]:
    yield OpenFact(FactCell("person.works", 1))
    yield OpenFact(TieCell("partner", 4))
    yield OpenFact(HomeCell(0, 1))
    yield Judgement("person.willing", 0, "het Broodhuis")
    yield LastKnown("bread.base")
    yield NoFigure("bread.base")
    yield NoFigure("nergens")
    yield NotEncoded("gunst van de Koning")


def test_every_kind_of_cause_has_words() -> None:
    answer = read(LAW, FAMILY)
    causes = list(_every_cause())
    assert {type(cause) for cause in causes} == set(get_args(Cause))
    sentences = [words.cause_sentence(LAW, answer, cause) for cause in causes]
    assert all(is_a_sentence(sentence) for sentence in sentences)
    assert len(set(sentences)) == len(sentences)


def test_a_refusal_is_told_as_one() -> None:
    refused = case(
        persons=[{"id": "ik", "facts": {"works": {"unknown": "declined"}, "status": {"unknown": "dont_know"}}}]
    )
    answer = read(LAW, refused)
    assert (
        words.cause_sentence(LAW, answer, OpenFact(FactCell("person.works", 0))) == "Dit zei je liever niet: Werk je?"
    )
    assert words.cause_sentence(LAW, answer, OpenFact(FactCell("person.status", 0))).startswith("Dit wist je niet: ")


def test_a_figure_says_how_old_it_is() -> None:
    base = LAW.parameters["bread.base"]
    fresh = figure_at(base, date(2025, 6, 1), date(2025, 6, 1))
    stale = figure_at(base, date(2026, 6, 1), date(2026, 6, 1))
    assert fresh is not None
    assert stale is not None
    assert words.figure_sentence(fresh).replace(NBSP, " ") == "Het broodgeld: € 950,55 per maand, sinds 1 januari 2025."
    assert words.figure_sentence(stale).replace(NBSP, " ") == (
        "Het broodgeld: laatst gekend bedrag van 1 januari 2025: € 950,55 per maand; het kan intussen hoger zijn."
    )


def test_states_origins_and_silences_have_words() -> None:
    assert [words.state_mark(state) for state in (State.PASSED, State.FAILED, State.OPEN)] == ["✓", "✗", "?"]
    assert len({words.state_word(state) for state in State}) == len(State)
    assert len({words.origin_text(origin) for origin in (*Origin, None)}) == len(Origin) + 1
    assert len({words.value_text(FACTS["person.works"], silence) for silence in Silence}) == len(Silence)


# --- outcomes ---------------------------------------------------------------------------------------------------------


def test_the_terms_of_the_headings() -> None:
    assert words.heading(Group.ENTITLED) == "Dit heb je waarschijnlijk"
    assert words.heading(Group.DEPENDS) == "Nog niet duidelijk"
    assert words.heading(Group.NOT_COMPUTED) == "Dit rekenen we nog niet uit"
    assert words.heading(Group.NOT_ENTITLED) == "Met wat je vertelde zien we dit nu niet"
    assert words.heading(Group.HELD) == "Dit krijg je al"
    assert all(is_a_sentence(words.intro(group)) for group in Group)
    assert len({words.heading(group) for group in Group}) == len(Group)


def _result(outcome: Outcome, *, person: int = 0, **more: Any) -> tuple[Answer, Result]:
    answer = read(LAW, FAMILY)
    found = next(r for r in answer.of("bread") if r.person == person)
    causes: tuple[Cause, ...] = ()
    if outcome is Outcome.HUMAN:
        causes = (Judgement("person.willing", person, "het Broodhuis"),)
    if outcome is Outcome.NOT_COMPUTED:
        causes = (NotEncoded("gunst van de Koning"), NoFigure("bread.base"))
    verdict = Verdict(outcome, causes, (), (95055, 95055))
    follows = more.pop("follows", ())
    changed = evolve(found, **{"verdict": verdict, "concerned": True, "held": False, **more})
    object.__setattr__(changed, "follows", follows)  # read when first looked at; here it is given
    return answer, changed


@pytest.mark.parametrize("person", [0, 1])
@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_sentences_for_everybody(outcome: Outcome, person: int) -> None:
    seen = set()
    for more in ({}, {"held": True}, {"follows": ("roof",)}, {"concerned": False}):
        answer, result = _result(outcome, person=person, **more)
        text = words.outcome_sentence(LAW, answer, result)
        assert is_a_sentence(text), text
        assert is_a_sentence(words.amount_sentence(answer, result))
        seen.add(text)
    assert len(seen) >= 3


def test_what_each_outcome_says() -> None:
    def says(outcome: Outcome, **more: Any) -> str:
        answer, result = _result(outcome, **more)
        return words.outcome_sentence(LAW, answer, result)

    assert says(Outcome.ENTITLED) == "Dit heb je waarschijnlijk. Het Broodhuis beslist, na een gesprek."
    assert says(Outcome.ENTITLED, person=1).startswith("Dit heeft je partner waarschijnlijk.")
    assert says(Outcome.HUMAN) == "Het Broodhuis beslist, na een gesprek."
    assert says(Outcome.NOT_COMPUTED) == (
        "Dit rekenen we nog niet uit: gunst van de Koning; het juiste bedrag van dit jaar kennen we niet."
    )
    assert says(Outcome.NOT_ENTITLED) == "Met wat je vertelde zien we dit nu niet."
    assert says(Outcome.NOT_ENTITLED, follows=("roof",)) == "Dit krijg je zodra dit in orde is: Dakgeld."
    assert says(Outcome.ENTITLED, held=True) == "Dit krijg je al."


def test_the_order_of_the_groups() -> None:
    order = [group for group, _ in words.grouped(read(LAW, FAMILY))]
    assert order == [group for group in Group if group in order]
    assert len(order) > 1


def test_amounts_that_rest_on_old_figures_say_so() -> None:
    answer, result = _result(Outcome.ENTITLED)
    both = evolve(result.verdict, amount=(95055, 97906), amount_causes=(LastKnown("bread.base"),))
    text = words.amount_sentence(answer, evolve(result, verdict=both)).replace(NBSP, " ")
    assert text == "Laatst gekend bedrag van 1 januari 2025: € 950,55 per maand; het kan intussen hoger zijn."
    more = evolve(both, amount_causes=(LastKnown("bread.base"), OpenFact(FactCell("person.works", 0))))
    text = words.amount_sentence(answer, evolve(result, verdict=more)).replace(NBSP, " ")
    assert text.startswith("Het gaat om € 950,55 tot € 979,06 per maand. Hoeveel juist, hangt af van")
    assert "laatst gekende bedrag van 1 januari 2025" in text
    none = evolve(both, amount_causes=(NoFigure("bread.base"),))
    assert (
        words.amount_sentence(answer, evolve(result, verdict=none)) == "Het juiste bedrag van dit jaar kennen we niet."
    )
    without = evolve(both, amount=None)
    assert words.amount_sentence(answer, evolve(result, verdict=without)) == "We rekenen hiervoor geen bedrag uit."


@given(partial_cases())
def test_no_answer_is_ever_without_words(some: CaseFile) -> None:
    answer = read(LAW, some)
    assert {id(r) for _, rs in words.grouped(answer) for r in rs} == {id(r) for r in answer.results if r.concerned}
    for result in answer.results:
        assert is_a_sentence(words.outcome_sentence(LAW, answer, result))
        assert is_a_sentence(words.amount_sentence(answer, result))
        told = words.causes_to_tell(answer, result)
        assert bool(told) == bool(result.verdict.causes)
        for cause in (*result.verdict.causes, *result.verdict.amount_causes):
            assert is_a_sentence(words.cause_sentence(LAW, answer, cause))
        for reason in result.reasons:
            assert is_a_sentence(words.reason_sentence(reason))
            assert bool(reason.causes) == (reason.state is State.OPEN)
    for question in answer.questions:
        assert is_a_sentence(words.question_text(LAW, some, question.cell))
