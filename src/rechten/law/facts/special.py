"""Situations that few people are in: prison, and costs of a court case. Each is asked only behind what was ticked."""

from __future__ import annotations

from rechten.graph.expressions import age
from rechten.graph.facts import Sensitivity
from rechten.law.facts import FACTS, situations
from rechten.law.facts.person import birth_date

_OLD_ENOUGH_FOR_COURT = age(birth_date) >= 12
_LEGAL = (situations.conflict | situations.debts) & _OLD_ENOUGH_FOR_COURT

detention = FACTS.choice(
    "person.detention",
    {
        "none": "Geen van deze",
        "prison": "In de gevangenis, een detentiehuis of een transitiehuis",
        "bracelet": "Thuis of elders met een enkelband",
        "soon": "In de gevangenis, en binnen enkele maanden vrij",
    },
    likely=(0.6, 0.2, 0.1, 0.1),
    category="identity",
    question="Zit je in de gevangenis, of heb je een enkelband?",
    question_other="Zit {naam} in de gevangenis, of is er een enkelband?",
    why="Sommige uitkeringen stoppen in de gevangenis. En veel kan je al regelen voor je vrijkomt.",
    help="Al helemaal vrij, of vrij onder voorwaarden? Kies 'geen van deze'.",
    sensitivity=Sensitivity.RELATIONSHIP,
    gate=situations.detention & (age(birth_date) >= 16),
    otherwise="none",
)

court_costs = FACTS.truth(
    "person.court_costs",
    likely=0.2,
    category="income",
    question="Moet je nu of binnenkort kosten betalen voor een rechtszaak?",
    question_other="Moet {naam} nu of binnenkort kosten betalen voor een rechtszaak?",
    why="Met rechtsbijstand betaal je die kosten niet, of maar een deel.",
    help="Bijvoorbeeld de rechtbank, een deurwaarder, een deskundige of een vertaler. Niet je advocaat.",
    gate=_LEGAL,
)

has_court_aid = FACTS.truth(
    "person.has_court_aid",
    likely=0.1,
    category="status",
    question="Kreeg je voor die zaak al rechtsbijstand?",
    question_other="Kreeg {naam} voor die zaak al rechtsbijstand?",
    why="Dan is een aanvraag niet meer nodig.",
    help="Dat is een beslissing dat je de kosten van de zaak niet hoeft te betalen. Een pro-Deoadvocaat is iets "
    "anders.",
    grants="rechtsbijstand",
    burden=0.8,
    gate=court_costs,
)

claim_is_serious = FACTS.truth(
    "person.claim_is_serious",
    category="income",
    question="Lijkt de zaak gegrond?",
    why="Rechtsbijstand is er niet voor een zaak die duidelijk geen kans maakt.",
    judged_by="het bureau voor rechtsbijstand, of de rechter",
)

had_first_advice = FACTS.truth(
    "person.had_first_advice",
    likely=0.15,
    category="status",
    question="Kreeg je over je vraag al een gratis eerste advies van een advocaat?",
    question_other="Kreeg {naam} over die vraag al een gratis eerste advies van een advocaat?",
    why="Dan is een volgende stap misschien een pro-Deoadvocaat.",
    grants="juridische_eerstelijnsbijstand",
    burden=0.7,
    gate=_LEGAL,
)
