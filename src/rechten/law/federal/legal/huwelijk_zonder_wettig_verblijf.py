"""Marriage without a right of residence: no bar by itself; the registrar looks at the will of both."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="huwelijk_zonder_wettig_verblijf",
    name="Trouwen zonder wettig verblijf",
    nature=Nature.GUARANTEE,
    level="federal",
    domain="family",
    summary="Je mag trouwen, ook zonder verblijfspapieren. De ambtenaar kijkt wel of jullie echt samen willen leven.",
    statements=(
        Statement(
            "Iedereen die oud genoeg is, heeft het recht om te trouwen. Geen verblijf hebben is op zich geen "
            "reden om te weigeren.",
            "EVRM, art. 12; omzendbrief van 6 september 2013",
        ),
        Statement(
            "Het kan in België als een van jullie Belg is, hier ingeschreven is, of hier al meer dan 3 maanden "
            "gewoonlijk verblijft.",
            "Wetboek IPR, art. 44",
        ),
        Statement(
            "Of je mag trouwen, hangt af van de wet van je land. Hoe je trouwt, regelt de Belgische wet.",
            "Wetboek IPR, art. 46 en 47",
        ),
        Statement(
            "Tussen de aangifte en het huwelijk liggen minstens 14 dagen en hoogstens 6 maanden.",
            "Burgerlijk Wetboek (oud), art. 165",
        ),
        Statement(
            "Twijfelt de ambtenaar, dan kan die uitstellen. Met het parket erbij duurt dat samen hoogstens 5 "
            "maanden. Komt er dan geen beslissing, dan moet het huwelijk doorgaan.",
            "Burgerlijk Wetboek (oud), art. 167; wet van 2 juni 2013",
        ),
        Statement(
            "Denkt de ambtenaar aan een schijnhuwelijk? Dan moet die dat zelf bewijzen.",
            "Burgerlijk Wetboek (oud), art. 146bis en 167",
        ),
        Statement(
            "Trouwen geeft op zich geen recht om te blijven. Dat vraag je apart.",
            "Verblijfswet van 15 december 1980",
        ),
    ),
    step="Vraag eerst gratis advies, zeker als je geen papieren hebt: de gemeente kan je verblijf melden. Doe "
    "daarna aangifte bij de gemeente van een van jullie. Weigert die, ga dan binnen één maand naar de "
    "familierechtbank.",
    office="de ambtenaar van de burgerlijke stand van de gemeente waar een van jullie verblijft",
    topics=("residence", "legal_help"),
    sources=(
        Source(
            "https://www.vreemdelingenrecht.be/internationaal-personen-en-familierecht-ipr/huwen/huwen-belgie/hoe-sluit-je-een-huwelijk-af-belgie",
            "welke gemeente; zonder verblijf is geen beletsel",
        ),
        Source(
            "http://agii.be/thema/gezinshereniging/je-wil-huwen-in-belgie/hoe-sluit-je-een-huwelijk-af-in-belgie/hoe-verloopt-de-voltrekking-van-het-huwelijk",
            "termijnen en uitstel",
        ),
        Source(
            "http://elfri.be/verhaal-tegen-weigering-tot-huwelijk-door-de-ambtenaar-van-burgerlijke-stand",
            "weigering en beroep",
        ),
        Source(
            "https://www.kortrijk.be/uitstel-en-weigering-van-het-huwelijk",
            "één maand voor het beroep",
        ),
    ),
    certainty="De regels en de termijnen staan vast in de bronnen. De nummers van de artikelen van het Wetboek "
    "IPR lazen we niet zelf na. Welke papieren uit je land nodig zijn, verschilt.",
    concerns=("person.stay=no_stay", "person.stay=procedure"),
    affects=("juridische_tweedelijnsbijstand",),
)
