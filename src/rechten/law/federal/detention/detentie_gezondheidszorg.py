"""Health care in prison: who pays inside, on leave and with an ankle bracelet."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="detentie_gezondheidszorg",
    name="In de gevangenis: gezondheidszorg",
    nature=Nature.RULE,
    level="federal",
    domain="health",
    summary="In de gevangenis betaalt Justitie de zorg. Met een enkelband of op verlof betaalt je ziekenfonds.",
    statements=(
        Statement(
            "In de gevangenis, bij beperkte detentie en in een transitiehuis betaalt de FOD Justitie je dokter "
            "en je medicijnen.",
            "Basiswet gevangeniswezen van 12 januari 2005; KB's bij de ZIV-wet",
        ),
        Statement(
            "Tijdens penitentiair verlof en met een enkelband betaalt je ziekenfonds, zoals voor iedereen.",
            "KB's bij de ZIV-wet",
        ),
    ),
    step="Kijk na of je bij een ziekenfonds bent, en of er bijdragen open staan. Doe dat voor je vrijkomt: de "
    "sociale dienst van de gevangenis helpt. Vraag dan ook de verhoogde tegemoetkoming.",
    office="de medische of sociale dienst van de gevangenis, en je ziekenfonds",
    topics=("health_insurance", "health"),
    sources=(
        Source(
            "https://www.deplalaw.be",
            "wie betaalt, per vorm van detentie; het adres van de bladzijde zelf is niet bewaard",
        ),
    ),
    certainty="De artikelen lazen we niet. Er is aangekondigd dat de zorg in de gevangenis naar de gewone "
    "ziekteverzekering (RIZIV) gaat. Of dat al gebeurd is, vonden we niet.",
    concerns=("person.detention=prison", "person.detention=bracelet", "person.detention=soon"),
    affects=("verhoogde_tegemoetkoming",),
)
