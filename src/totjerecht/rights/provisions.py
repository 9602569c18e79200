"""Guarantees and rules on screen: in groups for the lists, and one page each."""

from __future__ import annotations

from collections.abc import Iterable

from rechten.graph.law import Law
from rechten.graph.provisions import Audience, Nature, Provision
from rechten.graph.rights import Right
from rechten.words.say import later, say

EVERYONE = later("Wat iedereen heeft, welk statuut ook")
RULES = later("Regels die je rechten veranderen")
FOR_HELPERS = later("Regels voor wie mensen helpt")
_HEADINGS = (EVERYONE, RULES, FOR_HELPERS)


def heading(provision: Provision) -> str:
    """The group in which it stands, in Dutch."""
    if provision.audience is Audience.PROFESSIONAL:
        return FOR_HELPERS
    return EVERYONE if provision.nature is Nature.GUARANTEE else RULES


def grouped(provisions: Iterable[Provision]) -> list[tuple[str, list[Provision]]]:
    """(heading, provisions) of the groups that are not empty, those for everyone first."""
    found: dict[str, list[Provision]] = {text: [] for text in _HEADINGS}
    for provision in provisions:
        found[heading(provision)].append(provision)
    return [(say(text), group) for text, group in found.items() if group]


def about(law: Law, right_id: str) -> tuple[Provision, ...]:
    """The provisions that say something about this right."""
    return tuple(provision for provision in law.provisions.values() if right_id in provision.affects)


def affected(law: Law, provision: Provision) -> tuple[Right, ...]:
    """The rights about which it says something."""
    return tuple(law.rights[id] for id in provision.affects if id in law.rights)
