"""Opleidingscheques: Flanders pays half of a voucher for a training (Besluit Vlaamse Regering 18 juli 2003)."""

from __future__ import annotations

from rechten.graph.expressions import always, case, not_computed
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import jobs, person

_ARTICLE = "BVR van 18 juli 2003 over opleidingscheques; het artikel is niet nagelezen"
_GUIDED = "of je de laatste 6 jaar loopbaanbegeleiding volgde, en of de opleiding in je plan staat"


def build(law: Law) -> Right:  # noqa: ARG001 - its figures are shown and decide nothing
    """The right; its figures inform."""
    return Right(
        id="opleidingscheques",
        name="Opleidingscheques",
        level="flanders",
        domain="work",
        summary="Werk je in loondienst en volg je een opleiding? Vlaanderen betaalt de helft van een cheque waarmee je "
        "ze betaalt.",
        requires=(
            Condition(
                "opleidingscheques.employee",
                jobs.wants_training,
                article=_ARTICLE,
                says="Je werkt in loondienst of als interim, en je volgt een opleiding die je zelf betaalt.",
                fails="Dit is voor wie in loondienst werkt en zelf een opleiding betaalt.",
                selects=True,
            ),
            Condition(
                "opleidingscheques.place",
                person.lives_in.is_in("antwerp", "flanders", "brussels"),
                article=_ARTICLE,
                says="Je woont in Vlaanderen of Brussel.",
                fails="Je woont niet in Vlaanderen of Brussel.",
            ),
            Condition(
                "opleidingscheques.degree",
                case((jobs.higher_degree, not_computed(BOOL, _GUIDED)), otherwise=always()),
                article=_ARTICLE,
                says="Je hebt geen diploma van het hoger onderwijs. Of de opleiding staat in je plan na "
                "loopbaanbegeleiding.",
                proof=("diploma of getuigschrift, als ernaar gevraagd wordt",),
            ),
        ),
        decides=Decider("het departement Werk", "Het departement Werk van Vlaanderen beslist."),
        act=Act(
            office="WSE-loket van Vlaanderen",
            how="Kijk eerst of je opleiding in de opleidingsdatabank staat. Vraag de cheque dan in het WSE-loket, en "
            "betaal jouw helft. Doe het ten laatste 2 maanden na het begin van de opleiding.",
            topics=("work",),
            evidence=("bewijs dat je ingeschreven bent voor de opleiding", "eID of itsme om aan te melden"),
            fetched_by_office=("je werk (RSZ)", "je diploma, als het in de databank staat"),
            starts="De cheque is 14 maanden geldig. Vraag ze tot 2 maanden na het begin van de opleiding.",
            decision_term="Binnen welke tijd er beslist wordt, vonden we niet.",
            appeal="Niet akkoord? Hoe je bezwaar maakt, vonden we niet. Vraag het aan het WSE-loket.",
            by_letter=False,
            consequences=(
                Consequence(
                    "Betaalt je werkgever de opleiding? Dan is er geen cheque. Vraag wel of je opleidingsverlof kan "
                    "nemen, met je loon.",
                    "voorwaarden van de Vlaamse overheid",
                ),
            ),
        ),
        weight=10,
        weight_why="Ongeveer 125 euro per schooljaar, als de opleiding genoeg kost. Alleen om vragen te ordenen.",
        held=jobs.has_training_voucher,
        shows=("opleidingscheques.share", "opleidingscheques.most"),
        sources=(
            Source("https://www.vlaanderen.be/opleidingscheques-voor-werknemers", "voorwaarden"),
            Source("https://www.yourcoach.be/over-ons/kwaliteitslabels/opleidingscheques/", "hoogste bedrag", "2024"),
            Source(
                "https://www.uantwerpen.be/nl/studentenleven/studiebudget-socialevoorzieningen/opleidingscheques/",
                "een hoger bedrag, zonder datum",
            ),
        ),
        certainty="Het hoogste bedrag is volgens één bron 250 euro (jij 125), volgens een andere 500 euro voor wie "
        "geen diploma hoger onderwijs heeft. Wat sinds 2025 veranderde, vonden we niet: kijk na op vlaanderen.be. Wie "
        "in een ander EU-land woont en hier werkt, kan het ook: dat vragen we niet. De opleiding moet lang genoeg "
        "duren.",
    )
