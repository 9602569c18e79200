"""What the API gives back: answers to a case, and the catalogue of the law. Plain data, no requests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar, cast

from attrs import evolve
from django.conf import settings

from rechten import __version__, words
from rechten.casefile import answer_data, case_schema, receipt, right_data, right_details, spec_data
from rechten.export import public_services
from rechten.graph.law import Law
from rechten.household.case import CaseFile
from rechten.household.knowledge import FactCell
from rechten.readings.answer import Answer, read
from totjerecht.api.limits import OutOfTime, at_most
from totjerecht.api.problems import Problem, unknown

Data = dict[str, object]
T = TypeVar("T")


def scan(law: Law, case: CaseFile) -> Data:
    """All rights of everybody in the case, and the questions left: the same as ``rechten scan --json``."""
    return _in_time(lambda: answer_data(read(law, case), law_name=law.name))


def ask(law: Law, case: CaseFile) -> Data:
    """The questions left, best first, each with the words to ask it in."""

    def questions() -> Data:
        answer = evolve(read(law, case), results=())
        whole = answer_data(answer, law_name=law.name)
        listed = cast("list[Data]", whole["questions"])
        asked = [{**data, **_asking(law, answer, number)} for number, data in enumerate(listed)]
        return {key: whole[key] for key in ("date", "law_date", "law", "engine")} | {"questions": asked}

    return _in_time(questions)


def _asking(law: Law, answer: Answer, number: int) -> Data:
    cell = answer.questions[number].cell
    spec = law.vocabulary[cell.fact] if isinstance(cell, FactCell) else None
    return {
        "fact": spec.id if spec else None,
        "question": words.question_text(law, answer.case, cell),
        "why": words.why_text(law, cell),
        "help": words.help_text(law, cell),
        "options": dict(spec.options) if spec else {},
    }


def explain(law: Law, case: CaseFile, right: str) -> Data:
    """One right for everybody, condition by condition: the same as ``rechten explain --json``."""

    def one_right() -> Data:
        answer = read(law, case)
        return answer_data(evolve(answer, results=answer.of(right)), law_name=law.name)

    return _in_time(one_right)


def prove(law: Law, case: CaseFile) -> Data:
    """The receipt of the answer: what was known, by which law, and what came out, with hashes."""
    return _in_time(lambda: receipt(read(law, case), law))


def _in_time(compute: Callable[[], T]) -> T:
    try:
        with at_most(settings.API_SECONDS):
            return compute()
    except OutOfTime:
        message = (
            f"Dit dossier duurt langer dan {settings.API_SECONDS} seconden om uit te rekenen. "
            "Laat personen weg die niet bij het gezin horen, of vertel meer over wie waar woont."
        )
        raise Problem.because(422, message, path="persons") from None


def must_exist(law: Law, right: str) -> None:
    """Raises Problem 404, with near misses, for a right that the law does not hold."""
    if right not in law.rights:
        raise unknown("Het recht", "right", right, list(law.rights))


def rights(law: Law) -> Data:
    """Every right, in short."""
    return _head(law) | {"rights": [right_data(right) for right in law.rights.values()]}


def right(law: Law, id: str) -> Data:
    """One right with everything that its author wrote."""
    must_exist(law, id)
    return right_details(law.rights[id])


def page(law: Law, id: str, day: str) -> Data:
    """One right in words, as the law stands on a day (year-month-day)."""
    return words.page_data(words.right_page(law, id, date.fromisoformat(day)))


def linked_data(law: Law, day: str) -> Data:
    """The law as it stands on a day (year-month-day) as linked data: the same as ``rechten export``."""
    return public_services(law, date.fromisoformat(day))


def facts(law: Law) -> Data:
    """Every fact that a case may hold, and the ties between persons."""
    return _head(law) | {"facts": [spec_data(spec) for spec in law.vocabulary], "ties": dict(law.ties)}


def schema(law: Law) -> Data:
    """The case format as JSON Schema."""
    return case_schema(law)


def _head(law: Law) -> Data:
    return {"law": law.name, "engine": __version__}
