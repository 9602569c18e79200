"""Invented households, by seed: who there are, and the thirteen facts of the reference law. No sample of anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
#: Share of households of 1, 2, 3 … persons.
SIZES = (0.35, 0.31, 0.15, 0.12, 0.05, 0.02)
ROLES = ("head", "partner", "child", "other")
STATUSES = ("citizen", "settled", "waiting", "visitor")
REGIONS = ("north", "south", "city")
HEATING = ("gas", "oil", "other")
#: Facts of a person, then of a household. Money in cents; a day of birth as year, month and day in one number.
PERSON = ("birth", "role", "earnings", "benefit", "student", "care", "status")
HOUSEHOLD = ("rent", "region", "social", "assets", "property", "heating")
_PAST = 2025  # so that nobody is born after the day that is asked for


@dataclass(frozen=True)
class People:
    """Facts by name; persons stand by household, the head first. ``start``: where each household begins; the end."""

    persons: dict[str, Array]
    households: dict[str, Array]
    start: Array

    @property
    def household(self) -> Array:
        """Of each person the household."""
        return np.repeat(np.arange(len(self.start) - 1, dtype=np.int32), np.diff(self.start))


def people(households: int, seed: int) -> People:
    """So many households."""
    luck = np.random.default_rng(seed)
    size = luck.choice(np.arange(1, 7), households, p=SIZES)
    start = np.zeros(households + 1, np.int64)
    np.cumsum(size, out=start[1:])
    count = int(start[-1])
    place = np.arange(count) - np.repeat(start[:-1], size)
    couple = np.repeat(luck.random(households) < 0.6, size)
    later = np.where(luck.random(count) < 0.85, 2, 3)
    role = np.where(place == 0, 0, np.where((place == 1) & couple, 1, later))
    return People(_persons(luck, role, count), _households(luck, households), start.astype(np.int32))


def _persons(luck: np.random.Generator, role: Array, count: int) -> dict[str, Array]:
    low, high = np.array([18, 18, 0, 18])[role], np.array([92, 92, 27, 85])[role]
    age = luck.integers(low, high)
    birth = (_PAST - age) * 10_000 + luck.integers(1, 13, count) * 100 + luck.integers(1, 29, count)
    works = (luck.random(count) < 0.5) & (age >= 15) & (age < 67)
    gets = (luck.random(count) < np.where(age >= 65, 0.95, 0.18)) & (age >= 18)
    return {
        "birth": birth.astype(np.int32),
        "role": role.astype(np.int8),
        "earnings": _euros(luck, works, 12.1, 0.6, 10_000_000),
        "benefit": _euros(luck, gets, 11.6, 0.4, 10_000_000),
        "student": (age >= 6) & (age < 26) & (luck.random(count) < 0.8),
        "care": np.where(luck.random(count) < 0.06, luck.integers(1, 19, count), 0).astype(np.int8),
        "status": luck.choice(4, count, p=(0.86, 0.09, 0.02, 0.03)).astype(np.int8),
    }


def _households(luck: np.random.Generator, count: int) -> dict[str, Array]:
    return {
        "rent": _euros(luck, luck.random(count) < 0.35, 11.2, 0.35, 1_000_000),
        "region": luck.choice(3, count, p=(0.58, 0.31, 0.11)).astype(np.int8),
        "social": luck.random(count) < 0.065,
        "assets": _euros(luck, luck.random(count) < 0.6, 13.5, 1.4, 1_500_000_000),
        "property": _euros(luck, luck.random(count) < 0.6, 11.6, 0.5, 100_000_000),
        "heating": luck.choice(3, count, p=(0.6, 0.2, 0.2)).astype(np.int8),
    }


def _euros(luck: np.random.Generator, some: Array, middle: float, spread: float, most: int) -> Array:
    """An amount in cents for some of them, zero for others."""
    return np.where(some, np.exp(luck.normal(middle, spread, len(some))).clip(0, most), 0).astype(np.int32)
