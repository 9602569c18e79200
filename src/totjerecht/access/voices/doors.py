"""What stands before a page of a person: she came in, by her card, her account, or as who represents her."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from attrs import frozen
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.http import urlencode

from totjerecht.access import entry
from totjerecht.access.choices import Via
from totjerecht.access.context import AccessContext, of_herself
from totjerecht.access.gate import NotThere
from totjerecht.access.models import Voice
from totjerecht.access.models.subject import VoiceKind
from totjerecht.access.voices import linking

P = ParamSpec("P")


@frozen
class Visitor:
    """Who came in: the context, the person whose pages these are, and whether it is she herself."""

    ctx: AccessContext
    subject: UUID
    herself: bool

    def must_be_herself(self) -> None:
        """Raises NotThere for who represents her: some things only she does."""
        if not self.herself:
            raise NotThere


class VisitorRequest(HttpRequest):
    """A request behind `person_required`: it carries the visitor."""

    visitor: Visitor


def visitor(request: HttpRequest) -> Visitor | None:
    """Who came in with this request; None: nobody."""
    if found := entry.herself(request):
        ctx, subject = found
        represents = Voice.objects.filter(id=ctx.actor, kind=VoiceKind.REPRESENTATIVE).exists()
        return Visitor(ctx, subject, herself=not represents)
    user = getattr(request, "user", None)
    if not user or not user.is_authenticated:
        return None
    voice = linking.of_user(user.pk)
    return Visitor(of_herself(voice.id, Via.ACCOUNT), voice.subject_id, herself=True) if voice else None


def person_required(
    view: Callable[Concatenate[VisitorRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Only for a person who came in; the view finds her as ``request.visitor``. Others are led to the way in."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        found = visitor(request)
        if found is None:
            here = request.get_full_path() if request.method in {"GET", "HEAD"} else reverse("mine:home")
            return HttpResponseRedirect(f"{reverse('voices:enter')}?{urlencode({'next': here})}")
        request.visitor = found  # type: ignore[attr-defined]
        return view(request, *args, **kwargs)  # type: ignore[arg-type]

    return guarded
