"""The seven B's: what makes help reachable. For those who organise or give help."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Audience, Nature, Provision, Statement

_DECREE = "Decreet lokaal sociaal beleid van 9 februari 2018; model van VVSG en Agentschap Integratie en Inburgering"

PROVISION = Provision(
    id="toegankelijkheid_7b",
    name="De 7 B's: wat hulp toegankelijk maakt",
    nature=Nature.RULE,
    level="flanders",
    domain="legal",
    summary="Zeven vragen om je eigen dienst mee na te kijken. Ze tonen waarom mensen hulp mislopen waar ze recht op "
    "hebben.",
    statements=(
        Statement("Bruikbaar: past de hulp bij wat mensen nodig hebben?", _DECREE),
        Statement("Beschikbaar: is er plaats, zonder wachtlijst of papieren drempel?", _DECREE),
        Statement("Betaalbaar: wat kost het, in geld en in moed?", _DECREE),
        Statement("Bereikbaar: geraak je er, en is het open op een moment dat je kan?", _DECREE),
        Statement("Bekend: weten de mensen voor wie het bedoeld is, dat het bestaat?", _DECREE),
        Statement("Begrijpbaar: zijn de woorden en de stappen duidelijk?", _DECREE),
        Statement("Betrouwbaar: voelen mensen zich er veilig en ernstig genomen?", _DECREE),
    ),
    step="Leg de zeven vragen naast één stap van je werk, samen met iemand die er hulp vroeg. Kies één drempel, en "
    "haal die weg.",
    office="je eigen dienst, met het lokaal bestuur",
    topics=("general",),
    sources=(
        Source("https://www.vvsg.be/kennisitem/vvsg/de-7-bs-van-de-toegankelijkheid", "de zeven B's"),
        Source("https://integratie-inburgering.be", "de zeven B's"),
    ),
    certainty="De zeven staan vast. De volgorde verschilt, en oudere teksten noemen er vijf. Een officiële schaal om "
    "een dienst mee te meten, vonden we niet.",
    audience=Audience.PROFESSIONAL,
)
