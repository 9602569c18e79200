"""Schuldbemiddeling: a recognised service makes a plan with those to whom one owes, without a judge.

Wetboek van economisch recht, boek VII, says who may do it; the Flemish decreet of 24 July 1996 recognises the OCMW and
the CAW. The service looks with the person at which help fits, so the answer always ends with people.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import bills, person, work

_LAW = "Wetboek van economisch recht, boek VII (artikel niet gelezen); OCMW-wet, art. 60"
_CONTRACT = "overeenkomst met de dienst; geen artikel gevonden"


def build(law: Law) -> Right:  # noqa: ARG001 - a right without figures
    """The right; it has no figures."""
    return Right(
        id="schuldbemiddeling",
        name="Schuldbemiddeling zonder rechter",
        level="federal",
        domain="debt",
        summary="Een erkende dienst maakt met jou een plan voor je schulden, en onderhandelt over afbetalen.",
        requires=(
            Condition(
                "schuldbemiddeling.debts",
                bills.bills_unpaid,
                article=_LAW,
                says="Je hebt schulden of rekeningen die je zelf niet kan betalen.",
                fails="Dit is voor wie schulden heeft die niet te betalen zijn.",
                proof=("brieven en rekeningen, ook die je niet opende",),
                selects=True,
            ),
            Condition(
                "schuldbemiddeling.here",
                person.lives_in.is_in("antwerp", "flanders", "brussels", "wallonia"),
                article=_LAW,
                says="Je bent meestal in een gemeente in België.",
                fails="Je bent niet in België.",
            ),
            Condition(
                "schuldbemiddeling.no_settlement",
                ~bills.debt_settlement,
                article="Gerechtelijk Wetboek, art. 1675/7 (niet gelezen)",
                says="Je hebt nu geen collectieve schuldenregeling.",
                fails="Je hebt al een collectieve schuldenregeling. Spreek met je schuldbemiddelaar of de rechtbank.",
            ),
            Condition(
                "schuldbemiddeling.fits",
                bills.debt_help_fits,
                article="OCMW-wet, art. 60, § 1 en § 4",
                says="De dienst vindt, samen met jou, dat deze hulp past.",
            ),
        ),
        decides=Decider("het OCMW of het CAW", "Het OCMW of het CAW bekijkt met jou welke hulp past."),
        act=_act(),
        weight=60,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: minder kosten en intresten, en een plan dat haalbaar is. "
        "Ze dient alleen om vragen te ordenen.",
        held=work.debt_mediation,
        opens=("sociaal_verwarmingsfonds", "energiescan"),
        sources=(
            Source(
                "https://www.vlaanderen.be/erkenning-en-subsidiering-van-de-instellingen-voor-schuldbemiddeling",
                "erkende diensten: OCMW en CAW; decreet van 24 juli 1996",
            ),
            Source("https://www.eerstehulpbijschulden.be", "uitleg over hulp bij schulden"),
            Source("https://www.jabbeke.be/Productencatalogus.aspx?vid=485", "de hulp is gratis"),
            Source(
                "https://github.com/legalize-dev/legalize-be/blob/main/be/1976070810.md", "OCMW-wet, art. 60", "1991"
            ),
        ),
        certainty="Dat het OCMW en een CAW dit mogen doen, staat vast. De artikelen van het Wetboek van economisch "
        "recht lazen we niet zelf. Dat de hulp bij een erkende dienst gratis is, staat op bladzijden van gemeenten. "
        "Een wachttijd of een termijn in de wet vonden we niet. Wie in Antwerpen welke schulden opneemt, ook niet.",
    )


def _act() -> Act:
    return Act(
        office="OCMW (sociaal centrum) of CAW van je buurt",
        how="Bel of ga langs, hoe vroeger hoe beter. Zeg: 'Ik heb schulden en vraag schuldbemiddeling.' Breng alle "
        "brieven mee, ook de ongeopende. Komt er een deurwaarder of is er een datum? Zeg dat eerst.",
        topics=("debts",),
        evidence=(
            "identiteitskaart",
            "brieven, rekeningen en vonnissen over je schulden",
            "bewijs van het inkomen van wie bij je woont",
            "een lijst van je vaste kosten",
        ),
        fetched_by_office=("hoeveel er nog open staat (bij wie je geld moet)",),
        starts="Na een gesprek en een akkoord dat je zelf tekent.",
        decision_term="Een termijn hebben we niet gevonden.",
        appeal="Weigert het OCMW je hulp, of duurt het te lang? Je kan binnen 3 maanden naar de arbeidsrechtbank. Of "
        "vraag het aan een CAW.",
        receipt="Vraag je hulp aan het OCMW? Dan krijg je dezelfde dag een ontvangstbewijs (OCMW-wet, art. 58; niet "
        "zelf gelezen).",
        appeal_to="de arbeidsrechtbank",
        consequences=(
            Consequence(
                "Niemand is verplicht mee te doen: wie geld van je moet krijgen, kan toch beslag laten leggen.",
                _CONTRACT,
            ),
            Consequence(
                "Bij budgetbeheer komt je inkomen op een rekening die de dienst beheert. Dat kan alleen als je akkoord "
                "gaat, en je kan stoppen.",
                _CONTRACT,
                advice_first=True,
            ),
            Consequence(
                "Lukt een plan niet? Dan kan de dienst je helpen om een collectieve schuldenregeling te vragen.",
                "Gerechtelijk Wetboek, art. 1675/2",
            ),
        ),
    )
