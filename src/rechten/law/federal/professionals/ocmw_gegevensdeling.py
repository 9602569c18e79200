"""Secrecy of the OCMW and what flows through the network of social security."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Audience, Nature, Provision, Statement

PROVISION = Provision(
    id="ocmw_gegevensdeling",
    name="Gegevens delen door het OCMW",
    nature=Nature.RULE,
    level="federal",
    domain="digital",
    summary="Wie voor het OCMW werkt, moet zwijgen. Gegevens uit de sociale zekerheid stromen alleen met een "
    "toelating.",
    statements=(
        Statement(
            "Raadsleden en medewerkers van het OCMW moeten zwijgen over wat ze weten door hun werk.",
            "OCMW-wet van 8 juli 1976, art. 36 en 50",
        ),
        Statement(
            "Gegevens uit het netwerk van de Kruispuntbank stromen alleen na een beraadslaging van het "
            "Informatieveiligheidscomité.",
            "Wet van 15 januari 1990 (Kruispuntbank), art. 15",
        ),
        Statement(
            "Rechten die vanzelf komen, zoals een vrijstelling van een belasting, gebruiken dat netwerk.",
            "Wet van 15 januari 1990 (Kruispuntbank)",
        ),
        Statement(
            "Met VDAB deelt het OCMW gegevens over wie een leefloon krijgt, volgens afspraken.",
            "OCMW-wet van 8 juli 1976; afspraken in de regio Antwerpen (2017); het artikel is niet gevonden",
        ),
    ),
    step="Vraag de DPO van het OCMW welke beraadslaging of afspraak er is voor jouw vraag. Vertel de cliënt "
    "welke gegevens je opvraagt: die ziet dat zelf niet.",
    office="het OCMW en zijn functionaris voor gegevensbescherming",
    topics=("legal_help",),
    sources=(
        Source(
            "http://www.gva.be/cnt/dmf20170615_02926658/vdab-in-zee-met-dertien-antwerpse-gemeenten-ocmw-s-om-inwoners-aan-werk-te-helpen",
            "gegevens tussen VDAB en OCMW",
            "2017-06-15",
        ),
        Source(
            "https://github.com/legalize-dev/legalize-be/blob/main/be/1976070810.md",
            "OCMW-wet: wettekst, niet helemaal gelezen",
        ),
    ),
    certainty="Laag. De artikelen komen uit algemene kennis en zijn niet nagelezen. Er is maar één bron met een "
    "voorbeeld.",
    audience=Audience.PROFESSIONAL,
    affects=("leefloon",),
)
