"""Help of the OCMW with maintenance that one pays for a child (OCMW-wet, art. 68quinquies)."""

from __future__ import annotations

from rechten.graph.expressions import per_year, rounded, smallest
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Right
from rechten.law.facts import maintenance, statuses

_ARTICLE = "OCMW-wet, art. 68quinquies"


def build(law: Law) -> Right:
    """The right, over the figures in ``tussenkomst_onderhoudsgeld.yaml``."""
    half = per_year(maintenance.maintenance_paid, "een jaar onderhoudsgeld") * law.param("onderhoudsgeld.share")
    return Right(
        id="tussenkomst_onderhoudsgeld_68quinquies",
        name="Hulp van het OCMW bij onderhoudsgeld dat je betaalt",
        level="federal",
        domain="family",
        summary="Heb je een leefloon, en betaal je onderhoudsgeld (alimentatie) voor je kind? Het OCMW betaalt een "
        "deel terug.",
        requires=(
            Condition(
                "onderhoudsgeld.pays",
                maintenance.pays_maintenance,
                article=_ARTICLE,
                says="Je moet onderhoudsgeld voor je kind betalen, door een vonnis of een akte, en je betaalt het ook.",
                fails="Dit is voor wie een leefloon heeft en onderhoudsgeld voor een kind betaalt.",
                proof=("vonnis of akte", "bewijs dat je het onderhoudsgeld betaalde"),
                selects=True,
            ),
            Condition(
                "onderhoudsgeld.leefloon",
                statuses.receives_leefloon | statuses.receives_equivalent,
                article=_ARTICLE,
                says="Je krijgt een leefloon, of steun van het OCMW die even hoog is.",
                fails="Je krijgt geen leefloon.",
                found_by_office=("je leefloon",),
            ),
        ),
        decides=Decider("het OCMW", "Het OCMW beslist."),
        amount=Amount(
            rounded(smallest(half, law.param("onderhoudsgeld.most")), "half_up", "op de cent"),
            article=_ARTICLE,
            says="De helft van wat je betaalt, met een hoogste bedrag per jaar.",
        ),
        act=Act(
            office="OCMW van de gemeente waar je meestal verblijft",
            how="Zeg aan je maatschappelijk werker: 'Ik betaal onderhoudsgeld en vraag de tussenkomst van artikel "
            "68quinquies.' Dat mag mondeling of met een brief.",
            topics=("income", "child_benefit"),
            evidence=("vonnis of akte", "rekeninguittreksels die tonen dat je betaalde"),
            fetched_by_office=("je leefloon",),
            starts="Vanaf je aanvraag. Of het ook voor het verleden kan, vonden we niet: vraag het.",
            decision_term="Het OCMW beslist binnen 30 dagen.",
            decision_days=30,
            appeal="Niet akkoord? Ga binnen 3 maanden naar de arbeidsrechtbank. Dat is gratis.",
            appeal_to="de arbeidsrechtbank",
            receipt="Het OCMW geeft dezelfde dag een ontvangstbewijs (OCMW-wet, art. 58).",
            consequences=(
                Consequence(
                    "Het OCMW kijkt of je het onderhoudsgeld echt betaalt. Betaal je het niet meer, dan stopt de hulp.",
                    _ARTICLE,
                ),
                Consequence(
                    "Kan je het bedrag niet meer betalen? Een rechter kan het lager zetten. Stop niet zomaar "
                    "met betalen.",
                    "oud Burgerlijk Wetboek, art. 203 en 209; niet nagelezen",
                    advice_first=True,
                ),
            ),
        ),
        held=maintenance.gets_maintenance_help,
        sources=(
            Source(
                "https://www.vlaanderen.be/hulp-bij-het-betalen-van-onderhoudsgeld-of-alimentatie",
                "wie, hoeveel (91,67 euro per maand) en waar",
            ),
            Source("http://ouders.tweehuizen.be/content.aspx?pageId=383", "wie, hoeveel en hoe"),
        ),
        certainty="Twee bronnen zonder datum noemen hetzelfde bedrag: het kan veranderd zijn. De wet lazen we niet. "
        "Ook wie een bijdrage voor een geplaatst kind betaalt, kan dit vragen.",
    )
