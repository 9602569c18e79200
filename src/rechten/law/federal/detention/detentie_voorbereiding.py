"""What can be prepared before release: a list made of the other rules on detention."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="detentie_voorbereiding",
    name="Rechten voorbereiden voor je vrijkomt",
    nature=Nature.GUARANTEE,
    level="federal",
    domain="income",
    summary="Veel kan je al regelen voor je vrijkomt: een adres, een ziekenfonds, een afspraak bij het OCMW, "
    "werk en het gezin.",
    statements=(
        Statement(
            "Een adres: schrijf je in waar je gaat wonen, of vraag een referentieadres.",
            "Bevolkingsregisterwet, art. 1, § 2",
        ),
        Statement(
            "Je ziekenfonds: kijk of je lid bent, of er bijdragen open staan, en vraag de verhoogde tegemoetkoming.",
            "ZIV-wet, art. 37, § 19",
        ),
        Statement(
            "Het OCMW: maak een eerste afspraak. Heb je een woning gevonden? Vraag de installatiepremie: wie "
            "uit de gevangenis komt zonder woning, telt als zonder thuis.",
            "RMI-wet, art. 14, § 3",
        ),
        Statement(
            "Werk of ziekte: schrijf je in bij VDAB en bij je vakbond of de Hulpkas, of ga naar je ziekenfonds.",
            "Werkloosheidsbesluit; ZIV-wet, art. 105",
        ),
        Statement(
            "Een zorgbudget: meld je vrijlating aan je zorgkas. Oude zorgpremies kunnen soms kwijtgescholden worden.",
            "Besluit van de Vlaamse Regering van 30 november 2018, art. 142",
        ),
        Statement(
            "Kinderen: zeg aan de uitbetaler van het Groeipakket wie er thuis woont.",
            "Groeipakketdecreet van 27 april 2018",
        ),
        Statement(
            "Een handicap, of een vermoeden daarvan? Vraag in de gevangenis naar de werking van het VAPH.",
            "regels van het VAPH; het artikel is niet gevonden",
        ),
    ),
    step="Begin enkele maanden vooraf. Vraag hulp aan de sociale dienst van de gevangenis of aan het CAW. Kijk "
    "eerst of je identiteitskaart nog geldig is.",
    office="de psychosociale dienst van de gevangenis, het CAW in de gevangenis, en het OCMW",
    topics=("general", "income", "housing"),
    sources=(
        Source(
            "http://www.dekamer.be/kvvcr/showpage.cfm?section=qrva&language=nl&cfm=qrvaXml.cfm?dossierID=54-B140-866-2238-2017201819483.xml",
            "antwoord in de Kamer, per uitkering en per vorm van detentie",
            "2018-03-21",
        ),
        Source(
            "https://www.agii.be/thema/sociaal-medisch/ocmw-steun/bijzondere-vormen-van-ocmw-dienstverlening/installatiepremie-daklozen",
            "een verblijf in de gevangenis telt als zonder woning",
        ),
        Source(
            "https://www.mi-is.be/nl/actueel/strafuitvoering-van-de-gedetineerden",
            "POD MI: leefloon na de gevangenis",
            "2020",
        ),
    ),
    certainty="Dit is onze eigen samenvatting van andere regels. Elke regel heeft haar eigen zekerheid.",
    concerns=("person.detention=soon", "person.detention=bracelet", "person.detention=prison"),
    affects=("leefloon", "referentieadres", "installatiepremie", "verhoogde_tegemoetkoming"),
)
