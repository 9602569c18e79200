"""A list held against what is really so: on invented people of whom all is known, or on files that people checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from attrs import frozen

from rechten.population.proactive.batch import ANSWERS, ENTITLED, BatchProblem, parts
from rechten.population.proactive.groups import Group, Person

#: Of fewer people than this no share is told: one wrong name would be a person.
FEWEST = 10


@frozen
class Truth:
    """(case, person) of who really has a right by the law, and of who gets it already."""

    entitled: frozenset[tuple[str, str]]
    has: frozenset[tuple[str, str]]


@frozen
class Score:
    """A list held against the truth.

    ``listed``: how many are on it; ``right``: how many of them have the right; ``already``: how many of them get it
    already, which the table did not tell. ``waiting``: who has the right and does not get it, on the list or not;
    ``reached``: how many of those are on it.
    """

    listed: int
    right: int
    already: int
    waiting: int
    reached: int


@frozen
class Scores:
    """Scores for each group, for the list as a whole, and for each area."""

    groups: Mapping[Group, Score]
    whole: Score
    areas: Mapping[str, Score]


def told_share(part: int, whole: int) -> str:
    """A share in words. Where the part or the rest is a few people, a bound that holds for ten of them as well."""
    if whole < FEWEST:
        return "een deel dat we niet tonen (te weinig mensen)"
    if part < FEWEST:
        return f"hoogstens {-(-FEWEST * 100 // whole)} %"
    if whole - part < FEWEST:
        return f"minstens {(whole - FEWEST) * 100 // whole} %"
    return f"{round(part * 100 / whole)} %"


def load_truth(folder: Path, right: str) -> Truth:
    """What is really so about a right. Raises BatchProblem.

    ``rights.parquet`` with a truth column ``R__entitled`` (and perhaps ``R__has``), as an invented population holds
    back in its folder ``truth``; or ``answers.parquet`` of a batch in which everything was known.
    """
    places = [place / name for place in (folder, folder / "truth") for name in ("rights.parquet", ANSWERS)]
    path = next((place for place in places if place.exists()), None)
    if path is None:
        raise BatchProblem(f"In '{folder}' staat geen rights.parquet of {ANSWERS}.")
    try:
        names = pq.read_schema(parts(path)[0]).names
        entitled, outcome = f"{right}__entitled", f"{right}__outcome"
        has = f"{right}__has" if entitled in names else f"{right}__held"
        if not {"case", "person"} <= set(names) or (entitled not in names and outcome not in names):
            needs = f"case, person en {entitled} of {outcome}"
            raise BatchProblem(f"In '{path}' staat niets over '{right}'. Nodig: {needs}.")
        wanted = [name for name in ("case", "person", entitled, outcome, has) if name in names]
        table = pa.concat_tables([pq.read_table(part, columns=wanted) for part in parts(path)])
    except (OSError, pa.ArrowException) as error:
        raise BatchProblem(f"'{path}' kunnen we niet lezen: {error}") from None
    by_law = table[entitled] if entitled in wanted else pc.equal(table[outcome], ENTITLED)
    return Truth(_who(table, by_law), _who(table, table[has]) if has in wanted else frozenset())


def _who(table: pa.Table, true: pa.ChunkedArray) -> frozenset[tuple[str, str]]:
    rows = table.filter(pc.fill_null(true, False))
    cases, persons = (rows[name].cast(pa.string()).to_pylist() for name in ("case", "person"))
    return frozenset(zip(cases, persons, strict=True))


def scores(entries: Iterable[Person], truth: Truth, areas: Mapping[tuple[str, str], str]) -> Scores:
    """A list held against the truth. ``areas``: of persons, listed or not, as far as they are known."""
    listed = {(one.case, one.person): one.group for one in entries}
    waiting = truth.entitled - truth.has
    groups = {group: frozenset(who for who, of in listed.items() if of is group) for group in Group}
    places = sorted({areas.get(who, "") for who in (*listed, *waiting)} - {""})
    by_area: dict[str, set[tuple[str, str]]] = {place: set() for place in places}
    for who, place in areas.items():
        if place in by_area:
            by_area[place].add(who)
    return Scores(
        {group: _score(some, truth, waiting) for group, some in groups.items()},
        _score(frozenset(listed), truth, waiting),
        {place: _score(frozenset(listed) & some, truth, waiting & some) for place, some in by_area.items()},
    )


def _score(listed: frozenset[tuple[str, str]], truth: Truth, waiting: frozenset[tuple[str, str]]) -> Score:
    return Score(
        len(listed), len(listed & truth.entitled), len(listed & truth.has), len(waiting), len(listed & waiting)
    )
