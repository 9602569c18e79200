"""Makes a list: reads a batch, groups persons, leaves out who does not want it, and says who is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
from attrs import evolve, frozen

from rechten import __version__
from rechten.casefile.receipt import digest, plain
from rechten.graph.kinds import Number
from rechten.graph.law import Law
from rechten.graph.plan import number_kind
from rechten.population.proactive.basis import Basis, check_fit
from rechten.population.proactive.batch import ANSWERS, Batch, BatchProblem, columns_read, file_hash, rows_of
from rechten.population.proactive.expected import Expectation, expectations
from rechten.population.proactive.groups import Group, Grouped, Person, grouped
from rechten.population.proactive.judgement import Freedom, freedom
from rechten.population.proactive.missing import Lacking, Missing, missing
from rechten.population.proactive.purposes import Purpose
from rechten.population.proactive.tables import Ids, Read, Tables, Unknowns, load_ids, unknowns
from rechten.population.proactive.verify import ToVerify, held_already, names, to_verify
from rechten.readings.data import graph_hash
from rechten.tables.running import Question


@frozen
class Order:
    """What somebody asks: a list for one right from a batch, on a basis.

    ``tables``: the folder that the batch read, to name the facts that are unknown; ``ids``: by what the body knows
    people; ``opt_outs``: who wants no list; ``certain_only``: leave out who is probable. ``who``: who makes it;
    ``command``: how it was asked.
    """

    right: str
    basis: Basis
    today: date
    who: str
    command: str
    tables: Path | None = None
    ids: Path | None = None
    opt_outs: Path | None = None
    certain_only: bool = False


@frozen(eq=False)
class Made:
    """A list that is not written yet: its header, its persons, and what was read for it."""

    header: dict[str, Any]
    persons: pa.Table
    entries: tuple[tuple[Person, str], ...]
    expected: dict[Group, Expectation]
    missing: tuple[Missing, ...]
    opted_out: int
    grouped: Grouped
    free: Freedom
    kind: Number | None
    read: tuple[Read, ...]


def expected_data(made: Made) -> list[dict[str, Any]]:
    """What is expected of each group, in whole percent and whole euros for the group as it is on the list."""
    counts = Counter(person.group for person, _ in made.entries)
    return [_expectation(group, one, counts[group], made.kind) for group, one in made.expected.items() if counts[group]]


def _expectation(group: Group, one: Expectation, people: int, kind: Number | None) -> dict[str, Any]:
    data: dict[str, Any] = {
        "group": group.value,
        "least": int(one.least * 100),
        "most": -int(-one.most * 100 // 1),
        "already": None if one.already is None else round(one.already * 100),
        "euros": None,
    }
    if kind is not None and one.low is not None and one.high is not None:
        low, high = (int(mean * people / kind.per) for mean in (one.low, one.high))
        data["euros"] = {"low": low, "high": high, "unit": kind.unit.value}
    return data


def make(order: Order, batch: Batch, law: Law) -> Made:
    """The list. Raises BasisErrors or BatchProblem with all that is in the way."""
    _check_batch(order, batch, law)
    free = freedom(law, order.right, batch.day, batch.known_on)
    check_fit(order.basis, free, law, order.today)
    slot = law.plan(batch.day).rights[order.right]
    kind = None if slot.amount is None else number_kind(law.plan(batch.day), slot.amount)
    grant = order.basis.purpose is Purpose.GRANT
    found = grouped(rows_of(batch, order.right), len(slot.requirements), sure_amount=grant)
    wanted = [one for one in found.persons if one.group is Group.CERTAIN or not (grant or order.certain_only)]
    cases = {one.case for one in wanted}
    ids = None if order.ids is None else load_ids(order.ids, cases)
    named, without_id = _named(wanted, ids)
    opted = _opt_outs(order.opt_outs)
    kept = [entry for entry in named if entry[1] not in opted]
    needs = to_verify(law, order.right, batch.day)
    question = Question(law, batch.day, batch.known_on, (order.right,))
    tables = None if order.tables is None else Tables(order.tables, law, question.facts)
    areas = {} if tables is None else tables.areas(one.case for one, _, _ in kept)
    entries = sorted(((one, id, area or areas.get(one.case, "")) for one, id, area in kept), key=lambda one: one[1])
    held = held_already(law, order.right, batch.day)
    gaps = None if tables is None else _gaps(tables, entries, (*needs, held), law, batch.day)
    persons = _persons(entries, needs, held, gaps)
    lacking = {
        Lacking.NO_ID: without_id,
        Lacking.NO_ADDRESS: None if gaps is None else sum((p.case, p.person) not in gaps.housed for p, _, _ in entries),
        Lacking.TOO_OPEN: found.tally.too_open,
        Lacking.NOT_COMPUTED: found.tally.not_computed,
        Lacking.AMOUNT_OPEN: found.tally.amount_open,
        Lacking.NOT_CERTAIN: len(found.persons) - len(wanted),
    }
    gone = missing(lacking, order.basis.missing)
    told = {}
    if tables is not None:
        told = expectations(tables, law, order.right, batch.day, batch.known_on, kind)
    read = (
        Read(batch.folder / ANSWERS, columns_read(batch, order.right), found.tally.seen),
        *([] if ids is None else [ids.read]),
        *([] if tables is None else tables.read),
        *([] if order.opt_outs is None else [Read(order.opt_outs, ("id",), len(opted))]),
    )
    made = Made(
        {},
        persons,
        tuple((person, id) for person, id, _ in entries),
        told,
        gone,
        len(named) - len(entries),
        found,
        free,
        kind,
        read,
    )
    return evolve(made, header=_header(order, batch, law, made, (*needs, held), [area for _, _, area in entries]))


def _check_batch(order: Order, batch: Batch, law: Law) -> None:
    wrong = []
    if order.right not in law.rights:
        wrong.append(f"Het recht '{order.right}' bestaat niet in deze wet.")
    elif order.right not in batch.rights:
        wrong.append(f"Deze antwoorden gaan niet over '{order.right}'. Ze gaan over: {', '.join(batch.rights)}.")
    elif (slot := law.plan(batch.day).rights.get(order.right)) is None:
        wrong.append(f"Het recht '{order.right}' bestond niet op {batch.day}.")
    elif batch.rights[order.right] != tuple(one.requirement.id for one in slot.requirements):
        wrong.append("De voorwaarden in de antwoorden zijn andere dan die van de wet hier.")
    if batch.rules != graph_hash(law.plan(batch.day)):
        wrong.append(
            "De antwoorden zijn gemaakt met een andere versie van de wet. Maak ze opnieuw met 'rechten batch'."
        )
    if wrong:
        raise BatchProblem(*wrong)


_Entry = tuple[Person, str, str]


def _named(persons: Iterable[Person], ids: Ids | None) -> tuple[list[_Entry], int]:
    """(person, id, area) of everybody whom the body knows, and how many it does not."""
    persons = list(persons)
    if ids is not None:
        known = [(one, *ids.known[one.case, one.person]) for one in persons if (one.case, one.person) in ids.known]
        return known, len(persons) - len(known)
    alone = len({one.person for one in persons}) == len(persons)
    return [(one, one.person if alone else f"{one.case}/{one.person}", "") for one in persons], 0


def _opt_outs(path: Path | None) -> frozenset[str]:
    """The ids of who wants no list: one a line; the first column where there are more. Raises BatchProblem."""
    if path is None:
        return frozenset()
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        says = (
            f"'{path}' kunnen we niet lezen. Zonder die lijst weten we niet wie niet gevonden wil worden: we stoppen."
        )
        raise BatchProblem(says) from None
    found = [line.replace(";", ",").partition(",")[0].strip().strip('"') for line in lines]
    return frozenset(id for id in found if id and id != "id")


def _gaps(tables: Tables, entries: list[_Entry], needs: tuple[ToVerify, ...], law: Law, day: date) -> Unknowns:
    masks = {person.open for person, _, _ in entries}
    *conditions, held = needs
    facts = {id for mask in masks for at, need in enumerate(conditions) if mask >> at & 1 for id in need.facts}
    facts.update(held.facts)
    return unknowns(tables, {person.case for person, _, _ in entries}, sorted(facts), law, day)


def _persons(entries: list[_Entry], needs: tuple[ToVerify, ...], held: ToVerify, gaps: Unknowns | None) -> pa.Table:
    """The table of a list. Whether somebody gets it already is to verify where the tables leave it open."""
    verify, facts = [], []
    for person, _, _ in entries:
        some = [need for at, need in enumerate(needs) if person.open >> at & 1]
        if gaps is not None and any(gaps.of(id, person.case) for id in held.facts):
            some.append(held)
        named = dict.fromkeys(id for need in some for id in need.facts)
        verify.append(";".join(need.id for need in some))
        facts.append(";".join(id for id in named if gaps is None or gaps.of(id, person.case)))
    return pa.table(
        {
            "id": pa.array([id for _, id, _ in entries], pa.string()),
            "group": pa.array([person.group.value for person, _, _ in entries], pa.string()),
            "verify": pa.array(verify, pa.string()),
            "facts": pa.array(facts, pa.string()),
            "area": pa.array([area for _, _, area in entries], pa.string()),
        }
    )


def _header(
    order: Order, batch: Batch, law: Law, made: Made, needs: tuple[ToVerify, ...], areas: list[str]
) -> dict[str, Any]:
    right, basis = law.rights[order.right], order.basis
    used = {id for ids in made.persons["verify"].to_pylist() for id in ids.split(";") if id}
    facts = {id for ids in made.persons["facts"].to_pylist() for id in ids.split(";") if id}
    groups = Counter(made.persons["group"].to_pylist())
    by_area = Counter(zip(areas, made.persons["group"].to_pylist(), strict=True))
    body: dict[str, Any] = {
        "kind": "proposal" if basis.purpose is Purpose.GRANT else "people",
        "right": {"id": right.id, "name": right.name},
        "decides": {"who": right.decides.who, "says": right.decides.says},
        "certainty": right.certainty,
        "careful": [one.says for one in right.act.consequences if one.advice_first],
        "basis": basis_data(basis),
        "made": {"on": order.today.isoformat(), "by": order.who},
        "answers": {
            "date": batch.day.isoformat(),
            "law_date": batch.known_on.isoformat(),
            "law": batch.rules,
            "sha256": file_hash(batch.folder / ANSWERS),
            "engine": __version__,
        },
        "invented": batch.invented,
        "counts": {group.value: groups.get(group.value, 0) for group in Group},
        "areas": [
            {"area": area, **{group.value: by_area.get((area, group.value), 0) for group in Group}}
            for area in sorted({area for area in areas if area})
        ],
        "expected": expected_data(made),
        "measured": None,
        "left_out": {
            "opted_out": made.opted_out,
            "held": made.grouped.tally.held,
            "not_entitled": made.grouped.tally.not_entitled,
            "opt_outs_given": order.opt_outs is not None,
        },
        "missing": [
            {"why": one.lacking.value, "who": one.who, "count": one.count, "source": one.source, "reach": one.reach}
            for one in made.missing
        ],
        "verify": {need.id: _need_data(need) for need in needs if need.id in used},
        "facts": dict(names(law, sorted(facts))),
    }
    return {"id": digest(body)[:16], **body}


def _need_data(need: ToVerify) -> dict[str, Any]:
    return {
        "says": need.says,
        "article": need.article,
        "office": list(need.office),
        "bring": list(need.bring),
        "judges": list(need.judges),
    }


def basis_data(basis: Basis) -> dict[str, Any]:
    """A basis as JSON-ready data, as it stands in a header."""
    data: dict[str, Any] = plain(basis)
    data.pop("missing")
    return data
