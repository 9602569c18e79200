"""The first page of the room: which parts it has."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from totjerecht.accounts.service import SeatRequest, seat_required


@require_safe
@seat_required
def index(request: SeatRequest) -> HttpResponse:
    """The parts of the room, for everybody at work; each part says itself who may use it."""
    return render(request, "policy_lab/index.html")
