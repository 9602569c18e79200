"""The assessment: written from a trial, kept in versions, printed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from csp.constants import SELF
from csp.decorators import csp_update
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.views.decorators.http import require_http_methods, require_safe

from rechten.words.numbers import day
from totjerecht.accounts.service import SeatRequest, seat_required
from totjerecht.core import printing
from totjerecht.core.languages import shown
from totjerecht.core.press import SCHEME
from totjerecht.policy_lab.models import Toets, ToetsVersion
from totjerecht.policy_lab.reforms import results, toetsen
from totjerecht.policy_lab.reforms.forms import ToetsForm
from totjerecht.policy_lab.reforms.questions import CHAPTERS, QUESTIONS
from totjerecht.policy_lab.reforms.settings import Settings
from totjerecht.policy_lab.reforms.town import the_bench

_CHANGED = ["GET", "HEAD", "POST"]


@require_http_methods(_CHANGED)
@seat_required
def new(request: SeatRequest) -> HttpResponseBase:
    """An assessment of the reform whose settings stand in the address."""
    query = request.POST.get("instellingen", "") if request.method == "POST" else request.GET.urlencode()
    settings = toetsen.settings_of(query)
    if not settings.one.knobs:
        messages.error(request, "Kies eerst een hervorming. Daarna kan je er een toets van maken.")
        return redirect("policy_lab:reforms")
    form = ToetsForm(request.POST or None, initial={"title": settings.one.title and f"Toets: {settings.one.title}"})
    if request.method == "POST" and form.is_valid():
        made = toetsen.start(request.seat, settings, form.cleaned_data["title"], form.texts)
        messages.success(request, "De toets is bewaard.")
        return redirect("policy_lab:toets", toets=made.toets_id)
    return _form(request, form, settings, None)


@require_http_methods(_CHANGED)
@seat_required
def change(request: SeatRequest, toets: UUID) -> HttpResponseBase:
    """A new version of an assessment; with settings in the address it is about that reform from now on."""
    own = _own(request, toets)
    last = toetsen.versions(own)[0]
    query = request.POST.get("instellingen", "") if request.method == "POST" else request.GET.urlencode()
    settings = toetsen.settings_of(query or last.query)
    if not settings.one.knobs:
        settings = toetsen.settings_of(last.query)
    form = ToetsForm(request.POST or None, initial={"title": last.title, **last.texts})
    if request.method == "POST" and form.is_valid():
        made = toetsen.write(request.seat, own, settings, form.cleaned_data["title"], form.texts)
        same = made.id == last.id
        words = "Er was niets veranderd." if same else f"Versie {made.number} is bewaard. De vorige blijft te lezen."
        messages.success(request, words)
        return redirect("policy_lab:toets", toets=own.id)
    return _form(request, form, settings, own)


def _form(request: SeatRequest, form: ToetsForm, settings: Settings, own: Toets | None) -> HttpResponse:
    about: dict[str, Any] = {
        "form": form,
        "toets": own,
        "settings": settings,
        "query": settings.query(the_bench().people.law),
        "sentences": results.sentences(results.tried(settings.one.reform, settings.take_up)),
    }
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "policy_lab/reforms/toets_form.html", about, status=status)


@require_safe
@seat_required
def toets(request: SeatRequest, toets: UUID) -> HttpResponseBase:
    """The newest version, and which others there are."""
    own = _own(request, toets)
    found = toetsen.versions(own)
    return render(request, "policy_lab/reforms/toets.html", {**_told(found[0]), "versions": found, "newest": True})


@require_safe
@seat_required
def version(request: SeatRequest, toets: UUID, number: int) -> HttpResponseBase:
    """One version as it was."""
    own = _own(request, toets)
    found = toetsen.versions(own)
    one = _numbered(found, number)
    told = {**_told(one), "versions": found, "newest": one.id == found[0].id}
    return render(request, "policy_lab/reforms/toets.html", told)


@csp_update({"object-src": [SELF]})  # type: ignore[arg-type]  # a PDF is an object; its types know no arguments
@require_safe
@seat_required
def paper(request: SeatRequest, toets: UUID, number: int) -> HttpResponseBase:
    """One version as a PDF, or (``als=pagina``) as a page to print from the browser."""
    told = _told(_numbered(toetsen.versions(_own(request, toets)), number))
    template = "policy_lab/reforms/toets_paper.html"
    if request.GET.get("als") == "pagina":
        return render(request, template, {**told, "style": static("policy_lab/toets.css"), "on_screen": True})
    html = render_to_string(template, {**told, "style": f"{SCHEME}toets.css"})
    try:
        pdf = printing.THE_PRESS.pdf(shown(html))
    except printing.PrintError:
        messages.error(request, "De PDF lukte nu niet. Open het blad als gewone pagina en print het van daar.")
        return redirect("policy_lab:toets_version", toets=toets, number=number)
    headers = {"Content-Disposition": 'inline; filename="toets.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


def _own(request: SeatRequest, toets: UUID) -> Toets:
    own = toetsen.find(request.seat, toets)
    if own is None:
        raise Http404
    return own


def _numbered(found: list[ToetsVersion], number: int) -> ToetsVersion:
    for one in found:
        if one.number == number:
            return one
    raise Http404


def _told(one: ToetsVersion) -> dict[str, Any]:
    """A version as values for a page: what was computed then, and what was written."""
    texts: Mapping[str, str] = one.texts
    chapters = [
        (chapter.heading, [(question.label, texts.get(question.code, "")) for question in chapter.questions])
        for chapter in CHAPTERS
    ]
    return {
        "version": one,
        "chapters": chapters,
        "empty": [QUESTIONS[code].label for code in QUESTIONS if not texts.get(code)],
        "nobody_asked": not texts.get("asked"),
        "result": one.result,
        "day": day(one.made_at.date()),
        "groups": _groups(one.result),
        "changes": [_change(change) for change in one.reform.get("changes", [])],
    }


def _change(change: Mapping[str, str]) -> str:
    """One figure that changes, in words."""
    id = change["figure"]
    parameter = the_bench().people.law.parameters.get(id)
    says = f"{parameter.says} ({id})" if parameter is not None else id
    for way, word in (("factor", "maal"), ("add", "plus"), ("value", "wordt")):
        if way in change:
            amount = {"true": "ja", "false": "nee"}.get(change[way], change[way].replace(".", ","))
            return f"{says}: {word} {amount}"
    return says


def _groups(result: Mapping[str, Any]) -> list[tuple[str, list[Mapping[str, Any]]]]:
    names = {"decile": "Naar inkomen (tienden)", "family": "Naar soort gezin", "area": "Naar wijk"}
    return [(names[by], groups) for by, groups in result.get("groups", {}).items() if len(groups) > 1]
