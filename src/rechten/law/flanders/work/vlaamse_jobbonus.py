"""Vlaamse jobbonus: once a year for who earned little in paid work (Decreet of 2022; uitvoeringsbesluit).

The wage of the year before counts, as if full-time. Up to the lower limit the bonus is highest, then it falls in a
straight line to the upper limit. Who worked part of the time or of the year gets that part.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, at_least_zero, case, not_computed, per_month, per_year, rounded, smallest
from rechten.graph.kinds import Unit, money
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Right
from rechten.law.facts import jobs, person

_ARTICLE = "Decreet van 20 mei 2022 over de jobbonus, art. 3 tot 5; BVR van 1 juli 2022, art. 2 tot 2/2"
_PART = "welk deel van het jaar en van een voltijdse week je werkte; de Vlaamse overheid haalt het bij de RSZ"
_MOST = 1_000_00


def build(law: Law) -> Right:
    """The right, over the figures in ``vlaamse_jobbonus.yaml``."""
    full = law.term("de jobbonus voor een heel jaar voltijds werk", _full(law))
    part = not_computed(money(Unit.EURO_YEAR), _PART, high=_MOST)
    return Right(
        id="vlaamse_jobbonus",
        name="Jobbonus",
        level="flanders",
        domain="work",
        summary="Eén keer per jaar geld voor wie werkt met een laag loon. Het komt vanzelf, als je rekeningnummer "
        "gekend is.",
        requires=(
            Condition(
                "jobbonus.worked",
                jobs.worked_last_year,
                article=_ARTICLE,
                says="Je werkte vorig jaar in loondienst of als ambtenaar (geen studentenjob).",
                fails="Je werkte vorig jaar niet in loondienst.",
                selects=True,
            ),
            Condition(
                "jobbonus.flanders",
                person.lives_in.is_in("antwerp", "flanders"),
                article=_ARTICLE,
                says="Je woont in Vlaanderen, op 1 januari van dit jaar.",
                fails="Je woont niet in Vlaanderen.",
            ),
            Condition(
                "jobbonus.age",
                ~person.pension_age,
                article=_ARTICLE,
                says="Je hebt de pensioenleeftijd nog niet.",
                fails="Je hebt de pensioenleeftijd.",
            ),
            Condition(
                "jobbonus.wage",
                jobs.bonus_wage < law.param("jobbonus.upper"),
                article=_ARTICLE,
                says="Je brutoloon van vorig jaar was, voltijds gerekend, lager dan de grens.",
                fails="Je brutoloon van vorig jaar was even hoog als de grens, of hoger.",
            ),
        ),
        decides=Decider("de Vlaamse overheid", "De Vlaamse overheid beslist, met de gegevens van de RSZ."),
        amount=Amount(
            rounded(
                case((jobs.full_year, full), otherwise=smallest(full, part)),
                "half_up",
                "op de cent",
            ),
            article=_ARTICLE,
            says="Eén keer per jaar. Werkte je deeltijds of een deel van het jaar? Dan krijg je dat deel.",
        ),
        act=_act(),
        held=jobs.has_jobbonus,
        sources=(
            Source(
                "https://sodalis.be/wijziging-uitvoeringsbesluit-decreet-vlaamse-jobbonus-aanpassing-loongrenzen-en-"
                "premiebedrag-refertejaren-2023-2024/",
                "grenzen en bedragen van 2022 tot 2024",
                "2024-02",
            ),
            Source("https://www.neutr-on.be/vlamingen-hebben-recht-op-jobbonus/", "voorbeelden met bedragen", "2022"),
            Source(
                "https://codex.vlaanderen.be/PrintDocument.ashx?datum=2025-01-01&geannoteerd=false&id=1037232&print=true",
                "besluit van 1 juli 2022, art. 2 tot 2/2",
                "2025-01-01",
            ),
            Source("https://www.vlaanderen.be/jobbonus", "voorwaarden; grens voor het werk van 2024", "2025"),
            Source(
                "https://www.knack.be/nieuws/belgie/politiek/vlaams-regering-wil-jobbonus-tot-2027-behouden/",
                "de jobbonus blijft zeker tot de federale belasting daalt",
                "2025-02",
            ),
        ),
        certainty="De grenzen en bedragen komen uit het besluit, in de versie van 1 januari 2025. De grenzen voor het "
        "werk van 2026 vonden we niet. Of de jobbonus dan blijft, is niet zeker. Voor het werk van 2022 waren er twee "
        "bovengrenzen: daar zie je een laagste en een hoogste bedrag. Een nieuwsbericht noemt voor dat werk 650 euro "
        "als hoogste bonus; wij rekenen 600. De 100 euro extra voor het werk van 2021 rekenen we niet. Ook niet: "
        "grenswerk, dokters in opleiding, en de jobbonus plus voor wie zelfstandige wordt. De wet kijkt per kwartaal; "
        "wij nemen het hele jaar. Deeltijds wordt minder dan 10 euro niet betaald.",
    )


def _full(law: Law) -> Expr:
    """For a full year of full-time work: the highest less a part of the wage above the lower limit, and a fixed sum.

    The basic amount is one of a month, rounded to the cent (BVR, art. 2, § 5); twelve of them make the year.
    """
    above = at_least_zero(jobs.bonus_wage - law.param("jobbonus.lower"))
    # The rule sets euros a year against euros a month of wage: a twelfth turns what a year would be into the month.
    less = per_year(above * law.param("jobbonus.slope"), "per euro loon per maand boven de grens") / 12
    month = rounded(
        per_month(at_least_zero(law.param("jobbonus.most") - less), "BVR jobbonus, art. 2, § 5: een bedrag per maand"),
        "half_up",
        "BVR jobbonus, art. 2, § 5, 4°: twee cijfers na de komma",
    )
    return per_year(month, "BVR jobbonus, art. 2, § 6: de som van vier kwartalen") + law.param("jobbonus.fixed")


def _act() -> Act:
    return Act(
        office="Vlaamse overheid, via Mijn Burgerprofiel",
        how="Je hoeft niets te vragen. Zet je rekeningnummer op burgerprofiel.be, bij 'jobbonus'. Lukt het niet? Bel "
        "gratis naar 1700. Werk je over de grens? Vraag het zelf in het WSE-loket.",
        topics=("work", "income"),
        evidence=("nummer van je bankrekening", "loonbrieven, als je over de grens werkt"),
        fetched_by_office=("je loon en je werk van vorig jaar (RSZ)", "waar je woonde op 1 januari (rijksregister)"),
        starts="De brief komt vanaf het einde van het jaar, op papier of in je eBox. Daarna volgt de betaling.",
        decision_term="Een dag staat niet vast: de brieven komen vanaf november.",
        appeal="Klopt het bedrag niet? Bel 1700. Hoe je daarna in beroep gaat, vonden we niet.",
        by_letter=False,
        consequences=(
            Consequence(
                "Pas op voor valse berichten. De overheid vraagt nooit je rekeningnummer via een sms, een mail of de "
                "telefoon.",
                "Vlaamse overheid en sociaal secretariaten, over de jobbonus",
            ),
        ),
    )
