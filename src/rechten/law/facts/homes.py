"""Plans with a home, what one owns or owes for it, and reception: behind the situations that one ticks at the start."""

from __future__ import annotations

from rechten.graph.expressions import age, any_of, myself, same_dwelling, tied
from rechten.graph.facts import Change, Sensitivity
from rechten.graph.kinds import Unit
from rechten.law.facts import FACTS, situations
from rechten.law.facts.health import registered_disability
from rechten.law.facts.home import found_home, homeless, rents_for_allowance, signed_lease, social_housing
from rechten.law.facts.income import owns_property
from rechten.law.facts.person import adult, birth_date, lives_in, stay
from rechten.law.facts.statuses import child_support_need, receives_disability_allowance, receives_groeipakket
from rechten.law.facts.work import position, works

_FLANDERS = lives_in.is_in("antwerp", "flanders")
_NOT_NEEDED = "Dan is een aanvraag niet meer nodig."

# --- plans

housing_plan = FACTS.choice(
    "person.housing_plan",
    {
        "rent": "Huren: een contract tekenen, of het is nog geen 3 maanden getekend",
        "buy": "Een woning kopen of bouwen, of een eigen woning behouden na een scheiding",
        "renovate": "De eigen woning verbouwen of isoleren",
        "other": "Geen van deze",
    },
    likely=(0.35, 0.1, 0.15, 0.4),
    category="home",
    question="Wat ben je van plan met je woning?",
    question_other="Wat is {naam} van plan met de woning?",
    why="Voor huren, kopen en verbouwen zijn er leningen en premies van de overheid.",
    help="Passen er twee? Kies wat het eerst komt.",
    gate=(situations.housing_plans | found_home) & adult & _FLANDERS,
    otherwise="other",
)

loan_arrears = FACTS.truth(
    "person.loan_arrears",
    likely=0.2,
    category="income",
    question="Ben je nu te laat met het afbetalen van een lening?",
    question_other="Is {naam} nu te laat met het afbetalen van een lening?",
    why="Dan geeft het Woningfonds geen lening voor de huurwaarborg. Het OCMW kan misschien wel helpen.",
    help="Geen lening? Kies 'nee'. Een factuur die openstaat, is geen lening.",
    gate=housing_plan.is_in("rent"),
)

has_deposit_loan = FACTS.truth(
    "person.has_deposit_loan",
    likely=0.1,
    category="status",
    question="Kreeg je voor deze woning al een lening voor de huurwaarborg?",
    question_other="Kreeg {naam} voor deze woning al een lening voor de huurwaarborg?",
    why=_NOT_NEEDED,
    grants="huurwaarborglening",
    burden=0.7,
    gate=housing_plan.is_in("rent"),
)

has_home_loan = FACTS.truth(
    "person.has_home_loan",
    likely=0.05,
    category="status",
    question="Heb je al een Vlaamse woonlening voor deze woning?",
    question_other="Heeft {naam} al een Vlaamse woonlening voor deze woning?",
    why=_NOT_NEEDED,
    grants="vlaamse_woonlening",
    burden=0.7,
    gate=housing_plan.is_in("buy"),
)

woningfonds_agrees = FACTS.truth(
    "person.woningfonds_agrees",
    category="income",
    question="Is de lening af te betalen, en is de woning niet te duur voor een sociale lening?",
    why="Het Vlaams Woningfonds laat de woning schatten, en kijkt wat er elke maand afbetaald kan worden.",
    judged_by="het Vlaams Woningfonds",
)

# --- owning a home

owns_home = FACTS.truth(
    "person.owns_home",
    likely=0.7,
    category="home",
    question="Is de woning waar je woont van jou, alleen of samen met iemand?",
    question_other="Is de woning waar {naam} woont van {naam}, alleen of samen met iemand?",
    why="Sommige premies en een lagere belasting zijn er voor wie in de eigen woning woont.",
    help="Ook vruchtgebruik telt: je mag er wonen, al is de woning van iemand anders.",
    gate=adult & owns_property,
)

old_home = FACTS.truth(
    "dwelling.old_home",
    likely=0.9,
    category="home",
    question="Is de woning 15 jaar oud of ouder?",
    question_other="Is de woning van {naam} 15 jaar oud of ouder?",
    why="De premie en de lening om te verbouwen zijn er voor een woning van minstens 15 jaar oud.",
    burden=0.7,
    gate=situations.housing_plans & ~rents_for_allowance & ~social_housing,
)

_RENOVATES = owns_home & housing_plan.is_in("renovate")

works_fit = FACTS.truth(
    "person.works_fit",
    category="home",
    question="Voldoen de werken en de facturen aan de regels van Mijn VerbouwPremie?",
    why="Per soort werk zijn er technische regels. Het loket kijkt naar de facturen en het attest van de aannemer.",
    judged_by="het loket van Mijn VerbouwPremie",
)

has_renovation_grant = FACTS.truth(
    "person.has_renovation_grant",
    likely=0.1,
    category="status",
    question="Kreeg je voor deze werken al Mijn VerbouwPremie?",
    question_other="Kreeg {naam} voor deze werken al Mijn VerbouwPremie?",
    why=_NOT_NEEDED,
    grants="mijn_verbouwpremie",
    burden=0.7,
    gate=_RENOVATES,
)

energy_house_agrees = FACTS.truth(
    "person.energy_house_agrees",
    category="income",
    question="Is de lening om te verbouwen af te betalen?",
    why="Het energiehuis kijkt naar inkomen, kosten en andere leningen.",
    judged_by="het energiehuis",
)

has_renovation_loan = FACTS.truth(
    "person.has_renovation_loan",
    likely=0.1,
    category="status",
    question="Heb je voor deze werken al Mijn VerbouwLening?",
    question_other="Heeft {naam} voor deze werken al Mijn VerbouwLening?",
    why=_NOT_NEEDED,
    grants="mijn_verbouwlening",
    burden=0.7,
    gate=_RENOVATES,
)

new_home_loan = FACTS.truth(
    "person.new_home_loan",
    likely=0.15,
    category="home",
    question="Kreeg je in het laatste jaar voor het eerst geld van een lening om je enige woning te kopen, bouwen of "
    "verbouwen?",
    question_other="Kreeg {naam} in het laatste jaar voor het eerst geld van een lening voor de enige woning?",
    why="Binnen dat jaar kan er een gratis verzekering voor de afbetaling.",
    help="De lening is minstens 50.000 euro om te kopen of te bouwen, of 25.000 euro om te verbouwen. De woning staat "
    "in Vlaanderen.",
    gate=situations.housing_plans & adult & owns_property & _FLANDERS,
)

worked_whole_year = FACTS.truth(
    "person.worked_whole_year",
    likely=0.75,
    category="work",
    question="Werkte je de laatste 12 maanden zonder onderbreking?",
    question_other="Werkte {naam} de laatste 12 maanden zonder onderbreking?",
    why="Dat vraagt de gratis verzekering voor de afbetaling.",
    help="Hoogstens 10 dagen ertussen mag. Ook interim en zelfstandig in hoofdberoep tellen.",
    gate=new_home_loan & works,
)

home_value = FACTS.amount(
    "dwelling.home_value",
    Unit.EURO,
    high=5_000_000,
    likely=((220_000, 0.3), (300_000, 0.4), (420_000, 0.3)),
    category="home",
    question="Hoeveel is de woning ongeveer waard?",
    question_other="Hoeveel is de woning van {naam} ongeveer waard?",
    why="Voor de gratis verzekering mag de woning niet te duur zijn.",
    help="Wat de bank of een expert schatte. Of de prijs die je betaalde.",
    burden=1.2,
    gate=situations.housing_plans & ~rents_for_allowance & ~social_housing,
)

had_home_insurance = FACTS.truth(
    "person.had_home_insurance",
    likely=0.1,
    category="status",
    question="Heb of had je al een gratis verzekering gewaarborgd wonen?",
    question_other="Heeft of had {naam} al een gratis verzekering gewaarborgd wonen?",
    why="Die verzekering krijg je één keer.",
    grants="verzekering_gewaarborgd_wonen",
    burden=0.7,
    gate=new_home_loan,
)

# --- the tax on a home

#: Lives there as owner or tenant: whose home the property tax is about.
tenure = adult & _FLANDERS & any_of(owns_home, social_housing, rents_for_allowance & signed_lease)
#: Children at home with child benefit; one whose need of extra care is recognised counts for two (Groeipakket).
children_counted = same_dwelling().count(receives_groeipakket) + same_dwelling().count(
    receives_groeipakket & child_support_need
)
_GROWN_UP_HERE = (myself | same_dwelling()).where(adult)
#: Invalid for the health fund: the capacity to earn has fallen to a third or less.
earns_a_third = _GROWN_UP_HERE.any(position.is_in("invalid"))
disability_here = _GROWN_UP_HERE.any(receives_disability_allowance | registered_disability)

has_tax_reduction = FACTS.truth(
    "person.has_tax_reduction",
    likely=0.4,
    category="status",
    question="Krijg je al een vermindering van de onroerende voorheffing (de belasting op een woning)?",
    question_other="Krijgt {naam} al een vermindering van de onroerende voorheffing (de belasting op een woning)?",
    why=_NOT_NEEDED,
    help="Eigenaar? Kijk op de brief met de belasting. Huurder? Je kreeg er een brief over, of de eigenaar trekt het "
    "af van de huur.",
    grants="vermindering_onroerende_voorheffing",
    burden=0.9,
    gate=tenure & any_of(children_counted >= 2, disability_here, earns_a_third, owns_home),
)

# --- rent that was not paid

rent_arrears = FACTS.choice(
    "dwelling.rent_arrears",
    {
        "none": "Geen huur achter",
        "under2": "Minder dan 2 maanden huur",
        "from2to6": "Van 2 tot en met 6 maanden huur",
        "over6": "Meer dan 6 maanden huur",
    },
    likely=(0.5, 0.2, 0.25, 0.05),
    category="home",
    question="Hoeveel huur ben je achter?",
    question_other="Hoeveel huur is {naam} achter?",
    why="Vanaf 2 maanden kan het OCMW een deel betalen, zodat je kan blijven wonen.",
    help="Tel samen wat nog niet betaald is, en deel het door de huur van één maand.",
    sensitivity=Sensitivity.RELATIONSHIP,
    gate=situations.debts & rents_for_allowance,
    otherwise="none",
)

eviction_plan = FACTS.truth(
    "person.eviction_plan",
    category="home",
    question="Willen het OCMW en de verhuurder een plan tekenen om de huur af te betalen?",
    why="Het OCMW beslist zelf of het dit fonds gebruikt, en spreekt met de verhuurder.",
    judged_by="het OCMW",
)

has_eviction_plan = FACTS.truth(
    "person.has_eviction_plan",
    likely=0.05,
    category="status",
    question="Heb je al een plan met het OCMW en de verhuurder om die huur af te betalen?",
    question_other="Heeft {naam} al een plan met het OCMW en de verhuurder om die huur af te betalen?",
    why=_NOT_NEEDED,
    grants="fonds_bestrijding_uithuiszettingen",
    burden=0.8,
    gate=adult & rent_arrears.is_in("from2to6"),
)

# --- a bed for the night, and reception

bed_found = FACTS.truth(
    "person.bed_found",
    category="home",
    question="Is er plaats in de opvang, en past die opvang?",
    why="De opvang kijkt of er een bed is. Men vraagt vaak naar een band met Antwerpen en naar papieren.",
    judged_by="de nachtopvang",
)

has_night_shelter = FACTS.truth(
    "person.has_night_shelter",
    likely=0.3,
    category="status",
    question="Heb je vannacht een bed in de opvang?",
    question_other="Heeft {naam} vannacht een bed in de opvang?",
    why="Dan weten we of er nog een bed gezocht moet worden.",
    grants="winteropvang_antwerpen",
    burden=0.6,
    gate=homeless & lives_in.is_in("antwerp"),
    change=Change("yes", "Vraag een bed in de nachtopvang."),
)

asked_protection = FACTS.truth(
    "person.asked_protection",
    likely=0.7,
    category="residence",
    question="Vroeg je in België internationale bescherming (asiel)?",
    question_other="Vroeg {naam} in België internationale bescherming (asiel)?",
    why="Wie dat vraagt, heeft tijdens de procedure recht op opvang.",
    help="Je kreeg dan een papier dat 'bijlage 26' heet.",
    sensitivity=Sensitivity.RESIDENCE,
    gate=stay.is_in("procedure"),
)

reception_open = FACTS.truth(
    "person.reception_open",
    category="residence",
    question="Wijst Fedasil een plaats toe, en is de opvang niet beperkt?",
    why="Fedasil mag de opvang soms beperken. Zo'n beslissing moet uitleggen waarom, en kijken naar jouw situatie.",
    judged_by="Fedasil",
)

child_in_need = FACTS.truth(
    "person.child_in_need",
    category="income",
    question="Is er voor het kind te weinig, en kunnen de ouders daar niet zelf voor zorgen?",
    why="Het OCMW kijkt dat na in een gesprek.",
    judged_by="het OCMW",
)

in_family_reception = FACTS.truth(
    "person.in_family_reception",
    likely=0.1,
    category="residence",
    question="Woon je met je kind al in een opvang van Fedasil?",
    question_other="Woont {naam} met een kind al in een opvang van Fedasil?",
    why=_NOT_NEEDED,
    sensitivity=Sensitivity.RESIDENCE,
    grants="opvang_gezinnen_zonder_wettig_verblijf",
    burden=0.8,
    gate=stay.is_in("no_stay") & (tied("parent", "out") & same_dwelling()).any(age(birth_date) < 18),
)
