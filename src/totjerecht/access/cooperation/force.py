"""When a version counts: all parties signed it, its first day has come, nobody refused it, and no later one counts."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from totjerecht.access.models import CooperationParty, CooperationRefusal, CooperationSignature, CooperationVersion


def agreed() -> QuerySet[CooperationVersion]:
    """The versions that all their parties signed, whether or not they still count."""
    signed = CooperationSignature.objects.filter(version=OuterRef("version"), organisation=OuterRef("organisation"))
    parties = CooperationParty.objects.filter(version=OuterRef("pk"))
    return CooperationVersion.objects.filter(Exists(parties), ~Exists(parties.filter(~Exists(signed))))


def begun(day: date) -> QuerySet[CooperationVersion]:
    """The versions that all signed and whose first day has come by then, also those that were replaced or stopped."""
    return agreed().filter(starts__lte=day)


def in_force(day: date) -> QuerySet[CooperationVersion]:
    """The versions that count on a day: at most one of each cooperation. The triggers say the same.

    Who refused or stopped counts whatever the day: a stopped version never comes back, also not the one before it.
    """
    refused = CooperationRefusal.objects.filter(version=OuterRef("pk"))
    later = begun(day).filter(cooperation=OuterRef("cooperation"), number__gt=OuterRef("number"))
    return begun(day).filter(~Exists(refused), ~Exists(later))
