"""Cleaning help or cheaper service vouchers of a municipality or its OCMW: each chooses whether it has them."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

_OWN = "besluit van de gemeente of het OCMW"

PROVISION = Provision(
    id="lokale_dienstencheques",
    name="Poetshulp of goedkopere dienstencheques van het OCMW",
    nature=Nature.RULE,
    level="city",
    domain="care",
    summary="Sommige gemeenten hebben eigen poetshulp, of dienstencheques aan een lagere prijs. Voor Antwerpen vonden "
    "we er geen.",
    statements=(
        Statement("Een gemeente of OCMW kiest zelf of er zo'n hulp is, en voor wie.", _OWN),
        Statement(
            "Meestal is ze er voor wie door leeftijd of ziekte niet meer zelf kan poetsen, en weinig inkomen heeft.",
            _OWN,
        ),
        Statement("De prijs hangt dan af van je inkomen. Het OCMW doet eerst een sociaal onderzoek.", _OWN),
        Statement(
            "Lukt poetsen thuis niet meer? Ook een dienst voor gezinszorg kan helpen, aan een prijs volgens je "
            "inkomen.",
            "MB 26 juli 2001, bijlage II (besluit over gezinszorg)",
        ),
    ),
    step="Bel je OCMW of een dienstencentrum in je buurt, en vraag of er poetshulp is aan een lagere prijs. Breng "
    "bewijzen mee van het inkomen van iedereen in huis.",
    office="het OCMW of een dienstencentrum",
    topics=("care", "general"),
    sources=(
        Source("https://www.rotselaar.be/poetsdienst", "voorbeeld: prijs volgens inkomen"),
        Source("https://www.ocmwoverijse.be/product/8/dienstencheques", "voorbeeld: voor wie"),
        Source("https://www.dehaan.be/poetshulp", "voorbeeld: hoe het gaat"),
    ),
    certainty="Voor Antwerpen vonden we niets, ook niet bij het Zorgbedrijf. Dat zegt niet dat het er niet is. De "
    "voorbeelden komen van andere gemeenten en hebben geen datum.",
    concerns=("person.needs_help", "person.cares_for_someone"),
    affects=("gezinszorg_bijdrage",),
)
