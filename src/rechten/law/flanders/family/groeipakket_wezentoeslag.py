"""Groeipakket, wezentoeslag: a share of the basisbedrag on top of it, for a child of whom a parent died.

Groeipakketdecreet (27 april 2018), art. 14 and 15. For a death before 2019 the old child benefit for orphans stays (a
higher amount instead of the old rank), as long as the other parent forms no new household; that is not computed.
"""

from __future__ import annotations

from rechten.graph.expressions import case, rounded
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
    """The right, over the figures in ``groeipakket_wezentoeslag.yaml``."""
    return Right(
        id="groeipakket_wezentoeslag",
        name="Wezentoeslag van het Groeipakket",
        level="flanders",
        domain="family",
        summary="Elke maand extra Groeipakket voor een kind van wie een ouder overleden is.",
        requires=(
            Condition(
                "groeipakket_wezentoeslag.parent",
                children.lost_parent.is_in("one", "all", "before"),
                article="Groeipakketdecreet, art. 14",
                says="Een ouder is overleden, of een vrederechter stelde vast dat een ouder verdwenen is.",
                fails="Dit is voor een kind van wie een ouder overleden of verdwenen is.",
                selects=True,
                proof=("overlijdensakte, als de ouder in het buitenland overleed", "beslissing van de vrederechter"),
                found_by_office=("een overlijden in België staat in het rijksregister",),
            ),
            Condition(
                "groeipakket_wezentoeslag.since_2019",
                ~children.lost_parent.is_in("before"),
                article="Groeipakketdecreet, art. 14 en boek 5 (overgang)",
                says="Dat was in 2019 of later.",
                fails="Overleed de ouder voor 2019? Dan geldt nog de oude wezenbijslag. Vraag aan je uitbetaler of die "
                "juist betaald wordt.",
            ),
            Condition(
                "groeipakket_wezentoeslag.basis",
                entitled(),
                article="Groeipakketdecreet, art. 14",
                says="Het kind geeft recht op het basisbedrag van het Groeipakket.",
                fails="Voor dit kind zien we nu geen basisbedrag, en zonder basisbedrag is er geen toeslag.",
            ),
        ),
        decides=Decider("de uitbetaler van het Groeipakket", "De uitbetaler van het Groeipakket beslist."),
        amount=Amount(
            rounded(
                law.param("groeipakket.basis")
                * case(
                    (children.lost_parent.is_in("all"), law.param("wezentoeslag.full")),
                    otherwise=law.param("wezentoeslag.half"),
                ),
                "half_up",
                "Groeipakketdecreet, art. 4, § 2: een halve cent telt als een hele",
            ),
            article="Groeipakketdecreet, art. 15",
            says="Per kind, bovenop het basisbedrag. Het blijft zo, ook als de andere ouder een nieuw gezin vormt.",
        ),
        act=_act(),
        held=children.receives_orphan_supplement,
        shows=("wezentoeslag.old",),
        sources=(
            DECREE,
            Source("https://groeipakket.be/nl/zorgtoeslag-voor-halfwezen", "voorbeelden", "2019"),
            Source("https://www.fons.be/toeslagen-Groeipakket/Wezentoeslag", "bedragen", "2023-09"),
            Source(
                "https://www.groeipakket.be/en/nieuws/wijzigingen-groeipakket-januari-2023",
                "80 % sinds januari 2023",
                "2023-01",
            ),
        ),
        certainty="We nemen het deel dat het decreet zegt, van het basisbedrag. Een uitbetaler drukte voor september "
        "2024 144,16 euro: dat is 1 cent meer dan onze berekening. Wat er nu is na september 2025, heeft een marge. "
        "Overleed een ouder voor 2019, dan rekenen we het oude bedrag niet. Een kind dat voor 2019 geboren is en later "
        "een ouder verliest, krijgt voortaan het nieuwe basisbedrag: dat zien we in het basisbedrag zelf niet.",
    )


def _act() -> Act:
    return Act(
        office=OFFICE,
        how="De toeslag komt vanzelf als de ouder in België overleed. Overleed de ouder in het buitenland? Stuur de "
        "overlijdensakte naar je uitbetaler. Zit er niets extra in je Groeipakket? Bel je uitbetaler.",
        topics=("child_benefit",),
        evidence=(
            "overlijdensakte, als de ouder in het buitenland overleed",
            "beslissing van de vrederechter, als een ouder verdwenen is",
        ),
        fetched_by_office=("overlijden in België en samenstelling van je gezin (rijksregister)",),
        starts="Vanaf de maand van het overlijden. Het geld komt samen met het basisbedrag, rond de 8ste.",
        decision_term=DECISION_TERM,
        appeal=APPEAL,
        decision_months=4,
        appeal_to="de geschillencommissie van het Groeipakket",
        consequences=(
            Consequence(
                "Komt de verdwenen ouder terug? Dan stopt de toeslag meteen. Meld het.",
                "Groeipakketdecreet, art. 15, § 3",
            ),
            MISTAKES,
        ),
    )
