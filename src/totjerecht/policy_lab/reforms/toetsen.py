"""Assessments: made from a trial, changed by a new version, read by the own organisation."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from attrs import frozen
from django.db import transaction
from django.db.models import Max
from django.http import QueryDict

from rechten.casefile.receipt import digest
from rechten.population.reforms.files import reform_data
from rechten.population.reforms.writing import Ground, result_data
from totjerecht.accounts.service import Seat
from totjerecht.policy_lab.models import Toets, ToetsVersion
from totjerecht.policy_lab.reforms import results
from totjerecht.policy_lab.reforms.settings import Settings, read_settings
from totjerecht.policy_lab.reforms.town import the_bench


class NothingToAssess(Exception):
    """The settings change no figure."""


@frozen
class Listed:
    """An assessment in a list."""

    id: UUID
    title: str
    number: int
    made_at: Any


def of_organisation(seat: Seat) -> list[Listed]:
    """The assessments of the own organisation, the last changed first."""
    rows = ToetsVersion.objects.filter(toets__organisation=seat.organisation)
    last = rows.values("toets").annotate(last=Max("number"))
    newest = {row["toets"]: row["last"] for row in last}
    shown = [row for row in rows.order_by("-made_at") if newest[row.toets_id] == row.number]
    return [Listed(row.toets_id, row.title, row.number, row.made_at) for row in shown]


def find(seat: Seat, toets: UUID) -> Toets | None:
    """An assessment of the own organisation; None when there is none."""
    return Toets.objects.filter(id=toets, organisation=seat.organisation).first()


def versions(toets: Toets) -> list[ToetsVersion]:
    """All versions, the newest first."""
    return list(toets.versions.select_related("made_by__user", "toets__organisation").order_by("-number"))


def settings_of(query: str) -> Settings:
    """The settings in a kept address."""
    return read_settings(QueryDict(query), the_bench().people.law)


def start(seat: Seat, settings: Settings, title: str, texts: dict[str, str]) -> ToetsVersion:
    """A new assessment. Raises NothingToAssess."""
    with transaction.atomic():
        toets = Toets.objects.create(organisation_id=seat.organisation)
        return _write(seat, toets, settings, title, texts)


def write(seat: Seat, toets: Toets, settings: Settings, title: str, texts: dict[str, str]) -> ToetsVersion:
    """A new version; where nothing changed, the last one. Raises NothingToAssess."""
    with transaction.atomic():
        Toets.objects.select_for_update().get(id=toets.id)
        last = toets.versions.order_by("-number").first()
        same = last is not None and (last.title, last.texts, last.query) == (title, texts, _query(settings))
        return last if same and last is not None else _write(seat, toets, settings, title, texts)


def _query(settings: Settings) -> str:
    return settings.query(the_bench().people.law)


def _write(seat: Seat, toets: Toets, settings: Settings, title: str, texts: dict[str, str]) -> ToetsVersion:
    if not settings.one.knobs:
        raise NothingToAssess
    bench = the_bench()
    law, reform = bench.people.law, settings.one.reform
    found = results.tried(reform, settings.take_up)
    result = result_data(found, Ground.of(bench.people), law, results.the_line())
    result["sentences"] = list(results.sentences(found))
    last = toets.versions.aggregate(last=Max("number"))["last"] or 0
    body = {"title": title, "texts": texts, "reform": reform_data(reform, law), "result": result, "number": last + 1}
    return ToetsVersion.objects.create(
        toets=toets,
        number=last + 1,
        title=title,
        texts=texts,
        reform=body["reform"],
        query=_query(settings),
        result=result,
        made_by_id=seat.mandate,
        sha256=digest(body),
    )
