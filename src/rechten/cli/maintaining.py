"""``law check`` and ``law coverage``: what needs care in the law and what is not there yet, for its keepers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from itertools import groupby

from rechten import words
from rechten.casefile.values import number_text
from rechten.cli.layout import as_json as print_json
from rechten.cli.layout import line, paragraph, title
from rechten.cli.problems import InputProblem
from rechten.cli.sources import load_law, today
from rechten.graph.kinds import Number
from rechten.graph.parameters import DatedValue, Source
from rechten.law.check import Finding, Severity, Sort, findings
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
#: Dates that are listed with one finding; the file has them all.
MOST_DAYS = 3


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
                paragraph(f"{finding.file} {finding.id}: {sentence(finding)}", 0, "- ")
        line()
        look = sum(finding.sort.severity is Severity.LOOK for finding in found)
        paragraph(f"{urgent} nu te doen, {look} na te kijken, {len(found) - urgent - look} om te weten.")
    return int(strict and urgent > 0)


def sentence(finding: Finding) -> str:
    """What was found, as a Dutch sentence without the name of the figure."""
    return _SENTENCES[finding.sort](finding)


def _past(finding: Finding) -> str:
    review = _review(finding)
    return f"nakijken moest tegen {review}; {_value(finding, 0)} is nu het laatst gekende cijfer."


def _soon(finding: Finding) -> str:
    return f"binnenkort na te kijken: tegen {_review(finding)}."


def _jump(finding: Finding) -> str:
    earlier, later = (value.value for value in finding.values)
    by = f" ({round(Fraction(later - earlier, abs(earlier)) * 100):+d} %)" if earlier else ""
    return f"kijk na, grote sprong{by}: van {_value(finding, 0)} naar {_value(finding, 1)}."


def _gap(finding: Finding) -> str:
    return f"geen zeker cijfer van {_review(finding)} tot {words.day(finding.values[1].start)}."


def _undated_right(finding: Finding) -> str:
    count = len(finding.sources)
    return "één bron zonder datum." if count == 1 else f"{count} bronnen zonder datum."


_SENTENCES: dict[Sort, Callable[[Finding], str]] = {
    Sort.PAST_REVIEW: _past,
    Sort.NO_SOURCE: lambda finding: f"geen adres van de bron bij {_days(finding)}.",
    Sort.RIGHT_NO_SOURCE: lambda _: "dit recht heeft geen bron.",
    Sort.REVIEW_SOON: _soon,
    Sort.JUMP: _jump,
    Sort.UNREAD: lambda _: "geen enkel recht leest of toont dit cijfer.",
    Sort.GAP: _gap,
    Sort.INFERRED: lambda finding: f"begindatum afgeleid, niet gelezen, bij {_days(finding)}.",
    Sort.NO_SOURCE_DATE: lambda finding: f"bron zonder datum bij {_days(finding)}.",
    Sort.RIGHT_NO_SOURCE_DATE: _undated_right,
    Sort.RIGHT_NO_NON_TAKE_UP: lambda _: "geen bron over hoeveel mensen dit recht mislopen.",
}


def _review(finding: Finding) -> str:
    review = finding.values[0].review_by
    return words.day(review) if review is not None else "een onbekende dag"


def _value(finding: Finding, place: int) -> str:
    value = finding.values[place]
    text = words.number_text(value.value, finding.kind) if finding.kind is not None else str(value.value)
    return f"{text} (vanaf {words.day(value.start)})"


def _days(finding: Finding) -> str:
    starts = [value.start.isoformat() for value in finding.values]
    more = f" en nog {len(starts) - MOST_DAYS}" if len(starts) > MOST_DAYS else ""
    return f"{', '.join(starts[:MOST_DAYS])}{more}"


def _data(finding: Finding) -> dict[str, object]:
    return {
        "severity": finding.sort.severity.name.lower(),
        "sort": finding.sort.name.lower(),
        "file": finding.file,
        "id": finding.id,
        "says": sentence(finding),
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
        f"{count[Status.ENCODED]} van {len(entries)} geschreven als recht "
        f"({count[Status.PROVISION]} als waarborg of regel, {count[Status.MERGED]} samengevoegd, "
        f"{count[Status.OPEN]} open)"
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
