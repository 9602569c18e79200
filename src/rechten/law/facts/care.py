"""Care and support: who needs help, who gives it, the Flemish care budgets, and finding one's way as a newcomer.

All of it stands behind what is ticked at the start, save one question about the care contribution of every adult.
"""

from __future__ import annotations

from rechten.graph.expressions import age
from rechten.graph.facts import Change, Sensitivity
from rechten.law.facts import FACTS
from rechten.law.facts.person import birth_date, lives_in, stay
from rechten.law.facts.situations import care, illness, newcomer

_IN_CARE_FUND = lives_in.is_in("antwerp", "flanders", "brussels")
_PAYS_CONTRIBUTION = age(birth_date) >= 25

# --- the contribution

had_increased_reimbursement = FACTS.truth(
    "person.had_increased_reimbursement",
    likely=0.2,
    category="health",
    question="Had je op 1 januari van vorig jaar al de verhoogde tegemoetkoming?",
    question_other="Had {naam} op 1 januari van vorig jaar al de verhoogde tegemoetkoming?",
    why="Dan betaal je dit jaar een lagere zorgpremie.",
    help="De verhoogde tegemoetkoming maakt de dokter goedkoper. Je ziekenfonds weet vanaf wanneer je ze had.",
    burden=1.2,
    gate=_IN_CARE_FUND & _PAYS_CONTRIBUTION,
)

has_reduced_contribution = FACTS.truth(
    "person.has_reduced_contribution",
    likely=0.9,
    category="status",
    question="Stond op de laatste brief van je zorgkas al het lage bedrag van de zorgpremie?",
    question_other="Stond op de laatste brief van de zorgkas voor {naam} al het lage bedrag van de zorgpremie?",
    why="Dan hoef je niets te vragen.",
    help="In 2026 is het lage bedrag 35 euro, en het gewone bedrag 100 euro.",
    grants="zorgpremie_verminderd",
    burden=0.7,
    gate=had_increased_reimbursement,
)

# --- who needs care

needs_help = FACTS.truth(
    "person.needs_help",
    likely=0.4,
    category="health",
    question="Heb je bijna elke dag hulp nodig van iemand anders?",
    question_other="Heeft {naam} bijna elke dag hulp nodig van iemand anders?",
    why="Dan kunnen er zorgbudgetten zijn, en hulp aan huis.",
    help="Bijvoorbeeld om je te wassen, te eten, te bewegen, te koken of je huishouden te doen. Ook iemand die moet "
    "meedenken of opletten, telt.",
    sensitivity=Sensitivity.HEALTH,
    gate=care,
)

in_care_home = FACTS.truth(
    "person.stays_in_care_home",
    likely=0.1,
    category="health",
    question="Woon je in een woonzorgcentrum of een psychiatrisch verzorgingstehuis?",
    question_other="Woont {naam} in een woonzorgcentrum of een psychiatrisch verzorgingstehuis?",
    why="Wie daar woont, krijgt zorgbudgetten zonder dat iemand de zorg komt meten.",
    help="Een serviceflat of assistentiewoning is geen woonzorgcentrum.",
    sensitivity=Sensitivity.HEALTH,
    burden=0.8,
    gate=care & (age(birth_date) >= 18),
)

care_attest = FACTS.truth(
    "person.care_attest",
    likely=0.35,
    category="health",
    question="Heb je een van de bewijzen van zware zorg die in de uitleg staan?",
    question_other="Heeft {naam} een van de bewijzen van zware zorg die in de uitleg staan?",
    why="Met zo'n bewijs komt niemand de zorg nog meten.",
    help="Bijvoorbeeld thuisverpleging met forfait B of C, of het palliatief forfait (zorg op het einde van het "
    "leven). Of genoeg punten: 13 op de BelRAI Screener, 15 bij de FOD, of 18 voor een zorgtoeslag.",
    sensitivity=Sensitivity.HEALTH,
    burden=1.6,
    gate=needs_help,
)

#: Whom a care budget may concern: nobody else is asked about the conditions that the budgets share.
_MAY_HAVE_BUDGET = needs_help | in_care_home

years_here = FACTS.truth(
    "person.lived_here_five_years",
    likely=0.85,
    category="residence",
    question="Woon je al 5 jaar zonder onderbreking in Vlaanderen of Brussel?",
    question_other="Woont {naam} al 5 jaar zonder onderbreking in Vlaanderen of Brussel?",
    why="Vanaf 18 jaar vraagt de wet dit voor een zorgbudget. Wat je hier kiest, gaat naar niemand.",
    help="Was je in die jaren verzekerd in een ander land van de EU, of in IJsland, Noorwegen, Liechtenstein of "
    "Zwitserland? Tel die jaren mee.",
    sensitivity=Sensitivity.RESIDENCE,
    gate=_MAY_HAVE_BUDGET & (age(birth_date) >= 18),
)

owes_contribution = FACTS.truth(
    "person.owes_contribution",
    likely=0.06,
    category="income",
    question="Heb je nog een zorgpremie van vorige jaren te betalen?",
    question_other="Heeft {naam} nog een zorgpremie van vorige jaren te betalen?",
    why="Zonder die betaling kan een zorgbudget wachten.",
    help="De zorgpremie betaal je elk jaar aan je zorgkas, vanaf het jaar dat je 26 wordt. Je zorgkas weet het.",
    gate=_MAY_HAVE_BUDGET & (age(birth_date) >= 26),
    change=Change("no", "Betaal de zorgpremie die nog openstaat, of vraag de zorgkas om ze kwijt te schelden."),
)

severe_need = FACTS.truth(
    "person.severe_need",
    category="health",
    question="Is de zorgnood zwaar genoeg op de schaal van de wet?",
    why="Een maatschappelijk werker komt thuis kijken en vult de BelRAI Screener in.",
    judged_by="de dienst die de zorgnood meet",
)

care_category = FACTS.choice(
    "person.care_category",
    {
        "none": "Te weinig zorgnood",
        "one": "Zorgcategorie 1",
        "two": "Zorgcategorie 2",
        "three": "Zorgcategorie 3",
        "four": "Zorgcategorie 4",
        "five": "Zorgcategorie 5",
    },
    likely=(0.2, 0.2, 0.2, 0.2, 0.12, 0.08),
    category="health",
    question="In welke zorgcategorie valt de zorgnood?",
    why="Hoe meer zorg nodig is, hoe hoger het bedrag. De BelRAI Screener meet dat.",
    judged_by="de dienst die de zorgnood meet",
)

has_care_budget = FACTS.truth(
    "person.has_care_budget",
    likely=0.4,
    category="health",
    question="Krijg je al een zorgbudget voor zwaar zorgbehoevenden (140 euro per maand)?",
    question_other="Krijgt {naam} al een zorgbudget voor zwaar zorgbehoevenden (140 euro per maand)?",
    why="Dan is een aanvraag niet meer nodig.",
    help="Vroeger heette dit de zorgverzekering.",
    sensitivity=Sensitivity.HEALTH,
    grants="zorgbudget_zwaar_zorgbehoevenden",
    burden=0.7,
    gate=_MAY_HAVE_BUDGET,
)

# --- help at home

home_help_needed = FACTS.truth(
    "person.home_help_needed",
    category="health",
    question="Is hulp in het huishouden of bij de verzorging nodig?",
    why="De dienst voor gezinszorg komt thuis luisteren en kijken.",
    judged_by="de dienst voor gezinszorg",
)

has_home_help = FACTS.truth(
    "person.has_home_help",
    likely=0.3,
    category="health",
    question="Komt er al een dienst voor gezinszorg bij je thuis?",
    question_other="Komt er al een dienst voor gezinszorg thuis bij {naam}?",
    why="Dan is een aanvraag niet meer nodig.",
    help="Thuisverpleging of poetshulp met dienstencheques is iets anders.",
    sensitivity=Sensitivity.HEALTH,
    grants="gezinszorg_bijdrage",
    burden=0.7,
    gate=needs_help & ~in_care_home,
)

# --- a disability

lasting_disability = FACTS.truth(
    "person.lasting_disability",
    likely=0.25,
    category="health",
    question="Heb je een handicap die lang blijft, en heb je daardoor vaak en veel hulp nodig?",
    question_other="Heeft {naam} een handicap die lang blijft, en daardoor vaak en veel hulp nodig?",
    why="Dan kan er een budget van het VAPH zijn om hulp mee te betalen.",
    help="Het VAPH is het Vlaams Agentschap voor Personen met een Handicap. Je hoeft nog niet erkend te zijn.",
    sensitivity=Sensitivity.HEALTH,
    # A first request is made well before this age; who has had a budget for long is told of it in the certainty.
    gate=(illness | care) & (age(birth_date) >= 17) & (age(birth_date) < 70),
)

has_person_budget = FACTS.truth(
    "person.has_person_budget",
    likely=0.25,
    category="health",
    question="Krijg je een persoonsvolgend budget of een persoonlijk assistentiebudget van het VAPH?",
    question_other="Krijgt {naam} een persoonsvolgend budget of een persoonlijk assistentiebudget van het VAPH?",
    why="Dat kan niet samen met sommige zorgbudgetten.",
    help="Sta je nog op de wachtlijst? Kies 'nee'.",
    sensitivity=Sensitivity.HEALTH,
    grants="persoonsvolgend_budget",
    gate=lasting_disability,
)

intensive_support_seen = FACTS.truth(
    "person.intensive_support_seen",
    category="health",
    question="Is intensieve of frequente ondersteuning nodig door de handicap?",
    why="Het VAPH beslist dit met een ondersteuningsplan en een verslag van een team.",
    judged_by="het VAPH",
)

twelve_points = FACTS.truth(
    "person.had_twelve_points",
    likely=0.1,
    category="health",
    question="Had je als kind minstens 12 punten voor een zorgtoeslag of verhoogde kinderbijslag?",
    question_other="Had {naam} als kind minstens 12 punten voor een zorgtoeslag of verhoogde kinderbijslag?",
    why="Dan kan er een zorgbudget voor mensen met een handicap zijn.",
    help="De punten staan in de brief met de beslissing. Tel de drie pijlers samen.",
    sensitivity=Sensitivity.HEALTH,
    gate=(illness | care) & (age(birth_date) >= 18) & (age(birth_date) < 26),
)

budget_group_seen = FACTS.truth(
    "person.budget_group_seen",
    category="health",
    question="Is er een plaats in een van de groepen voor dit zorgbudget?",
    why="De zorgkas en het VAPH kijken dat na in hun gegevens. Sinds 2021 zijn er weinig nieuwe groepen.",
    judged_by="de zorgkas",
)

has_disability_budget = FACTS.truth(
    "person.has_disability_budget",
    likely=0.5,
    category="health",
    question="Krijg je al een zorgbudget voor mensen met een handicap (300 euro per maand)?",
    question_other="Krijgt {naam} al een zorgbudget voor mensen met een handicap (300 euro per maand)?",
    why="Dan is er niets meer te vragen.",
    help="Dit heet ook het basisondersteuningsbudget.",
    sensitivity=Sensitivity.HEALTH,
    grants="zorgbudget_handicap_bob",
    burden=0.7,
    gate=twelve_points,
)

# --- who gives care

cares_for_someone = FACTS.truth(
    "person.cares_for_someone",
    likely=0.4,
    category="family",
    question="Zorg je vaak en zonder loon voor iemand die hulp nodig heeft (mantelzorg)?",
    question_other="Zorgt {naam} vaak en zonder loon voor iemand die hulp nodig heeft (mantelzorg)?",
    why="Voor wie mantelzorg geeft, kan er een premie en steun zijn.",
    help="Bijvoorbeeld voor je partner, je ouder, je kind met een handicap, of een buur. Die persoon mag ergens anders "
    "wonen.",
    sensitivity=Sensitivity.RELATIONSHIP,
    gate=care & (age(birth_date) >= 16),
)

carer_district = FACTS.choice(
    "person.carer_district",
    {
        "wilrijk": "Allebei in Wilrijk",
        "berchem": "Allebei in Berchem",
        "deurne": "Allebei in Deurne",
        "hoboken": "Allebei in Hoboken",
        "other": "Ergens anders, of niet in hetzelfde district",
    },
    likely=(0.08, 0.08, 0.15, 0.08, 0.61),
    category="home",
    question="In welk district wonen jij en de persoon voor wie je zorgt?",
    question_other="In welk district wonen {naam} en de persoon die de zorg krijgt?",
    why="In Antwerpen beslist elk district zelf of er een premie is voor mantelzorg.",
    gate=cares_for_someone & lives_in.is_in("antwerp"),
    otherwise="other",
)

district_rules_met = FACTS.truth(
    "person.district_rules_met",
    category="family",
    question="Is er dit jaar een premie, en passen de zorg en de persoon bij het reglement?",
    why="Elk district heeft een eigen reglement, en kan het elk jaar veranderen.",
    judged_by="het district",
)

has_carer_premium = FACTS.truth(
    "person.has_carer_premium",
    likely=0.25,
    category="status",
    question="Kreeg je dit jaar al een mantelzorgpremie van het district?",
    question_other="Kreeg {naam} dit jaar al een mantelzorgpremie van het district?",
    why="Dan is een aanvraag dit jaar niet meer nodig.",
    grants="mantelzorgpremie_antwerpen",
    burden=0.7,
    gate=~carer_district.is_in("other"),
)

# --- newcomers

wants_integration = FACTS.truth(
    "person.wants_integration",
    likely=0.5,
    category="residence",
    question="Wil je een inburgeringstraject volgen, of moet dat?",
    question_other="Wil {naam} een inburgeringstraject volgen, of moet dat?",
    why="Je leert er Nederlands, en hoe wonen, werk en school hier gaan. Iemand begeleidt je.",
    help="Ook wie hier al langer woont, mag het vragen.",
    sensitivity=Sensitivity.RESIDENCE,
    gate=newcomer & (age(birth_date) >= 17),
)

belgian_from_abroad = FACTS.truth(
    "person.belgian_from_abroad",
    likely=0.5,
    category="residence",
    question="Ben je in een ander land geboren, net als minstens één ouder?",
    question_other="Is {naam} in een ander land geboren, net als minstens één ouder?",
    why="Ook een Belg die in een ander land geboren is, kan inburgering volgen.",
    sensitivity=Sensitivity.RESIDENCE,
    gate=wants_integration & stay.is_in("belgian"),
)

follows_integration = FACTS.truth(
    "person.follows_integration",
    likely=0.3,
    category="status",
    question="Heb je al een contract voor inburgering, of al een attest?",
    question_other="Heeft {naam} al een contract voor inburgering, of al een attest?",
    why="Dan is een aanmelding niet meer nodig.",
    sensitivity=Sensitivity.RESIDENCE,
    grants="inburgering",
    burden=0.7,
    gate=wants_integration,
)
