"""Beschermde afnemer: what else comes with the sociaal tarief for energy in Flanders."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

_DECISION = "Energiebesluit van 19 november 2010, titel V (artikel niet gelezen)"
_PREMIUM = "Energiebesluit van 19 november 2010, titel VI (artikel niet gelezen)"

PROVISION = Provision(
    id="premies_beschermde_afnemer",
    name="Extra voordelen met het sociaal tarief voor energie",
    nature=Nature.RULE,
    level="flanders",
    domain="energy",
    summary="Met het sociaal tarief ben je in Vlaanderen een beschermde afnemer. Dat geeft nog andere voordelen.",
    statements=(
        Statement(
            "Wie het sociaal tarief heeft voor stroom of gas, is beschermde afnemer. Een aparte aanvraag is er niet.",
            "Energiebesluit van 19 november 2010, art. 1.1.1",
        ),
        Statement("Je leverancier mag geen kosten vragen voor een herinnering of een ingebrekestelling.", _DECISION),
        Statement("De meter opnemen of verplaatsen is op je vraag gratis, onder voorwaarden van Fluvius.", _DECISION),
        Statement(
            "Huur je een slecht geïsoleerde woning? Voor isolatie kon de verhuurder een extra hoge premie krijgen. "
            "De huur mag daardoor niet stijgen.",
            _PREMIUM,
        ),
    ),
    step="Zie je toch kosten voor een herinnering op je factuur? Vraag je leverancier schriftelijk om ze te schrappen.",
    office="je energieleverancier, daarna de Ombudsdienst voor Energie; voor premies Fluvius of het energiehuis",
    topics=("energy",),
    sources=(
        Source("https://www.vreg.be/nl/beschermde-klant", "wie beschermd is, en geen kosten voor herinneringen"),
        Source(
            "https://www.gas.be/nl/particulier/voordelen/kostenplaatje/premies/beschermde-afnemers",
            "gratis meteropname en verplaatsen van de meter",
        ),
        Source(
            "https://www.cralux.be/premiezoeker/fluvius-huur-en-isolatiepremie", "de huur- en isolatiepremie na 2022"
        ),
    ),
    certainty="Dat het sociaal tarief je beschermde afnemer maakt en dat herinneringen gratis zijn, staat vast op "
    "bladzijden zonder datum. Het besluit zelf is niet gelezen. Of de huur- en isolatiepremie in 2026 nog bestaat, en "
    "hoeveel ze is, vonden we niet. Veel premies zitten sinds 2022 in Mijn VerbouwPremie.",
    concerns=("dwelling.has_social_tariff",),
    affects=("sociaal_tarief_energie", "energiescan", "minimale_levering_aardgas"),
)
