"""Mobiliteitshulpmiddelen: a wheelchair, scooter or walking aid through the care fund (Decreet 18 May 2018).

Executed by the BVR of 30 November 2018. A doctor or an advice team prescribes, a recognised supplier asks, the care
fund pays the supplier.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import care_costs, person

_DECREE = "Decreet van 18 mei 2018 en BVR van 30 november 2018 (artikel niet gelezen)"


def build(_law: Law) -> Right:
    """The right; what is paid differs for each aid, so there is no figure."""
    return Right(
        id="mobiliteitshulpmiddelen",
        name="Hulpmiddelen om je te verplaatsen",
        level="flanders",
        domain="mobility",
        summary="Een rollator, rolstoel, scooter of driewielfiets, betaald door je zorgkas.",
        requires=(
            Condition(
                "hulpmiddel.hard",
                care_costs.hard_to_move,
                article=_DECREE,
                says="Het is voor jou moeilijk om je te verplaatsen, en dat blijft zo.",
                fails="Dit is voor wie zich lang of altijd moeilijk kan verplaatsen.",
                selects=True,
            ),
            Condition(
                "hulpmiddel.flanders",
                person.lives_in.is_in("antwerp", "flanders"),
                article=_DECREE,
                says="Je woont in Vlaanderen.",
                fails="Dit is voor wie in Vlaanderen woont. In Brussel en Wallonië zijn er andere regels.",
            ),
            Condition(
                "hulpmiddel.prescribed",
                care_costs.aid_prescribed,
                article=_DECREE,
                says="Een dokter of een rolstoeladviesteam schrijft het hulpmiddel voor.",
                proof=("voorschrift van de dokter, of verslag van het rolstoeladviesteam",),
            ),
        ),
        decides=Decider("de zorgkas", "De zorgkas beslist, na een voorschrift van een dokter."),
        act=_act(),
        weight=25,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: een hulpmiddel kost van honderd tot duizenden euro's, "
        "en gaat jaren mee. Ze dient alleen om vragen te ordenen.",
        held=care_costs.has_mobility_aid,
        opens=("parkeerkaart",),
        sources=(
            Source(
                "https://vlaamsesocialebescherming.be/voorwaarden-wie-kan-een-mobiliteitshulpmiddel-krijgen",
                "voorwaarden",
            ),
            Source("https://vlaamsesocialebescherming.be/een-mobiliteitshulpmiddel-aanvragen", "hoe je het vraagt"),
            Source(
                "https://www.vlaanderen.be/hulpmiddelen-voor-personen-met-een-beperkte-mobiliteit",
                "aansluiting bij een zorgkas, huren of kopen",
            ),
            Source(
                "https://www.vlaanderen.be/gezondheid-en-welzijn/gezondheid/zorgkassen-in-vlaanderen/mobiliteitshulpmiddelen",
                "welke hulpmiddelen",
            ),
        ),
        certainty="De voorwaarden komen van de Vlaamse overheid, zonder datum; het decreet is niet gelezen. Je moet "
        "ook bij een zorgkas zijn en de zorgpremie betalen: dat vragen we hier niet. Wat de zorgkas voor elk "
        "hulpmiddel betaalt, en hoe snel ze beslist, is niet gevonden.",
    )


def _act() -> Act:
    return Act(
        office="een erkende verstrekker (bandagist); je zorgkas beslist",
        how="Ga eerst naar je huisarts en vraag een voorschrift. Ga daarmee naar een erkende verstrekker: die vult de "
        "aanvraag met je in en stuurt ze naar je zorgkas. Weet je niet waar? Vraag het aan je ziekenfonds.",
        topics=("care", "disability", "health"),
        evidence=("voorschrift van je dokter", "identiteitskaart"),
        fetched_by_office=("of je zorgpremie betaald is",),
        starts="Na de brief van de zorgkas. De zorgkas betaalt de verstrekker; soms betaal je zelf een supplement.",
        decision_term="Een termijn hebben we niet gevonden. Vraag het aan je zorgkas.",
        appeal="Niet akkoord? Op de brief van de zorgkas staat hoe je bezwaar maakt, en binnen welke tijd. Dat lazen "
        "we niet na.",
        by_letter=False,
        consequences=(
            Consequence(
                "Is je zorgpremie niet betaald? Dan betaalt de zorgkas nog niet. De verstrekker en de zorgkas helpen "
                "je om dat in orde te brengen.",
                "vlaanderen.be, hulpmiddelen",
            ),
            Consequence(
                "Vanaf 85 jaar, in een woonzorgcentrum of bij een ziekte die snel erger wordt, huur je het. Dat is "
                "gratis.",
                "vlaamsesocialebescherming.be, voorwaarden",
            ),
        ),
    )
