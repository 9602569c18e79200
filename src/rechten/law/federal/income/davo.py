"""DAVO: an advance on maintenance for a child that is not paid, and its recovery (Wet 21 februari 2003).

The ceiling on the income of the parent was lifted by the law of 2 July 2020. The right is told of the child.
"""

from __future__ import annotations

from datetime import date

from rechten.graph.expressions import not_computed, rounded, smallest
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Right
from rechten.law.facts import family, maintenance, person, statuses

_LAW = "Wet van 21 februari 2003 (DAVO)"
_CEILING_LIFTED = date(2020, 7, 2)


def build(law: Law) -> Right:
    """The right, over the figures in ``davo.yaml``."""
    return Right(
        id="davo",
        name="Voorschot op onderhoudsgeld (DAVO)",
        level="federal",
        domain="family",
        summary="Betaalt een ouder het onderhoudsgeld (alimentatie) voor een kind niet? DAVO geeft een voorschot, en "
        "gaat het geld halen.",
        requires=(
            Condition(
                "davo.unpaid",
                maintenance.maintenance_unpaid,
                article=f"{_LAW}, art. 4 en 6",
                says="Onderhoudsgeld voor het kind bleef in 12 maanden minstens 2 keer uit. Een rechter of notaris "
                "legde het vast.",
                fails="Dit is voor onderhoudsgeld dat vastligt en minstens 2 keer niet betaald is. Ligt er niets vast? "
                "Vraag juridisch advies.",
                proof=("vonnis of akte", "rekeninguittreksels van de laatste 12 maanden"),
                selects=True,
            ),
            Condition(
                "davo.child",
                person.minor | (statuses.receives_groeipakket & ~family.learning.is_in("no")),
                article=f"{_LAW}, art. 4",
                says="Het kind is jonger dan 18 jaar. Of het gaat nog naar school of zoekt pas werk, met Groeipakket.",
                fails="Het kind is 18 jaar of ouder, en gaat niet meer naar school of heeft geen Groeipakket meer.",
                proof=("bewijs van school en van het Groeipakket, vanaf 18 jaar",),
            ),
            Condition(
                "davo.belgium",
                person.lives_in.is_in("antwerp", "flanders", "brussels", "wallonia"),
                article=f"{_LAW}, art. 4",
                says="De woonplaats is in België.",
                fails="De woonplaats is niet in België.",
            ),
            Condition(
                "davo.income_before",
                not_computed(BOOL, "de grens op het inkomen van de ouder, die tot juli 2020 gold"),
                article=f"{_LAW}, art. 4, zoals het was tot de wet van 2 juli 2020",
                says="Het inkomen van de ouder bij wie het kind woont, is niet te hoog.",
                valid_until=_CEILING_LIFTED,
            ),
        ),
        decides=Decider("DAVO (FOD Financiën)", "DAVO beslist: een dienst van de FOD Financiën."),
        amount=Amount(
            rounded(smallest(maintenance.maintenance_fixed, law.param("davo.most")), "half_up", "op de cent"),
            article=f"{_LAW}, art. 4",
            says="Het voorschot per kind. DAVO gaat de rest en wat vroeger niet betaald is, halen bij de andere ouder.",
        ),
        act=_act(),
        held=maintenance.receives_davo,
        sources=(
            Source(
                "https://financien.belgium.be/nl/particulieren/gezin/onderhoudsgeld/davo/ik_ben_onderhoudsgerechtigde/"
                "voorschotten_krijgen",
                "voorwaarden, bedrag, geen inkomensgrens meer",
            ),
            Source("https://www.vlaanderen.be/voorschot-op-de-alimentatievordering", "30 dagen; om de 6 maanden"),
        ),
        certainty="De wet lazen we niet in de tekst: de artikels zijn niet nagelezen. De pagina van de FOD "
        "heeft geen datum. Binnen hoeveel dagen er betaald wordt, vonden we niet. Is het onderhoudsgeld voor jou als "
        "ex-partner? Dan is er geen voorschot, maar DAVO kan het wel gaan halen. Tot juli 2020 was er een grens op "
        "het inkomen: die rekenen we niet uit. Woont het kind bij de andere ouder, of kreeg het geen Groeipakket in "
        "Vlaanderen? Vraag het aan DAVO.",
    )


def _act() -> Act:
    return Act(
        office="DAVO, bij de FOD Financiën",
        how="Vul het formulier in op financien.belgium.be, bij 'onderhoudsgeld'. Op papier of met een afspraak kan "
        "ook. Het OCMW of een advocaat helpt je erbij.",
        topics=("child_benefit", "legal_help"),
        evidence=(
            "vonnis of akte waarin het onderhoudsgeld staat",
            "rekeninguittreksels van de laatste 12 maanden",
            "bewijs van school en van het Groeipakket, voor een kind vanaf 18 jaar",
        ),
        fetched_by_office=("wie op je adres woont (rijksregister)",),
        starts="Voor wat nog moet komen, niet voor wat al te laat is. Wacht dus niet.",
        decision_term="DAVO beslist binnen 30 dagen nadat je dossier volledig is.",
        appeal="Niet akkoord? Hoe je in beroep gaat, vonden we niet. Kijk op de brief, of vraag het aan een advocaat.",
        consequences=(
            Consequence(
                "DAVO gaat het geld halen bij de andere ouder, zo nodig via een deurwaarder, met kosten erbij. Is er "
                "geweld of ben je bang? Praat er eerst over.",
                f"{_LAW}; kosten van 13 % voor wie moet betalen",
                advice_first=True,
            ),
            Consequence(
                "Laat de andere ouder vanaf dan niet meer rechtstreeks betalen. Meld het als dat toch gebeurt.",
                "praktijk van DAVO; niet nagelezen",
            ),
            Consequence("Om de 6 maanden vraagt DAVO een nieuw formulier. Doe je dat niet, dan stopt het.", _LAW),
            Consequence(
                "Heb je een leefloon? Onderhoudsgeld voor een kind telt daar niet altijd mee. Vraag het aan het OCMW.",
                "KB RMI, art. 22; niet nagelezen voor dit geval",
            ),
        ),
    )
