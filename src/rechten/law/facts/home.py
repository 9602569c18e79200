"""Where and how someone lives."""

from __future__ import annotations

from rechten.graph.facts import Sensitivity
from rechten.law.facts import FACTS

homeless = FACTS.truth(
    "person.homeless",
    likely=0.04,
    category="home",
    question="Ben je nu zonder thuis?",
    question_other="Is {naam} nu zonder thuis?",
    why="Ook zonder adres heb je rechten. Het OCMW kan je helpen aan een referentieadres.",
    help="Slaap je op straat, in een auto, in de opvang, of bij anderen omdat je nergens heen kan? Kies 'ja'.",
    sensitivity=Sensitivity.RELATIONSHIP,
)

social_housing = FACTS.truth(
    "dwelling.social_housing",
    likely=0.25,
    category="home",
    question="Huur je een sociale woning?",
    question_other="Huurt {naam} een sociale woning?",
    why="Voor sociale huurders met een gedeelde verwarming geldt een aparte regel.",
)

collective_gas_heating = FACTS.truth(
    "dwelling.collective_gas_heating",
    likely=0.3,
    category="home",
    question="Is er in je gebouw één verwarming op aardgas voor alle woningen?",
    question_other="Is er in het gebouw van {naam} één verwarming op aardgas voor alle woningen?",
    why="Dan vraagt de woonmaatschappij het sociaal tarief voor het hele gebouw.",
    gate=social_housing,
)

household_energy = FACTS.truth(
    "dwelling.household_energy",
    likely=0.95,
    category="home",
    question="Gebruik je de elektriciteit of het gas thuis voor je eigen huishouden?",
    question_other="Gebruikt {naam} de elektriciteit of het gas daar voor het eigen huishouden?",
    why="Het sociaal tarief geldt voor je woonplaats, niet voor een winkel of een tweede verblijf.",
    help="Staat het contract op naam van iemand anders in huis? Ook dan is het 'ja'.",
)
