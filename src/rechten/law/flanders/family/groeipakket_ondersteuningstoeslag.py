"""Groeipakket, ondersteuningstoeslag: a fixed amount on top of the zorgtoeslag, from twelve points on.

Groeipakketdecreet (27 april 2018), art. 56/1, since 1 January 2023 (before: basisondersteuningsbudget of a zorgkas).
The child lives in Flanders or Brussels; it is suspended beside some other support for a disability.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import children, person
from rechten.law.flanders.family.groeipakket_basisbedrag import APPEAL, DECREE, MISTAKES, OFFICE, admitted


def build(law: Law) -> Right:
    """The right, over the figure in ``groeipakket_ondersteuningstoeslag.yaml``."""
    return Right(
        id="groeipakket_ondersteuningstoeslag",
        name="Ondersteuningstoeslag van het Groeipakket",
        level="flanders",
        domain="family",
        summary="Elke maand een vast bedrag bovenop de zorgtoeslag, voor een kind met 12 punten of meer.",
        requires=(
            Condition(
                "groeipakket_ondersteuningstoeslag.points",
                children.twelve_points,
                article="Groeipakketdecreet, art. 56/1, eerste lid, 3° en derde lid",
                says="Het kind heeft een zorgtoeslag met 12 punten of meer, en is jonger dan 21 jaar.",
                fails="Dit is voor kinderen tot 21 jaar met een zorgtoeslag en minstens 12 punten.",
                selects=True,
                found_by_office=("de uitbetaler kent de punten van de zorgtoeslag",),
            ),
            Condition(
                "groeipakket_ondersteuningstoeslag.lives",
                person.lives_in.is_in("antwerp", "flanders", "brussels"),
                article="Groeipakketdecreet, art. 56/1, eerste lid, 2°",
                says="Het kind woont in Vlaanderen of in Brussel.",
                fails="Het kind woont niet in Vlaanderen of Brussel.",
            ),
            Condition(
                "groeipakket_ondersteuningstoeslag.stay",
                admitted(),
                article="Groeipakketdecreet, art. 56/1, eerste lid, 1°",
                says="Het kind is Belg, of mag in België verblijven.",
                fails="Met de papieren van nu is er nog geen ondersteuningstoeslag.",
                proof=("verblijfskaart van het kind",),
                demand=Demand.STAY,
            ),
            Condition(
                "groeipakket_ondersteuningstoeslag.no_other",
                ~children.other_disability_support,
                article="Groeipakketdecreet, art. 56/1, vijfde lid, 1° (schorsing; het besluit is niet nagelezen)",
                says="Er is geen ander budget of verblijf voor de handicap dat de toeslag stillegt.",
                fails="Naast dat andere budget of verblijf ligt de toeslag meestal stil. Vraag het na bij je "
                "uitbetaler.",
            ),
        ),
        decides=Decider("de uitbetaler van het Groeipakket", "De uitbetaler van het Groeipakket beslist."),
        amount=Amount(
            law.param("ondersteuningstoeslag.amount"),
            article="Groeipakketdecreet, art. 56/1, vierde lid en art. 4, § 1",
            says="Per kind, bovenop de zorgtoeslag. Je kiest zelf waaraan je het geeft.",
        ),
        act=_act(),
        held=children.receives_support_supplement,
        sources=(
            DECREE,
            Source(
                "https://www.kortenberg.be/de-ondersteuningstoeslag-groeipakket", "voorwaarden en schorsing", "2023"
            ),
            Source("https://www.myfamily.be/nl-be/ondersteuningstoeslag", "voorwaarden", "2023"),
            Source(
                "https://gpedia.groeipakket.be/nl/decreten-en-swaen/decreet-tot-regeling-van/boek-2-toelagen-het-kader/"
                "deel-3-andere-toelagen/titel-3/regelgeving-pagina/artikel-561",
                "tekst van artikel 56/1",
            ),
        ),
        certainty="Het bedrag is gevonden voor 2023 en september 2024. Daarna rekenen we met een marge. De volledige "
        "lijst van wat de toeslag stillegt, vonden we niet. Wie al in 2015 op een wachtlijst stond en eind 2022 een "
        "basisondersteuningsbudget had, houdt de toeslag tot 25 jaar, ook zonder 12 punten. Dat vragen we niet.",
    )


def _act() -> Act:
    return Act(
        office=OFFICE,
        how="Woon je in Vlaanderen? Dan komt de toeslag vanzelf, na de beslissing over de zorgtoeslag. Komt er niets? "
        "Bel je uitbetaler. Woon je in Brussel? Vraag de toeslag dan op papier of per mail bij een uitbetaler.",
        topics=("child_benefit", "disability"),
        evidence=("beslissing over de zorgtoeslag, met de punten",),
        fetched_by_office=("de punten van de zorgtoeslag (Opgroeien)",),
        starts="Vanaf de maand waarin het kind 12 punten of meer heeft, ten vroegste januari 2023.",
        decision_term="Een eigen termijn vonden we niet.",
        appeal=APPEAL,
        appeal_to="de geschillencommissie van het Groeipakket",
        consequences=(
            Consequence(
                "Krijgt je kind later een persoonlijk budget of verblijft het in een voorziening? Dan kan de toeslag "
                "een tijd stilliggen. Meld het.",
                "Groeipakketdecreet, art. 56/1",
            ),
            MISTAKES,
        ),
    )
