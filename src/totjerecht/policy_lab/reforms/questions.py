"""What an assessment asks: aim and assumptions, three lenses, who was asked, what they said, what changed by it.

The three lenses are those of the seed documents: poverty, inclusion, space.
"""

from __future__ import annotations

from attrs import frozen


@frozen
class Question:
    """One field. ``code`` is how it is kept; ``help`` stands under its label."""

    code: str
    label: str
    help: str = ""
    rows: int = 4


@frozen
class Chapter:
    """Questions under one heading."""

    heading: str
    questions: tuple[Question, ...]


#: Beside every field: an assessment is about groups, never about somebody.
NOBODY = "Schrijf niets waaraan je één mens herkent: geen namen, geen adressen, geen verhaal van één gezin."

CHAPTERS = (
    Chapter(
        "Waarom",
        (
            Question("aim", "Wat wil je ermee bereiken?", "In gewone woorden: voor wie wordt wat beter?"),
            Question("assumptions", "Waar gaan we van uit?", "Wat moet kloppen opdat de cijfers iets zeggen?"),
            Question(
                "not_said",
                "Wat dit cijfer niet zegt, en jij wel weet",
                "De vaste grenzen van de berekening staan al op het blad. Vul aan wat je uit de praktijk weet.",
            ),
        ),
    ),
    Chapter(
        "Wie het raakt: drie brillen",
        (
            Question(
                "poverty",
                "Armoede",
                "Wordt het leven van wie het minst heeft beter of moeilijker? Wie valt net over een grens?",
            ),
            Question(
                "inclusion",
                "Inclusie",
                "Wie wordt niet bereikt, of wordt uitgesloten? Denk aan taal, papieren, handicap, digitaal, "
                "gezinnen die niet passen in de regel.",
            ),
            Question(
                "space",
                "Ruimte",
                "Wat betekent dit voor de buurten? Waar wonen wie wint en wie verliest, en wat is daar in de buurt?",
            ),
        ),
    ),
    Chapter(
        "Met wie",
        (
            Question("asked", "Wie is bevraagd?", "Welke groepen, hoeveel mensen, hoe en wanneer. En wie ontbrak?"),
            Question("said", "Wat zeiden zij?", "Ook wat je niet graag hoorde."),
            Question(
                "changed", "Wat veranderde daardoor?", "Aan de hervorming, of aan hoe ze komt. Niets? Zeg waarom."
            ),
            Question("answer", "Hoe en wanneer horen zij wat ermee gebeurt?", "Wie vertelt het, en tegen welke dag?"),
        ),
    ),
)

QUESTIONS = {question.code: question for chapter in CHAPTERS for question in chapter.questions}
LONGEST = 6000
