"""A generated population comes out at the published figures, within what chance allows and what each margin says."""

from __future__ import annotations

import pytest

from rechten.population.margins import margins_of
from rechten.population.measure import Tally, added, compare, measure
from rechten.population.synthetic import Recipe, make_block


@pytest.mark.parametrize("region", ["antwerp", "flanders"])
@pytest.mark.parametrize("seed", [1, 2026])
def test_published_figures_come_out(region: str, seed: int) -> None:
    found = compare(margins_of(region), measure(make_block(Recipe(12_000, seed, region), 0)))
    far = [(one.margin.id, one.name, one.published, one.made, one.allowed) for one in found if not one.near]
    assert not far


@pytest.mark.parametrize("region", ["antwerp", "flanders"])
def test_every_published_figure_of_the_region_is_looked_at(region: str) -> None:
    margins = margins_of(region)
    looked_at = {one.margin.id for one in compare(margins, measure(make_block(Recipe(300, 1, region), 0)))}
    own = {margin.id for margin in margins if not margin.assumed and margin.region in (region, "belgium")}
    assert own - looked_at == {margin.id for margin in margins if margin.unchecked and margin.id in own}


def test_a_population_that_is_off_is_seen() -> None:
    margins = margins_of("flanders")
    tallies = measure(make_block(Recipe(6000, 1, "antwerp"), 0))
    tallies |= {
        key: Tally()
        for margin in margins
        for key in [(margin.id, name) for name in margin.values]
        if key not in tallies
    }
    far = {one.margin.id for one in compare(margins, tallies) if not one.near}
    assert {"housing.owners", "households.types", "stay.foreign"} <= far


def test_tallies_add_up() -> None:
    whole = added([{("a", ""): Tally(3, 3, 10)}, {("a", ""): Tally(1, 1, 10), ("b", ""): Tally(1, 1, 1)}])
    assert whole == {("a", ""): Tally(4, 4, 20), ("b", ""): Tally(1, 1, 1)}
    assert whole["a", ""].mean == 0.2
    assert Tally().mean == 0
