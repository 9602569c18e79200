"""Shared professional secrecy: six conditions of doctrine, all needed."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Audience, Nature, Provision, Statement

PROVISION = Provision(
    id="gedeeld_beroepsgeheim",
    name="Gedeeld beroepsgeheim",
    nature=Nature.RULE,
    level="federal",
    domain="legal",
    summary="Delen met een andere hulpverlener kan alleen als zes voorwaarden samen vervuld zijn.",
    statements=(
        Statement(
            "De cliënt weet vooraf dat je deelt: wat, met wie en waarom.",
            "geen artikel in het Strafwetboek; Deontologische code voor psychologen, art. 14",
        ),
        Statement(
            "De cliënt gaat akkoord, en kan dat weer intrekken.",
            "geen artikel in het Strafwetboek; Deontologische code voor psychologen, art. 14",
        ),
        Statement(
            "Je deelt alleen in het belang van de cliënt.",
            "geen artikel in het Strafwetboek; Deontologische code voor psychologen, art. 14",
        ),
        Statement(
            "Je deelt alleen wat strikt nodig is.",
            "geen artikel in het Strafwetboek; Deontologische code voor psychologen, art. 14",
        ),
        Statement(
            "Wie het hoort, heeft ook beroepsgeheim.",
            "geen artikel in het Strafwetboek; Deontologische code voor psychologen, art. 14",
        ),
        Statement(
            "Wie het hoort, werkt aan dezelfde opdracht. Een verhuurder, politie, deurwaarder of vrijwilliger "
            "doet dat niet.",
            "geen artikel in het Strafwetboek; Deontologische code voor psychologen, art. 14",
        ),
    ),
    step="Bespreek elke keer vooraf met de cliënt wat je deelt. Noteer in het dossier: wat, met wie, tot "
    "wanneer, en de datum van het akkoord.",
    office="je leidinggevende of het aanspreekpunt voor deontologie",
    topics=("legal_help",),
    sources=(
        Source(
            "https://psychologencommissie.be/nl/gedeeld-bg",
            "de zes voorwaarden",
        ),
        Source(
            "https://compsy.be/nl/samenwerking-rond-een-client",
            "uitleg",
            "2019-05-09",
        ),
        Source(
            "https://sociaal.net/opinie/beroepsgeheim-acht-tips-maken-het-simpel/",
            "er is geen artikel in het Strafwetboek",
        ),
    ),
    certainty="De zes voorwaarden staan vast als leer, niet als wet. Alleen voor psychologen staan ze in een "
    "code. Bij een geschil beslist de rechter.",
    audience=Audience.PROFESSIONAL,
)
