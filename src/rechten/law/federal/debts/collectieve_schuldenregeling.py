"""Collectieve schuldenregeling: a judge stops seizures and interest, and a mediator pays off by a plan.

Gerechtelijk Wetboek, art. 1675/2 to 1675/27. For natural persons who run no enterprise. Whether somebody can lastingly
not pay, and did not bring it about on purpose, is judged by the labour court. There is no least amount of debt.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import bills, person

_CODE = "Gerechtelijk Wetboek"
_WHO = f"{_CODE}, art. 1675/2"


def build(law: Law) -> Right:
    """The right; the lengths in ``collectieve_schuldenregeling.yaml`` are shown beside it."""
    return Right(
        id="collectieve_schuldenregeling",
        name="Collectieve schuldenregeling",
        level="federal",
        domain="debt",
        summary="De arbeidsrechtbank stopt de deurwaarders en de intresten. Je betaalt af met een plan, en leeft van "
        "leefgeld.",
        requires=(
            Condition(
                "csr.debts",
                bills.bills_unpaid,
                article=_WHO,
                says="Je hebt schulden die je niet kan betalen. Hoeveel het er zijn, maakt niet uit.",
                fails="Dit is voor wie schulden heeft die niet te betalen zijn.",
                proof=("een lijst van al je schulden, met aan wie",),
                selects=True,
            ),
            Condition(
                "csr.here",
                person.lives_in.is_in("antwerp", "flanders", "brussels", "wallonia"),
                article=_WHO,
                says="Je woont in België.",
                fails="Je woont niet in België.",
            ),
            Condition(
                "csr.no_business",
                ~bills.runs_business,
                article=_WHO,
                says="Je hebt geen eigen zaak, of je stopte er minstens 6 maanden geleden mee.",
                fails="Je hebt een eigen zaak, of je stopte er nog geen 6 maanden geleden mee. Voor jou is er een "
                "andere regeling: vraag het aan een advocaat.",
                proof=("bewijs dat je zaak gestopt is, als je er een had",),
            ),
            Condition(
                "csr.not_revoked",
                ~bills.settlement_revoked,
                article=f"{_CODE}, art. 1675/2, derde lid en art. 1675/15, § 1",
                says="In de laatste 5 jaar herriep geen rechter een collectieve schuldenregeling van jou.",
                fails="Een rechter herriep je vorige regeling minder dan 5 jaar geleden. Vraag intussen "
                "schuldbemiddeling zonder rechter.",
                demand=Demand.CONDUCT,
            ),
            Condition(
                "csr.lasting",
                bills.debts_lasting,
                article=f"{_WHO}, eerste lid",
                says="Je kan je schulden voor lange tijd niet betalen, en je hebt dat niet met opzet zo gemaakt.",
                proof=("bewijs van je inkomen en wat je bezit", "wie er bij je woont"),
            ),
        ),
        decides=Decider("de arbeidsrechtbank", "De arbeidsrechtbank beslist."),
        act=_act(),
        weight=120,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: geen intresten en geen beslag meer. Ze dient alleen om "
        "vragen te ordenen.",
        held=bills.debt_settlement,
        shows=tuple(id for id in law.parameters if id.startswith("csr.")),
        sources=(
            Source(
                "https://rechtbanken-tribunaux.be/fr/tribunal-du-travail-du-brabant-wallon/info?page=n1053",
                "voorwaarden en verloop bij een arbeidsrechtbank",
                "2023-11",
            ),
            Source(
                "http://avokat.be/matieres/mediation-de-dettes/a-qui-cela-s-adresse/",
                "tekst van art. 1675/2, van voor de wet over ondernemingen",
            ),
            Source(
                "https://www.eerstehulpbijschulden.be/schulden-wat-nu/hulp-nodig/collectieve-schuldenregeling/aanvraag-en-toelating",
                "aanvraag en toelating",
            ),
            Source(
                "https://actualitesdroitbelge.be/droit-des-affaires/reglement-collectif-de-dettes/le-reglement-collectif-de-dettes/la-demande-de-reglement-collectif-de-dettes",
                "de rechter beslist binnen acht dagen (art. 1675/6)",
            ),
            Source(
                "https://www.rtl.be/actu/belgique/politique/la-justice-numerise-le-reglement-collectif-de-dettes/2023-11-06/article/605564",
                "vragen via JustRestart",
                "2023-11-06",
            ),
        ),
        certainty="De voorwaarden staan vast, zoals een arbeidsrechtbank ze in 2023 uitlegt. De tekst van de wet van "
        "nu "
        "lazen we niet zelf; de oude tekst spreekt van 'handelaar' en niet van 'onderneming'. Of een vrij beroep nu "
        "uitgesloten is, lazen we dus niet na: vraag het aan een advocaat. Hoeveel leefgeld je minstens houdt, staat "
        "niet in onze bronnen. De termijn voor beroep vonden we niet. Wat het kost, ook niet: het loon van de "
        "bemiddelaar komt meestal uit het plan.",
    )


def _act() -> Act:
    return Act(
        office="arbeidsrechtbank van de plaats waar je woont",
        how="Vraag hulp bij het OCMW, een CAW of een (pro-Deo)advocaat: die maken het verzoek met jou. Je kan het ook "
        "zelf doen, online met JustRestart (Just-on-web) of op papier.",
        topics=("debts", "legal_help"),
        evidence=(
            "lijst van je schulden, met aan wie en hoeveel",
            "bewijs van je inkomen en van wat je bezit",
            "samenstelling van je gezin",
            "uitleg over hoe de schulden er kwamen",
        ),
        fetched_by_office=("wat wie geld van je moet krijgen, zelf aangeeft bij de bemiddelaar",),
        starts="Vanaf de beslissing dat je toegelaten bent. Dan stoppen de beslagen en de intresten.",
        decision_term="De rechter beslist binnen 8 dagen nadat het verzoek volledig is. In de praktijk duurt het 15 "
        "dagen tot een maand.",
        appeal="Niet akkoord? Dan kan je naar het arbeidshof. De termijn vonden we niet: vraag het meteen aan een "
        "advocaat.",
        decision_days=8,
        appeal_to="het arbeidshof",
        by_letter=False,
        consequences=(
            Consequence(
                "Je inkomen gaat naar een schuldbemiddelaar. Die geeft je leefgeld en betaalt af, tot 7 jaar lang. "
                "Legt de rechter het plan op, dan tot 5 jaar.",
                f"{_CODE}, art. 1675/10 tot 1675/13",
                advice_first=True,
            ),
            Consequence(
                "Je mag geen nieuwe schulden maken, en iemand bevoordelen mag ook niet. Anders kan de rechter de "
                "regeling herroepen.",
                f"{_CODE}, art. 1675/7 en 1675/15",
            ),
            Consequence(
                "Onderhoudsgeld (alimentatie) dat je nog moet betalen en strafboetes worden niet kwijtgescholden.",
                f"{_CODE}, art. 1675/13",
            ),
            Consequence(
                "De regeling komt in een bestand dat deurwaarders, notarissen en advocaten kunnen zien.",
                f"{_CODE}, art. 1390quater en 1391",
            ),
        ),
    )
