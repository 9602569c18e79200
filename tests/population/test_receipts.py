"""Who receives what follows from the law, read as the scalar reading reads it, and from whom it reaches."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from rechten.graph.facts import Subject
from rechten.household.knowledge import Knowledge
from rechten.law.belgium import BELGIUM
from rechten.population.files import has
from rechten.population.receipts import BY_ITSELF, COUNTED, FIRST, GIVEN, SECOND, THIRD, granted_by
from rechten.readings.bounds import evaluate
from rechten.readings.verdict import Outcome, Reader, read_verdict
from tests.population.people import cases_of, small


@pytest.mark.parametrize("region", ["antwerp", "flanders"])
def test_entitlement_is_that_of_the_scalar_reading(region: str) -> None:
    crowd = small(region)
    for number, case in enumerate(cases_of(crowd)[:60]):
        plan = BELGIUM.plan(case.date)
        figures = BELGIUM.figures(case.date, case.law_date)
        reader = Reader(evaluate(plan, Knowledge(case, BELGIUM.vocabulary), figures), split=False)
        first = int(crowd.first[number])
        for right, slot in plan.rights.items():
            for person in range(len(case.persons)):
                outcome = read_verdict(reader, slot, person).outcome
                if outcome in (Outcome.ENTITLED, Outcome.NOT_ENTITLED):
                    expected = outcome is Outcome.ENTITLED
                    assert bool(crowd.entitled[right][first + person]) is expected, (right, number, person)


def test_every_right_is_told() -> None:
    crowd = small()
    assert set(crowd.entitled) == set(BELGIUM.plan(date.fromordinal(crowd.day)).rights)
    assert all(granted_by(right) for right in crowd.entitled)


def test_the_order_names_rights_that_exist() -> None:
    named = {*FIRST, *SECOND, *THIRD, *COUNTED, *BY_ITSELF, *GIVEN}
    assert named <= set(BELGIUM.rights)


def test_who_has_a_right_is_entitled_to_it() -> None:
    """Save where a home has it for all, or where having it ends the right to ask it."""
    crowd = small("antwerp", 23)
    for right, entitled in crowd.entitled.items():
        (spec, *_) = granted_by(right)
        counted = right in COUNTED and right != "schuldbemiddeling"  # which a collective settlement brings along
        if spec.subject is Subject.PERSON and (counted or right == "huursubsidie"):
            held = has(crowd, right)
            assert (held & ~entitled).sum() <= max(2, 0.05 * held.sum()), right


def test_the_increased_reimbursement_follows_of_itself() -> None:
    crowd = small("antwerp", 23)
    facts = crowd.facts
    leefloon = facts["person.receives_leefloon"] & (facts["person.leefloon_months"] >= 3)
    entitled = leefloon & crowd.entitled["verhoogde_tegemoetkoming"]
    assert entitled.any()
    assert facts["person.receives_increased_reimbursement"][entitled].all()


def test_part_of_the_entitled_is_not_reached() -> None:
    crowd = small("antwerp", 23)
    for right in ("leefloon", "verhoogde_tegemoetkoming", "a_kaart_kansentarief"):
        entitled = crowd.entitled[right]
        assert 0 < (entitled & ~has(crowd, right)).sum() < entitled.sum(), right


def test_a_home_without_residents_has_nothing() -> None:
    crowd = small()
    tariff = has(crowd, "sociaal_tarief_energie")
    assert not tariff[~crowd.housed].any()
    assert np.array_equal(tariff, crowd.of_case(crowd.facts["dwelling.has_social_tariff"]) & crowd.housed)
