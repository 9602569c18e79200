"""What comes after: the receipt on screen, on paper and for programs; the list; stopping."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import segno
from csp.constants import SELF
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from rechten.words.say import say
from totjerecht.access import consents
from totjerecht.access.choices import Channel, Purpose
from totjerecht.access.conversation.bases import under
from totjerecht.access.conversation.here import Here, own_page, with_consent, with_person
from totjerecht.access.conversation.notice import language
from totjerecht.access.conversation.private import said_of
from totjerecht.access.conversation.receipts import Receipt, by_code, of_person
from totjerecht.access.conversation.receipts import receipt as receipt_of
from totjerecht.access.conversation.record import receipt_record
from totjerecht.access.gate import NotThere
from totjerecht.access.models import Consent, Grant
from totjerecht.access.models.log import EventKind
from totjerecht.core import printing
from totjerecht.core.languages import shown
from totjerecht.core.press import SCHEME

#: The channels that a worker can have heard a withdrawal by.
_HEARD = (Channel.COUNTER, Channel.PHONE, Channel.LETTER, Channel.SMS, Channel.REPRESENTATIVE)


@never_cache
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """The list "Met wie ik iets afsprak", for the person herself. Who did not come in is led to where one does."""
    here = own_page(request)
    if here is None:
        return redirect(f"{reverse('voices:enter')}?{urlencode({'next': request.path})}")
    return _list(request, here)


@never_cache
@require_safe
@with_person
def everything(request: HttpRequest, here: Here) -> HttpResponse:
    """The same list, for a worker with the person."""
    return _list(request, here)


def _list(request: HttpRequest, here: Here) -> HttpResponse:
    found = of_person(here)
    if found:
        here.looked(len(found), EventKind.LISTED)
    shown_here = {
        "here": here,
        "subject": here.subject,
        "running": [one for one in found if one.is_open],
        "ended": [one for one in found if not one.is_open],
    }
    return render(request, "conversation/list.html", shown_here)


@never_cache
@require_safe
@with_consent
def show(request: HttpRequest, here: Here, consent: Consent) -> HttpResponse:
    """The receipt; after a "no" the page that says that nothing is lost."""
    here.looked(1)
    found = receipt_of(consent)
    about = _about(request, here, found) | {"said": said_of(here, consent), "voice": _voice_words(consent)}
    return render(request, "conversation/receipt.html", about)


@never_cache
@require_safe
@csp_update({"object-src": [SELF]})  # browsers show a PDF as an object
@with_consent
def show_pdf(request: HttpRequest, here: Here, consent: Consent) -> HttpResponse:
    """The receipt on one page of paper."""
    return _paper(request, here, receipt_of(consent), "conversation/receipt_paper.html", "bewijs")


@never_cache
@require_safe
@with_consent
def record(request: HttpRequest, here: Here, consent: Consent) -> HttpResponse:
    """The receipt for programs: ISO/IEC TS 27560 as JSON."""
    here.looked(1, EventKind.EXPORT)
    address = _addresses(request, consent)
    made = receipt_record(receipt_of(consent), address)
    return JsonResponse(
        made,
        json_dumps_params={"ensure_ascii": False, "indent": 1},
        content_type="application/ld+json",
        headers={"Content-Disposition": 'inline; filename="bewijs.json"'},
    )


@never_cache
@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Where one types the code of a receipt."""
    typed = request.GET.get("code", "").strip()[:40]
    if not typed:
        return render(request, "conversation/check.html", {"typed": ""})
    found = by_code(typed)
    if found is None:
        return render(request, "conversation/check.html", {"typed": typed, "unknown": True}, status=404)
    return redirect("conversation:check", code=receipt_of(found).code)


@never_cache
@require_safe
def check(request: HttpRequest, code: str) -> HttpResponse:
    """Whether an agreement still runs, for who holds its receipt. It tells nothing that is not on that paper."""
    found = by_code(code)
    if found is None:
        raise NotThere
    return render(request, "conversation/check.html", {"receipt": receipt_of(found), "consent": found.id})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@with_consent
def stop(request: HttpRequest, here: Here, consent: Consent) -> HttpResponse:
    """Stopping, as a whole or a kind of data at a time. It works at once."""
    found = receipt_of(consent)
    if not found.is_open:
        return redirect("conversation:stopped", consent=consent.id)
    about = _about(request, here, found) | {"channels": [(c, say(c.label)) for c in _HEARD]}
    if request.method != "POST":
        return render(request, "conversation/stop.html", about)
    kinds = {line.category for line in found.open_kinds} & set(request.POST.getlist("kind"))
    channel = _channel(request, here)
    whole = request.POST.get("do") == "all" or len(kinds) == len(found.open_kinds)
    errors = []
    if channel is None:
        errors.append(("kanaal", say("Kies hoe je het hoorde.")))
    if not whole and not kinds:
        errors.append(("wat", say("Vink aan wat moet stoppen, of stop alles.")))
    if channel is None or errors:
        return render(request, "conversation/stop.html", about | {"errors": errors, "ticked": kinds})
    grants = None if whole else Grant.objects.filter(consent=consent, category__in=kinds, withdrawals=None)
    ids = None if grants is None else list(grants.values_list("id", flat=True))
    consents.withdraw(here.ctx, here.subject, consent.id, channel, ids)
    return redirect("conversation:stopped", consent=consent.id)


def _channel(request: HttpRequest, here: Here) -> Channel | None:
    """By which way she stopped it: on this page, or the way a worker heard it."""
    if here.seat is None:
        return Channel.REPRESENTATIVE if here.represented else Channel.ACCOUNT
    typed = request.POST.get("channel")
    return next((channel for channel in _HEARD if channel == typed), None)


@never_cache
@require_safe
@with_consent
def stopped(request: HttpRequest, here: Here, consent: Consent) -> HttpResponse:
    """The receipt of a withdrawal: what stopped, when, and what still runs."""
    here.looked(1)
    return render(request, "conversation/stopped.html", _about(request, here, receipt_of(consent)))


@never_cache
@require_safe
@csp_update({"object-src": [SELF]})
@with_consent
def stopped_pdf(request: HttpRequest, here: Here, consent: Consent) -> HttpResponse:
    """The receipt of a withdrawal on one page of paper."""
    return _paper(request, here, receipt_of(consent), "conversation/stopped_paper.html", "gestopt")


def _about(request: HttpRequest, here: Here, found: Receipt) -> dict[str, Any]:
    """What every page about one agreement shows."""
    consent = found.consent
    address = request.build_absolute_uri(reverse("conversation:check", args=[found.code]))
    return {
        "here": here,
        "subject": here.subject,
        "receipt": found,
        "consent": consent,
        "organisation": consent.recipient,
        "notice": consent.notice.text.split("\n"),
        "language": language(),
        "basis": under(consent.version, Purpose(consent.purpose)),
        "check_address": address,
        "qr": _qr(address),
    }


def _qr(address: str) -> SafeString:
    """A QR code as a drawing; it holds our own address only."""
    drawing = segno.make(address, error="m").svg_inline(scale=3, border=4, dark="#000", light="#fff")
    return mark_safe(drawing)  # noqa: S308 (made here, from an address of ours)


def _voice_words(consent: Consent) -> str:
    """Who gave it, when somebody spoke for her: on what the mandate rests."""
    return consent.given_by.basis if consent.represented and consent.given_by else ""


def _paper(request: HttpRequest, here: Here, found: Receipt, template: str, name: str) -> HttpResponse:
    here.looked(1, EventKind.EXPORT)
    about = _about(request, here, found) | {"style": f"{SCHEME}receipt.css"}
    try:
        pdf = printing.THE_PRESS.pdf(shown(render_to_string(template, about)))
    except printing.PrintError as error:
        busy = isinstance(error, printing.BusyError)
        return render(request, "conversation/no_paper.html", about | {"busy": busy}, status=503)
    return HttpResponse(
        pdf, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}.pdf"'}
    )


def _addresses(request: HttpRequest, consent: Consent) -> Callable[[str], str]:
    """The full addresses of our pages about one consent."""
    places = {
        "receipt": reverse("conversation:receipt", args=[consent.id]),
        "stop": reverse("conversation:stop", args=[consent.id]),
        "log": reverse("mylog:log"),
    }
    return lambda name: request.build_absolute_uri(places[name])
