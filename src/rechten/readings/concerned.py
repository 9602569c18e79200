"""Reading *concerned*: which guarantees and rules are worth telling somebody, by what was told.

Only what is certain counts: nobody reads about prison because it was not said that there is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rechten.graph.facts import FactSpec
from rechten.graph.kinds import Choice
from rechten.graph.law import Law
from rechten.graph.provisions import Audience, Provision
from rechten.household.case import Answer, CaseFile, Known


def concerned(law: Law, case: CaseFile, persons: Iterable[int]) -> tuple[Provision, ...]:
    """The provisions for residents that concern one of these persons, their home or the case, in the law's order."""
    told = [case.persons[i].facts for i in persons]
    told += [dwelling.facts for dwelling in case.dwellings] + [case.facts]
    return tuple(
        provision
        for provision in law.provisions.values()
        if provision.audience is Audience.RESIDENT
        and any(_is_so(law, concern, facts) for concern in provision.concerns for facts in told)
    )


def _is_so(law: Law, concern: str, facts: Mapping[str, Answer]) -> bool:
    fact, _, code = concern.partition("=")
    spec = law.vocabulary[fact]
    answer = facts.get(spec.name)
    return isinstance(answer, Known) and answer.low == answer.high == _meant(spec, code)


def _meant(spec: FactSpec, code: str) -> int:
    return 1 << spec.kind.codes.index(code) if isinstance(spec.kind, Choice) else 1
