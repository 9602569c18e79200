"""Maintenance for children (alimentatie): what was fixed, and whether it is paid."""

from __future__ import annotations

from rechten.graph.expressions import age
from rechten.graph.facts import Sensitivity
from rechten.graph.kinds import Unit
from rechten.law.facts import FACTS
from rechten.law.facts.person import birth_date, until_month_of
from rechten.law.facts.situations import family_change
from rechten.law.facts.statuses import receives_equivalent, receives_leefloon

_FIXED = "Alleen wat een rechter vastlegde telt, of wat in een akte van de notaris staat."

maintenance_unpaid = FACTS.truth(
    "person.maintenance_unpaid",
    likely=0.2,
    category="family",
    question="Bleef onderhoudsgeld (alimentatie) voor jou in de laatste 12 maanden minstens 2 keer uit?",
    question_other="Bleef onderhoudsgeld (alimentatie) voor {naam} in de laatste 12 maanden minstens 2 keer uit?",
    why="Dan kan DAVO een voorschot betalen, en het geld gaan halen bij wie het moet betalen.",
    help=f"{_FIXED} Ook als een deel niet betaald is, telt dat mee.",
    sensitivity=Sensitivity.RELATIONSHIP,
    gate=family_change & until_month_of(25),
)

maintenance_fixed = FACTS.amount(
    "person.maintenance_fixed",
    Unit.EURO_MONTH,
    high=20_000,
    likely=((100, 0.3), (175, 0.3), (300, 0.4)),
    category="family",
    question="Hoeveel onderhoudsgeld moet de andere ouder per maand voor jou betalen?",
    question_other="Hoeveel onderhoudsgeld moet de andere ouder per maand voor {naam} betalen?",
    why="Het voorschot is nooit hoger dan dat bedrag.",
    help="Het staat in het vonnis of in de akte. Misschien is het intussen geïndexeerd.",
    sensitivity=Sensitivity.RELATIONSHIP,
    burden=1.2,
    gate=maintenance_unpaid,
)

receives_davo = FACTS.truth(
    "person.receives_davo",
    likely=0.1,
    category="status",
    question="Betaalt DAVO al een voorschot op het onderhoudsgeld voor jou?",
    question_other="Betaalt DAVO al een voorschot op het onderhoudsgeld voor {naam}?",
    why="Dan is een aanvraag niet meer nodig.",
    sensitivity=Sensitivity.RELATIONSHIP,
    grants="davo",
    burden=0.7,
    gate=maintenance_unpaid,
)

pays_maintenance = FACTS.truth(
    "person.pays_maintenance",
    likely=0.15,
    category="family",
    question="Moet je onderhoudsgeld (alimentatie) betalen voor een kind, en betaal je dat ook?",
    question_other="Moet {naam} onderhoudsgeld (alimentatie) betalen voor een kind, en gebeurt dat ook?",
    why="Wie een leefloon heeft en onderhoudsgeld betaalt, kan een deel terugkrijgen van het OCMW.",
    help=f"{_FIXED} Een bijdrage voor een geplaatst kind telt ook.",
    sensitivity=Sensitivity.RELATIONSHIP,
    gate=family_change & (age(birth_date) >= 18) & (receives_leefloon | receives_equivalent),
)

maintenance_paid = FACTS.amount(
    "person.maintenance_paid",
    Unit.EURO_MONTH,
    high=20_000,
    likely=((100, 0.5), (200, 0.5)),
    category="family",
    question="Hoeveel onderhoudsgeld betaal je per maand, voor al je kinderen samen?",
    question_other="Hoeveel onderhoudsgeld betaalt {naam} per maand, voor alle kinderen samen?",
    why="Het OCMW betaalt een deel terug van wat echt betaald is.",
    sensitivity=Sensitivity.RELATIONSHIP,
    burden=1.1,
    gate=pays_maintenance,
)

gets_maintenance_help = FACTS.truth(
    "person.gets_maintenance_help",
    likely=0.1,
    category="status",
    question="Kreeg je dit jaar al geld van het OCMW voor het onderhoudsgeld dat je betaalt?",
    question_other="Kreeg {naam} dit jaar al geld van het OCMW voor het betaalde onderhoudsgeld?",
    why="Dan is een aanvraag niet meer nodig.",
    sensitivity=Sensitivity.RELATIONSHIP,
    grants="tussenkomst_onderhoudsgeld_68quinquies",
    burden=0.7,
    gate=pays_maintenance,
)
