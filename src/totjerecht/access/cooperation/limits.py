"""What the law leaves open for an agreement, as sets of kinds of organisations. Checks and triggers both read them.

Sources: decree of 9 February 2018 on local social policy, art. 9 and 11 §2 (exchange only between core partners;
landlord, school, employer and police are outside it); the six conditions of shared professional secrecy (art. 352 of
the Penal Code and doctrine: who receives is bound by secrecy and works on the same mission; a landlord does not).
"""

from __future__ import annotations

from datetime import date

from totjerecht.accounts.functions import FUNCTIONS, Secrecy
from totjerecht.accounts.models import CORE_PARTNERS, OrganisationKind

#: Named one by one: a kind that is added later (police, justice, enforcement) stays outside of the wall until somebody
#: decides otherwise, here.
PARTY_KINDS = frozenset(
    {
        OrganisationKind.OCMW,
        OrganisationKind.CAW,
        OrganisationKind.HEALTH_FUND,
        OrganisationKind.CITY,
        OrganisationKind.HEALTH,
        OrganisationKind.SHELTER,
        OrganisationKind.HOUSING,
        OrganisationKind.ASSOCIATION,
        OrganisationKind.YOUTH,
    }
)
#: Who may exchange data where the agreement names another basis than the decree. A landlord never.
EXCHANGE_KINDS = PARTY_KINDS - {OrganisationKind.HOUSING}
#: Who may exchange data on the basis of the decree.
GBO_KINDS = frozenset(CORE_PARTNERS)
#: Functions that shared professional secrecy reaches.
BOUND = frozenset(code for code, function in FUNCTIONS.items() if function.secrecy == Secrecy.PROFESSIONAL)
#: An agreement is looked at again within two years. Our own term: no law gives one.
REVIEW_YEARS = 2
LONGEST_DAYS = 366


def may_exchange(kind: str, basis: str) -> bool:
    """Whether an organisation of this kind may exchange data under an agreement on this basis."""
    return kind in (GBO_KINDS if basis == "gbo" else EXCHANGE_KINDS)


def latest_review(starts: date) -> date:
    """The last day on which a version that starts then may be looked at again."""
    year = starts.year + REVIEW_YEARS
    return date(year, 3, 1) if (starts.month, starts.day) == (2, 29) else starts.replace(year=year)
