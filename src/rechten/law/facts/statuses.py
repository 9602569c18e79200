"""What someone already receives: these statuses open other rights."""

from __future__ import annotations

from rechten.graph.expressions import age, tied
from rechten.graph.facts import Change, Sensitivity
from rechten.graph.kinds import Unit
from rechten.law.facts import FACTS
from rechten.law.facts.family import is_pupil
from rechten.law.facts.home import found_home, homeless, main_fuel, rents_for_allowance, rents_privately
from rechten.law.facts.person import birth_date, lives_in, stay, until_month_of

_OLD_ENOUGH = age(birth_date) >= 15
_ADULT = age(birth_date) >= 18
_OLDER = age(birth_date) >= 60
#: A parent in the roster: then nobody needs to be asked about an orphan or a child without its parents.
_PARENTS = tied("parent", "in")

receives_leefloon = FACTS.truth(
    "person.receives_leefloon",
    likely=0.08,
    category="status",
    question="Krijg je nu een leefloon van het OCMW?",
    question_other="Krijgt {naam} nu een leefloon van het OCMW?",
    why="Wie een leefloon krijgt, heeft vaak ook recht op goedkopere zorg en energie.",
    grants="leefloon",
    burden=0.7,
    gate=_OLD_ENOUGH,
    change=Change("yes", "Vraag een leefloon bij het OCMW.", (("person.leefloon_months", 0),)),
)

receives_equivalent = FACTS.truth(
    "person.receives_equivalent",
    likely=0.02,
    category="status",
    question="Krijg je financiële steun van het OCMW die even hoog is als het leefloon?",
    question_other="Krijgt {naam} financiële steun van het OCMW die even hoog is als het leefloon?",
    why="Die steun opent dezelfde andere rechten als het leefloon.",
    help="Men noemt dit 'equivalent leefloon'. Het is voor mensen die door hun papieren geen gewoon leefloon krijgen.",
    grants="equivalent_leefloon",
    burden=0.9,
    gate=_OLD_ENOUGH,
)

leefloon_months = FACTS.number(
    "person.leefloon_months",
    Unit.MONTHS,
    high=600,
    likely=((1, 0.2), (3, 0.2), (12, 0.6)),
    category="status",
    question="Hoeveel volle maanden na elkaar krijg je dat al?",
    question_other="Hoeveel volle maanden na elkaar krijgt {naam} dat al?",
    why="Na drie volle maanden is er vanzelf de verhoogde tegemoetkoming.",
    burden=0.8,
    gate=receives_leefloon | receives_equivalent,
)

receives_igo = FACTS.truth(
    "person.receives_igo",
    likely=0.1,
    category="status",
    question="Krijg je een inkomensgarantie voor ouderen (IGO)?",
    question_other="Krijgt {naam} een inkomensgarantie voor ouderen (IGO)?",
    why="De IGO opent ook goedkopere zorg en energie.",
    help="Ook het oude 'gewaarborgd inkomen' telt.",
    grants="inkomensgarantie_ouderen",
    gate=_OLDER,
    change=Change("yes", "Vraag een inkomensgarantie (IGO) bij de Federale Pensioendienst."),
)

receives_disability_allowance = FACTS.truth(
    "person.receives_disability_allowance",
    likely=0.05,
    category="health",
    question="Krijg je een tegemoetkoming voor een handicap van de federale overheid (FOD)?",
    question_other="Krijgt {naam} een tegemoetkoming voor een handicap van de federale overheid (FOD)?",
    why="Die tegemoetkoming opent ook goedkopere zorg en energie.",
    help="Dat is een inkomensvervangende tegemoetkoming (IVT) of een integratietegemoetkoming (IT).",
    sensitivity=Sensitivity.HEALTH,
    gate=age(birth_date) >= 18,
)

receives_ivt = FACTS.truth(
    "person.receives_ivt",
    likely=0.6,
    category="health",
    question="Is dat een inkomensvervangende tegemoetkoming (IVT)?",
    question_other="Is dat voor {naam} een inkomensvervangende tegemoetkoming (IVT)?",
    why="Met een IVT volgt de sociale toeslag van het Groeipakket vanzelf. Met alleen een IT niet.",
    help="In de brief van de FOD staat of het een IVT is, een integratietegemoetkoming (IT), of allebei.",
    sensitivity=Sensitivity.HEALTH,
    grants="inkomensvervangende_tegemoetkoming",
    gate=receives_disability_allowance,
)

receives_elder_care_budget = FACTS.truth(
    "person.receives_elder_care_budget",
    likely=0.05,
    category="health",
    question="Krijg je een zorgbudget voor ouderen met een zorgnood?",
    question_other="Krijgt {naam} een zorgbudget voor ouderen met een zorgnood?",
    why="Dat zorgbudget opent ook goedkopere zorg en energie.",
    help="Vroeger heette dit THAB.",
    sensitivity=Sensitivity.HEALTH,
    grants="zorgbudget_ouderen_zorgnood",
    gate=_OLDER,
)

child_support_need = FACTS.truth(
    "person.child_support_need",
    likely=0.04,
    category="health",
    question="Is voor jou een zorgtoeslag erkend (4 punten of meer in pijler 1, of 66 % handicap)?",
    question_other="Is voor {naam} een zorgtoeslag erkend (4 punten of meer in pijler 1, of 66 % handicap)?",
    why="Die erkenning opent ook goedkopere zorg en energie.",
    help="Dat is voor een kind met een handicap of een ziekte. De punten staan in de brief met de beslissing. "
    "Geen brief gekregen? Kies 'nee'.",
    sensitivity=Sensitivity.HEALTH,
    gate=age(birth_date) < 21,
)

receives_ocmw_advance = FACTS.truth(
    "person.receives_ocmw_advance",
    likely=0.01,
    category="status",
    question="Wacht je op een IGO of op geld voor een handicap, en betaalt het OCMW je intussen?",
    question_other="Wacht {naam} op een IGO of op geld voor een handicap, en betaalt het OCMW intussen?",
    why="Ook zo'n voorschot opent het sociaal tarief.",
    help="IGO is de inkomensgarantie voor ouderen. De aanvraag loopt nog, en het OCMW geeft al een voorschot. Geen "
    "geld van het OCMW? Kies 'nee'.",
    burden=2.5,
    gate=age(birth_date) >= 18,
)

refunded_ocmw_aid = FACTS.truth(
    "person.refunded_ocmw_aid",
    likely=0.01,
    category="status",
    question="Krijg je geld van het OCMW, en betaalt de staat dat terug aan het OCMW?",
    question_other="Krijgt {naam} geld van het OCMW, en betaalt de staat dat terug aan het OCMW?",
    why="Ook die steun opent het sociaal tarief.",
    help="Krijg je geen geld van het OCMW, of alleen een leefloon? Kies 'nee'. Krijg je ander geld van het OCMW? "
    "Vraag aan je maatschappelijk werker of de staat het terugbetaalt (wet van 2 april 1965).",
    burden=2.5,
    gate=age(birth_date) >= 18,
)

orphan_titulary = FACTS.truth(
    "person.orphan_titulary",
    likely=0.005,
    category="family",
    question="Zijn je beide ouders overleden, en ben je zelf ingeschreven bij een ziekenfonds?",
    question_other="Zijn de beide ouders van {naam} overleden, en is {naam} zelf ingeschreven bij een ziekenfonds?",
    why="Dan is er tot 25 jaar vanzelf de verhoogde tegemoetkoming.",
    sensitivity=Sensitivity.RELATIONSHIP,
    gate=(age(birth_date) < 25) & ~_PARENTS.exists(),
)

unaccompanied_minor = FACTS.truth(
    "person.unaccompanied_minor",
    likely=0.005,
    category="residence",
    question="Ben je een niet-begeleide minderjarige vreemdeling (met een voogd)?",
    question_other="Is {naam} een niet-begeleide minderjarige vreemdeling (met een voogd)?",
    why="Dan is er vanzelf de verhoogde tegemoetkoming.",
    help="Dat is iemand jonger dan 18 jaar die zonder ouders naar België kwam, en een voogd kreeg.",
    sensitivity=Sensitivity.RESIDENCE,
    gate=(age(birth_date) < 18) & ~_PARENTS.exists(),
)

receives_increased_reimbursement = FACTS.truth(
    "person.receives_increased_reimbursement",
    likely=0.3,
    category="status",
    question="Heb je al de verhoogde tegemoetkoming van het ziekenfonds?",
    question_other="Heeft {naam} al de verhoogde tegemoetkoming van het ziekenfonds?",
    why="Dan is een aanvraag niet meer nodig.",
    help="Je ziet het aan je klevertje: een code die eindigt op 1, zoals 111. Of bel je ziekenfonds.",
    grants="verhoogde_tegemoetkoming",
    burden=0.7,
    change=Change("yes", "Vraag de verhoogde tegemoetkoming bij het ziekenfonds."),
)

has_social_tariff = FACTS.truth(
    "dwelling.has_social_tariff",
    likely=0.15,
    category="status",
    question="Staat op je energiefactuur al 'sociaal tarief'?",
    question_other="Staat op de energiefactuur van {naam} al 'sociaal tarief'?",
    why="Dan is een aanvraag niet meer nodig.",
    grants="sociaal_tarief_energie",
    burden=0.8,
)

receives_groeipakket = FACTS.truth(
    "person.receives_groeipakket",
    likely=0.97,
    category="status",
    question="Krijgt iemand voor jou nu het Groeipakket (kinderbijslag)?",
    question_other="Krijgt iemand voor {naam} nu het Groeipakket (kinderbijslag)?",
    why="Dan weten we of een aanvraag nog nodig is.",
    grants="groeipakket_basisbedrag",
    burden=0.6,
    gate=until_month_of(25),
    change=Change("yes", "Vraag het Groeipakket bij een uitbetaler."),
)

receives_social_supplement = FACTS.truth(
    "person.receives_social_supplement",
    likely=0.3,
    category="status",
    question="Zit in dat Groeipakket een sociale toeslag?",
    question_other="Zit in het Groeipakket voor {naam} een sociale toeslag?",
    why="Dan weten we of een aanvraag nog nodig is.",
    help="Het staat op het overzicht van de uitbetaler, bijvoorbeeld FONS of Infino.",
    grants="groeipakket_sociale_toeslag",
    burden=0.9,
    gate=receives_groeipakket,
)

has_pro_deo = FACTS.truth(
    "person.has_pro_deo",
    likely=0.03,
    category="status",
    question="Heb je nu al een pro-Deoadvocaat?",
    question_other="Heeft {naam} nu al een pro-Deoadvocaat?",
    why="Dan is een aanvraag niet meer nodig.",
    help="Dat is een advocaat die je gratis of voor weinig geld helpt. Per zaak vraag je dit opnieuw.",
    grants="juridische_tweedelijnsbijstand",
    burden=0.8,
    gate=age(birth_date) >= 12,
)

has_medical_card = FACTS.truth(
    "person.has_medical_card",
    likely=0.3,
    category="residence",
    question="Betaalt het OCMW nu al je dokter of je medicijnen (met een medische kaart)?",
    question_other="Betaalt het OCMW nu al de dokter of de medicijnen van {naam} (met een medische kaart)?",
    why="Dan is een aanvraag niet meer nodig.",
    sensitivity=Sensitivity.RESIDENCE,
    grants="dringende_medische_hulp",
    burden=0.8,
    gate=stay.is_in("eu_short", "procedure", "no_stay"),
)

has_de_lijn_pass = FACTS.truth(
    "person.has_de_lijn_pass",
    likely=0.15,
    category="status",
    question="Heb je een gratis abonnement van De Lijn, of een met korting (VT of VG)?",
    question_other="Heeft {naam} een gratis abonnement van De Lijn, of een met korting (VT of VG)?",
    why="Dan is een aanvraag niet meer nodig.",
    help="VT is verhoogde tegemoetkoming, VG is vervoergarantie. Het staat op je abonnement of in de app van De Lijn.",
    grants="de_lijn_verhoogde_tegemoetkoming",
    burden=0.7,
    gate=age(birth_date) >= 6,
)

has_a_card_discount = FACTS.truth(
    "person.has_a_card_discount",
    likely=0.05,
    category="status",
    question="Staat het kansentarief al op je A-kaart?",
    question_other="Staat het kansentarief al op de A-kaart van {naam}?",
    why="Dan is een aanvraag niet meer nodig.",
    help="De A-kaart is de kaart van de stad Antwerpen voor zwembad, bib, museum en meer.",
    grants="a_kaart_kansentarief",
    burden=0.7,
    gate=lives_in.is_in("antwerp"),
    change=Change("yes", "Laat het kansentarief op de A-kaart zetten."),
)

has_leisure_certificate = FACTS.truth(
    "person.has_leisure_certificate",
    likely=0.05,
    category="status",
    question="Heb je al een attest kansentarief voor sport, kampen of opvang?",
    question_other="Heeft {naam} al een attest kansentarief voor sport, kampen of opvang?",
    why="Dan is een aanvraag niet meer nodig.",
    grants="attest_kansentarief_vrijetijdstoelage",
    burden=0.7,
    gate=age(birth_date) < 19,
)

registered_for_social_housing = FACTS.truth(
    "person.registered_for_social_housing",
    likely=0.3,
    category="status",
    question="Sta je op de wachtlijst voor een sociale woning?",
    question_other="Staat {naam} op de wachtlijst voor een sociale woning?",
    why="Na 4 jaar op de wachtlijst kan er een huurpremie zijn.",
    help="Kijk op vlaanderen.be/sociaalhuren, of bel je woonmaatschappij.",
    grants="sociale_huurwoning",
    burden=0.7,
    gate=_OLD_ENOUGH,
    change=Change(
        "yes", "Schrijf je in voor een sociale woning. De wachttijd begint die dag.", (("person.waiting_months", 0),)
    ),
)

waiting_months = FACTS.number(
    "person.waiting_months",
    Unit.MONTHS,
    high=600,
    likely=((6, 0.25), (24, 0.3), (60, 0.45)),
    category="status",
    question="Hoeveel maanden sta je al op die wachtlijst, zonder onderbreking?",
    question_other="Hoeveel maanden staat {naam} al op die wachtlijst, zonder onderbreking?",
    why="De huurpremie is er na 4 jaar.",
    help="Tel de tijd bij de woonmaatschappij van je gemeente. Alleen bij een vroeger SVK ingeschreven? Die tijd telt "
    "niet mee.",
    burden=0.9,
    gate=registered_for_social_housing,
)

premium_stopped = FACTS.truth(
    "person.premium_stopped",
    likely=0.03,
    category="status",
    question="Is een huurpremie van jou gestopt omdat je een woning weigerde of van de lijst ging?",
    question_other="Is een huurpremie van {naam} gestopt door een woning te weigeren of van de lijst te gaan?",
    why="Dan kan die huurpremie meestal niet opnieuw.",
    gate=registered_for_social_housing & rents_privately,
)

receives_rent_subsidy = FACTS.truth(
    "person.receives_rent_subsidy",
    likely=0.08,
    category="status",
    question="Krijg je al een Vlaamse huursubsidie?",
    question_other="Krijgt {naam} al een Vlaamse huursubsidie?",
    why="Een huursubsidie en een huurpremie kunnen niet samen.",
    grants="huursubsidie",
    burden=0.6,
    gate=_ADULT & rents_for_allowance,
)

receives_rent_premium = FACTS.truth(
    "person.receives_rent_premium",
    likely=0.1,
    category="status",
    question="Krijg je al een Vlaamse huurpremie?",
    question_other="Krijgt {naam} al een Vlaamse huurpremie?",
    why="Een huursubsidie en een huurpremie kunnen niet samen.",
    grants="huurpremie",
    burden=0.6,
    gate=_ADULT & rents_privately,
)

receives_school_allowance = FACTS.truth(
    "person.receives_school_allowance",
    likely=0.35,
    category="status",
    question="Kreeg iemand voor jou dit schooljaar al een schooltoeslag?",
    question_other="Kreeg iemand voor {naam} dit schooljaar al een schooltoeslag?",
    why="De schooltoeslag komt meestal vanzelf, tussen eind augustus en december.",
    help="Dat is niet de schoolbonus. Die krijgt elk kind in augustus.",
    grants="schooltoeslag",
    burden=0.7,
    gate=is_pupil,
)

had_installation_grant = FACTS.truth(
    "person.had_installation_grant",
    likely=0.2,
    category="status",
    question="Kreeg je ooit al een installatiepremie van een OCMW?",
    question_other="Kreeg {naam} ooit al een installatiepremie van een OCMW?",
    why="Die premie is er één keer in een leven.",
    grants="installatiepremie",
    burden=0.7,
    gate=found_home,
)

has_reference_address = FACTS.truth(
    "person.has_reference_address",
    likely=0.3,
    category="status",
    question="Heb je nu een referentieadres?",
    question_other="Heeft {naam} nu een referentieadres?",
    why="Dan is een aanvraag niet meer nodig.",
    help="Dat is een adres bij het OCMW of bij iemand die je kent, waar je ingeschreven bent voor je post.",
    grants="referentieadres",
    burden=0.7,
    gate=homeless,
    change=Change("yes", "Vraag een referentieadres bij het OCMW."),
)

had_heating_allowance = FACTS.truth(
    "dwelling.had_heating_allowance",
    likely=0.2,
    category="status",
    question="Kreeg iemand in huis dit jaar al de volle verwarmingstoelage (1.500 liter, of de pomp)?",
    question_other="Kreeg iemand bij {naam} in huis dit jaar al de volle verwarmingstoelage (1.500 liter, of de pomp)?",
    why="Dan is er dit jaar geen toelage meer.",
    grants="sociaal_verwarmingsfonds",
    burden=0.8,
    gate=main_fuel.is_in("bulk", "pump"),
)
