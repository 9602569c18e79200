"""Inburgeringstraject: learn Dutch and how things work here, with a counsellor (Decreet 7 juni 2013).

Whoever is in the registers in Flanders or Brussels may ask; some have to. Courses and tests cost money since September
2023. Applicants for protection, and who stays for a temporary purpose, are left out.
"""

from __future__ import annotations

from rechten.graph.expressions import case, never, not_computed
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import care, person

_TARGET = "Decreet van 7 juni 2013, art. 2, 7° en art. 26, § 2"
_ONE_YEAR = "of je verblijf langer dan een jaar kan duren: alleen dan kan je een traject volgen"


def build(law: Law) -> Right:  # noqa: ARG001 - its figures are only shown
    """The right, over the figures in ``inburgering.yaml``."""
    temporary = case((person.study_stay, never()), otherwise=not_computed(BOOL, _ONE_YEAR))
    in_registers = person.stay.is_in("eu_long", "population_register", "protected")
    return Right(
        id="inburgering",
        name="Inburgeringstraject",
        level="flanders",
        domain="education",
        summary="Nederlands leren, en hoe wonen, werk en school hier gaan, met iemand die je begeleidt.",
        requires=(
            Condition(
                "inburgering.wish",
                care.wants_integration,
                article=_TARGET,
                says="Je wil een traject volgen, of je moet dat.",
                fails="Dit is voor wie een inburgeringstraject wil of moet volgen.",
                selects=True,
            ),
            Condition(
                "inburgering.adult",
                person.adult,
                article=_TARGET,
                says="Je bent 18 jaar of ouder.",
                fails="Je bent nog geen 18 jaar. Vraag je school naar lessen Nederlands.",
            ),
            Condition(
                "inburgering.residence",
                person.lives_in.is_in("antwerp", "flanders", "brussels"),
                article=_TARGET,
                says="Je bent ingeschreven in een gemeente in Vlaanderen of Brussel.",
                fails="Je bent niet ingeschreven in Vlaanderen of Brussel.",
            ),
            Condition(
                "inburgering.stay",
                case(
                    (person.stay.is_in("temporary_register"), temporary),
                    otherwise=in_registers | care.belgian_from_abroad,
                ),
                article=_TARGET,
                says="Je hebt een verblijf dat langer dan een jaar kan duren. Of je bent Belg, en jij en een ouder "
                "zijn in een ander land geboren.",
                fails="Met het verblijf dat je nu hebt, is er geen traject. Nederlands leren kan soms wel: vraag het "
                "aan Atlas.",
                proof=("identiteitskaart of verblijfskaart",),
                demand=Demand.STAY,
            ),
        ),
        decides=Decider("Atlas", "In Antwerpen kijkt Atlas na of je een traject kan volgen, en of je moet."),
        act=_act(),
        weight=40,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: begeleiding, lessen en een attest. Ze dient alleen om "
        "vragen te ordenen.",
        held=care.follows_integration,
        shows=("inburgering.orientation", "inburgering.dutch", "inburgering.hours"),
        sources=(
            Source(
                "https://www.agii.be/thema/vreemdelingenrecht-internationaal-privaatrecht/inburgering/"
                "wie-mag-of-moet-inburgeren",
                "wie mag en wie moet",
            ),
            Source(
                "https://www.vreemdelingenrecht.be/inburgering/inburgering-vlaanderen/recht-op-inburgering-vlaanderen",
                "recht op inburgering",
            ),
            Source(
                "https://www.vvsg.be/nieuws/inburgeringstraject-vanaf-1-september-betalend-webinar-15-juni",
                "wat het kost",
                "2023",
            ),
            Source(
                "https://www.vreemdelingenrecht.be/inburgering/inburgering-vlaanderen/betalend-inburgeren",
                "wie niet betaalt; Grondwettelijk Hof",
                "2023",
            ),
        ),
        certainty="Wie mag volgen, staat vast. De regels van 2026 lazen we niet na. De acht groepen die niet betalen, "
        "vonden we niet in de tekst: vraag ze aan Atlas. Het Grondwettelijk Hof (arrest 115/2023) zei dat ook wie moet "
        "volgen, sociale kortingen kan krijgen. Hoe hoog de boete is voor wie moet en zich niet aanmeldt, vonden we "
        "niet. Niet uitgewerkt: familie van diplomaten, en jongeren die na de leerplicht een traject volgen.",
    )


def _act() -> Act:
    return Act(
        office="Atlas, integratie en inburgering (in de stad Antwerpen)",
        how="Meld je aan bij Atlas, aan de balie of online. Vraag meteen of je moet betalen. Vraag ook naar opvang "
        "voor je kinderen tijdens de les.",
        topics=("residence", "work", "general"),
        evidence=(
            "identiteitskaart of verblijfskaart",
            "diploma's, als je die hebt",
            "bewijs van een laag inkomen, als je minder wil betalen",
        ),
        fetched_by_office=("waar je ingeschreven bent, en je verblijf (rijksregister)",),
        starts="Vanaf je contract met Atlas. Er kan een wachttijd zijn voor de lessen.",
        decision_term="Een termijn vonden we niet.",
        appeal="Niet akkoord met een beslissing of een boete? Vraag Atlas de beslissing op papier, en vraag snel raad "
        "aan een advocaat. De termijn lazen we niet na.",
        consequences=(
            Consequence(
                "Moet je een traject volgen? Meld je dan binnen 3 maanden aan. Anders kan er een boete komen.",
                "Decreet van 7 juni 2013; Agentschap Integratie en Inburgering",
            ),
            Consequence(
                "Tekende je na 1 september 2023? Dan betaal je hoogstens 180 euro voor de lessen over België, en 180 "
                "euro voor Nederlands. Sommige groepen betalen niets.",
                "Decreet van 7 juni 2013, betalend sinds 1 september 2023",
            ),
            Consequence(
                "Bij het traject horen ook een inschrijving bij VDAB en 40 uur meedoen in de buurt, een vereniging of "
                "werk.",
                "Decreet van 7 juni 2013; sinds 1 maart 2022 en 1 januari 2023",
            ),
            Consequence(
                "Vraag je asiel? Dan is er sinds 1 maart 2022 geen traject. Nederlandse les kan wel.",
                "Decreet van 7 juni 2013, zoals het geldt sinds 1 maart 2022",
            ),
        ),
        by_letter=False,
    )
