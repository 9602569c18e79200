"""Who cannot be in a list, how many they are as far as anybody knows, and how they are reached otherwise."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from rechten.population.proactive.basis import Elsewhere


class Lacking(Enum):
    """Why somebody who may have the right is not reached by the list alone."""

    NO_ID = "no_id"
    NO_ADDRESS = "no_address"
    TOO_OPEN = "too_open"
    NOT_COMPUTED = "not_computed"
    AMOUNT_OPEN = "amount_open"
    NOT_CERTAIN = "not_certain"
    ELSEWHERE = "elsewhere"


#: Who they are, and how to reach them.
_TOLD: dict[Lacking, tuple[str, str]] = {
    Lacking.NO_ID: (
        "De dienst kent hen niet onder een nummer: ze staan niet in de lijst.",
        "Laat wie hen wel kent (ziekenfonds, school, straathoekwerk, buurthuis) het zeggen en mee aanvragen.",
    ),
    Lacking.NO_ADDRESS: (
        "Ze staan in de lijst, maar wonen niet zeker ergens: een brief komt niet aan.",
        "Bel, of vraag straathoekwerk, een inloopcentrum of een opvang. Denk ook aan een referentieadres.",
    ),
    Lacking.TOO_OPEN: (
        "Over hen is te weinig geweten om van een kans te spreken: ze staan niet in de lijst.",
        "Nodig hen uit voor een rechtenscan, in hun buurt en samen met iemand die ze vertrouwen.",
    ),
    Lacking.NOT_COMPUTED: (
        "Bij hen speelt een stuk van de wet dat we niet uitrekenen: ze staan niet in de lijst.",
        "Een maatschappelijk werker kijkt het na.",
    ),
    Lacking.AMOUNT_OPEN: (
        "Ze hebben zeker recht, maar het bedrag staat niet vast: zonder bedrag is er niets om te tekenen.",
        "Maak voor hen een lijst om mensen te helpen.",
    ),
    Lacking.NOT_CERTAIN: (
        "Ze hebben misschien recht. Deze lijst is alleen voor wie zeker is: ze staan er niet op.",
        "Maak voor hen een lijst om mensen te helpen.",
    ),
}


@frozen
class Missing:
    """Some who are missing: why, who, how many (None: nobody knows) by which source, and how to reach them."""

    lacking: Lacking
    who: str
    count: int | None
    source: str
    reach: str


def missing(counts: dict[Lacking, int | None], elsewhere: tuple[Elsewhere, ...]) -> tuple[Missing, ...]:
    """Those of whom somebody was counted or nobody knows, in a fixed order; last who is in no table at all."""
    found = [
        Missing(lacking, _TOLD[lacking][0], counts[lacking], "geteld in deze tabel", _TOLD[lacking][1])
        for lacking in _TOLD
        if counts.get(lacking, 0) != 0
    ]
    return (*found, *(Missing(Lacking.ELSEWHERE, one.group, one.count, one.source, one.reach) for one in elsewhere))
