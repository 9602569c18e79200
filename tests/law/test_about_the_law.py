"""Tests about the law itself: nothing without an article, a source, a sentence or an office."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest

from rechten.graph import nodes as n
from rechten.graph.facts import FactSpec
from rechten.graph.kinds import Bool, Choice
from rechten.graph.nodes import Node, Relation
from rechten.graph.parameters import Parameter, Source, figure_at
from rechten.graph.provisions import Provision
from rechten.graph.rights import Alternatives, Condition, Right, conditions
from rechten.law.belgium import BELGIUM

RIGHTS = list(BELGIUM.rights.values())
PROVISIONS = list(BELGIUM.provisions.values())
CONDITIONS = [(right, condition) for right in RIGHTS for condition in conditions(right)]
PARAMETERS = list(BELGIUM.parameters.values())
MOST_WORDS = 25
FORMAL = re.compile(r"\b(u|uw|uzelf)\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=['\"]?[A-ZÀ-Ý'])")
#: Words that make a label of a person.
LABELS = re.compile(
    r"\b(daklozen?|armen|allochto\w+|illegal\w+|invaliden|gehandicapten?|schuldenaars?)\b", re.IGNORECASE
)


def parts(root: Node | Relation) -> Iterator[Node | Relation]:
    """Every node under ``root``, each once."""
    todo: list[Node | Relation] = [root]
    seen: set[Node | Relation] = set()
    while todo:
        node = todo.pop()
        if node not in seen:
            seen.add(node)
            yield node
            todo.extend(n.children(node))


def roots(right: Right) -> list[Node]:
    """All expressions of a right, whatever the date."""
    found = [condition.expr.node for condition in conditions(right)]
    found += [right.amount.expr.node] if right.amount else []
    return found + ([right.held.node] if right.held is not None else [])


def facts_in(found: list[Node]) -> set[str]:
    return {part.id for root in found for part in parts(root) if isinstance(part, n.Fact | n.MonthSum)}


def facts_used() -> set[str]:
    """Facts that a right reads or a provision concerns, with those that the gates of such facts read."""
    used = facts_in([root for right in RIGHTS for root in roots(right)])
    used |= {concern.partition("=")[0] for provision in PROVISIONS for concern in provision.concerns}
    todo = list(used)
    while todo:
        gate = BELGIUM.vocabulary[todo.pop()].gate
        for fact in facts_in([gate.node]) - used if gate is not None else ():
            used.add(fact)
            todo.append(fact)
    return used


def texts(right: Right) -> list[str]:
    """All that a right says to a person."""
    act = right.act
    found = [right.summary, right.decides.says, act.how, act.starts, act.decision_term, act.appeal]
    found += [consequence.says for consequence in act.consequences]
    found += [right.amount.says] if right.amount else []
    for requirement in right.requires:
        if isinstance(requirement, Alternatives):
            found += [requirement.says, *(route.says for route in requirement.routes)]
    for condition in conditions(right):
        found += [condition.says, *([condition.fails] if condition.fails else [])]
    return found


def words(sentence: str) -> int:
    return len(re.findall(r"[\w€%-]+(?:[.,]\d+)?", sentence))


def has_address(source: Source) -> bool:
    return bool(re.fullmatch(r"https?://[\w.-]+\.[a-z]{2,}(/\S*)?", source.url))


# --- conditions


@pytest.mark.parametrize(("right", "condition"), CONDITIONS, ids=[c.id for _, c in CONDITIONS])
def test_condition(right: Right, condition: Condition) -> None:
    assert re.search(r"art\.|art\b|artikel|uitbreiding", condition.article), "names no article"
    assert condition.says.endswith("."), "is no full sentence"
    assert not condition.fails or condition.fails.endswith("."), "is no full sentence"
    assert condition.says != condition.fails
    if condition.valid_from and condition.valid_until:
        assert condition.valid_from < condition.valid_until
    assert all(proof == proof.strip() and proof for proof in condition.proof)


def test_condition_ids_are_unique_and_named_alike() -> None:
    counted = Counter(condition.id for _, condition in CONDITIONS)
    assert [id for id, times in counted.items() if times > 1] == []
    assert [id for id in counted if not re.fullmatch(r"[a-z_0-9]+(\.[a-z_0-9]+)+", id)] == []


def test_requirement_and_route_ids_are_unique() -> None:
    ids = [r.id for right in RIGHTS for r in right.requires]
    ids += [route.id for right in RIGHTS for r in right.requires if isinstance(r, Alternatives) for route in r.routes]
    assert [id for id, times in Counter(ids).items() if times > 1] == []


# --- rights


@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.id)
def test_right_ends_in_an_act(right: Right) -> None:
    act = right.act
    assert act.office
    assert act.topics
    assert act.evidence
    for text in (right.name, right.summary, right.certainty, act.how, act.starts, act.decision_term, act.appeal):
        assert text.strip()
    assert right.decides.who
    assert right.decides.says.endswith(".")
    assert right.level in {"federal", "flanders", "city"}
    assert right.domain


@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.id)
def test_right_has_sources(right: Right) -> None:
    sources = [*right.sources, *([right.non_take_up.source] if right.non_take_up else [])]
    assert right.sources
    assert [source.url for source in sources if not has_address(source)] == []
    assert [source.url for source in sources if not source.what] == []


@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.id)
def test_right_has_an_amount_or_a_weight(right: Right) -> None:
    assert (right.amount is None) == bool(right.weight), "a weight stands only where there is no amount"
    assert bool(right.weight) == bool(right.weight_why)
    if right.non_take_up:
        assert 0 < right.non_take_up.low <= right.non_take_up.high < 1


@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.id)
def test_right_can_be_held(right: Right) -> None:
    assert right.held is not None
    held = {f for f in facts_in([right.held.node]) if BELGIUM.vocabulary[f].grants == right.id}
    assert held, "no fact reports that one already gets it"


@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.id)
def test_sentences_are_short_and_say_je(right: Right) -> None:
    for text in texts(right):
        assert not FORMAL.search(text), text
        assert not LABELS.search(text), text
        for sentence in SENTENCE_END.split(text):
            assert words(sentence) <= MOST_WORDS, f"{words(sentence)} words: {sentence}"


# --- guarantees and rules


@pytest.mark.parametrize("provision", PROVISIONS, ids=lambda provision: provision.id)
def test_provision_is_whole(provision: Provision) -> None:
    assert provision.level in {"federal", "flanders", "city"}
    assert provision.statements
    assert provision.sources
    assert [source.url for source in provision.sources if not has_address(source)] == []
    for text in (provision.name, provision.summary, provision.step, provision.office, provision.certainty):
        assert text.strip()
    assert provision.topics
    assert set(provision.affects) <= BELGIUM.rights.keys()
    for statement in provision.statements:
        assert re.search(
            r"art\.|art\b|artikel|omzendbrief|reglement|besluit|wet\b|decreet", statement.article, re.IGNORECASE
        )
    for text in (provision.summary, provision.step, *(statement.says for statement in provision.statements)):
        assert text.endswith((".", "?"))
        assert not FORMAL.search(text), text
        assert not LABELS.search(text), text
        assert all(words(sentence) <= MOST_WORDS for sentence in SENTENCE_END.split(text)), text


@pytest.mark.parametrize("provision", PROVISIONS, ids=lambda provision: provision.id)
def test_what_a_provision_concerns_can_be_told(provision: Provision) -> None:
    for concern in provision.concerns:
        fact, _, code = concern.partition("=")
        spec = BELGIUM.vocabulary.find(fact)
        assert spec is not None, fact
        assert code in spec.kind.codes if isinstance(spec.kind, Choice) else (isinstance(spec.kind, Bool) and not code)


# --- figures


@pytest.mark.parametrize("parameter", PARAMETERS, ids=lambda parameter: parameter.id)
def test_figure(parameter: Parameter) -> None:
    assert parameter.says
    assert parameter.article
    assert all(earlier.start < later.start for earlier, later in pairwise(parameter.values))
    for value in parameter.values:
        assert has_address(value.source), value.source.url
        assert value.source.what, f"{value.start}: the source does not say what it is"
        assert value.value >= 0
        assert value.start >= date(2002, 1, 1)
        assert value.review_by is None or value.review_by > value.start
    assert (parameter.drift == 10_000) == (not parameter.drift_why)
    if parameter.drift != 10_000:
        assert any(value.review_by for value in parameter.values), "a drift without a review date does nothing"


@pytest.mark.parametrize("parameter", PARAMETERS, ids=lambda parameter: parameter.id)
def test_a_gap_between_two_figures_holds_both(parameter: Parameter) -> None:
    """Where figures in between were not found, the answer lies between the one before and the one after."""
    for earlier, later in pairwise(parameter.values):
        if earlier.review_by is not None and earlier.review_by < later.start:
            figure = figure_at(parameter, earlier.review_by, date.max)
            assert figure is not None
            assert figure.stale
            assert figure.low == min(earlier.value, later.value)
            assert figure.high == max(earlier.value, later.value)


def test_every_figure_is_used_or_shown() -> None:
    used = {part.id for r in RIGHTS for root in roots(r) for part in parts(root) if isinstance(part, n.Param)}
    shown = {id for right in RIGHTS for id in right.shows}
    shown |= {id for provision in PROVISIONS for id in provision.shows}
    assert shown <= BELGIUM.parameters.keys()
    assert used & shown == set()
    assert sorted(BELGIUM.parameters.keys() - used - shown) == []


# --- facts

FACTS = list(BELGIUM.vocabulary)


@pytest.mark.parametrize("spec", FACTS, ids=lambda spec: spec.id)
def test_fact_can_be_asked(spec: FactSpec) -> None:
    assert spec.question.endswith("?")
    assert spec.why.endswith(".")
    assert spec.category
    assert not spec.help or spec.help[-1] in ".?!"
    if spec.subject.value in {"person", "dwelling"} and not spec.judged_by:
        assert "{naam}" in spec.question_other
        assert spec.question_other.endswith("?")
    for text in (spec.question, spec.question_other, spec.why, spec.help):
        assert not FORMAL.search(text), text
        assert not LABELS.search(text), text
        assert all(words(sentence) <= MOST_WORDS for sentence in SENTENCE_END.split(text)), text


def test_no_fact_is_unused() -> None:
    assert sorted(set(BELGIUM.vocabulary.specs) - facts_used()) == []


def test_facts_that_grant_a_right_name_one() -> None:
    outside = {"equivalent_leefloon", "inkomensgarantie_ouderen"}  # rights of other files, not yet written
    assert {spec.grants for spec in FACTS if spec.grants} <= BELGIUM.rights.keys() | outside


def test_rules_are_in_force_on_every_day_that_can_be_asked() -> None:
    """Every period of unchanged rules builds, so no right is left without conditions somewhere in time."""
    days = {date(2015, 1, 1), date(2026, 11, 24), date(2100, 12, 31)}
    days |= {d for _, c in CONDITIONS for d in (c.valid_from, c.valid_until) if d}
    for day in sorted(days):
        assert set(BELGIUM.plan(day).rights) == set(BELGIUM.rights)
