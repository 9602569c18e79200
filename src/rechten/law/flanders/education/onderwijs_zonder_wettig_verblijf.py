"""School for children without a right of residence: a guarantee for every child."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="onderwijs_zonder_wettig_verblijf",
    name="School voor kinderen zonder verblijfspapieren",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="education",
    summary="Elk kind in België mag naar school, ook zonder verblijfspapieren. Een school mag daarom niet weigeren.",
    statements=(
        Statement(
            "Een kind mag naar school vanaf de eerste dag in België. Papieren of inschrijving bij de gemeente zijn "
            "niet nodig.",
            "Grondwet, art. 24; decreet van 28 juni 2002 over gelijke onderwijskansen",
        ),
        Statement(
            "Een school mag niet weigeren omdat het kind of de ouders geen verblijf hebben.",
            "Decreet van 28 juni 2002 over gelijke onderwijskansen; omzendbrief GD/2003/03",
        ),
        Statement(
            "Vanaf 5 jaar tot 18 jaar moet een kind leren. Voor een kind dat nieuw is, geldt dat 60 dagen na de "
            "inschrijving bij de gemeente.",
            "Wet van 29 juni 1983 (leerplicht), art. 1, § 7; decreet basisonderwijs, art. 26",
        ),
        Statement(
            "Naar school gaan geeft geen verblijf. De omzendbrief zegt hoe scholen het recht op onderwijs beschermen.",
            "Omzendbrief GD/2003/03 van 24 februari 2003",
        ),
    ),
    step="Ga naar de school van je keuze en zeg dat je je kind wil inschrijven. Neem mee wat je hebt om te tonen wie "
    "het kind is. Weigert de school? Vraag dat op papier. Bel dan het lokaal overlegplatform (LOP) of de Commissie "
    "inzake Leerlingenrechten.",
    office="elke school; bij een weigering het lokaal overlegplatform of de Commissie inzake Leerlingenrechten",
    topics=("residence", "child_benefit", "legal_help"),
    sources=(
        Source(
            "https://www.vreemdelingenrecht.be/mensen-zonder-wettig-verblijf/rechten-van-mensen-zonder-wettig-verblijf/"
            "recht-op-onderwijs-voor-kind-zonder-wettig",
            "recht op onderwijs en leerplicht",
        ),
        Source("https://data-onderwijs.vlaanderen.be/edulex/document/13382", "omzendbrief", "2003-02-24"),
        Source(
            "https://www.onderwijs.vlaanderen.be/nl/leerplicht-voor-kinderen-met-een-andere-nationaliteit",
            "leerplicht van 5 tot 18 jaar",
        ),
    ),
    certainty="Het recht staat vast. De nieuwere decreten over inschrijven lazen we niet na. Een schooltoeslag is er "
    "niet zonder verblijf, en de stad Antwerpen betaalt dan ook geen schoolkosten. De maximumfactuur geldt wel.",
    concerns=("person.stay=no_stay", "person.stay=procedure", "case.newcomer"),
    affects=("schooltoeslag", "schoolkosten_antwerpen"),
)
