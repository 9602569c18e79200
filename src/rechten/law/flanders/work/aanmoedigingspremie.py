"""Vlaamse aanmoedigingspremie: a sum of Flanders on top of the money of the RVA for who works less for a time.

Besluit Vlaamse Regering 1 maart 2002 (private sector) and the like for the social profit; articles not read.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import jobs

_ARTICLE = "BVR van 1 maart 2002 over de aanmoedigingspremies; het artikel is niet nagelezen"


def build(law: Law) -> Right:  # noqa: ARG001 - its figures are shown and decide nothing
    """The right; its figures inform."""
    return Right(
        id="aanmoedigingspremie",
        name="Aanmoedigingspremie bij minder werken",
        level="flanders",
        domain="work",
        summary="Werk je minder om voor iemand te zorgen of te leren, met geld van de RVA? Vlaanderen geeft er een "
        "premie bij.",
        requires=(
            Condition(
                "aanmoedigingspremie.leave",
                jobs.leave_with_benefit,
                article=_ARTICLE,
                says="Je werkt minder of niet, met geld van de RVA voor tijdskrediet of een zorgverlof.",
                fails="Dit is voor wie minder werkt met tijdskrediet of een verlof van de RVA.",
                proof=("beslissing van de RVA (formulier C62)",),
                selects=True,
            ),
            Condition(
                "aanmoedigingspremie.sector",
                jobs.sector.is_in("private", "social_profit"),
                article=_ARTICLE,
                says="Je werkt in Vlaanderen, in een bedrijf of in de social profit.",
                fails="Voor de overheid, het onderwijs en werk buiten Vlaanderen is er deze premie niet.",
                proof=("cao of akkoord van je bedrijf of sector, dat je werkgever kent",),
            ),
        ),
        decides=Decider("het departement Werk", "Het departement Werk van Vlaanderen beslist."),
        act=Act(
            office="WSE-loket van Vlaanderen",
            how="Vraag eerst het verlof bij je werkgever en het geld bij de RVA. Vraag dan de premie in het "
            "WSE-loket, met de beslissing van de RVA. Wacht niet: na 6 maanden verlies je geld.",
            topics=("work", "income"),
            evidence=("beslissing van de RVA (C62)", "bewijs van wie bij je woont, voor de extra als je alleen woont"),
            fetched_by_office=("je werk (RSZ)",),
            starts="In een bedrijf tot 6 maanden terug. In de social profit moet je vragen binnen 6 maanden na "
            "het begin.",
            decision_term="Binnen welke tijd er beslist wordt, vonden we niet. De betaling is rond de 15de van de "
            "maand erna.",
            appeal="Niet akkoord? Hoe je bezwaar maakt, vonden we niet. Vraag het aan het WSE-loket.",
            by_letter=False,
            consequences=(
                Consequence(
                    "Voor zorg is er hoogstens 12 maanden in je loopbaan. Denk na wanneer je ze neemt.",
                    "voorwaarden van de Vlaamse overheid",
                ),
                Consequence(
                    "De premie telt als inkomen. Een sociale toeslag of een korting kan daardoor veranderen.",
                    "belastbaar, volgens de Vlaamse overheid",
                ),
            ),
        ),
        weight=80,
        weight_why="Tussen 34 en 257 euro per maand in 2020; ruw gemiddelde, alleen om vragen te ordenen.",
        held=jobs.has_incentive,
        shows=(
            "aanmoedigingspremie.full",
            "aanmoedigingspremie.half",
            "aanmoedigingspremie.fifth",
            "aanmoedigingspremie.tenth",
            "aanmoedigingspremie.alone",
        ),
        sources=(
            Source(
                "https://www.vlaanderen.be/aanmoedigingspremie-zorgkrediet-privesector/aanmoedigingspremie-zorgkrediet-"
                "bedrag-en-uitbetaling-privesector",
                "bedragen sinds maart 2020",
                "2020-09",
            ),
            Source(
                "https://securex.be/nl/lex4you/werkgever/themas/vakantie-afwezigheid/tijdskrediet/wat-is-de-maximale-"
                "uitkeringsperiode",
                "hoogstens 12 maanden",
            ),
        ),
        certainty="De bedragen zijn van 2020 en alleen voor zorg in een bedrijf; die van nu vonden we niet. Of je "
        "bedrijf of sector een akkoord heeft, vraag je aan je werkgever of vakbond. Ouderschapsverlof van een tiende "
        "of in weken telt niet. Niet uitgewerkt: opleidingskrediet, landingsbaan, bedrijf in moeilijkheden, en de "
        "bedragen van de social profit. Of de premie na 2025 hervormd is, vonden we niet.",
    )
