"""Rechtsbijstand: the costs of a case in court, for who has too little (Gerechtelijk Wetboek, art. 664 and following).

It stands beside a lawyer for free and shares its financial limits; it is asked for apart, before the costs are made.
The office for judicial assistance of the court decides, or the judge of the case.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import special, statuses
from rechten.law.federal.legal.juridische_tweedelijnsbijstand import too_little

_CODE = "Gerechtelijk Wetboek"


def build(law: Law) -> Right:
    """The right, over the figures of ``juridische_tweedelijnsbijstand.yaml``."""
    return Right(
        id="rechtsbijstand",
        name="Rechtsbijstand voor de kosten van een zaak",
        level="federal",
        domain="legal",
        summary="Je betaalt de kosten van een rechtszaak niet, of maar een deel: de rechtbank, de deurwaarder, een "
        "deskundige of een vertaler.",
        requires=(
            Condition(
                "rechtsbijstand.costs",
                special.court_costs,
                article=f"{_CODE}, art. 664",
                says="Je moet nu of binnenkort kosten betalen voor een rechtszaak.",
                fails="Dit is voor wie kosten heeft in een rechtszaak.",
                selects=True,
                proof=("brieven of stukken van de zaak", "een rekening of een schatting van de kosten"),
            ),
            Condition(
                "rechtsbijstand.means",
                statuses.has_pro_deo | too_little(law),
                article=f"{_CODE}, art. 667 en 508/13/1 tot 508/13/2",
                says="Je hebt te weinig geld: je hebt een pro-Deoadvocaat, of je inkomen is niet hoger dan de grens "
                "daarvoor.",
                fails="Het inkomen is hoger dan de grens voor een advocaat die deels gratis is.",
                proof=("de beslissing over je pro-Deoadvocaat, of bewijs van het inkomen van iedereen in huis",),
                unit="personen die samen een huishouden vormen",
            ),
            Condition(
                "rechtsbijstand.case",
                special.claim_is_serious,
                article=f"{_CODE}, art. 667",
                says="Je zaak lijkt gegrond: ze is niet duidelijk zonder kans.",
            ),
        ),
        decides=Decider(
            "het bureau voor rechtsbijstand",
            "Het bureau voor rechtsbijstand van de rechtbank beslist. Loopt de zaak al, dan beslist de rechter.",
        ),
        act=_act(),
        weight=10,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: een deurwaarder en een deskundige kosten al snel "
        "honderden euro's, maar weinig mensen hebben een zaak. Ze dient alleen om vragen te ordenen.",
        held=special.has_court_aid,
        sources=(
            Source(
                "https://www.tribunaux-rechtbanken.be/fr/frais-tarifs/aide-juridique-de-premiere-ligne-aide-juridique-de-deuxieme-ligne-assistance",
                "zelfde inkomensgrenzen als de pro-Deoadvocaat",
                "2025-09-01",
            ),
            Source(
                "https://www.helderrecht.be/nl/lexicon/rechtsbijstand",
                "apart vragen, voor de zaak begint, ook met een pro-Deoadvocaat",
            ),
        ),
        certainty="Dat de grenzen dezelfde zijn als voor een pro-Deoadvocaat, staat vast. De artikelen 664 tot "
        "699 lazen we niet helemaal. De wet heeft ook regels voor wie niet de Belgische nationaliteit heeft "
        "(art. 668): die rekenen we niet na.",
    )


def _act() -> Act:
    return Act(
        office="het bureau voor rechtsbijstand van de rechtbank, of de rechter bij wie de zaak loopt",
        how="Vraag het voor je kosten maakt. Heb je een pro-Deoadvocaat? Die vraagt het mee aan. Anders geef je een "
        "verzoekschrift aan de griffie van de rechtbank. Loopt de zaak al, vraag het dan op de zitting.",
        topics=("legal_help",),
        evidence=(
            "identiteitskaart of paspoort, als je dat hebt",
            "de beslissing over je pro-Deoadvocaat, als je die hebt",
            "attest van de samenstelling van je gezin",
            "bewijs van het inkomen van de laatste maanden, van iedereen in het huishouden",
            "de stukken van de zaak",
        ),
        fetched_by_office=(),
        starts="Vanaf de beslissing. Kosten die je daarvoor al maakte, krijg je meestal niet terug: vraag het "
        "dus op tijd.",
        decision_term="Binnen welke tijd er een beslissing is, vonden we niet. Is het dringend? Zeg dat erbij.",
        appeal="Hoe je in beroep gaat, lazen we niet na. Vraag het aan je advocaat of aan de griffie.",
        consequences=(
            Consequence(
                "Verlies je de zaak? Dan kan je nog wel de kosten van de andere partij moeten betalen. Vraag "
                "dat vooraf aan je advocaat.",
                f"{_CODE}, art. 1017; niet nagelezen",
            ),
            Consequence(
                "Heb je later genoeg geld? Dan kan de staat de kosten terugvragen.",
                f"{_CODE}, art. 693; niet nagelezen",
            ),
        ),
    )
