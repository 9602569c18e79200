"""Uitkering bij ziekte of invaliditeit (ZIV-wet 14 juli 1994, art. 86 and following).

The doctor of the health fund recognises the incapacity. The first year is 60 % of a capped wage; from the second year
the share hangs on the family.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import disability, health, person

_LAW = "ZIV-wet"


def build(law: Law) -> Right:  # noqa: ARG001 - its figures are shown and decide nothing
    """The right; its figures inform."""
    return Right(
        id="ziekte_uitkering",
        name="Uitkering bij ziekte of invaliditeit",
        level="federal",
        domain="work",
        summary="Een deel van je loon, van het ziekenfonds, als je door ziekte of een ongeval niet kan werken.",
        requires=(
            Condition(
                "ziekte.hampered",
                disability.work_hampered,
                article=f"{_LAW}, art. 100",
                says="Je kan door een ziekte of een handicap niet werken, of veel minder.",
                fails="Dit is voor wie door ziekte of een handicap niet of veel minder kan werken.",
                selects=True,
            ),
            Condition(
                "ziekte.age",
                ~person.pension_age,
                article=f"{_LAW}, art. 108",
                says="Je hebt de pensioenleeftijd nog niet.",
                fails="Je hebt de pensioenleeftijd: vraag je pensioen.",
            ),
            Condition(
                "ziekte.fund",
                health.health_fund,
                article=f"{_LAW}, art. 118",
                says="Je bent ingeschreven bij een ziekenfonds of bij de Hulpkas (HZIV).",
                fails="Je hebt geen ziekenfonds. Schrijf je in; ook de Hulpkas (HZIV) kan, en die is gratis.",
            ),
            Condition(
                "ziekte.worked",
                disability.worked_half_year,
                article=f"{_LAW}, art. 86 en 128",
                says="Je werkte lang genoeg voor je ziek werd, of je had toen een werkloosheidsuitkering.",
                fails="Je werkte niet lang genoeg voor je ziek werd. Kijk dan naar een IVT of een leefloon.",
                found_by_office=("je werk en je bijdragen, uit de gegevens van de sociale zekerheid",),
            ),
            Condition(
                "ziekte.recognised",
                disability.incapacity_recognised,
                article=f"{_LAW}, art. 100",
                says="De arts van het ziekenfonds erkent dat je niet kan werken.",
                proof=("getuigschrift van arbeidsongeschiktheid, ingevuld door je dokter",),
            ),
        ),
        decides=Decider("de arts van het ziekenfonds", "De arts van het ziekenfonds beslist; na een jaar het RIZIV."),
        act=_act(),
        weight=1100,
        weight_why="Ruwe schatting: een uitkering vervangt een deel van een loon. Een bedrag rekenen we niet. Ze dient "
        "alleen om vragen te ordenen.",
        held=disability.receives_sickness_benefit,
        opens=("verhoogde_tegemoetkoming",),
        shows=("ziekte.first_year", "ziekte.with_family", "ziekte.alone", "ziekte.sharing"),
        sources=(
            Source(
                "https://www.droitsquotidiens.be/fr/question/ai-je-droit-des-indemnites-de-mutuelle-plus-elevees-si-je-"
                "vis-en-couple",
                "eerste jaar, en het inkomen van de partner",
                "2024-04-01",
            ),
            Source(
                "https://www.budgetwijzer.be/nl/zoek-per-thema/gezondheid/hoeveel-bedraagt-mijn-uitkering-na-1-jaar-"
                "arbeidsongeschiktheid-invaliditeitsuitkering",
                "na een jaar: 65, 55 of 40 %",
            ),
            Source("https://www.helan.be/nl/arbeidsongeschiktheid/aangiftetermijn/", "wanneer je het meldt"),
            Source(
                "https://www.inami.fgov.be/nl/thema-s/arbeidsongeschiktheid/gezinssituatie", "RIZIV: welk gezin telt"
            ),
        ),
        certainty="De wet lazen we niet in de tekst; de artikels zijn de gekende plaatsen. Het bedrag rekenen we niet: "
        "het hangt af van je loon, met een laagste en een hoogste bedrag dat we niet vonden voor 2026. Ben je "
        "zelfstandige? Dan zijn er vaste bedragen per dag, en is er niets voor een ziekte van 7 dagen of minder. Word "
        "je ziek terwijl je werkloos bent? Dan is het bedrag de eerste maanden zoals je werkloosheidsuitkering. Niet "
        "uitgewerkt: arbeidsongeval, beroepsziekte, moederschapsrust, en werken met toelating van de arts.",
    )


def _act() -> Act:
    return Act(
        office="je ziekenfonds, of de Hulpkas (HZIV)",
        how="Laat je dokter het getuigschrift van arbeidsongeschiktheid invullen. Bezorg het de eerste dagen aan de "
        "arts van je ziekenfonds. Werk je in loondienst? Verwittig ook je werkgever. Werkloos? Zeg het aan je vakbond "
        "of de HVW.",
        topics=("health_insurance", "income"),
        evidence=("getuigschrift van arbeidsongeschiktheid", "gegevens van je werkgever, die het ziekenfonds vraagt"),
        fetched_by_office=("je loon en je werk (werkgever en sociale zekerheid)", "wie op je adres woont"),
        starts="In loondienst na het gewaarborgd loon van je werkgever: meestal 30 dagen voor bedienden en 14 voor "
        "arbeiders. Anders vanaf de dag van het getuigschrift.",
        decision_term="Binnen welke tijd het ziekenfonds moet beslissen, vonden we niet.",
        appeal="Niet akkoord? Ga naar de arbeidsrechtbank. Dat is gratis. De termijn lazen we niet na: kijk op de "
        "brief, en wacht niet langer dan nodig.",
        appeal_to="de arbeidsrechtbank",
        by_letter=False,
        consequences=(
            Consequence(
                "Meld je het te laat? Dan krijg je 10 % minder tot de dag waarop je het meldde. Werkloos of "
                "zelfstandig: meld het binnen de week.",
                "praktijk van de ziekenfondsen",
            ),
            Consequence(
                "Vraag eerst toelating aan de arts van het ziekenfonds als je een beetje wil werken. Zonder toelating "
                "kan je uitkering stoppen.",
                f"{_LAW}, art. 100, § 2",
            ),
            Consequence(
                "Na een jaar hangt het bedrag af van je gezin. Gaat er iemand bij je wonen, of verdient je partner? "
                "Meld het.",
                f"{_LAW}, art. 93",
            ),
            Consequence(
                "De arts van het ziekenfonds kan je vragen om langs te komen, en praat met je over terug aan het werk "
                "gaan. Ga altijd: anders kan de uitkering stoppen.",
                f"{_LAW}, art. 100; praktijk van de ziekenfondsen",
            ),
        ),
    )
