"""A run over tables says what the scalar reading says of each person, and survives being broken off."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from rechten.graph.law import Law
from rechten.household.case import CaseFile
from rechten.law.belgium import BELGIUM
from rechten.readings.columns import OUTCOMES
from rechten.readings.verdict import Outcome, Reader, read_verdict
from rechten.tables import running
from rechten.tables.checking import check_folder
from rechten.tables.running import Question, Run, begin, made_from
from rechten.tables.workplace import ANSWERS, HIDDEN, CannotWrite, Workplace
from tests.columns.blocks import evaluated
from tests.columns.test_parity import belgian
from tests.fictional.cases import DAYS, partial_cases
from tests.properties.common import examples, the_law
from tests.tables.folders import tables_of, write_folder

DAY = date(2026, 11, 30)


def question(law: Law, day: date = DAY, rights: Sequence[str] | None = None) -> Question:
    return Question(law, day, day, tuple(law.plan(day).rights if rights is None else rights), "numpy")


def start(asked: Question, path: Path, out: Path, most_cases: int = 8, skip_bad: bool = False) -> Run:
    """A run over a folder, or the rest of one."""
    checked = check_folder(path, asked.law, facts=asked.facts, most_cases=most_cases)
    assert checked.usable, checked.problems.lines()
    place, source = Workplace(out), made_from(asked, checked.folder, skip_bad=skip_bad, chunk=most_cases)
    if place.begun is None:
        begin(place, checked, source)
    return Run(asked, checked.folder, place, source)


def whole_run(asked: Question, path: Path, out: Path, most_cases: int = 8, threads: int = 1) -> Path:
    start(asked, path, out, most_cases).run(threads, lambda cases: None)
    return out


def contents(out: Path) -> dict[str, str]:
    """Every file of a result, by its hash."""
    return {
        str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


def belgians(path: Path, count: int = 40) -> tuple[Path, list[CaseFile]]:
    cases = [belgian(number, DAY, 0.3) for number in range(count)]
    return write_folder(path, tables_of(BELGIUM, cases, [f"c{number}" for number in range(count)]), group=10), cases


# --- what comes out ---------------------------------------------------------------------------------------------------


def assert_says_the_same(law: Law, cases: Sequence[CaseFile], out: Path) -> None:
    rows = pq.read_table(out / ANSWERS).to_pylist()
    assert [row["person"] for row in rows] == [person.id for case in cases for person in case.persons]
    people = iter(rows)
    for number, case in enumerate(cases):
        reader = Reader(evaluated(law, case), split=False)
        for person in range(len(case.persons)):
            row = next(people)
            assert row["case"] == f"c{number}"
            for slot in reader.evaluation.plan.rights.values():
                assert_right(row, reader, slot, person)
    assert_counted(rows, json.loads((out / "summary.json").read_text(encoding="utf-8")))


def assert_right(row: dict[str, Any], reader: Reader, slot: Any, person: int) -> None:
    id, verdict = slot.right.id, read_verdict(reader, slot, person)
    assert OUTCOMES[row[f"{id}__outcome"]] is verdict.outcome, (id, person)
    if slot.amount is not None:
        possible = verdict.outcome is not Outcome.NOT_ENTITLED
        assert (row[f"{id}__low"], row[f"{id}__high"]) == (verdict.amount if possible else (None, None)), (id, person)
    else:
        assert f"{id}__low" not in row
    bounds = [reader.evaluation.rows[one.index][person] for one in slot.requirements]
    assert row[f"{id}__failed"] == sum(1 << bit for bit, (_, high) in enumerate(bounds) if not high)
    assert row[f"{id}__open"] == sum(1 << bit for bit, (low, high) in enumerate(bounds) if low != high)
    assert row[f"{id}__concerned"] is all(reader.evaluation.rows[at][person][1] == 1 for at in slot.selecting)
    held = slot.held is not None and reader.evaluation.rows[slot.held][person] == (1, 1)
    assert row[f"{id}__held"] is held


def assert_counted(rows: list[dict[str, Any]], summary: dict[str, Any]) -> None:
    """The counts, once more from the rows."""
    for id, told in summary["rights"].items():
        mine = [row for row in rows if row[f"{id}__concerned"]]
        for name, chosen in (("outcomes", mine), ("held", [row for row in mine if row[f"{id}__held"]])):
            counts = Counter(OUTCOMES[row[f"{id}__outcome"]].value for row in chosen)
            assert told[name] == {outcome.value: counts[outcome.value] for outcome in OUTCOMES}
        for bit, requirement in enumerate(told["requirements"]):
            one = 1 << bit
            assert requirement["failed"] == sum(bool(row[f"{id}__failed"] & one) for row in mine)
            assert requirement["failed_alone"] == sum(row[f"{id}__failed"] == one for row in mine)
            assert requirement["open"] == sum(bool(row[f"{id}__open"] & one) for row in mine)
            rest_met = [row for row in mine if row[f"{id}__failed"] == one and not row[f"{id}__open"]]
            assert requirement["failed_alone_rest_met"] == len(rest_met)
        if told["amount"]:
            for name, outcomes in (("entitled", {0}), ("possible", {1, 2, 3})):
                chosen = [row for row in mine if row[f"{id}__outcome"] in outcomes]
                for end in ("low", "high"):
                    assert told["amount"][name][end] == sum(row[f"{id}__{end}"] for row in chosen)


@examples(0.3)
@given(st.lists(partial_cases(), min_size=1, max_size=5), st.sampled_from(DAYS))
def test_any_case_of_a_law_with_every_node(
    tmp_path_factory: pytest.TempPathFactory, cases: list[CaseFile], day: date
) -> None:
    cases = [evolve(case, date=day, law_date=day) for case in cases if case.persons]
    base = tmp_path_factory.mktemp("run")
    path = write_folder(base / "in", tables_of(the_law(), cases, [f"c{number}" for number in range(len(cases))]))
    assert_says_the_same(the_law(), cases, whole_run(question(the_law(), day), path, base / "out", most_cases=2))


def test_the_law_of_belgium(tmp_path: Path) -> None:
    path, cases = belgians(tmp_path / "in")
    out = whole_run(question(BELGIUM), path, tmp_path / "out", most_cases=16, threads=2)
    assert_says_the_same(BELGIUM, cases, out)
    schema = json.loads((out / "schema.json").read_text(encoding="utf-8"))
    assert schema["cases"] == 40
    assert list(schema["rights"]) == list(BELGIUM.plan(DAY).rights)
    first = next(iter(BELGIUM.plan(DAY).rights.values()))
    assert [one["id"] for one in schema["rights"][first.right.id]["requirements"]] == [
        one.requirement.id for one in first.requirements
    ]


RIGHTS = ("leefloon", "groeipakket_basisbedrag", "sociaal_tarief")


def rights_there() -> tuple[str, ...]:
    return tuple(right for right in BELGIUM.plan(DAY).rights if right in RIGHTS) or tuple(BELGIUM.plan(DAY).rights)[:3]


def test_the_same_parts_whatever_the_number_of_threads(tmp_path: Path) -> None:
    path, _ = belgians(tmp_path / "in")
    asked = question(BELGIUM, rights=rights_there())
    one, three = (whole_run(asked, path, tmp_path / f"out{n}", threads=n) for n in (1, 3))
    assert contents(one) == contents(three)
    assert len([name for name in contents(one) if name.startswith(ANSWERS)]) == 5


def test_the_same_answers_and_counts_whatever_the_size_of_a_chunk(tmp_path: Path) -> None:
    path, _ = belgians(tmp_path / "in")
    asked = question(BELGIUM, rights=rights_there())
    small, large = (whole_run(asked, path, tmp_path / f"out{n}", most_cases=n) for n in (3, 100))
    assert pq.read_table(small / ANSWERS).equals(pq.read_table(large / ANSWERS))
    for name in ("summary.json", "reasons.csv"):
        assert (small / name).read_bytes() == (large / name).read_bytes()


def test_invented_people_stay_invented(tmp_path: Path) -> None:
    cases = [belgian(number, DAY, 0.3) for number in range(4)]
    tables = tables_of(BELGIUM, cases, [*range(4)])
    tables["cases"] = tables["cases"].replace_schema_metadata({"totjerecht.invented": "yes"})
    out = whole_run(question(BELGIUM, rights=rights_there()), write_folder(tmp_path / "in", tables), tmp_path / "out")
    assert pq.read_schema(out / ANSWERS / "part-00000.parquet").metadata[b"totjerecht.invented"] == b"yes"
    for name in ("schema.json", "summary.json"):
        assert json.loads((out / name).read_text(encoding="utf-8"))["invented"] is True


def test_bad_cases_are_left_out_and_the_rest_is_as_it_was(tmp_path: Path) -> None:
    path, cases = belgians(tmp_path / "in", 20)
    asked = question(BELGIUM, rights=rights_there())
    before = pq.read_table(whole_run(asked, path, tmp_path / "before") / ANSWERS)
    persons = pq.read_table(path / "persons.parquet")
    bad = {"c0", "c9", "c12", "c13", "c14", "c15"}  # some of a chunk, and a whole chunk
    born = [
        date(1800, 1, 1) if case in bad else day
        for case, day in zip(*(persons.column(name).to_pylist() for name in ("case", "birth_date")), strict=True)
    ]
    at = persons.column_names.index("birth_date")
    pq.write_table(persons.set_column(at, "birth_date", pa.array(born, pa.date32())), path / "persons.parquet")
    out = whole_run(asked, path, tmp_path / "out", most_cases=4)
    kept = before.filter(pa.array([case not in bad for case in before.column("case").to_pylist()]))
    assert pq.read_table(out / ANSWERS).equals(kept)
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert (summary["cases"], summary["left_out"]) == (len(cases) - len(bad), len(bad))


# --- broken off -------------------------------------------------------------------------------------------------------

SLOW = """
import signal, sys, time
from pathlib import Path
from rechten.tables import running
from tests.tables.test_running import BELGIUM, question, rights_there, start
signal.signal(signal.SIGINT, signal.default_int_handler)  # who starts tests behind a shell may have it ignored
there = running.compute
def slowly(*given):
    time.sleep(0.3)
    return there(*given)
running.compute = slowly
start(question(BELGIUM, rights=rights_there()), Path(sys.argv[1]), Path(sys.argv[2])).run(2, lambda cases: None)
"""


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_killed_leaves_nothing_half_and_goes_on(tmp_path: Path, sign: signal.Signals) -> None:
    path, _ = belgians(tmp_path / "in")
    out, asked = tmp_path / "out", question(BELGIUM, rights=rights_there())
    run = subprocess.Popen(
        [sys.executable, "-c", SLOW, path, out], cwd=Path(__file__).parents[2], stderr=subprocess.PIPE
    )
    counts = out / HIDDEN / "counts"
    until = time.monotonic() + 60
    while len(list(counts.glob("*.json"))) < 2 and run.poll() is None and time.monotonic() < until:
        time.sleep(0.02)
    run.send_signal(sign)
    run.communicate(timeout=60)
    assert run.returncode != 0
    assert {path.name for path in out.iterdir()} == {HIDDEN}
    rest = start(asked, path, out)
    done, total = rest.parts
    assert 2 <= done < total
    rest.run(1, lambda cases: None)
    assert contents(out) == contents(whole_run(asked, path, tmp_path / "again"))


def test_a_part_that_was_cut_short_is_made_again(tmp_path: Path) -> None:
    path, _ = belgians(tmp_path / "in")
    out, asked = tmp_path / "out", question(BELGIUM, rights=rights_there())
    stop_after(asked, path, out, 3)
    parts = sorted((out / HIDDEN / "answers").glob("*.parquet"))
    parts[0].write_bytes(parts[0].read_bytes()[:100])
    (out / HIDDEN / "counts" / "part-00001.json").write_text("{", encoding="utf-8")
    rest = start(asked, path, out)
    assert rest.parts == (1, 5)
    rest.run(2, lambda cases: None)
    assert contents(out) == contents(whole_run(asked, path, tmp_path / "again"))


def stop_after(asked: Question, path: Path, out: Path, parts: int) -> None:
    """A run that breaks after so many parts."""
    with pytest.MonkeyPatch.context() as patch:
        full_after(patch, parts)
        with pytest.raises(CannotWrite):
            start(asked, path, out).run(1, lambda cases: None)


def full_after(patch: pytest.MonkeyPatch, parts: int) -> None:
    """The disk is full after so many parts: what is written then stays half."""
    there, written = running.write_part, Counter[str]()

    def write(table: pa.Table, path: Path, *, invented: bool) -> None:
        written["parts"] += 1
        if written["parts"] > parts:
            path.write_bytes(b"PAR1")
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        there(table, path, invented=invented)

    patch.setattr(running, "write_part", write)


def test_a_full_disk_is_told_and_the_run_goes_on_later(tmp_path: Path) -> None:
    path, _ = belgians(tmp_path / "in")
    out, asked = tmp_path / "out", question(BELGIUM, rights=rights_there())
    with pytest.MonkeyPatch.context() as patch:
        full_after(patch, 2)
        with pytest.raises(CannotWrite, match="vol"):
            start(asked, path, out).run(2, lambda cases: None)
    assert {path.name for path in out.iterdir()} == {HIDDEN}
    assert not list(out.rglob("*.half"))
    rest = start(asked, path, out)
    assert rest.parts == (2, 5)
    rest.run(1, lambda cases: None)
    assert contents(out) == contents(whole_run(asked, path, tmp_path / "again"))


def test_a_disk_that_is_full_at_the_very_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, _ = belgians(tmp_path / "in")
    out, asked = tmp_path / "out", question(BELGIUM, rights=rights_there())
    there = Workplace.write

    def write(self: Workplace, at: Path, text: str) -> None:
        if at.name == "schema.json":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        there(self, at, text)

    with monkeypatch.context() as patch:
        patch.setattr(Workplace, "write", write)
        with pytest.raises(CannotWrite):
            start(asked, path, out).run(1, lambda cases: None)
    assert not (out / ANSWERS).exists()
    rest = start(asked, path, out)
    assert rest.parts == (5, 5)
    rest.run(1, lambda cases: None)
    assert contents(out) == contents(whole_run(asked, path, tmp_path / "again"))
