"""Amounts, whole numbers and days as people type them."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date
from decimal import Decimal

from rechten.words.numbers import MONTHS
from rechten.words.say import say

_NOISE = re.compile(r"€|\beuro'?s?\b|\beur\b|per (maand|jaar)|,-+$|\bmaanden\b|\bmaand\b", re.IGNORECASE)
#: 1.234.567,89 or 1 234,5 or 1'234,50: points, spaces or quotes between thousands, a comma before cents.
_DUTCH = re.compile(r"(?P<whole>[0-9]{1,3}(?:[. '’][0-9]{3})+|[0-9]{1,12})(?:,(?P<cents>[0-9]{1,2}))?")
#: 1,234.56 or 1234.56: the other way around, when it cannot be read as Dutch.
_ENGLISH = re.compile(r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})\.(?P<cents>[0-9]{1,2})")
_AMBIGUOUS = re.compile(r"[0-9]{1,3},[0-9]{3}")
LONGEST = 40


class TypingError(ValueError):
    """What was typed cannot be read; the message says so kindly, with an example."""


def plain_digits(typed: str) -> str:
    """The text with digits of any script as 0-9 and all kinds of space as one."""
    text = unicodedata.normalize("NFKC", typed)
    text = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)
    return " ".join(text.split())


def read_money(typed: str) -> Decimal:
    """Euros from "1.234,56", "1234.56", "1 234", "€ 1200" or "1200 euro". Raises TypingError."""
    text = " ".join(_NOISE.sub(" ", plain_digits(typed)[:LONGEST]).split()).rstrip(",.")
    if not text:
        raise TypingError(say("Vul een bedrag in, zoals 850 of 850,50. Is het niets? Vul 0 in."))
    if re.match(r"[-−–]\s*[0-9]", text):
        raise TypingError(say("Een bedrag kan hier niet onder 0 zijn. Is het niets? Vul 0 in."))
    if _AMBIGUOUS.fullmatch(text):
        raise TypingError(
            say(
                "We weten niet of je {veel} euro bedoelt, of {weinig} euro. Schrijf het zonder komma.",
                veel=text.replace(",", "."),
                weinig=text[:-1],
            )
        )
    found = _DUTCH.fullmatch(text) or _ENGLISH.fullmatch(text)
    if found is None:
        raise TypingError(say("Dit kunnen we niet lezen als een bedrag. Gebruik alleen cijfers, zoals 850 of 850,50."))
    return Decimal(re.sub(r"[^0-9]", "", found["whole"]) + "." + (found["cents"] or "0"))


def read_whole(typed: str) -> int:
    """A whole number. Raises TypingError."""
    text = " ".join(_NOISE.sub(" ", plain_digits(typed)[:LONGEST]).split())
    if not text:
        raise TypingError(say("Vul een getal in, zoals 3. Is het niets? Vul 0 in."))
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise TypingError(say("Dit kunnen we niet lezen. Schrijf een rond getal met cijfers, zoals 3."))
    return int(text)


def read_month(typed: str) -> int:
    """1 to 12, from a number or the start of a Dutch name. Raises TypingError."""
    text = plain_digits(typed).lower().rstrip(".")
    named = [i for i, name in enumerate(MONTHS, 1) if len(text) >= 3 and name.startswith(text)]
    if text in {"mrt", "maa"}:
        named = [3]
    if len(named) == 1:
        return named[0]
    if re.fullmatch(r"[0-9]{1,2}", text) and 1 <= int(text) <= 12:
        return int(text)
    raise TypingError(say("De maand is een getal van 1 tot 12."))


def read_days(day: str, month: str, year: str, *, first: date, last: date) -> tuple[int, int] | None:
    """The first and last day (as ordinals) that the three fields allow; the day, or day and month, may be left empty.

    None when all three are empty. Raises TypingError.
    """
    day, month, year = (plain_digits(part)[:LONGEST] for part in (day, month, year))
    if not (day or month or year):
        return None
    if not re.fullmatch(r"[0-9]{4}", year):
        raise TypingError(
            say("Schrijf het jaar met vier cijfers, zoals 1985.")
            if year
            else say("Vul ook het jaar in. Alleen het jaar is genoeg.")
        )
    low, high = date(max(int(year), 1), 1, 1), date(max(int(year), 1), 12, 31)
    if month:
        number = read_month(month)
        low = low.replace(month=number)
        high = low.replace(day=monthrange(low.year, number)[1])
    if day:
        if not month:
            raise TypingError(say("Vul ook de maand in. Of laat de dag leeg: alleen het jaar is genoeg."))
        try:
            low = high = low.replace(day=int(day) if re.fullmatch(r"[0-9]{1,2}", day) else 0)
        except ValueError:
            raise TypingError(say("Die dag bestaat niet. Kijk de dag en de maand na.")) from None
    if low > last:
        raise TypingError(say("Die dag ligt in de toekomst. Kijk het jaar na."))
    if high < first:
        raise TypingError(say("We rekenen vanaf {jaar}. Kijk het jaar na.", jaar=first.year))
    return max(low, first).toordinal(), min(high, last).toordinal()
