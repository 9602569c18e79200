"""What follows on another right: surely where it is sure then, "misschien" where it only becomes possible."""

from datetime import date
from pathlib import Path

from rechten import words
from rechten.casefile import parse_case
from rechten.household.case import CaseFile
from rechten.household.knowledge import FactCell
from rechten.law.belgium import BELGIUM
from rechten.readings.answer import read
from rechten.readings.bounds import evaluate
from rechten.readings.verdict import Outcome

EXAMPLES = Path(__file__).parents[2] / "examples"


def example(name: str) -> CaseFile:
    return parse_case((EXAMPLES / f"{name}.yaml").read_text("utf-8"), BELGIUM, default_date=date(2026, 11, 24))


def test_a_right_that_becomes_possible_follows_perhaps() -> None:
    """Without a home the rent premium is closed; on the waiting list for a social home it is open again, not sure."""
    answer = read(BELGIUM, example("zonder-thuis"))
    (result,) = answer.of("huurpremie")
    assert result.outcome is Outcome.NOT_ENTITLED
    assert result.follows == ("sociale_huurwoning",)
    assert not result.follows_surely
    assert words.follow_sentence(BELGIUM, answer, result).startswith(
        "Dit kan je misschien krijgen zodra dit in orde is: "
    )


def test_a_right_that_becomes_sure_follows_surely() -> None:
    answer = read(BELGIUM, example("alleenstaande-ouder"))
    result = answer.of("sociaal_tarief_energie")[0]
    assert result.follows == ("leefloon",)
    assert result.follows_surely
    assert words.follow_sentence(BELGIUM, answer, result) == "Dit krijg je zodra dit in orde is: Leefloon."


def test_what_follows_is_what_receiving_the_other_right_opens() -> None:
    for path in EXAMPLES.glob("*.yaml"):
        answer = read(BELGIUM, example(path.stem))
        base = evaluate(answer.plan, answer.knowledge, answer.figures)
        for result in answer.results:
            verdict = answer.plan.rights[result.right.id].verdict
            for other in result.follows:
                facts = [spec.id for spec in BELGIUM.vocabulary if spec.grants == other]
                cells = [FactCell(fact, person) for fact in facts for person in range(answer.knowledge.size)]
                then = [base.probe(cell, (1, 1)).rows[verdict][result.person] for cell in cells]
                assert ((1, 1) in then) if result.follows_surely else ((0, 1) in then), (path.stem, result)


def test_without_a_home_a_reference_address_opens_the_list_for_a_social_home() -> None:
    (result,) = read(BELGIUM, example("zonder-thuis")).of("sociale_huurwoning")
    assert "referentieadres" in result.follows
