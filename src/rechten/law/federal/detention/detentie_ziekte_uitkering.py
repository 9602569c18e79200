"""Sickness and invalidity benefit in prison: suspended after a conviction, halved for some who are interned."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="detentie_ziekte_uitkering",
    name="In de gevangenis: uitkering bij ziekte",
    nature=Nature.RULE,
    level="federal",
    domain="income",
    summary="Zit je in de gevangenis na een veroordeling? Dan betaalt je ziekenfonds je uitkering niet, voor "
    "zolang je er zit.",
    statements=(
        Statement(
            "Zit je een straf uit in de gevangenis, dan wordt je uitkering niet betaald. Ook niet als je een "
            "gezin ten laste hebt.",
            "ZIV-wet, art. 105",
        ),
        Statement(
            "Tijdens een uitgaansvergunning of penitentiair verlof blijft ze gestopt. Met een enkelband of na "
            "een voorwaardelijke vrijlating loopt ze weer.",
            "ZIV-wet, art. 105 en 106; antwoord in de Kamer van 2018",
        ),
        Statement(
            "Bij beperkte detentie hou je je uitkering, besliste de Raad van State.",
            "ZIV-wet, art. 105; rechtspraak van de Raad van State",
        ),
        Statement(
            "In voorhechtenis, dus nog zonder veroordeling, stopt de uitkering niet om die reden.",
            "ZIV-wet, art. 105; uitleg van de minister",
        ),
        Statement(
            "Ben je geïnterneerd? Met een gezin ten laste krijg je alles, anders de helft. Je blijft erkend als "
            "iemand die niet kan werken.",
            "ZIV-wet, art. 105; voor zelfstandigen KB 20 juli 1971, art. 32",
        ),
        Statement(
            "Voor zelfstandigen geldt hetzelfde sinds 1 januari 2024.",
            "KB 20 juli 1971, art. 32, zoals vervangen op 11 december 2023",
        ),
    ),
    step="Zeg aan je ziekenfonds wanneer je binnengaat en wanneer je buitenkomt, met het attest van de "
    "gevangenis. Vraag dan meteen om weer te betalen.",
    office="je ziekenfonds",
    topics=("health_insurance", "income"),
    sources=(
        Source(
            "https://terralaboris.be/spip.php?rubrique4797",
            "rechtspraak over ZIV-wet, art. 105: waarom de uitkering stopt",
        ),
        Source(
            "https://legalworld.wolterskluwer.be/nl/nieuws/in-het-staatsblad/geen-ziekte-uitkering-meer-voor-gevangenen-art-21-en-22-pw2/",
            "de stop, en de helft voor wie geïnterneerd is",
        ),
        Source(
            "https://etaamb.openjustice.be/nl/koninklijk-besluit-van-11-december-2023_n2023206685.html",
            "verslag bij het KB voor zelfstandigen",
            "2023-12-18",
        ),
        Source(
            "http://www.dekamer.be/kvvcr/showpage.cfm?section=qrva&language=nl&cfm=qrvaXml.cfm?dossierID=54-B140-866-2238-2017201819483.xml",
            "antwoord in de Kamer, per uitkering en per vorm van detentie",
            "2018-03-21",
        ),
    ),
    certainty="De tekst van art. 105 en de besluiten daarbij lazen we niet zelf. De uitspraak van de Raad van "
    "State over beperkte detentie vonden we alleen vermeld.",
    concerns=("person.detention=prison", "person.detention=bracelet", "person.detention=soon"),
    affects=("ziekte_uitkering",),
)
