"""Runs the law over a folder of tables, chunk by chunk, and writes what it says of everybody.

Some chunks are read, computed and written at the same time, one a thread: Arrow, NumPy and the compiled law let go of
the interpreter while they work. Each chunk becomes one part, whatever the number of threads; so the result is the same.
"""

from __future__ import annotations

import csv
import errno
import gc
import hashlib
import io
import json
import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from attrs import frozen

from rechten import __version__
from rechten.graph.law import Law
from rechten.readings.columns import OUTCOMES, Answers, Block, read
from rechten.readings.columns.lowering import leaves_of
from rechten.readings.columns.reading import Backend
from rechten.readings.data import graph_hash
from rechten.tables.answers import amount_data, answers_table, flat
from rechten.tables.blocks import blocks_of
from rechten.tables.checking import Checked
from rechten.tables.format import INVENTED, FactField, Folder
from rechten.tables.indexing import Chunk
from rechten.tables.layout import Layout
from rechten.tables.reading import Chunks, columns_of, link, table_of
from rechten.tables.summary import REASON_COLUMNS, Summary, counts_of, nobody, reason_rows, summary_data
from rechten.tables.table import Table
from rechten.tables.workplace import REASONS, SCHEMA, SUMMARY, CannotWrite, Workplace, files_data

_FULL = {errno.ENOSPC, errno.EDQUOT}
#: How often is looked whether something is done, in seconds.
_LOOK = 0.2


@frozen
class Question:
    """What is asked of a population: which rights, for which day, with the law as known on a day, by which backend."""

    law: Law
    day: date
    law_day: date
    rights: tuple[str, ...]
    backend: Backend = "auto"

    @property
    def facts(self) -> frozenset[str]:
        """The facts that these rights read."""
        plan = self.law.plan(self.day)
        return frozenset(
            id for leaf in leaves_of(plan, self.rights) if (id := getattr(plan.nodes[leaf], "id", None)) is not None
        )

    def data(self) -> dict[str, Any]:
        """What makes the answers what they are, as JSON values."""
        figures = {
            id: None if figure is None else [figure.low, figure.high]
            for id, figure in sorted(self.law.figures(self.day, self.law_day).items())
        }
        return {
            "law": graph_hash(self.law.plan(self.day)),
            "figures": hashlib.sha256(json.dumps(figures).encode()).hexdigest(),
            "engine": __version__,
            "date": self.day.isoformat(),
            "law_date": self.law_day.isoformat(),
            "rights": list(self.rights),
        }


@frozen(eq=False)
class Computed:
    """What the law says of the cases of one table."""

    table: Table
    layout: Layout
    answers: tuple[Answers, ...]


def compute(question: Question, table: Table) -> Computed:
    """Read the rights for everybody in a table."""
    plan = question.law.plan(question.day)
    figures = question.law.figures(question.day, question.law_day)
    leaves = sorted(leaves_of(plan, question.rights))
    layout, blocks = blocks_of(table, plan, question.day, question.law.ties, leaves)

    def answer(block: Block) -> Answers:
        return read(plan, figures, question.day, block, question.rights, question.backend)

    return Computed(table, layout, tuple(answer(block) for block in blocks))


class Run:
    """One run over a folder that was checked, or the rest of one that was broken off."""

    def __init__(self, question: Question, folder: Folder, place: Workplace, made_from: Mapping[str, Any]) -> None:
        self._question, self._folder, self._place, self._made_from = question, folder, place, made_from
        self._plan = question.law.plan(question.day)
        self._facts: dict[str, tuple[FactField, ...]] = {name: file.facts for name, file in folder.files.items()}
        self._chunks = place.chunks()
        self._bad = place.bad()
        self._lock, self._stop = threading.Lock(), threading.Event()
        self._done: dict[int, Summary] = {}
        for chunk in self._chunks:
            if (found := place.done(chunk.number)) is not None:
                self._done[chunk.number] = found

    @property
    def parts(self) -> tuple[int, int]:
        """How many parts are done, and how many there are."""
        return len(self._done), len(self._chunks)

    @property
    def cases(self) -> tuple[int, int]:
        """How many cases are done, and how many there are."""
        done = sum(chunk.cases for chunk in self._chunks if chunk.number in self._done)
        return done, sum(chunk.cases for chunk in self._chunks)

    @property
    def left_out(self) -> int:
        """How many cases are left out."""
        return len(self._bad)

    def run(self, threads: int, tell: Callable[[int], None]) -> Summary:
        """Compute what is not done yet, write it all, and give the counts. ``tell`` gets the number of cases done.

        Raises CannotWrite when the disk is full, TableProblem when a file turns out to be rubbish. What was done stays.
        """
        waiting = iter([chunk for chunk in self._chunks if chunk.number not in self._done])
        columns = {name: columns_of(file) for name, file in self._folder.files.items()}
        reader = Chunks(self._folder, columns)
        with _law_at_rest(), ThreadPoolExecutor(threads) as pool:
            work = [pool.submit(self._work, reader, waiting) for _ in range(threads)]
            try:
                self._watch(work, tell)
            finally:
                self._stop.set()
        with writing(self._place.out):
            return self._finish()

    def _watch(self, work: Sequence[Future[None]], tell: Callable[[int], None]) -> None:
        pending = set(work)
        while pending:
            done, pending = wait(pending, _LOOK, FIRST_EXCEPTION)
            for future in done:
                future.result()
            tell(self.cases[0])

    def _work(self, reader: Chunks, waiting: Iterator[Chunk]) -> None:
        """One thread: a chunk after another, until there are none or another thread failed."""
        while not self._stop.is_set():
            with self._lock:  # files are read from begin to end, so by one at a time
                chunk = next(waiting, None)
                tables = None if chunk is None or self._stop.is_set() else reader.read(chunk)
            if chunk is None or tables is None:
                return
            summary = self._one(chunk, tables)
            with self._lock:
                self._done[chunk.number] = summary

    def _one(self, chunk: Chunk, tables: Mapping[str, pa.Table]) -> Summary:
        start, stop = chunk.rows["cases"]
        keep = _kept(start, stop, self._bad)
        rights = self._question.rights
        summary = nobody(self._plan, rights)
        written = None
        if keep.any():
            table = table_of(link(tables, keep), self._facts, self._question.law)
            del tables
            found = compute(self._question, table)
            flats = {right: flat(found.answers, right) for right in rights}
            summary = {right: counts_of(one, found.layout.valid) for right, one in flats.items()}
            written = answers_table(table, found.layout, flats, self._plan)
            del table, found, flats
        with writing(self._place.out):
            if written is not None:
                with self._place.part(chunk.number) as path:
                    write_part(written, path, invented=self._folder.invented)
            self._place.note(chunk.number, summary)
        return summary

    def _finish(self) -> Summary:
        total = nobody(self._plan, self._question.rights)
        for number in sorted(self._done):
            for right, counts in self._done[number].items():
                total[right].add(counts)
        place = self._place
        data = {**self._about(), "rights": summary_data(total, self._plan)}
        place.write(place.out / SUMMARY, json.dumps(data, ensure_ascii=False, indent=1) + "\n")
        text = io.StringIO()
        out = csv.writer(text)
        out.writerow(REASON_COLUMNS)
        out.writerows(reason_rows(total, self._plan))
        place.write(place.out / REASONS, text.getvalue())
        place.write(place.out / SCHEMA, json.dumps(self._schema(), ensure_ascii=False, indent=1) + "\n")
        place.finish()
        return total

    def _about(self) -> dict[str, Any]:
        begun = self._place.begun or {}
        about: dict[str, Any] = begun.get("about", {})
        return {
            "law": self._question.law.name,
            "date": self._question.day.isoformat(),
            "law_date": self._question.law_day.isoformat(),
            "invented": self._folder.invented,
            **about,
        }

    def _schema(self) -> dict[str, Any]:
        rights = {}
        for right in self._question.rights:
            slot = self._plan.rights[right]
            rights[right] = {
                "name": slot.right.name,
                "amount": amount_data(slot, self._plan),
                "requirements": [
                    {
                        "bit": bit,
                        "id": one.requirement.id,
                        "says": one.requirement.says,
                        "article": one.requirement.article,
                    }
                    for bit, one in enumerate(slot.requirements)
                ],
            }
        return {
            "format": "rechten-answers/1",
            **self._about(),
            "outcomes": [outcome.value for outcome in OUTCOMES],
            "made_from": self._made_from,
            "rights": rights,
        }


def _kept(start: int, stop: int, bad: Any) -> Any:
    keep = np.ones(stop - start, np.bool_)
    keep[bad[(bad >= start) & (bad < stop)] - start] = False
    return keep


@contextmanager
def _law_at_rest() -> Iterator[None]:
    """The law and its plan stay as long as the run: looking through them for what can be thrown away takes time."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def write_part(table: pa.Table, path: Path, *, invented: bool) -> None:
    """One part of the answers: one row group.

    Each number is split into its bytes, for most of these are zero: that is twice as fast as looking for equal values.
    """
    if invented:
        table = table.replace_schema_metadata({INVENTED: b"yes"})
    numbers = [field.name for field in table.schema if field.type in (pa.int8(), pa.uint32())]
    pq.write_table(
        table,
        path,
        row_group_size=max(1, table.num_rows),
        compression="lz4",
        write_statistics=False,
        use_dictionary=[field.name for field in table.schema if field.name not in numbers],
        column_encoding=dict.fromkeys(numbers, "BYTE_STREAM_SPLIT"),
    )


@contextmanager
def writing(out: Path) -> Iterator[None]:
    """Turns a full disk, and all else that keeps a file from being written, into CannotWrite."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL or "No space left" in str(error):
            raise CannotWrite(
                f"De schijf van '{out}' is vol. Wat klaar is, blijft bewaard.",
                "Maak plaats vrij en geef dezelfde opdracht nog eens: ze gaat verder waar ze was.",
            ) from None
        reason = error.strerror or str(error)
        raise CannotWrite(f"Schrijven in '{out}' lukt niet: {reason}.", "Wat klaar is, blijft bewaard.") from None


def made_from(question: Question, folder: Folder, *, skip_bad: bool, chunk: int) -> dict[str, Any]:
    """What tells whether two runs give the same."""
    return {"files": files_data(folder), **question.data(), "skip_bad": skip_bad, "chunk": chunk}


def begin(place: Workplace, checked: Checked, source: Mapping[str, Any]) -> None:
    """Make the place of a new run ready. Raises CannotWrite."""
    index = checked.index
    about = {"cases": len(index.order) - int(index.bad.sum()), "left_out": int(index.bad.sum())}
    with writing(place.out):
        place.out.mkdir(parents=True, exist_ok=True)
        place.begin(source, index.chunks, np.flatnonzero(index.bad), about)


def cores() -> int:
    """The processors that this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
