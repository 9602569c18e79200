"""How long files are kept, by kind and outcome. Data with a source and a date; what is not known is said, not guessed.

A kind is the kind of the organisation that keeps the file (`accounts.OrganisationKind`). Where no law gives a period,
or it was not found, the organisation sets its own (`models.OwnPeriod`): until it does, no file of that kind is due.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen
from django.db import models

from totjerecht.accounts.models import OrganisationKind

#: The outcome of a rule that holds for every outcome without a rule of its own.
ANY = "any"


class Method(models.TextChoices):
    """What happens when the period is over."""

    ERASE = "erase", "wissen"
    ANONYMISE = "anonymise", "alleen cijfers zonder persoon bewaren"
    ASK_ARCHIVES = "ask_archives", "wissen na toestemming van het archief"


@frozen
class RetentionRule:
    """How long one kind of file is kept after it is closed.

    ``months``: None when no source gives a period; ``note`` then says what is known. ``checked_on``: when the source
    was last read.
    """

    kind: str
    outcome: str
    months: int | None
    method: Method
    source: str
    checked_on: date
    note: str

    @property
    def needs_approval(self) -> bool:
        """Whether somebody outside has to allow it first."""
        return self.method == Method.ASK_ARCHIVES


_CHECKED = date(2026, 11, 21)
_LIST = "https://www.vvbad.be/selectielijst-ocmws"
_AVG = "AVG art. 5.1 e (opslagbeperking)"
_OWN = "De organisatie legt haar termijn zelf vast."

RULES: tuple[RetentionRule, ...] = (
    RetentionRule(
        OrganisationKind.OCMW,
        ANY,
        None,
        Method.ASK_ARCHIVES,
        _LIST,
        _CHECKED,
        "Niets wordt vernietigd zonder toestemming van het Rijksarchief, volgens de selectielijst die het goedkeurde "
        "op 8 oktober 2015. Het aantal jaren per soort dossier is niet gevonden: het OCMW vult het in.",
    ),
    RetentionRule(
        OrganisationKind.CITY,
        ANY,
        None,
        Method.ASK_ARCHIVES,
        "Archiefdecreet",
        _CHECKED,
        "De termijn en wie toestemming geeft zijn niet nagegaan. Tot dat gebeurt geldt hetzelfde als bij het OCMW.",
    ),
    RetentionRule(OrganisationKind.CAW, ANY, None, Method.ERASE, _AVG, _CHECKED, _OWN),
    RetentionRule(OrganisationKind.ASSOCIATION, ANY, None, Method.ERASE, _AVG, _CHECKED, _OWN),
    *(
        RetentionRule(
            kind,
            ANY,
            None,
            Method.ERASE,
            _AVG,
            _CHECKED,
            f"{_OWN} Of er een wet is die iets anders zegt, is niet nagegaan.",
        )
        for kind in (
            OrganisationKind.HEALTH_FUND,
            OrganisationKind.HEALTH,
            OrganisationKind.SHELTER,
            OrganisationKind.HOUSING,
            OrganisationKind.YOUTH,
        )
    ),
)


def rule_for(kind: str, outcome: str = ANY) -> RetentionRule:
    """The rule of a kind of file and its outcome. Raises LookupError for a kind without a rule."""
    found = {rule.outcome: rule for rule in RULES if rule.kind == kind}
    if rule := found.get(outcome, found.get(ANY)):
        return rule
    raise LookupError(f"no retention rule for files of kind {kind!r}: add one to access/retention/rules.py")


def months_later(day: date, months: int) -> date:
    """The same day of the month, so many months later; the last day of that month when it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first.replace(day=min(day.day, (following - first).days))
