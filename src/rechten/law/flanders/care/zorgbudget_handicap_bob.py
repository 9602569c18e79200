"""Zorgbudget voor mensen met een handicap, once BOB (VSB-decreet, art. 91-94; BVR VSB, art. 232-238).

Granted by itself, from data that exist already. Since 2021 few new people come in; since 2023 who is younger than 21
has the ondersteuningstoeslag of the Groeipakket instead. Whether somebody belongs to a group is left to the zorgkas.
"""

from __future__ import annotations

from datetime import date

from rechten.graph.expressions import age
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Right
from rechten.law.facts import care, person
from rechten.law.flanders.care.care_funds import (
    APPEAL,
    APPEAL_TO,
    CONSEQUENCES,
    DECISION,
    DECREE,
    belongs,
)

_GROUPS = "BVR VSB, art. 232-238"


def build(law: Law) -> Right:
    """The right, over the figures in ``zorgbudget_handicap_bob.yaml``."""
    return Right(
        id="zorgbudget_handicap_bob",
        name="Zorgbudget voor mensen met een handicap",
        level="flanders",
        domain="care",
        summary="Elke maand een vast bedrag voor sommige jongvolwassenen met een handicap. Het komt vanzelf.",
        requires=(
            Condition(
                "zorgbudget_handicap.points",
                care.twelve_points,
                article=_GROUPS,
                says="Je had als kind minstens 12 punten voor een zorgtoeslag of verhoogde kinderbijslag, en je bent "
                "jonger dan 26.",
                fails="Nieuwe zorgbudgetten zijn er alleen nog voor jongvolwassenen die als kind minstens 12 punten "
                "hadden.",
                selects=True,
            ),
            Condition(
                "zorgbudget_handicap.age",
                age(person.birth_date) >= 21,
                article="Groeipakketdecreet, art. 56/1; BVR VSB, art. 232-238",
                says="Je bent 21 jaar of ouder. Voor wie jonger is, bestaat de ondersteuningstoeslag van het "
                "Groeipakket.",
                fails="Je bent jonger dan 21 jaar: vraag de uitbetaler van het Groeipakket naar de "
                "ondersteuningstoeslag.",
                valid_from=date(2023, 1, 1),
            ),
            belongs("zorgbudget_handicap"),
            Condition(
                "zorgbudget_handicap.no_person_budget",
                ~care.has_person_budget,
                article="VSB-decreet, art. 91-94",
                says="Je krijgt geen persoonsvolgend budget en geen persoonlijk assistentiebudget van het VAPH.",
                fails="Je krijgt een budget van het VAPH. Dat komt in de plaats van dit zorgbudget.",
                found_by_office=("of je een budget van het VAPH hebt",),
            ),
            Condition(
                "zorgbudget_handicap.group",
                care.budget_group_seen,
                article=_GROUPS,
                says="Je hoort bij een van de groepen die het besluit noemt.",
                found_by_office=("je punten, en of je op een wachtlijst stond",),
            ),
        ),
        decides=Decider("je zorgkas", "Je zorgkas kijkt het zelf na, met gegevens van het VAPH en het Groeipakket."),
        amount=Amount(
            law.param("zorgbudget.disability"),
            article="VSB-decreet, art. 91-94",
            says="Een vast bedrag per maand. Het wordt niet geïndexeerd en je betaalt er geen belasting op.",
        ),
        act=Act(
            office="je zorgkas",
            how="Je hoeft dit niet aan te vragen. Hoor je niets, terwijl je 12 punten had? Bel je zorgkas en vraag "
            "waarom.",
            topics=("disability", "care"),
            evidence=("de brief met je punten, als je die hebt", "je rekeningnummer"),
            fetched_by_office=("je punten (Groeipakket of FOD)",),
            starts="Vanaf wanneer het begint, staat in de brief van je zorgkas. Een dag in de wet vonden we niet.",
            decision_term="De zorgkas beslist binnen 60 dagen.",
            decision_days=60,
            appeal=APPEAL + " Tegen een weigering om de handicap te erkennen, is er op deze weg geen bezwaar.",
            appeal_to=APPEAL_TO,
            consequences=(
                *CONSEQUENCES,
                Consequence(
                    "Begint je persoonsvolgend budget? Dan stopt dit zorgbudget.",
                    "VSB-decreet, art. 91-94",
                ),
            ),
            by_letter=False,
        ),
        held=care.has_disability_budget,
        sources=(
            DECREE,
            DECISION,
            Source("https://vlaamsesocialebescherming.be/zorgbudget-voor-mensen-met-een-handicap", "groepen en bedrag"),
            Source(
                "https://www.departementzorg.be/nl/wie-krijgt-een-zorgbudget-voor-mensen-met-een-handicap",
                "wie, en sinds wanneer",
            ),
            Source(
                "https://www.kortenberg.be/de-ondersteuningstoeslag-groeipakket",
                "jonger dan 21: ondersteuningstoeslag sinds 1 januari 2023",
                "2023",
            ),
        ),
        certainty="Het bedrag en de groepen staan vast. Ze krijgen het ook, maar kunnen er niet meer nieuw bij: "
        "volwassenen op de wachtlijst van het VAPH eind 2014 en begin 2016, en wie later in prioriteitengroep 1 of 2 "
        "kwam. Wie het al heeft, houdt het. De bronnen zeggen niet gelijk wie er sinds 2023 nog nieuw bij kan: daarom "
        "beslist hier de zorgkas. We rekenen met de leeftijd van 21 tot 25 jaar, die in het besluit staat. De handicap "
        "moet erkend zijn voor 65 jaar. Of ook hier een wachttijd in Vlaanderen geldt, lazen we niet na.",
    )
