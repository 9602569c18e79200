"""Mijn VerbouwPremie: a grant for works that make a home better or save energy, for who lives in the own home.

Besluit Vlaamse Codex Wonen van 2021 and Energiebesluit, since 1 October 2022. The grant is a share or a fixed sum per
kind of work and category of income, over the final invoices. The amounts of 2025 and the reform of 1 March 2026 were
not found in an official text, so no amount is computed here; the lowest ceilings are shown.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, on_day, request_date
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import homes
from rechten.law.facts.person import lives_in

ARTICLE = "Besluit Vlaamse Codex Wonen, boek 5; Energiebesluit (artikel niet nagelezen)"
PAGE_OWNER = Source("https://www.grimbergen.be/mijnverbouwpremie", "eigenaar-bewoner, en welk inkomen telt", "2023")


def owner_conditions(right: str, begun: Expr, since: str) -> tuple[Condition, ...]:
    """Plans to renovate the own home, which is old enough: the same for the grant and for the loan."""
    return (
        Condition(
            f"{right}.plan",
            homes.housing_plan.is_in("renovate"),
            article=ARTICLE,
            says="Je verbouwt of isoleert je eigen woning.",
            fails="Dit is voor wie de eigen woning verbouwt of isoleert.",
            selects=True,
        ),
        Condition(
            f"{right}.owner",
            homes.owns_home & lives_in.is_in("antwerp", "flanders"),
            article=ARTICLE,
            says="De woning in Vlaanderen is van jou, alleen of samen met iemand, en je woont er.",
            fails="De woning waar je woont, is niet van jou. Huur je? Dan vraagt de eigenaar de premie of de lening.",
            found_by_office=("eigendom en adres; het loket haalt die zelf op",),
        ),
        Condition(
            f"{right}.old",
            homes.old_home,
            article=ARTICLE,
            says="De woning is 15 jaar oud of ouder.",
            fails="De woning is jonger dan 15 jaar. Voor een warmtepomp of zonneboiler kan het soms toch.",
            unit="de woning",
        ),
        Condition(
            f"{right}.begun",
            begun,
            article=ARTICLE,
            says=f"De regeling bestaat: ze begon op {since}.",
            fails="Op die dag bestond deze regeling nog niet.",
        ),
    )


def build(law: Law) -> Right:  # noqa: ARG001 - its figures only inform
    """The right, without an amount: that hangs on the works and on tables of 2026 that were not found."""
    return Right(
        id="mijn_verbouwpremie",
        name="Mijn VerbouwPremie",
        level="flanders",
        domain="housing",
        summary="Geld terug voor werken aan je woning, zoals dak, ramen, isolatie of elektriciteit.",
        requires=(
            *owner_conditions("mijn_verbouwpremie", request_date() >= on_day(2022, 10, 1), "1 oktober 2022"),
            Condition(
                "mijn_verbouwpremie.works",
                homes.works_fit,
                article=ARTICLE,
                says="De werken en de facturen voldoen aan de regels. Het loket kijkt dat na.",
                proof=("eindfacturen", "attest van de aannemer"),
            ),
        ),
        decides=Decider("het loket van Mijn VerbouwPremie", "Het loket van Mijn VerbouwPremie beslist."),
        act=_act(),
        weight=50,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: de premie is een deel van facturen die zeer verschillen. "
        "Ze dient alleen om vragen te ordenen.",
        held=homes.has_renovation_grant,
        shows=("mijn_verbouwpremie.lowest_single", "mijn_verbouwpremie.lowest_other"),
        sources=(
            PAGE_OWNER,
            Source(
                "https://www.hln.be/woon/minder-energie-verbruiken-en-minder-betalen-deze-nieuwe-premie-ondersteunt-jouw-energetische-renovatieplannen~a942798b4/",
                "hoe je ze vraagt",
                "2022-10",
            ),
            Source("https://www.nieuwerkerken.be/mijn-verbouwpremie-aanvragen", "lagere bedragen vanaf 2025", "2024"),
            Source(
                "https://businessam.be/vlaamse-regering-bereikt-akkoord-hervorming-mijn-verbouwpremie",
                "akkoord over de hervorming",
                "2025",
            ),
            Source(
                "https://www.frixis.be/nl/e-news/nieuws-cat/warmtepomppremie-blijft-voor-iedereen-vl.htm",
                "warmtepomp: een premie voor elk inkomen vanaf 2026",
            ),
        ),
        certainty="Wie de premie kan vragen, staat vast tot 2024. Vanaf 2025 zijn de bedragen lager, en op 1 maart "
        "2026 veranderde de regeling. De nieuwe tabellen vonden we niet, dus rekenen we geen bedrag uit. Hoe lager je "
        "inkomen, hoe hoger de premie. Wie het sociaal tarief heeft, krijgt soms meer. Heb je nog een andere woning? "
        "Dan kan je in de hoogste categorie vallen. Binnen hoeveel tijd na de factuur je moet vragen, is niet "
        "nagekeken: twee jaar wordt vaak genoemd.",
    )


def _act() -> Act:
    return Act(
        office="Het loket op mijnverbouwpremie.be; in Antwerpen helpt het EcoHuis",
        how="Vraag raad vóór de werken beginnen: welke werken, welk attest, welke premie. Vraag de premie online als "
        "de werken klaar zijn en de eindfactuur er is.",
        topics=("housing", "energy"),
        evidence=("eindfacturen", "attest van de aannemer", "foto's van de werken", "EAN-code van je energiefactuur"),
        fetched_by_office=("eigendom van de woning", "je inkomen (aanslagbiljet)", "je gezin (rijksregister)"),
        starts="Je krijgt het geld na de werken. Wat geldt op de dag van je aanvraag, telt.",
        decision_term="Hoelang een beslissing duurt, vonden we niet.",
        appeal="Ga je niet akkoord? Hoe je bezwaar maakt, vonden we niet. Het staat in de brief met de beslissing.",
        consequences=(
            Consequence(
                "Je betaalt de aannemer eerst zelf. Kan dat niet? Bekijk dan Mijn VerbouwLening, voor je iets tekent.",
                ARTICLE,
            ),
        ),
        by_letter=False,
    )
