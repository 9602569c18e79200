"""Groeipakket, kinderopvangtoeslag: an amount a day for childcare with a price that does not depend on income.

Groeipakketdecreet (27 april 2018), art. 51 and 52. A full day lasts five hours or longer, a half day three to five. The
figure is an amount a day; times the days of a month it is an amount a month.
"""

from __future__ import annotations

from rechten.graph.expressions import rounded
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Decider, Demand, Right
from rechten.law.facts import children
from rechten.law.flanders.family.groeipakket_basisbedrag import APPEAL, DECISION_TERM, DECREE, OFFICE
from rechten.law.flanders.family.schooltoeslag import may_stay


def build(law: Law) -> Right:
    """The right, over the figure in ``groeipakket_kinderopvangtoeslag.yaml``."""
    return Right(
        id="groeipakket_kinderopvangtoeslag",
        name="Kinderopvangtoeslag van het Groeipakket",
        level="flanders",
        domain="family",
        summary="Geld per dag opvang, als de prijs van de opvang niet van je inkomen afhangt.",
        requires=(
            Condition(
                "groeipakket_kinderopvangtoeslag.childcare",
                children.childcare_price.is_in("fixed", "income"),
                article="Groeipakketdecreet, art. 51, eerste lid, 2°",
                says="Het kind gaat naar de kinderopvang, en nog niet naar de kleuterschool.",
                fails="Dit is voor kinderen in de kinderopvang, tot ze naar de kleuterschool gaan.",
                selects=True,
            ),
            Condition(
                "groeipakket_kinderopvangtoeslag.price",
                children.childcare_price.is_in("fixed"),
                article="Groeipakketdecreet, art. 51, eerste lid, 3°",
                says="De opvang is erkend door Vlaanderen, en de prijs hangt niet af van het inkomen.",
                fails="Betaal je volgens je inkomen? Dan is de opvang zelf al goedkoper, en is er geen toeslag.",
                found_by_office=("de opvang geeft de dagen zelf door",),
            ),
            Condition(
                "groeipakket_kinderopvangtoeslag.stay",
                may_stay(),
                article="Groeipakketdecreet, art. 51, eerste lid, 1°",
                says="Het kind is Belg, of mag in België verblijven.",
                fails="Met de papieren van nu is er nog geen kinderopvangtoeslag.",
                proof=("verblijfskaart van het kind",),
                demand=Demand.STAY,
            ),
        ),
        decides=Decider("de uitbetaler van het Groeipakket", "De uitbetaler van het Groeipakket beslist."),
        amount=Amount(
            rounded(
                law.param("kinderopvangtoeslag.day") * children.childcare_days,
                "half_up",
                "Groeipakketdecreet, art. 4, § 2: een halve cent telt als een hele",
            ),
            article="Groeipakketdecreet, art. 52",
            says="Het bedrag per dag, voor de dagen opvang van één maand. Een halve dag telt voor de helft.",
        ),
        act=_act(),
        held=children.receives_childcare_supplement,
        sources=(
            DECREE,
            Source("https://www.groeipakket.be/tegemoetkomingen/kinderopvangtoeslag", "regels en bedrag", "2023-09"),
            Source(
                "https://www.parentia.be/en/vlaanderen/groeipakket/amounts/new-system",
                "bedrag vanaf september 2024",
                "2024-09",
            ),
        ),
        certainty="Het bedrag is gevonden tot september 2024. Daarna rekenen we met een marge. Een andere pagina, "
        "zonder zekere datum, noemt 3,66 euro per dag: dat valt in die marge. Minder dan 3 uur opvang op een dag telt "
        "niet.",
    )


def _act() -> Act:
    return Act(
        office=OFFICE,
        how="Krijg je al Groeipakket in Vlaanderen? Dan komt de toeslag vanzelf. Kreeg je na 2 maanden opvang niets? "
        "Bel je uitbetaler. Woon je in Brussel of Wallonië? Vraag de toeslag dan zelf bij een uitbetaler.",
        topics=("child_benefit",),
        evidence=("naam en adres van de opvang, als de uitbetaler dat vraagt",),
        fetched_by_office=("dagen en uren opvang (van de opvang zelf)",),
        starts="Vanaf de eerste dag opvang. Het geld komt rond de 20ste van de volgende maand.",
        decision_term=DECISION_TERM,
        appeal=APPEAL,
        decision_months=4,
        appeal_to="de geschillencommissie van het Groeipakket",
        by_letter=False,
    )
