"""Reading *words*: the page of a right, from the graph and the records beside it. Text only, no markup.

A new right needs no page of its own: what its author wrote down is laid out in one order, the same for all. What a
resident reads is said in the language of the moment. The rules, their names and the history of the figures are for a
jurist and exist in Dutch only: whoever shows a page in another language takes them from the Dutch page.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date

from attrs import asdict, evolve

from rechten.graph.kinds import Number
from rechten.graph.law import Law
from rechten.graph.parameters import DatedValue, Parameter, Source, figure_at
from rechten.graph.rights import Amount, Condition, Requirement, Right, conditions
from rechten.readings.data import graph_hash
from rechten.words.evidence import evidence
from rechten.words.numbers import number_text, unit_text
from rechten.words.outcomes import decider_sentence, level_text
from rechten.words.page_parts import (
    ActText,
    AmountText,
    ConditionText,
    ConsequenceText,
    EvidenceText,
    FigureText,
    LinkText,
    NonTakeUpText,
    RequirementText,
    RightPage,
    RouteText,
    SourceText,
    ValueText,
)
from rechten.words.reasons import last_known, may_have_moved
from rechten.words.rules import Rules
from rechten.words.say import capital, later, say, sentence

_FOR_ALL = later("Voor wie aan de voorwaarden voldoet.")
_NO_AMOUNT = later("We rekenen hiervoor geen bedrag uit.")
#: Domains as a reader calls them; another one shows its own name.
_DOMAINS = {
    "income": later("inkomen"),
    "health": later("gezondheid"),
    "care": later("zorg"),
    "energy": later("energie"),
    "family": later("gezin en kinderen"),
    "housing": later("wonen"),
    "education": later("school en studie"),
    "school": later("school en studie"),
    "leisure": later("vrije tijd"),
    "culture_leisure": later("cultuur en vrije tijd"),
    "mobility": later("vervoer"),
    "work": later("werk"),
    "digital": later("internet en bank"),
    "legal": later("juridische hulp"),
    "justice": later("juridische hulp"),
    "debt": later("schulden"),
    "water": later("water"),
    "old_age": later("ouder worden"),
}


def right_page(law: Law, right_id: str, on: date) -> RightPage:
    """The page of a right as the law stands on a day. Raises KeyError for a right that this law does not have."""
    right = law.rights[right_id]
    live = [condition for condition in conditions(right) if condition.in_force(on)]
    roots = [condition.expr.node for condition in live] + ([right.amount.expr.node] if right.amount else [])
    rules = Rules(law, on, roots)
    requirements = tuple(_requirement(rules, requirement, on) for requirement in right.requires)
    amount = _amount(rules, right.amount) if right.amount else None
    definitions, units, facts = rules.explained()
    page = RightPage(
        id=right.id,
        name=say(right.name),
        level=level_text(right.level),
        domain=domain_text(right.domain),
        on=on,
        summary=sentence(say(right.summary)),
        about=tuple(sentence(say(c.says)) for c in live if c.selects) or (say(_FOR_ALL),),
        requirements=requirements,
        amount=amount,
        amount_says=amount.says if amount else say(_NO_AMOUNT),
        definitions=definitions,
        units=units,
        facts=facts,
        figures=_figures(law, rules.figures(roots), right.shows, on),
        decides=decider_sentence(right.decides),
        act=_act(right, on),
        opens=_links(law, right.opens),
        opened_by=_links(law, _opened_by(law, right, rules)),
        non_take_up=_non_take_up(right),
        certainty=sentence(say(right.certainty)),
        sources=tuple(map(_source, right.sources)),
        graph=graph_hash(law.plan(on)),
    )
    return evolve(page, hash=_hash(page))


def domain_text(domain: str) -> str:
    """A domain as a reader calls it."""
    return say(_DOMAINS.get(domain) or domain.replace("_", " "))


def page_data(page: RightPage) -> dict[str, object]:
    """The page as JSON-ready data: days as text, forms as their names."""
    data: dict[str, object] = json.loads(json.dumps(asdict(page), default=_plain))
    return data


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(getattr(value, "value", value))


def _hash(page: RightPage) -> str:
    text = json.dumps(page_data(page), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


# --- conditions and amount


def _requirement(rules: Rules, requirement: Requirement, on: date) -> RequirementText:
    if isinstance(requirement, Condition):
        condition = _condition(rules, requirement, on)
        return RequirementText(condition.says, condition.article, condition)
    routes = tuple(
        RouteText(route.id, sentence(say(route.says)), tuple(_condition(rules, c, on) for c in route.conditions))
        for route in requirement.routes
    )
    return RequirementText(sentence(say(requirement.says)), requirement.article, None, routes)


def _condition(rules: Rules, condition: Condition, on: date) -> ConditionText:
    live = condition.in_force(on)
    return ConditionText(
        id=condition.id,
        says=sentence(say(condition.says)),
        fails=sentence(say(condition.fails)) if condition.fails else "",
        proof=_said(condition.proof),
        article=condition.article,
        unit="persoon" if condition.unit == "person" else condition.unit,
        in_force=live,
        start=condition.valid_from,
        until=condition.valid_until,
        rule=rules.rule(condition.expr.node) if live else None,
    )


def _amount(rules: Rules, amount: Amount) -> AmountText:
    node = amount.expr.node
    says = sentence(say(amount.says) or say("Het bedrag hangt af van je situatie."))
    return AmountText(says, amount.article, rules.rule(node), rules.figures([node]))


# --- figures


def _figures(law: Law, used: Iterable[str], shown: Iterable[str], on: date) -> tuple[FigureText, ...]:
    deciding = tuple(used)
    informing = tuple(id for id in dict.fromkeys(shown) if id not in deciding)
    every = [(id, True) for id in deciding] + [(id, False) for id in informing]
    return tuple(_figure(law.parameters[id], decides, on) for id, decides in every if id in law.parameters)


def _figure(parameter: Parameter, decides: bool, on: date) -> FigureText:
    found, kind = figure_at(parameter, on, date.max), parameter.kind
    if found is None:
        current = say("op deze dag niet gekend")
    else:
        value = number_text(found.dated.value, kind)
        current = last_known(found, value) if found.stale else value
    starts = [*(value.start for value in parameter.values[1:]), None]
    moved = sentence(may_have_moved(found)) if found and found.stale else ""
    return FigureText(
        id=parameter.id,
        says=say(parameter.says) or parameter.id,
        article=parameter.article,
        unit=unit_text(kind.unit) if isinstance(kind, Number) else "ja of nee",
        per=kind.per if isinstance(kind, Number) else 1,
        decides=decides,
        current=current,
        stale=bool(found and found.stale),
        may_have_moved=f"{moved} ({parameter.drift_why})" if moved and parameter.drift_why else moved,
        values=tuple(
            _value(parameter, dated, until, found is not None and found.dated is dated)
            for dated, until in zip(parameter.values, starts, strict=True)
        ),
    )


def _value(parameter: Parameter, dated: DatedValue, until: date | None, current: bool) -> ValueText:
    doubtful = dated.review_by if dated.review_by != until else None
    return ValueText(
        start=dated.start,
        until=until,
        text=number_text(dated.value, parameter.kind),
        value=dated.value,
        source=_source(dated.source),
        doubtful=doubtful,
        start_is_inferred=dated.inferred,
        note=dated.note,
        current=current,
    )


# --- act and the rest


def _act(right: Right, on: date) -> ActText:
    act, papers = right.act, evidence(right, on)
    return ActText(
        office=say(act.office),
        how=say(act.how),
        evidence=EvidenceText(_said(papers.fetched), _said(papers.bring), _said(papers.may_be_asked)),
        starts=say(act.starts),
        decision_term=say(act.decision_term),
        appeal=say(act.appeal),
        consequences=tuple(ConsequenceText(sentence(say(c.says)), c.article, c.advice_first) for c in act.consequences),
    )


def _said(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(say, texts))


def _opened_by(law: Law, right: Right, rules: Rules) -> list[str]:
    """Rights that name this one, and rights whose receipt is read by its conditions."""
    named = [other.id for other in law.rights.values() if right.id in other.opens]
    read = [law.vocabulary[id].grants for id in rules.say.facts]
    return [id for id in dict.fromkeys([*named, *read]) if id and id != right.id and id not in right.opens]


def _links(law: Law, ids: Iterable[str]) -> tuple[LinkText, ...]:
    found = []
    for id in ids:
        known = law.rights.get(id) or law.provisions.get(id)
        found.append(LinkText(id, say(known.name)) if known else LinkText("", say(plain_name(id))))
    return tuple(found)


def plain_name(id: str) -> str:
    """The id of a right that this law does not describe, as Dutch words."""
    name = f" {id.replace('_', ' ')} "
    for short in ("nmbs", "igo", "ocmw"):
        name = name.replace(f" {short} ", f" {short.upper()} ")
    return capital(name.strip().replace("de lijn", "De Lijn"))


def _non_take_up(right: Right) -> NonTakeUpText | None:
    missed = right.non_take_up
    if missed is None:
        return None
    low, high = round(missed.low * 100), round(missed.high * 100)
    if low == high:
        says = say("Naar schatting {aantal} op de 100 mensen met dit recht krijgen het niet.", aantal=low)
    else:
        says = say(
            "Naar schatting {laagste} tot {hoogste} op de 100 mensen met dit recht krijgen het niet.",
            laagste=low,
            hoogste=high,
        )
    return NonTakeUpText(says, _source(missed.source))


def _source(source: Source) -> SourceText:
    return SourceText(source.url, source.what or source.url, source.as_of, source.quote)
