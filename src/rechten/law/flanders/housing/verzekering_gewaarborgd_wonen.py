"""Verzekering gewaarborgd wonen: a free insurance that helps to pay off a mortgage when one loses work or falls ill.

Besluit Vlaamse Codex Wonen van 2021, book 5. Asked at the Vlaams Woningfonds within a year after the first drawing of
the loan. What it pays hangs on a later loss of income, so no amount is computed.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, case, never, not_computed
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import homes
from rechten.law.facts.person import lives_in

_CODE = "Besluit Vlaamse Codex Wonen, boek 5 (verzekering gewaarborgd wonen), artikel niet nagelezen"


def build(law: Law) -> Right:
    """The right, over the figures in ``verzekering_gewaarborgd_wonen.yaml``."""
    return Right(
        id="verzekering_gewaarborgd_wonen",
        name="Verzekering gewaarborgd wonen",
        level="flanders",
        domain="housing",
        summary="Een gratis verzekering, 10 jaar lang. Ze betaalt mee aan je woonlening als je ziek of werkloos wordt.",
        requires=(
            Condition(
                "vgw.loan",
                homes.new_home_loan,
                article=_CODE,
                says="Je kreeg in het laatste jaar voor het eerst geld van een lening voor je enige woning in "
                "Vlaanderen.",
                fails="Dit is voor wie in het laatste jaar een lening voor de enige woning kreeg.",
                proof=("akte van de lening",),
                selects=True,
            ),
            Condition(
                "vgw.work",
                homes.worked_whole_year,
                article=_CODE,
                says="Je werkt nu, en je werkte de laatste 12 maanden zonder onderbreking.",
                fails="Je werkte de laatste 12 maanden niet zonder onderbreking. Je kan vragen zodra dat wel zo is, "
                "binnen het jaar.",
                proof=("attest van je werkgever",),
            ),
            Condition(
                "vgw.value",
                _value_within(law),
                article=_CODE,
                says="De waarde van de woning is niet hoger dan de grens.",
                fails="De woning is meer waard dan de grens.",
                proof=("schatting van de woning",),
                unit="de woning",
            ),
            Condition(
                "vgw.once",
                ~homes.had_home_insurance,
                article=_CODE,
                says="Je had deze gratis verzekering nog niet.",
                fails="Je had deze gratis verzekering al. Ze is er één keer.",
            ),
        ),
        decides=Decider("het Vlaams Woningfonds", "Het Vlaams Woningfonds beslist."),
        act=_act(),
        weight=15,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: de premie die Vlaanderen betaalt. Ze dient alleen om "
        "vragen te ordenen.",
        held=homes.had_home_insurance,
        shows=("verzekering_gewaarborgd_wonen.most",),
        sources=(
            Source("https://www.tienen.be/verzekering-gewaarborgd-wonen", "voorwaarden", "2023"),
            Source("https://vlaamswoningfonds.be/veelgestelde-vragen", "een aanvraag die nog niet volledig is"),
            Source("https://www.koksijde.be/gratis-verzekering-gewaarborgd-wonen", "hoelang ze betaalt"),
            Source(
                "https://plusmagazine.knack.be/recht-en-geld/voorwaarden-voor-gratis-verzekering-gewaarborgd-wonen-zijn-versoepeld/article-news-1478837.html",
                "soepeler sinds juni 2019",
                "2019",
            ),
        ),
        certainty="De voorwaarden staan vast tot 2023. De grens van de waarde na 2023 vonden we niet. In sommige "
        "gemeenten in de rand van Brussel en Leuven ligt ze hoger. Over het hoogste bedrag per maand spreken bronnen "
        "elkaar tegen: 500 of 600 euro. Alleen voor een oudere nieuwbouw is er een inkomensgrens; die rekenen we niet. "
        "Je mag geen andere woning hebben; dat vragen we niet apart. De verzekering betaalt hoogstens 18 maanden bij "
        "werkloosheid en 36 maanden bij ziekte.",
    )


def _value_within(law: Law) -> Expr:
    """Within the ordinary limit; around Brussels and Leuven a higher one exists that is not encoded."""
    higher = not_computed(BOOL, "of voor de gemeente van de woning een hogere grens geldt; vraag het Woningfonds")
    return (homes.home_value <= law.param("verzekering_gewaarborgd_wonen.value")) | case(
        (lives_in.is_in("flanders"), higher), otherwise=never()
    )


def _act() -> Act:
    return Act(
        office="Vlaams Woningfonds (online)",
        how="Vraag ze online bij het Vlaams Woningfonds. Op tijd is belangrijker dan volledig: wat ontbreekt, stuur je "
        "binnen 2 maanden na.",
        topics=("housing",),
        evidence=(
            "verklaring van wie leent",
            "attest van de bank",
            "attest van je werkgever",
            "schatting van de woning",
        ),
        fetched_by_office=("je inkomen en je gezin",),
        starts="Je bent verzekerd vanaf de dag dat je aanvraag toekomt, 10 jaar lang. De eerste 3 maanden van ziekte "
        "of werkloosheid betaalt ze niet.",
        decision_term="Het Woningfonds beslist binnen 90 dagen nadat je dossier volledig is.",
        appeal="Hoe je tegen een weigering ingaat, vonden we niet. Vraag de reden op papier.",
        consequences=(
            Consequence(
                "Elke partner vraagt apart. Past maar één van jullie? Dan is alleen die persoon verzekerd.",
                _CODE,
            ),
        ),
        by_letter=False,
    )
