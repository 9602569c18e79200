"""Who receives what: who is entitled by the law, and whom it reaches.

Nobody is simply given a status. The law is read over the people as they are, then part of the entitled get the right:
as many as the published number of people that have it, else the measured non-take-up leaves over, else an assumed part.
Rights that others lean on (the leefloon) come first, so that what follows from them is read with them. A household that
asks for one right more often asks for another too, so that whom nothing reaches is missed by much at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from rechten.graph.facts import FactSpec, Subject
from rechten.graph.nodes import Fact, MonthSum
from rechten.graph.plan import Plan
from rechten.graph.rights import Right
from rechten.law.belgium import BELGIUM
from rechten.law.facts import FACTS
from rechten.population.crowd import Crowd
from rechten.population.draws import Truths
from rechten.population.settle import hanging_on, settle
from rechten.population.tabled import table_of
from rechten.readings.columns import OUTCOMES
from rechten.readings.columns.answers import answers_of
from rechten.readings.columns.fixed import Fixed
from rechten.readings.columns.lowering import leaves_of
from rechten.readings.columns.reading import lowered_for, runner
from rechten.readings.verdict import Outcome
from rechten.tables.blocks import blocks_of

#: Which rights are settled before others: those that many lean on, then those that lean on them.
FIRST = (
    "groeipakket_basisbedrag",
    "inkomensvervangende_tegemoetkoming",
    "inkomensgarantie_ouderen",
    "leefloon",
    "groeipakket_zorgtoeslag",
    "zorgforfait_chronisch_zieken",
    "persoonsvolgend_budget",
    "referentieadres",
    "loi",
)
SECOND = (
    "equivalent_leefloon",
    "integratietegemoetkoming",
    "zorgbudget_ouderen_zorgnood",
    "statuut_chronische_aandoening",
    "schuldbemiddeling",
    "huursubsidie",
)
THIRD = (
    "verhoogde_tegemoetkoming",
    "groeipakket_sociale_toeslag",
    "sociaal_tarief_energie",
    "sociale_huurwoning",
    "collectieve_schuldenregeling",
)
#: Given by what people live on (work.py), not by this.
GIVEN = frozenset({"werkloosheidsuitkering", "ziekte_uitkering"})
#: Follow of themselves from another right that somebody at home has.
BY_ITSELF = frozenset({"verhoogde_tegemoetkoming", "sociaal_tarief_energie", "groeipakket_sociale_toeslag"})
#: The margin that says how many have a right, and of whom it is a share.
COUNTED = {
    "leefloon": "status.leefloon",
    "inkomensgarantie_ouderen": "status.igo",
    "inkomensvervangende_tegemoetkoming": "status.ivt",
    "integratietegemoetkoming": "status.it",
    "verhoogde_tegemoetkoming": "status.increased_reimbursement",
    "groeipakket_sociale_toeslag": "status.social_supplement",
    "groeipakket_zorgtoeslag": "status.care_supplement",
    "schooltoeslag": "status.school_allowance",
    "collectieve_schuldenregeling": "status.debt_settlement",
    "schuldbemiddeling": "status.debt_mediation",
}
#: How often somebody decides for the person where the law leaves it open.
_EITHER_WAY = 0.5
#: How much of whether a right reaches a household is the same for all rights.
_TOGETHER = 0.5


def make_receipts(crowd: Crowd, day: date) -> None:
    """Settle what everybody receives, and note who is entitled to what."""
    plan = BELGIUM.plan(day)
    for spec in FACTS:
        if spec.grants and spec.grants not in GIVEN:
            crowd.set(spec.id, np.zeros(crowd.count(spec.subject), np.bool_))
    settle(crowd)
    rest = [right for right in plan.rights if right not in {*FIRST, *SECOND, *THIRD}]
    stale: set[str] = set()
    for rights in (FIRST, SECOND, THIRD, rest):
        here = [right for right in rights if right in plan.rights]
        crowd.entitled |= entitlements(crowd, plan, day, here)
        stale.difference_update(here)
        changed = {fact for right in here if right not in GIVEN for fact in _give(crowd, plan.rights[right].right)}
        changed |= _follows(crowd, here)
        settle(crowd, changed)
        moved = hanging_on(frozenset(changed))
        stale |= {right for right in crowd.entitled if moved & looks_at(day, right)}
    # What is told of everybody must fit the facts as they became.
    crowd.entitled |= entitlements(crowd, plan, day, [right for right in plan.rights if right in stale])


@cache
def looks_at(day: date, right: str) -> frozenset[str]:
    """The facts that decide whether somebody is entitled."""
    plan = BELGIUM.plan(day)
    slot = plan.rights[right]
    waiting = [slot.verdict, *(requirement.index for requirement in slot.requirements)]
    seen = set(waiting)
    while waiting:
        fresh = [kid for kid in plan.children[waiting.pop()] if kid not in seen]
        seen.update(fresh)
        waiting += fresh
    nodes = (plan.nodes[index] for index in seen)
    return frozenset(node.id for node in nodes if isinstance(node, Fact | MonthSum))


def entitlements(crowd: Crowd, plan: Plan, day: date, rights: Iterable[str]) -> dict[str, Truths]:
    """Who is entitled. What the law leaves to a decision that no fact tells falls either way, by chance."""
    wanted, fixed = tuple(rights), _fixed(day)
    leaves = leaves_of(plan, wanted)
    _, blocks = blocks_of(table_of(crowd), plan, day, BELGIUM.ties, leaves)
    # Everything is known, so one program does for all blocks.
    program = lowered_for(plan, wanted, fixed, frozenset()).program
    uniforms, run = fixed.uniforms(program), runner("auto")
    outcome = {right: np.zeros(crowd.persons, np.uint8) for right in wanted}
    for block in blocks:
        answers = answers_of(plan, wanted, block, day, run(program, block, uniforms))
        where = crowd.first[:-1][block.rows][None, :] + np.arange(block.size)[:, None]
        for right in wanted:
            outcome[right][where] = answers.rights[right].outcome[:, : block.lanes]
    return {right: _decided(crowd, right, found) for right, found in outcome.items()}


@cache
def _fixed(day: date) -> Fixed:
    """What the figures of a day make the same for everybody."""
    return Fixed(BELGIUM.plan(day), BELGIUM.figures(day, day), day)


def _decided(crowd: Crowd, right: str, outcome: NDArray[np.uint8]) -> Truths:
    sure = outcome == OUTCOMES.index(Outcome.ENTITLED)
    never = outcome == OUTCOMES.index(Outcome.NOT_ENTITLED)
    found: Truths = sure | (~never & crowd.draws.happens(f"decision {right}", _EITHER_WAY, crowd.persons))
    return found


def _give(crowd: Crowd, right: Right) -> list[str]:
    """The right reaches part of who is entitled; the facts that changed."""
    who = crowd.entitled[right.id]
    specs = granted_by(right.id)
    chance = _reach(crowd, right, who)
    draws = crowd.draws
    shared = _TOGETHER**0.5 * draws.normal("reached", crowd.cases)
    own = (1 - _TOGETHER) ** 0.5 * draws.normal(f"reached {right.id}", crowd.cases)
    reached = who & crowd.of_case(shared + own < NormalDist().inv_cdf(min(max(chance, 1e-9), 1 - 1e-9)))
    if right.id in BY_ITSELF:
        reached |= who & crowd.of_case(crowd.any_of_case(_leans_on(crowd, right)))
    for spec in specs:
        crowd.set(spec.id, reached if spec.subject is Subject.PERSON else crowd.any_of_case(reached))
    return [spec.id for spec in specs]


@cache
def granted_by(right: str) -> tuple[FactSpec, ...]:
    """The facts that say that somebody has a right."""
    return tuple(spec for spec in FACTS if spec.grants == right)


def _leans_on(crowd: Crowd, right: Right) -> Truths:
    """Who has a right from which this one follows."""
    found = np.zeros(crowd.persons, np.bool_)
    for opening in right.openings:
        for spec in granted_by(opening.by):
            if spec.subject is Subject.PERSON and opening.by != "verhoogde_tegemoetkoming":
                found |= crowd.facts[spec.id]
    return found


def _reach(crowd: Crowd, right: Right, who: Truths) -> float:
    """The chance that who is entitled has the right."""
    margins = crowd.margins
    if right.id in COUNTED:
        margin = COUNTED[right.id]
        wanted = margins.one(margin) * base_of(crowd, margin).sum()
        if right.id in BY_ITSELF:  # who gets it of itself leaves fewer for who must ask
            itself = who & crowd.of_case(crowd.any_of_case(_leans_on(crowd, right)))
            return float((wanted - itself.sum()) / max((who & ~itself).sum(), 1))
        return float(wanted / max(who.sum(), 1))
    if right.non_take_up is not None:
        return 1 - (right.non_take_up.low + right.non_take_up.high) / 2
    by_itself = margins["takeup.by_itself"].values
    return by_itself[right.id] if right.id in by_itself else margins.one("takeup.other")


def base_of(crowd: Crowd, margin: str) -> Truths:
    """Of whom a status is counted as a share."""
    age = crowd.age
    if margin in ("status.social_supplement", "status.care_supplement"):
        return crowd.facts["person.receives_groeipakket"]
    if margin == "status.school_allowance":
        return crowd.applies["person.receives_school_allowance"]
    if margin == "status.igo":
        return age >= 65
    if margin in ("status.ivt", "status.it", "status.debt_settlement", "status.debt_mediation"):
        return age >= 18
    return np.ones(crowd.persons, np.bool_)


def _follows(crowd: Crowd, settled: Iterable[str]) -> set[str]:
    """Give the facts that follow from what was just settled; which these are."""
    draws, n = crowd.draws, crowd.persons
    changed: set[str] = set()

    def give(fact_id: str, values: NDArray[np.generic]) -> None:
        crowd.set(fact_id, values)
        changed.add(fact_id)

    done = set(settled)
    if "leefloon" in done:
        give("person.leefloon_months", draws.stream("person.leefloon_months").geometric(1 / 14, n))
    if {"inkomensvervangende_tegemoetkoming", "integratietegemoetkoming"} & done:
        ivt, it = (crowd.drawn[f"person.receives_{name}"] for name in ("ivt", "it"))
        give("person.receives_disability_allowance", ivt | it)
    if "groeipakket_zorgtoeslag" in done:
        give("person.child_support_need", crowd.facts["person.care_supplement"] | crowd.drawn["person.care_supplement"])
    if "collectieve_schuldenregeling" in done:
        give("person.debt_mediation", crowd.drawn["person.debt_mediation"] | crowd.drawn["person.debt_settlement"])
    if "verhoogde_tegemoetkoming" in done:
        kept = crowd.margins["life.persons"].values["had_increased_reimbursement"]
        before = draws.happens("person.had_increased_reimbursement", kept, n)
        give("person.had_increased_reimbursement", before & crowd.drawn["person.receives_increased_reimbursement"])
    return changed
