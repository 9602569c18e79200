"""Where to turn when discriminated against: Unia, the Vlaams Mensenrechteninstituut, the equality institute, the
police.
"""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="discriminatie_melden",
    name="Discriminatie melden",
    nature=Nature.GUARANTEE,
    level="federal",
    domain="legal",
    summary="Werd je uitgesloten of slechter behandeld om wie je bent? Je kan het gratis melden, en hulp krijgen.",
    statements=(
        Statement(
            "Niemand mag je slechter behandelen om bijvoorbeeld je afkomst, geloof, leeftijd, gezondheid, "
            "handicap, inkomen of geaardheid, zonder geldige reden.",
            "Antidiscriminatiewet van 10 mei 2007; Antiracismewet van 30 juli 1981; Vlaams Gelijkekansendecreet "
            "van 10 juli 2008",
        ),
        Statement(
            "Gaat het over werk, een winkel, een bank, haat of de politie? Dan is Unia je adres: dat zijn "
            "federale zaken.",
            "Antidiscriminatiewet van 10 mei 2007; samenwerkingsakkoord van 12 juni 2013 (wet en decreet)",
        ),
        Statement(
            "Gaat het over wonen, school, welzijn, cultuur of sport? Dan is het Vlaams Mensenrechteninstituut "
            "je adres.",
            "Decreet van 28 oktober 2022 over het Vlaams Mensenrechteninstituut",
        ),
        Statement(
            "Het instituut geeft advies en kan bemiddelen. Lukt dat niet, dan kan zijn Geschillenkamer een "
            "oordeel geven: dat is niet bindend.",
            "Decreet van 28 oktober 2022 over het Vlaams Mensenrechteninstituut",
        ),
        Statement(
            "Een melding bij het instituut kan niet anoniem. Een vriend, een advocaat of een organisatie mag ze "
            "voor je doen.",
            "Decreet van 28 oktober 2022 over het Vlaams Mensenrechteninstituut",
        ),
        Statement(
            "Gaat het over man of vrouw zijn, of over je gender, in een federale zaak? Ga dan naar het "
            "Instituut voor de gelijkheid van vrouwen en mannen.",
            "Genderwet van 10 mei 2007",
        ),
        Statement(
            "Was er geweld, bedreiging of haat? Doe dan ook aangifte bij de politie.",
            "Antidiscriminatiewet van 10 mei 2007; Strafwetboek; het artikel is niet nagelezen",
        ),
    ),
    step="Schrijf meteen op wat er gebeurde, wanneer en wie het zag, en bewaar berichten. Bel Unia gratis op "
    "0800 12 800 of meld het op unia.be: zijn zij het niet, dan wijzen ze je door. Is er gevaar? Bel 101.",
    office="Unia, het Vlaams Mensenrechteninstituut of de politie",
    topics=("legal_help", "violence", "listening"),
    sources=(
        Source(
            "https://www.vlaamsmensenrechteninstituut.be/hoe-helpen-we-jou-met-je-melding",
            "hoe een melding gaat",
        ),
        Source(
            "https://codex.vlaanderen.be/PrintDocument.ashx?id=1037573",
            "decreet van 28 oktober 2022",
            "2022-10-28",
        ),
        Source(
            "https://www.brugge.be/discriminatie-melden-2",
            "wie wat doet sinds 15 maart 2023",
            "2023",
        ),
        Source(
            "https://www.leopoldsburg.be/meldpunt-discriminatie",
            "Unia: gratis nummer, en wat het doet",
        ),
    ),
    certainty="Wie wat doet, staat vast sinds maart 2023. Welke kant bevoegd is, is soms moeilijk te zien: elke "
    "dienst wijst door. Binnen welke tijd je naar de rechter moet, lazen we niet na: wacht dus niet.",
    concerns=("case.conflict",),
    affects=("juridische_tweedelijnsbijstand",),
)
