"""Individueel maatwerk: support on the job for who has a work limitation (Decreet 14 januari 2022).

VDAB recognises the worker; the employer then asks a premium for wage and guidance.
"""

from __future__ import annotations

from datetime import date

from rechten.graph.expressions import not_computed
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import disability, person

_ARTICLE = "Decreet van 14 januari 2022 over maatwerk bij individuele inschakeling; het artikel is niet nagelezen"
_FROM = date(2023, 7, 1)


def build(law: Law) -> Right:  # noqa: ARG001 - its figures are shown and decide nothing
    """The right; its figures inform."""
    return Right(
        id="individueel_maatwerk",
        name="Werk op maat (individueel maatwerk)",
        level="flanders",
        domain="work",
        summary="Steun op het werk als dat moeilijk gaat door ziekte of een handicap: geld en begeleiding voor je "
        "werkgever, of voor jou als zelfstandige.",
        requires=(
            Condition(
                "maatwerk.limit",
                disability.work_hampered,
                article=_ARTICLE,
                says="Werken gaat niet of veel moeilijker door een ziekte of een handicap.",
                fails="Dit is voor wie door een ziekte of een handicap moeilijk kan werken.",
                selects=True,
            ),
            Condition(
                "maatwerk.flanders",
                person.lives_in.is_in("antwerp", "flanders"),
                article=_ARTICLE,
                says="Je woont in Vlaanderen.",
                fails="Je woont niet in Vlaanderen. Woon je in een ander EU-land en werk je hier? Vraag het aan VDAB.",
            ),
            Condition(
                "maatwerk.recognised",
                disability.needs_work_support,
                article=_ARTICLE,
                says="VDAB ziet dat je steun nodig hebt op het werk, en geeft je dat recht.",
                proof=("medische verslagen, of een attest van je school",),
            ),
            Condition(
                "maatwerk.before",
                not_computed(BOOL, "de premies van voor juli 2023 (VOP, SINE)"),
                article=_ARTICLE,
                says="De vroegere premies kunnen voor jou gelden.",
                valid_until=_FROM,
            ),
        ),
        decides=Decider("VDAB", "VDAB beslist, na een gesprek. Daarna vraagt je werkgever de premie."),
        act=Act(
            office="VDAB; daarna je werkgever bij het departement Werk",
            how="Bel VDAB (0800 30 700), en vraag een gesprek over individueel maatwerk. Dat kan voor je werkt, en "
            "ook als je al werkt. Zeg daarna aan je werkgever dat je dit recht hebt: hij vraagt de premie.",
            topics=("work", "disability"),
            evidence=("medische verslagen of attest van je school", "arbeidscontract, als je al werkt"),
            fetched_by_office=("of je handicap al erkend is",),
            starts="De premie kan vanaf het kwartaal van de beslissing.",
            decision_term="Binnen welke tijd VDAB beslist, vonden we niet.",
            appeal="Niet akkoord? VDAB moet zeggen hoe je om een nieuwe beslissing vraagt. De termijn vonden we niet.",
            by_letter=False,
            consequences=(
                Consequence(
                    "Je werkgever weet dan dat je dit recht hebt. Welke ziekte je hebt, hoef je niet te zeggen.",
                    "Antidiscriminatiewet; niet nagelezen voor dit geval",
                    advice_first=True,
                ),
                Consequence(
                    "Het recht geldt tot 5 jaar, en 2 jaar als het kan beteren. Daarna kijkt VDAB opnieuw.",
                    "voorwaarden van de Vlaamse overheid",
                ),
                Consequence(
                    "Krijg je een uitkering van het ziekenfonds? Vraag eerst toelating aan de arts van het "
                    "ziekenfonds om te werken.",
                    "ZIV-wet, art. 100, § 2",
                ),
            ),
        ),
        weight=100,
        weight_why="Ruwe schatting: werk dat lukt of blijft duren. Ze dient alleen om vragen te ordenen.",
        held=disability.has_tailored_work,
        opens=("de_lijn_verhoogde_tegemoetkoming",),
        shows=("maatwerk.lowest", "maatwerk.highest"),
        sources=(
            Source(
                "https://www.vlaanderen.be/individueel-maatwerk/individueel-maatwerk-voor-werknemers-en-werkzoekenden",
                "regels voor wie werkt of werk zoekt",
                "2023",
            ),
            Source(
                "https://www.vlaanderen.be/individueel-maatwerk/individueel-maatwerk-voor-werkgevers",
                "regels voor werkgevers",
                "2023",
            ),
        ),
        certainty="De premie gaat naar de werkgever: je loon verandert er niet door. Hoeveel de begeleiding waard is, "
        "vonden we niet. Het contract moet meer dan 24 uur in totaal duren. Ook wie lang werkloos is en daardoor "
        "moeilijk werk vindt, kan dit recht krijgen: dat vragen we niet. Voor juli 2023 waren er andere premies (VOP, "
        "SINE).",
    )
