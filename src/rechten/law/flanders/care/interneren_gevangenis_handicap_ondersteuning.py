"""Support in prison for who has a disability, or may have one: projects of the VAPH, no request, no contribution."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

_PROJECTS = "VAPH-besluit over ondersteuning in de gevangenis; artikel niet nagelezen"

PROVISION = Provision(
    id="interneren_gevangenis_handicap_ondersteuning",
    name="Hulp bij een handicap in de gevangenis",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="care",
    summary="Wie in de gevangenis zit en een handicap heeft, kan daar begeleiding krijgen. Ook als niemand die "
    "handicap al erkende.",
    statements=(
        Statement(
            "Het VAPH betaalt begeleiding in sommige gevangenissen, voor wie gestraft of geïnterneerd is.",
            _PROJECTS,
        ),
        Statement("Een vermoeden van een handicap is genoeg. Een beslissing van het VAPH hoeft niet.", _PROJECTS),
        Statement("In de gevangenis mag daarvoor geen bijdrage gevraagd worden.", _PROJECTS),
        Statement(
            "Ben je geïnterneerd en verblijf je in een forensische instelling? Je kan soms naar een plek voor mensen "
            "met een handicap.",
            _PROJECTS,
        ),
    ),
    step="Vraag de psychosociale dienst of de trajectbegeleider in de gevangenis: 'Is hier een project van het VAPH?' "
    "Familie kan dat ook vragen. Vraag ook of je nu al een persoonsvolgend budget kan aanvragen voor later.",
    office="de psychosociale dienst van de gevangenis, of het project van het VAPH",
    topics=("disability", "care"),
    sources=(
        Source(
            "https://www.vaph.be/professionelen/projecten-gevangenis/erkenning/voor-wie", "voor wie, en geen bijdrage"
        ),
        Source(
            "https://www.vaph.be/nieuws/ondersteuning-voor-ge%C3%AFnterneerde-personen-met-een-handicap",
            "steun voor wie geïnterneerd is",
            "2018-12",
        ),
    ),
    certainty="Er zijn weinig projecten. In welke gevangenissen ze in 2026 werken, vonden we niet. Het besluit zelf "
    "lazen we niet.",
    concerns=("case.detention",),
    affects=("persoonsvolgend_budget",),
)
