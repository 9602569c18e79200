"""Where a run keeps what is done, so that one that was broken off goes on where it was.

Everything is first made in a hidden folder beside the result and gets its own name only when it is whole. A part counts
as done when its file is there with the size that was noted, after it, beside its counts.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import numpy as np
from attrs import asdict

try:
    import fcntl
except ImportError:  # a system without such locks
    fcntl = None  # type: ignore[assignment]

from rechten.tables.format import Folder
from rechten.tables.indexing import Chunk
from rechten.tables.problems import TableProblem
from rechten.tables.summary import Counts, Summary
from rechten.tables.table import Places

FORMAT = "rechten-batch/1"
HIDDEN = ".rechten-batch"
ANSWERS, SCHEMA, SUMMARY, REASONS, REJECTS = (
    "answers.parquet", "schema.json", "summary.json", "reasons.csv", "rejects.csv",
)  # fmt: skip


class CannotWrite(Exception):
    """The result cannot be written; each line says why, and what to do."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def files_data(folder: Folder) -> dict[str, Any]:
    """What tells whether files are still those that were read: size, time of the last change, names and types."""
    found = {}
    for name, file in folder.files.items():
        about = file.source.path.stat()
        schema = hashlib.sha256(str(file.source.schema.remove_metadata()).encode()).hexdigest()[:16]
        found[name] = {"file": file.file, "bytes": about.st_size, "changed": about.st_mtime_ns, "columns": schema}
    return found


class Workplace:
    """The hidden folder of one run."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self._hidden = out / HIDDEN
        #: Where tables are put in order.
        self.sorted = out / f"{HIDDEN}-sorted"
        self._parts = self._hidden / "answers"
        self._counts = self._hidden / "counts"

    @property
    def begun(self) -> dict[str, Any] | None:
        """What the run that was broken off here was made from; None when there is none."""
        try:
            data = json.loads((self._hidden / "run.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return data if isinstance(data, dict) and data.get("format") == FORMAT else None

    @property
    def finished(self) -> dict[str, Any] | None:
        """What the result that stands here was made from; None when there is none."""
        if not (self.out / ANSWERS).exists():
            return None
        try:
            found = json.loads((self.out / SCHEMA).read_text(encoding="utf-8")).get("made_from")
        except (OSError, ValueError, AttributeError):
            return {}
        return found if isinstance(found, dict) else {}

    def begin(
        self, made_from: Mapping[str, Any], chunks: Sequence[Chunk], bad: Places, about: Mapping[str, Any]
    ) -> None:
        """Start anew: what was done before is thrown away."""
        self.clear()
        self._parts.mkdir(parents=True)
        self._counts.mkdir()
        np.save(self._hidden / "bad.npy", bad)
        rows = [{name: list(ends) for name, ends in chunk.rows.items()} for chunk in chunks]
        data = {"format": FORMAT, "made_from": made_from, "about": about, "chunks": rows}
        self.write(self._hidden / "run.json", json.dumps(data))

    def chunks(self) -> tuple[Chunk, ...]:
        """The chunks of the run that stands here."""
        rows = (self.begun or {})["chunks"]
        return tuple(
            Chunk(number, {name: (int(ends[0]), int(ends[1])) for name, ends in chunk.items()})
            for number, chunk in enumerate(rows)
        )

    def bad(self) -> Places:
        """The cases that this run leaves out."""
        found: Places = np.load(self._hidden / "bad.npy")
        return found

    @contextmanager
    def held(self) -> Iterator[None]:
        """Nobody else works here meanwhile. Raises TableProblem when somebody does."""
        self.out.mkdir(parents=True, exist_ok=True)
        lock = self.out / f"{HIDDEN}-lock"
        with lock.open("w") as stream:
            if fcntl is not None:
                try:
                    fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except OSError:
                    raise TableProblem(f"In '{self.out}' loopt al een berekening. Wacht tot ze klaar is.") from None
            try:
                yield
            finally:
                lock.unlink(missing_ok=True)

    def clear(self) -> None:
        """Throw away what was not finished."""
        if self._hidden.exists():
            shutil.rmtree(self._hidden)

    def write(self, path: Path, text: str) -> None:
        """A file that takes its name when it is whole."""
        half = path.with_name(path.name + ".half")
        half.write_text(text, encoding="utf-8")
        half.replace(path)

    # parts

    @contextmanager
    def part(self, number: int) -> Iterator[Path]:
        """Where to write a part; it takes its name when the block ends well, and is gone when it does not."""
        half = self._parts / f"part-{number:05d}.parquet.half"
        try:
            yield half
            half.replace(self._part(number))
        except BaseException:
            with suppress(OSError):
                half.unlink(missing_ok=True)
            raise

    def note(self, number: int, summary: Summary) -> None:
        """Note that a part is done, with what was counted in it."""
        counts = {right: asdict(one) for right, one in summary.items()}
        data = {"bytes": self._size(number), "counts": counts}
        self.write(self._note(number), json.dumps(data))

    def done(self, number: int) -> Summary | None:
        """What was counted in a part; None when it is not done."""
        try:
            data = json.loads(self._note(number).read_text(encoding="utf-8"))
            if self._size(number) != data["bytes"]:
                return None
            return {right: Counts(**counts) for right, counts in data["counts"].items()}
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _size(self, number: int) -> int | None:
        """The size of a part; None for one in which nobody was left, which has no file."""
        path = self._part(number)
        return path.stat().st_size if path.exists() else None

    def _part(self, number: int) -> Path:
        return self._parts / f"part-{number:05d}.parquet"

    def _note(self, number: int) -> Path:
        return self._counts / f"part-{number:05d}.json"

    def finish(self) -> None:
        """Give the answers their own name, and throw the rest away."""
        final = self.out / ANSWERS
        old = self.out / f"{HIDDEN}-old"
        if final.exists():
            if old.exists():
                shutil.rmtree(old)
            final.replace(old)
        self._parts.replace(final)
        if old.is_dir():
            shutil.rmtree(old)
        else:
            old.unlink(missing_ok=True)
        self.clear()


def differences(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    """What is not the same in two runs, in words."""
    names = {
        "files": "de tabellen", "law": "de regels van de wet", "figures": "de cijfers van de wet",
        "engine": "de versie van rechten", "date": "--date", "law_date": "--law-date", "rights": "--rights",
        "skip_bad": "--skip-bad", "chunk": "--memory",
    }  # fmt: skip
    return [said for name, said in names.items() if before.get(name) != now.get(name)]


def check_out(out: Path, source: Path) -> None:
    """Make the folder of the result. Raises TableProblem where it cannot be."""
    if out.resolve() == source.resolve():
        raise TableProblem("De uitkomsten kunnen niet in de map van de tabellen zelf. Kies met --out een andere map.")
    if out.exists() and not out.is_dir():
        raise TableProblem(f"'{out}' is een bestand. Kies met --out een map.")
