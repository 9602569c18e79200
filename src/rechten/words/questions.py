"""The question for each cell that can be asked: a fact about somebody, a tie, or who lives where."""

from __future__ import annotations

from rechten.graph.facts import FactSpec, Subject
from rechten.graph.law import Law
from rechten.household.case import CaseFile
from rechten.household.knowledge import Cell, FactCell, HomeCell, TieCell
from rechten.words.people import name_of, tie_sentence
from rechten.words.say import capital, later, say

_WHY_TIE = later("Voor veel rechten telt met wie je samenleeft of familie bent.")
_WHY_HOME = later("Voor veel rechten telt wie er bij je woont.")
_WHY_FACT = later("Dit telt mee voor een recht dat je misschien hebt.")
_HELP = later("Twijfel je? Kies 'weet ik niet'. Je kan het later nog aanvullen.")


def question_text(law: Law, case: CaseFile, cell: Cell) -> str:
    """The question as one asks it to the first person of the case."""
    match cell:
        case FactCell():
            return _fact_question(law.vocabulary[cell.fact], case, cell.about)
        case TieCell():
            tie = case.ties[cell.position]
            template = law.ties.get(tie.kind, "")
            if "{a}" not in template or "{b}" not in template:
                template = f"{{a}} en {{b}} zijn verbonden ({template or tie.kind})"
            return say("Is dit juist? {zin}.", zin=capital(tie_sentence(template, case, tie)))
        case HomeCell():
            return _home_question(case, cell)


def why_text(law: Law, cell: Cell) -> str:
    """Why this is asked."""
    match cell:
        case FactCell():
            return say(law.vocabulary[cell.fact].why or _WHY_FACT)
        case TieCell():
            return say(_WHY_TIE)
        case HomeCell():
            return say(_WHY_HOME)


def help_text(law: Law, cell: Cell) -> str:
    """A hint beside the question."""
    return say((law.vocabulary[cell.fact].help if isinstance(cell, FactCell) else "") or _HELP)


def plain_question(spec: FactSpec) -> str:
    """The question about the first person; a fact without one still has words."""
    if spec.question:
        return say(spec.question)
    return say("Hoe zit het met {feit}?", feit=spec.name.replace("_", " "))


def judged_text(law: Law, case: CaseFile, cell: FactCell) -> str:
    """What somebody judges about a person, as a question; "" when the fact has none."""
    spec = law.vocabulary[cell.fact]
    if cell.about and spec.question_other and spec.subject is Subject.PERSON:
        return say(spec.question_other, naam=name_of(case, cell.about))
    return say(spec.question)


def _fact_question(spec: FactSpec, case: CaseFile, about: int) -> str:
    match spec.subject:
        case Subject.CASE:
            return plain_question(spec)
        case Subject.PERSON:
            return _question_for(spec, case, about)
        case Subject.DWELLING:
            ids = {person.id: i for i, person in enumerate(case.persons)}
            residents = sorted(ids[resident.person] for resident in case.dwellings[about].residents)
            question = _question_for(spec, case, residents[0] if residents else 0)
            if len(case.dwellings) == 1:
                return question
            return say("Over {woning}: {vraag}", woning=_home_name(case, about), vraag=question)


def _question_for(spec: FactSpec, case: CaseFile, person: int) -> str:
    if person == 0:
        return plain_question(spec)
    name = name_of(case, person)
    if spec.question_other:
        return say(spec.question_other, naam=name)
    return say("Antwoord voor {naam}: {vraag}", naam=name, vraag=plain_question(spec))


def _home_question(case: CaseFile, cell: HomeCell) -> str:
    dwelling = case.dwellings[cell.dwelling]
    person = case.index(dwelling.residents[cell.position].person)
    mine = any(resident.person == case.persons[0].id and resident.certain for resident in dwelling.residents)
    if person == 0:
        return say("Woon je in {woning}?", woning=_home_name(case, cell.dwelling))
    if mine:
        return say("Woont {naam} bij jou?", naam=name_of(case, person))
    return say("Woont {naam} in {woning}?", naam=name_of(case, person), woning=_home_name(case, cell.dwelling))


def _home_name(case: CaseFile, dwelling: int) -> str:
    name = case.dwellings[dwelling].id
    if name:
        return say("de woning '{naam}'", naam=name)
    return say("woning {nummer}", nummer=dwelling + 1)
