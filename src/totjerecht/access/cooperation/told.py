"""What a page tells of a version, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from attrs import frozen
from django.utils import timezone

from rechten.words import day
from rechten.words.say import later, say
from totjerecht.access.choices import Action, Category, Purpose
from totjerecht.access.cooperation import agreements, force
from totjerecht.access.cooperation.content import is_intact, of_version
from totjerecht.access.cooperation.questions import ELEVEN, HANDLING, Question
from totjerecht.access.models import AgreementBasis, CooperationVersion

IN_FORCE, COMING, REPLACED, STOPPED, REFUSED, WAITING = (
    "in_force",
    "coming",
    "replaced",
    "stopped",
    "refused",
    "waiting",
)
STATES = {
    IN_FORCE: later("Deze afspraak geldt nu."),
    COMING: later("Deze afspraak geldt nog niet. Alle diensten hebben ze wel al getekend."),
    REPLACED: later(
        "Deze afspraak is oud: er kwam een nieuwe versie in de plaats. Wat je onder deze versie toestond, blijft zo."
    ),
    STOPPED: later("Een van de diensten is gestopt. Onder deze afspraak kan niemand nog iets nieuws toestaan."),
    REFUSED: later("Een van de diensten gaat niet akkoord. Dit voorstel gaat niet door."),
    WAITING: later("Dit is een voorstel. Het geldt pas als alle diensten getekend hebben."),
}


@frozen
class Shared:
    """What may be shared for one purpose. ``kinds``: (kind of data, what may be done); and on what that rests."""

    purpose: str
    kinds: tuple[tuple[str, str], ...]
    protection: str
    secrecy: str


@frozen
class Answer:
    """A question that was answered. ``text``: as the organisations wrote it, in Dutch."""

    code: str
    heading: str
    question: str
    text: str


@frozen
class Told:
    """A version as a page tells it. ``overdue``: the day to look at it again has gone by."""

    version: CooperationVersion
    state: str
    state_sentence: str
    intact: bool
    get: tuple[str, ...]
    along: tuple[str, ...]
    shared: tuple[Shared, ...]
    answers: Mapping[str, Answer]
    handling: Mapping[str, Answer]
    starts: str
    review: str
    overdue: bool
    signed_on: str
    is_gbo: bool


def state(version: CooperationVersion, today: date) -> str:
    """Where a version stands on a day."""
    signed = force.agreed().filter(id=version.id).exists()
    if version.refusals.exists():
        return STOPPED if signed else REFUSED
    if not signed:
        return WAITING
    if version.starts > today:
        return COMING
    return IN_FORCE if force.in_force(today).filter(id=version.id).exists() else REPLACED


def tell(version: CooperationVersion, names: Mapping[UUID, str], today: date) -> Told:
    """All that a page tells of a version. ``names``: what to call each organisation."""
    content = of_version(version)
    where = state(version, today)
    parties = sorted(content.parties.items(), key=lambda party: names[party[0]].casefold())
    last = max((signature.at for signature in version.signatures.all()), default=None)
    return Told(
        version=version,
        state=where,
        state_sentence=say(STATES[where]),
        intact=is_intact(version),
        get=tuple(dict.fromkeys(names[id] for id, exchanges in parties if exchanges)),
        along=tuple(dict.fromkeys(names[id] for id, exchanges in parties if not exchanges)),
        shared=tuple(_shared(version, purpose, kinds) for purpose, kinds in content.by_purpose().items()),
        answers=_answers(ELEVEN, content.answers),
        handling=_answers(HANDLING, content.handling),
        starts=day(version.starts),
        review=day(version.review_on),
        overdue=where == IN_FORCE and version.review_on <= today,
        signed_on=day(timezone.localdate(last)) if last else "",
        is_gbo=version.basis == AgreementBasis.GBO,
    )


def _shared(version: CooperationVersion, purpose: Purpose, kinds: Mapping[Category, tuple[Action, ...]]) -> Shared:
    protection, secrecy = agreements.bases(version, purpose)
    told = tuple((say(kind.label), ", ".join(say(a.label) for a in actions)) for kind, actions in kinds.items())
    return Shared(say(purpose.label), told, protection, secrecy)


def _answers(questions: Mapping[str, Question], given: Mapping[str, str]) -> dict[str, Answer]:
    return {
        code: Answer(code, say(question.heading), question.text, given[code])
        for code, question in questions.items()
        if given.get(code)
    }
