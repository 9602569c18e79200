"""A home that is safe, healthy and big enough: a guarantee for everyone in Flanders (Vlaamse Codex Wonen, book 3)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

_CODE = "Vlaamse Codex Wonen van 2021"

PROVISION = Provision(
    id="conformiteit_woning",
    name="Een woning die in orde is",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="housing",
    summary="Elke woning moet veilig en gezond zijn, en groot genoeg. Is ze dat niet? Dan kan je een onderzoek vragen. "
    "Dat is gratis.",
    statements=(
        Statement(
            "Elke woning en elke kamer moet voldoen aan regels voor veiligheid, gezondheid en kwaliteit.",
            f"{_CODE}, art. 3.1",
        ),
        Statement(
            "Een attest kan zeggen dat de woning in orde is: een conformiteitsattest.", f"{_CODE}, art. 3.6 tot 3.9"
        ),
        Statement(
            "Je kan de burgemeester vragen om de woning te laten onderzoeken. Is ze te slecht? Dan verklaart de "
            "burgemeester ze ongeschikt of onbewoonbaar.",
            f"{_CODE}, art. 3.12 en volgende",
        ),
        Statement(
            "Wonen er te veel mensen, en is dat een gevaar? Dan kan de burgemeester de woning overbewoond verklaren.",
            f"{_CODE}, art. 3.24 en volgende",
        ),
        Statement(
            "Wie een woning verhuurt die niet in orde is, kan gestraft worden.",
            f"{_CODE}, art. 3.34 en volgende",
        ),
        Statement(
            "Voor een huursubsidie of huurpremie mag de woning waar je woont niet ongeschikt of onbewoonbaar verklaard "
            "zijn. Verhuis je daaruit? Dan kan een huursubsidie.",
            f"{_CODE}, art. 5.72 tot 5.74",
        ),
    ),
    step="Maak foto's en een lijst van wat er mis is. Schrijf het aan de verhuurder, aangetekend. Gebeurt er niets? "
    "Vraag de gemeente om een onderzoek van je woning. Ruik je gas of is er CO? Bel meteen 112.",
    office="De dienst wonen of woontoezicht van je gemeente. Vraag eerst raad aan een woonkantoor of de huurdersbond.",
    topics=("housing", "legal_help"),
    sources=(
        Source(
            "https://www.dillenadvocaten.be/documents/news-items/kl2498273-vlaamse-codex-wonen-van-2021.xml?lang=nl",
            "opbouw van de Vlaamse Codex Wonen, met artikels",
            "2021-01",
        ),
        Source(
            "https://www.boechout.be/wonen-milieu-mobiliteit/wonen/klacht-over-woonkwaliteit",
            "de stappen voor een huurder",
        ),
        Source("https://www.hoogstraten.be/klacht-woningkwaliteit", "soms moet je de woning verlaten"),
        Source(
            "https://www.wonenvlaanderen.be/premies/voor-wie-de-vlaamse-huursubsidie-0",
            "de woning als voorwaarde voor huursubsidie",
            "2022",
        ),
    ),
    certainty="De nummers van de artikels komen uit een overzicht; de tekst zelf lazen we niet. Let op: wordt de "
    "woning onbewoonbaar verklaard, dan kan het zijn dat je moet verhuizen. Wie dan helpt met een andere woning, is "
    "niet uitgewerkt. Vraag dus eerst raad. Hoelang een onderzoek in Antwerpen duurt, vonden we niet.",
    concerns=("case.housing_plans", "dwelling.declared_unfit"),
    affects=("huursubsidie", "huurpremie", "sociale_huurwoning"),
)
