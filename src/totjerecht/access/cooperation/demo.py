"""The invented agreement of the demo: a GBO between the invented OCMW, CAW and social work service of a health fund."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from totjerecht.access.choices import ASKED, Action, Category, Purpose
from totjerecht.access.cooperation import agreements, drafts
from totjerecht.access.cooperation.limits import GBO_KINDS
from totjerecht.access.models import Cooperation
from totjerecht.accounts import service as accounts
from totjerecht.accounts.models import User
from totjerecht.accounts.service import Seat

TITLE = "Geïntegreerd breed onthaal Antwerpen (voorbeeld)"
_ANSWERS = {
    "around": "Rechten en hulp die mensen nu mislopen, omdat ze niet weten dat ze bestaan of bij de verkeerde deur "
    "staan.",
    "aim": "Wie bij één van ons binnenkomt, weet na dat bezoek op welke rechten ze een kans maakt en wie haar "
    "daarbij helpt. "
    "Over een jaar tellen we hoeveel aanvragen er samen gedaan zijn.",
    "added": "Je hoeft je verhaal maar één keer te vertellen. Wat de ene dienst niet kan, kent de andere.",
    "principles": "Jij beslist wat er over jou verteld wordt. We zeggen wat we doen en we doen wat we zeggen. Niemand "
    "wordt "
    "afgerekend op wat ze niet wil vertellen.",
    "roles": "Het OCMW onderzoekt vragen om steun. Het CAW helpt bij wonen, relaties en crisis. De dienst "
    "maatschappelijk "
    "werk van het ziekenfonds kent de rechten rond ziekte en handicap. Niemand neemt een beslissing in de plaats van "
    "een ander.",
    "leads": "De teamverantwoordelijke van het OCMW roept samen en houdt de afspraken bij. Bereikbaar aan het onthaal.",
    "who": "Een groep mensen die zelf hulp kregen, leest elk jaar mee. Zij krijgen geen gegevens over anderen.",
    "how": "Iemand komt aan een loket met een energiefactuur. De maatschappelijk werker ziet dat er misschien meer "
    "rechten "
    "zijn. Ze vraagt: mag een collega van een andere dienst dit en dat zien? Bij ja kijkt die collega mee. Bij nee "
    "zoeken we "
    "samen verder zonder dat.",
    "timing": "We zien elkaar elke maand. Wie een vraag krijgt van een partner, antwoordt binnen vijf werkdagen.",
    "decisions": "We beslissen samen, elke partij heeft één stem. Zijn we het niet eens, dan verandert er niets. "
    "Over haar "
    "eigen hulp beslist de persoon zelf.",
    "told": "Deze tekst staat online en hangt aan elk onthaal. Nieuwe collega's lezen hem voor ze iets beloven.",
}
_HANDLING = {
    "need": "Wie je bent: om niet met iemand anders te verwisselen. Hoe we je bereiken: om een afspraak te maken. "
    "Met wie je "
    "woont, werk en inkomen, wonen: daar hangen bijna alle rechten van af. Gezondheid en zorg: alleen voor rechten "
    "bij ziekte "
    "of handicap. Schulden: alleen om samen schulden aan te pakken.",
    "mission": "De vijf functies van het breed onthaal uit het decreet: vragen verduidelijken, informeren, rechten "
    "zoeken, "
    "rechten realiseren en warm doorverwijzen.",
    "after": "De toegang stopt meteen. Eigen notities over de samenwerking wissen we binnen dertig dagen, behalve "
    "wat een wet "
    "ons laat bewaren.",
    "wrong": "Wie iets merkt, zegt het dezelfde dag aan de functionaris voor gegevensbescherming van haar dienst. "
    "Die vertelt "
    "het aan de persoon, in gewone woorden, en kijkt met de anderen hoe het niet meer kan gebeuren.",
    "contact": "Het onthaal van elk van de drie diensten. Je mag binnenlopen zonder afspraak.",
}
_ALWAYS = (Category.IDENTITY, Category.CONTACT, Category.HOUSEHOLD, Category.RIGHTS)
_MORE: dict[Purpose, tuple[Category, ...]] = {
    Purpose.RIGHTS: (Category.INCOME, Category.HOUSING, Category.HEALTH),
    Purpose.GUIDANCE: (Category.INCOME, Category.HOUSING, Category.SUPPORT),
    Purpose.REFERRAL: (Category.SUPPORT,),
    Purpose.DEBT: (Category.INCOME, Category.HOUSING, Category.DEBTS),
}
_WRITTEN = (Category.RIGHTS, Category.SUPPORT)


@transaction.atomic
def load_demo() -> bool:
    """Makes the agreement with the signatures of all; twice is no error. False: it was there, or a party is not."""
    if Cooperation.objects.filter(title=TITLE).exists():
        return False
    seats = _administrators()
    if seats is None:
        return False
    draft = drafts.start(seats[0])
    drafts.save(seats[0], draft.id, _typed(seats), 0)
    version = agreements.propose(seats[0], draft.id)
    for seat in seats:
        agreements.publish(seat, version.id)
    return True


def _administrators() -> list[Seat] | None:
    """A seat of an administrator for each of the three core partners, the OCMW first. None: not all there."""
    found: dict[str, Seat] = {}
    for login in accounts.demo_logins():
        user = User.objects.filter(email=login.email).first()
        for seat in accounts.seats(user.id) if user else ():
            if seat.administrator and seat.organisation_kind in GBO_KINDS:
                found.setdefault(seat.organisation_kind, seat)
    return [found[kind] for kind in ("ocmw", "caw", "health_fund")] if len(found) == len(GBO_KINDS) else None


def _typed(seats: list[Seat]) -> drafts.Typed:
    today = timezone.localdate()
    parties = [str(seat.organisation) for seat in seats]
    return {
        "title": TITLE,
        "basis": "gbo",
        "longest_days": "180",
        "starts": today.isoformat(),
        "review_on": (today + timedelta(days=365)).isoformat(),
        "wall": "yes",
        "party": parties,
        "exchanges": parties,
        "term": [
            f"{purpose.value}:{category.value}:{action.value}"
            for purpose in ASKED
            for category in (*_ALWAYS, *_MORE[purpose])
            for action in ((Action.SEE, Action.WRITE) if category in _WRITTEN else (Action.SEE,))
        ],
        **{f"q.{code}": answer for code, answer in _ANSWERS.items()},
        **{f"h.{code}": answer for code, answer in _HANDLING.items()},
    }
