"""Illness and disability: what they change in work and in daily life, and the incomes that come from them."""

from __future__ import annotations

from rechten.graph.expressions import age
from rechten.graph.facts import Sensitivity
from rechten.graph.kinds import Unit
from rechten.law.facts import FACTS
from rechten.law.facts.person import birth_date, pension_age
from rechten.law.facts.situations import illness
from rechten.law.facts.statuses import receives_disability_allowance
from rechten.law.facts.work import has_benefit

_ADULT = illness & (age(birth_date) >= 18)

work_hampered = FACTS.truth(
    "person.work_hampered",
    likely=0.35,
    category="health",
    question="Kan je door een ziekte of een handicap niet werken, of veel minder?",
    question_other="Kan {naam} door een ziekte of een handicap niet werken, of veel minder?",
    why="Dan kan er een uitkering zijn in de plaats van loon.",
    help="Ook als het voor een tijd is, of als het niet van buiten te zien is. Een dokter kijkt het later na.",
    sensitivity=Sensitivity.HEALTH,
    gate=illness & (age(birth_date) >= 16) & ~pension_age,
)

daily_life_hampered = FACTS.truth(
    "person.daily_life_hampered",
    likely=0.3,
    category="health",
    question="Gaan gewone dingen in huis of op straat moeilijk door een ziekte of een handicap?",
    question_other="Gaan gewone dingen in huis of op straat moeilijk voor {naam}, door een ziekte of een handicap?",
    why="Voor de kosten die daarbij horen, is er een tegemoetkoming.",
    help="Bijvoorbeeld je verplaatsen, koken en eten, je wassen, het huishouden, alleen blijven, of praten met mensen.",
    sensitivity=Sensitivity.HEALTH,
    gate=_ADULT,
)

earned_two_years_ago = FACTS.amount(
    "person.earned_two_years_ago",
    Unit.EURO_YEAR,
    high=1_000_000,
    likely=((0, 0.6), (6000, 0.15), (25000, 0.25)),
    category="income",
    question="Hoeveel verdiende je met werken in het jaar voor vorig jaar (belastbaar, het hele jaar)?",
    question_other="Hoeveel verdiende {naam} met werken in het jaar voor vorig jaar (belastbaar, het hele jaar)?",
    why="Voor een tegemoetkoming bij een handicap telt het inkomen van twee jaar geleden.",
    help="Het staat op je aanslagbiljet: de brief met de berekening van je belastingen. Niet gewerkt? Vul 0 in.",
    burden=1.8,
    gate=_ADULT,
)

benefits_two_years_ago = FACTS.amount(
    "person.benefits_two_years_ago",
    Unit.EURO_YEAR,
    high=1_000_000,
    likely=((0, 0.4), (12000, 0.3), (17000, 0.3)),
    category="income",
    question="Hoeveel was je ander belastbaar inkomen in het jaar voor vorig jaar, zoals een uitkering of pensioen?",
    question_other="Hoeveel was het ander belastbaar inkomen van {naam} in het jaar voor vorig jaar, zoals "
    "een uitkering?",
    why="Voor een tegemoetkoming bij een handicap telt het inkomen van twee jaar geleden.",
    help="Het staat op je aanslagbiljet. Een leefloon, het Groeipakket en een tegemoetkoming voor een handicap tel "
    "je niet mee. Niets? Vul 0 in.",
    burden=1.8,
    gate=_ADULT,
)

earning_capacity = FACTS.truth(
    "person.earning_capacity",
    category="health",
    question="Is met werken nog maar een derde te verdienen, of minder, van wat iemand zonder handicap verdient?",
    why="De wet vraagt dit voor een IVT. Het gaat om gewoon werk, niet om werk in een maatwerkbedrijf.",
    judged_by="een arts van de FOD Sociale Zekerheid",
)

autonomy = FACTS.choice(
    "person.autonomy",
    {
        "under_7": "Minder dan 7 punten",
        "7_8": "7 of 8 punten",
        "9_11": "9 tot 11 punten",
        "12_14": "12 tot 14 punten",
        "15_16": "15 of 16 punten",
        "17_18": "17 of 18 punten",
    },
    category="health",
    question="Hoeveel punten geeft de arts op de zes lijsten van het dagelijks leven?",
    why="De punten zeggen of er een integratietegemoetkoming is, en hoe hoog ze is.",
    judged_by="een arts van de FOD Sociale Zekerheid",
)

receives_it = FACTS.truth(
    "person.receives_it",
    likely=0.6,
    category="health",
    question="Zit er een integratietegemoetkoming (IT) in wat je van de FOD krijgt?",
    question_other="Zit er een integratietegemoetkoming (IT) in wat {naam} van de FOD krijgt?",
    why="Dan is een aanvraag niet meer nodig.",
    help="Het staat in de brief van de FOD. Je kan een IVT en een IT samen krijgen.",
    sensitivity=Sensitivity.HEALTH,
    grants="integratietegemoetkoming",
    burden=0.8,
    gate=receives_disability_allowance,
)

worked_half_year = FACTS.truth(
    "person.worked_half_year",
    likely=0.6,
    category="work",
    question="Werkte je in het jaar voor je ziek werd minstens 180 dagen, of had je toen een werkloosheidsuitkering?",
    question_other="Werkte {naam} in het jaar voor de ziekte minstens 180 dagen, of was er een werkloosheidsuitkering?",
    why="Wie lang genoeg werkte of een uitkering had, is verzekerd voor een uitkering bij ziekte.",
    help="Werkte je deeltijds? Dan is 800 uur genoeg. Ben je zelfstandige? Kies 'ja' als je een half jaar bijdragen "
    "betaalde.",
    burden=1.2,
    gate=work_hampered,
)

incapacity_recognised = FACTS.truth(
    "person.incapacity_recognised",
    category="health",
    question="Is er erkenning als arbeidsongeschikt?",
    why="Je dokter schrijft een getuigschrift. De arts van het ziekenfonds beslist.",
    judged_by="de arts van het ziekenfonds",
)

receives_sickness_benefit = FACTS.truth(
    "person.receives_sickness_benefit",
    likely=0.5,
    category="status",
    question="Krijg je nu een uitkering van het ziekenfonds omdat je niet kan werken?",
    question_other="Krijgt {naam} nu een uitkering van het ziekenfonds omdat werken niet gaat?",
    why="Dan is een aanvraag niet meer nodig.",
    sensitivity=Sensitivity.HEALTH,
    grants="ziekte_uitkering",
    burden=0.8,
    gate=work_hampered & has_benefit,
)

needs_work_support = FACTS.truth(
    "person.needs_work_support",
    category="work",
    question="Is er steun nodig op het werk?",
    why="VDAB kijkt naar de beperking en naar wat nodig is om te werken of te blijven werken.",
    judged_by="VDAB",
)

has_tailored_work = FACTS.truth(
    "person.has_tailored_work",
    likely=0.1,
    category="status",
    question="Krijgt je werkgever (of jij als zelfstandige) al steun voor individueel maatwerk?",
    question_other="Krijgt de werkgever van {naam} (of {naam} als zelfstandige) al steun voor individueel maatwerk?",
    why="Dan is een aanvraag niet meer nodig.",
    sensitivity=Sensitivity.HEALTH,
    grants="individueel_maatwerk",
    burden=0.9,
    gate=work_hampered,
)
