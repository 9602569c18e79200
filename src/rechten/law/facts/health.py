"""Open norms: not asked, but judged by a named professional after a talk; and membership of a health fund."""

from __future__ import annotations

from rechten.graph.expressions import age
from rechten.graph.facts import Change, Sensitivity
from rechten.law.facts import FACTS
from rechten.law.facts.person import birth_date

willing_to_work = FACTS.truth(
    "person.willing_to_work",
    category="work",
    question="Is er bereidheid om te werken, of een goede reden waarom dat niet kan?",
    why="De wet vraagt dit voor een leefloon. Het OCMW kijkt naar gezondheid, gezin en studies.",
    judged_by="het OCMW",
)

other_rights_used = FACTS.truth(
    "person.other_rights_used",
    category="income",
    question="Zijn de andere uitkeringen waar recht op is, al gevraagd?",
    why="Het leefloon komt na andere rechten. Het OCMW helpt om die te vragen.",
    judged_by="het OCMW",
)

relatives_income_counts = FACTS.truth(
    "person.relatives_income_counts",
    category="income",
    question="Telt het inkomen van familie in huis mee?",
    why="Het OCMW kan dat inkomen helemaal, voor een stuk of niet meetellen.",
    judged_by="het OCMW",
)

state_of_need = FACTS.truth(
    "person.state_of_need",
    category="income",
    question="Is er te weinig om te leven zoals het voor een mens hoort?",
    why="De wet noemt dat menselijke waardigheid. Het OCMW kijkt naar wat er is en wat er nodig is.",
    judged_by="het OCMW",
)

health_fund = FACTS.truth(
    "person.health_fund",
    likely=0.96,
    category="health",
    question="Heb je een ziekenfonds?",
    question_other="Heeft {naam} een ziekenfonds?",
    why="Het ziekenfonds geeft de verhoogde tegemoetkoming aan wie er ingeschreven is.",
    help="Met klevertjes van een ziekenfonds of van de Hulpkas (HZIV) is het 'ja'. Een kind is ingeschreven bij een "
    "ouder: ook dan is het 'ja'.",
    change=Change("yes", "Schrijf je in bij een ziekenfonds of bij de Hulpkas (HZIV)."),
)

registered_disability = FACTS.truth(
    "person.registered_disability",
    likely=0.05,
    category="health",
    question="Is je handicap erkend, maar krijg je er geen tegemoetkoming (geld) voor?",
    question_other="Is een handicap van {naam} erkend, maar is er geen tegemoetkoming (geld) voor?",
    why="Dan kijkt het ziekenfonds naar het inkomen van nu, niet naar dat van vorig jaar.",
    sensitivity=Sensitivity.HEALTH,
)

stay_gives_no_cover = FACTS.truth(
    "person.stay_gives_no_cover",
    category="residence",
    question="Geldt de dringende medische hulp voor het verblijf van nu?",
    why="Loopt een aanvraag nog, of is iemand hier kort? Dan kijkt het OCMW welke regeling voor zorg geldt.",
    judged_by="het OCMW",
)

in_need_of_care_costs = FACTS.truth(
    "person.in_need_of_care_costs",
    category="income",
    question="Is er te weinig geld om de zorg zelf te betalen?",
    why="Het OCMW kijkt naar wat er is, en of iemand anders de zorg kan betalen.",
    judged_by="het OCMW",
)

care_attested = FACTS.truth(
    "person.care_attested",
    category="health",
    question="Is de zorg nodig?",
    why="De dokter of een andere zorgverlener schrijft dit op een attest. Het OCMW beslist dit niet.",
    judged_by="de dokter",
)

disability_support = FACTS.truth(
    "person.disability_support",
    likely=0.04,
    category="health",
    question="Ben je erkend door het VAPH, of door VDAB als persoon met een arbeidshandicap?",
    question_other="Is {naam} erkend door het VAPH, of door VDAB als persoon met een arbeidshandicap?",
    why="Met die erkenning is De Lijn gratis.",
    help="Het VAPH is het Vlaams Agentschap voor Personen met een Handicap. Voor een kind telt ook een handicap "
    "die de jeugdhulp erkende (intersectorale toegangspoort).",
    sensitivity=Sensitivity.HEALTH,
    gate=age(birth_date) >= 6,
)
