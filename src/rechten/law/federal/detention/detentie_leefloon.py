"""Leefloon and detention (KB RMI, art. 39): not paid in prison; with an ankle bracelet an allowance of justice instead.

The computed right says it too, in its condition ``leefloon.detention``.
"""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="detentie_leefloon",
    name="In de gevangenis of met enkelband: leefloon",
    nature=Nature.RULE,
    level="federal",
    domain="income",
    summary="In de gevangenis betaalt het OCMW geen leefloon. Met een enkelband is er meestal een vergoeding van "
    "Justitie. Na je vrijlating kan het leefloon weer.",
    statements=(
        Statement(
            "Zit je een straf uit en sta je op de rol van een gevangenis? Dan betaalt het OCMW zolang geen leefloon.",
            "KB RMI, art. 39",
        ),
        Statement(
            "Ook bij beperkte detentie is er geen leefloon.",
            "KB RMI, art. 39; antwoord van de minister in de Senaat, 2002",
        ),
        Statement(
            "Met een enkelband sta je meestal nog op die rol. Dan is er geen leefloon, maar een vergoeding via "
            "het justitiehuis.",
            "KB RMI, art. 39; rechtspraak van de arbeidshoven",
        ),
        Statement(
            "Is de enkelband zelf de straf? Dan zijn rechters het niet eens of je het leefloon toch moet krijgen.",
            "KB RMI, art. 39; rechtspraak van de arbeidsrechtbanken",
        ),
        Statement(
            "Is de vergoeding te weinig om menswaardig te leven? Dan kan je het OCMW andere steun vragen, met "
            "bewijs van wat je tekortkomt.",
            "OCMW-wet, art. 1 en 57",
        ),
        Statement(
            "Alleen de betaling stopt. Na je vrijlating kan het weer, ook als die voorlopig of voorwaardelijk is.",
            "KB RMI, art. 39",
        ),
    ),
    step="Maak voor je vrijkomt een afspraak bij het OCMW van de plek waar je gaat wonen. Heb je een enkelband? "
    "Vraag de vergoeding aan je justitieassistent. Weigert het OCMW, dan kan je binnen 3 maanden naar de "
    "arbeidsrechtbank.",
    office="het OCMW van de plek waar je gaat wonen; met een enkelband het justitiehuis",
    topics=("income", "legal_help"),
    sources=(
        Source(
            "https://www.mi-is.be/nl/actueel/strafuitvoering-van-de-gedetineerden",
            "POD MI: art. 39 en de vormen van strafuitvoering",
            "2020",
        ),
        Source(
            "https://terralaboris.be/spip.php?rubrique5207",
            "rechtspraak over art. 39 en de enkelband",
        ),
        Source(
            "https://senate.be/www/?MIval=publications/viewPubDoc&TID=33618490&LANG=nl",
            "antwoord in de Senaat over art. 39",
            "2002-11-21",
        ),
        Source(
            "http://steunpuntschuldbemiddeling.be/Personen-die-onder-elektronisch-toezicht-staan-hebben-geen-recht-op-een",
            "geen leefloon met een enkelband",
            "2023-06",
        ),
    ),
    certainty="Voor wie een straf uitzit in de gevangenis, staat het vast. Over voorhechtenis, dus nog zonder straf, "
    "vonden we niets aparts: wij rekenen ook dan zonder leefloon. Met een enkelband thuis verschilt het: het overzicht "
    "van de POD MI lazen we niet. Een bedrag van 145,95 euro per week (2023) komt uit een Franstalig voorbeeld. Het "
    "bedrag in Vlaanderen nu vonden we niet.",
    concerns=("person.detention=prison", "person.detention=bracelet", "person.detention=soon"),
    affects=("leefloon", "installatiepremie", "referentieadres"),
)
