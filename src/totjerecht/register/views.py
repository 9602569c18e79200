"""Pages of the register: they read our own files, the social map, and which lists were made. Nothing about visitors."""

from __future__ import annotations

from typing import Any

import attrs
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from totjerecht.directory import service as directory
from totjerecht.policy_lab import service as policy_lab
from totjerecht.register.content import Entry, register

FORMAT = "totjerecht-register/1"


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """What runs, and which lists there are now."""
    context = {"entries": register(), "lists": policy_lab.public_lists(timezone.localdate())}
    return render(request, "register/index.html", context)


@require_safe
def entry(request: HttpRequest, entry_id: str) -> HttpResponse:
    """One entry; 404 for one that is not there."""
    found = _found(entry_id)
    context = {"entry": found, "people": directory.reachable_for((found.topic,), limit=2)}
    return render(request, "register/entry.html", context)


@require_safe
def no_list(request: HttpRequest) -> HttpResponse:
    """For residents: how to say that one does not want to be on a list, and how to object; with a slip for paper."""
    today = timezone.localdate()
    context = {
        "lists": policy_lab.public_lists(today),
        "people": directory.reachable_for((directory.Topic.GENERAL,), limit=2),
    }
    return render(request, "register/no_list.html", context)


@require_safe
def as_json(request: HttpRequest) -> JsonResponse:
    """The same for programs, in Dutch: the text that counts."""
    today = timezone.localdate()
    data = {
        "format": FORMAT,
        "entries": [_data(one) for one in register()],
        "lists": [_list_data(one) for one in policy_lab.public_lists(today)],
    }
    return JsonResponse(data, json_dumps_params={"ensure_ascii": False, "indent": 2})


def _found(entry_id: str) -> Entry:
    for one in register():
        if one.id == entry_id:
            return one
    raise Http404


def _data(one: Entry) -> dict[str, Any]:
    data = attrs.asdict(one)
    data["checked"] = one.checked.isoformat()
    data["ground"]["as_of"] = one.ground.as_of.isoformat()
    data["errors"] = [
        {**attrs.asdict(claim), "as_of": claim.as_of.isoformat(), "measured": claim.measured} for claim in one.errors
    ]
    return data


def _list_data(one: policy_lab.PublicList) -> dict[str, Any]:
    return {**attrs.asdict(one), "starts": one.starts.isoformat(), "until": one.until.isoformat()}
