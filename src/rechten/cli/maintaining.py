"""``law check`` and ``law coverage``: what needs care in the law and what is not there yet, for its keepers."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import groupby

from rechten import words
from rechten.casefile.values import number_text
from rechten.cli.layout import as_json as print_json
from rechten.cli.layout import line, paragraph, title
from rechten.cli.problems import InputProblem
from rechten.cli.sources import load_law, today
from rechten.graph.kinds import Number
from rechten.graph.parameters import DatedValue, Source
from rechten.law.check import Finding, Severity, findings
from rechten.law.coverage import LEVELS, Entry, EntryErrors, Status, load_entries, mismatches

_HEADINGS = {
    Severity.URGENT: "Nu te doen",
    Severity.LOOK: "Kijk na",
    Severity.KNOW: "Goed om te weten",
}
_LEVELS = {"federal": "Federaal", "flanders": "Vlaanderen", "city": "Stad Antwerpen", "municipal": "Gemeenten"}
_STATUSES = {
    Status.ENCODED: "geschreven als {where}",
    Status.MERGED: "samengevoegd met {where}",
    Status.PROVISION: "een waarborg of een regel",
    Status.OPEN: "open, {where}",
}


def show_check(on: date | None, *, as_json: bool, strict: bool) -> int:
    """All findings by urgency. The code is 1 only with ``strict``, when something is past review or without source."""
    day = on or today()
    law = load_law()
    found = findings(law, day)
    urgent = sum(finding.sort.severity is Severity.URGENT for finding in found)
    if as_json:
        print_json([_data(finding) for finding in found])
    else:
        title(f"Nazicht van de wet op {words.day(day)}")
        paragraph(f"{law.name}: {len(law.parameters)} cijfers, {len(law.rights)} rechten.")
        for severity, same in groupby(found, key=lambda finding: finding.sort.severity):
            line()
            title(_HEADINGS[severity])
            for finding in same:
                paragraph(f"{finding.file} {finding.id}: {words.finding_sentence(finding)}", 0, "- ")
        line()
        look = sum(finding.sort.severity is Severity.LOOK for finding in found)
        paragraph(f"{urgent} nu te doen, {look} na te kijken, {len(found) - urgent - look} om te weten.")
    return int(strict and urgent > 0)


def _data(finding: Finding) -> dict[str, object]:
    return {
        "severity": finding.sort.severity.name.lower(),
        "sort": finding.sort.name.lower(),
        "file": finding.file,
        "id": finding.id,
        "says": words.finding_sentence(finding),
        "values": [_value_data(finding, value) for value in finding.values],
        "sources": [_source_data(source) for source in finding.sources],
    }


def _value_data(finding: Finding, value: DatedValue) -> dict[str, object]:
    return {
        "from": value.start.isoformat(),
        "value": number_text(finding.kind, value.value) if isinstance(finding.kind, Number) else bool(value.value),
        "review_by": value.review_by.isoformat() if value.review_by else None,
        "source": _source_data(value.source),
    }


def _source_data(source: Source) -> dict[str, str]:
    return {"url": source.url, "what": source.what, "as_of": source.as_of}


def show_coverage(*, as_json: bool) -> int:
    """Every entry that the law wants to hold, by level; the last line counts them."""
    try:
        entries = load_entries()
    except EntryErrors as errors:
        raise InputProblem("De lijst van wat er moet zijn, kunnen we niet lezen:", *errors.errors) from None
    law = load_law()
    wrong = mismatches(entries, law.rights, law.provisions)
    count = Counter(entry.status for entry in entries)
    if as_json:
        print_json(
            {
                "entries": [_entry_data(entry) for entry in entries],
                "count": {"all": len(entries)} | {status.value: count[status] for status in Status},
                "mismatches": list(wrong),
            }
        )
        return 0
    title("Wat er van de wet al is")
    for text in wrong:
        paragraph(f"{text}.", 0, "Klopt niet: ")
    for level in LEVELS:
        same = [entry for entry in entries if entry.level == level]
        there = sum(entry.status is not Status.OPEN for entry in same)
        line()
        title(f"{_LEVELS[level]}: {there} van {len(same)}")
        for entry in same:
            says = _STATUSES[entry.status].format(where=entry.where)
            paragraph(f"{entry.name} ({entry.id}): {says}", 0, "- ")
    line()
    line(
        f"{count[Status.ENCODED]} rechten, {count[Status.PROVISION]} waarborgen en regels, "
        f"{count[Status.MERGED]} samengevoegd, {count[Status.OPEN]} open; samen {len(entries)}"
    )
    return 0


def _entry_data(entry: Entry) -> dict[str, str]:
    return {
        "id": entry.id,
        "level": entry.level,
        "name": entry.name,
        "status": entry.status.value,
        "where": entry.where,
    }
