"""What pages call units of assessment and facts, so that a rule reads as a text and not as a composition of ties.

A unit without a line here is written out in full; a fact without one is named by its question.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, Rel
from rechten.graph.law import Law
from rechten.graph.nodes import Fact
from rechten.law import units
from rechten.law.facts import FACTS
from rechten.law.facts.person import from_month_of, until_month_of

#: Name (a group of persons, seen from one person), relation, and who belongs to it where that is not plain. Two rights
#: that count the same persons share one relation, so a name tells who they are and not for which right.
UNITS: tuple[tuple[str, Rel, str], ...] = (
    ("echtgenoot of echtgenote", units.spouse, "Wie getrouwd is met de persoon."),
    ("partner", units.partner, "Wie getrouwd is, wettelijk samenwoont of een koppel vormt met de persoon."),
    ("kinderen", units.children, "Wie de persoon als ouder heeft."),
    ("ouders", units.parents, "Wie ouder is van de persoon."),
    ("huisgenoten", units.housemates, "Wie in dezelfde woning woont als de persoon."),
    ("partner in dezelfde woning", units.partner_here, ""),
    ("eigen kinderen in dezelfde woning", units.own_children_here, ""),
    ("minderjarige kinderen in het gezin", units.family_minors, ""),
    (
        "bloedverwanten tot in de derde graad",
        units.relatives,
        (
            "Ouders, kinderen, grootouders, kleinkinderen, broers, zussen, ooms, tantes, neven en nichten, zo ver als "
            "wat verteld is het toont, en wie opgegeven is als andere familie."
        ),
    ),
    (
        "aanverwanten tot in de derde graad",
        units.in_laws,
        "De bloedverwanten van de partner, de partners van de eigen bloedverwanten, en de schoonouders.",
    ),
    (
        "familie tot in de derde graad",
        units.family_third_degree,
        "Bloedverwanten en aanverwanten tot in de derde graad; de partner zelf hoort er niet bij.",
    ),
    (
        "bloedverwanten tot in de tweede graad",
        units.second_degree,
        "Ouders, kinderen, grootouders, kleinkinderen, broers en zussen.",
    ),
    ("volwassen ouders en kinderen in dezelfde woning", units.first_degree_adults, ""),
    (
        "volwassen huisgenoten met een onderhoudsplicht",
        units.maintenance_adults,
        (
            "Wie 18 jaar of ouder is, in dezelfde woning woont, en ouder, kind, grootouder, kleinkind, schoonouder of "
            "schoonkind is."
        ),
    ),
    ("ouders in dezelfde woning", units.parents_here, ""),
    (
        "wie het kind opvoedt",
        units.child_carers,
        (
            "De ouders in dezelfde woning en hun partner daar. Wie volwassen is en niet bij een ouder woont, staat op "
            "zichzelf, met de partner in dezelfde woning."
        ),
    ),
    (
        "kinderen van het gezin",
        units.family_children,
        "De kinderen in dezelfde woning van wie het kind opvoedt; het kind zelf hoort erbij.",
    ),
    (
        "volwassen huisgenoten die geen familie zijn",
        units.unrelated_adults_here,
        "Wie 18 jaar of ouder is en in dezelfde woning woont, zonder de partner en de familie tot in de derde graad.",
    ),
    ("personen ten laste", units.dependants, "Wie bij het ziekenfonds ten laste is van de persoon."),
    ("wie de persoon ten laste heeft", units.carers, "Van wie de persoon bij het ziekenfonds ten laste is."),
    (
        "volwassen huisgenoten die als partner tellen",
        units.unrelated_housemates,
        (
            "Huisgenoten van 18 jaar of ouder die geen partner en geen familie tot in de derde graad zijn, en die niet "
            "ten laste zijn van de persoon of van die familie (regel van het ziekenfonds)."
        ),
    ),
    ("volwassenen van het gezin bij het ziekenfonds", units.vt_adults, ""),
    ("personen ten laste in het gezin bij het ziekenfonds", units.vt_dependants, ""),
    ("andere leden van het gezin bij het ziekenfonds", units.vt_others, ""),
    (
        "familie in de rechte lijn",
        units.direct_line,
        "Ouders, kinderen, grootouders, kleinkinderen en schoonfamilie in dezelfde lijn.",
    ),
    ("echtgenoot of wettelijk samenwonende in dezelfde woning", units.igo_partner_here, ""),
    (
        "met wie de woning gedeeld wordt (IGO)",
        units.igo_sharers,
        (
            "Huisgenoten, zonder minderjarigen, zonder familie in de rechte lijn en zonder wie daar wettelijk mee "
            "samenwoont. Een echtgenoot of wettelijk samenwonende hoort er altijd bij."
        ),
    ),
    (
        "kinderen die mee tellen voor de IGO",
        units.igo_children,
        "Eigen kinderen en die van de partner, in dezelfde woning, die minderjarig zijn of het Groeipakket krijgen.",
    ),
    (
        "het gezin van de maximumfactuur",
        units.maf_household,
        "Wie op 1 januari van het jaar op hetzelfde adres woont; de persoon zelf hoort erbij.",
    ),
    ("de persoon, de partner in dezelfde woning en hun minderjarige kinderen", units.maf_social, ""),
    (
        "partner voor het zorgbudget",
        units.care_partner,
        "De partner in dezelfde woning, en elke volwassen huisgenoot die geen familie is tot in de derde graad.",
    ),
    ("partners voor het zorgbudget van wie we het inkomen niet vragen", units.care_partner_not_asked, ""),
    ("kinderen jonger dan 25 jaar in dezelfde woning", units.care_children, ""),
    ("iedereen op het adres", units.rent_household, "De persoon en alle huisgenoten."),
    ("de persoon en de partner in dezelfde woning", units.rent_couple, ""),
    (
        "kinderen ten laste voor het wonen",
        units.rent_children,
        "Kinderen van de persoon of de partner, in dezelfde woning, die minderjarig zijn of het Groeipakket krijgen.",
    ),
)

#: Ages that rules for children count to the month.
_OLDEST = 26
#: Facts that are no yes or no, as a noun.
FACT_NAMES: dict[str, str] = {
    "person.earned_two_years_ago": "het belastbaar inkomen uit werk van twee jaar geleden",
    "person.benefits_two_years_ago": "het andere belastbaar inkomen van twee jaar geleden",
    "person.autonomy": "de punten voor het dagelijks leven",
    "person.maintenance_fixed": "het vastgelegde onderhoudsgeld per maand",
    "person.maintenance_paid": "het betaalde onderhoudsgeld per maand",
    "person.bonus_wage": "het voltijdse brutoloon per maand van vorig jaar",
    "person.sector": "de sector",
    "person.birth_date": "de geboortedatum",
    "person.lives_in": "de woonplaats",
    "person.stay": "het verblijfsrecht",
    "person.stay_months": "het aantal maanden met dat verblijfsrecht",
    "person.time_here": "de tijd in dit huis",
    "person.learning": "de studie",
    "person.old_rank": "de plaats onder de kinderen van het gezin eind 2018",
    "person.leefloon_months": "het aantal volle maanden leefloon of gelijke steun, na elkaar",
    "person.position": "de situatie op het vlak van werk",
    "person.net_wage": "het nettoloon per maand",
    "person.net_benefit": "de uitkering of het pensioen, netto per maand",
    "person.net_other": "het andere geld per maand",
    "person.savings": "het spaargeld",
    "person.cadastral_income": "het niet-geïndexeerde kadastraal inkomen van het eigen vastgoed",
    "person.other_cadastral_income": "het kadastraal inkomen van vastgoed om niet zelf in te wonen",
    "person.gross_pension": "het brutopensioen per maand",
    "person.gross_other_benefit": "de andere uitkeringen en alimentatie, bruto per maand",
    "person.gross_wage": "het brutoloon per maand",
    "person.self_employed_income": "het inkomen als zelfstandige per jaar, na kosten",
    "person.assessed_income": "het belastbaar inkomen op het laatste aanslagbiljet",
    "person.waiting_months": "het aantal maanden op de wachtlijst, zonder onderbreking",
    "person.moved_from": "de vorige woonplek",
    "person.school": "de soort school",
    "person.arrival": "het kind dat komt",
    "person.childcare_price": "de soort opvang",
    "person.childcare_days": "het aantal dagen opvang in een maand",
    "person.lost_parent": "de ouder die overleden is",
    "person.foster_child": "de soort pleegzorg",
    "person.detention": "de gevangenis of de enkelband",
    "dwelling.rent": "de huur per maand, zonder kosten",
    "dwelling.lease_start": "het begin van het huurcontract",
    "dwelling.main_fuel": "de brandstof om te verwarmen",
    "dwelling.fuel_litres": "het aantal liter op de factuur",
    "dwelling.fuel_cost": "de prijs van de brandstof",
    "person.care_category": "de zorgcategorie",
    "person.carer_district": "het district",
    "person.housing_plan": "het plan met de woning",
    "dwelling.home_value": "de waarde van de woning",
    "dwelling.rent_arrears": "de huur die nog niet betaald is",
    "dwelling.prepaid_meter": "de meter om vooraf te betalen",
    "dwelling.house_type": "de soort woning",
    "person.taxable_month": "het huidige bruto belastbaar inkomen per maand",
    "person.taxable_extras": "het bruto belastbaar vakantiegeld, met de eindejaarspremie, per jaar",
    "person.taxable_last_year": "het bruto belastbaar inkomen van vorig jaar",
    "person.copayments": "het remgeld van dit jaar",
    "person.care_dependence": "hoeveel hulp of behandeling nodig is",
    "person.taxable_two_years_ago": "het bruto belastbaar inkomen van het jaar waar het Groeipakket naar kijkt",
}


def name_all(law: Law) -> None:
    """Register the names above with a law."""
    for name, relation, says in UNITS:
        law.unit(name, relation, says)
    for fact, noun in FACT_NAMES.items():
        law.term(noun, Expr(Fact(FACTS[fact].kind, fact)))
    for age in range(1, _OLDEST + 1):
        law.term(f"de maand van de {_ordinal(age)} verjaardag is al begonnen", from_month_of(age))
        law.term(f"de maand van de {_ordinal(age)} verjaardag is nog niet voorbij", until_month_of(age))


def _ordinal(number: int) -> str:
    return f"{number}ste" if number in {1, 8} or number >= 20 else f"{number}de"
