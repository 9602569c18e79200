"""The pages of the scan. Every step is one POST that carries all that was told; nothing is kept between two of them.

There is no cookie, no session and no account, so there is nothing that a form of another site could use: Django's
token (which needs a cookie) is not needed. ``site.middleware.CrossOriginGuard`` still refuses such forms.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from rechten import words
from rechten.casefile import cell_path
from rechten.household.case import Known, Silence
from rechten.household.knowledge import Cell, FactCell
from totjerecht.directory import service as directory
from totjerecht.scan import flow, situations
from totjerecht.scan.forms import AnswerForm
from totjerecht.scan.groups import GroupForm
from totjerecht.scan.later import later_lines
from totjerecht.scan.law import the_law
from totjerecht.scan.questions import question_page
from totjerecht.scan.results import result_page
from totjerecht.scan.roster_form import HOME_CHOICES, LONGEST_LABEL, RELATIONS, SHARED_CHOICES, RosterForm
from totjerecht.scan.state import MOST_PERSONS, ScanState, UnreadableStateError, pack, unpack

#: What a page sends to come back as it is, in another language.
STAY = "stay"


@require_safe
def door(request: HttpRequest, number: int) -> HttpResponse:
    """One urgent door. Its address is a number: a browser's history should not tell what was looked for."""
    doors = directory.urgent_doors()
    if not 1 <= number <= len(doors):
        raise Http404
    return render(request, "scan/door.html", {"door": doors[number - 1]})


@never_cache
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The first step: who lives with you."""
    return _roster(request, RosterForm.empty(), None)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest) -> HttpResponse:
    """Every next step. Without a form (an address typed or reloaded) one starts again."""
    if request.method != "POST":
        return redirect("scan:start")
    try:
        text = request.POST.get("state", "")
        state = unpack(text, the_law(), timezone.localdate()) if text else None
        do, _, about = request.POST.get("do", "").partition(":")
        page = request.POST.get("page", "")
        if page == "roster":
            return _on_roster(request, state, do, about)
        if state is None:
            raise UnreadableStateError
        if page == situations.PLACE:
            return _on_situations(request, state, do)
        if page == "question":
            return _on_question(request, state, do)
        return _on_result(request, state, do, about)
    except UnreadableStateError:
        return render(request, "scan/unreadable.html", status=400)


def _on_roster(request: HttpRequest, state: ScanState | None, do: str, about: str) -> HttpResponse:
    form = RosterForm.typed(request.POST.dict())
    if do == STAY:
        return _roster(request, form, state)
    if do == "add":
        return _roster(request, form, state, focus=form.add() or "")
    if do == "back" and state is not None:
        return _result(request, state)
    if do == "remove":
        form.remove(about)
        return _roster(request, form, state)
    today = timezone.localdate()
    roster = form.understood(state.case.date if state else today)
    if roster is None:
        return _roster(request, form, state)
    if form.ask_shared():
        return _roster(request, form, state, focus="shared")
    state = flow.with_roster(state, roster, the_law(), today)
    if request.POST.get("from") == "result":
        return _result(request, state)
    if situations.specs(the_law()) and not situations.is_told(state, the_law()):
        return _situations(request, state)
    return _next(request, state)


def _on_situations(request: HttpRequest, state: ScanState, do: str) -> HttpResponse:
    law, post = the_law(), request.POST.dict()
    from_result = post.get("from") == "result"
    if do == STAY:
        return _situations(request, state, post)
    if do == "back":
        return _result(request, state) if from_result else _roster(request, RosterForm.of_case(state.case), state)
    if do != "skip":
        state = situations.with_ticks(state, law, post)
    return _result(request, state) if from_result or do == "result" else _next(request, state)


def _on_question(request: HttpRequest, state: ScanState, do: str) -> HttpResponse:
    law, post = the_law(), request.POST.dict()
    cells = _cells(post, state)
    if do == STAY:
        return _question(request, state, cells)
    before = flow.previous(state, cell_path(law.vocabulary, cells[0]), law)
    leaving = do in {"back", "result"}
    form: AnswerForm | GroupForm
    given: list[tuple[Cell, Known | Silence | bool]] = []
    if len(cells) > 1:
        facts = [cell for cell in cells if isinstance(cell, FactCell)]
        form = GroupForm.typed(facts, post, state, flow.named(state.case), law)
        given += form.understood()
    else:
        form = AnswerForm.typed(flow.spec_of(cells[0], law), post, state.case.date)
        if (answer := form.understood()) is not None:
            given.append((cells[0], answer))
    if leaving:  # what stood there already is no new answer
        given = [(cell, answer) for cell, answer in given if flow.told(state, cell, law) != answer]
    if leaving or len(given) == len(cells):
        for cell, answer in given:
            state = flow.record(state, cell, answer, law)
        if do == "back":
            return _back(request, state, before)
        if do == "result" or request.POST.get("from") == "result":
            return _result(request, state)
        return _next(request, state)
    return _question(request, state, cells, form)


def _cells(post: dict[str, str], state: ScanState) -> list[Cell]:
    """The cells that the page asked. Raises UnreadableStateError for anything that we never ask (so) on one page."""
    paths = dict.fromkeys((post.get("cells") or post.get("cell", "")).split(" ")[:MOST_PERSONS])
    found = [flow.cell_of(path, state, the_law()) for path in paths]
    cells = [cell for cell in found if cell is not None]
    facts = {cell.fact if isinstance(cell, FactCell) and flow.may_be_grouped(cell, the_law()) else "" for cell in cells}
    if len(cells) < len(found) or (len(cells) > 1 and (len(facts) > 1 or "" in facts)):
        raise UnreadableStateError
    return cells


def _on_result(request: HttpRequest, state: ScanState, do: str, about: str) -> HttpResponse:
    law = the_law()
    if do == "change" and about == situations.PLACE:
        return _situations(request, state, origin="result")
    if do == "change" and (cell := flow.cell_of(about, state, law)) is not None:
        return _question(request, state, [cell], origin="result")
    if do == "back":
        return _back(request, state, flow.previous(state, "", law))
    if do == "later":
        return _later(request, state)
    if do == "include":
        state = flow.also_for(state, about)
        return _result(request, state)
    if do == "roster":
        return _roster(request, RosterForm.of_case(state.case), state, origin="result")
    if do == "continue":
        return _next(request, state, further=True)
    return _result(request, state)


def _next(request: HttpRequest, state: ScanState, *, further: bool = False) -> HttpResponse:
    """The next question, or the result: when nothing is left, and once when what is left can change little."""
    reading = flow.read_scan(state, the_law())
    further = further or _further(request)
    if reading.next is None or not (reading.main or further):
        return _result(request, state, reading)
    cells = reading.together(reading.next, the_law())
    return _question(request, state, cells, reading=reading, further=further)


def _further(request: HttpRequest) -> bool:
    """The visitor saw the result and chose to go on with the small questions."""
    return request.POST.get("further") == "1"


def _back(request: HttpRequest, state: ScanState, before: tuple[str, ...]) -> HttpResponse:
    """The page that asked these; when there is none the list of situations, or the roster."""
    cells = [cell for path in before if (cell := flow.cell_of(path, state, the_law())) is not None]
    if not cells and situations.specs(the_law()):
        return _situations(request, state)
    if not cells:
        return _roster(request, RosterForm.of_case(state.case), state)
    return _question(request, state, cells)


def _roster(
    request: HttpRequest, form: RosterForm, state: ScanState | None, *, focus: str = "", origin: str = ""
) -> HttpResponse:
    context = {
        "form": form,
        "state": pack(state, the_law()) if state else "",
        "relations": RELATIONS,
        "homes": HOME_CHOICES,
        "shared_choices": SHARED_CHOICES,
        "longest_label": LONGEST_LABEL,
        "focus": focus,
        "from": origin or request.POST.get("from", ""),
    }
    context["stay"] = {
        **{name: value for name, value in request.POST.items() if name != "do"},
        "page": "roster",
        "state": context["state"],
        "people": form.people,
        "from": context["from"],
        "do": STAY,
    }
    return render(request, "scan/roster.html", context)


def _situations(
    request: HttpRequest, state: ScanState, typed: dict[str, str] | None = None, *, origin: str = ""
) -> HttpResponse:
    found = situations.lines(state, the_law(), typed)
    packed, start = pack(state, the_law()), origin or request.POST.get("from", "")
    stay = {"page": situations.PLACE, "state": packed, "from": start, "do": STAY}
    context = {
        "lines": found,
        "state": packed,
        "from": start,
        "stay": stay | {line.field: "1" for line in found if line.ticked},
    }
    return render(request, "scan/situations.html", context)


def _question(
    request: HttpRequest,
    state: ScanState,
    cells: Sequence[Cell],
    form: AnswerForm | GroupForm | None = None,
    *,
    origin: str = "",
    reading: flow.Reading | None = None,
    further: bool = False,
) -> HttpResponse:
    law = the_law()
    reading = reading or flow.read_scan(state, law)
    further = further or _further(request)
    if form is None and len(cells) > 1:
        facts = [cell for cell in cells if isinstance(cell, FactCell)]
        form = GroupForm.of(facts, state, reading.answer.case, law)
    elif form is None:
        form = AnswerForm.of(flow.spec_of(cells[0], law), flow.told(state, cells[0], law), state.case.date)
    context = {
        "question": question_page(reading, cells, law, further=further),
        "further": further,
        "form": form,
        "state": pack(state, law),
        "from": origin or request.POST.get("from", "") if request.POST.get("do") != "back" else "",
    }
    context["stay"] = {
        "page": "question",
        "state": context["state"],
        "cells": " ".join(cell_path(law.vocabulary, cell) for cell in cells),
        "from": context["from"],
        "further": "1" if further else "",
        "do": STAY,
    }
    return render(request, "scan/group.html" if len(cells) > 1 else "scan/question.html", context)


def _result(request: HttpRequest, state: ScanState, reading: flow.Reading | None = None) -> HttpResponse:
    law = the_law()
    page = result_page(reading or flow.read_scan(state, law), law)
    context = {"result": page, "state": pack(state, law), "date_text": words.day(page.today)}
    context["stay"] = {"page": "result", "state": context["state"], "do": STAY}
    return render(request, "scan/result.html", context)


def _later(request: HttpRequest, state: ScanState) -> HttpResponse:
    reading, packed = flow.read_scan(state, the_law()), pack(state, the_law())
    context = {
        "lines": later_lines(reading, the_law()),
        "people": [directory.general_contact()],
        "state": packed,
        "stay": {"page": "result", "state": packed, "do": "later"},
    }
    return render(request, "scan/later.html", context)
