"""The lower contribution of the Vlaamse sociale bescherming (VSB-decreet, art. 45).

The day that counts is 1 January of the year before: a verhoogde tegemoetkoming of today lowers the bill of next year or
the year after. Worth the difference between the two amounts.
"""

from __future__ import annotations

from rechten.graph.expressions import add_months, always, case, never, not_computed, request_date, start_of
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Opening, Reference, Right
from rechten.law.facts import care, person
from rechten.law.flanders.care.care_funds import DECREE

#: The contribution is due from the calendar year in which one reaches this age.
_FROM_AGE = 26
_BRUSSELS = "of je in Brussel bij een zorgkas aangesloten bent: daar is dat een keuze"


def build(law: Law) -> Right:
    """The right, over the figures in ``zorgpremie_verminderd.yaml``."""
    year_of_age = start_of(add_months(person.birth_date, 12 * _FROM_AGE), "year")
    return Right(
        id="zorgpremie_verminderd",
        name="Lagere zorgpremie",
        level="flanders",
        domain="care",
        summary="Een lagere jaarlijkse bijdrage voor de Vlaamse sociale bescherming, voor wie de verhoogde "
        "tegemoetkoming had.",
        requires=(
            Condition(
                "zorgpremie.due",
                year_of_age <= start_of(request_date(), "year"),
                article="VSB-decreet, art. 45",
                says="Je bent 26 jaar, of je wordt dat dit jaar. Dan betaal je een zorgpremie.",
                fails="Je bent nog niet in het jaar dat je 26 wordt. Dan betaal je geen zorgpremie.",
                selects=True,
            ),
            Condition(
                "zorgpremie.residence",
                case(
                    (person.lives_in.is_in("antwerp", "flanders"), always()),
                    (person.lives_in.is_in("brussels"), not_computed(BOOL, _BRUSSELS)),
                    otherwise=never(),
                ),
                article="VSB-decreet, art. 42",
                says="Je woont in Vlaanderen. In Brussel betaal je alleen als je zelf aansloot.",
                fails="Je woont niet in Vlaanderen of Brussel: daar is geen zorgpremie.",
            ),
            Condition(
                "zorgpremie.reimbursement",
                care.had_increased_reimbursement,
                article="VSB-decreet, art. 45; ZIV-wet, art. 37, § 19",
                says="Op 1 januari van vorig jaar had je de verhoogde tegemoetkoming.",
                fails="Op 1 januari van vorig jaar had je de verhoogde tegemoetkoming nog niet. Kreeg je ze daarna? "
                "Dan volgt de lagere premie later.",
                proof=("attest van je ziekenfonds, alleen als de brief het gewone bedrag noemt",),
                selects=True,
            ),
        ),
        decides=Decider(
            "je zorgkas", "Je zorgkas rekent het lage bedrag zelf aan, met de gegevens van je ziekenfonds."
        ),
        amount=Amount(
            law.param("zorgpremie.full") - law.param("zorgpremie.reduced"),
            article="VSB-decreet, art. 45",
            says="Dit is wat je per jaar minder betaalt.",
        ),
        act=_act(),
        held=care.has_reduced_contribution,
        openings=(
            Opening(
                "verhoogde_tegemoetkoming",
                Reference.FIRST_OF_JANUARY,
                "Voor de zorgpremie van het jaar na die 1 januari. Kwam ze in maart 2026, dan is dat de premie van "
                "2028.",
                "VSB-decreet, art. 45",
            ),
        ),
        sources=(
            DECREE,
            Source(
                "https://www.helan.be/nl/ons-aanbod/ziekenfonds/vlaamse-sociale-bescherming/zorgpremie/",
                "bedragen van 2024 en de dag die telt",
                "2024",
            ),
            Source(
                "https://www.tijd.be/netto/budget/Zorgpremie-wordt-weer-een-euro-duurder/10288541",
                "bedragen van 2021, de dag die telt en de boete",
                "2021-03",
            ),
        ),
        certainty="De dag die telt en de bedragen van 2024 en 2026 staan vast. Het bedrag van 2025 is berekend met de "
        "formule van het decreet. Sommige zorgkassen noemen ook 5 jaar wonen in Vlaanderen of Brussel als voorwaarde. "
        "Het Grondwettelijk Hof vernietigde delen van art. 41 en 45 (arrest 112/2023). Of die voorwaarde nog geldt, "
        "lazen we niet na: we rekenen ze niet mee. Heb je een collectieve schuldenregeling of ben je failliet? Dan "
        "betaal je niets. Dat rekenen we hier niet.",
    )


def _act() -> Act:
    return Act(
        office="je zorgkas (die van je ziekenfonds, of de Vlaamse Zorgkas)",
        how="Kijk op de brief die in het begin van het jaar komt. Staat er het gewone bedrag? Bel je zorgkas voor je "
        "betaalt, en zeg dat je de verhoogde tegemoetkoming had.",
        topics=("care", "health_insurance"),
        evidence=("de brief van de zorgkas", "attest van je ziekenfonds voor 1 januari van vorig jaar"),
        fetched_by_office=("of je de verhoogde tegemoetkoming had (je ziekenfonds)",),
        starts="Had je de verhoogde tegemoetkoming op 1 januari? Dan is de premie van het jaar daarna lager. Kwam ze "
        "in maart 2026, dan is dat pas de premie van 2028.",
        decision_term="Een termijn hebben we niet gevonden. Bel voor 30 april: dan moet de premie meestal betaald "
        "zijn.",
        appeal="Niet akkoord? Vraag je zorgkas de beslissing op papier, met uitleg over bezwaar. Die weg lazen we niet "
        "na.",
        consequences=(
            Consequence(
                "Betaal je twee keer niet of niet alles, dan kan er een boete komen: 250 euro, of 100 euro met de "
                "verhoogde tegemoetkoming.",
                "VSB-decreet, art. 46 en 47",
            ),
            Consequence(
                "Lukt betalen niet? Bel de zorgkas of het OCMW voor er een boete komt. Oude premies kunnen soms "
                "kwijtgescholden worden.",
                "VSB-decreet, art. 46, § 2",
            ),
        ),
        by_letter=False,
    )
