"""Vlaamse woonlening: a social loan of the Vlaams Woningfonds to buy a home, or to keep it after a separation.

Vlaamse Codex Wonen van 2021, book 5. Income must lie between a minimum and a ceiling that depends on the household and
on the place of the home ("cluster"). Whether the loan can be paid back, and what the home may cost, the fund judges.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, always, case, not_computed
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import homes
from rechten.law.facts.person import lives_in, stay
from rechten.law.flanders.housing.loans import couple_income, loan_ceiling
from rechten.law.flanders.housing.tenants import no_property
from rechten.law.units import rent_couple

_CODE = "Vlaamse Codex Wonen, boek 5; Besluit Vlaamse Codex Wonen, boek 5 (artikel niet nagelezen)"


def build(law: Law) -> Right:
    """The right, over the figures in ``vlaamse_woonlening.yaml``."""
    return Right(
        id="vlaamse_woonlening",
        name="Vlaamse woonlening (sociale lening)",
        level="flanders",
        domain="housing",
        summary="Een goedkope lening om een woning te kopen of te behouden, als je inkomen niet hoog is.",
        requires=(
            Condition(
                "vlaamse_woonlening.plan",
                homes.housing_plan.is_in("buy"),
                article=_CODE,
                says="Je wil in Vlaanderen een woning kopen of behouden, om er zelf te wonen.",
                fails="Dit is voor wie een woning wil kopen of behouden.",
                selects=True,
            ),
            Condition(
                "vlaamse_woonlening.stay",
                stay.is_in("belgian", "eu_long", "population_register", "protected"),
                article=_CODE,
                says="Je bent Belg, of je mag lang in België blijven.",
                fails="Met het verblijf dat je nu hebt, zien we dit niet. Vraag het na bij het Woningfonds.",
                proof=("identiteitskaart of verblijfskaart",),
                demand=Demand.STAY,
            ),
            Condition(
                "vlaamse_woonlening.most",
                couple_income(law) <= _ceiling(law),
                article=_CODE,
                says="Het inkomen van wie er gaat wonen, is niet hoger dan de grens.",
                fails="Het inkomen van wie er gaat wonen, is hoger dan de grens.",
                found_by_office=("aanslagbiljet",),
                unit="jij en je partner",
            ),
            Condition(
                "vlaamse_woonlening.least",
                _enough(law),
                article=_CODE,
                says="Het inkomen is minstens het laagste bedrag. Telt dat van het aanslagbiljet te laag? Dan tellen "
                "ook de laatste 3 maanden.",
                proof=("bewijs van je inkomen van de laatste 6 maanden",),
                unit="jij en je partner",
            ),
            Condition(
                "vlaamse_woonlening.property",
                no_property(rent_couple),
                article=_CODE,
                says="Jij en je partner hebben geen andere woning of bouwgrond.",
                fails="Jij of je partner heeft een andere woning of bouwgrond. Wil je je eigen woning behouden? Vraag "
                "het dan aan het Woningfonds.",
                unit="jij en je partner",
            ),
            Condition(
                "vlaamse_woonlening.agreed",
                homes.woningfonds_agrees,
                article=_CODE,
                says="Je kan de lening afbetalen, en de woning is niet duurder dan mag. Het Woningfonds kijkt dat na.",
                proof=("gegevens van de woning, en een raming van de werken",),
            ),
        ),
        decides=Decider("het Vlaams Woningfonds", "Het Vlaams Woningfonds beslist, na een schatting van de woning."),
        act=_act(),
        weight=80,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: de winst is een lagere rente, en lenen zonder veel "
        "spaargeld. Ze dient alleen om vragen te ordenen.",
        held=homes.has_home_loan,
        opens=("verzekering_gewaarborgd_wonen",),
        shows=("vlaamse_woonlening.sale_value",),
        sources=(
            Source(
                "https://wil.be/nl/ik-wil-lenen/het-vlaams-woningsfonds/voorwaarden", "voorwaarden en grenzen", "2024"
            ),
            Source("https://www.volkshaard.be/ik-wil-lenen/kan-ik-lenen", "voorwaarden en grenzen", "2023"),
            Source(
                "https://www.hln.be/geld/de-vlaamse-woonlening-wie-heeft-recht-op-dit-voordelig-krediet-en-welke-woning-kan-je-ermee-financieren~aff8fe9c/",
                "wat de woning mag kosten",
                "2023-05",
            ),
            Source("https://wonentussenzoetenzout.tienen.be/sociale-leningen", "wat je meebrengt"),
        ),
        certainty="De voorwaarden staan vast. De jaren van de grenzen zijn afgeleid: de pagina's hebben geen datum. "
        "Voor 2025 en 2026 vonden we niets. De grens hangt af van de plaats van de woning. Voor de stad Antwerpen "
        "nemen we de hoogste grens, zoals voor Hasselt; dat staat niet letterlijk in de bron. Ook het inkomen van "
        "anderen die mee verhuizen telt; dat rekenen we niet. Is er dit jaar geen geld meer? Dan kan het Woningfonds "
        "je laten wachten. De rente hangt af van inkomen, gezin en plaats; die rekenen we niet uit.",
    )


def _ceiling(law: Law) -> Expr:
    """The ceiling of the cluster of the home; the city is taken to lie in the one with the higher ceilings."""
    elsewhere = not_computed(BOOL, "of de gemeente van de woning een hogere inkomensgrens heeft; vraag het Woningfonds")
    high = loan_ceiling(law, "vlaamse_woonlening.{}_cluster1")
    return case(
        (lives_in.is_in("antwerp"), high),
        (elsewhere, high),
        otherwise=loan_ceiling(law, "vlaamse_woonlening.{}_cluster0"),
    )


def _enough(law: Law) -> Expr:
    """At least the minimum; with less, the income of the last three months may still show it."""
    recent = not_computed(BOOL, "of het inkomen van de laatste 3 maanden, keer 4, wel hoog genoeg is")
    return case((couple_income(law) >= law.param("vlaamse_woonlening.minimum"), always()), otherwise=recent)


def _act() -> Act:
    return Act(
        office="Vlaams Woningfonds, of de woonmaatschappij die dossiers voorbereidt",
        how="Maak een afspraak voor je een contract tekent om te kopen. Vraag of je inkomen en de woning passen. Teken "
        "niet zonder dat in je contract staat: 'als ik de lening krijg'.",
        topics=("housing",),
        evidence=(
            "identiteitskaart",
            "bewijs van alle inkomens van de laatste 6 maanden",
            "gegevens van de woning, en een raming van de werken",
        ),
        fetched_by_office=("je aanslagbiljet", "je gezin (rijksregister)", "je leningen (Centrale voor Kredieten)"),
        starts="De dag dat je de dossierkost betaalt, telt voor je inkomen en voor de rente.",
        decision_term="Hoelang een beslissing duurt, vonden we niet. Reken op tijd voor een schatting van de woning.",
        appeal="Hoe je tegen een weigering ingaat, vonden we niet. Vraag de reden op papier, en vraag wat wel kan.",
        consequences=(
            Consequence(
                "Het Woningfonds vraagt een dossierkost. Vraag vooraf hoeveel, en of je ze terugkrijgt.",
                "Vlaams Woningfonds, voorwaarden",
            ),
            Consequence(
                "Je woont de hele tijd van de lening zelf in de woning. Verhuren mag niet.",
                _CODE,
            ),
        ),
    )
