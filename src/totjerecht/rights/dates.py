"""The day of the law that a visitor asks for."""

from __future__ import annotations

import re
from datetime import date

from rechten.words.say import later, say

#: Before and after these days we have no rules or figures to show.
FIRST, LAST = date(2002, 1, 1), date(2100, 12, 31)
_BAD = later(
    "Deze datum begrijpen we niet. Schrijf ze zo: 2024-06-01, of zo: 1/6/2024. We tonen nu de regels van vandaag."
)
_FAR = later("Kies een dag tussen 1 januari 2002 en 31 december 2100. We tonen nu de regels van vandaag.")
_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})", re.ASCII)
_OURS = re.compile(r"(?P<d>\d{1,2})[-/. ](?P<m>\d{1,2})[-/. ](?P<y>\d{4})", re.ASCII)


def chosen_day(text: str, today: date) -> tuple[date, str]:
    """The day that was asked for, and "" or what is wrong with it (then the day is today)."""
    text = text.strip()
    if not text:
        return today, ""
    found = _ISO.fullmatch(text) or _OURS.fullmatch(text)
    try:
        day = date(int(found["y"]), int(found["m"]), int(found["d"])) if found else None
    except ValueError:
        day = None
    if day is None:
        return today, say(_BAD)
    return (day, "") if FIRST <= day <= LAST else (today, say(_FAR))
