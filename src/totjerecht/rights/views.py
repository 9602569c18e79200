"""The pages of the rights. They read the law only: nothing about a visitor is asked or kept."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from attrs import evolve
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language, override
from django.views.decorators.http import require_safe

from rechten import words
from rechten.graph.provisions import Provision
from rechten.graph.rights import Right
from rechten.words.say import say
from totjerecht.core.languages import SOURCE
from totjerecht.directory import service as directory
from totjerecht.rights import provisions, search
from totjerecht.rights.chart import HEIGHT, WIDTH, chart
from totjerecht.rights.dates import FIRST, LAST, chosen_day
from totjerecht.scan.service import the_law


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All rights, or those that fit what was typed."""
    text = request.GET.get("zoek", "").strip()[: search.MOST_CHARACTERS]
    found = search.find(the_law(), text)
    levels: dict[str, list[Right]] = {}
    rights = [one for one in found.rights if isinstance(one, Right)]
    for right in rights:
        levels.setdefault(words.level_text(right.level), []).append(right)
    context = {
        "text": text,
        "found": found,
        "levels": list(levels.items()),
        "groups": provisions.grouped(one for one in found.rights if isinstance(one, Provision)) if text else [],
        "count": len(found.rights),
        "most": search.MOST_CHARACTERS,
    }
    return render(request, "rights/index.html", context)


@require_safe
def everyone(request: HttpRequest) -> HttpResponse:
    """What every inhabitant has, and the rules about rights."""
    return render(request, "rights/everyone.html", {"groups": provisions.grouped(the_law().provisions.values())})


@require_safe
def right(request: HttpRequest, right_id: str) -> HttpResponse:
    """One right on a day of the law, or one guarantee or rule.

    An unknown one is 404, with rights that look like it; a bad day is 400.
    """
    law = the_law()
    if right_id in law.provisions:
        return _provision(request, law.provisions[right_id])
    if right_id not in law.rights:
        near = search.near_ids(law, right_id)
        return render(request, "rights/unknown.html", {"near": near}, status=404)
    today = timezone.localdate()
    typed = request.GET.get("op", "")[:40]
    on, error = chosen_day(typed, today)
    page, dutch = _page(right_id, on, get_language() or SOURCE), _page(right_id, on, SOURCE)
    context = {
        "page": page,
        "dutch": dutch,
        "figures": [(figure, chart(figure, on)) for figure in dutch.figures],
        "amounts": [figure for figure in page.figures if figure.id in _for_residents(page)],
        "width": WIDTH,
        "height": HEIGHT,
        "on": words.day(on),
        "is_today": on == today,
        "typed": typed if error else on.isoformat(),
        "error": error,
        "first": FIRST.isoformat(),
        "last": LAST.isoformat(),
        "people": _people(law.rights[right_id].act.topics, law.rights[right_id].domain),
        "rules": provisions.about(law, right_id),
        "notions": [law.notions[id] for id, users in law.notion_users(on).items() if right_id in users],
    }
    return render(request, "rights/right.html", context, status=400 if error else 200)


def _provision(request: HttpRequest, provision: Provision) -> HttpResponse:
    law, today = the_law(), timezone.localdate()
    figures = law.figures(today, today)
    context = {
        "provision": provision,
        "level": words.level_text(provision.level),
        "heading": say(provisions.heading(provision)),
        "figures": [words.figure_sentence(figure) for id in provision.shows if (figure := figures[id])],
        "people": _people(provision.topics, provision.domain),
        "affected": provisions.affected(law, provision),
    }
    return render(request, "rights/provision.html", context)


@lru_cache(maxsize=256)
def _page(right_id: str, on: date, language: str) -> words.RightPage:
    """The page in a language. Its hash is that of the Dutch page: of the text that counts."""
    with override(language):
        page = words.right_page(the_law(), right_id, on)
    return page if language == SOURCE else evolve(page, hash=_page(right_id, on, SOURCE).hash)


def _for_residents(page: words.RightPage) -> set[str]:
    """The figures that make the amount, and those that only inform (a tariff)."""
    informing = {figure.id for figure in page.figures if not figure.decides}
    return informing | set(page.amount.figures if page.amount else ())


def _people(about: tuple[str, ...], domain: str) -> list[directory.Contact]:
    """Who helps for free with this; one of them can be called."""
    topics = tuple(topic for topic in about if topic in directory.Topic.values)
    return directory.reachable_for(topics or directory.topics_for_domain(domain), limit=2)
