"""What stands before a page of a worker: logged in, with a second step, at work for an organisation."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from totjerecht.accounts.seats import Seat, current
from totjerecht.accounts.second_step import passed

P = ParamSpec("P")


class SeatRequest(HttpRequest):
    """A request behind `seat_required`: it carries the seat."""

    seat: Seat


def worker_required(
    view: Callable[Concatenate[HttpRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Only for somebody who logged in with a second step; for whom or as what they work is not asked yet.

    Who is not logged in goes to the log-in page; who has no second step is led to set one up. Both come back after.
    """

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        here = request.get_full_path() if request.method in {"GET", "HEAD"} else reverse("accounts:start")
        if not request.user.is_authenticated:
            return redirect_to_login(here)
        if not passed(request):
            return HttpResponseRedirect(f"{reverse('accounts:second_step')}?{urlencode({REDIRECT_FIELD_NAME: here})}")
        return view(request, *args, **kwargs)

    return guarded


def seat_required(
    view: Callable[Concatenate[SeatRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Only for somebody at work, logged in with a second step; the view finds the seat as ``request.seat``.

    Who works for nobody gets a page that says so.
    """

    @wraps(view)
    @worker_required
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        seat = current(request)
        if seat is None:
            return render(request, "accounts/no_seat.html", status=403)
        request.seat = seat  # type: ignore[attr-defined]
        return view(request, *args, **kwargs)  # type: ignore[arg-type]

    return guarded
