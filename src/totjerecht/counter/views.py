"""The page for workers. One address, one form: all that was told comes in and goes out with it, and nothing is kept.

There is no cookie, no session and no hidden file: whoever closes the page has nothing left. As for the scan, Django's
token is not needed (``site.middleware.CrossOriginGuard`` refuses forms of other sites).
"""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from rechten.graph.law import Law
from rechten.law.budget import PURSE
from rechten.readings.answer import Answer
from rechten.readings.opens import arrows_of
from totjerecht.core.arrows import Drawing, Node, draw
from totjerecht.counter.circles import circles_view
from totjerecht.counter.helping import help_view
from totjerecht.counter.money import EXTRAS, budget_view, curve_view, extras
from totjerecht.counter.outcome import outcomes
from totjerecht.counter.people import People, about
from totjerecht.counter.questions import Sheet, bare_answer, filled, themes, ticks
from totjerecht.counter.whatif import what_if
from totjerecht.scan.service import HOME_CHOICES, RELATIONS, SHARED_CHOICES, the_law

#: Fields that stand beside the outcome.
_CARRIED = re.compile(r"x\.[a-z]{1,20}|w[1-3]\.(q|who|of|a)|earner|curve")
#: Where the reading goes after each button.
_FOCUS = {"whatif": "wat-als", "curve": "curve", "budget": "budget"}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """The empty page, or the page with what was filled in and what comes of it."""
    posted = request.method == "POST"
    post = request.POST.dict() if posted else {}
    law, today = the_law(), timezone.localdate()
    people = People.typed(post)
    state = people.understood(today)
    case, scope = about(state)
    sheet = filled(case, post, law)
    own = extras(post)
    wrong = [*people.errors, *sheet.errors(law)]
    answer = bare_answer(sheet.case, law)
    context: dict[str, Any] = {
        "people": people,
        "relations": RELATIONS,
        "homes": HOME_CHOICES,
        "shared_choices": SHARED_CHOICES,
        # First only who lives there: what to ask, and about whom, hangs on that.
        "themes": themes(sheet, answer, scope, law) if posted else [],
        "ticks": ticks(post, law),
        "extras": [(own[name][0], sign) for name, _, sign in EXTRAS],
        "names": len(sheet.case.persons),
        "before": post.get("before", "") if wrong else "",
        "asked": posted,
    }
    if posted and not wrong:
        context |= _found(post, sheet, answer, scope, own, law)
        wrong = [(f.name, f"{f.who}: {f.error}") for f, _ in own.values() if f.error] + context["whatif"].errors
    elif posted:  # what stands beside the outcome is not on the page now, and must not get lost
        context["carried"] = [(name, value[:60]) for name, value in post.items() if _CARRIED.fullmatch(name) and value]
    context["errors"] = wrong
    done = post.get("do", "")
    context["focus"] = "fouten" if wrong else _FOCUS.get(done, "uitkomst") if posted else ""
    return render(request, "counter/page.html", context)


def _drawing(answer: Answer, scope: frozenset[int], law: Law) -> Drawing | None:
    """Which of the rights of these people opens which; those that they get already stand out."""
    held = {result.right.id for result in answer.results if result.person in scope and result.held}
    nodes = [
        Node(right.id, right.name, reverse("rights:right", args=[right.id]), "held" if right.id in held else "")
        for right in law.rights.values()
    ]
    return draw(nodes, [(arrow.source, arrow.target) for arrow in arrows_of(law, answer, scope)])


def _found(
    post: dict[str, str], sheet: Sheet, answer: Answer, scope: frozenset[int], own: dict[str, Any], law: Law
) -> dict[str, Any]:
    """All that the page says when what was filled in is understood."""
    case = sheet.case
    found = outcomes(answer, sheet, scope, post.get("before", ""), law)
    earner = next((i for i, person in enumerate(case.persons) if person.id == post.get("earner")), 0)
    return {
        "found": found,
        "before": found.state,
        "budget": budget_view(answer, sheet, scope, PURSE, own, law),
        "curve": curve_view(answer, scope, PURSE, earner, law)
        if post.get("do") == "curve" or post.get("curve")
        else None,
        "earner": case.persons[earner].id,
        "helping": help_view(answer, scope, PURSE, law),
        "circles": circles_view(answer, scope, law),
        "drawing": _drawing(answer, scope, law),
        "whatif": what_if(post, case, scope, PURSE, law),
    }
