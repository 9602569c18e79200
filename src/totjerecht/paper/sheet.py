"""The sheet to take along, as data: first what to do, then each right, then what is not clear yet and who helps."""

from __future__ import annotations

from dataclasses import dataclass

from rechten import words
from rechten.graph.law import Law
from rechten.graph.rights import Act, Consequence
from rechten.household.case import Silence
from rechten.household.knowledge import Cell, FactCell
from rechten.readings.answer import Result, consequences_of
from rechten.readings.causes import Cause, Judgement, LastKnown, NoFigure, NotEncoded, OpenFact
from rechten.readings.reasons import Reason
from rechten.words import Group
from rechten.words.page_parts import EvidenceText
from rechten.words.say import capital, later, say
from totjerecht.directory.service import Contact, general_contact
from totjerecht.paper.content import (
    LEGAL_HELP,
    LISTENING,
    NOW,
    RESIDENCE_HELP,
    Asked,
    Helpers,
    asked_for,
    by_right,
    groups_of,
    people,
    topics_of,
)
from totjerecht.scan.service import Reading

#: Most reasons and most open questions on the sheet: who wants all of them finds them on the screen.
MOST_REASONS, MOST_QUESTIONS = 8, 10
#: Most parts of the law that we do not compute, said of one right, and most names of rights behind a question.
MOST_LEFT_OUT, MOST_NAMES = 2, 3
_OLD_FIGURE = later("Van een bedrag of grens kennen we alleen een vroeger cijfer.")
_UNCLEAR = (Group.DEPENDS, Group.NOT_COMPUTED)


@dataclass(frozen=True, slots=True)
class Why:
    """A condition as it stands."""

    mark: str
    word: str
    sentence: str
    article: str


@dataclass(frozen=True, slots=True)
class Worth:
    """What we can say for one person."""

    about: str
    outcome: str
    amount: str
    amount_more: str
    follows: str


@dataclass(frozen=True, slots=True)
class RightPart:
    """A right that one can ask for now, with all one needs for it. ``check``: the day by which there is an answer."""

    name: str
    summary: str
    who: str
    worth: tuple[Worth, ...]
    amount_says: str
    why: tuple[Why, ...]
    act: Act
    contact: Contact
    papers: EvidenceText
    check: str
    advice: tuple[Consequence, ...]
    consequences: tuple[Consequence, ...]
    certainty: str


@dataclass(frozen=True, slots=True)
class UnclearPart:
    """A right of which we do not know enough, and why not, without the questions that are listed apart."""

    name: str
    who: str
    amount: str
    because: tuple[str, ...]
    office: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Something to find out: what, where one finds it, and for which rights it counts."""

    text: str
    help: str
    rights: str


@dataclass(frozen=True, slots=True)
class Line:
    """A right in one line."""

    name: str
    says: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on the sheet. ``nothing``: there is nothing to ask for, and the sheet says so kindly."""

    date: str
    rights: tuple[RightPart, ...]
    advice_contact: Contact | None
    legal_contact: Contact | None
    unclear: tuple[UnclearPart, ...]
    questions: tuple[OpenQuestion, ...]
    more_questions: int
    follows: tuple[Line, ...]
    held: tuple[str, ...]
    not_now: tuple[str, ...]
    people_first: tuple[Contact, ...]
    people_last: tuple[Contact, ...]
    looked_at: tuple[str, ...]
    nothing: bool


def the_sheet(reading: Reading, law: Law) -> Sheet:
    """The sheet for what we can say now."""
    answer, helpers, groups = reading.answer, Helpers(), groups_of(reading)
    rights = tuple(_right(asked, reading, law, helpers) for asked in asked_for(reading, NOW))
    unclear = asked_for(reading, _UNCLEAR)
    questions = _questions(unclear, reading, law)
    topics = tuple(dict.fromkeys(topic for asked in asked_for(reading) for topic in topics_of(asked.right)))
    near = [*helpers.best(topics or LISTENING), general_contact()]
    contacts = tuple({contact.slug: contact for contact in near}.values())
    follows = by_right(groups.get(Group.FOLLOWS, []))
    return Sheet(
        date=words.day(answer.case.date),
        rights=rights,
        advice_contact=helpers.first(RESIDENCE_HELP) if any(part.advice for part in rights) else None,
        legal_contact=helpers.first(LEGAL_HELP) if rights else None,
        unclear=tuple(_unclear(asked, reading, law) for asked in unclear),
        questions=questions[:MOST_QUESTIONS],
        more_questions=max(0, len(questions) - MOST_QUESTIONS),
        follows=tuple(
            Line(say(alike[0].right.name), words.follow_sentence(law, answer, alike[0])) for alike in follows
        ),
        held=_names(groups.get(Group.HELD, [])),
        not_now=_names(groups.get(Group.NOT_ENTITLED, [])),
        # With nothing to ask for, people are what to do first; a contact stands on the sheet once.
        people_first=() if rights else contacts[:2],
        people_last=contacts if rights else contacts[2:],
        looked_at=tuple(say(right.name) for right in law.rights.values()),
        nothing=not rights and not unclear and not follows and Group.HELD not in groups,
    )


def _right(asked: Asked, reading: Reading, law: Law, helpers: Helpers) -> RightPart:
    right, answer = asked.right, reading.answer
    act, set_off = right.act, consequences_of(asked.results)
    day = act.answer_by(answer.case.date)
    return RightPart(
        name=say(right.name),
        summary=say(right.summary),
        who=people(answer.case, asked.results, me=say("jezelf")),
        worth=tuple(_worth(result, reading, law) for result in asked.results),
        amount_says=say(right.amount.says) if right.amount else "",
        why=tuple(_why(reason) for reason in _decisive(asked.results)[:MOST_REASONS]),
        act=act,
        contact=helpers.first(topics_of(right)),
        papers=words.evidence(right, answer.case.law_date),
        check=words.day(day) if day else "",
        advice=tuple(item for item in set_off if item.advice_first),
        consequences=tuple(item for item in set_off if not item.advice_first),
        certainty=say(right.certainty),
    )


def _worth(result: Result, reading: Reading, law: Law) -> Worth:
    answer = reading.answer
    amount, *more = words.amount_sentences(answer, result) if result.right.amount else [""]
    return Worth(
        words.about(answer.case, result.person) or say("voor {naam}", naam=say("jou")),
        words.outcome_sentence(law, answer, result),
        amount,
        " ".join(more),
        words.follow_sentence(law, answer, result),
    )


def _decisive(results: tuple[Result, ...]) -> list[Reason]:
    """The reasons that count for the first of them; who has the same outcome has the same ones."""
    return [reason for reason in results[0].reasons if reason.decisive]


def _why(reason: Reason) -> Why:
    return Why(
        words.state_mark(reason.state),
        words.state_word(reason.state),
        words.reason_sentence(reason),
        reason.condition.article,
    )


def _unclear(asked: Asked, reading: Reading, law: Law) -> UnclearPart:
    answer, right = reading.answer, asked.right
    causes = [cause for result in asked.results for cause in words.causes_to_tell(answer, result)]
    amounts = dict.fromkeys(words.amount_sentences(answer, result)[0] for result in asked.results)
    return UnclearPart(
        say(right.name),
        people(answer.case, asked.results, me=say("jou")),
        # Several people with amounts of their own would fill the line: the screen tells them apart.
        next(iter(amounts)) if right.amount and len(amounts) == 1 else "",
        _because(causes, reading, law),
        say(right.act.office),
    )


def _because(causes: list[Cause], reading: Reading, law: Law) -> tuple[str, ...]:
    """Why a right is open, apart from the questions: who judges, what we do not compute, which figures are old."""
    judges = dict.fromkeys(cause.who for cause in causes if isinstance(cause, Judgement))
    left_out = dict.fromkeys(
        words.cause_sentence(law, reading.answer, cause) for cause in causes if isinstance(cause, NotEncoded)
    )
    old = any(isinstance(cause, LastKnown | NoFigure) for cause in causes)
    return (
        *(say("{wie} beoordeelt een deel, na een gesprek.", wie=capital(say(who))) for who in judges),
        *list(left_out)[:MOST_LEFT_OUT],
        *((say(_OLD_FIGURE),) if old else ()),
    )


def _questions(unclear: list[Asked], reading: Reading, law: Law) -> tuple[OpenQuestion, ...]:
    """What one could still find out, what counts for most rights first. What was declined is not brought up again."""
    answer = reading.answer
    found: dict[Cell, dict[str, None]] = {}
    for asked in unclear:
        for result in asked.results:
            for cause in words.causes_to_tell(answer, result):
                if not isinstance(cause, OpenFact) or answer.knowledge.silence(cause.cell) is Silence.DECLINED:
                    continue
                if not (isinstance(cause.cell, FactCell) and law.vocabulary[cause.cell.fact].judged_by):
                    found.setdefault(cause.cell, {})[say(asked.right.name)] = None
    ordered = sorted(found.items(), key=lambda entry: -len(entry[1]))
    said: set[str] = set()
    questions = []
    for cell, rights in ordered:
        # The same hint under ten questions helps nobody: a hint is printed once.
        hint = words.help_text(law, cell)
        text = words.question_text(law, answer.case, cell)
        questions.append(OpenQuestion(text, "" if hint in said else hint, _some(list(rights))))
        said.add(hint)
    return tuple(questions)


def _some(names: list[str]) -> str:
    """The first names, and how many more there are."""
    more = len(names) - MOST_NAMES
    first = ", ".join(names[:MOST_NAMES])
    return say("{namen} en {aantal} andere", namen=first, aantal=more) if more > 0 else first


def _names(results: list[Result]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(say(result.right.name) for result in results))
