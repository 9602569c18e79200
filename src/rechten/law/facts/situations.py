"""What is going on at home: situations that one ticks in a list at the start, about the whole household.

Each is the gate of the detailed facts behind it, so that nobody is asked about prison or debts out of the blue. What is
ticked says only that it is worth asking on; no right is decided by it.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr
from rechten.graph.facts import Sensitivity
from rechten.law.facts import FACTS

_WHY = "Dan weten we welke rechten en vragen bij je passen. De rest vragen we niet."


def _situation(
    name: str,
    tick: str,
    question: str,
    likely: float,
    sensitivity: Sensitivity = Sensitivity.ORDINARY,
    more: str = "",
) -> Expr:
    return FACTS.truth(
        f"case.{name}",
        likely=likely,
        category="situation",
        question=question,
        why=_WHY,
        help=more,
        sensitivity=sensitivity,
        tick=tick,
    )


illness = _situation(
    "illness",
    "Iemand is lang ziek, heeft veel kosten voor de dokter, of heeft een handicap.",
    "Is er bij jou thuis iemand lang ziek, met veel kosten voor de dokter, of met een handicap?",
    0.35,
    Sensitivity.HEALTH,
)
care = _situation(
    "care",
    "Iemand heeft vaak hulp of zorg nodig, of geeft die zorg.",
    "Heeft iemand bij jou thuis vaak hulp of zorg nodig, of zorgt iemand voor een ander?",
    0.2,
    Sensitivity.HEALTH,
    "Bijvoorbeeld hulp bij wassen, eten of bewegen. Zorgen voor iemand die ergens anders woont, telt ook.",
)
new_child = _situation(
    "new_child",
    "Er komt een kind bij, of dat is pas gebeurd.",
    "Komt er een kind bij, of is dat pas gebeurd?",
    0.06,
    Sensitivity.HEALTH,
    "Door een geboorte, een adoptie, of een kind uit een ander gezin dat bij jou komt wonen.",
)
childcare = _situation(
    "childcare",
    "Een kind gaat naar de opvang, of zal gaan.",
    "Gaat een kind bij jou thuis naar de kinderopvang, of zal het gaan?",
    0.12,
    more="Opvang voor kinderen die nog niet naar school gaan.",
)
family_change = _situation(
    "family_change",
    "Een ouder is gestorven of weg, er is een pleegkind, of er is onderhoudsgeld (alimentatie).",
    "Is een ouder gestorven of weg, is er een pleegkind, of is er onderhoudsgeld (alimentatie)?",
    0.12,
    Sensitivity.RELATIONSHIP,
)
work_change = _situation(
    "work_change",
    "Iemand verloor werk, werkt minder, begint te werken, of wil een opleiding volgen.",
    "Verloor iemand bij jou thuis werk, werkt iemand minder, begint iemand te werken, of is er een opleiding?",
    0.3,
)
debts = _situation(
    "debts",
    "Rekeningen of schulden lukken niet meer.",
    "Lukt het bij jou thuis niet meer om alle rekeningen of schulden te betalen?",
    0.25,
    more="Bijvoorbeeld huur, energie, water, de dokter, of een deurwaarder die komt.",
)
housing_plans = _situation(
    "housing_plans",
    "Iemand verhuist, koopt of verbouwt, of er is iets mis met de woning.",
    "Ga je verhuizen, kopen of verbouwen, of is er iets mis met je woning?",
    0.25,
    more="Iets mis is bijvoorbeeld vocht, gevaar, kou, of ruzie over de huur.",
)
conflict = _situation(
    "conflict",
    "Er is een conflict, een rechtszaak, of iemand werd slecht behandeld of uitgesloten.",
    "Is er een conflict of een rechtszaak, of werd iemand slecht behandeld of uitgesloten?",
    0.15,
    more="Bijvoorbeeld door een werkgever, een verhuurder, een dienst of op straat.",
)
detention = _situation(
    "detention",
    "Iemand zit in de gevangenis, heeft een enkelband, of komt vrij.",
    "Zit iemand in de gevangenis, heeft iemand een enkelband, of komt iemand vrij?",
    0.02,
    Sensitivity.RELATIONSHIP,
)
youth_care = _situation(
    "youth_care",
    "Een kind of jongere krijgt hulp van de jeugdhulp.",
    "Krijgt een kind of jongere bij jou thuis hulp van de jeugdhulp?",
    0.04,
    Sensitivity.RELATIONSHIP,
    "Bijvoorbeeld via het CLB, een voorziening, een pleeggezin of de jeugdrechter.",
)
newcomer = _situation(
    "newcomer",
    "Iemand is nieuw in België, leert Nederlands, of heeft nog geen verblijf.",
    "Is iemand bij jou thuis nieuw in België, leert iemand Nederlands, of heeft iemand nog geen verblijf?",
    0.12,
    Sensitivity.RESIDENCE,
)
volunteering = _situation(
    "volunteering",
    "Iemand doet vrijwilligerswerk, of wil dat doen.",
    "Doet iemand bij jou thuis vrijwilligerswerk, of wil iemand dat doen?",
    0.1,
)
lonely = _situation(
    "lonely",
    "Iemand voelt zich alleen, of zoekt gezelschap.",
    "Voelt iemand zich alleen, of zoekt iemand gezelschap?",
    0.1,
    more="Er zijn plekken waar je zomaar kan binnengaan, en mensen die met je meegaan.",
)
