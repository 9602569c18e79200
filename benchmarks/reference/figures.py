"""The amounts of the reference law. **All invented**, round on purpose; cents, years, points; rates over 10,000.

Plain Python, for the peers read it in their own environment. A figure has its values by the day they start.
"""

from __future__ import annotations

from typing import Literal

START = "2015-01-01"
#: The day that is asked for.
YEAR, MONTH, DAY = 2026, 11, 1
Unit = Literal["EUR", "EUR/month", "EUR/year", "points", "rate"]
Values = tuple[tuple[str, int], ...]

SINGLE: dict[str, tuple[Unit, Values]] = {
    "assets_most": ("EUR", ((START, 80_000_00),)),
    "property_free": ("EUR/year", ((START, 700_00),)),
    "property_free_child": ("EUR/year", ((START, 110_00),)),
    "living_shared": ("EUR/month", ((START, 610_00), ("2026-03-01", 880_00))),
    "living_alone": ("EUR/month", ((START, 930_00), ("2026-03-01", 1_330_00))),
    "living_family": ("EUR/month", ((START, 1_240_00), ("2026-03-01", 1_790_00))),
    "care_discount": ("points", ((START, 11),)),
    "care_energy": ("points", ((START, 14),)),
    "care_fare": ("points", ((START, 8),)),
    "discount_base": ("EUR/year", ((START, 20_000_00), ("2026-01-01", 28_000_00))),
    "discount_person": ("EUR/year", ((START, 3_500_00), ("2026-01-01", 5_000_00))),
    "discount_old": ("EUR/year", ((START, 19_000_00), ("2026-01-01", 27_000_00))),
    "energy_north": ("EUR/month", ((START, 25_00),)),
    "energy_south": ("EUR/month", ((START, 27_00),)),
    "energy_city": ("EUR/month", ((START, 30_00),)),
    "energy_person": ("EUR/month", ((START, 4_10),)),
    "energy_gas": ("EUR/month", ((START, 19_00),)),
    "fare_discount": ("rate", ((START, 7_500),)),
    "fare_family": ("rate", ((START, 5_200),)),
    "child_income_low": ("EUR/year", ((START, 32_000_00), ("2026-01-01", 38_000_00))),
    "child_income_middle": ("EUR/year", ((START, 60_000_00), ("2026-01-01", 72_000_00))),
    "child_middle": ("EUR/month", ((START, 81_00),)),
    "school_income": ("EUR/year", ((START, 41_000_00),)),
    "rent_north": ("EUR/month", ((START, 760_00),)),
    "rent_south": ("EUR/month", ((START, 820_00),)),
    "rent_city": ("EUR/month", ((START, 960_00),)),
    "rent_person": ("EUR/month", ((START, 60_00),)),
    "rent_income": ("EUR/year", ((START, 29_000_00),)),
    "rent_income_child": ("EUR/year", ((START, 2_400_00),)),
    "rent_share": ("rate", ((START, 2_000),)),
    "rent_rate": ("rate", ((START, 6_000),)),
    "rent_most": ("EUR/month", ((START, 180_00),)),
    "rent_most_child": ("EUR/month", ((START, 30_00),)),
}

#: Rates on the slice from each threshold to the next: unit of the thresholds, then (threshold, rate).
MARGINAL: dict[str, tuple[Unit, tuple[tuple[int, int], ...]]] = {
    "work": ("EUR/month", ((0, 0), (310_00, 4_800), (850_00, 7_700), (2_100_00, 10_000))),
    "work_student": ("EUR/month", ((0, 0), (310_00, 3_100), (940_00, 9_000))),
    "assets": ("EUR", ((0, 0), (6_500_00, 550), (13_000_00, 1_050))),
}

#: A value from each threshold on: unit of the thresholds ("years", "points", "count"), of the values, the brackets.
STEPS: dict[str, tuple[str, Unit, tuple[tuple[int, int], ...]]] = {
    "fare": ("years", "EUR/month", ((0, 0), (6, 13_00), (12, 28_00), (25, 60_00), (65, 26_00))),
    "child": ("years", "EUR/month", ((0, 170_00), (6, 178_00), (12, 190_00), (18, 205_00))),
    "child_care": ("points", "EUR/month", ((0, 0), (4, 95_00), (9, 320_00), (15, 575_00))),
    "child_low": ("count", "EUR/month", ((0, 0), (1, 64_00), (3, 101_00))),
    "school": ("years", "EUR/year", ((0, 0), (3, 115_00), (6, 210_00), (12, 850_00))),
}


def current(values: Values) -> int:
    """The value in force on the day that is asked for."""
    return [value for start, value in values if start <= f"{YEAR}-{MONTH:02}-{DAY:02}"][-1]


def singles() -> dict[str, int]:
    """Every single figure on the day that is asked for."""
    return {id: current(values) for id, (_, values) in SINGLE.items()}
