"""Who counts with whom in Lyonië."""

from rechten.graph.expressions import (
    add_months,
    age,
    everyone,
    kin,
    myself,
    on_day,
    request_date,
    same_dwelling,
    tied,
)
from tests.fictional.facts import birth

TIES = {"partner": "{a} vormt een koppel met {b}", "parent": "{a} is een ouder van {b}"}

adult = age(birth) >= 18
partner = tied("partner", "both")
children = tied("parent", "out")
parents = tied("parent", "in")
former_partner = tied("partner", "both", at=add_months(request_date(), -12)) - partner
housemates = same_dwelling()
housemates_then = same_dwelling(at=on_day(2024, 1, 1))
table = myself | ((partner | children) & housemates)
relatives = kin(3, parents, children)
grown_relatives = (relatives & housemates).where(adult)
strangers = everyone - myself - relatives - partner
partners_children = partner.then(children) - children
