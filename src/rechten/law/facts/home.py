"""Where and how someone lives."""

from __future__ import annotations

from rechten.graph.expressions import age
from rechten.graph.facts import Change, Sensitivity
from rechten.graph.kinds import Unit
from rechten.law.facts import FACTS
from rechten.law.facts.person import adult, birth_date, lives_in, minor, stay

homeless = FACTS.truth(
    "person.homeless",
    likely=0.04,
    category="home",
    question="Ben je nu zonder thuis?",
    question_other="Is {naam} nu zonder thuis?",
    why="Ook zonder adres zijn er rechten. Het OCMW kan helpen aan een referentieadres: een adres voor de post.",
    help="Slaap je op straat, in een auto, in de opvang, of bij anderen omdat je nergens heen kan? Kies 'ja'.",
    sensitivity=Sensitivity.RELATIONSHIP,
)

social_housing = FACTS.truth(
    "dwelling.social_housing",
    likely=0.25,
    category="home",
    question="Huur je een sociale woning?",
    question_other="Huurt {naam} een sociale woning?",
    why="Voor sociale huurders met een gedeelde verwarming geldt een aparte regel.",
)

collective_gas_heating = FACTS.truth(
    "dwelling.collective_gas_heating",
    likely=0.3,
    category="home",
    question="Is er in je gebouw één verwarming op aardgas voor alle woningen?",
    question_other="Is er in het gebouw van {naam} één verwarming op aardgas voor alle woningen?",
    why="Dan vraagt de woonmaatschappij het sociaal tarief voor het hele gebouw.",
    gate=social_housing,
)

household_energy = FACTS.truth(
    "dwelling.household_energy",
    likely=0.95,
    category="home",
    question="Gebruik je de elektriciteit of het gas thuis voor je eigen huishouden?",
    question_other="Gebruikt {naam} de elektriciteit of het gas daar voor het eigen huishouden?",
    why="Het sociaal tarief geldt voor je woonplaats, niet voor een winkel of een tweede verblijf.",
    help="Staat het contract op naam van iemand anders in huis? Ook dan is het 'ja'.",
)

asylum_reception = FACTS.truth(
    "person.asylum_reception",
    likely=0.5,
    category="residence",
    question="Woon je nu in een opvang voor mensen die asiel vragen?",
    question_other="Woont {naam} nu in een opvang voor mensen die asiel vragen?",
    why="Wie daar woont, kan met een goedkoop abonnement rijden met De Lijn.",
    help="Dat is een opvang van Fedasil, het Rode Kruis of het OCMW (LOI).",
    sensitivity=Sensitivity.RESIDENCE,
    grants="loi",
    gate=stay.is_in("procedure"),
)

found_home = FACTS.truth(
    "person.found_home",
    likely=0.03,
    category="home",
    question="Heb je net een eigen woning gevonden, na een tijd zonder thuis?",
    question_other="Heeft {naam} net een eigen woning gevonden, na een tijd zonder thuis?",
    why="Het OCMW kan dan geld geven om de woning in te richten (installatiepremie).",
    help="Ook na een tijd in de opvang, bij anderen, in een instelling of in de gevangenis. Ga je er binnenkort wonen? "
    "Kies ook 'ja'.",
    sensitivity=Sensitivity.RELATIONSHIP,
    gate=age(birth_date) >= 16,
)

homeless_by_law = FACTS.truth(
    "person.homeless_by_law",
    category="home",
    question="Is of was er geen eigen woning, en ook geen geld om er zelf voor een te zorgen?",
    why="Zo omschrijft de wet wie zonder thuis is. Het OCMW kijkt naar het hele verhaal.",
    judged_by="het OCMW",
)

registered_elsewhere = FACTS.truth(
    "person.registered_elsewhere",
    likely=0.4,
    category="home",
    question="Sta je nog ingeschreven op een ander adres (je domicilie)?",
    question_other="Staat {naam} nog ingeschreven op een ander adres (het domicilie)?",
    why="Een referentieadres kan pas zonder inschrijving op een ander adres.",
    help="Heb je al een referentieadres? Dat telt hier niet mee. Weet je het niet? De gemeente kan het nakijken.",
    gate=homeless,
    change=Change("no", "Woon je daar niet meer? Vraag het OCMW om het oude adres te laten schrappen."),
)

host_for_address = FACTS.truth(
    "person.host_for_address",
    likely=0.2,
    category="home",
    question="Ken je iemand die je op zijn of haar adres wil laten inschrijven, en je post wil bijhouden?",
    question_other="Kent {naam} iemand die de inschrijving op een adres toelaat, en de post wil bijhouden?",
    why="Een referentieadres kan ook bij een bekende. Die keuze is vrij.",
    help="Die persoon woont daar zelf, en vraagt er geen geld voor.",
    sensitivity=Sensitivity.RELATIONSHIP,
    gate=homeless,
)

main_fuel = FACTS.choice(
    "dwelling.main_fuel",
    {
        "bulk": "Stookolie (mazout) of propaan, in een tank",
        "pump": "Stookolie of petroleum van de pomp, in bidons",
        "other": "Iets anders",
    },
    likely=(0.12, 0.03, 0.85),
    category="home",
    question="Waarmee verwarm je je woning vooral?",
    question_other="Waarmee verwarmt {naam} de woning vooral?",
    why="Voor stookolie, petroleum en propaan in een tank is er een toelage.",
    help="Iets anders is bijvoorbeeld aardgas, elektriciteit, hout, pellets, kolen of gas in flessen.",
    burden=0.8,
)

fuel_recent = FACTS.truth(
    "dwelling.fuel_recent",
    likely=0.3,
    category="home",
    question="Werd die brandstof in de laatste 60 dagen geleverd, of kocht je ze toen?",
    question_other="Werd die brandstof bij {naam} in de laatste 60 dagen geleverd of gekocht?",
    why="De toelage vraag je binnen 60 dagen na de levering.",
    gate=main_fuel.is_in("bulk", "pump"),
)

fuel_litres = FACTS.number(
    "dwelling.fuel_litres",
    Unit.COUNT,
    high=20_000,
    likely=((500, 0.3), (1000, 0.4), (2000, 0.3)),
    category="home",
    question="Hoeveel liter staat er op de factuur?",
    question_other="Hoeveel liter staat er op de factuur van {naam}?",
    why="De toelage is een bedrag per liter.",
    help="Is de tank voor meer woningen? Deel de liters door het aantal woningen.",
    gate=fuel_recent & main_fuel.is_in("bulk"),
)

fuel_cost = FACTS.amount(
    "dwelling.fuel_cost",
    Unit.EURO,
    high=40_000,
    likely=((500, 0.3), (1000, 0.4), (2000, 0.3)),
    category="home",
    question="Hoeveel kost die brandstof samen, met btw en na korting?",
    question_other="Hoeveel kost die brandstof van {naam} samen, met btw en na korting?",
    why="Hoe duurder een liter is, hoe hoger de toelage per liter.",
    help="Deelde je de liters door het aantal woningen? Deel dan ook dit bedrag.",
    gate=fuel_recent & main_fuel.is_in("bulk"),
)

cannot_pay_heating = FACTS.truth(
    "person.cannot_pay_heating",
    category="income",
    question="Is er geen geld om de factuur voor de verwarming te betalen?",
    why="Voor wie schulden heeft, kijkt het OCMW na of dat zo is.",
    judged_by="het OCMW",
)

supported_minor = FACTS.truth(
    "person.supported_minor",
    likely=0.05,
    category="home",
    question="Ben je ontvoogd, of woon je alleen met hulp van een erkende dienst of het OCMW?",
    question_other="Is {naam} ontvoogd, of woont {naam} alleen met hulp van een erkende dienst of het OCMW?",
    why="Dan kan een inschrijving voor een sociale woning al voor 18 jaar.",
    help="Ontvoogd is: je mag voor je 18 jaar al zelf beslissen, na een beslissing van een rechter of een huwelijk.",
    gate=minor & (age(birth_date) >= 15),
)

social_sublet = FACTS.truth(
    "dwelling.social_sublet",
    likely=0.15,
    category="home",
    question="Huurt de woonmaatschappij je woning zelf van een eigenaar (vroeger: een SVK)?",
    question_other="Huurt de woonmaatschappij de woning van {naam} zelf van een eigenaar (vroeger: een SVK)?",
    why="Voor zo'n woning kan er een huursubsidie zijn. Voor andere sociale woningen niet.",
    help="Een SVK was een sociaal verhuurkantoor. Het staat in je huurcontract. Je woonmaatschappij zegt het je ook.",
    gate=social_housing,
)

rents_privately = FACTS.truth(
    "dwelling.rents_privately",
    likely=0.6,
    category="home",
    question="Huur je je woning of kamer van een gewone eigenaar?",
    question_other="Huurt {naam} de woning of kamer van een gewone eigenaar?",
    why="De huursubsidie en de huurpremie zijn er voor wie huurt.",
    help="Is de woning van jezelf, of woon je bij iemand zonder huur te betalen? Kies 'nee'.",
    gate=~social_housing,
)

#: Rents a home for which a Flemish allowance exists: not one rented from a social landlord that owns it.
rents_for_allowance = rents_privately | social_sublet

signed_lease = FACTS.truth(
    "person.signed_lease",
    likely=0.85,
    category="home",
    question="Staat het huurcontract op jouw naam?",
    question_other="Staat het huurcontract op naam van {naam}?",
    why="Wie het huurcontract tekende, vraagt de huursubsidie of de huurpremie.",
    help="Staat het op jouw naam en ook op die van iemand anders? Kies 'ja'.",
    burden=0.8,
    gate=adult & rents_for_allowance,
)

rent = FACTS.amount(
    "dwelling.rent",
    Unit.EURO_MONTH,
    high=20_000,
    likely=((550, 0.15), (700, 0.3), (850, 0.35), (1100, 0.2)),
    category="home",
    question="Hoeveel huur betaal je per maand, zonder kosten?",
    question_other="Hoeveel huur betaalt {naam} per maand, zonder kosten?",
    why="De huursubsidie en de huurpremie zijn er tot een bepaalde huurprijs.",
    help="Kijk in je huurcontract of je laatste brief over de huur. Energie, water en kosten van het gebouw tel je "
    "niet mee.",
    gate=rents_for_allowance,
)

rents_room = FACTS.truth(
    "dwelling.rents_room",
    likely=0.1,
    category="home",
    question="Is het een kamer, met een keuken, wc of badkamer die je deelt?",
    question_other="Is het een kamer, met een keuken, wc of badkamer die {naam} deelt?",
    why="Voor een kamer is de hoogste huurprijs lager.",
    burden=0.8,
    gate=rents_for_allowance,
)

lease_start = FACTS.date(
    "dwelling.lease_start",
    category="home",
    question="Op welke dag begon je huurcontract?",
    question_other="Op welke dag begon het huurcontract van {naam}?",
    why="Een huursubsidie vraag je binnen 9 maanden nadat het contract begon.",
    help="De dag staat in het contract.",
    gate=rents_privately,
)

moved_from = FACTS.choice(
    "person.moved_from",
    {
        "unfit": "Uit een woning die ongeschikt, onbewoonbaar of overbewoond verklaard was",
        "bad": "Uit een woning die slecht of te klein was, maar zonder zo'n verklaring",
        "unadapted": "Uit een woning die niet paste bij een handicap of bij de leeftijd (65 jaar of ouder)",
        "homeless": "Van een tijd zonder thuis",
        "other": "Geen van deze",
    },
    likely=(0.05, 0.15, 0.05, 0.05, 0.7),
    category="home",
    question="Waar kwam je vandaan, toen je in deze woning kwam wonen?",
    question_other="Waar kwam {naam} vandaan, bij het verhuizen naar deze woning?",
    why="De huursubsidie is er voor wie van een slechte plek naar een goede woning verhuist.",
    sensitivity=Sensitivity.RELATIONSHIP,
    gate=adult & rents_privately,
    otherwise="other",
)

high_rent_town = FACTS.truth(
    "person.high_rent_town",
    likely=0.5,
    category="home",
    question="Woon je in een grote stad, of in de rand rond Antwerpen, Gent of Brussel?",
    question_other="Woont {naam} in een grote stad, of in de rand rond Antwerpen, Gent of Brussel?",
    why="Daar zijn de hoogste huurprijs en de huursubsidie 10 % hoger.",
    help="De steden zijn Aalst, Brugge, Genk, Gent, Hasselt, Kortrijk, Leuven, Mechelen, Oostende, Roeselare, "
    "Sint-Niklaas en Turnhout. Twijfel je? Bel gratis 1700.",
    gate=lives_in.is_in("flanders") & rents_for_allowance,
)

declared_unfit = FACTS.truth(
    "dwelling.declared_unfit",
    likely=0.02,
    category="home",
    question="Is de woning waar je nu woont ongeschikt, onbewoonbaar of overbewoond verklaard?",
    question_other="Is de woning waar {naam} nu woont ongeschikt, onbewoonbaar of overbewoond verklaard?",
    why="Voor zo'n woning betaalt Vlaanderen geen huursubsidie of huurpremie.",
    help="De burgemeester beslist dat, en je krijgt er een brief over.",
    gate=rents_for_allowance,
)

home_meets_standards = FACTS.truth(
    "person.home_meets_standards",
    category="home",
    question="Is de woning veilig, gezond en groot genoeg volgens de Vlaamse normen?",
    why="Wonen in Vlaanderen kan de woning komen bekijken. Een conformiteitsattest kan volstaan: dat zegt dat de "
    "woning in orde is.",
    judged_by="Wonen in Vlaanderen",
)

landlord_is_family_here = FACTS.truth(
    "dwelling.landlord_is_family_here",
    likely=0.03,
    category="home",
    question="Huur je van een ouder, grootouder, kind, kleinkind, broer of zus die op hetzelfde adres woont?",
    question_other="Huurt {naam} van een ouder, grootouder, kind, kleinkind, broer of zus die op hetzelfde adres "
    "woont?",
    why="Dan is er geen huurpremie.",
    sensitivity=Sensitivity.RELATIONSHIP,
    gate=rents_privately,
)

pays_rest_of_rent = FACTS.truth(
    "person.pays_rest_of_rent",
    likely=0.8,
    category="home",
    question="Heb je nu een eigen inkomen waarmee je de huur min de huursubsidie kan betalen?",
    question_other="Heeft {naam} nu een eigen inkomen om de huur min de huursubsidie te betalen?",
    why="Wie jonger is dan 25 jaar, moet dat aantonen voor een huursubsidie.",
    help="Loon, een uitkering of een leefloon. Het bedrag van de huursubsidie staat bij je rechten.",
    gate=adult & (age(birth_date) < 25) & rents_for_allowance,
)
