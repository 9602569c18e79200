"""Groeipakket, startbedrag: once, at a birth or an adoption (Groeipakketdecreet, 27 april 2018, art. 9 to 12).

Seen on the person who is told of: the one who is pregnant, the one who adopts, or the child once it is born. It can be
asked from five months of pregnancy on. The five years to ask after a birth are those of the sources, not of art. 9.
"""

from __future__ import annotations

from rechten.graph.expressions import age, all_of, any_of
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Decider, Demand, Right
from rechten.law.facts import children, person, situations
from rechten.law.flanders.family.groeipakket_basisbedrag import (
    APPEAL,
    DECISION_TERM,
    DECREE,
    MISTAKES,
    OFFICE,
    admitted,
    lives_in_flanders,
)


def build(law: Law) -> Right:
    """The right, over the figure in ``groeipakket_startbedrag.yaml``."""
    return Right(
        id="groeipakket_startbedrag",
        name="Startbedrag van het Groeipakket (bij geboorte of adoptie)",
        level="flanders",
        domain="family",
        summary="Eén keer geld als er een kind geboren wordt of als je een kind adopteert.",
        requires=(
            Condition(
                "groeipakket_startbedrag.arrival",
                all_of(
                    situations.new_child,
                    any_of(children.arrival.is_in("pregnant", "adopting"), age(person.birth_date) < 5),
                ),
                article="Groeipakketdecreet, art. 9, § 1 en art. 11, § 1",
                says="Er is een zwangerschap van minstens 5 maanden, een adoptie, of een kind jonger dan 5 jaar.",
                fails="Dit is voor wie 5 maanden zwanger is of adopteert, en voor een kind jonger dan 5 jaar.",
                selects=True,
                proof=("attest van de dokter met de datum waarop het kind verwacht wordt, of papieren van de adoptie",),
            ),
            Condition(
                "groeipakket_startbedrag.lives",
                lives_in_flanders(),
                article="Groeipakketdecreet, art. 8, § 1, eerste lid, 1° en art. 9, § 1",
                says="Het kind woont of zal wonen in Vlaanderen.",
                fails="Het kind woont niet in Vlaanderen. In Brussel en Wallonië is er een ander bedrag bij geboorte.",
                found_by_office=("de uitbetaler ziet het adres in het rijksregister",),
            ),
            Condition(
                "groeipakket_startbedrag.stay",
                admitted(),
                article="Groeipakketdecreet, art. 8, § 1, eerste lid, 1° en art. 9, § 1, derde lid",
                says="Wie zwanger is, of het kind zelf, is Belg of mag in België verblijven.",
                fails="Met de papieren van nu betaalt Vlaanderen nog geen startbedrag. Krijgt het kind een "
                "verblijfsrecht? Vraag het dan meteen.",
                proof=("verblijfskaart",),
                demand=Demand.STAY,
            ),
        ),
        decides=Decider("de uitbetaler van het Groeipakket", "De uitbetaler van het Groeipakket beslist."),
        amount=Amount(
            law.param("startbedrag.amount"),
            article="Groeipakketdecreet, art. 9, § 1 en art. 11, § 1",
            says="Eén keer, voor elk kind. Komt er een tweeling? Dan is het twee keer dit bedrag.",
        ),
        act=_act(),
        held=children.receives_start_amount,
        opens=("groeipakket_basisbedrag",),
        sources=(
            DECREE,
            Source(
                "https://www.parentia.be/en/vlaanderen/groeipakket/amounts/new-system",
                "bedrag vanaf september 2024",
                "2024-09",
            ),
            Source("https://kinderopvangbrugge.be/nl/groeipakket", "aanvraag en termijnen", "2020-09"),
            Source(
                "https://lokeren.be/subsites/kind-en-opvang/huis-van-het-kind-0-21-jaar/groeipakket",
                "tot 5 jaar na de geboorte",
                "2023",
            ),
        ),
        certainty="Het bedrag is gevonden tot september 2024. Daarna rekenen we met een marge. Dat je tot 5 jaar na de "
        "geboorte kan vragen, komt uit pagina's van gemeenten. In het decreet zelf lazen we die termijn niet. Bij een "
        "adoptie telt het verblijf van het kind: wij kijken naar dat van wie adopteert. Per kind is er één startbedrag "
        "in het gezin: bij de geboorte of bij de adoptie, niet allebei. Een kind dat levenloos geboren wordt, geeft "
        "ook recht, met een akte van de gemeente (art. 9, § 2).",
    )


def _act() -> Act:
    return Act(
        office=OFFICE,
        how="Kies een uitbetaler en vraag het startbedrag op zijn website, of bel of ga langs. Dat kan vanaf 5 maanden "
        "zwangerschap. Het attest van de dokter mag later komen. Daarna komt het Groeipakket vanzelf, elke maand.",
        topics=("child_benefit",),
        evidence=(
            "attest van de dokter met de verwachte datum",
            "bij adoptie: het verzoek aan de rechtbank, of de buitenlandse beslissing",
            "rekeningnummer waarop het geld mag komen",
        ),
        fetched_by_office=("geboorte, adres en samenstelling van je gezin (rijksregister)",),
        starts="Ten vroegste 2 maanden voor de verwachte geboorte. Bij een adoptie: als het kind bij je woont.",
        decision_term=DECISION_TERM,
        appeal=APPEAL,
        decision_months=4,
        appeal_to="de geschillencommissie van het Groeipakket",
        consequences=(MISTAKES,),
    )
