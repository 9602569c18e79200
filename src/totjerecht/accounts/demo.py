"""Invented organisations and people, to try things out. Everybody knows their password, so they exist in the demo only:
their addresses end in `models.EXAMPLE`, and such an address can log in nowhere else.
"""

from __future__ import annotations

from attrs import frozen
from django.db import transaction

from totjerecht.accounts.models import EXAMPLE, Mandate, Organisation, OrganisationKind, User

PASSWORD = "proefwoord-antwerpen"  # noqa: S105 (printed by ./run)

_OCMW = "OCMW Voorbeeldstad"
_CAW = "CAW De Voorbeeldbrug"
_HEALTH_FUND = "Dienst maatschappelijk werk Voorbeeldfonds"
_SHELTER = "Opvanghuis De Voorbeeldlinde"
_ASSOCIATION = "Vereniging De Voorbeeldtafel"
_CITY = "Stad Voorbeeldstad"


@frozen
class DemoLogin:
    """Somebody invented: address, name, and for each organisation the function and whether as administrator."""

    email: str
    name: str
    works: tuple[tuple[str, str, bool], ...]


_ORGANISATIONS = (
    (_OCMW, OrganisationKind.OCMW, False),
    (_CAW, OrganisationKind.CAW, False),
    (_HEALTH_FUND, OrganisationKind.HEALTH_FUND, False),
    (_SHELTER, OrganisationKind.SHELTER, True),
    (_ASSOCIATION, OrganisationKind.ASSOCIATION, False),
    (_CITY, OrganisationKind.CITY, False),
)

_PEOPLE = (
    DemoLogin("an" + EXAMPLE, "An Peeters", ((_OCMW, "social_worker", False),)),
    DemoLogin("bilal" + EXAMPLE, "Bilal Haddad", ((_OCMW, "team_leader", True),)),
    DemoLogin("carla" + EXAMPLE, "Carla Maes", ((_CAW, "social_worker", True), (_ASSOCIATION, "volunteer", False))),
    DemoLogin("dirk" + EXAMPLE, "Dirk Wouters", ((_HEALTH_FUND, "social_worker", True),)),
    DemoLogin("els" + EXAMPLE, "Els Jacobs", ((_SHELTER, "social_worker", True),)),
    DemoLogin("fatma" + EXAMPLE, "Fatma Yildiz", ((_ASSOCIATION, "office", True),)),
    DemoLogin("gita" + EXAMPLE, "Gita De Smet", ((_CITY, "policy_officer", True),)),
    DemoLogin("hugo" + EXAMPLE, "Hugo Claes", ((_CITY, "privacy_officer", False),)),
)


def demo_logins() -> tuple[DemoLogin, ...]:
    """Who can log in in the demo, with `PASSWORD`."""
    return _PEOPLE


@transaction.atomic
def load_demo() -> int:
    """Makes the invented organisations, people and mandates that are not there yet; how many mandates were made.

    What somebody changed in the demo (a mandate ended, another password) stays as it is.
    """
    for name, kind, discreet in _ORGANISATIONS:
        Organisation.objects.get_or_create(name=name, defaults={"kind": kind, "discreet": discreet})
    ids = dict(Organisation.objects.values_list("name", "id"))
    made = 0
    for person in _PEOPLE:
        user = User.objects.filter(email=person.email).first()
        user = user or User.objects.create_user(person.email, person.name, PASSWORD)
        for organisation, function, administrator in person.works:
            _, new = Mandate.objects.get_or_create(
                user=user,
                organisation_id=ids[organisation],
                function_id=function,
                defaults={"administrator": administrator},
            )
            made += new
    return made
