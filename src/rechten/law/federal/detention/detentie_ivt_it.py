"""Allowances for a disability (IVT and IT) in prison: not paid, according to a survey of 2019; the article was not
found.
"""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="detentie_ivt_it",
    name="In de gevangenis: tegemoetkoming bij een handicap",
    nature=Nature.RULE,
    level="federal",
    domain="income",
    summary="Volgens wat we vonden, wordt een tegemoetkoming (IVT of IT) in de gevangenis niet betaald. Vraag "
    "het na bij de FOD.",
    statements=(
        Statement(
            "De inkomensvervangende tegemoetkoming (IVT) en de integratietegemoetkoming (IT) worden niet "
            "betaald terwijl je in de gevangenis zit.",
            "Wet 27 februari 1987 en haar besluiten; het artikel is niet gevonden",
        ),
        Statement(
            "Zit iemand met wie je een gezin vormt in de gevangenis? Dan kan jouw eigen bedrag veranderen.",
            "Wet 27 februari 1987 en haar besluiten; uitleg van een ziekenfonds",
        ),
    ),
    step="Meld het begin en het einde van de gevangenis aan de FOD Sociale Zekerheid. Een maatschappelijk werker "
    "van je ziekenfonds of het OCMW kan dat mee doen.",
    office="de FOD Sociale Zekerheid, DG Personen met een handicap",
    topics=("disability", "income"),
    sources=(
        Source(
            "https://legalworld.wolterskluwer.be/fr/nouvelles/domaine/droit-penal/les-prestations-de-securite-sociale-bientot-suspendues-pour-les-detenus-proposition-de-loi/",
            "overzicht: beide tegemoetkomingen helemaal geschorst",
            "2019-11-14",
        ),
        Source(
            "http://www.solidaris.be/MonsWP/infos-sante/handicap/allocations/Allocations-de-remplacement-de-revenus-et-dintegration/Pages/categorie-beneficiaire-arr-ai.aspx",
            "een gezinslid in de gevangenis telt niet als gezin",
        ),
    ),
    certainty="Laag. Het artikel vonden we niet, en het overzicht is van 2019. Ook niet gevonden: wat er is met "
    "een enkelband, en hoe snel het na je vrijlating weer begint.",
    concerns=("person.detention=prison", "person.detention=bracelet", "person.detention=soon"),
    affects=(
        "inkomensvervangende_tegemoetkoming",
        "integratietegemoetkoming",
    ),
)
