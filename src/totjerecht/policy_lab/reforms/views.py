"""Trying a reform: choose one, move sliders, see the picture. Nothing is kept; all settings stand in the address."""

from __future__ import annotations

import json
from typing import Any

import yaml
from attrs import evolve
from django.http import HttpResponse, HttpResponseBase, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rechten.population.reforms.files import Way, reform_data
from rechten.population.reforms.writing import Ground, result_data
from rechten.words.numbers import day
from totjerecht.accounts.service import SeatRequest, seat_required
from totjerecht.policy_lab.reforms import results, toetsen
from totjerecht.policy_lab.reforms.ready import ready
from totjerecht.policy_lab.reforms.settings import MOST_SLIDERS, Knob, Settings, Side, knobs_of, read_settings
from totjerecht.policy_lab.reforms.sliders import Slider, sliders, typed_side
from totjerecht.policy_lab.reforms.town import the_bench


@require_safe
@seat_required
def index(request: SeatRequest) -> HttpResponseBase:
    """Reforms that are ready to try, and the assessments of the own organisation."""
    law = the_bench().people.law
    links = [
        (one.reform, f"?{Settings(Side(one.reform.title, knobs_of(one.reform))).query(law)}") for one in ready(law)
    ]
    shown = {"ready": links, "toetsen": toetsen.of_organisation(request.seat), "town": _town()}
    return render(request, "policy_lab/reforms/index.html", shown)


@require_safe
@seat_required
def trial(request: SeatRequest) -> HttpResponseBase:
    """Sliders and what they do."""
    law, figures = the_bench().people.law, the_bench().figures
    settings = read_settings(request.GET, law)
    wrong: list[Slider] = []
    if "do" in request.GET or "weg" in request.GET:
        settings, wrong = _after_form(request.GET, settings)
        if not wrong:
            return HttpResponseRedirect(f"{request.path}?{settings.query(law)}")
    shown: dict[str, Any] = {
        "settings": settings,
        "query": settings.query(law),
        "sliders": _with_errors(sliders(settings.one, law, figures), wrong),
        "wrong": wrong,
        "hidden": _hidden(settings),
        "figures": _figures(settings),
        "full": len(settings.one.knobs) >= MOST_SLIDERS,
        "town": _town(),
        "ground": Ground.of(the_bench().people),
    }
    if settings.one.knobs:
        shown |= _outcome(settings)
    return render(request, "policy_lab/reforms/trial.html", shown)


def _outcome(settings: Settings) -> dict[str, Any]:
    law = the_bench().people.law
    reform = settings.one.reform
    shown: dict[str, Any] = {
        "result": results.result(reform, settings.take_up),
        "reform_hash": reform.hash,
        "set_aside": settings.beside().query(law),
    }
    if settings.other.knobs:
        shown["comparison"] = results.comparison(reform, settings.other.reform, settings.take_up)
        shown["alone"] = settings.alone().query(law)
    if settings.cliffs:
        shown["cliffs"] = results.cliffs_pictured(reform)
        shown["cliff_sentences"] = [f"{one.family}: {one.says}" for one in results.cliffs(reform)]
    else:
        shown["with_cliffs"] = evolve(settings, cliffs=True).query(law)
    return shown


def _after_form(form: QueryDict, settings: Settings) -> tuple[Settings, list[Slider]]:
    """The settings after the form was sent: sliders pulled, one taken away or added, and who counts."""
    law, figures = the_bench().people.law, the_bench().figures
    side, wrong = typed_side(form, settings.one, law, figures)
    side = evolve(side, title=" ".join(form.get("naam", side.title).replace("\x00", "").split())[:120])
    added = law.parameters.get(form.get("erbij", ""))
    if added is not None and all(added.id not in knob.figures for knob in side.knobs):
        figure = figures.get(added.id)
        value = figure.low if figure is not None else 0
        side = evolve(side, knobs=(*side.knobs, Knob(Way.VALUE, (added.id,), value)))
    return evolve(settings, one=side), wrong


def _with_errors(shown: tuple[Slider, ...], wrong: list[Slider]) -> list[Slider]:
    errors = {slider.place: slider for slider in wrong}
    return [errors.get(slider.place, slider) for slider in shown]


def _hidden(settings: Settings) -> list[tuple[str, str]]:
    """What the form sends along of the settings that it has no fields for."""
    law = the_bench().people.law
    pairs = [("a", knob.text(law)) for knob in settings.one.knobs]
    pairs += [("b", knob.text(law)) for knob in settings.other.knobs]
    if settings.other.knobs:
        pairs.append(("tb", settings.other.title))
    return [*pairs, ("vallen", "1")] if settings.cliffs else pairs


def _figures(settings: Settings) -> list[tuple[str, list[tuple[str, str]]]]:
    """All figures that a rule of the day reads and that have no slider yet, by right: (name, [(id, sentence)])."""
    plan, law = the_bench().people.plan, the_bench().people.law
    taken = {figure for knob in settings.one.knobs for figure in knob.figures}
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for slot in sorted(plan.rights.values(), key=lambda slot: slot.right.name.lower()):
        places = [index for index in (slot.verdict, slot.amount) if index is not None]
        ids = sorted({id for index in places for leaf, id in plan.leaves[index] if leaf == "param"} - taken)
        if ids:
            found.append((slot.right.name, [(id, law.parameters[id].says) for id in ids]))
    return found


def _town() -> dict[str, Any]:
    people = the_bench().people
    return {
        "households": people.households,
        "persons": people.persons,
        "day": day(people.day),
        "seed": people.seed,
        "invented": people.invented,
    }


@require_safe
@seat_required
def as_json(request: SeatRequest) -> HttpResponseBase:
    """All numbers of the first reform, with the hashes of what they rest on."""
    bench = the_bench()
    settings = read_settings(request.GET, bench.people.law)
    found = results.tried(settings.one.reform, settings.take_up)
    data = result_data(found, Ground.of(bench.people), bench.people.law, results.the_line())
    return _file(json.dumps(data, indent=2, ensure_ascii=False), "application/json", "resultaat.json")


@require_safe
@seat_required
def as_yaml(request: SeatRequest) -> HttpResponseBase:
    """The first reform as a file for the command ``rechten reform``."""
    law = the_bench().people.law
    data = reform_data(read_settings(request.GET, law).one.reform, law)
    return _file(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "application/yaml", "hervorming.yaml")


def _file(text: str, kind: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(text, content_type=f"{kind}; charset=utf-8", headers=headers)
