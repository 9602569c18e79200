"""The invented population on which reforms are tried: made once for each process of the site, always the same.

Nobody in it exists. It follows published totals for Antwerp (docs/hervormingen.md), and nothing in it is unknown.
"""

from __future__ import annotations

import threading

import numpy as np

from rechten.casefile.receipt import digest
from rechten.law.belgium import BELGIUM
from rechten.law.budget import PURSE
from rechten.population.make import metadata
from rechten.population.reforms.bench import Bench
from rechten.population.reforms.loading import people_of_tables
from rechten.population.reforms.people import Areas
from rechten.population.synthetic import DAY, Recipe, blocks, make_block
from rechten.population.tabled import table_of

#: What it is made of: so many households, from this number, as one can make with ``rechten population``.
RECIPE = Recipe(size=4000, seed=2026, region="antwerp", unknown=0.0, day=DAY)

_lock = threading.Lock()
_made: list[Bench] = []


def the_bench() -> Bench:
    """The population, made at the first call."""
    with _lock:
        if not _made:
            _made.append(_make(RECIPE))
        return _made[0]


def _make(recipe: Recipe) -> Bench:
    crowds = [make_block(recipe, block) for block in blocks(recipe)]
    names = tuple(crowds[0].margins["areas.shares"].values)
    areas = Areas(names, np.concatenate([crowd.area for crowd in crowds]).astype(np.int32))
    tables = [table_of(crowd) for crowd in crowds]
    # Few people: to make machine code of the law would take longer than to read it.
    return Bench(
        people_of_tables(
            tables, BELGIUM, PURSE, recipe.day, areas, digest(metadata(recipe)), recipe.seed, backend="numpy"
        )
    )
