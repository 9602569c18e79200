"""What pages call units of assessment and facts, so that a rule reads as a text and not as a composition of ties.

A unit without a line here is written out in full; a fact without one is named by its question.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, Rel
from rechten.graph.law import Law
from rechten.graph.nodes import Fact
from rechten.law import units
from rechten.law.facts import FACTS

#: Name (a group of persons, seen from one person), relation, and who belongs to it where that is not plain.
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
            "Huisgenoten van 18 jaar of ouder die geen partner of familie tot in de derde graad zijn, en die niemand "
            "van die familie ten laste heeft (regel van het ziekenfonds)."
        ),
    ),
    ("volwassenen van het gezin bij het ziekenfonds", units.vt_adults, ""),
    ("personen ten laste in het gezin bij het ziekenfonds", units.vt_dependants, ""),
    ("andere leden van het gezin bij het ziekenfonds", units.vt_others, ""),
)

#: Facts that are no yes or no, as a noun.
FACT_NAMES: dict[str, str] = {
    "person.birth_date": "de geboortedatum",
    "person.lives_in": "de woonplaats",
    "person.stay": "het verblijfsrecht",
    "person.stay_months": "het aantal maanden met dat verblijfsrecht",
    "person.time_here": "de tijd in dit huis",
    "person.old_rank": "de plaats onder de kinderen van het gezin eind 2018",
    "person.leefloon_months": "het aantal volle maanden leefloon of gelijke steun, na elkaar",
    "person.position": "de situatie op het vlak van werk",
    "person.net_wage": "het nettoloon per maand",
    "person.net_benefit": "de uitkering of het pensioen, netto per maand",
    "person.net_other": "het andere geld per maand",
    "person.savings": "het spaargeld",
    "person.cadastral_income": "het niet-geïndexeerde kadastraal inkomen van het eigen vastgoed",
    "person.other_cadastral_income": "het kadastraal inkomen van vastgoed om niet zelf in te wonen",
    "person.taxable_month": "het bruto belastbaar inkomen per maand, nu",
    "person.taxable_extras": "het vakantiegeld en de eindejaarspremie per jaar, bruto belastbaar",
    "person.taxable_last_year": "het bruto belastbaar inkomen van vorig jaar",
    "person.taxable_two_years_ago": "het bruto belastbaar inkomen van het jaar waar het Groeipakket naar kijkt",
}


def name_all(law: Law) -> None:
    """Register the names above with a law."""
    for name, relation, says in UNITS:
        law.unit(name, relation, says)
    for fact, noun in FACT_NAMES.items():
        law.term(noun, Expr(Fact(FACTS[fact].kind, fact)))
