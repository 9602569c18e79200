"""Vermindering van de onroerende voorheffing: a lower tax on a home for families, a disability, or a modest home.

Vlaamse Codex Fiscaliteit, title 2, chapter 1. The situation on 1 January of the tax year decides. Owners get it by
themselves; a tenant asks once, and the owner hands it on. The flat amount of the Region is multiplied by the surcharges
of province and town, which were not found for every year: so no amount is computed.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, any_of, case, myself, never, not_computed
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Alternatives, Condition, Consequence, Decider, Opening, Reference, Right, Route
from rechten.law.facts import homes, income, statuses
from rechten.law.facts.person import adult
from rechten.law.units import housemates

_CODE = "Vlaamse Codex Fiscaliteit, titel 2, hoofdstuk 1 (artikel niet nagelezen)"
_PAGES = "https://www.vlaanderen.be/belastingen-en-begroting/vlaamse-belastingen/onroerende-voorheffing/"


def build(law: Law) -> Right:
    """The right, over the figures in ``vermindering_onroerende_voorheffing.yaml``."""
    return Right(
        id="vermindering_onroerende_voorheffing",
        name="Minder belasting op je woning (onroerende voorheffing), ook als huurder",
        level="flanders",
        domain="housing",
        summary="Elk jaar minder belasting op de woning, met kinderen, een handicap of een bescheiden woning. Huur je? "
        "Dan moet de eigenaar het je doorgeven.",
        requires=(
            Condition(
                "onroerende_voorheffing.tenure",
                homes.tenure,
                article=_CODE,
                says="Je bent eigenaar of huurder van de woning in Vlaanderen waar je woont.",
                fails="Dit is voor wie eigenaar of huurder is van de woning in Vlaanderen.",
                found_by_office=("adres en eigendom (rijksregister en kadaster)",),
                selects=True,
            ),
            Alternatives(
                "onroerende_voorheffing.why",
                article=_CODE,
                says="Er zijn minstens twee kinderen, of iemand heeft een handicap, of je eigen woning is bescheiden.",
                routes=(
                    Route("onroerende_voorheffing.children", "Je hebt minstens twee kinderen.", (_children(),)),
                    Route("onroerende_voorheffing.disability", "Iemand in huis heeft een handicap.", (_disability(),)),
                    Route("onroerende_voorheffing.illness", "Iemand in huis is invalide.", (_invalid(),)),
                    Route("onroerende_voorheffing.modest", "Je eigen woning is bescheiden.", (_modest(law),)),
                ),
            ),
        ),
        decides=Decider("de Vlaamse Belastingdienst", "De Vlaamse Belastingdienst beslist."),
        act=_act(),
        weight=10,
        weight_why="Ruwe schatting: met opcentiemen is het volgens het Huurdersplatform (2023) soms meer dan 100 euro "
        "per jaar. Ze dient alleen om vragen te ordenen.",
        held=homes.has_tax_reduction,
        openings=tuple(
            Opening(by, Reference.FIRST_OF_JANUARY, "Voor de belasting van dat jaar, tot 5 jaar terug.", _CODE)
            for by in ("groeipakket_basisbedrag", "inkomensvervangende_tegemoetkoming")
        ),
        shows=("onroerende_voorheffing.per_child", "onroerende_voorheffing.per_adult"),
        sources=(
            Source(_PAGES + "vermindering-van-onroerende-voorheffing-als-huurder", "regels voor huurders"),
            Source(
                _PAGES + "vermindering-van-de-onroerende-voorheffing-voor-personen-met-een-handicap", "bij een handicap"
            ),
            Source(
                "https://www.vlaanderen.be/bouwen-wonen-en-energie/vermindering-van-de-onroerende-voorheffing-voor-bescheiden-woning",
                "bescheiden woning",
            ),
            Source(
                "https://huurdersplatform.be/hb/actualiteit-hb/de-vermindering-van-de-onroerende-voorheffing-wat-is-er-nieuw-sinds-2023/",
                "huurders, kinderen en co-ouderschap",
                "2023-03",
            ),
            Source(
                "https://www.kortenberg.be/vermindering-van-de-onroerende-voorheffing-voor-huurders", "5 jaar terug"
            ),
            Source(
                "https://www.puurs.be/product/40/onroerende-voorheffing---vermindering-handicap", "welke handicap telt"
            ),
        ),
        certainty="De voorwaarden staan vast. De dag die telt, is 1 januari van het jaar; wij kijken naar de dag van "
        "je vraag. Het bedrag rekenen we niet uit: het hangt af van de opcentiemen van provincie en gemeente. Een "
        "bescheiden woning krijgt 25 % minder. Voor een bescheiden woning telt alle vastgoed in Vlaanderen van alle "
        "eigenaars die er wonen. Wij kijken naar het kadastraal inkomen dat jij opgeeft. De handicap moet vastgesteld "
        "zijn voor 65 jaar. Woont een kind bij twee ouders? Dan kan de vermindering sinds 2023 gedeeld worden. Meer "
        "dan de belasting zelf krijg je nooit.",
    )


def _children() -> Condition:
    return Condition(
        "onroerende_voorheffing.two_children",
        homes.children_counted >= 2,
        article=_CODE,
        says="In de woning wonen minstens 2 kinderen met Groeipakket. Een kind met een zorgtoeslag telt voor twee.",
        fails="In de woning wonen geen twee kinderen met Groeipakket.",
        found_by_office=("de kinderen met Groeipakket op je adres",),
        unit="iedereen op het adres",
    )


def _disability() -> Condition:
    return Condition(
        "onroerende_voorheffing.heavy",
        _disability_counts(),
        article=_CODE,
        says="Iemand van 18 jaar of ouder heeft een zware handicap: 66 %, 9 punten, of een derde van het "
        "verdienvermogen.",
        fails="Niemand in de woning heeft een erkende handicap die hiervoor telt.",
        proof=("attest van de handicap, als de Belastingdienst het nog niet heeft",),
        unit="iedereen op het adres",
    )


def _disability_counts() -> Expr:
    """An IVT certainly counts; with another recognition we do not know how heavy the disability is."""
    grown = (myself | housemates).where(adult)
    heavy = not_computed(BOOL, "of de handicap zwaar genoeg is (66 %, 9 punten, of een derde van het verdienvermogen)")
    return any_of(
        grown.any(statuses.receives_ivt),
        case((homes.disability_here, heavy), otherwise=never()),
    )


def _invalid() -> Condition:
    return Condition(
        "onroerende_voorheffing.earns",
        homes.earns_a_third,
        article=_CODE,
        says="Iemand in de woning is invalide voor het ziekenfonds (langer dan een jaar ziek).",
        fails="Niemand in de woning is invalide voor het ziekenfonds.",
        found_by_office=("ziekenfonds en RIZIV",),
        unit="iedereen op het adres",
    )


def _modest(law: Law) -> Condition:
    return Condition(
        "onroerende_voorheffing.modest_home",
        homes.owns_home & (income.cadastral_income <= law.param("onroerende_voorheffing.modest")),
        article=_CODE,
        says="De woning is van jou, en het kadastraal inkomen van je vastgoed is niet hoger dan 745 euro.",
        fails="De woning is niet van jou, of het kadastraal inkomen is hoger dan 745 euro.",
        found_by_office=("kadastraal inkomen (niet geïndexeerd)",),
    )


def _act() -> Act:
    return Act(
        office="Vlaamse Belastingdienst (gratis 1700)",
        how="Eigenaar of sociale huurder? Dan komt het meestal vanzelf; kijk je brief na. Huur je van een gewone "
        "eigenaar? Stuur één keer het formulier voor huurders op, voor 1 mei. Het geldt ook na een verhuis.",
        topics=("housing",),
        evidence=("formulier voor huurders", "attest van de handicap, als dat nodig is"),
        fetched_by_office=("adres en gezin (rijksregister)", "kinderen met Groeipakket", "attesten van een handicap"),
        starts="Wie op 1 januari in de woning woont, heeft er recht op voor dat jaar. Je kan tot 5 jaar terug vragen.",
        decision_term="Je krijgt een brief als de vermindering er is, samen met de belasting van de eigenaar.",
        appeal="Staat ze niet op de brief met de belasting? Dien dan een bezwaar in bij de Vlaamse Belastingdienst. "
        "Ook een huurder kan dat.",
        appeal_to="de Vlaamse Belastingdienst",
        consequences=(
            Consequence(
                "De eigenaar hoort dat je dit vroeg: het bedrag gaat eerst van zijn of haar belasting af. Daarna moet "
                "het naar jou, elk jaar. Verwittig de eigenaar dus best zelf.",
                _CODE,
            ),
        ),
    )
