"""Where the rules say that a split narrows nothing, it does: in the law of Lyonië and in rules made at random."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rechten.graph import nodes as n
from rechten.graph.expressions import (
    Expr,
    Rel,
    case,
    count,
    exception,
    largest,
    not_computed,
    same_dwelling,
    smallest,
    tied,
    total,
)
from rechten.graph.kinds import BOOL, Choice
from rechten.graph.plan import Plan, assemble
from rechten.graph.ranges import ranges_of
from rechten.household.case import CaseFile
from rechten.household.knowledge import Bounds, Knowledge
from rechten.readings.bounds import Evaluation, evaluate, leaf_of
from rechten.readings.splitting import narrowed_by
from rechten.readings.verdict import Reader
from tests.fictional import facts as f
from tests.fictional.cases import open_cells, partial_cases
from tests.properties.common import evaluated, examples

RELATIONS = [tied("partner", "both"), tied("parent"), tied("parent", "in"), same_dwelling()]


def plan_of(roots: list[n.Node]) -> Plan:
    """A plan of nothing but these rules."""
    order: dict[n.Node | n.Relation, int] = {}

    def place(node: n.Node | n.Relation) -> None:
        for kid in n.children(node):
            place(kid)
        order.setdefault(node, len(order))

    for root in roots:
        place(root)
    kids = [tuple(order[kid] for kid in n.children(node)) for node in order]
    return assemble(list(order), kids, {}, {}, f.FACTS, {})


@st.composite
def truths(draw: st.DrawFn, deep: int) -> Expr:
    """A condition, up to so many steps deep. Few facts, so that most are met more than once."""
    codes = draw(st.lists(st.sampled_from(sorted(f.STATUSES)), min_size=1, max_size=3, unique=True))
    plain = [f.works, f.gets_bread, f.status.is_in(*codes), f.heating.is_in("gas"), f.status.is_in("guest", "other")]
    if not deep or draw(st.integers(0, 5)) == 0:
        return draw(st.sampled_from(plain))
    a, b, c = (draw(truths(deep - 1)) for _ in range(3))
    x, y = (draw(numbers(deep - 1)) for _ in range(2))
    relation = draw(relations(deep - 1))
    shapes = [
        ~a,
        a & b,
        a | b,
        case((a, b), otherwise=c),
        exception(a, when=b, then=c),
        relation.any(a),
        relation.all(a),
        x <= y,
        x < y,
        x == y,
        case((a, f.status), otherwise=f.former_status).is_in(*codes),
        not_computed(BOOL, "nog niet") & a,
    ]
    return draw(st.sampled_from(shapes))


@st.composite
def numbers(draw: st.DrawFn, deep: int) -> Expr:
    """A count, up to so many steps deep."""
    fixed = count(draw(st.integers(-2, 3)))
    if not deep:
        return fixed
    x, y = (draw(numbers(deep - 1)) for _ in range(2))
    a, b = (draw(truths(deep - 1)) for _ in range(2))
    relation = draw(relations(deep - 1))
    shapes = [
        fixed,
        case((a, x), otherwise=y),
        case((a, x), (b, y), otherwise=fixed),
        x + y,
        x - y,
        x * draw(st.integers(0, 3)),
        total(x, y, fixed),
        smallest(x, y),
        largest(x, y),
        relation.count(a),
        relation.sum(x),
        f.lodgers + x,
    ]
    return draw(st.sampled_from(shapes))


@st.composite
def relations(draw: st.DrawFn, deep: int) -> Rel:
    """Some of the people."""
    first, second = draw(st.sampled_from(RELATIONS)), draw(st.sampled_from(RELATIONS))
    if not deep:
        return first
    test = draw(truths(deep - 1))
    return draw(
        st.sampled_from([first, first | second, first & second, first - second, first.then(second), first.where(test)])
    )


def joined(plan: Plan, index: int, parts: list[Bounds]) -> Bounds:
    """What holds under all readings together."""
    kind = getattr(plan.nodes[index], "kind", None)
    low, high = parts[0]
    for a, b in parts[1:]:
        if kind is None:  # certain in all of them, possible in one of them
            low, high = low & a, high | b
        elif isinstance(kind, Choice):
            low, high = low | a, high | b
        else:
            low, high = min(low, a), max(high, b)
    return (low, high)


def assert_foretold(base: Evaluation, case_: CaseFile) -> int:
    """Every value that a split narrows was foretold. How many there are."""
    reader, narrower = Reader(base), 0
    plan = base.plan
    ranges = ranges_of(plan.nodes, plan.children, plan.vocabulary, plan.parameters)
    for open_ in open_cells(case_):
        leaf = leaf_of(open_.cell)
        if not (splits := reader.splits(open_.cell)):
            continue
        foretold = narrowed_by(plan, ranges, leaf, [i for i, below in enumerate(plan.leaves) if leaf in below])
        for index, node in enumerate(plan.nodes):
            for person, wide in enumerate(base.rows[index]):
                if joined(plan, index, [split.rows[index][person] for split in splits]) != wide:
                    assert foretold >> index & 1, (node, person, open_.cell, wide)
                    narrower += 1
    return narrower


@examples(1)
@given(partial_cases())
def test_in_the_law_of_lyonie(case_: CaseFile) -> None:
    assert_foretold(evaluated(case_), case_)


@examples(1.5)
@given(st.lists(truths(3), min_size=1, max_size=4), numbers(3), partial_cases(most=2))
def test_in_rules_made_at_random(rules: list[Expr], number: Expr, case_: CaseFile) -> None:
    plan = plan_of([*(rule.node for rule in rules), number.node])
    assert_foretold(evaluate(plan, Knowledge(case_, f.FACTS), {}), case_)


def test_a_rule_that_a_split_settles_is_foretold() -> None:
    """ "Who works, or who does not" is for everybody, though neither half is."""
    from tests.fictional.examples import EXAMPLES

    case_ = EXAMPLES["nothing known"]
    plan = plan_of([(f.works | ~f.works).node, (f.works & f.gets_bread).node])
    assert assert_foretold(evaluate(plan, Knowledge(case_, f.FACTS), {}), case_) == len(case_.persons)
