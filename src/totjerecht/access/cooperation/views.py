"""Pages for everybody: which organisations work together, what can be shared after a yes, and a picture of it."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from totjerecht.access.cooperation import agreements, force, told
from totjerecht.access.cooperation import picture as pictures
from totjerecht.access.cooperation.content import of_version
from totjerecht.access.cooperation.difference import differences, review_sentence
from totjerecht.access.gate import NotThere
from totjerecht.access.models import CooperationVersion


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The cooperations that count now, and those that all signed and that begin later."""
    today = timezone.localdate()
    now = list(agreements.in_force(today))
    coming = agreements.full().filter(pk__in=force.agreed().values("pk"), starts__gt=today, refusals=None)
    shown = {"now": _told(now), "coming": _told(list(coming.order_by("starts")))}
    return render(request, "cooperation/index.html", shown)


@require_safe
def picture(request: HttpRequest) -> HttpResponse:
    """Who works with whom: a drawing, and a list that says the same."""
    versions = list(agreements.in_force())
    shown = {"drawing": pictures.drawing(versions), "services": pictures.services(versions)}
    return render(request, "cooperation/picture.html", shown)


@require_safe
def page(request: HttpRequest, cooperation: UUID) -> HttpResponse:
    """A cooperation: the version that counts, else the last one that all signed. 404 for what was never agreed."""
    counting = agreements.in_force().filter(cooperation=cooperation).first()
    version = counting or _public(cooperation).order_by("-number").first()
    if version is None:
        raise NotThere
    return _page(request, version)


@require_safe
def version(request: HttpRequest, cooperation: UUID, number: int) -> HttpResponse:
    """One version that all signed, also an old one: consents stay bound to it."""
    return _page(request, _one(cooperation, number))


@require_safe
def difference(request: HttpRequest, cooperation: UUID, number: int) -> HttpResponse:
    """What is different from the version before it, in words."""
    new = _one(cooperation, number)
    old = _public(cooperation).filter(number__lt=new.number).order_by("-number").first()
    if old is None:
        raise NotThere
    names = pictures.public_names([old, new])
    content = of_version(new)
    shown = {
        "old": old,
        "new": new,
        "changes": differences(of_version(old), content, names),
        "days": review_sentence(content),
    }
    return render(request, "cooperation/difference.html", shown)


def _page(request: HttpRequest, version: CooperationVersion) -> HttpResponse:
    versions = list(_public(version.cooperation_id).order_by("-number"))
    shown = {
        "told": told.tell(version, pictures.public_names([version]), timezone.localdate()),
        "versions": versions,
        "has_before": any(other.number < version.number for other in versions),
    }
    return render(request, "cooperation/page.html", shown)


def _public(cooperation: UUID) -> QuerySet[CooperationVersion]:
    return agreements.full().filter(pk__in=force.agreed().values("pk"), cooperation=cooperation)


def _one(cooperation: UUID, number: int) -> CooperationVersion:
    found = _public(cooperation).filter(number=number).first()
    if found is None:
        raise NotThere
    return found


def _told(versions: list[CooperationVersion]) -> list[told.Told]:
    today = timezone.localdate()
    return [told.tell(version, pictures.public_names([version]), today) for version in versions]
