"""The train for less with the verhoogde tegemoetkoming (public service contract of the NMBS; fares of 15 October 2025).

Until 14 October 2025 a card gave half the price; since then a percentage off each ticket, for who shows the status.
"""

from __future__ import annotations

from rechten.graph.expressions import age
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Decider, Opening, Reference, Right
from rechten.law.facts import daily_life, person
from rechten.law.units import holds_increased_reimbursement

_FARES = "Openbaredienstcontract van de NMBS, art. 29 (niet zelf gelezen); tarieven van de NMBS"


def build(_law: Law) -> Right:
    """The right; the discount informs and decides nothing."""
    return Right(
        id="nmbs_verhoogde_tegemoetkoming",
        name="Goedkoper met de trein",
        level="federal",
        domain="mobility",
        summary="Met de verhoogde tegemoetkoming kost een treinticket minder.",
        requires=(
            Condition(
                "nmbs.status",
                holds_increased_reimbursement,
                article=_FARES,
                says="Je hebt de verhoogde tegemoetkoming van je ziekenfonds.",
                fails="Je hebt nu geen verhoogde tegemoetkoming van je ziekenfonds.",
                proof=("attest van je ziekenfonds, als de NMBS het niet zelf ziet",),
            ),
            Condition(
                "nmbs.age",
                age(person.birth_date) >= 12,
                article=_FARES,
                says="Je bent 12 jaar of ouder.",
                fails="Jonger dan 12 jaar rij je gratis mee, ook zonder deze korting.",
                selects=True,
            ),
        ),
        decides=Decider("de NMBS", "De NMBS geeft de korting aan wie toont dat die recht heeft."),
        act=_act(),
        weight=3,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: 40 % minder op losse tickets; niet iedereen neemt de "
        "trein. Ze dient alleen om vragen te ordenen.",
        held=daily_life.has_train_discount,
        openings=(
            Opening(
                "verhoogde_tegemoetkoming",
                Reference.REQUEST_DAY,
                "Meteen, zodra de NMBS weet dat je de verhoogde tegemoetkoming hebt.",
                _FARES,
            ),
        ),
        shows=("nmbs.discount", "nmbs.most_a_trip"),
        sources=(
            Source(
                "https://bx1.be/categories/news/la-sncb-annonce-sa-plus-grande-reforme-tarifaire-des-30-dernieres-annees-voici-ce-qui-va-changer/",
                "nieuwe tarieven en Train+",
                "2025-10-06",
            ),
            Source(
                "https://1001infos.net/belgique/carte-avantage-reductions-systematiques-prix-plafond-on-fait-le-point-sur-la-future-offre-tarifaire-de-la-sncb/",
                "40 % voor verhoogde tegemoetkoming",
            ),
            Source(
                "https://www.rtl.be/actu/belgique/societe/un-changement-majeur-concernant-les-prix-arrive-la-sncb-la-plus-grande-reforme/2025-10-06/article/765971",
                "samen tot 64 % korting, jonger dan 12 jaar gratis",
                "2025-10-06",
            ),
            Source(
                "https://www.belgiantrain.be/en/tickets-and-railcards/overview-discount/preferential-reimbursement-ticket",
                "de kaart van vroeger, met 50 %",
                "2025",
            ),
        ),
        certainty="Dat er een korting is, staat vast. Hoeveel ze nu is, komt van kranten: 40 %, en met Train+ buiten "
        "de spits samen tot 64 %. Eén bron sprak nog van 50 %. Hoe je het statuut nu toont, lazen we niet na. Of de "
        "prijzen in 2026 stegen, is niet gevonden. Voor abonnementen keken we niet.",
    )


def _act() -> Act:
    return Act(
        office="NMBS (loket, website of app)",
        how="Vraag aan het loket: 'Ik heb verhoogde tegemoetkoming. Hoe krijg ik de korting?' Breng een attest van je "
        "ziekenfonds mee, niet ouder dan 3 maanden. Neem je vaak de trein? Vraag of Train+ voor jou goedkoper is.",
        topics=("general",),
        evidence=("identiteitskaart", "attest van je ziekenfonds, niet ouder dan 3 maanden"),
        fetched_by_office=(),
        starts="Meteen, zodra je statuut bekend is bij de NMBS.",
        decision_term="Er is geen wachttijd: aan het loket weet je het meteen.",
        appeal="Klopt het niet? Vraag uitleg aan de NMBS. Daarna kan je gratis naar de Ombudsdienst voor "
        "treinreizigers.",
        by_letter=False,
    )
