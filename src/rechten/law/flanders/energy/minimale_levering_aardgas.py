"""Minimale levering aardgas: the OCMW tops up a prepaid gas meter in the winter (Energiebesluit, art. 5.4.6 - 5.4.10).

Twice a month, from 1 November to 31 March, an amount by kind of home. The OCMW decides after a social enquiry, and may
set conditions. Not every OCMW takes part.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, add_months, case, request_date, start_of
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Right
from rechten.law.facts import bills, home, person, statuses
from rechten.law.units import housemates

_ARTICLE = "Energiebesluit van 19 november 2010, art. 5.4.6 tot 5.4.10"


def build(law: Law) -> Right:
    """The right, over the figures in ``minimale_levering_aardgas.yaml``."""
    return Right(
        id="minimale_levering_aardgas",
        name="Hulp om je gasmeter op te laden in de winter",
        level="flanders",
        domain="energy",
        summary="Het OCMW laadt in de winter twee keer per maand je gasmeter op, als het zelf niet lukt.",
        requires=(
            Condition(
                "aardgas.meter",
                bills.prepaid_meter.is_in("gas"),
                article=_ARTICLE,
                says="Je betaalt je aardgas vooraf, met een meter van Fluvius die je oplaadt.",
                fails="Dit is voor wie aardgas vooraf betaalt met een meter van Fluvius.",
                unit="woning",
                selects=True,
            ),
            Condition(
                "aardgas.adult",
                person.adult | ~housemates.any(person.adult),
                article=_ARTICLE,
                says="Je bent 18 jaar of ouder, of er woont niemand van 18 jaar of ouder bij je.",
                fails="Een volwassene die bij je woont, vraagt dit voor het hele huis.",
                unit="woning",
                selects=True,
            ),
            Condition(
                "aardgas.flanders",
                person.lives_in.is_in("antwerp", "flanders"),
                article=_ARTICLE,
                says="Je woont in Vlaanderen.",
                fails="Dit is een regel voor Vlaanderen.",
            ),
            Condition(
                "aardgas.winter",
                _winter(),
                article=_ARTICLE,
                says="Het is tussen 1 november en 31 maart.",
                fails="De hulp loopt van 1 november tot en met 31 maart. Vraag ze in het najaar.",
            ),
            Condition(
                "aardgas.cannot_pay",
                home.cannot_pay_heating,
                article=_ARTICLE,
                says="Het lukt je niet om de meter op te laden. Het OCMW kijkt dat na.",
                proof=("bewijs van inkomen van wie bij je woont", "rekeninguittreksels van 3 maanden"),
            ),
        ),
        decides=Decider("het OCMW", "Het OCMW beslist, na een gesprek."),
        amount=Amount(
            _month(law),
            article=_ARTICLE,
            says="Voor het hele huis, per wintermaand: twee keer het bedrag voor een halve maand. Het komt op je "
            "meter.",
        ),
        act=_act(),
        held=bills.receives_gas_topups,
        sources=(
            Source("https://www.kontich.be/minimale-levering-aardgas", "bedragen winter 2023-2024", "2023-11"),
            Source(
                "https://raadpleeg-berlaar.onlinesmartcities.be/zittingen/23.1107.1968.7045/agendapunten/24.0930.2340.7074",
                "winter 2024-2025, en de artikelen",
                "2024-10",
            ),
            Source(
                "https://aalst.be/geld-hulp-en-advies/energie/minimale-levering-voor-aardgas-en-elektriciteit",
                "ook verwarmen met stroom op een aparte nachtmeter",
            ),
        ),
        certainty="De regeling staat vast tot en met de winter van 2024-2025. De bedragen na maart 2024 vonden we "
        "niet: "
        "ze volgen de gasprijs, dus we rekenen met een ruime marge naar boven en niet naar onder. Of OCMW Antwerpen "
        "in de "
        "winter van nu meedoet, lazen we niet na. Verwarm je met stroom op een aparte nachtmeter met vooraf betalen? "
        "Dan "
        "bestaat dit ook, met andere bedragen; die rekenen we niet. Of het statuut van beschermde afnemer meetelt, "
        "lezen we van je factuur.",
    )


def _winter() -> Expr:
    """From 1 November to 31 March, whatever the year."""
    year = start_of(request_date(), "year")
    return (request_date() >= add_months(year, 10)) | (request_date() < add_months(year, 3))


def _month(law: Law) -> Expr:
    """Two half months, by kind of home and by the sociaal tarief."""

    def by_home(group: str) -> Expr:
        return case(
            (bills.house_type.is_in("apartment"), law.param(f"aardgas.{group}_apartment")),
            (bills.house_type.is_in("terraced"), law.param(f"aardgas.{group}_terraced")),
            otherwise=law.param(f"aardgas.{group}_detached"),
        )

    return case((statuses.has_social_tariff, by_home("protected")), otherwise=by_home("ordinary"))


def _act() -> Act:
    return Act(
        office="OCMW van je gemeente",
        how="Bel of ga langs bij een sociaal centrum, het best al in oktober. Zeg: 'Ik kan mijn gasmeter niet opladen "
        "en vraag de minimale levering.' Zit je nu zonder gas? Zeg dat eerst.",
        topics=("energy",),
        evidence=(
            "identiteitskaart",
            "kaart van je budgetmeter, als je een oude meter hebt",
            "bewijs van inkomen van wie bij je woont, en vaste kosten",
            "rekeninguittreksels van de laatste 3 maanden",
        ),
        fetched_by_office=("wie prepaid heeft en niet meer oplaadt (Fluvius)",),
        starts="Vanaf de beslissing, ten vroegste 1 november, tot en met 31 maart. Met een digitale meter komt het "
        "geld vanzelf op de meter.",
        decision_term="Het OCMW beslist binnen 30 dagen en laat het je binnen 8 dagen weten.",
        appeal="Niet akkoord? Ga binnen 3 maanden naar de arbeidsrechtbank. Dat is gratis.",
        decision_days=30,
        notice_days=8,
        receipt="Het OCMW geeft dezelfde dag een ontvangstbewijs (OCMW-wet, art. 58; niet zelf gelezen).",
        appeal_to="de arbeidsrechtbank",
        consequences=(
            Consequence(
                "Het OCMW kan voorwaarden stellen: hulp bij je budget, een energiescan, of een deel terugbetalen.",
                _ARTICLE,
                advice_first=True,
            ),
            Consequence(
                "Het OCMW doet een sociaal onderzoek, en kijkt naar het inkomen van iedereen in huis.",
                "OCMW-wet, art. 60, § 1",
            ),
        ),
    )
