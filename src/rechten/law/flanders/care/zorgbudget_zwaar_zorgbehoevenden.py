"""Zorgbudget voor zwaar zorgbehoevenden (VSB-decreet, art. 78-83; BVR VSB, art. 138-191): a fixed amount a month.

The severity is proven by one attest that exists already, by living in a care home, or by somebody who comes to measure
it. No means test.
"""

from __future__ import annotations

from rechten.graph.expressions import age
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Alternatives, Amount, Condition, Consequence, Decider, Right, Route
from rechten.law.facts import care, person
from rechten.law.flanders.care.care_funds import (
    APPEAL,
    APPEAL_TO,
    CONSEQUENCES,
    DECISION,
    DECREE,
    belongs,
    lived_here,
    paid,
)

#: From this age on somebody can come to measure the need; younger children have an attest of the zorgtoeslag.
_MEASURED_FROM = 5


def build(law: Law) -> Right:
    """The right, over the figures in ``zorgbudget_zwaar_zorgbehoevenden.yaml``."""
    return Right(
        id="zorgbudget_zwaar_zorgbehoevenden",
        name="Zorgbudget voor zwaar zorgbehoevenden",
        level="flanders",
        domain="care",
        summary="Elke maand een vast bedrag voor wie veel zorg nodig heeft, thuis of in een woonzorgcentrum. Je kiest "
        "zelf waaraan je het geeft, ook aan wie voor je zorgt.",
        requires=(
            Condition(
                "zorgbudget.need",
                care.needs_help | care.in_care_home,
                article="VSB-decreet, art. 78-83",
                says="Je hebt bijna elke dag hulp nodig, of je woont in een woonzorgcentrum.",
                fails="Dit is voor wie lang en veel zorg nodig heeft.",
                selects=True,
            ),
            belongs("zorgbudget"),
            lived_here("zorgbudget"),
            paid("zorgbudget"),
            _proof(),
            Condition(
                "zorgbudget.no_person_budget",
                ~care.has_person_budget,
                article="BVR VSB, art. 138-140",
                says="Je krijgt geen persoonsvolgend budget en geen persoonlijk assistentiebudget van het VAPH.",
                fails="Je krijgt een budget van het VAPH. Zolang dat loopt, is er meestal geen zorgbudget.",
                found_by_office=("of je een budget van het VAPH hebt",),
            ),
        ),
        decides=Decider(
            "je zorgkas", "Je zorgkas beslist. Een andere dienst kan komen kijken hoeveel zorg je nodig hebt."
        ),
        amount=Amount(
            law.param("zorgbudget.severe"),
            article="VSB-decreet, art. 80, § 2",
            says="Een vast bedrag per maand. Je inkomen telt niet mee.",
        ),
        act=_act(),
        held=care.has_care_budget,
        shows=("zorgbudget.appeal_fee", "zorgbudget.appeal_fee_low"),
        sources=(
            DECREE,
            DECISION,
            Source(
                "https://trefpuntstan.be/ontmoet-deel/deel-je-verhaal-detail-pagina/2023/12/05/"
                "STAN-informeert-Stijging-zorgbudget-voor-zwaar-zorgbehoevenden?originNode=6996",
                "bedragen van 2023 en 2024",
                "2023-12-05",
            ),
            Source(
                "https://rechtenverkenner.dendermonde.be/zorgbudget-zwaar-zorgbehoevenden",
                "voor wie",
            ),
        ),
        certainty="De voorwaarden en 140 euro staan in de tekst van 1 juli 2026. De schalen veranderen sinds 1 maart "
        "2026 naar BelRAI. We noemen de bekendste bewijzen. Er zijn er nog: een kortverblijf of dagverzorging met "
        "score C, en bij een verlenging een E-attest van de kine. Welke score voor dagverzorging telt, lazen we niet "
        "in de bijlage. Niet uitgewerkt: wie in het ziekenhuis ligt op de dag van de aanvraag. Ook niet: een kind dat "
        "voltijds in een multifunctioneel centrum (MFC) verblijft. Vanaf 70 jaar vragen we niet naar een budget van "
        "het VAPH. Vanaf welke dag in 2023 het bedrag 135 euro was, vonden we niet.",
    )


def _proof() -> Alternatives:
    """One proof of severity is enough."""
    return Alternatives(
        "zorgbudget.severity",
        article="VSB-decreet, art. 78-83; BVR VSB, art. 138-191",
        says="De zware zorgnood is bewezen, of een dienst komt ze meten.",
        routes=(
            Route(
                "zorgbudget.attested",
                "Je hebt al een bewijs.",
                (
                    Condition(
                        "zorgbudget.attest",
                        care.care_attest,
                        article="BVR VSB, art. 138-191",
                        says="Je hebt een bewijs van zware zorg, zoals thuisverpleging met forfait B of C.",
                        fails="Je hebt nog geen bewijs van zware zorg.",
                        proof=(
                            "het bewijs met de score, bijvoorbeeld van je verpleegkundige, de FOD of het Groeipakket",
                        ),
                    ),
                ),
            ),
            Route(
                "zorgbudget.residential",
                "Je woont in een woonzorgcentrum.",
                (
                    Condition(
                        "zorgbudget.care_home",
                        care.in_care_home,
                        article="VSB-decreet, art. 78-83; BVR VSB, art. 138-191",
                        says="Je woont in een erkend woonzorgcentrum of psychiatrisch verzorgingstehuis.",
                        fails="Je woont niet in een woonzorgcentrum of psychiatrisch verzorgingstehuis.",
                        proof=("attest van verblijf van het woonzorgcentrum",),
                    ),
                ),
            ),
            Route(
                "zorgbudget.measured",
                "Een dienst komt bij je thuis meten hoeveel zorg je nodig hebt.",
                (
                    Condition(
                        "zorgbudget.measured_age",
                        age(person.birth_date) >= _MEASURED_FROM,
                        article="BVR VSB, art. 138-191",
                        says="Je bent 5 jaar of ouder.",
                        fails="Voor een kind jonger dan 5 jaar telt alleen een bewijs, zoals 18 punten voor de "
                        "zorgtoeslag.",
                    ),
                    Condition(
                        "zorgbudget.score",
                        care.severe_need,
                        article="BVR VSB, art. 138-191",
                        says="De dienst meet 13 punten of meer op de BelRAI Screener. Voor een kind is dat 10 punten "
                        "op een andere schaal.",
                    ),
                ),
            ),
        ),
    )


def _act() -> Act:
    return Act(
        office="je zorgkas (die van je ziekenfonds, of de Vlaamse Zorgkas)",
        how="Heb je een bewijs? Bezorg het aan je zorgkas: dat is genoeg. Heb je er geen? Vraag het OCMW, een dienst "
        "voor gezinszorg of de dienst maatschappelijk werk van je ziekenfonds om de zorg te komen meten.",
        topics=("care", "disability"),
        evidence=(
            "een bewijs met een score, als je dat hebt",
            "een attest van verblijf, als je in een woonzorgcentrum woont",
            "je rekeningnummer",
        ),
        fetched_by_office=("sommige scores, zoals die van de FOD, het Groeipakket of je verpleegkundige",),
        starts="Het geld komt vanaf de eerste dag van de vierde maand nadat je recht begint. Bij zorg op het einde van "
        "het leven is er geen wachttijd. Het kan tot 6 maanden terug. Wacht dus niet.",
        decision_term="De zorgkas beslist binnen 60 dagen. Dat kan 30 dagen langer duren.",
        decision_days=60,
        appeal=APPEAL,
        appeal_to=APPEAL_TO,
        consequences=(
            *CONSEQUENCES,
            Consequence(
                "Een dienst kan later opnieuw komen meten. Weiger je dat twee keer, dan stopt het budget.",
                "BVR VSB, art. 138-191",
            ),
            Consequence(
                "Wordt er nu te weinig gemeten? Binnen het jaar telt een nieuwe meting alleen als dezelfde persoon ze "
                "doet. Toon daarom ook wat op een slechte dag niet lukt.",
                "BVR VSB, art. 138-191",
            ),
        ),
    )
