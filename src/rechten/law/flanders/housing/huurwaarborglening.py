"""Huurwaarborglening: a loan without interest for the deposit, from the Vlaams Woningfonds.

BVR of 7 December 2018, now in the Besluit Vlaamse Codex Wonen van 2021. Each person who signs the lease is an applicant
and must meet all conditions. The loan is the deposit in the lease, up to a cap that rises with the persons at charge.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import homes, person, statuses
from rechten.law.flanders.housing.loans import couple_income, loan_ceiling
from rechten.law.flanders.housing.tenants import no_property
from rechten.law.units import rent_couple

_BVR = "BVR 7 december 2018 (huurwaarborglening), artikel niet nagelezen"


def build(law: Law) -> Right:
    """The right, over the figures in ``huurwaarborglening.yaml``."""
    return Right(
        id="huurwaarborglening",
        name="Lening voor de huurwaarborg",
        level="flanders",
        domain="housing",
        summary="Een lening zonder rente voor de huurwaarborg. Je betaalt ze in 24 maanden terug.",
        requires=(
            Condition(
                "huurwaarborglening.plan",
                homes.housing_plan.is_in("rent"),
                article=_BVR,
                says="Je gaat een woning huren in Vlaanderen, of je tekende het contract hoogstens 3 maanden geleden.",
                fails="Dit is voor wie een woning gaat huren, of dat pas deed.",
                proof=("huurcontract, of een ontwerp ervan",),
                selects=True,
            ),
            Condition(
                "huurwaarborglening.stay",
                person.stay.is_in("belgian", "eu_long", "population_register", "protected", "temporary_register")
                | statuses.has_reference_address,
                article=_BVR,
                says="Je bent ingeschreven in het bevolkingsregister, het vreemdelingenregister of op een "
                "referentieadres.",
                fails="Je bent niet ingeschreven. Het OCMW kan soms op een andere manier helpen met de waarborg.",
                proof=("identiteitskaart of verblijfskaart",),
                demand=Demand.STAY,
            ),
            Condition(
                "huurwaarborglening.income",
                couple_income(law) <= loan_ceiling(law, "huurwaarborglening.income_{}"),
                article=_BVR,
                says="Het inkomen van wie het contract tekent, is niet hoger dan de grens.",
                fails="Het inkomen van wie het contract tekent, is hoger dan de grens.",
                found_by_office=("aanslagbiljet; heb je er geen, dan verklaar je zelf je inkomen",),
                unit="jij en je partner",
            ),
            Condition(
                "huurwaarborglening.property",
                no_property(rent_couple),
                article=_BVR,
                says="Wie het contract tekent, heeft geen woning of bouwgrond.",
                fails="Wie het contract tekent, heeft een woning of bouwgrond.",
                unit="jij en je partner",
            ),
            Condition(
                "huurwaarborglening.arrears",
                ~homes.loan_arrears,
                article=_BVR,
                says="Je bent bij geen andere lening te laat met afbetalen.",
                fails="Je bent te laat met een andere lening. Vraag het OCMW dan om hulp met de waarborg.",
            ),
        ),
        decides=Decider("het Vlaams Woningfonds", "Het Vlaams Woningfonds beslist."),
        act=_act(),
        weight=60,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: zonder waarborg begint geen huurcontract. Ze dient "
        "alleen om vragen te ordenen.",
        held=homes.has_deposit_loan,
        shows=("huurwaarborglening.cap", "huurwaarborglening.cap_per_dependant"),
        sources=(
            Source(
                "https://habitowoonwinkel.be/nl/ver-huren-ver-kopen/huurwaarborglening/",
                "voorwaarden en inkomensgrenzen",
            ),
            Source(
                "https://vlaamswoningfonds.be/huurwaarborglening/procedure-aanvraag-huurwaarborglening",
                "hoe je ze vraagt, en hoelang het duurt",
            ),
            Source(
                "https://www.vlaamswoningfonds.be/huurwaarborglening/veelgestelde-vragen", "wat als je te laat betaalt"
            ),
            Source(
                "https://diest.be/inwoners/wonen-en-omgeving/woonloket/renteloze-huurwaarborglening",
                "registers, sociale woning en 3 maanden",
            ),
        ),
        certainty="De voorwaarden staan vast. De inkomensgrenzen staan op een pagina zonder datum; we nemen aan dat ze "
        "vanaf 2025 gelden. De index op je inkomen vonden we niet. Iedereen die tekent, moet aan alle voorwaarden "
        "voldoen. Wij kijken alleen naar jou en je partner. Voor een sociale woning is er geen lening, behalve als de "
        "woonmaatschappij de woning zelf van een eigenaar huurt. Heb je al twee leningen die nog lopen? Dan kan er "
        "geen derde bij. Het OCMW kan ook zelf helpen met een waarborg; dat is niet uitgewerkt.",
    )


def _act() -> Act:
    return Act(
        office="Vlaams Woningfonds",
        how="Vul het formulier van het Vlaams Woningfonds in, met iedereen die het contract tekent. Heb je nog geen "
        "contract? Vraag dan eerst een principiële toelating: die geldt 3 maanden. Het OCMW of een woonkantoor helpt.",
        topics=("housing",),
        evidence=("formulier, getekend door alle huurders", "huurcontract of ontwerp", "identiteitskaart"),
        fetched_by_office=("je aanslagbiljet", "je gezin en je adres (rijksregister)"),
        starts="Vraag ze binnen 3 maanden nadat je het huurcontract tekende. Daarna is het te laat.",
        decision_term="Binnen 2 werkdagen weet je of je aanvraag volledig is. Daarna beslist het Woningfonds binnen 10 "
        "werkdagen.",
        appeal="Hoe je tegen een weigering ingaat, vonden we niet. Vraag de reden op papier, en vraag raad aan een "
        "woonkantoor of de huurdersbond.",
        consequences=(
            Consequence(
                "Het is een lening: je betaalt elke maand een deel terug, 24 maanden lang. Rente is er niet.",
                _BVR,
            ),
            Consequence(
                "Door de aanvraag zeg je al ja op de afbetaling. Een apart contract komt er niet meer.",
                "Vlaams Woningfonds, veelgestelde vragen",
            ),
            Consequence(
                "Betaal je twee maanden niet? Dan hoort het OCMW dat. Het kan ook gemeld worden bij de Centrale voor "
                "Kredieten. Lukt het niet, vraag dan op tijd uitstel.",
                "Vlaams Woningfonds, veelgestelde vragen",
            ),
        ),
    )
