"""Food aid: parcels and social groceries, with food of the European fund ESF+ or of local organisations.

There is no article that gives somebody a parcel. The programme asks that who gives looks at income (below the poverty
line) or debts (debt mediation, budget management). No right of residence is asked for.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import bills, person

_RULE = "federaal voedselhulpprogramma onder ESF+ (artikel niet gelezen)"


def build(law: Law) -> Right:  # noqa: ARG001 - a right without figures
    """The right; it has no figures."""
    return Right(
        id="voedselhulp_esf",
        name="Voedselhulp en sociale kruidenier",
        level="federal",
        domain="income",
        summary="Gratis of goedkoop eten bij een organisatie in je buurt, als er te weinig geld is.",
        requires=(
            Condition(
                "voedselhulp.need",
                bills.short_of_food,
                article=_RULE,
                says="Er is soms te weinig geld om genoeg eten te kopen.",
                fails="Dit is voor wie te weinig geld heeft voor eten.",
                selects=True,
            ),
            Condition(
                "voedselhulp.here",
                person.lives_in.is_in("antwerp", "flanders", "brussels", "wallonia"),
                article=_RULE,
                says="Je bent in België. Je hoeft geen verblijfspapieren te hebben.",
                fails="Je bent niet in België.",
            ),
            Condition(
                "voedselhulp.agreed",
                bills.food_aid_agreed,
                article=_RULE,
                says="Je inkomen ligt onder de armoedegrens, of je hebt hulp voor je schulden.",
                proof=("attest van schuldbemiddeling, als je dat hebt",),
            ),
        ),
        decides=Decider(
            "het OCMW of de organisatie", "Het OCMW, een CAW of de organisatie die verdeelt, kijkt na of het kan."
        ),
        act=_act(),
        weight=80,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: een deel van wat eten per maand kost. Ze dient alleen om "
        "vragen te ordenen.",
        held=bills.receives_food_aid,
        sources=(
            Source("https://bever-bievene.be/sociale-dienst/voedselbedeling-", "onder de armoedegrens, of schuldhulp"),
            Source("https://www.herent.be/voedselpakketten-esf", "van FEAD naar ESF+, en wie verdeelt"),
            Source("https://www.vincentius-diepenbeek.be/fod-efs", "campagne 2025", "2025"),
            Source("https://www.ondernemeninantwerpen.be/foodsavers", "meer dan 44 organisaties in Antwerpen"),
        ),
        certainty="Wie in aanmerking komt, weten we van gemeenten, niet uit de regels zelf. Het bedrag van de "
        "armoedegrens na 2022 en per gezin vonden we niet: wij rekenen het niet na. Elke organisatie heeft eigen uren, "
        "een eigen buurt en eigen regels. Het is geen recht dat je voor een rechter kan vragen. Dat er geen "
        "verblijfspapieren nodig zijn, zegt een reglement van een gemeente; voor Antwerpen lazen we het niet na.",
    )


def _act() -> Act:
    return Act(
        office="sociaal centrum van het OCMW, een CAW, of een organisatie in je buurt",
        how="Heb je vandaag geen eten? Zeg dat meteen, dan kan het dringend. Anders vraag je aan een maatschappelijk "
        "werker: 'Kan ik een verwijsbrief krijgen voor voedselhulp?' Bij veel organisaties mag je ook zelf langsgaan.",
        topics=("no_food", "income"),
        evidence=(
            "identiteitskaart, of een ander bewijs van wie je bent",
            "bewijs van inkomen van wie bij je woont",
            "verwijsbrief, als de organisatie die vraagt",
        ),
        fetched_by_office=(),
        starts="Zodra de organisatie akkoord gaat. In nood kan het dezelfde dag.",
        decision_term="Er is geen termijn in de wet.",
        appeal="Zegt een organisatie nee? Vraag aan het OCMW of een CAW welke andere er is. Weigert het OCMW zelf "
        "dringende hulp, dan kan je binnen 3 maanden naar de arbeidsrechtbank.",
        by_letter=False,
        consequences=(
            Consequence(
                "Wie verdeelt, vraagt naar je inkomen en je gezin, en kan je ook andere hulp voorstellen.",
                _RULE,
            ),
        ),
    )
