"""Referentieadres: an address in the registers for who has none.

Wet 19 juli 1991, "Bevolkingsregisterwet", art. 1, § 2. It can be at the OCMW or with a person who agrees; one is free
to choose. Whether somebody has no home for want of means is judged by the OCMW after a social enquiry.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Alternatives, Condition, Consequence, Decider, Demand, Right, Route
from rechten.law.facts import home, person, statuses

_ARTICLE = "Bevolkingsregisterwet, art. 1, § 2"


def build(law: Law) -> Right:  # noqa: ARG001 - a right without figures
    """The right; it has no figures."""
    return Right(
        id="referentieadres",
        name="Referentieadres",
        level="federal",
        domain="housing",
        summary="Een adres waar je ingeschreven bent en je post krijgt, als je zelf geen vaste plek hebt.",
        requires=(
            Condition(
                "referentieadres.homeless",
                home.homeless,
                article=_ARTICLE,
                says="Je hebt geen eigen woning. Slapen bij anderen of in de opvang telt ook.",
                fails="Dit is voor wie geen eigen woning heeft.",
                selects=True,
            ),
            Condition(
                "referentieadres.here",
                person.lives_in.is_in("antwerp", "flanders", "brussels", "wallonia"),
                article=_ARTICLE,
                says="Je bent meestal in een gemeente in België.",
                fails="Je bent niet in België.",
            ),
            Condition(
                "referentieadres.stay",
                person.stay.is_in("belgian", "eu_long", "population_register", "protected", "temporary_register"),
                article="Bevolkingsregisterwet, art. 1, § 1, 1° en § 2",
                says="Je bent Belg, of je mag langer dan drie maanden in België blijven.",
                fails="Met het verblijf dat je nu hebt, zien we dit niet. Een rechter gaf het soms toch: vraag advies "
                "aan een dienst of een advocaat.",
                proof=("identiteitskaart of verblijfskaart, of een ander bewijs van wie je bent",),
                demand=Demand.STAY,
            ),
            Condition(
                "referentieadres.not_registered",
                ~home.registered_elsewhere,
                article=_ARTICLE,
                says="Je bent nergens anders meer ingeschreven.",
                fails="Je bent nog ingeschreven op een ander adres. Woon je daar niet meer? Het OCMW kan helpen om "
                "dat adres te laten schrappen.",
                proof=("bewijs dat je oude adres geschrapt is",),
            ),
            Alternatives(
                "referentieadres.where",
                article=_ARTICLE,
                says="Het adres is bij het OCMW, of bij iemand die daarmee akkoord gaat. Je kiest zelf.",
                routes=(
                    Route(
                        "referentieadres.ocmw",
                        "Bij het OCMW.",
                        (
                            Condition(
                                "referentieadres.means",
                                home.homeless_by_law,
                                article="Bevolkingsregisterwet, art. 1, § 2, vijfde lid",
                                says="Je hebt geen woning omdat je er niet genoeg geld voor hebt.",
                            ),
                        ),
                    ),
                    Route(
                        "referentieadres.host",
                        "Bij iemand die je kent.",
                        (
                            Condition(
                                "referentieadres.agreed",
                                home.host_for_address,
                                article="Bevolkingsregisterwet, art. 1, § 2, tweede en derde lid",
                                says="Iemand wil dat je op zijn of haar adres ingeschreven bent, en geeft je je post.",
                                fails="Je kent niemand die je op zijn of haar adres wil inschrijven.",
                                proof=("akkoord van die persoon, die samen met jou naar de gemeente gaat",),
                            ),
                        ),
                    ),
                ),
            ),
        ),
        decides=Decider(
            "het OCMW", "Het OCMW beslist, na een gesprek. Is het bij iemand die je kent, dan beslist de gemeente."
        ),
        act=_act(),
        weight=150,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: zonder adres vallen uitkeringen, ziekenfonds en post "
        "weg. Ze dient alleen om vragen te ordenen.",
        held=statuses.has_reference_address,
        opens=(
            "leefloon",
            "verhoogde_tegemoetkoming",
            "groeipakket_basisbedrag",
            "installatiepremie",
            "sociale_huurwoning",
        ),
        sources=(
            Source(
                "https://github.com/legalize-dev/legalize-be/blob/main/be/1991000380.md",
                "wettekst, art. 1, § 2",
                "2019-06-29",
            ),
            Source(
                "https://www.agii.be/thema/sociaal-medisch/ocmw-steun/bijzondere-vormen-van-ocmw-dienstverlening/referentieadres",
                "voorwaarden en rechtspraak",
            ),
            Source("https://www.mi-is.be/nl/faq", "POD MI: vrije keuze, nergens ingeschreven", "2015"),
            Source(
                "https://www.helderrecht.be/nl/vraag/kan-je-als-dakloze-een-referentieadres-bij-het-ocmw-krijgen",
                "twee stappen: OCMW en gemeente",
            ),
        ),
        certainty="De voorwaarden staan vast. Hoe vaak je langs moet gaan bij het OCMW van Antwerpen, vonden we "
        "niet. Ergens anders is dat één keer per drie maanden. Het KB van 16 juli 1992 is niet "
        "gelezen. Niet uitgewerkt: wie in een woonwagen of op een schip woont, en wie voor het werk "
        "geen vaste plek heeft. Ook niet: wie in de gevangenis zit. Dan schrijft het OCMW van je "
        "laatste gemeente je in. Kies je een adres bij iemand die je kent? Dan kijkt de gemeente ook "
        "of je te weinig geld hebt. Wij kijken dat niet na.",
    )


def _act() -> Act:
    return Act(
        office="OCMW van de gemeente waar je meestal bent; daarna de gemeente",
        how="Zeg aan het OCMW: 'Ik vraag een referentieadres.' Dat mag mondeling of op papier. Je hoeft geen leefloon "
        "te vragen. Krijg je een attest, ga dan naar de gemeente om je in te schrijven. Kies je voor iemand die je "
        "kent? Ga dan samen naar de gemeente.",
        topics=("housing", "income"),
        evidence=(
            "identiteitskaart of een ander bewijs van wie je bent",
            "attest van het OCMW, of het akkoord van wie je inschrijft",
            "bewijs dat je oude adres geschrapt is, als je dat hebt",
        ),
        fetched_by_office=("waar je nu ingeschreven bent (rijksregister)",),
        starts="Vanaf de inschrijving door de gemeente. Je gezin wordt mee ingeschreven.",
        decision_term="Het OCMW beslist binnen 30 dagen.",
        appeal="Niet akkoord met het OCMW? Ga binnen 3 maanden naar de arbeidsrechtbank. Dat is gratis. Weigert "
        "de gemeente? Hoe je dan in beroep gaat, lazen we niet na. Vraag het aan het OCMW of een advocaat.",
        decision_days=30,
        receipt="Het OCMW geeft dezelfde dag een ontvangstbewijs. Is een ander OCMW bevoegd? Dan stuurt het de "
        "aanvraag binnen 5 dagen door, en schrijft het waarom (OCMW-wet, art. 58).",
        appeal_to="de arbeidsrechtbank",
        consequences=(
            Consequence(
                "Het OCMW doet een sociaal onderzoek, en kijkt waar je bent en wat je hebt.",
                "OCMW-wet, art. 60",
            ),
            Consequence(
                "Je moet je post zelf ophalen, en je regelmatig laten zien. Doe je dat niet, dan kan het adres "
                "stoppen.",
                "praktijk van OCMW's; voor Antwerpen niet gevonden",
            ),
            Consequence(
                "Ook schuldeisers en deurwaarders kunnen je op dat adres schrijven.",
                "POD MI, veelgestelde vragen over het referentieadres",
            ),
            Consequence(
                "Neem je een adres bij iemand die een uitkering krijgt? In principe tel je daar niet als huisgenoot. "
                "Een dienst kan er toch vragen over stellen.",
                "Bevolkingsregisterwet, art. 1, § 2",
                advice_first=True,
            ),
        ),
    )
