"""Whether a draft may become a version: everything that is wrong with it at once, with the article where it is the law.

What the gate can know it checks here, and the database checks most of it again. What no program can know (that it is
strictly necessary, in the interest of the person, one mission) is asked in words, and signed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from attrs import define, field, frozen
from django.utils import timezone

from totjerecht.access.choices import ASKED
from totjerecht.access.cooperation.content import Content, Term, terms
from totjerecht.access.cooperation.drafts import TERMS, Typed, text, ticked
from totjerecht.access.cooperation.limits import (
    EXCHANGE_KINDS,
    GBO_KINDS,
    LONGEST_DAYS,
    PARTY_KINDS,
    REVIEW_YEARS,
    latest_review,
)
from totjerecht.access.cooperation.questions import ELEVEN, HANDLING
from totjerecht.access.models import AgreementBasis, Cooperation, CooperationVersion
from totjerecht.accounts.functions import Secrecy
from totjerecht.accounts.models import Mandate, Organisation
from totjerecht.accounts.seats import in_force
from totjerecht.accounts.service import Seat

#: Characters of one answer: about two pages.
LONGEST_ANSWER = 4_000
_GBO = "decreet lokaal sociaal beleid van 9 februari 2018, art. 11 §2"
_SECRECY = "gedeeld beroepsgeheim, art. 352 Strafwetboek"


@frozen
class Problem:
    """What is wrong, and at which field (its id on the page)."""

    field: str
    message: str


@define
class _Check:
    typed: Typed
    seat: Seat
    after: CooperationVersion | None
    problems: list[Problem] = field(factory=list)

    def wrong(self, where: str, message: str) -> None:
        self.problems.append(Problem(where, message))


def check(typed: Typed, seat: Seat, after: CooperationVersion | None) -> tuple[Content | None, list[Problem]]:
    """The content of the next version, or None with everything that stands in its way, in the order of the form."""
    doing = _Check(typed, seat, after)
    title = _title(doing)
    answers = _answers(doing, ELEVEN, "q")
    parties = _parties(doing)
    basis, article = _basis(doing)
    exchanging = _exchanging(doing, parties, basis)
    agreed = _terms(doing)
    longest = _longest(doing)
    handling = _answers(doing, HANDLING, "h")
    starts, review_on = _days(doing)
    _wall(doing)
    _discreet(doing, parties.values())
    if doing.problems or starts is None or review_on is None or longest is None:
        return None, doing.problems
    shares = {id: id in exchanging for id in parties}
    return Content(title, answers, handling, basis, article, longest, starts, review_on, shares, agreed), []


def _title(doing: _Check) -> str:
    if doing.after is not None:
        return doing.after.cooperation.title
    title = text(doing.typed, "title")
    if not title:
        doing.wrong("title", "Geef de samenwerking een naam. Bewoners zien die.")
    elif len(title) > 120:
        doing.wrong("title", f"De naam heeft {len(title)} tekens. Maak hem korter dan 120.")
    elif Cooperation.objects.filter(title__iexact=title).exists():
        doing.wrong("title", "Er is al een samenwerking met die naam. Maak een nieuwe versie, of kies iets anders.")
    return title


def _answers(doing: _Check, asked: Mapping[str, object], prefix: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for code in asked:
        name = f"{prefix}.{code}"
        found[code] = answer = text(doing.typed, name)
        if not answer:
            doing.wrong(name, "Deze vraag heeft nog geen antwoord.")
        elif len(answer) > LONGEST_ANSWER:
            doing.wrong(name, f"Dit antwoord heeft {len(answer)} tekens. Maak het korter dan {LONGEST_ANSWER}.")
    return found


def _parties(doing: _Check) -> dict[UUID, Organisation]:
    chosen = _organisations(ticked(doing.typed, "party"))
    if doing.seat.organisation not in chosen:
        doing.wrong("party", "Je eigen organisatie is geen partij. Je kan alleen afspraken maken waar jullie in staan.")
    if len(chosen) < 2:
        doing.wrong("party", "Kies minstens twee organisaties.")
    for one in chosen.values():
        if one.kind not in PARTY_KINDS:
            doing.wrong(
                "party",
                f"{one.name} kan geen partij zijn. Politie, justitie en handhaving staan buiten elke gegevensdeling in "
                f"de hulp ({_GBO}; {_SECRECY}). Zij krijgen alleen iets door een geschreven daad die de persoon kan "
                "zien.",
            )
    return chosen


def _organisations(codes: Iterable[str]) -> dict[UUID, Organisation]:
    ids = set()
    for one in codes:
        try:
            ids.add(UUID(one))
        except ValueError:
            continue
    return {row.id: row for row in Organisation.objects.filter(id__in=ids, active=True)}


def _basis(doing: _Check) -> tuple[str, str]:
    basis, article = text(doing.typed, "basis"), text(doing.typed, "basis_article")
    if basis not in AgreementBasis.values:
        doing.wrong("basis", "Kies waarop het delen steunt.")
    if basis != AgreementBasis.OTHER:
        return basis, ""
    if len(article) < 10:
        doing.wrong("basis_article", "Schrijf welke andere grond het is, met het artikel (art. 6, en zo nodig 9, AVG).")
    elif len(article) > 300:
        doing.wrong("basis_article", "Maak dit korter dan 300 tekens.")
    return basis, article


def _exchanging(doing: _Check, parties: Mapping[UUID, Organisation], basis: str) -> set[UUID]:
    chosen = {id for id in _organisations(ticked(doing.typed, "exchanges")) if id in parties}
    if len(chosen) < 2:
        doing.wrong("exchanges", "Kruis minstens twee partijen aan die gegevens uitwisselen.")
    bound = _with_somebody_bound(chosen)
    for id in sorted(chosen, key=lambda id: parties[id].name):
        one = parties[id]
        if one.kind not in PARTY_KINDS:
            continue  # said already, at the parties
        if one.kind not in EXCHANGE_KINDS:
            doing.wrong(
                "exchanges",
                f"{one.name} kan geen gegevens krijgen: een dienst voor wonen is vaak verhuurder, en een verhuurder "
                f"werkt niet aan dezelfde opdracht ({_SECRECY}). Meewerken zonder gegevens kan wel.",
            )
        elif basis == AgreementBasis.GBO and one.kind not in GBO_KINDS:
            doing.wrong(
                "exchanges",
                f"{one.name} is geen kernpartner. Binnen het GBO wisselen alleen OCMW, CAW en de dienst "
                "maatschappelijk "
                f"werk van een ziekenfonds gegevens uit ({_GBO}). Noem een andere grond, of laat {one.name} meewerken "
                "zonder gegevens.",
            )
        if id not in bound:
            doing.wrong(
                "exchanges",
                f"Bij {one.name} heeft nu niemand een functie met beroepsgeheim. Alleen wie erdoor gebonden is, mag "
                f"gegevens krijgen ({_SECRECY}).",
            )
    return chosen


def _with_somebody_bound(organisations: Iterable[UUID]) -> set[UUID]:
    rows = Mandate.objects.filter(
        in_force(timezone.localdate()), organisation__in=organisations, function__secrecy=Secrecy.PROFESSIONAL
    )
    return set(rows.values_list("organisation", flat=True))


def _terms(doing: _Check) -> frozenset[Term]:
    chosen = [one for one in ticked(doing.typed, "term") if one in TERMS]
    if not chosen:
        purposes = ", ".join(str(purpose.label) for purpose in ASKED)
        doing.wrong("term", f"Kruis aan wat gedeeld mag worden, voor minstens één doel: {purposes}.")
    return terms(tuple(one.split(":")) for one in chosen)  # type: ignore[misc]


def _longest(doing: _Check) -> int | None:
    told = text(doing.typed, "longest_days")
    if told.isascii() and told.isdigit() and len(told) < 6 and 1 <= int(told) <= LONGEST_DAYS:
        return int(told)
    doing.wrong("longest_days", f"Vul een aantal dagen in, van 1 tot {LONGEST_DAYS}. Korter is beter.")
    return None


def _days(doing: _Check) -> tuple[date | None, date | None]:
    starts, review_on = (_day(doing, name) for name in ("starts", "review_on"))
    if starts and starts < timezone.localdate():
        doing.wrong("starts", "De eerste dag is al voorbij. Kies vandaag of later.")
    if starts and review_on:
        if review_on <= starts:
            doing.wrong("review_on", "De dag om opnieuw te kijken komt na de eerste dag.")
        elif review_on > latest_review(starts):
            doing.wrong(
                "review_on",
                f"Kijk binnen {REVIEW_YEARS} jaar opnieuw: ten laatste op {latest_review(starts):%d/%m/%Y}. Een "
                "afspraak "
                "die niemand nakijkt, klopt op den duur niet meer.",
            )
    return starts, review_on


def _day(doing: _Check, name: str) -> date | None:
    told = text(doing.typed, name)
    if not told:
        doing.wrong(name, "Vul een dag in.")
        return None
    try:
        found = date.fromisoformat(told)
    except ValueError:
        found = None
    if found is None or not 2000 <= found.year <= 2200:
        doing.wrong(name, f"“{told[:20]}” lees ik niet als een dag. Schrijf jaar-maand-dag, zoals 2027-03-01.")
        return None
    return found


def _wall(doing: _Check) -> None:
    if text(doing.typed, "wall") != "yes":
        doing.wrong(
            "wall",
            "Zet het kruisje als het klopt. Werkt een partij voor politie, justitie of handhaving, dan kan ze niet "
            f"meedoen ({_GBO}; {_SECRECY}).",
        )


def _discreet(doing: _Check, parties: Iterable[Organisation]) -> None:
    """The answers stand on a public page: they do not name a service that is not named there."""
    for one in parties:
        if not one.discreet:
            continue
        for name in ("title", *(f"q.{code}" for code in ELEVEN), *(f"h.{code}" for code in HANDLING)):
            if one.name.casefold() in text(doing.typed, name).casefold():
                doing.wrong(
                    name,
                    f"Hier staat {one.name}. Dat iemand daar komt, is op zich al geheim: op de openbare pagina "
                    "noemen we "
                    "die dienst niet. Schrijf “een andere dienst”.",
                )
