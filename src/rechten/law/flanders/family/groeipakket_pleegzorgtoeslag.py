"""Groeipakket, pleegzorgtoeslag: a fixed amount for a foster child (Groeipakketdecreet, 27 april 2018, art. 17).

Seen in the foster family. In long-term foster care it is paid to the foster parents, in short-term care to who received
the Groeipakket before the placement; foster care now and then gives none.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Right
from rechten.law.facts import children
from rechten.law.flanders.family.groeipakket_basisbedrag import (
    APPEAL,
    DECISION_TERM,
    DECREE,
    MISTAKES,
    OFFICE,
    entitled,
)


def build(law: Law) -> Right:
    """The right, over the figure in ``groeipakket_pleegzorgtoeslag.yaml``."""
    return Right(
        id="groeipakket_pleegzorgtoeslag",
        name="Pleegzorgtoeslag van het Groeipakket",
        level="flanders",
        domain="family",
        summary="Elke maand extra Groeipakket voor een pleegkind.",
        requires=(
            Condition(
                "groeipakket_pleegzorgtoeslag.foster",
                children.foster_child.is_in("long", "short", "support"),
                article="Groeipakketdecreet, art. 17, eerste lid",
                says="Het kind woont in een pleeggezin, via de dienst Pleegzorg of een andere overheid.",
                fails="Dit is voor een kind in een pleeggezin.",
                selects=True,
                found_by_office=("de dienst Pleegzorg geeft de plaatsing door",),
            ),
            Condition(
                "groeipakket_pleegzorgtoeslag.long",
                children.foster_child.is_in("long"),
                article="Groeipakketdecreet, art. 17 (de uitvoering door de Vlaamse Regering is niet nagelezen)",
                says="Het is pleegzorg voor lange tijd. Dan krijgt het pleeggezin de toeslag.",
                fails="Is het pleegzorg voor korte tijd? Dan gaat de toeslag naar wie het Groeipakket al kreeg, "
                "meestal de ouders. Is het af en toe? Dan is er geen toeslag.",
            ),
            Condition(
                "groeipakket_pleegzorgtoeslag.basis",
                entitled(),
                article="Groeipakketdecreet, art. 17, eerste lid",
                says="Het kind geeft recht op het basisbedrag van het Groeipakket.",
                fails="Voor dit kind zien we nu geen basisbedrag, en zonder basisbedrag is er geen toeslag.",
            ),
        ),
        decides=Decider("de uitbetaler van het Groeipakket", "De uitbetaler van het Groeipakket beslist."),
        amount=Amount(
            law.param("pleegzorgtoeslag.amount"),
            article="Groeipakketdecreet, art. 17, tweede lid",
            says="Per kind, bovenop het basisbedrag. Dat basisbedrag gaat ook naar het pleeggezin.",
        ),
        act=_act(),
        held=children.receives_foster_supplement,
        opens=("individueel_verminderd_tarief_kinderopvang",),
        sources=(
            DECREE,
            Source("https://www.groeipakket.be/tegemoetkomingen/pleegzorgtoeslag", "bedrag", "2023-09"),
            Source("https://www.groeipakket.be/tegemoetkomingen/pleegouder", "pleegouders", "2023-09"),
            Source(
                "https://www.kidslife.be/en/child-benefits/supplementary-child-benefit/foster-care-allowance",
                "wie de toeslag krijgt",
                "2023",
            ),
        ),
        certainty="De regels staan vast. Het bedrag is gevonden tot september 2024. Daarna rekenen we met een marge. "
        "Was het kind al voor 2019 in dit pleeggezin? Dan kan de toeslag nog gaan naar wie hem vroeger kreeg.",
    )


def _act() -> Act:
    return Act(
        office=OFFICE,
        how="De toeslag komt vanzelf: de dienst Pleegzorg meldt de plaatsing. Zit er na 2 maanden niets extra in je "
        "Groeipakket? Bel je uitbetaler of de begeleider van Pleegzorg.",
        topics=("child_benefit",),
        evidence=("attest van de dienst Pleegzorg, als de uitbetaler dat vraagt",),
        fetched_by_office=("de plaatsing (dienst Pleegzorg)",),
        starts="Vanaf de maand waarin het kind in het pleeggezin komt. Het geld komt rond de 8ste.",
        decision_term=DECISION_TERM,
        appeal=APPEAL,
        decision_months=4,
        appeal_to="de geschillencommissie van het Groeipakket",
        by_letter=False,
        consequences=(
            Consequence(
                "Een pleegkind krijgt na een jaar ook de volle schooltoeslag, zonder dat je inkomen telt.",
                "Groeipakketdecreet, art. 37, tweede lid",
            ),
            Consequence(
                "Het pleegkind telt mee in je gezin voor de sociale toeslag. Niet meer bij de ouders.",
                "Groeipakketdecreet, art. 18",
            ),
            MISTAKES,
        ),
    )
