"""Makes a population as a folder: the tables, the truth held back, what was drawn, and that nobody in it exists."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

from rechten import __version__
from rechten.law.facts import FACTS
from rechten.population.blanks import blank_cells
from rechten.population.files import Folder, Tables, rights_of, tables_of
from rechten.population.margins import margins_of
from rechten.population.measure import Comparison, Key, Tally, added, compare, measure
from rechten.population.settle import askable
from rechten.population.synthetic import Recipe, blocks, first_case, make_block

#: What every file of an invented population says of itself (key of the schema of a Parquet file).
INVENTED = "totjerecht.invented"
#: Where the truth stands, in the folder of the population.
TRUTH = "truth"
Progress = Callable[[int, int], None]


@frozen(eq=False)
class Product:
    """What one block gives: the tables as they are told, the truth, and the tallies of its margins."""

    told: Tables
    truth: Tables
    tallies: dict[Key, Tally]


def metadata(recipe: Recipe, *, truth: bool = False) -> dict[str, str]:
    """What stands in each file: invented, and how to make the same again."""
    return {
        INVENTED: "yes",
        "totjerecht.seed": str(recipe.seed),
        "totjerecht.size": str(recipe.size),
        "totjerecht.region": recipe.region,
        "totjerecht.unknown": str(0 if truth else recipe.unknown),
        "totjerecht.date": recipe.day.isoformat(),
        "totjerecht.version": __version__,
    } | ({"totjerecht.truth": "yes"} if truth else {})


def make_population(
    recipe: Recipe, out: Path, cores: int | None = None, progress: Progress = lambda done, of: None
) -> list[Comparison]:
    """Write a population to a folder that is new or empty, and tell how near it came to the published margins.

    It is made beside it and put in its place when it is whole, so an interruption leaves no half population. Blocks are
    made on ``cores`` (all of them by default) and written in their order; few wait in memory at a time.
    """
    beside = out.with_name(f".{out.name}.part")
    shutil.rmtree(beside, ignore_errors=True)
    try:
        found = _write(recipe, beside, cores or os.cpu_count() or 1, progress)
        if out.exists():
            out.rmdir()
        beside.rename(out)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return found


def _write(recipe: Recipe, out: Path, cores: int, progress: Progress) -> list[Comparison]:
    tallies: list[dict[Key, Tally]] = []
    with ExitStack() as stack:
        told = stack.enter_context(Folder(out, metadata(recipe)))
        truth = stack.enter_context(Folder(out / TRUTH, metadata(recipe, truth=True)))
        for number, product in enumerate(_products(recipe, cores)):
            told.write(product.told)
            truth.write(product.truth)
            tallies.append(product.tallies)
            progress(min(first_case(number + 1) - 1, recipe.size), recipe.size)
    found = compare(margins_of(recipe.region), added(tallies))
    for folder, text in ((out, _note(recipe)), (out / TRUTH, _truth_note(recipe))):
        (folder / "README.txt").write_text(text, encoding="utf-8")
    _as_json(out / "recipe.json", metadata(recipe))
    _as_json(out / "margins.json", [_told(comparison) for comparison in found])
    return found


def make_product(recipe: Recipe, block: int) -> Product:
    """Everything of one block."""
    crowd, start = make_block(recipe, block), first_case(block)
    told = tables_of(crowd, start, blank_cells(crowd, recipe.unknown), askable())
    truth = tables_of(crowd, start, {}, FACTS) | {"rights": rights_of(crowd, start)}
    return Product(told, truth, measure(crowd))


def _products(recipe: Recipe, cores: int) -> Iterator[Product]:
    """The blocks in their order; on several cores, at most two for each are under way."""
    numbers = blocks(recipe)
    if cores == 1 or len(numbers) == 1:
        yield from map(partial(make_product, recipe), numbers)
        return
    workers = min(cores, len(numbers))
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
        waiting: deque[Future[Product]] = deque()
        try:
            for number in numbers:
                waiting.append(pool.submit(make_product, recipe, number))
                if len(waiting) == 2 * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _told(comparison: Comparison) -> dict[str, Any]:
    margin = comparison.margin
    source = margin.source
    return {
        "margin": margin.id,
        "region": margin.region,
        "says": margin.says,
        "name": comparison.name,
        "published": comparison.published,
        "made": round(comparison.made, 5),
        "allowed": round(comparison.allowed, 5),
        "near": comparison.near,
        "year": margin.year,
        "source": {key: str(value) for key, value in asdict(source).items()} if source else None,
    }


def _as_json(file: Path, data: object) -> None:
    file.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _note(recipe: Recipe) -> str:
    return "\n".join(
        [
            "VERZONNEN MENSEN",
            "",
            "Niemand in deze bestanden bestaat. Alles is getrokken met een toevalsgenerator uit gepubliceerde cijfers",
            "en uit aannames; docs/population.md zegt welke. Gebruik dit om te proberen en te meten, nooit om iets",
            "over echte mensen of een echte wijk te zeggen.",
            "",
            f"In de map '{TRUTH}' staat wat werkelijk waar is van deze verzonnen mensen. Wie iets wil toetsen, kijkt",
            "daar pas na het rekenen.",
            "",
            _again(recipe),
            "",
        ]
    )


def _truth_note(recipe: Recipe) -> str:
    return "\n".join(
        [
            "DE WAARHEID OVER VERZONNEN MENSEN",
            "",
            "Niemand in deze bestanden bestaat. Hier staat alles: ook wat in de map hierboven onbekend is, wat iemand",
            "die beoordeelt zou zeggen, en in rights.parquet voor elk recht wie het van de wet krijgt (__entitled) en",
            "wie het werkelijk heeft (__has).",
            "",
            _again(recipe),
            "",
        ]
    )


def _again(recipe: Recipe) -> str:
    """The command that makes the same population."""
    return (
        f"Opnieuw maken: rechten population --size {recipe.size} --seed {recipe.seed} --region {recipe.region} "
        f"--unknown {recipe.unknown} --date {recipe.day.isoformat()} --out MAP"
    )
