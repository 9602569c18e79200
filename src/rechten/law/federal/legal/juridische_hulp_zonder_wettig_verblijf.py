"""Legal help without a right of residence: first advice for everyone, and the presumption for a pro deo lawyer."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="juridische_hulp_zonder_wettig_verblijf",
    name="Juridisch advies zonder wettig verblijf",
    nature=Nature.GUARANTEE,
    level="federal",
    domain="legal",
    summary="Ook zonder papieren krijg je gratis juridisch advies, en vaak een gratis advocaat.",
    statements=(
        Statement(
            "Een eerste juridisch advies is gratis voor iedereen. Niemand vraagt naar je verblijf.",
            "Decreet van 26 april 2019; Gerechtelijk Wetboek, art. 508/1",
        ),
        Statement(
            "Gaat je zaak over je verblijf of over asiel? Dan neemt de wet aan dat je te weinig geld hebt voor "
            "een advocaat.",
            "Gerechtelijk Wetboek, art. 508/13/1, § 2",
        ),
        Statement(
            "Voor een andere zaak telt je inkomen, en niet je verblijf.",
            "Gerechtelijk Wetboek, art. 508/13/1",
        ),
        Statement(
            "Wat je aan een advocaat vertelt, blijft geheim.",
            "Strafwetboek, art. 352 (vroeger art. 458)",
        ),
    ),
    step="In Antwerpen: ga naar Atlas voor advies over je verblijf, of naar het justitiehuis of het CAW. Breng "
    "alle brieven over je verblijf mee. Staat er een datum op een brief? Ga vandaag nog.",
    office="Atlas (Antwerpen), het justitiehuis of het CAW",
    topics=("residence", "legal_help", "letter"),
    sources=(
        Source(
            "https://www.atlas-antwerpen.be/en/advice-on-immigration-law/advice-about-your-residence-status",
            "advies over verblijf in Antwerpen",
        ),
        Source(
            "https://wrap.apstudent.be/2021/10/22/atlas-integratie-en-inburgering-diversiteit-is-het-dna-van-onze-organisatie/",
            "Atlas, ook voor wie geen papieren heeft",
            "2021-10-22",
        ),
        Source(
            "https://www.departementwvg.be/welzijn-en-samenleving/welzijnswerk/juridische-eerstelijns-bijstand",
            "eerste advies, voor wie",
        ),
        Source(
            "https://police.be/5337/node/19713",
            "pro Deo, ook zonder Belgische nationaliteit of verblijf",
            "2022",
        ),
    ),
    certainty="Dat het eerste advies voor iedereen is, staat vast. Wat Atlas doet voor wie geen papieren heeft, "
    "komt uit een gesprek van 2021.",
    concerns=("person.stay=no_stay", "person.stay=procedure"),
    affects=("juridische_tweedelijnsbijstand",),
)
