"""``facts``, ``rights``, ``schema`` and ``graph``: what there is to know, without a case."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from rechten import words
from rechten.casefile import case_schema, right_data, spec_data
from rechten.casefile.values import value_data
from rechten.cli.layout import as_json as print_json
from rechten.cli.layout import line, paragraph, title
from rechten.cli.sources import load_law, today
from rechten.graph.facts import AXIS_MONTHS, FactSpec, Subject
from rechten.graph.kinds import Bool, Choice, Date, Number, Unit
from rechten.graph.rights import Right
from rechten.readings.data import plan_data

_SUBJECTS = {
    Subject.PERSON: "Over een persoon (persons[…].facts)",
    Subject.DWELLING: "Over een woning (dwellings[…].facts)",
    Subject.CASE: "Over het geheel (facts)",
}


def show_facts(*, as_json: bool) -> int:
    """Every fact that a case may hold."""
    law = load_law()
    if as_json:
        print_json([spec_data(spec) for spec in law.vocabulary])
        return 0
    title(f"Feiten: {law.name}")
    for subject, heading in _SUBJECTS.items():
        specs = [spec for spec in law.vocabulary if spec.subject is subject]
        if specs:
            line()
            line(heading)
        for spec in specs:
            line()
            paragraph(f"{spec.name}: {_kind_text(spec)}", 2)
            if spec.question:
                paragraph(spec.question, 4)
            for code, label in spec.options:
                paragraph(label, 6, f"{code}: ")
            if spec.judged_by:
                paragraph(f"Dit vragen we niet: {spec.judged_by} beoordeelt het.", 4)
    line()
    title("Banden (ties)")
    for kind, says in law.ties.items():
        paragraph(says.replace("{a}", "'from'").replace("{b}", "'to'"), 2, f"{kind}: ")
    return 0


def _kind_text(spec: FactSpec) -> str:
    match spec.kind:
        case Bool():
            text = "true of false"
        case Choice():
            text = "één van deze codes"
        case Date():
            text = "dag, zoals 2026-11-24"
        case Number() as kind:
            low, high = value_data(spec, spec.low), value_data(spec, spec.high)
            unit = "" if kind.unit is Unit.EURO else words.unit_text(kind.unit)
            what = f"euro {unit}".strip() if kind.unit.is_money else unit
            text = f"getal van {low} tot {high}, {what}"
    months = f" (kan per maand, {AXIS_MONTHS} maanden terug)" if spec.axis else ""
    former = f" (vroeger: {', '.join(alias.split('.', 1)[1] for alias in spec.aliases)})" if spec.aliases else ""
    return f"{text}{months}{former}"


def show_rights(*, as_json: bool) -> int:
    """Every right, by level, and every guarantee and rule."""
    law = load_law()
    if as_json:
        print_json([right_data(right) for right in law.rights.values()])
        return 0
    title(f"Rechten: {law.name}")
    for level, rights in _by_level(law.rights.values()):
        line()
        line(words.level_text(level))
        for right in rights:
            line()
            line(f"  {right.id}")
            paragraph(right.name, 4)
            paragraph(right.summary, 4)
            paragraph(right.act.office, 4, "Waar: ")
            paragraph(right.decides.says, 4)
    if law.provisions:
        line()
        line("Waarborgen en regels")
    for provision in law.provisions.values():
        line()
        line(f"  {provision.id}")
        paragraph(provision.name, 4)
        paragraph(provision.summary, 4)
    line()
    paragraph("Alle voorwaarden van een recht voor een dossier: rechten explain BESTAND RECHT")
    return 0


def _by_level(rights: Iterable[Right]) -> Iterable[tuple[str, list[Right]]]:
    ordered = sorted(rights, key=lambda right: right.level)
    return ((level, list(found)) for level, found in groupby(ordered, key=lambda right: right.level))


def show_schema() -> int:
    """The format of a case as JSON Schema."""
    print_json(case_schema(load_law()))
    return 0


def show_graph(on: date | None) -> int:
    """The rules in force on a day as a graph in JSON; `rechten.readings.data` describes its form."""
    print_json(plan_data(load_law().plan(on or today())))
    return 0
