"""A case as data: the exact inverse of parsing. What is left out is what parsing takes for granted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rechten.casefile.facts import fact_data
from rechten.casefile.parsing import FORMAT, NEVER
from rechten.graph.facts import Subject
from rechten.graph.law import Law
from rechten.household.case import Answer, CaseFile, Silence, Span

Data = dict[str, object]


def dump_case(case: CaseFile, law: Law) -> Data:
    """The case as JSON-ready data without floats. Raises ValueError for a fact that the law does not know."""
    data: Data = {"format": FORMAT, "date": case.date.isoformat()}
    if case.law_date != case.date:
        data["law_date"] = case.law_date.isoformat()
    data["persons"] = [
        {
            "id": person.id,
            **({"label": person.label} if person.label else {}),
            **_facts(person.facts, Subject.PERSON, law, case.date),
        }
        for person in case.persons
    ]
    if case.ties:
        data["ties"] = [
            {"kind": tie.kind, "from": tie.source, "to": tie.target, **_holding(tie.span, tie.certain, tie.silence)}
            for tie in case.ties
        ]
    if case.dwellings:
        data["dwellings"] = [
            {
                **({"id": dwelling.id} if dwelling.id else {}),
                "residents": [
                    {"person": r.person, **_holding(r.span, r.certain, r.silence)} for r in dwelling.residents
                ],
                **_facts(dwelling.facts, Subject.DWELLING, law, case.date),
            }
            for dwelling in case.dwellings
        ]
    return data | _facts(case.facts, Subject.CASE, law, case.date)


def dump_fact(law: Law, fact_id: str, answer: Answer, day: date) -> object:
    """One fact as it stands in a case file of this date."""
    return fact_data(law.vocabulary[fact_id], answer, day)


def _facts(facts: Mapping[str, Answer], subject: Subject, law: Law, day: date) -> Data:
    if not facts:
        return {}
    found: Data = {}
    for name, answer in facts.items():
        spec = law.vocabulary.specs.get(f"{subject.value}.{name}")
        if spec is None:
            raise ValueError(f"the law '{law.name}' has no fact '{subject.value}.{name}'")
        found[name] = fact_data(spec, answer, day)
    return {"facts": found}


def _holding(span: Span, certain: bool, silence: Silence | None) -> Data:
    data: Data = {}
    if span == NEVER:
        return {"holds": False}
    if span.since is not None:
        data["since"] = span.since.isoformat()
    if span.until is not None:
        data["until"] = span.until.isoformat()
    if not certain:
        data["holds"] = silence.value if silence else "unknown"
    return data
