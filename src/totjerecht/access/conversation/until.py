"""Until when: a few short choices, never longer than the agreement between the organisations allows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from attrs import frozen
from django.utils import timezone

from rechten.words.numbers import day
from rechten.words.say import later, say

#: Code → days and words. A month is thirty days here, so that the words and the last day fit each other.
_LENGTHS: dict[str, tuple[int, str]] = {
    "week": (7, later("een week")),
    "month": (30, later("een maand")),
    "quarter": (90, later("drie maanden")),
    "half": (180, later("een half jaar")),
}
#: What is filled in already, when the agreement allows it.
USUAL = "month"
AFTERNOON, EVENING, ALL = "afternoon", "evening", "all"
_CLOSES = time(18)


@frozen
class Until:
    """One choice. ``expires``: the first moment at which it no longer holds. ``last``: its end in words."""

    code: str
    words: str
    last: str
    expires: datetime

    @property
    def is_today(self) -> bool:
        """It ends on the day itself."""
        return self.code in {AFTERNOON, EVENING}


def choices(longest_days: int, now: datetime) -> list[Until]:
    """The choices at this moment, the shortest first. There is always at least one."""
    found = [*_today(now), *(_days(code, *_LENGTHS[code], now) for code in _LENGTHS if _fits(code, longest_days))]
    if longest_days < _LENGTHS["week"][0]:
        found.append(_days(ALL, longest_days, later("zo lang als de diensten samen afspraken"), now))
    return found


def usual(found: Sequence[Until]) -> str:
    """The code that is filled in already: a month, else the longest that is possible."""
    return USUAL if any(choice.code == USUAL for choice in found) else found[-1].code


def _fits(code: str, longest_days: int) -> bool:
    return _LENGTHS[code][0] <= longest_days


def _today(now: datetime) -> list[Until]:
    """The afternoon until the counters close; later on the day, until midnight. Late in the evening nothing."""
    local = timezone.localtime(now)
    if local.hour < _CLOSES.hour - 1:
        end = timezone.make_aware(datetime.combine(local.date(), _CLOSES))
        words = say("vandaag") if local.hour < 12 else say("vanmiddag")
        return [Until(AFTERNOON, words, say("vandaag om 18 uur"), end)]
    if local.hour < 23:
        end = timezone.make_aware(datetime.combine(local.date() + timedelta(days=1), time()))
        return [Until(EVENING, say("vanavond"), say("vandaag om middernacht"), end)]
    return []


def _days(code: str, days: int, words: str, now: datetime) -> Until:
    last = timezone.localdate(now) + timedelta(days=days - 1)
    end = timezone.make_aware(datetime.combine(last + timedelta(days=1), time()))
    # On the night that the clock goes back a day has 25 hours; the agreement counts in days of 24.
    return Until(code, say(words), say("en met {day}", day=day(last)), min(end, now + timedelta(days=days)))
