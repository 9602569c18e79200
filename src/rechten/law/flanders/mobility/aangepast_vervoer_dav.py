"""Aangepast vervoer: a ride from door to door for who cannot take the bus (Compensatiedecreet 21 December 2012).

Services for adapted transport (DAV) and centres that answer questions (MAV) go on until the new system of early 2027;
beside them volunteers drive in a Minder Mobielen Centrale.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import care_costs, person

_DECREE = "Compensatiedecreet van 21 december 2012 (artikel niet gelezen)"


def build(_law: Law) -> Right:
    """The right; the fares inform, for the distance decides."""
    return Right(
        id="aangepast_vervoer_dav",
        name="Aangepast vervoer van deur tot deur",
        level="flanders",
        domain="mobility",
        summary="Een rit van deur tot deur, ook met een rolstoel, tegen een begrensde prijs.",
        requires=(
            Condition(
                "dav.hard",
                care_costs.hard_to_move,
                article=_DECREE,
                says="Het is voor jou moeilijk om je te verplaatsen, en dat blijft zo.",
                fails="Dit is voor wie zich moeilijk kan verplaatsen.",
                selects=True,
            ),
            Condition(
                "dav.flanders",
                person.lives_in.is_in("antwerp", "flanders"),
                article=_DECREE,
                says="Je woont in Vlaanderen.",
                fails="Dit is voor wie in Vlaanderen woont.",
            ),
            Condition(
                "dav.no_other",
                care_costs.no_other_transport,
                article=_DECREE,
                says="Ander vervoer kan niet, zoals de gewone bus. De vervoerdienst kijkt dat met je na.",
            ),
        ),
        decides=Decider("de vervoerdienst", "De vervoerdienst zoekt met je de beste rit."),
        act=_act(),
        weight=10,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: hangt af van het aantal ritten. Ze dient alleen om "
        "vragen te ordenen.",
        held=care_costs.uses_adapted_transport,
        shows=("dav.boarding", "dav.km_near", "dav.km_far"),
        sources=(
            Source("https://www.odav.be/werking", "werking en hoogste prijzen"),
            Source(
                "https://www.lydiapeeters.be/nieuws/minister-peeters-blijft-mobiliteitsdiensten-aangepast-vervoer-ondersteunen/",
                "DAV en MAV blijven tot begin 2027",
                "2024-04-26",
            ),
            Source(
                "https://www.provincieantwerpen.be/aanbod/dese/deis/aangepast-vervoer/diensten-aangepast-vervoer.html",
                "diensten in de provincie Antwerpen",
            ),
            Source("https://meermobiel.be/mobiliteitsbeleid", "overzicht en hulp bij het zoeken"),
        ),
        certainty="De doelgroep en de hoogste prijzen komen van de diensten zelf, zonder datum. Vanaf begin 2027 "
        "komt een nieuw systeem (Flexplus); wat dan verandert, is niet gevonden. De prijs hangt af van de dienst. "
        "Voor een Minder Mobielen Centrale telt ook het inkomen: vaak hoogstens twee keer het leefloon. Dat vragen "
        "we niet.",
    )


def _act() -> Act:
    return Act(
        office="mobiliteitscentrale aangepast vervoer (MAV), of een dienst aangepast vervoer (DAV) in je buurt",
        how="Bel de mobiliteitscentrale van je provincie, of zoek op meermobiel.be. Zeg waar je heen wil, wanneer, "
        "en of je een rolstoel hebt. Vraag ook naar de Minder Mobielen Centrale: daar rijden vrijwilligers voor "
        "weinig geld.",
        topics=("disability", "general"),
        evidence=(
            "bewijs van je handicap, als de dienst dat vraagt",
            "bewijs van je inkomen, bij een Minder Mobielen Centrale",
        ),
        fetched_by_office=(),
        starts="Vanaf je eerste rit. Vraag een rit enkele dagen vooraf; bij vrijwilligers minstens 2 dagen.",
        decision_term="Er is geen lange wachttijd: de dienst zegt of er plaats is.",
        appeal="Niet tevreden? Spreek eerst met de dienst. Daarna kan je gratis naar de Vlaamse Ombudsdienst.",
        by_letter=False,
        consequences=(
            Consequence(
                "Eén begeleider rijdt gratis mee. Boven 50 kilometer kiest de dienst zelf de prijs: vraag die vooraf.",
                "tarieven van de diensten aangepast vervoer",
            ),
            Consequence(
                "Het is niet voor ziekenvervoer, school of werk: daar is ander vervoer voor.",
                "tarieven van de diensten aangepast vervoer",
            ),
        ),
    )
