"""What a law holds, as data: its facts and its rights. The command and other programs show the same."""

from __future__ import annotations

from rechten.casefile.values import value_data
from rechten.graph.facts import AXIS_MONTHS, FactSpec
from rechten.graph.kinds import Date, Number
from rechten.graph.parameters import Source
from rechten.graph.rights import Alternatives, Condition, Right, conditions

Data = dict[str, object]


def spec_data(spec: FactSpec) -> Data:
    """One fact: what it is called, what it may be, and how it is asked."""
    number = spec.kind if isinstance(spec.kind, Number) else None
    bounded = isinstance(spec.kind, Number | Date)
    return {
        "id": spec.id,
        "name": spec.name,
        "subject": spec.subject.value,
        "kind": spec.kind.tag,
        "unit": number.unit.value if number else None,
        "low": value_data(spec, spec.low) if bounded else None,
        "high": value_data(spec, spec.high) if bounded else None,
        "options": dict(spec.options),
        "category": spec.category,
        "sensitivity": spec.sensitivity.value,
        "changeable": spec.changeable,
        "months": AXIS_MONTHS if spec.axis else 0,
        "question": spec.question,
        "question_other": spec.question_other,
        "why": spec.why,
        "help": spec.help,
        "judged_by": spec.judged_by,
        "former_names": [alias.split(".", 1)[1] for alias in spec.aliases],
    }


def right_data(right: Right) -> Data:
    """One right in short: who decides, where to ask, its conditions and sources."""
    return {
        "id": right.id,
        "name": right.name,
        "level": right.level,
        "domain": right.domain,
        "summary": right.summary,
        "decides": {"who": right.decides.who, "says": right.decides.says},
        "office": right.act.office,
        "how": right.act.how,
        "evidence": list(right.act.evidence),
        "opens": list(right.opens),
        "conditions": [{"id": c.id, "article": c.article, "says": c.says} for c in conditions(right)],
        "sources": [_source(source) for source in right.sources],
    }


def right_details(right: Right) -> Data:
    """One right with all that its author wrote: ways, proof, terms, consequences, appeal, and what it is worth."""
    act, amount, missed = right.act, right.amount, right.non_take_up
    return {
        **right_data(right),
        "requires": [
            {
                "id": part.id,
                "article": part.article,
                "says": part.says,
                "routes": [
                    {"id": route.id, "says": route.says, "conditions": [_condition(c) for c in route.conditions]}
                    for route in part.routes
                ],
            }
            if isinstance(part, Alternatives)
            else _condition(part)
            for part in right.requires
        ],
        "amount": None if amount is None else {"article": amount.article, "says": amount.says},
        "fetched_by_office": list(act.fetched_by_office),
        "starts": act.starts,
        "decision_term": act.decision_term,
        "appeal": act.appeal,
        "consequences": [
            {"says": c.says, "article": c.article, "advice_first": c.advice_first} for c in act.consequences
        ],
        "certainty": right.certainty,
        "non_take_up": None
        if missed is None
        else {"low": missed.low, "high": missed.high, "source": _source(missed.source)},
    }


def _condition(condition: Condition) -> Data:
    return {
        "id": condition.id,
        "article": condition.article,
        "says": condition.says,
        "fails": condition.fails,
        "proof": list(condition.proof),
        "found_by_office": list(condition.found_by_office),
        "from": condition.valid_from.isoformat() if condition.valid_from else None,
        "until": condition.valid_until.isoformat() if condition.valid_until else None,
    }


def _source(source: Source) -> Data:
    return {"url": source.url, "what": source.what, "as_of": source.as_of}
