"""Childcare priced by income ("inkomenstarief"): the certificate that sets what one pays a day.

Besluit van de Vlaamse Regering of 22 november 2013 (subsidies for childcare of babies and toddlers), art. 27 to 36/1.
The certificate must be there before the first day. The scale of after 2014 was not found, so no price is computed.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import children

#: The articles are named by the decree on the Groeipakket (art. 51); their text was not opened.
ARTICLE = "Subsidiebesluit kinderopvang van 22 november 2013, art. 27 tot 36/1"


def build(law: Law) -> Right:  # noqa: ARG001 - its figures inform, they decide nothing
    """The right; its figures stand in ``kinderopvang_inkomenstarief.yaml``."""
    return Right(
        id="kinderopvang_inkomenstarief",
        name="Kinderopvang volgens je inkomen (attest inkomenstarief)",
        level="flanders",
        domain="family",
        summary="Per dag opvang betaal je dan een prijs volgens je inkomen. Daarvoor heb je een attest nodig.",
        requires=(
            Condition(
                "kinderopvang_inkomenstarief.childcare",
                children.childcare_price.is_in("income", "looking", "fixed"),
                article=ARTICLE,
                says="Een kind dat nog niet naar school gaat, gaat naar de opvang of zoekt een plaats.",
                fails="Dit is voor kinderen in de opvang die nog niet naar school gaan.",
                selects=True,
            ),
            Condition(
                "kinderopvang_inkomenstarief.place",
                children.childcare_price.is_in("income", "looking"),
                article=ARTICLE,
                says="De opvang werkt met inkomenstarief. Zoek je nog? Vraag dan naar zo'n plaats.",
                fails="Deze opvang heeft een prijs die voor iedereen gelijk is. Je kan er wel een kinderopvangtoeslag "
                "krijgen.",
                found_by_office=("Opgroeien weet welke opvang met inkomenstarief werkt",),
            ),
        ),
        decides=Decider("Opgroeien (Kind en Gezin)", "Opgroeien berekent de prijs en maakt het attest."),
        act=_act(),
        weight=200,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: wie een laag inkomen heeft, betaalt per dag veel minder "
        "dan het maximum. Ze dient alleen om vragen te ordenen.",
        held=children.has_childcare_certificate,
        opens=("individueel_verminderd_tarief_kinderopvang",),
        shows=("inkomenstarief.lowest_day", "inkomenstarief.highest_day"),
        sources=(
            Source(
                "https://kinderopvang.sint-niklaas.be/nl/informatie/wat-is-vrije-prijs-of-het-inkomenstarief",
                "attest, 2 maanden voor de start",
            ),
            Source(
                "https://www.ternat.be/kinderopvangmetinkomenstarief", "wat telt: beroepsinkomen en kinderen ten laste"
            ),
            Source("http://wanneke.be/index.php/inschrijving/prijs", "laagste en hoogste prijs per dag", "2023"),
            Source(
                "https://www.vvsg.be/samenleven-gezin-welzijn/kinderopvang-en-gezinsbeleid/ocmw-tarief-kinderopvang",
                "index op 1 januari, opnieuw berekenen",
                "2024",
            ),
        ),
        certainty="Hoe de prijs nu berekend wordt, vonden we niet: de laatste volledige tabel is van 2014. We tonen "
        "alleen de laagste en de hoogste prijs die we vonden. Het belastbaar beroepsinkomen van beide ouders telt, of "
        "van een ouder en de partner in huis. Een leefloon of een uitkering telt dus anders dan bij andere rechten. "
        "Voor meer kinderen ten laste gaat er iets af. De tekst van het besluit lazen we niet na.",
    )


def _act() -> Act:
    return Act(
        office="Opgroeien (Kind en Gezin)",
        how="Meld je aan op mijn.kindengezin.be, met je identiteitskaart of itsme. Bereken de prijs en vraag het "
        "attest, ten vroegste 2 maanden voor de start. Geef het aan de opvang voor de eerste dag. Lukt dat niet "
        "online? De opvang moet je helpen. Het OCMW of de Kind en Gezin-lijn (078 150 100) kan ook helpen.",
        topics=("child_benefit",),
        evidence=(
            "identiteitskaart met pincode, of itsme",
            "loonbrieven van 3 maanden, als je nu veel minder verdient",
        ),
        fetched_by_office=("je laatste aanslagbiljet", "samenstelling van je gezin (rijksregister)"),
        starts="Vanaf de eerste dag opvang, als het attest er dan is.",
        decision_term="Het attest is er meestal meteen na je aanvraag. Een termijn vonden we niet.",
        appeal="Klopt de prijs niet? Bel de Kind en Gezin-lijn, of vraag een nieuwe berekening. Een eigen termijn voor "
        "beroep vonden we niet.",
        by_letter=False,
        consequences=(
            Consequence(
                "Zonder attest kan je niet terecht in een opvang met inkomenstarief. Vul je geen inkomen in, dan "
                "betaal je de hoogste prijs.",
                ARTICLE,
            ),
            Consequence(
                "Elk jaar in januari verandert de prijs. Krijg je een mail om opnieuw te berekenen? Doe het snel, "
                "anders kan de prijs stijgen.",
                ARTICLE,
            ),
        ),
    )
