"""A complaint about a service of the city of Antwerp, and the ombudsvrouw."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

_COMPLAINT = "Decreet over het lokaal bestuur, klachtenbehandeling (artikel niet gelezen)"

PROVISION = Provision(
    id="klacht_ombudsvrouw_antwerpen",
    name="Een klacht over een dienst van de stad",
    nature=Nature.GUARANTEE,
    level="city",
    domain="legal",
    summary="Loopt het mis met een dienst van de stad? Je mag een klacht doen, en daarna naar de ombudsvrouw.",
    statements=(
        Statement("Zeg je klacht eerst aan de dienst zelf. Die moet ze behandelen.", _COMPLAINT),
        Statement(
            "Krijg je daar geen gehoor? Dan onderzoekt de ombudsvrouw je klacht. Ze luistert naar jou en naar de "
            "dienst.",
            _COMPLAINT,
        ),
        Statement("Je krijgt altijd een antwoord met uitleg, ook als de dienst niets fout deed.", _COMPLAINT),
        Statement(
            "Ze werkt ook voor sociale huisvesting, het Zorgbedrijf, stadsscholen, brandweer en politie in Antwerpen.",
            _COMPLAINT,
        ),
        Statement(
            "Een klacht stopt geen termijn voor de rechter. Loopt er een termijn voor beroep? Doe dan allebei.",
            _COMPLAINT,
        ),
    ),
    step="Schrijf op wat er gebeurde, wanneer en met wie. Stuur dat naar de dienst, en daarna naar de ombudsvrouw.",
    office="de dienst zelf, daarna de ombudsvrouw of ombudsman van de stad Antwerpen",
    topics=("general", "legal_help"),
    sources=(
        Source(
            "https://www.antwerpen.be/nl/overzicht/ombudsvrouw/wat-doet-de-ombudsvrouw/hoe-behandelt-de-ombudsvrouw-jouw-klacht",
            "hoe een klacht verloopt",
        ),
        Source("https://pers.antwerpen.be/ombudsvrouw-stelt-jaarverslag-2022-voor", "waarvoor ze bevoegd is", "2023"),
    ),
    certainty="Waarvoor de ombudsvrouw bevoegd is, staat vast. In 2018 hoorde het OCMW er ook bij; in het verslag over "
    "2022 staat het er niet apart. Een adres, telefoonnummer of termijn vonden we niet. Het artikel van het decreet "
    "lazen we niet.",
    concerns=("case.conflict",),
    affects=("a_kaart_kansentarief", "sociale_huurwoning"),
)
