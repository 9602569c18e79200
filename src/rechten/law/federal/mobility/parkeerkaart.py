"""Parkeerkaart: parking on reserved places and without a limit of time (MB 7 May 1999).

The FOD Sociale Zekerheid gives it, on points or a degree of invalidity; income plays no part.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import care_costs, person

_MB = "MB van 7 mei 1999 (artikel niet nagelezen)"


def build(_law: Law) -> Right:
    """The right; the points inform, for a doctor gives them."""
    return Right(
        id="parkeerkaart",
        name="Parkeerkaart voor personen met een handicap",
        level="federal",
        domain="mobility",
        summary="Je mag parkeren op voorbehouden plaatsen. In Antwerpen parkeer je gratis op straat.",
        requires=(
            Condition(
                "parkeerkaart.hard",
                care_costs.hard_to_move,
                article=_MB,
                says="Het is voor jou moeilijk om je te verplaatsen, en dat blijft zo.",
                fails="Dit is voor wie zich moeilijk kan verplaatsen.",
                selects=True,
            ),
            Condition(
                "parkeerkaart.here",
                ~person.lives_in.is_in("abroad"),
                article=_MB,
                says="Je woont in België.",
                fails="Je woont niet in België. Vraag de kaart in het land waar je woont.",
            ),
            Condition(
                "parkeerkaart.criteria",
                care_costs.parking_criteria,
                article=_MB,
                says="Een dokter geeft je genoeg punten, of je hebt genoeg invaliditeit. De arts van de FOD beslist "
                "dat.",
                proof=("medische verslagen die je al hebt",),
                found_by_office=("of je handicap al erkend is", "gegevens van je huisarts"),
            ),
        ),
        decides=Decider("de FOD Sociale Zekerheid", "Een arts van de FOD Sociale Zekerheid beslist."),
        act=_act(),
        weight=20,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: gratis parkeren, en dichter bij de deur. Ze dient "
        "alleen om vragen te ordenen.",
        held=care_costs.has_parking_card,
        shows=("parkeerkaart.mobility_points", "parkeerkaart.autonomy_points"),
        sources=(
            Source(
                "https://www.halle.be/producten-en-dienstencatalogus/parkeerkaart-voor-personen-met-een-handicap",
                "wie de kaart krijgt, en hoe je ze vraagt",
            ),
            Source(
                "https://www.zonnebeke.be/E_Loket/Burgerzaken/Sociale_zaken/Parkeerkaart_voor_personen_met_een_handicap",
                "punten voor kinderen, verlengen, hulpmiddel van de lijst",
            ),
            Source(
                "https://www.antwerpen.be/nl/overzicht/persoonlijke-documenten-en-attesten/invaliditeit/aanvraag-parkeerkaart-voor-personen-met-een-handicap",
                "in Antwerpen gratis op straat, niet in parkings",
            ),
            Source("https://ph.belgium.be/nl/adviezen/advies-2021-19.html", "gemiddeld 3 maanden", "2021-07-22"),
            Source("https://hemiksem.be/welzijn-en-ocmw/parkeerkaart-personen-met-handicap", "onderzoek door een arts"),
        ),
        certainty="Wie de kaart krijgt, komt van gemeenten en de Vlaamse overheid, zonder datum; het besluit is niet "
        "gelezen. Genoeg is: 2 punten voor verplaatsen, of 12 punten in totaal, of 80 % blijvende invaliditeit. Ook: "
        "50 % aan de benen, beide armen verlamd of afgezet, of 50 % als oorlogsinvaliditeit. Of een hulpmiddel van de "
        "lijst. Voor kinderen tellen andere punten; daarover zeggen de bronnen niet hetzelfde. Hoelang een beslissing "
        "nu duurt, is niet gevonden.",
    )


def _act() -> Act:
    return Act(
        office="FOD Sociale Zekerheid, Personen met een handicap (MyHandicap)",
        how="Vraag de kaart online op MyHandicap, met je identiteitskaart. Lukt dat niet? Bel gratis 0800 987 99, of "
        "vraag hulp aan je ziekenfonds of het sociaal centrum. De kaart is gratis.",
        topics=("disability", "health"),
        evidence=("identiteitskaart en pincode", "naam van je huisarts"),
        fetched_by_office=("medische gegevens van je huisarts", "of je handicap al erkend is"),
        starts="Zodra je de kaart hebt. Ze is voor jou, niet voor een auto: ook wie je rijdt, mag ze dan gebruiken.",
        decision_term="In 2021 duurde het gemiddeld 3 maanden. Een termijn in de wet hebben we niet gevonden. Is je "
        "handicap al erkend, dan gaat het sneller.",
        appeal="Niet akkoord? Kijk op de brief hoe en wanneer je in beroep kan. Dat lazen we niet na.",
        by_letter=False,
        consequences=(
            Consequence(
                "Soms vraagt de FOD je om bij een arts langs te gaan.",
                "gemeente Hemiksem, uitleg over de kaart",
            ),
            Consequence(
                "Loopt de kaart af? Vraag 6 maanden vooraf een nieuwe. Ze wordt niet vanzelf verlengd.",
                "gemeente Zonnebeke, uitleg over de kaart",
            ),
        ),
    )
