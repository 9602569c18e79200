"""An invented population, from published margins, a block at a time.

A block depends on the recipe and its own number, and on no other block: it does not matter which are made first, or
where.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from rechten.population.crowd import Crowd
from rechten.population.draws import Draws
from rechten.population.homes import make_homes
from rechten.population.households import make_households
from rechten.population.life import make_lives
from rechten.population.margins import margins_of
from rechten.population.money import make_incomes
from rechten.population.receipts import make_receipts
from rechten.population.work import make_stay, make_work

#: Households that are made at a time. A constant of the population: another number gives other people.
BLOCK = 32768
#: The day that a population stands for, when none is given.
DAY = date(2026, 12, 1)


@frozen
class Recipe:
    """What a population is made of: households, seed, region, part of the cells that is left out, and the day."""

    size: int
    seed: int
    region: str = "antwerp"
    unknown: float = 0.3
    day: date = DAY


def blocks(recipe: Recipe) -> range:
    """The numbers of the blocks of a population."""
    return range((recipe.size + BLOCK - 1) // BLOCK)


def first_case(block: int) -> int:
    """The number of the first case of a block; cases are numbered from 1."""
    return block * BLOCK + 1


def make_block(recipe: Recipe, block: int) -> Crowd:
    """All households of one block; the last block of a population may hold fewer."""
    draws, cases = Draws(recipe.seed, block), min(BLOCK, recipe.size - block * BLOCK)
    crowd = make_households(margins_of(recipe.region), draws, recipe.day, cases)
    make_stay(crowd)
    make_work(crowd)
    make_incomes(crowd)
    make_homes(crowd)
    make_lives(crowd)
    make_receipts(crowd, recipe.day)
    return crowd
