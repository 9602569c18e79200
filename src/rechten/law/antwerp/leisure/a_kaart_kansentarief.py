"""A-kaart with kansentarief: cheaper sport, culture and leisure in Antwerp (A-kaartreglement of the city).

Antwerp has no UiTPAS: the A-kaart is the local card, and the kansentarief is switched on at a counter of the city.
"""

from __future__ import annotations

from rechten.graph.expressions import any_of, case, never, not_computed
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, NonTakeUp, Opening, Reference, Right
from rechten.law.facts import person, statuses
from rechten.law.units import holds_increased_reimbursement

RULES = "A-kaartreglement stad Antwerpen (artikel over het kansentarief niet gevonden)"


def build(_law: Law) -> Right:
    """The right; the discount differs for each activity, so there is no figure."""
    other_status = any_of(
        statuses.receives_leefloon,
        statuses.receives_equivalent,
        statuses.receives_igo,
        statuses.receives_disability_allowance,
        statuses.receives_elder_care_budget,
    )
    unread = not_computed(
        BOOL, "of de stad het kansentarief ook geeft met je uitkering alleen; vraag het aan een balie van de A-kaart"
    )
    return Right(
        id="a_kaart_kansentarief",
        name="A-kaart met kansentarief",
        level="city",
        domain="culture_leisure",
        summary="Met je A-kaart betaal je minder voor zwembad, bib, museum, sport en activiteiten in Antwerpen.",
        requires=(
            Condition(
                "a_kaart.antwerp",
                person.lives_in.is_in("antwerp"),
                article=RULES,
                says="Je woont of verblijft in de stad Antwerpen.",
                fails="Dit is een kaart van de stad Antwerpen. Veel andere gemeenten hebben een UiTPAS met "
                "kansentarief.",
                selects=True,
            ),
            Condition(
                "a_kaart.status",
                any_of(holds_increased_reimbursement, case((other_status, unread), otherwise=never())),
                article=RULES,
                says="Je hebt de verhoogde tegemoetkoming van je ziekenfonds.",
                fails="Je hebt nu geen verhoogde tegemoetkoming van je ziekenfonds.",
                proof=("klevertje van je ziekenfonds",),
            ),
        ),
        decides=Decider("de stad Antwerpen", "De stad zet het kansentarief op je kaart."),
        act=_act(),
        weight=8,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: de korting verschilt per activiteit. Ze dient alleen om "
        "vragen te ordenen.",
        non_take_up=NonTakeUp(
            0.90,
            0.90,
            Source(
                "https://www.greetvangool.be/2016/02/recht-op-verhoogde-tegemoetkoming-denk-dan-aan-uw-a-kaart/",
                "12.500 van de 129.000 mensen hadden het op hun kaart, begin 2016",
                "2016-02",
            ),
        ),
        held=statuses.has_a_card_discount,
        opens=("attest_kansentarief_vrijetijdstoelage",),
        openings=(
            Opening(
                "verhoogde_tegemoetkoming",
                Reference.REQUEST_DAY,
                "Meteen, als je aan de balie een klevertje van je ziekenfonds toont.",
                RULES,
            ),
        ),
        sources=(
            Source("https://www.antwerpen.be/info/a-kaart-reglement", "reglement van de A-kaart"),
            Source(
                "https://www.greetvangool.be/2016/02/recht-op-verhoogde-tegemoetkoming-denk-dan-aan-uw-a-kaart/",
                "hoe je het kansentarief laat koppelen",
                "2016-02",
            ),
            Source("https://www.antwerpen.be/product/aanvraag-attest-kansentarief", "waar het kansentarief geldt"),
        ),
        certainty="Dat de verhoogde tegemoetkoming recht geeft, staat vast. Het deel van het reglement met alle "
        "statuten vonden we niet. Heb je een leefloon, IGO, schuldbemiddeling of iets anders? Vraag "
        "het aan de balie. Wat de stad zelf opzoekt, vonden we niet. Of het nu vanzelf op je kaart "
        "komt, is niet gevonden; in 2016 moest je het zelf vragen. Dat een kind de verhoogde "
        "tegemoetkoming van een ouder volgt, nemen we aan. Of wie buiten de stad woont het ook krijgt, "
        "is niet nagelezen. Dat Antwerpen de UiTPAS gebruikt, vonden we niet.",
    )


def _act() -> Act:
    return Act(
        office="een balie van de A-kaart (bibliotheek, zwembad, museum, cultuurcentrum of stadsloket)",
        how="Heb je nog geen A-kaart? Ze is gratis: aan een balie of in de app Mijn Antwerpen. Ga met je kaart en een "
        "klevertje van je ziekenfonds naar een balie en vraag het kansentarief. Vragen? Bel 03 22 11 333.",
        topics=("general",),
        evidence=(
            "identiteitskaart of A-kaart; zonder Belgische kaart: een verblijfskaart of aankomstverklaring",
            "klevertje van je ziekenfonds",
            "voor een kind jonger dan 13 jaar: een ouder die akkoord gaat",
        ),
        fetched_by_office=(),
        starts="Meteen, aan de balie.",
        decision_term="Meteen, aan de balie. Een termijn in het reglement hebben we niet gevonden.",
        appeal="Krijg je het niet? Vraag uitleg aan de balie. Daarna kan je gratis naar de ombudsvrouw of ombudsman "
        "van de stad.",
        by_letter=False,
        consequences=(
            Consequence(
                "Verlies je de kaart? Meld het meteen. Voor een nieuwe plastic kaart betaal je een bijdrage.",
                "A-kaartreglement, deelname, punt 5 en 6",
            ),
        ),
    )
