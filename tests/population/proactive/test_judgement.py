"""Where the law leaves no judgement, held against the graph by another way of walking it."""

from rechten.graph import nodes as n
from rechten.law.belgium import BELGIUM
from rechten.population.proactive.judgement import Why, all_freedoms
from tests.population.proactive.town import DAY, FREE, JUDGED


def test_what_is_called_free_reads_no_open_norm_and_no_gap() -> None:
    plan = BELGIUM.plan(DAY)
    judged = {spec.id for spec in plan.vocabulary if spec.judged_by}
    gaps = {index for index, node in enumerate(plan.nodes) if isinstance(node, n.NotComputed)}

    def below(index: int) -> set[int]:
        return {index}.union(*(below(kid) for kid in plan.children[index]))

    free = {one.right for one in all_freedoms(BELGIUM, DAY, DAY) if one.none_left}
    assert FREE in free
    assert JUDGED not in free
    for right, slot in plan.rights.items():
        roots = [slot.verdict] + ([] if slot.amount is None else [slot.amount])
        reads_judged = any(("fact", id) in plan.leaves[root] for root in roots for id in judged)
        if reads_judged or any(gaps & below(root) for root in roots):
            assert right not in free


def test_a_figure_that_is_only_the_last_known_holds_a_grant_back() -> None:
    why = {one.right: {reason.why for reason in one.reasons} for one in all_freedoms(BELGIUM, DAY, DAY)}
    assert why["maximumfactuur"] == {Why.LAST_KNOWN}
    assert Why.ADVICE_FIRST in why["davo"]
    assert Why.NOBODY in why["juridische_eerstelijnsbijstand"]


def test_reasons_come_in_a_fixed_order() -> None:
    order = list(Why)
    for one in all_freedoms(BELGIUM, DAY, DAY):
        places = [order.index(reason.why) for reason in one.reasons]
        assert places == sorted(places)
