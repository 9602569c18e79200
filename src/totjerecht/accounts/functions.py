"""The functions that somebody can hold in an organisation, each with its duty of secrecy.

The table `accounts_function` is a shadow of this list, so that other tables can point at it and be joined with it. It
is refreshed after every migration.
"""

from __future__ import annotations

from attrs import frozen
from django.db import models


class Secrecy(models.TextChoices):
    """What binds somebody to silence."""

    PROFESSIONAL = "professional", "beroepsgeheim"
    DISCRETION = "discretion", "discretieplicht"
    NONE = "none", "geen wettelijke geheimplicht"


@frozen
class Function:
    """A function. ``article``: where its duty of secrecy stands; ``social_worker``: does social work itself."""

    code: str
    name: str
    secrecy: Secrecy
    article: str
    social_worker: bool


_IN_LAW = "art. 352 Strafwetboek (vroeger art. 458)"

#: In the order in which they are offered.
FUNCTIONS: dict[str, Function] = {
    f.code: f
    for f in (
        Function("social_worker", "maatschappelijk werker", Secrecy.PROFESSIONAL, _IN_LAW, True),
        Function("street_worker", "straathoekwerker", Secrecy.PROFESSIONAL, _IN_LAW, True),
        Function("debt_mediator", "schuldbemiddelaar", Secrecy.PROFESSIONAL, _IN_LAW, True),
        Function("team_leader", "teamverantwoordelijke", Secrecy.PROFESSIONAL, _IN_LAW, True),
        Function(
            "committee", "lid van het bijzonder comité", Secrecy.PROFESSIONAL, "OCMW-decreet en " + _IN_LAW, False
        ),
        Function("reception", "onthaalmedewerker", Secrecy.PROFESSIONAL, _IN_LAW, False),
        Function(
            "privacy_officer", "functionaris voor gegevensbescherming", Secrecy.PROFESSIONAL, "art. 38.5 AVG", False
        ),
        Function(
            "office", "administratief medewerker", Secrecy.DISCRETION, "arbeidsreglement of deontologische code", False
        ),
        # Works with figures and lists that name nobody: no file of a person is open to this function (access/roles.py).
        Function(
            "policy_officer",
            "beleidsmedewerker",
            Secrecy.DISCRETION,
            "arbeidsreglement of deontologische code",
            False,
        ),
        Function("volunteer", "vrijwilliger", Secrecy.NONE, "", False),
    )
}
