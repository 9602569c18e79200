"""Pages about the law as a whole: what opens what, and what the law asks of people beyond need."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from rechten import words
from rechten.graph.law import Law
from rechten.graph.rights import Demand, Reference
from rechten.readings.demands import free_of_demands, register
from rechten.readings.opens import Arrow, arrows
from rechten.words.say import later, say
from totjerecht.core.arrows import Node, draw
from totjerecht.scan.service import the_law

_DEMANDS = {
    Demand.LANGUAGE: (later("Taal"), later("Hier vraagt de wet dat je Nederlands kent of leert.")),
    Demand.STAY: (later("Verblijf"), later("Hier vraagt de wet een soort verblijf, of een tijd in België.")),
    Demand.CONDUCT: (later("Gedrag"), later("Hier vraagt de wet dat je iets doet of laat.")),
}
_REFERENCES = {
    Reference.REQUEST_DAY: later("de dag van de aanvraag"),
    Reference.FIRST_OF_JANUARY: later("1 januari"),
    Reference.PREVIOUS_YEAR: later("het vorige jaar"),
    Reference.TWO_YEARS_BEFORE: later("twee jaar vroeger"),
    Reference.THREE_FULL_MONTHS: later("drie volle maanden na elkaar"),
    Reference.QUARTER: later("het kwartaal"),
    Reference.MONTH: later("de maand"),
    Reference.START: later("de dag waarop de uitkering begint"),
    Reference.SCHOOL_YEAR: later("het schooljaar"),
}


@require_safe
def opens(request: HttpRequest) -> HttpResponse:
    """Which right opens which: a picture, and the same as a list with the articles."""
    law, today = the_law(), timezone.localdate()
    found = arrows(law, today)
    nodes = [Node(right.id, right.name, reverse("rights:right", args=[right.id])) for right in law.rights.values()]
    context = {
        "drawing": draw(nodes, [(arrow.source, arrow.target) for arrow in found]),
        "sources": [(law.rights[id], lines) for id, lines in _by_source(law, found).items()],
        "on": words.day(today),
    }
    return render(request, "rights/opens.html", context)


def _by_source(law: Law, found: tuple[Arrow, ...]) -> dict[str, list[dict[str, object]]]:
    lines: dict[str, list[dict[str, object]]] = {}
    for arrow in found:
        opening = arrow.opening
        articles = [condition.article for condition in arrow.conditions]
        lines.setdefault(arrow.source, []).append(
            {
                "right": law.rights[arrow.target],
                "articles": list(dict.fromkeys([*([opening.article] if opening else []), *articles])),
                "reference": say(_REFERENCES[opening.reference]) if opening else "",
                "since": opening.since if opening else law.rights[arrow.target].act.starts,
            }
        )
    return lines


@require_safe
def demands(request: HttpRequest) -> HttpResponse:
    """The public register of conditionality."""
    law, today = the_law(), timezone.localdate()
    found = [
        {"name": say(_DEMANDS[demand][0]), "intro": say(_DEMANDS[demand][1]), "asked": asked}
        for demand, asked in register(law, today).items()
    ]
    context = {"kinds": found, "free": free_of_demands(law, today), "count": len(law.rights), "on": words.day(today)}
    return render(request, "rights/demands.html", context)
