"""Bills and debts: what cannot be paid, meters that one pays before using them, and the help one already has."""

from __future__ import annotations

from rechten.graph.expressions import age
from rechten.law.facts import FACTS
from rechten.law.facts.home import homeless
from rechten.law.facts.person import birth_date, lives_in
from rechten.law.facts.situations import debts, housing_plans
from rechten.law.facts.statuses import receives_equivalent, receives_leefloon
from rechten.law.facts.work import debt_mediation

_ADULT = age(birth_date) >= 18

bills_unpaid = FACTS.truth(
    "person.bills_unpaid",
    likely=0.8,
    category="income",
    question="Heb je rekeningen, kosten of schulden die je zelf niet kan betalen?",
    question_other="Heeft {naam} rekeningen, kosten of schulden die niet te betalen zijn?",
    why="Dan kan een dienst helpen met een plan, met geld of bij de rechter. Die hulp kost meestal niets.",
    help="Ook kosten die nodig zijn en die je nu uitstelt, zoals de dokter of de school.",
    gate=debts & _ADULT,
)

debt_settlement = FACTS.truth(
    "person.debt_settlement",
    likely=0.4,
    category="status",
    question="Is dat een collectieve schuldenregeling, met een beslissing van een rechter?",
    question_other="Is dat voor {naam} een collectieve schuldenregeling, met een beslissing van een rechter?",
    why="Dan is een nieuwe aanvraag niet nodig.",
    help="Bij een collectieve schuldenregeling koos de arbeidsrechtbank een schuldbemiddelaar.",
    grants="collectieve_schuldenregeling",
    burden=0.7,
    gate=debt_mediation,
)

runs_business = FACTS.truth(
    "person.runs_business",
    likely=0.06,
    category="work",
    question="Werk je als zelfstandige of heb je een zaak, of stopte dat minder dan 6 maanden geleden?",
    question_other="Werkt {naam} als zelfstandige of met een zaak, of stopte dat minder dan 6 maanden geleden?",
    why="Voor zelfstandigen en hun schulden is er een andere regeling dan de collectieve schuldenregeling.",
    gate=bills_unpaid & ~debt_settlement,
)

settlement_revoked = FACTS.truth(
    "person.settlement_revoked",
    likely=0.03,
    category="status",
    question="Herriep een rechter in de laatste 5 jaar al een collectieve schuldenregeling van jou?",
    question_other="Herriep een rechter in de laatste 5 jaar al een collectieve schuldenregeling van {naam}?",
    why="Dan kan een nieuwe pas 5 jaar na die beslissing.",
    help="Herroepen is: de rechter stopt de regeling vroeger, omdat afspraken niet gevolgd werden.",
    gate=bills_unpaid & ~debt_settlement,
)

debts_lasting = FACTS.truth(
    "person.debts_lasting",
    category="income",
    question="Zijn de schulden blijvend te zwaar, en is dat niet met opzet zo gemaakt?",
    why="Een betaling die even niet lukt, is niet genoeg. De rechter kijkt naar alles samen.",
    judged_by="de arbeidsrechtbank",
)

debt_help_fits = FACTS.truth(
    "person.debt_help_fits",
    category="income",
    question="Past schuldbemiddeling bij de situatie?",
    why="De dienst kijkt samen met je welke hulp past: advies, een plan, of iets anders.",
    judged_by="het OCMW of het CAW",
)

aid_needed = FACTS.truth(
    "person.aid_needed",
    category="income",
    question="Is deze hulp nodig om menswaardig te leven?",
    why="Dat is wat de OCMW-wet vraagt. Het OCMW kijkt naar inkomsten, kosten en het hele verhaal.",
    judged_by="het OCMW",
)

ocmw_helps_pay = FACTS.truth(
    "person.ocmw_helps_pay",
    likely=0.15,
    category="status",
    question="Helpt het OCMW je nu al om die kosten te betalen?",
    question_other="Helpt het OCMW {naam} nu al om die kosten te betalen?",
    why="Dan is een nieuwe vraag misschien niet nodig.",
    help="Een leefloon telt hier niet mee. Het gaat om extra steun, zoals voor de dokter, de huur of de school.",
    grants="aanvullende_steun_ocmw_antwerpen",
    burden=0.8,
    gate=bills_unpaid & lives_in.is_in("antwerp"),
)

short_of_food = FACTS.truth(
    "person.short_of_food",
    likely=0.35,
    category="income",
    question="Is er soms te weinig geld om genoeg eten te kopen?",
    question_other="Heeft {naam} soms te weinig geld om genoeg eten te kopen?",
    why="Dan is er gratis of goedkoop eten bij een organisatie in de buurt.",
    burden=1.2,
    gate=_ADULT & (debts | receives_leefloon | receives_equivalent | homeless),
)

food_aid_agreed = FACTS.truth(
    "person.food_aid_agreed",
    category="income",
    question="Is het inkomen laag genoeg, of zijn de schulden zwaar genoeg, voor voedselhulp?",
    why="Wie het eten verdeelt of verwijst, kijkt naar het inkomen en het gezin.",
    judged_by="het OCMW of de organisatie",
)

receives_food_aid = FACTS.truth(
    "person.receives_food_aid",
    likely=0.25,
    category="status",
    question="Krijg je al voedselpakketten, of koop je in een sociale kruidenier?",
    question_other="Krijgt {naam} al voedselpakketten, of koopt {naam} in een sociale kruidenier?",
    why="Dan is een nieuwe vraag niet nodig.",
    grants="voedselhulp_esf",
    burden=0.7,
    gate=short_of_food,
)

prepaid_meter = FACTS.choice(
    "dwelling.prepaid_meter",
    {
        "gas": "Ja, voor aardgas (of voor aardgas en stroom)",
        "electricity": "Ja, alleen voor stroom",
        "no": "Nee",
    },
    likely=(0.08, 0.06, 0.86),
    category="home",
    question="Betaal je thuis voor energie vooraf, met een meter die je oplaadt (prepaid of budgetmeter)?",
    question_other="Betaalt {naam} thuis voor energie vooraf, met een meter om op te laden (prepaid of budgetmeter)?",
    why="Met zo'n meter zijn er extra regels die je beschermen, vooral in de winter.",
    help="Die meter is er als Fluvius je energie levert. Je laadt hem op met een kaart of online.",
    gate=debts,
    otherwise="no",
)

house_type = FACTS.choice(
    "dwelling.house_type",
    {
        "apartment": "Een appartement",
        "terraced": "Een rijhuis of hoekhuis (hoogstens 2 open gevels)",
        "detached": "Een vrijstaand of halfopen huis",
    },
    likely=(0.6, 0.33, 0.07),
    category="home",
    question="In wat voor woning woon je?",
    question_other="In wat voor woning woont {naam}?",
    why="Het bedrag om je gasmeter op te laden hangt af van de soort woning.",
    burden=0.7,
    gate=prepaid_meter.is_in("gas"),
    otherwise="apartment",
)

shutoff_notice = FACTS.truth(
    "dwelling.shutoff_notice",
    likely=0.08,
    category="home",
    question="Kreeg je een brief dat je stroom, gas of water kan afgesloten worden?",
    question_other="Kreeg {naam} een brief dat de stroom, het gas of het water kan afgesloten worden?",
    why="Dan moet een commissie bij het OCMW je eerst horen. Er staat vaak een datum op.",
    help="Bijvoorbeeld van Fluvius, van water-link, of van de Lokale Adviescommissie (LAC).",
    gate=debts,
)

receives_gas_topups = FACTS.truth(
    "dwelling.receives_gas_topups",
    likely=0.2,
    category="status",
    question="Laadt het OCMW deze winter al je gasmeter op?",
    question_other="Laadt het OCMW deze winter al de gasmeter van {naam} op?",
    why="Dan is een aanvraag niet meer nodig.",
    grants="minimale_levering_aardgas",
    burden=0.7,
    gate=prepaid_meter.is_in("gas"),
)

had_energy_scan = FACTS.truth(
    "dwelling.had_energy_scan",
    likely=0.1,
    category="status",
    question="Kwam er in je woning al iemand voor een gratis energiescan?",
    question_other="Kwam er in de woning van {naam} al iemand voor een gratis energiescan?",
    why="Dan is een eerste scan niet meer nodig.",
    grants="energiescan",
    burden=0.7,
    gate=debts | housing_plans,
)

energy_scan_agreed = FACTS.truth(
    "person.energy_scan_agreed",
    category="home",
    question="Hoort de woning bij de groepen die nu een gratis energiescan krijgen?",
    why="De regels veranderden in oktober 2024. Wij vonden de nieuwe regels niet; Fluvius kent ze.",
    judged_by="Fluvius",
)

has_water_tariff = FACTS.truth(
    "dwelling.has_water_tariff",
    likely=0.15,
    category="status",
    question="Staat op je waterfactuur al 'sociaal tarief', of krijg je een compensatie voor water?",
    question_other="Staat op de waterfactuur van {naam} al 'sociaal tarief', of is er een compensatie voor water?",
    why="Dan is een aanvraag niet meer nodig.",
    help="Een compensatie is geld van het waterbedrijf, als je een meter deelt met andere gezinnen.",
    grants="sociaal_tarief_water",
    burden=0.8,
)
