"""Reception of families without a right of residence, for the sake of their minor children.

OCMW-wet 8 July 1976, art. 57, § 2, 2°; Opvangwet 12 January 2007, art. 60; KB 24 June 2004. The OCMW establishes that
the child is in need and that the parents cannot care for it; the help is given in a centre, and only there. The right
is the child's; in practice the parents come along. It is read here for the parent who asks.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import homes, person
from rechten.law.units import own_children_here

_OCMW = "OCMW-wet, art. 57, § 2, 2°"
_BOTH = f"{_OCMW}; Opvangwet, art. 60"
_AGII = (
    "https://www.agii.be/thema/sociaal-medisch/materiele-opvang/begeleide-minderjarige-in-onwettig-verblijf/"
    "heb-je-recht-op-materiele-opvang-als-begeleide-minderjarige-in-onwettig-verblijf"
)


def build(law: Law) -> Right:  # noqa: ARG001 - a right without figures
    """The right; it has no figures."""
    return Right(
        id="opvang_gezinnen_zonder_wettig_verblijf",
        name="Opvang voor een gezin zonder verblijfspapieren",
        level="federal",
        domain="housing",
        summary="Een kamer, eten en begeleiding in een opvangcentrum, voor kinderen en hun ouders zonder "
        "verblijfspapieren.",
        requires=(
            Condition(
                "opvang_gezinnen.stay",
                person.stay.is_in("no_stay"),
                article=_BOTH,
                says="Je hebt nu geen verblijfspapieren.",
                fails="Dit is voor gezinnen zonder verblijfspapieren. Met jouw papieren zijn er andere wegen.",
                selects=True,
                demand=Demand.STAY,
            ),
            Condition(
                "opvang_gezinnen.child",
                own_children_here.where(person.minor & person.stay.is_in("no_stay")).exists(),
                article=_BOTH,
                says="Je kind is jonger dan 18 jaar, woont bij je, en heeft ook geen verblijfspapieren.",
                fails="Er woont geen kind jonger dan 18 jaar zonder papieren bij jou.",
                proof=("geboorteakte, of een ander bewijs van leeftijd en band",),
                selects=True,
                unit="jij en je kinderen",
            ),
            Condition(
                "opvang_gezinnen.here",
                person.lives_in.is_in("antwerp", "flanders", "brussels", "wallonia"),
                article=_OCMW,
                says="Je kind verblijft meestal in een gemeente in België.",
                fails="Je bent niet in België.",
            ),
            Condition(
                "opvang_gezinnen.need",
                homes.child_in_need,
                article=_BOTH,
                says="Er is te weinig voor je kind, en je kan er zelf niet voor zorgen. Het OCMW kijkt dat na.",
            ),
        ),
        decides=Decider("het OCMW", "Het OCMW beslist, na een gesprek. Daarna wijst Fedasil een centrum toe."),
        act=_act(),
        weight=200,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: een kamer, eten en begeleiding voor een heel gezin. Ze "
        "dient alleen om vragen te ordenen.",
        held=homes.in_family_reception,
        sources=(
            Source(
                "https://github.com/legalize-dev/legalize-be/blob/main/be/2007002066.md",
                "Opvangwet, art. 60: alleen in collectieve structuren",
                "2024-06-27",
            ),
            Source(_AGII, "voorwaarden en aanvraag"),
            Source(
                "https://www.kinderenopdevlucht.be/nl/dossiers-thematiques/kinderen-in-gezinnen/opvang-materiele-hulp/",
                "wat je er krijgt",
            ),
            Source("http://www.ocmwzedelgem.be/website/39-www/76-www.html", "stappen bij OCMW en Fedasil"),
        ),
        certainty="De voorwaarden staan in de wet. De OCMW-wet en het KB van 24 juni 2004 lazen we niet zelf, wel "
        "uitleg erover. De opvang is nu in een open terugkeercentrum: het centrum praat ook over terugkeer. Hoe snel "
        "er plaats is, vonden we niet. Voor gezinnen uit de EU is het moeilijk te bewijzen dat ze geen verblijf "
        "hebben. Ook een kind kan het zelf vragen; hier staat het bij de ouder. Praat eerst met een advocaat of een "
        "dienst die je vertrouwt.",
    )


def _act() -> Act:
    return Act(
        office="OCMW van de gemeente waar je kind meestal is",
        how="Praat eerst met een advocaat (pro Deo) of een dienst voor vreemdelingenrecht. Wil je het vragen? Zeg het "
        "aan het OCMW of schrijf het: je kan weigeren als je het aanbod kent.",
        topics=("residence", "legal_help", "no_roof"),
        evidence=("geboorteakte of een ander bewijs van de band met je kind", "wat je hebt aan papieren"),
        fetched_by_office=("of er al opvang is (Fedasil)",),
        starts="Na de beslissing van het OCMW en de toewijzing door Fedasil. Je kiest het centrum niet zelf.",
        decision_term="Het OCMW beslist binnen 30 dagen.",
        appeal="Weigert het OCMW of Fedasil? Ga met een advocaat naar de arbeidsrechtbank, binnen 3 maanden. Dat is "
        "gratis.",
        decision_days=30,
        receipt="Het OCMW geeft dezelfde dag een ontvangstbewijs (OCMW-wet, art. 58).",
        appeal_to="de arbeidsrechtbank",
        consequences=(
            Consequence(
                "De hulp is er alleen in een centrum, nooit als geld. Het centrum werkt ook aan terugkeer. Daar kan je "
                "vragen over stellen voor je ja zegt.",
                "Opvangwet, art. 60",
                advice_first=True,
            ),
            Consequence(
                "De overheid weet dan waar je woont. Vraag een advocaat wat dat voor je verblijf kan betekenen.",
                "Opvangwet, art. 60",
                advice_first=True,
            ),
            Consequence(
                "Het centrum kan ver weg zijn. Kinderen veranderen dan van school.",
                "praktijk",
            ),
            Consequence(
                "Weiger je het aanbod? Dan stopt alleen deze aanvraag. Dringende medische hulp en school blijven.",
                _OCMW,
            ),
        ),
    )
