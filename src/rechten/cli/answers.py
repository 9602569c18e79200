"""``scan`` and ``ask``: what a case gives, and what to ask next."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import NamedTuple

from rechten import words
from rechten.casefile import answer_data, canonical, cell_path, receipt
from rechten.cli.layout import as_json as print_json
from rechten.cli.layout import line, paragraph, title
from rechten.cli.sources import load_law, read_case, read_priors
from rechten.graph.law import Law
from rechten.graph.rights import Consequence, Right
from rechten.household.knowledge import FactCell
from rechten.readings.answer import Answer, Result, consequences_of, read
from rechten.readings.reasons import State
from rechten.words import Group

#: Open causes that are listed with one right; the command ``explain`` lists them all.
MOST_CAUSES = 4
REMINDER = (
    "Dit is een berekening, geen beslissing. Een dienst kijkt alles na, praat met je en beslist. "
    "Ben je niet zeker? Vraag het toch: een aanvraag is gratis."
)


class Given(NamedTuple):
    """A case file, and the dates given on the command line; perhaps a file that tells how often each answer comes."""

    file: str
    on: date | None
    law_date: date | None
    priors: str | None = None


def read_given(given: Given) -> tuple[Law, Answer]:
    """The law, and its answer to the case."""
    law = load_law()
    case = read_case(given.file, law, given.on, given.law_date)
    return law, read(law, case, priors=read_priors(given.priors, law) if given.priors else None)


def show_receipt(given: Given) -> int:
    """The receipt of the answer, in its canonical form."""
    law, answer = read_given(given)
    line(canonical(receipt(answer, law)).decode())
    return 0


def show_scan(given: Given, *, as_json: bool) -> int:
    """All rights of a case, by outcome."""
    law, answer = read_given(given)
    if as_json:
        print_json(answer_data(answer, law_name=law.name))
        return 0
    head(law, answer)
    explained: set[str] = set()
    for group, results in words.grouped(answer):
        line()
        title(words.heading(group))
        paragraph(words.intro(group))
        for _, same in groupby(results, key=lambda result: result.right.id):
            _show_right(law, answer, group, list(same), explained)
    line()
    _show_end(law, answer, given)
    return 0


def head(law: Law, answer: Answer) -> None:
    """For when, and by which law."""
    case = answer.case
    line(f"Rechten op {words.day(case.date)}")
    known = "" if case.law_date == case.date else f", zoals gekend op {words.day(case.law_date)}"
    paragraph(f"Wet: {law.name}{known}")


def right_name(answer: Answer, result: Result) -> str:
    """The right, and for whom."""
    for_whom = words.about(answer.case, result.person)
    return f"{result.right.name}, {for_whom}" if for_whom else result.right.name


def _show_right(law: Law, answer: Answer, group: Group, results: list[Result], explained: set[str]) -> None:
    """One right for everybody in the group; where and how to ask it once, when it is first of use."""
    for result in results:
        line()
        _show_result(law, answer, group, result)
    right = results[0].right
    if group in {Group.HELD, Group.NOT_ENTITLED}:
        return
    if right.id in explained:
        paragraph("Waar en hoe: zie hoger.", 2)
        return
    explained.add(right.id)
    _show_act(right, consequences_of(results))


def _show_result(law: Law, answer: Answer, group: Group, result: Result) -> None:
    paragraph(right_name(answer, result), 0, "• ")
    paragraph(words.outcome_sentence(law, answer, result), 2)
    if group is Group.HELD:
        return
    if group is Group.NOT_ENTITLED:
        for reason in result.reasons:
            if reason.state is State.FAILED and reason.decisive:
                paragraph(words.reason_sentence(reason), 2, "✗ ")
        return
    if result.verdict.amount is not None and group is not Group.FOLLOWS:
        paragraph(words.amount_sentence(answer, result), 2)
    if group is Group.DEPENDS:
        causes = words.causes_to_tell(answer, result)
        for cause in causes[:MOST_CAUSES]:
            paragraph(words.cause_sentence(law, answer, cause), 2, "? ")
        if len(causes) > MOST_CAUSES:
            paragraph(f"En nog {len(causes) - MOST_CAUSES}: zie 'rechten explain … {result.right.id}'.", 2, "? ")
        if follow := words.follow_sentence(law, answer, result):
            paragraph(follow, 2)


def _show_act(right: Right, set_off: tuple[Consequence, ...]) -> None:
    act = right.act
    paragraph(act.office, 2, "Waar: ")
    paragraph(act.how, 2, "Hoe: ")
    for consequence in set_off:
        if consequence.advice_first:
            paragraph(consequence.says, 2, "Let op: ")


def _show_end(law: Law, answer: Answer, given: Given) -> None:
    if answer.questions:
        count = len(answer.questions)
        many = "Er is nog 1 vraag" if count == 1 else f"Er zijn nog {count} vragen"
        paragraph(f"{many} die iets veranderen. De eerste:")
        paragraph(words.question_text(law, answer.case, answer.questions[0].cell), 2)
        paragraph(f"Alle vragen: rechten ask {given.file}")
        line()
    paragraph(REMINDER)


def show_questions(given: Given, as_json: bool) -> int:
    """What to ask next, best question first."""
    law, answer = read_given(given)
    if as_json:
        print_json(answer_data(answer, law_name=law.name)["questions"])
        return 0
    head(law, answer)
    line()
    if not answer.questions:
        paragraph("Er zijn geen vragen meer die iets veranderen.")
        return 0
    title("Vragen, de nuttigste eerst")
    for number, question in enumerate(answer.questions, 1):
        line()
        paragraph(words.question_text(law, answer.case, question.cell), 0, f"{number}. ")
        paragraph(words.why_text(law, question.cell), 3)
        if isinstance(question.cell, FactCell):
            for code, label in law.vocabulary[question.cell.fact].options:
                paragraph(label, 5, f"{code}: ")
        names = ", ".join(law.rights[id].name for id in question.rights)
        paragraph(names, 3, "Voor: ")
        paragraph(cell_path(law.vocabulary, question.cell), 3, "Plaats: ")
    line()
    paragraph("'Weet ik niet' ({unknown: dont_know}) en 'zeg ik liever niet' ({unknown: declined}) mogen altijd.")
    return 0
