"""Illness and what it costs: co-payments, how much help one needs, getting around, and what one already gets for it.

All of it stands behind what is ticked about illness or care at the start: nobody else is asked.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, age
from rechten.graph.facts import Sensitivity
from rechten.graph.kinds import Unit
from rechten.law.facts import FACTS
from rechten.law.facts.person import birth_date
from rechten.law.facts.situations import care, illness

_ILL = illness | care
_FROM_CHILDHOOD = age(birth_date) >= 3

copayments = FACTS.amount(
    "person.copayments",
    Unit.EURO_YEAR,
    high=20_000,
    likely=((100, 0.45), (350, 0.3), (700, 0.15), (1500, 0.1)),
    category="health",
    question="Hoeveel remgeld betaalde je dit jaar al?",
    question_other="Hoeveel remgeld betaalde {naam} dit jaar al?",
    why="Boven een grens betaalt het ziekenfonds je remgeld terug. Dat heet de maximumfactuur.",
    help="Remgeld is je eigen deel bij de dokter, de apotheek of het ziekenhuis. Je ziekenfonds telt het op: vraag het "
    "daar. Een supplement telt niet mee. Niets betaald? Vul 0 in.",
    sensitivity=Sensitivity.HEALTH,
    burden=3.0,
    gate=illness,
)

often_care = FACTS.truth(
    "person.often_care",
    likely=0.3,
    category="health",
    question="Heb je al twee jaar of langer altijd veel kosten voor zorg?",
    question_other="Heeft {naam} al twee jaar of langer altijd veel kosten voor zorg?",
    why="Wie lang veel zorg nodig heeft, kan een statuut krijgen. Daarmee wordt zorg goedkoper.",
    help="Tel ook wat het ziekenfonds betaalt, bijvoorbeeld voor dure medicijnen, kine of het ziekenhuis.",
    sensitivity=Sensitivity.HEALTH,
    gate=illness,
)

spending_counted = FACTS.truth(
    "person.spending_counted",
    category="health",
    question="Waren de kosten voor zorg acht kwartalen na elkaar hoog genoeg?",
    why="Het ziekenfonds telt alle kosten op, ook wat het zelf betaalt.",
    judged_by="het ziekenfonds",
)

care_dependence = FACTS.choice(
    "person.care_dependence",
    {
        "nursing": "Al 3 maanden of langer elke dag thuisverpleging (forfait B of C)",
        "third_party": "Geld voor een handicap of een zorgbudget met 12 punten of meer, of geld voor hulp van derden",
        "treatment": "6 maanden kine voor een zware ziekte, vaak of lang in het ziekenhuis, of een kind met 66 %",
        "none": "Geen van die drie",
    },
    likely=(0.05, 0.1, 0.15, 0.7),
    category="health",
    question="Past een van deze situaties bij jou, in dit jaar?",
    question_other="Past een van deze situaties bij {naam}, in dit jaar?",
    why="Dan kan er elk jaar geld van het ziekenfonds zijn: het zorgforfait.",
    help="Vaak in het ziekenhuis is 6 keer, en lang is 120 dagen, samen dit jaar en vorig jaar. Past er meer dan één? "
    "Kies de eerste die past.",
    sensitivity=Sensitivity.HEALTH,
    burden=1.6,
    gate=_ILL,
    otherwise="none",
)

high_copayments = FACTS.truth(
    "person.high_copayments",
    likely=0.5,
    category="health",
    question="Betaalde je dit jaar én vorig jaar telkens minstens 450 euro remgeld?",
    question_other="Betaalde {naam} dit jaar én vorig jaar telkens minstens 450 euro remgeld?",
    why="Het zorgforfait is er voor wie twee jaar na elkaar veel betaalt.",
    help="Met de verhoogde tegemoetkoming is 365 euro genoeg. Je ziekenfonds kent het bedrag.",
    sensitivity=Sensitivity.HEALTH,
    burden=1.3,
    gate=~care_dependence.is_in("none"),
)

incontinence = FACTS.truth(
    "person.incontinence",
    likely=0.08,
    category="health",
    question="Heb je al lang materiaal nodig omdat je urine niet kan ophouden?",
    question_other="Heeft {naam} al lang materiaal nodig omdat urine ophouden niet lukt?",
    why="Daar is elk jaar geld voor, bij het ziekenfonds. Wat je hier kiest, gaat naar niemand.",
    help="Het gaat om incontinentie die niet meer over gaat. Een klein kind dat nog niet zindelijk is, telt niet.",
    sensitivity=Sensitivity.HEALTH,
    gate=_ILL & (age(birth_date) >= 5),
)

in_care_home = FACTS.truth(
    "person.lives_in_care_home",
    likely=0.1,
    category="health",
    question="Woon je in een woonzorgcentrum, of verblijf je lang in een ziekenhuis?",
    question_other="Woont {naam} in een woonzorgcentrum, of is er een lang verblijf in een ziekenhuis?",
    why="Daar zit het materiaal al in de prijs. Dan is er geen forfait.",
    help="Een dagverzorgingscentrum of een voorziening van het VAPH is geen probleem: kies dan 'nee'.",
    sensitivity=Sensitivity.HEALTH,
    gate=incontinence,
)

incontinence_attested = FACTS.truth(
    "person.incontinence_attested",
    category="health",
    question="Is de incontinentie bewezen door een dokter of een verpleegkundige?",
    why="De adviserend arts van het ziekenfonds kijkt het formulier na.",
    judged_by="het ziekenfonds",
)

hard_to_move = FACTS.truth(
    "person.hard_to_move",
    likely=0.25,
    category="health",
    question="Is het voor jou moeilijk om je te verplaatsen, en blijft dat zo?",
    question_other="Is het voor {naam} moeilijk om zich te verplaatsen, en blijft dat zo?",
    why="Dan zijn er een parkeerkaart, hulpmiddelen en vervoer op maat.",
    help="Door ziekte, ouderdom of een handicap. Bijvoorbeeld stappen, staan, of de bus nemen. Een gebroken been dat "
    "geneest, telt niet.",
    sensitivity=Sensitivity.HEALTH,
    gate=_ILL & _FROM_CHILDHOOD,
)

parking_criteria = FACTS.truth(
    "person.parking_criteria",
    category="health",
    question="Zijn er genoeg punten, of is er genoeg invaliditeit, voor een parkeerkaart?",
    why="Een dokter van de overheid geeft punten voor wat iemand nog zelf kan.",
    judged_by="de FOD Sociale Zekerheid",
)

aid_prescribed = FACTS.truth(
    "person.aid_prescribed",
    category="health",
    question="Schrijft een dokter of een rolstoeladviesteam een hulpmiddel voor?",
    why="Zonder voorschrift betaalt de zorgkas niet.",
    judged_by="een dokter en de zorgkas",
)

no_other_transport = FACTS.truth(
    "person.no_other_transport",
    category="health",
    question="Kan ander vervoer niet, zoals de gewone bus of een eigen auto?",
    why="De vervoerdienst zoekt eerst of ander vervoer kan.",
    judged_by="de vervoerdienst",
)

psychiatric_stay = FACTS.truth(
    "person.psychiatric_stay",
    likely=0.04,
    category="health",
    question="Verblijf je in de psychiatrie, of komt er een opname?",
    question_other="Verblijft {naam} in de psychiatrie, of komt er een opname?",
    why="Het OCMW kan helpen met de factuur van dat verblijf.",
    help="In een psychiatrisch ziekenhuis of een psychiatrisch verzorgingstehuis.",
    sensitivity=Sensitivity.HEALTH,
    gate=illness & (age(birth_date) >= 16),
)

cannot_pay_stay = FACTS.truth(
    "person.cannot_pay_stay",
    category="income",
    question="Is er te weinig geld voor de factuur, ook bij partner, ouders en kinderen?",
    why="Het OCMW kijkt naar wat er is, en naar de onderhoudsplicht van de familie.",
    judged_by="het OCMW",
)


def _held(name: str, question: str, other: str, grants: str, likely: float, gate: Expr, more: str = "") -> Expr:
    """Whether one already gets a right of this theme."""
    return FACTS.truth(
        f"person.{name}",
        likely=likely,
        category="health",
        question=question,
        question_other=other,
        why="Dan is een aanvraag niet meer nodig.",
        help=more,
        sensitivity=Sensitivity.HEALTH,
        grants=grants,
        burden=0.7,
        gate=gate,
    )


receives_maf = _held(
    "receives_maf",
    "Betaalde je ziekenfonds dit jaar al remgeld terug met de maximumfactuur?",
    "Betaalde het ziekenfonds van {naam} dit jaar al remgeld terug met de maximumfactuur?",
    "maximumfactuur",
    0.2,
    illness,
    "Je kreeg dan een brief van je ziekenfonds, en de apotheker vraagt geen remgeld meer.",
)

has_chronic_status = _held(
    "has_chronic_status",
    "Heb je het statuut 'chronische aandoening' van het ziekenfonds?",
    "Heeft {naam} het statuut 'chronische aandoening' van het ziekenfonds?",
    "statuut_chronische_aandoening",
    0.2,
    illness,
    "Het ziekenfonds stuurt daar een brief over.",
)

receives_care_lump_sum = _held(
    "receives_care_lump_sum",
    "Kreeg je voor dit jaar al het zorgforfait van het ziekenfonds?",
    "Kreeg {naam} voor dit jaar al het zorgforfait van het ziekenfonds?",
    "zorgforfait_chronisch_zieken",
    0.4,
    ~care_dependence.is_in("none"),
    "Ook 'forfait voor chronisch zieken' genoemd.",
)

receives_incontinence_sum = _held(
    "receives_incontinence_sum",
    "Kreeg je in de laatste 12 maanden al een incontinentieforfait?",
    "Kreeg {naam} in de laatste 12 maanden al een incontinentieforfait?",
    "forfait_incontinentiemateriaal",
    0.4,
    incontinence,
)

has_parking_card = _held(
    "has_parking_card",
    "Heb je al een parkeerkaart voor personen met een handicap?",
    "Heeft {naam} al een parkeerkaart voor personen met een handicap?",
    "parkeerkaart",
    0.35,
    hard_to_move,
    "Ze is blauw, en staat op naam.",
)

has_mobility_aid = _held(
    "has_mobility_aid",
    "Heb je al de hulpmiddelen die je nodig hebt, zoals een rollator of een rolstoel?",
    "Heeft {naam} al de nodige hulpmiddelen, zoals een rollator of een rolstoel?",
    "mobiliteitshulpmiddelen",
    0.5,
    hard_to_move,
)

uses_adapted_transport = _held(
    "uses_adapted_transport",
    "Rij je al mee met een dienst voor aangepast vervoer of een Minder Mobielen Centrale?",
    "Rijdt {naam} al mee met een dienst voor aangepast vervoer of een Minder Mobielen Centrale?",
    "aangepast_vervoer_dav",
    0.2,
    hard_to_move,
)

receives_stay_aid = _held(
    "receives_stay_aid",
    "Betaalt het OCMW al een deel van die factuur?",
    "Betaalt het OCMW al een deel van die factuur voor {naam}?",
    "tussenkomst_psychiatrisch_verblijf",
    0.15,
    psychiatric_stay,
)
