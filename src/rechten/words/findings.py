"""What needs care in the law, as Dutch sentences for whoever keeps it up to date."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from rechten.law.check import Finding, Sort
from rechten.words.numbers import day, number_text

#: Dates that are listed with one finding; the file has them all.
MOST_DAYS = 3


def finding_sentence(finding: Finding) -> str:
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


def _off_index(finding: Finding) -> str:
    return f"volgt de index van de wet niet: van {_value(finding, 0)} naar {_value(finding, 1)}."


def _gap(finding: Finding) -> str:
    return f"geen zeker cijfer van {_review(finding)} tot {day(finding.values[1].start)}."


def _undated_right(finding: Finding) -> str:
    count = len(finding.sources)
    return "één bron zonder datum." if count == 1 else f"{count} bronnen zonder datum."


_SENTENCES: dict[Sort, Callable[[Finding], str]] = {
    Sort.PAST_REVIEW: _past,
    Sort.NO_SOURCE: lambda finding: f"geen adres van de bron bij {_days(finding)}.",
    Sort.RIGHT_NO_SOURCE: lambda _: "dit recht heeft geen bron.",
    Sort.REVIEW_SOON: _soon,
    Sort.OFF_INDEX: _off_index,
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
    return day(review) if review is not None else "een onbekende dag"


def _value(finding: Finding, place: int) -> str:
    value = finding.values[place]
    text = number_text(value.value, finding.kind) if finding.kind is not None else str(value.value)
    return f"{text} (vanaf {day(value.start)})"


def _days(finding: Finding) -> str:
    starts = [value.start.isoformat() for value in finding.values]
    more = f" en nog {len(starts) - MOST_DAYS}" if len(starts) > MOST_DAYS else ""
    return f"{', '.join(starts[:MOST_DAYS])}{more}"
