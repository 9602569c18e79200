"""What a household in Lyonië lives on."""

from functools import cache

from rechten.graph.law import Law
from rechten.graph.purse import Purse
from tests.fictional import units as u


@cache
def purse_of(law: Law) -> Purse:
    """Wages, rent, and one amount for a roof, whoever of the housemates has it."""
    return Purse(
        law,
        incomes=("person.wage",),
        rents=("dwelling.rent",),
        earned="person.wage",
        follows=("person.works",),
        together={"roof": u.housemates},
        instead=(("bread", "pension"),),
    )
