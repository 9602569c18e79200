"""The care budgets together, with other budgets, and in prison (BVR VSB, art. 138-143; VSB-decreet, art. 76)."""

from __future__ import annotations

from rechten.graph.provisions import Nature, Provision, Statement
from rechten.law.flanders.care.care_funds import DECISION, DECREE

PROVISION = Provision(
    id="zorgbudget_cumul_en_opschorting",
    name="Zorgbudgetten: wat mag samen, en wanneer stopt het?",
    nature=Nature.RULE,
    level="flanders",
    domain="care",
    summary="Je mag meer dan één zorgbudget hebben. In de gevangenis en met sommige andere budgetten stopt het even.",
    statements=(
        Statement("De drie zorgbudgetten mogen samen, als je aan de voorwaarden voldoet.", "BVR VSB, art. 140"),
        Statement(
            "Met een persoonsvolgend budget of een persoonlijk assistentiebudget van het VAPH stopt een zorgbudget "
            "meestal.",
            "BVR VSB, art. 138-140",
        ),
        Statement(
            "Met een IVT of IT van de FOD is er geen zorgbudget voor ouderen met een zorgnood.",
            "VSB-decreet, art. 84-90",
        ),
        Statement(
            "In de gevangenis of bij een internering stopt de betaling vanaf de maand na het begin. Ze blijft weg tot "
            "het einde van de maand waarin je vrijkomt.",
            "BVR VSB, art. 142",
        ),
        Statement("Verandert je situatie, dan meld je dat meteen aan je zorgkas.", "BVR VSB, art. 141"),
        Statement(
            "Te veel betaald geld kan de zorgkas 2 jaar later nog terugvragen. Bij bedrog is dat 5 jaar.",
            "VSB-decreet, art. 76",
        ),
    ),
    step="Meld een gevangenisstraf, een verhuis of een budget van het VAPH meteen aan je zorgkas. Kom je vrij? Laat "
    "het zorgbudget dan weer beginnen. Vraagt de zorgkas geld terug dat je niet hebt? Vraag om in delen te betalen.",
    office="je zorgkas",
    topics=("care", "debts"),
    sources=(DECREE, DECISION),
    certainty="De regels staan in de tekst van 1 juli 2026. Of een afbetaling een recht is, vonden we niet: vraag ze.",
    concerns=("person.needs_help", "person.stays_in_care_home", "person.cares_for_someone", "case.detention"),
    affects=(
        "zorgbudget_zwaar_zorgbehoevenden",
        "zorgbudget_ouderen_zorgnood",
        "zorgbudget_handicap_bob",
        "persoonsvolgend_budget",
    ),
)
