"""Income and possessions. Three notions of income live side by side because three laws ask three things:
net per month (leefloon), gross taxable now or last year (health fund), gross taxable two years back (Groeipakket).
"""

from __future__ import annotations

from rechten.graph.expressions import age, same_dwelling, tied
from rechten.graph.kinds import Unit
from rechten.law.facts import FACTS
from rechten.law.facts.person import birth_date
from rechten.law.facts.work import has_benefit, works

_OLD_ENOUGH = age(birth_date) >= 15
_RETIRED = age(birth_date) >= 65
_PARTNER_HERE = (tied("married", "both") | tied("legal_cohabitant", "both")) & same_dwelling()
#: Who is old enough for the inkomensgarantie, and the spouse or legal cohabitant at home, whose means count along.
_AROUND_PENSION = _RETIRED | _PARTNER_HERE.any(_RETIRED)

net_wage = FACTS.amount(
    "person.net_wage",
    Unit.EURO_MONTH,
    high=100_000,
    likely=((400, 0.15), (1000, 0.25), (1700, 0.3), (2300, 0.3)),
    category="income",
    question="Hoeveel verdien je netto per maand met werken?",
    question_other="Hoeveel verdient {naam} netto per maand met werken?",
    why="Het leefloon vult aan wat er al is.",
    help="Netto is wat op je rekening komt. Wisselt het? Neem een gewone maand.",
    changeable=True,
    burden=1.5,
    gate=works,
)

net_benefit = FACTS.amount(
    "person.net_benefit",
    Unit.EURO_MONTH,
    high=50_000,
    likely=((500, 0.15), (1000, 0.25), (1350, 0.3), (1700, 0.3)),
    category="income",
    question="Hoeveel uitkering of pensioen krijg je netto per maand?",
    question_other="Hoeveel uitkering of pensioen krijgt {naam} netto per maand?",
    why="Het leefloon vult aan wat er al is.",
    help="Tel alles samen. Het Groeipakket voor je kinderen, een IT en het leefloon zelf tel je niet mee.",
    burden=1.3,
    gate=has_benefit,
)

net_other = FACTS.amount(
    "person.net_other",
    Unit.EURO_MONTH,
    high=100_000,
    likely=((0, 0.85), (250, 0.1), (800, 0.05)),
    category="income",
    question="Krijg je nog ander geld per maand? Hoeveel?",
    question_other="Krijgt {naam} nog ander geld per maand? Hoeveel?",
    why="Ook ander geld telt mee, zoals huur van een huurder of eigen alimentatie.",
    help="Niets? Vul 0 in. Alimentatie voor je kinderen en giften die je soms krijgt tel je niet mee.",
    burden=1.2,
    gate=_OLD_ENOUGH,
)

savings = FACTS.amount(
    "person.savings",
    Unit.EURO,
    high=10_000_000,
    likely=((0, 0.6), (3000, 0.25), (9000, 0.1), (30000, 0.05)),
    category="income",
    question="Hoeveel spaargeld heb je ongeveer?",
    question_other="Hoeveel spaargeld heeft {naam} ongeveer?",
    why="Spaargeld telt voor een stuk mee. Voor het leefloon is dat pas boven 6.200 euro.",
    help="Alles op je rekeningen samen, en beleggingen. Een schatting is genoeg.",
    burden=1.5,
    gate=_OLD_ENOUGH,
)

owns_property = FACTS.truth(
    "person.owns_property",
    likely=0.15,
    category="income",
    question="Heb je een huis, appartement of grond, hier of in een ander land?",
    question_other="Heeft {naam} een huis, appartement of grond, hier of in een ander land?",
    why="Een eigen woning telt voor een stuk mee.",
    gate=_OLD_ENOUGH,
)

cadastral_income = FACTS.amount(
    "person.cadastral_income",
    Unit.EURO_YEAR,
    high=1_000_000,
    likely=((600, 0.5), (1000, 0.3), (2000, 0.2)),
    category="income",
    question="Wat is het kadastraal inkomen van die woning (niet geïndexeerd)?",
    question_other="Wat is het kadastraal inkomen van die woning van {naam} (niet geïndexeerd)?",
    why="Daarmee rekent het OCMW hoeveel de woning meetelt.",
    help="Dat is een bedrag waarmee de belastingen rekenen; je krijgt het niet. Het staat op je brief van de "
    "onroerende voorheffing of in MyMinfin.",
    burden=2.5,
    gate=owns_property,
)

other_cadastral_income = FACTS.amount(
    "person.other_cadastral_income",
    Unit.EURO_YEAR,
    high=200_000,
    likely=((0, 0.7), (600, 0.2), (1500, 0.1)),
    category="income",
    question="Heb je een gebouw of grond waar je niet zelf woont? Hoeveel is het kadastraal inkomen daarvan?",
    question_other="Heeft {naam} een gebouw of grond om niet zelf in te wonen? Hoeveel is het kadastraal inkomen "
    "daarvan?",
    why="Voor de sociale toeslag van het Groeipakket telt dat mee. De eigen woning telt niet mee.",
    help="Heb je alleen de woning waar je in woont, of alleen een zaak? Vul 0 in. Neem het bedrag dat niet "
    "geïndexeerd is.",
    burden=1.8,
    gate=owns_property,
)

mostly_benefits = FACTS.truth(
    "person.mostly_benefits",
    likely=0.4,
    category="income",
    question="Komt minstens 70 % van je inkomen van een uitkering of van onderhoudsgeld voor jezelf?",
    question_other="Komt minstens 70 % van het inkomen van {naam} van een uitkering of van eigen onderhoudsgeld?",
    why="Dan kijkt het Groeipakket niet streng naar andere huizen of grond.",
    help="Bijvoorbeeld werkloosheid, ziekte, brugpensioen, IVT of overlevingspensioen. Een gewoon pensioen telt niet.",
    burden=1.3,
    gate=other_cadastral_income > 0,
)

taxable_month = FACTS.amount(
    "person.taxable_month",
    Unit.EURO_MONTH,
    high=200_000,
    likely=((0, 0.2), (1200, 0.3), (1800, 0.3), (3000, 0.2)),
    category="income",
    question="Hoeveel is je bruto belastbaar inkomen per maand, nu?",
    question_other="Hoeveel is het bruto belastbaar inkomen van {naam} per maand, nu?",
    why="Het ziekenfonds kijkt naar het inkomen vóór de belasting.",
    help="Op je loonbrief of uitkeringsbrief staat 'belastbaar'. Geen inkomen? Vul 0 in.",
    burden=2.0,
    gate=_OLD_ENOUGH,
)

taxable_extras = FACTS.amount(
    "person.taxable_extras",
    Unit.EURO_YEAR,
    high=500_000,
    likely=((0, 0.6), (1500, 0.4)),
    category="income",
    question="Hoeveel vakantiegeld en eindejaarspremie krijg je per jaar (bruto belastbaar)?",
    question_other="Hoeveel vakantiegeld en eindejaarspremie krijgt {naam} per jaar (bruto belastbaar)?",
    why="Het ziekenfonds telt dat bij het inkomen van een heel jaar.",
    help="Krijg je dat niet? Vul 0 in.",
    burden=1.8,
    gate=_OLD_ENOUGH,
)

taxable_last_year = FACTS.amount(
    "person.taxable_last_year",
    Unit.EURO_YEAR,
    high=5_000_000,
    likely=((0, 0.15), (14000, 0.3), (22000, 0.3), (38000, 0.25)),
    category="income",
    question="Hoeveel was je bruto belastbaar inkomen vorig jaar, over het hele jaar?",
    question_other="Hoeveel was het bruto belastbaar inkomen van {naam} vorig jaar, over het hele jaar?",
    why="Het ziekenfonds vergelijkt dat met een grens.",
    help="Het staat op je aanslagbiljet: de brief met de berekening van je belastingen. Of op de fiche 281 van "
    "je werk of uitkering.",
    burden=2.2,
    gate=_OLD_ENOUGH,
)

taxable_two_years_ago = FACTS.amount(
    "person.taxable_two_years_ago",
    Unit.EURO_YEAR,
    high=5_000_000,
    likely=((0, 0.15), (14000, 0.3), (22000, 0.3), (45000, 0.25)),
    category="income",
    question="Hoeveel was je bruto belastbaar inkomen in het jaar waar het Groeipakket naar kijkt?",
    question_other="Hoeveel was het bruto belastbaar inkomen van {naam} in het jaar waar het Groeipakket naar kijkt?",
    why="Het Groeipakket kijkt naar het aanslagbiljet van twee jaar voor het schooljaar begint.",
    help="Voor september 2026 tot augustus 2027 is dat het inkomen van 2024. Je vindt het op je aanslagbiljet: "
    "de brief met de berekening van je belastingen. Tel een leefloon, een IVT en inkomen uit het buitenland "
    "erbij. Alimentatie voor je kinderen telt niet mee; alimentatie voor jezelf telt voor 80 %. "
    "Zelfstandig? Neem je netto belastbaar inkomen, maal 100 en gedeeld door 80.",
    burden=2.4,
    gate=_OLD_ENOUGH,
)

low_income_six_months = FACTS.truth(
    "person.low_income_six_months",
    likely=0.5,
    category="income",
    question="Is je inkomen al 6 maanden na elkaar zo laag als nu, of lager?",
    question_other="Is het inkomen van {naam} al 6 maanden na elkaar zo laag als nu, of lager?",
    why="Dan kan de sociale toeslag nu al, ook na een hoger inkomen vroeger.",
    burden=0.9,
    gate=_OLD_ENOUGH,
)

property_exception = FACTS.truth(
    "person.property_exception",
    likely=0.2,
    category="income",
    question="Geldt voor dat huis of die grond een van de uitzonderingen in de uitleg?",
    question_other="Geldt voor dat huis of die grond van {naam} een van de uitzonderingen in de uitleg?",
    why="Wie een woning of bouwgrond heeft, kan meestal niet sociaal huren. Soms is er een uitzondering.",
    help="Onteigend (de overheid neemt het over) of onbewoonbaar verklaard. Niet aangepast aan een handicap. Nog "
    "samen met een ex-partner. Een deel dat je erfde of kreeg. Of het is geen woning en geen bouwgrond.",
    burden=1.4,
    gate=owns_property,
)

assessed_income = FACTS.amount(
    "person.assessed_income",
    Unit.EURO_YEAR,
    high=2_000_000,
    likely=((0, 0.1), (13_000, 0.3), (20_000, 0.35), (38_000, 0.25)),
    category="income",
    question="Hoeveel was je belastbaar inkomen op je laatste aanslagbiljet?",
    question_other="Hoeveel was het belastbaar inkomen op het laatste aanslagbiljet van {naam}?",
    why="Voor een sociale woning, huursubsidie, huurpremie en studietoelage telt zo'n inkomen.",
    help="Dat is de brief met de berekening van je belastingen. Neem het gezamenlijk en het afzonderlijk "
    "belastbaar inkomen. Ben je getrouwd? Neem alleen jouw deel. Tel een leefloon, een IVT en loon uit het "
    "buitenland van dat jaar erbij.",
    burden=2.0,
    gate=age(birth_date) >= 18,
)

gross_pension = FACTS.amount(
    "person.gross_pension",
    Unit.EURO_MONTH,
    high=10_000,
    likely=((600, 0.25), (1100, 0.3), (1500, 0.25), (2000, 0.2)),
    category="income",
    question="Hoeveel pensioen krijg je per maand, bruto?",
    question_other="Hoeveel pensioen krijgt {naam} per maand, bruto?",
    why="De inkomensgarantie voor ouderen vult een laag pensioen aan.",
    help="Bruto staat op je brief of op mypension.be. Tel ook een pensioen uit het buitenland. Vakantiegeld en de IGO "
    "zelf tel je niet mee. Nog geen pensioen? Vul 0 in.",
    burden=1.3,
    gate=has_benefit & _AROUND_PENSION,
)

gross_other_benefit = FACTS.amount(
    "person.gross_other_benefit",
    Unit.EURO_MONTH,
    high=20_000,
    likely=((0, 0.85), (900, 0.15)),
    category="income",
    question="Krijg je nog een andere uitkering of alimentatie? Hoeveel per maand, bruto?",
    question_other="Krijgt {naam} nog een andere uitkering of alimentatie? Hoeveel per maand, bruto?",
    why="Voor de inkomensgarantie voor ouderen telt dat mee.",
    help="Bijvoorbeeld voor werkloosheid, ziekte of een arbeidsongeval. Niets? Vul 0 in. Groeipakket, leefloon en een "
    "tegemoetkoming voor een handicap tel je niet mee.",
    burden=1.3,
    gate=_AROUND_PENSION,
)

gross_wage = FACTS.amount(
    "person.gross_wage",
    Unit.EURO_MONTH,
    high=50_000,
    likely=((0, 0.2), (600, 0.4), (2500, 0.4)),
    category="income",
    question="Hoeveel verdien je in loondienst per maand, bruto?",
    question_other="Hoeveel verdient {naam} in loondienst per maand, bruto?",
    why="Voor de inkomensgarantie voor ouderen telt een deel van het brutoloon mee.",
    help="Een flexi-job telt ook. Werk je alleen als zelfstandige? Vul 0 in.",
    burden=1.4,
    gate=works & _AROUND_PENSION,
)

self_employed_income = FACTS.amount(
    "person.self_employed_income",
    Unit.EURO_YEAR,
    high=1_000_000,
    likely=((0, 0.85), (8000, 0.15)),
    category="income",
    question="Hoeveel verdien je als zelfstandige per jaar, na aftrek van je kosten?",
    question_other="Hoeveel verdient {naam} als zelfstandige per jaar, na aftrek van de kosten?",
    why="Voor de inkomensgarantie voor ouderen telt dat mee.",
    help="Ben je geen zelfstandige? Vul 0 in.",
    burden=1.6,
    gate=works & _AROUND_PENSION,
)

gave_away = FACTS.truth(
    "person.gave_away",
    likely=0.15,
    category="income",
    question="Gaf je in de laatste 10 jaar een huis, grond of spaargeld weg, of verkocht je een huis of grond?",
    question_other="Gaf {naam} in de laatste 10 jaar een huis, grond of spaargeld weg, of was er een verkoop?",
    why="De Pensioendienst telt daar een deel van mee als inkomen.",
    help="Verkocht je je enige woning, en heb je het geld nog? Dan is het 'nee'.",
    burden=1.2,
    gate=_AROUND_PENSION,
)
