"""Seeing one's own file: of a public office under the Bestuursdecreet, of anybody under the GDPR."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="inzage_eigen_dossier",
    name="Je eigen dossier inkijken",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="legal",
    summary="Je mag zien wat een dienst over jou opschreef, er uitleg over vragen en een kopie krijgen.",
    statements=(
        Statement(
            "Bij een overheid, zoals het OCMW of de stad, vraag je het op papier of per e-mail. Je hoeft niet "
            "te zeggen waarom.",
            "Bestuursdecreet van 7 december 2018, titel II, hoofdstuk 3",
        ),
        Statement(
            "Je krijgt antwoord binnen 20 dagen. Dat kan één keer 20 dagen langer worden.",
            "Bestuursdecreet van 7 december 2018, titel II, hoofdstuk 3",
        ),
        Statement(
            "Staat er iets persoonlijks in over iemand anders? Dan moet je uitleggen waarom jij het nodig hebt.",
            "Bestuursdecreet van 7 december 2018, titel II, hoofdstuk 3",
        ),
        Statement(
            "Sommige stukken krijg je niet te zien: wat geheim is, wat over anderen gaat, of wat nog niet af is.",
            "Bestuursdecreet van 7 december 2018, titel II, hoofdstuk 3",
        ),
        Statement(
            "Geen antwoord of een weigering? Je kan gratis in beroep bij de Beroepsinstantie inzake de "
            "Openbaarheid van Bestuur.",
            "Bestuursdecreet van 7 december 2018, titel II, hoofdstuk 3",
        ),
        Statement(
            "Bij elke dienst, ook een CAW of ziekenfonds, mag je je eigen gegevens vragen. Binnen één maand "
            "krijg je gratis een eerste kopie.",
            "AVG, art. 12 en 15",
        ),
        Statement(
            "Klopt er iets niet? Vraag om het te verbeteren.",
            "AVG, art. 16; Bestuursdecreet van 7 december 2018, titel II, hoofdstuk 3",
        ),
    ),
    step="Stuur een brief of e-mail met je naam, geboortedatum en adres. Schrijf dat je inzage en een kopie van "
    "je dossier vraagt, en hou zelf een kopie.",
    office="de dienst die het dossier heeft",
    topics=("legal_help", "letter"),
    sources=(
        Source(
            "https://www.torhout.be/openbaarheid-van-bestuur",
            "20 dagen, hoogstens 40, en het beroep",
        ),
        Source(
            "http://www.ocmwgeraardsbergen.be/passieve-openbaarheid",
            "20 kalenderdagen; inzage en uitleg zijn gratis",
        ),
        Source(
            "https://hoeilaart.be/recht-op-inzage-uitleg-kopie",
            "hoe je het vraagt",
        ),
        Source(
            "https://navigator.emis.vito.be/mijn-navigator?woId=78338&woLang=nl",
            "tekst van het Bestuursdecreet, art. II.26 en volgende",
        ),
    ),
    certainty="De termijnen komen van gemeenten, en de tekst is niet helemaal nagelezen. Een gemeente kan geld "
    "vragen voor kopieën. Binnen welke tijd je in beroep moet gaan, vonden we niet. Notities die een "
    "hulpverlener alleen voor zichzelf maakt, zijn een grijze zone.",
)
