"""Differences that stay: the law is unclear, or the engine does not compute it on purpose and says so.

Each explains a kind of difference by what is so in the household. ``inside``: the engine must then still allow what the
audit says (the same outcome, and an amount within its lowest and highest).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.audit.compare import CENTS, Difference
from tests.audit.groeipakket_basisbedrag import carers, family, old_regime
from tests.audit.groeipakket_sociale_toeslag import strangers_of
from tests.audit.household import Household

Test = Callable[[Household, str], bool]


@dataclass(frozen=True)
class Explanation:
    """Why a difference of these rights may be."""

    name: str
    rights: tuple[str, ...]
    reason: str
    applies: Test
    inside: bool = True

    def explains(self, difference: Difference) -> bool:
        """Whether this is the reason of that difference."""
        if difference.right not in self.rights or not self.applies(difference.house, difference.person):
            return False
        return not self.inside or _allows(difference)


def _allows(difference: Difference) -> bool:
    ours, engine = difference.ours, difference.engine
    if ours.outcome != engine.outcome:
        return False
    if ours.low is None or ours.high is None or engine.low is None or engine.high is None:
        return True
    # Where a judgement may take the right away, the audit says nothing at its lowest and the engine what there then is.
    low = engine.low if ours.outcome != "entitled" and ours.low == 0 else ours.low
    return engine.low <= low + CENTS and ours.high <= engine.high + CENTS


def _partner_on_leefloon(house: Household, person: str) -> bool:
    partner = house.couple(person)
    return partner is not None and bool(house.get(partner, "receives_leefloon"))


def _relative_on_leefloon(house: Household, person: str) -> bool:
    near = house.parents(person) + house.children(person)
    return any(house.get(other, "receives_leefloon") for other in near)


def _same_age(house: Household, child: str) -> bool:
    group = [c for c in family(house, child) if c != child and old_regime(house, c)]
    return any(house.months(c) // 12 == house.months(child) // 12 for c in group)


def _perhaps_a_family(house: Household, child: str) -> bool:
    raising = carers(house, child)
    return bool(raising) and house.judged(child, "de_facto_family") is not False and bool(strangers_of(house, raising))


def _several_housemates(house: Household, child: str) -> bool:
    return _perhaps_a_family(house, child) and len(strangers_of(house, carers(house, child))) > 1


def _unregistered(house: Household, child: str) -> bool:
    return any(house.get(c, "stay") == "eu_short" for c in family(house, child) if c != child)


def _without_home(house: Household, person: str) -> bool:
    return not house.has_home(person)


def _graded(house: Household, child: str) -> bool:
    return str(house.get(child, "school")) != "nursery"


EXPLANATIONS = (
    Explanation(
        "partner with a leefloon",
        ("leefloon",),
        "RMI-wet, art. 14, § 1, 3° covers the partner in one amount, and KB RMI, art. 34 counts means of a partner. "
        "How means beside the leefloon of that partner count for a second claimant, the texts at hand do not say: the "
        "engine counts none, the audit all.",
        _partner_on_leefloon,
        inside=False,
    ),
    Explanation(
        "relative with a leefloon",
        ("leefloon",),
        "Whether the leefloon of a parent or grown child at home is a means of that relative was not found; the engine "
        "says so and shows a range.",
        _relative_on_leefloon,
        inside=False,
    ),
    Explanation(
        "two of the same age",
        ("groeipakket_basisbedrag",),
        "The oldest child gets the lower age supplement (art. 212). The engine compares ages in whole years: of "
        "two of the same age it shows both amounts.",
        _same_age,
    ),
    Explanation(
        "perhaps a family",
        ("groeipakket_sociale_toeslag", "schooltoeslag"),
        "While the payer must still judge whether a housemate forms a feitelijk gezin with the parent, or of several "
        "which one, the engine shows all amounts between; the audit only those that can be.",
        _perhaps_a_family,
    ),
    Explanation(
        "one of several housemates",
        ("groeipakket_sociale_toeslag", "schooltoeslag"),
        "A feitelijk gezin is of two. Which of several housemates forms it, no fact tells: the engine counts nothing "
        "at least and all of them at most, the audit each of them in turn.",
        _several_housemates,
        inside=False,
    ),
    Explanation(
        "brother or sister without registration",
        ("groeipakket_basisbedrag", "groeipakket_sociale_toeslag"),
        "Whether a young EU citizen who is not registered gives right to the Groeipakket, the decree does not say "
        "(art. 8). The audit counts such a child in the family, the engine leaves open whether it counts.",
        _unregistered,
    ),
    Explanation(
        "without a home",
        ("huurpremie", "huursubsidie"),
        "Of who lives in no home of the case, facts of a home are unknown to the engine: it leaves the lease open. The "
        "audit takes it that there is none.",
        _without_home,
        inside=False,
    ),
    Explanation(
        "between two tenths",
        ("schooltoeslag",),
        "Between the two ceilings the allowance falls in a straight line (art. 48). The engine shows a tenth of it at "
        "a time, lowest and highest.",
        _graded,
    ),
)


def explanation_of(difference: Difference) -> Explanation | None:
    """The first explanation of a difference, or None."""
    return next((explanation for explanation in EXPLANATIONS if explanation.explains(difference)), None)
