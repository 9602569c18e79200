"""A minor's right to private and family life in youth care: parents, siblings, visits, contact (section 5, art. 13
to 15).
"""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="jeugdhulp_gezinsleven",
    name="Jeugdhulp: privéleven en familie",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="family",
    summary="Je hebt recht op contact met je ouders, je broers en zussen, en mensen die je zelf kiest. Ook als "
    "je niet thuis woont.",
    statements=(
        Statement(
            "Tegen je wil haalt men je niet weg bij je ouders. Dat kan alleen als een rechter het beslist of "
            "als het echt nodig is.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 13",
        ),
        Statement(
            "Vanaf 12 jaar neemt de wet aan dat je dat recht zelf kan gebruiken.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 4 en 13",
        ),
        Statement(
            "Broers en zussen blijven samen waar dat kan.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), afdeling 5",
        ),
        Statement(
            "In een voorziening mag je contact hebben met mensen die je zelf kiest, ook via internet. De "
            "huisregels zeggen hoe.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), afdeling 5; uitleg op rechtspositie.be (2024)",
        ),
        Statement(
            "Contact met één bepaalde persoon verbieden kan alleen voor je veiligheid, en in afwachting van de "
            "rechter. Men legt je uit waarom.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), afdeling 5; uitleg op rechtspositie.be (2024)",
        ),
        Statement(
            "Bezoek afnemen als straf mag niet.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 28",
        ),
    ),
    step="Mag je iemand niet zien of bellen? Vraag waar dat in de huisregels staat, en wie het besliste. Ben je "
    "niet akkoord? Opgroeipunt (vroeger de JO-lijn) is gratis: 0800 900 33. Je mag ook aan een advocaat "
    "vragen om naar de jeugdrechter te gaan: voor jou is die gratis.",
    office="je begeleider, Opgroeipunt, of je jeugdadvocaat",
    topics=("listening", "legal_help"),
    sources=(
        Source(
            "https://codex.vlaanderen.be/portals/codex/documenten/1013455.html",
            "het decreet van 7 mei 2004, zoals gewijzigd op 17 mei 2024",
            "2024-05-17",
        ),
        Source(
            "https://www.rechtspositie.be/faq/binnen-een-voorziening-kan-enkel-op-bepaalde-tijdstippen-een-gsm-gebruikt-worden",
            "contact en gsm, na de wijziging",
            "2024",
        ),
        Source(
            "https://www.rechtspositie.be/faq/kunnen-jeugdhulpvoorzieningen-het-bezoekrecht-verbieden-of-beperken",
            "bezoek mag geen straf zijn",
        ),
    ),
    certainty="Het decreet is in 2024 herschreven. De nummers van de artikelen in afdeling 5 lazen we niet na. "
    "In een gemeenschapsinstelling gelden strengere regels over contact.",
    concerns=("case.youth_care",),
    affects=("juridische_tweedelijnsbijstand",),
)
