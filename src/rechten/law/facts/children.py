"""A child on the way, childcare, a parent who died, foster care, extra care, and help with school bills."""

from __future__ import annotations

from rechten.graph.expressions import Expr, add_months, age, request_date, start_of, tied
from rechten.graph.facts import Change, Sensitivity
from rechten.graph.kinds import Unit
from rechten.law.facts import FACTS, situations
from rechten.law.facts.family import care_supplement, flemish_school, school
from rechten.law.facts.person import birth_date, lives_in, until_month_of
from rechten.law.facts.statuses import child_support_need, receives_equivalent, receives_leefloon

_CHILD = until_month_of(25)
_ADULT = age(birth_date) >= 18
#: Childcare is for children who do not go to school yet; at four nearly all do.
_TODDLER = situations.childcare & (age(birth_date) < 4)
#: Two parents in the roster: then nobody needs to be asked whether a parent died.
_BOTH_PARENTS = tied("parent", "in").count() >= 2


def year_of(years: int) -> Expr:
    """The first day of the calendar year in which the person reaches this age."""
    return start_of(add_months(birth_date, 12 * years), "year")


_THIS_YEAR = start_of(request_date(), "year")
_TURNS_3_OR_4 = (year_of(3) <= _THIS_YEAR) & (year_of(4) >= _THIS_YEAR)

arrival = FACTS.choice(
    "person.arrival",
    {
        "pregnant": "Al 5 maanden of langer zwanger",
        "adopting": "Bezig met een adoptie",
        "none": "Geen van beide",
    },
    likely=(0.25, 0.02, 0.73),
    category="family",
    question="Ben je zwanger, of adopteer je een kind?",
    question_other="Is {naam} zwanger, of adopteert {naam} een kind?",
    why="Dan kan je het startbedrag nu al vragen.",
    sensitivity=Sensitivity.HEALTH,
    gate=situations.new_child & (age(birth_date) >= 14) & (age(birth_date) < 60),
    otherwise="none",
)

receives_start_amount = FACTS.truth(
    "person.receives_start_amount",
    likely=0.6,
    category="status",
    question="Is het startbedrag voor dit kind al gevraagd of gekregen?",
    question_other="Is het startbedrag voor {naam}, of voor het kind dat komt, al gevraagd of gekregen?",
    why="Dan is een aanvraag niet meer nodig.",
    help="Het startbedrag is het geld dat er één keer is bij een geboorte of adoptie. Vroeger heette dat kraamgeld.",
    grants="groeipakket_startbedrag",
    burden=0.7,
    gate=situations.new_child & ((age(birth_date) < 5) | arrival.is_in("pregnant", "adopting")),
)

nursery_enough = FACTS.truth(
    "person.nursery_enough",
    likely=0.92,
    category="family",
    question="Was je op tijd ingeschreven in de kleuterklas, en daarna vaak genoeg op school?",
    question_other="Was {naam} op tijd ingeschreven in de kleuterklas, en daarna vaak genoeg op school?",
    why="De kleutertoeslag is er voor kleuters die op tijd beginnen, en blijven komen.",
    help="Op tijd is: hoogstens 2 maanden na de derde verjaardag. Wordt het kind dit jaar 4? Dan moet het ook 150 "
    "halve dagen komen in de eerste kleuterklas, of 185 in de tweede. Ziek met een attest van de dokter is geen "
    "probleem.",
    burden=0.9,
    gate=_TURNS_3_OR_4 & school.is_in("nursery") & flemish_school,
)

receives_nursery_supplement = FACTS.truth(
    "person.receives_nursery_supplement",
    likely=0.7,
    category="status",
    question="Kreeg iemand voor jou dit jaar al een kleutertoeslag?",
    question_other="Kreeg iemand voor {naam} dit jaar al een kleutertoeslag?",
    why="De kleutertoeslag komt meestal vanzelf.",
    help="Dat is niet de schooltoeslag of de schoolbonus. Het staat op het overzicht van de uitbetaler.",
    grants="groeipakket_kleutertoeslag",
    burden=0.7,
    gate=_TURNS_3_OR_4 & school.is_in("nursery") & flemish_school,
)

childcare_price = FACTS.choice(
    "person.childcare_price",
    {
        "income": "Opvang waar de prijs van het inkomen afhangt",
        "fixed": "Opvang met een prijs die voor iedereen gelijk is",
        "looking": "Nog geen plaats, we zoeken",
        "none": "Geen opvang, of opvang bij familie of vrienden",
    },
    likely=(0.55, 0.2, 0.15, 0.1),
    category="family",
    question="Naar welke kinderopvang ga je?",
    question_other="Naar welke kinderopvang gaat {naam}?",
    why="Bij de ene opvang betaal je volgens je inkomen. Bij de andere is er een toeslag.",
    help="Het gaat over erkende opvang voor baby's en peuters: een crèche of een onthaalouder. Opvang voor en na "
    "school telt niet.",
    gate=_TODDLER,
    otherwise="none",
)

childcare_days = FACTS.number(
    "person.childcare_days",
    Unit.COUNT,
    high=31,
    likely=((8, 0.3), (13, 0.3), (20, 0.4)),
    category="family",
    question="Hoeveel dagen ga je in een gewone maand naar de opvang?",
    question_other="Hoeveel dagen gaat {naam} in een gewone maand naar de opvang?",
    why="De kinderopvangtoeslag is een bedrag per dag.",
    help="Een dag is 5 uur of langer. Twee halve dagen (van 3 tot 5 uur) tellen samen als één dag.",
    gate=childcare_price.is_in("fixed"),
)

receives_childcare_supplement = FACTS.truth(
    "person.receives_childcare_supplement",
    likely=0.85,
    category="status",
    question="Krijgt iemand voor jou al een kinderopvangtoeslag?",
    question_other="Krijgt iemand voor {naam} al een kinderopvangtoeslag?",
    why="De toeslag komt meestal vanzelf. Dan is een aanvraag niet meer nodig.",
    help="Het geld komt rond de 20ste van de maand, van de uitbetaler van het Groeipakket.",
    grants="groeipakket_kinderopvangtoeslag",
    burden=0.7,
    gate=childcare_price.is_in("fixed"),
)

has_childcare_certificate = FACTS.truth(
    "person.has_childcare_certificate",
    likely=0.7,
    category="status",
    question="Is er voor jou al een attest inkomenstarief voor de opvang?",
    question_other="Is er voor {naam} al een attest inkomenstarief voor de opvang?",
    why="Dan is een aanvraag niet meer nodig.",
    help="Dat attest komt van Opgroeien (Kind en Gezin). Er staat op hoeveel je per dag betaalt.",
    grants="kinderopvang_inkomenstarief",
    burden=0.7,
    gate=childcare_price.is_in("income", "looking"),
    change=Change("yes", "Vraag het attest inkomenstarief in Mijn Kind en Gezin."),
)

income_fell_for_childcare = FACTS.truth(
    "person.income_fell_for_childcare",
    likely=0.15,
    category="income",
    question="Is je inkomen al 3 maanden minstens 20 % lager dan toen de prijs van de opvang berekend werd?",
    question_other="Is het inkomen van {naam} al 3 maanden minstens 20 % lager dan toen de prijs berekend werd?",
    why="Dan kan de prijs van de kinderopvang omlaag.",
    help="Op het attest inkomenstarief staat met welk inkomen de prijs berekend is.",
    gate=situations.childcare & _ADULT,
)

cannot_pay_childcare = FACTS.truth(
    "person.cannot_pay_childcare",
    category="income",
    question="Is er te weinig geld om de prijs van de opvang te betalen?",
    why="Het OCMW kijkt naar wat er binnenkomt, en naar de kosten en schulden.",
    judged_by="het OCMW",
)

has_lower_childcare_price = FACTS.truth(
    "person.has_lower_childcare_price",
    likely=0.2,
    category="status",
    question="Betaalt iemand voor jou in de opvang al een verminderd tarief of een OCMW-tarief?",
    question_other="Betaalt iemand voor {naam} in de opvang al een verminderd tarief of een OCMW-tarief?",
    why="Dan is een aanvraag dit jaar niet meer nodig.",
    help="Het staat op het attest inkomenstarief: 'individueel verminderd tarief'.",
    grants="individueel_verminderd_tarief_kinderopvang",
    burden=0.8,
    gate=childcare_price.is_in("income"),
)

lost_parent = FACTS.choice(
    "person.lost_parent",
    {
        "one": "Eén ouder, in 2019 of later",
        "all": "Beide ouders, of de enige ouder, in 2019 of later",
        "before": "Een ouder, voor 2019",
        "no": "Geen ouder",
    },
    likely=(0.15, 0.02, 0.08, 0.75),
    category="family",
    question="Is een ouder van jou overleden?",
    question_other="Is een ouder van {naam} overleden?",
    why="Dan hoort er een wezentoeslag in het Groeipakket te zitten.",
    help="Is een ouder verdwenen, en stelde een vrederechter dat vast? Dat telt ook.",
    sensitivity=Sensitivity.RELATIONSHIP,
    gate=situations.family_change & _CHILD & ~_BOTH_PARENTS,
    otherwise="no",
)

receives_orphan_supplement = FACTS.truth(
    "person.receives_orphan_supplement",
    likely=0.85,
    category="status",
    question="Zit er een wezentoeslag in je Groeipakket?",
    question_other="Zit er een wezentoeslag in het Groeipakket voor {naam}?",
    why="De toeslag komt meestal vanzelf. Na een overlijden in het buitenland is dat niet zo.",
    sensitivity=Sensitivity.RELATIONSHIP,
    grants="groeipakket_wezentoeslag",
    burden=0.7,
    gate=lost_parent.is_in("one", "all"),
)

foster_child = FACTS.choice(
    "person.foster_child",
    {
        "long": "Ja, voor lange tijd (perspectiefbiedende pleegzorg)",
        "short": "Ja, voor korte tijd (perspectiefzoekende pleegzorg)",
        "support": "Ja, af en toe (ondersteunende pleegzorg)",
        "no": "Nee",
    },
    likely=(0.07, 0.02, 0.02, 0.89),
    category="family",
    question="Woon je hier als pleegkind, via de dienst Pleegzorg?",
    question_other="Woont {naam} hier als pleegkind, via de dienst Pleegzorg?",
    why="Voor een pleegkind is er een toeslag, en soms een lager tarief in de opvang.",
    help="Woont het kind hier zonder dienst of rechter? Kies 'nee'. Weet je niet welke pleegzorg het is? Bel de "
    "dienst.",
    sensitivity=Sensitivity.RELATIONSHIP,
    gate=(situations.family_change | situations.new_child | situations.youth_care) & _CHILD,
    otherwise="no",
)

receives_foster_supplement = FACTS.truth(
    "person.receives_foster_supplement",
    likely=0.9,
    category="status",
    question="Zit er een pleegzorgtoeslag in je Groeipakket?",
    question_other="Zit er een pleegzorgtoeslag in het Groeipakket voor {naam}?",
    why="De toeslag komt meestal vanzelf. Dan is er niets meer te doen.",
    sensitivity=Sensitivity.RELATIONSHIP,
    grants="groeipakket_pleegzorgtoeslag",
    burden=0.7,
    gate=foster_child.is_in("long"),
)

needs_more_care = FACTS.truth(
    "person.needs_more_care",
    likely=0.25,
    category="health",
    question="Heb je door een ziekte of handicap meer zorg of hulp nodig dan anderen van je leeftijd?",
    question_other="Heeft {naam} door een ziekte of handicap meer zorg of hulp nodig dan anderen van die leeftijd?",
    why="Dan kan er een zorgtoeslag zijn.",
    help="Ook een stoornis zoals autisme of ADHD, of een ziekte die lang duurt.",
    sensitivity=Sensitivity.HEALTH,
    gate=(situations.illness | situations.care) & until_month_of(21),
)

support_need_scored = FACTS.truth(
    "person.support_need_scored",
    category="health",
    question="Geeft de arts genoeg punten voor een zorgtoeslag?",
    why="Een arts van Opgroeien geeft punten voor de gevolgen voor het kind en voor het gezin.",
    judged_by="een arts van Opgroeien",
)

twelve_points = FACTS.truth(
    "person.twelve_points",
    likely=0.25,
    category="health",
    question="Staan er 12 punten of meer op de brief over je zorgtoeslag?",
    question_other="Staan er 12 punten of meer op de brief over de zorgtoeslag van {naam}?",
    why="Vanaf 12 punten is er ook een ondersteuningstoeslag.",
    help="Tel de punten van de drie pijlers samen. Brief kwijt? Vraag de punten aan je uitbetaler.",
    sensitivity=Sensitivity.HEALTH,
    gate=(care_supplement | child_support_need) & until_month_of(21),
)

other_disability_support = FACTS.truth(
    "person.other_disability_support",
    likely=0.25,
    category="health",
    question="Is er al een persoonlijk budget, een IVT of IT, of een verblijf in een voorziening?",
    question_other="Is er voor {naam} al een persoonlijk budget, een IVT of IT, of een verblijf in een voorziening?",
    why="Dan ligt de ondersteuningstoeslag een tijd stil.",
    help="Een persoonlijk budget is een PAB of PVB. Ook het vroegere basisondersteuningsbudget (BOB) telt. IVT en IT "
    "zijn geld van de federale overheid voor een handicap.",
    sensitivity=Sensitivity.HEALTH,
    gate=twelve_points,
)

receives_support_supplement = FACTS.truth(
    "person.receives_support_supplement",
    likely=0.8,
    category="status",
    question="Zit er een ondersteuningstoeslag in je Groeipakket?",
    question_other="Zit er een ondersteuningstoeslag in het Groeipakket voor {naam}?",
    why="De toeslag komt meestal vanzelf. Dan is er niets meer te doen.",
    sensitivity=Sensitivity.HEALTH,
    grants="groeipakket_ondersteuningstoeslag",
    burden=0.7,
    gate=twelve_points,
)

guided_in_antwerp = FACTS.truth(
    "person.guided_in_antwerp",
    likely=0.35,
    category="income",
    question="Word je begeleid door een sociaal centrum, Budget & Schulden of Werkervaring in Antwerpen?",
    question_other="Wordt {naam} begeleid door een sociaal centrum, Budget & Schulden of Werkervaring in Antwerpen?",
    why="Dan kan de stad schoolkosten of zorg voor je kinderen betalen.",
    help="Werkervaring is werk via het OCMW (artikel 60). Je hebt dan een vaste begeleider of maatschappelijk werker.",
    gate=lives_in.is_in("antwerp") & _ADULT & (situations.debts | receives_leefloon | receives_equivalent),
)

school_help_fits = FACTS.truth(
    "person.school_help_fits",
    category="income",
    question="Staat de kost op de lijst, en zijn andere rechten eerst gebruikt?",
    why="De maatschappelijk werker kijkt dat na, bijvoorbeeld bij het ziekenfonds en de A-kaart.",
    judged_by="de maatschappelijk werker",
)

receives_school_help = FACTS.truth(
    "person.receives_school_help",
    likely=0.3,
    category="status",
    question="Betaalde de stad dit jaar al 300 euro schoolkosten of zorg voor jou?",
    question_other="Betaalde de stad dit jaar al 300 euro schoolkosten of zorg voor {naam}?",
    why="Meer dan dat bedrag per jaar is er niet.",
    grants="schoolkosten_antwerpen",
    burden=0.8,
    gate=lives_in.is_in("antwerp") & (age(birth_date) < 19) & tied("parent", "in").any(guided_in_antwerp),
)
