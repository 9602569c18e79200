"""Groeipakket, kleutertoeslag: at three and at four, for a child that goes to nursery school.

Groeipakketdecreet (27 april 2018), art. 53 to 56. The age is that of 31 December of the year before, so the right hangs
on the calendar year in which the child turns three or four. The school decides, not where the family lives.
"""

from __future__ import annotations

from rechten.graph.expressions import request_date, start_of
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import children, family
from rechten.law.flanders.family.groeipakket_basisbedrag import APPEAL, DECISION_TERM, DECREE, OFFICE
from rechten.law.flanders.family.schooltoeslag import may_stay


def build(law: Law) -> Right:
    """The right, over the figure in ``groeipakket_kleutertoeslag.yaml``."""
    law.term("het begin van het kalenderjaar waarin het kind drie wordt", children.year_of(3))
    law.term("het begin van het kalenderjaar waarin het kind vier wordt", children.year_of(4))
    return Right(
        id="groeipakket_kleutertoeslag",
        name="Kleutertoeslag van het Groeipakket",
        level="flanders",
        domain="family",
        summary="Twee keer een bedrag voor een kleuter die naar school gaat: op 3 jaar en op 4 jaar.",
        requires=(
            Condition(
                "groeipakket_kleutertoeslag.from",
                children.year_of(3) <= start_of(request_date(), "year"),
                article="Groeipakketdecreet, art. 54",
                says="Het kind is al drie, of wordt dat dit kalenderjaar.",
                fails="Dit begint in het kalenderjaar waarin een kind drie wordt.",
                selects=True,
            ),
            Condition(
                "groeipakket_kleutertoeslag.until",
                start_of(request_date(), "year") <= children.year_of(4),
                article="Groeipakketdecreet, art. 55, § 1",
                says="Het kalenderjaar waarin het kind vier wordt, is nog niet voorbij.",
                fails="Het kalenderjaar waarin het kind vier werd, is voorbij.",
                selects=True,
            ),
            Condition(
                "groeipakket_kleutertoeslag.school",
                family.school.is_in("nursery") & family.flemish_school,
                article="Groeipakketdecreet, art. 53, eerste lid, 2° en art. 54",
                says="Het kind is ingeschreven in een kleuterschool die Vlaanderen erkent.",
                fails="Het kind is niet ingeschreven in een kleuterschool die Vlaanderen erkent.",
                found_by_office=("de school geeft de inschrijving zelf door",),
            ),
            Condition(
                "groeipakket_kleutertoeslag.presence",
                children.nursery_enough,
                article="Groeipakketdecreet, art. 54, art. 55, § 1 en art. 27, § 2",
                says="Het kind was op tijd ingeschreven, en in het jaar van vier jaar ook vaak genoeg op school.",
                fails="Het kind was te laat ingeschreven, of niet vaak genoeg op school.",
                proof=("bij ziekte: attest van de dokter",),
                found_by_office=("de school geeft de aanwezigheid zelf door",),
                demand=Demand.CONDUCT,
            ),
            Condition(
                "groeipakket_kleutertoeslag.stay",
                may_stay(),
                article="Groeipakketdecreet, art. 53, eerste lid, 1°",
                says="Het kind is Belg, of mag in België verblijven.",
                fails="Met de papieren van nu is er nog geen kleutertoeslag. Naar school gaan mag altijd.",
                proof=("verblijfskaart van het kind",),
                demand=Demand.STAY,
            ),
        ),
        decides=Decider("de uitbetaler van het Groeipakket", "De uitbetaler van het Groeipakket beslist."),
        amount=Amount(
            law.param("kleutertoeslag.amount"),
            article="Groeipakketdecreet, art. 54, art. 55, § 1 en art. 5, § 3",
            says="Eén keer in het jaar van drie jaar, en één keer in het jaar van vier jaar. Het inkomen telt niet.",
        ),
        act=_act(),
        held=children.receives_nursery_supplement,
        sources=(
            DECREE,
            Source(
                "https://www.parentia.be/en/vlaanderen/groeipakket/amounts/new-system",
                "bedragen van 2024 en 2025",
                "2024-09",
            ),
            Source("https://www.fons.be/toeslagen-Groeipakket/kleutertoeslag", "voorwaarden", "2024"),
            Source(
                "https://rechtenverkenner.be/Pages/RechtDetail.aspx?rechtKey=2621", "aantal halve dagen aanwezigheid"
            ),
            Source(
                "https://gpedia.groeipakket.be/nl/thema/kleutertoeslag/betaalkalender/theorie/wanneer-wordt-de",
                "wanneer er betaald wordt",
                "2021",
            ),
        ),
        certainty="Het bedrag is gevonden tot en met 2025; voor 2026 rekenen we met een marge. Hoe vaak is vaak "
        "genoeg? Dat is 150 halve dagen in de eerste kleuterklas en 185 in de tweede. We vragen het als één vraag. Wie "
        "na 31 december drie wordt, heeft een lagere grens (100 halve dagen). Die rekenen we niet apart.",
    )


def _act() -> Act:
    return Act(
        office=OFFICE,
        how="Meestal komt de toeslag vanzelf. Kwam er niets in de maand na de derde verjaardag? Bel je uitbetaler. "
        "Woon je in Brussel of Wallonië en gaat je kind naar een Vlaamse school? Vraag de toeslag zelf, bij FONS of "
        "een andere uitbetaler.",
        topics=("child_benefit",),
        evidence=("bij lange ziekte: attest van de dokter of de kinesist",),
        fetched_by_office=("inschrijving en aanwezigheid op school (Onderwijs)",),
        starts="In de maand na de derde verjaardag. Op 4 jaar: als het kind vaak genoeg op school was.",
        decision_term=DECISION_TERM,
        appeal=APPEAL,
        decision_months=4,
        appeal_to="de geschillencommissie van het Groeipakket",
        consequences=(
            Consequence(
                "Kan je kind door ziekte niet genoeg naar school? Een attest van de dokter telt dan mee. Praat ook met "
                "de school.",
                "Groeipakketdecreet, art. 27, § 5",
            ),
        ),
    )
