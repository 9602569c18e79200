"""Dringende medische hulp: care for people without a right of residence (OCMW-wet 8 July 1976, art. 57, § 2).

The name misleads: ordinary care is in it too, preventive and curative, at the doctor's as well as in a hospital (KB 12
December 1996, art. 1). A provider of care attests that it is needed; the OCMW only looks at residence, at other cover
and at means. The provider is paid, the person gets no money.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right, Spared
from rechten.law.facts import health, person, statuses

_OCMW = "OCMW-wet 8 juli 1976"
_KB = "KB 12 december 1996"


def build(_law: Law) -> Right:
    """The right; no figure decides it."""
    return Right(
        id="dringende_medische_hulp",
        name="Dringende medische hulp (ook gewone zorg)",
        level="federal",
        domain="health",
        summary="Zorg voor wie geen verblijfspapieren heeft. Het OCMW betaalt de dokter, het ziekenhuis of de "
        "apotheek. Ook gewone zorg: bij de huisarts, de tandarts of voor je zwangerschap.",
        requires=(
            Condition(
                "dmh.here",
                person.lives_in.is_in("antwerp", "flanders", "brussels", "wallonia"),
                article=f"{_OCMW}, art. 57, § 2; Wet 2 april 1965, art. 1",
                says="Je bent in België. Een adres of inschrijving is niet nodig.",
                fails="Dit is voor wie in België is.",
            ),
            Condition(
                "dmh.stay",
                person.stay.is_in("no_stay")
                | (person.stay.is_in("eu_short", "procedure") & health.stay_gives_no_cover),
                article=f"{_OCMW}, art. 57, § 2, 1°; {_KB}, art. 1",
                says="Je hebt nu geen verblijf dat je zorg regelt, of het OCMW kijkt dat met je na.",
                fails="Met het verblijf dat je hebt, loopt je zorg langs een andere weg. Meestal is dat een "
                "ziekenfonds; het OCMW helpt je op weg.",
                selects=True,
            ),
            Condition(
                "dmh.no_fund",
                ~health.health_fund,
                article=f"{_OCMW}, art. 60, § 1; POD MI, fiche dringende medische hulp (verzekerbaarheid)",
                says="Je bent niet ingeschreven bij een ziekenfonds.",
                fails="Je hebt een ziekenfonds. Dat betaalt dan mee voor je zorg.",
            ),
            Condition(
                "dmh.means",
                health.in_need_of_care_costs,
                article=f"{_OCMW}, art. 1 en 60, § 1",
                says="Je hebt te weinig geld om de zorg zelf te betalen. Het OCMW kijkt dat met je na.",
                proof=("wat je hebt aan papieren over geld, of je eigen uitleg",),
            ),
            Condition(
                "dmh.attest",
                health.care_attested,
                article=f"{_KB}, art. 1",
                says="Een dokter, tandarts of andere erkende zorgverlener schrijft dat je de zorg nodig hebt.",
                proof=("attest dringende medische hulp van de zorgverlener",),
            ),
        ),
        decides=Decider("het OCMW", "Het OCMW beslist, na een gesprek. De dokter zegt of de zorg nodig is."),
        act=_act(),
        weight=80,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: wie geen ziekenfonds heeft, betaalt zonder dit alle zorg "
        "zelf. Ze dient alleen om vragen te ordenen.",
        held=statuses.has_medical_card,
        sources=(
            Source(
                "https://www.agii.be/thema/sociaal-medisch/ocmw-steun/dringende-medische-hulp-dmh/"
                "wat-zijn-de-voorwaarden-voor-dringende-medische-hulp",
                "de drie voorwaarden",
            ),
            Source(
                "https://www.vreemdelingenrecht.be/medische-kosten/medische-kosten-betalingsregeling/"
                "dringende-medische-hulp-dmh",
                "welke zorg, en hoe je het vraagt",
            ),
            Source("http://www.ocmw-info-cpas.be/fiche_FT_nl/laide_medicale_urgente_amu_ft", "fiche", "2018-07-31"),
            Source(
                "https://ordomedic.be/fr/avis/specialite/urgences/"
                "notion-de-caractere-urgent-de-l-aide-medicale-urgente-pour-des-patients-en-sejour-illegal",
                "Orde der artsen: alle zorg die nodig is om menswaardig te leven",
                "2015-09-19",
            ),
            Source(
                "http://wordscope.be/neerlandais/francais/getuigschriften+vertrouwelijk+behandeld.html",
                "KB 12 december 1996, art. 4: vertrouwelijk, alleen voor de terugbetaling",
            ),
            Source(
                "https://doczz.fr/doc/6700301/cvts---sp-et-%C3%A9changes-de-donn%C3%A9es-entre-cpas-oe",
                "POD MI: de gegevensstroom naar de Dienst Vreemdelingenzaken bevat geen medische kosten",
            ),
            Source(
                "http://luttepauvrete.valid.wallonie.be/thematiques/sante/"
                "je-suis-en-sejour-illegal-en-belgique-mais-je-nai-rien-pour-payer-mes-soins-de",
                "het OCMW houdt gegevens vertrouwelijk en belt de politie niet",
            ),
        ),
        certainty="De drie voorwaarden (geen verblijf, te weinig geld, een attest) staan vast. Van het KB van "
        "1996 lazen we stukken, niet alles. Of er na 2024 regels veranderden, is niet nagekeken. "
        "Gegevens gaan niet naar de Dienst Vreemdelingenzaken. Dat steunt op artikel 4 van dat KB en "
        "op het beroepsgeheim. Ook op een antwoord van de overheid, zonder datum. Hoe het nu in elke "
        "gemeente gaat, weten we niet zeker. Loopt je aanvraag nog, of ben je burger van een ander "
        "EU-land? Dan hangt het af van je papieren: het OCMW kijkt dat na. Wie asiel vraagt, krijgt "
        "zorg via de opvang of Fedasil. Gezinnen met kinderen zonder verblijf kunnen ook opvang "
        "krijgen: dat rekenen we hier niet uit. Hoe lang een medische kaart geldt en of je een stuk "
        "zelf betaalt, verschilt per OCMW.",
    )


def _act() -> Act:
    return Act(
        office="OCMW van de gemeente waar je verblijft, ook als je er niet ingeschreven bent",
        how="Is het heel dringend? Bel 112 of ga naar de spoed: daar helpen ze je eerst. Kan het wachten? Ga vooraf "
        "naar het OCMW, alleen of met iemand die je vertrouwt. Je dokter of het ziekenhuis kan het ook voor je vragen, "
        "als jij dat goed vindt. In Antwerpen noemde de stad hiervoor sociaal centrum Plein: bel eerst, want dat kan "
        "veranderd zijn.",
        topics=("health", "residence"),
        evidence=(
            "verblijfspapieren zijn niet nodig; een bewijs van wie je bent helpt, als je dat hebt",
            "attest van de dokter of een andere zorgverlener",
            "wat je hebt aan papieren over geld of een verzekering, of je eigen uitleg",
        ),
        fetched_by_office=(
            "of je ingeschreven staat en met welk verblijf (rijksregister)",
            "of een ziekenfonds of een verzekering kan betalen",
        ),
        starts="Voor zorg vanaf je vraag. Na een noodgeval kan het ook nog: vraag het dan zo snel mogelijk. Vaak krijg "
        "je een medische kaart voor een tijd, bijvoorbeeld 3 maanden. Daarna vraag je ze opnieuw.",
        decision_term="Het OCMW beslist binnen een maand. Moet je eerder naar de dokter? Zeg dat: soms kan een "
        "voorlopige kaart.",
        appeal="Niet akkoord, of na een maand nog geen antwoord? Ga binnen 3 maanden naar de arbeidsrechtbank. Een "
        "pro-Deoadvocaat kan je helpen, ook zonder verblijfspapieren.",
        decision_months=1,
        receipt="Het OCMW geeft dezelfde dag een ontvangstbewijs. Is een ander OCMW bevoegd? Dan stuurt het de "
        "aanvraag binnen 5 dagen door, en schrijft het waarom (OCMW-wet, art. 58).",
        appeal_to="de arbeidsrechtbank",
        consequences=(
            Consequence(
                "Wat op het attest van de dokter staat, is vertrouwelijk. Het mag alleen dienen om je zorg te betalen.",
                f"{_KB}, art. 4",
            ),
            Consequence(
                "Wie bij het OCMW werkt, heeft beroepsgeheim. Je medische kosten gaan niet vanzelf naar de Dienst "
                "Vreemdelingenzaken of de politie.",
                f"{_KB}, art. 4; beroepsgeheim van het OCMW; antwoord van de POD Maatschappelijke Integratie (zonder "
                "datum)",
            ),
            Consequence(
                "Het OCMW doet een sociaal onderzoek. Het vraagt waar je slaapt en waar je van leeft, en kan bij je "
                "langskomen.",
                f"{_OCMW}, art. 60, § 1",
            ),
            Consequence(
                "Lijkt een verblijf mogelijk? Dan kan het OCMW vragen dat je daar stappen voor zet. Praat eerst met "
                "een jurist voor je iets indient. Zinloze stappen mag het OCMW niet vragen.",
                "Agentschap Integratie en Inburgering, voorwaarden voor dringende medische hulp",
                advice_first=True,
            ),
            Consequence(
                "Ben je burger van een ander EU-land en wil je hier een verblijf? Vraag eerst juridisch advies: steun "
                "van het OCMW kan meetellen.",
                "het artikel van de Verblijfswet van 1980 is niet nagelezen",
                advice_first=True,
                unless=Spared("person.stay", ("belgian", "protected")),
            ),
            Consequence(
                "Het OCMW betaalt zorg die het RIZIV terugbetaalt. Sommige medicijnen en extra kosten van een "
                "ziekenhuis betaal je zelf. Vraag het vooraf.",
                f"{_KB}, art. 2; Wet 2 april 1965, art. 11",
            ),
        ),
    )
