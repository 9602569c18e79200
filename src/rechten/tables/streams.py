"""Reads the rows of one file from the first to the last, some at a time: never the whole file.

Three kinds of file: Parquet, Arrow (the file format, also called Feather 2) and CSV. Of a CSV all columns come as text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from rechten.tables.problems import TableProblem

#: Rows of a piece of an Arrow file or of a Parquet file that is read at once.
PIECE = 32_768
#: Bytes of a CSV file that are read at once. A row must fit.
CSV_PIECE = 4 * 2**20
SUFFIXES = (".parquet", ".arrow", ".csv")


class Broken(TableProblem):
    """A file that cannot be read as what it says to be."""


class Source:
    """One file: its columns and their types, and how many rows it has (None: only known by reading it)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.rows: int | None = None
        self.metadata: dict[bytes, bytes] = {}
        self._parquet: Any = None
        #: Rows of a CSV file that have too few or too many cells: their number and what stands in them.
        self.torn: list[tuple[int, str]] = []
        self.schema = self._opened()

    @property
    def is_csv(self) -> bool:
        """Whether all that it holds is text."""
        return self.path.suffix == ".csv"

    def _opened(self) -> pa.Schema:
        with _Telling(self.path):
            if self.path.is_dir():
                raise TableProblem(f"'{self.path.name}' is een map. Hier hoort een bestand.")
            if not self.path.stat().st_size:
                raise TableProblem(f"'{self.path.name}' is leeg. Er moet minstens een regel met namen van kolommen in.")
            match self.path.suffix:
                case ".parquet":
                    self._parquet = pq.ParquetFile(self.path)
                    self.rows = self._parquet.metadata.num_rows
                    schema = self._parquet.schema_arrow
                case ".arrow":
                    with pa.OSFile(str(self.path)) as stream:
                        schema = pa.ipc.open_file(stream).schema
                case _:
                    with self._csv(None) as reader:
                        schema = reader.schema
        self.metadata = dict(schema.metadata or {})
        return schema

    def statistics(self, column: str) -> list[tuple[Any, Any, bool]] | None:
        """The least and the highest value of a column in each piece of a Parquet file, and whether they are told."""
        if self._parquet is None:
            return None
        metadata = self._parquet.metadata
        at = {metadata.schema.column(i).path: i for i in range(metadata.num_columns)}.get(column)
        if at is None:
            return None
        found = []
        for group in range(metadata.num_row_groups):
            told = metadata.row_group(group).column(at).statistics
            known = told is not None and told.has_min_max
            nothing = told is not None and told.has_null_count and told.null_count == metadata.row_group(group).num_rows
            found.append((told.min, told.max, True) if known else (None, None, nothing))
        return found

    def batches(self, columns: Sequence[str], skip: int = 0) -> Iterator[pa.RecordBatch]:
        """The rows from number ``skip`` on, with these columns. Raises Broken where the file is rubbish."""
        with _Telling(self.path):
            match self.path.suffix:
                case ".parquet":
                    yield from self._parquet_batches(columns, skip)
                case ".arrow":
                    yield from self._arrow_batches(columns, skip)
                case _:
                    yield from self._csv_batches(columns, skip)

    def _parquet_batches(self, columns: Sequence[str], skip: int) -> Iterator[pa.RecordBatch]:
        groups: list[int] = []
        metadata = self._parquet.metadata
        for group in range(metadata.num_row_groups):
            rows = metadata.row_group(group).num_rows
            if skip >= rows and not groups:
                skip -= rows
            else:
                groups.append(group)
        if not columns:
            yield from _nothing_but_rows(self.rows or 0, skip)
            return
        # A reader of its own each time: two threads may read, and a half-read one would not start anew.
        reader = pq.ParquetFile(self.path, pre_buffer=False)
        for group in groups:  # one at a time: a reader keeps what it read of all groups that it was asked for
            for batch in reader.iter_batches(PIECE, row_groups=[group], columns=list(columns), use_threads=True):
                skip, rest = _after(skip, batch)
                if rest is not None:
                    yield rest

    def _arrow_batches(self, columns: Sequence[str], skip: int) -> Iterator[pa.RecordBatch]:
        with pa.OSFile(str(self.path)) as stream:
            reader = pa.ipc.open_file(stream)
            for at in range(reader.num_record_batches):
                skip, rest = _after(skip, reader.get_batch(at).select(list(columns)))
                if rest is not None:
                    yield from (rest.slice(start, PIECE) for start in range(0, rest.num_rows, PIECE))

    def _csv_batches(self, columns: Sequence[str], skip: int) -> Iterator[pa.RecordBatch]:
        self.torn.clear()
        with self._csv(columns) as reader:
            for batch in reader:
                skip, rest = _after(skip, batch)
                if rest is not None:
                    yield rest

    def _csv(self, columns: Sequence[str] | None) -> Any:
        names = _csv_names(self.path)
        delimiter = ";" if len(names[1]) > len(names[0]) else ","
        columns = names[delimiter == ";"] if columns is None else columns

        def torn(row: Any) -> str:
            self.torn.append((0 if row.number is None else row.number - 1, row.text or ""))
            return "skip"

        return pacsv.open_csv(
            self.path,
            read_options=pacsv.ReadOptions(block_size=CSV_PIECE, use_threads=False),
            parse_options=pacsv.ParseOptions(delimiter=delimiter, invalid_row_handler=torn, newlines_in_values=True),
            convert_options=pacsv.ConvertOptions(
                column_types=dict.fromkeys(columns, pa.string()),
                include_columns=list(columns),
                strings_can_be_null=True,
                null_values=[""],
                quoted_strings_can_be_null=True,
            ),
        )


def _csv_names(path: Path) -> tuple[list[str], list[str]]:
    """The names in the first line, as they are when commas separate them, and when semicolons do."""
    with path.open("rb") as stream:
        line = stream.readline(2**20)
    text = line.decode("utf-8-sig").rstrip("\r\n")
    commas, semicolons = ([name.strip().strip('"') for name in text.split(mark)] for mark in ",;")
    return commas, semicolons


def _after(skip: int, batch: pa.RecordBatch) -> tuple[int, pa.RecordBatch | None]:
    if skip >= batch.num_rows:
        return skip - batch.num_rows, None
    return 0, batch.slice(skip) if skip else batch


def _nothing_but_rows(rows: int, skip: int) -> Iterator[pa.RecordBatch]:
    for start in range(skip, rows, PIECE):
        yield pa.RecordBatch.from_pydict({"": pa.nulls(min(PIECE, rows - start))})


class _Telling:
    """Turns what a library says of a file into our own words."""

    def __init__(self, path: Path) -> None:
        self._name = path.name

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        match error:
            case None | TableProblem():
                return
            case UnicodeDecodeError():
                raise Broken(_encoding(self._name)) from None
            case pa.ArrowInvalid() if "UTF8" in str(error):
                raise Broken(_encoding(self._name)) from None
            case pa.ArrowException() | EOFError() | OSError(errno=None):
                said = str(error).strip().splitlines()[0][:160] if str(error).strip() else type(error).__name__
                raise Broken(f"'{self._name}' is beschadigd of is geen {_what(self._name)}-bestand ({said}).") from None
            case FileNotFoundError():
                raise Broken(f"'{self._name}' is er niet meer.") from None
            case PermissionError():
                raise Broken(f"'{self._name}' mag je niet lezen.") from None
            case OSError():
                raise Broken(f"'{self._name}' kunnen we niet lezen: {error.strerror or error}.") from None


def _encoding(name: str) -> str:
    return f"'{name}' is niet in UTF-8 geschreven. Bewaar het opnieuw als 'CSV UTF-8'."


def _what(name: str) -> str:
    return {".parquet": "Parquet", ".arrow": "Arrow", ".csv": "CSV"}[Path(name).suffix]


class Cursor:
    """Takes rows from a source, in order, as many at a time as are asked for."""

    def __init__(self, source: Source, columns: Sequence[str]) -> None:
        self._source, self._columns = source, columns
        self._batches: Iterator[pa.RecordBatch] | None = None
        self._left: list[pa.RecordBatch] = []
        self.at = 0

    def take(self, start: int, stop: int) -> pa.Table:
        """The rows from ``start`` to ``stop``; never before what was taken already. Raises Broken when rows lack."""
        if self._batches is None:
            self._batches, self.at = self._source.batches(self._columns, start), start
        self._drop(start - self.at)
        found: list[pa.RecordBatch] = []
        wanted = stop - start
        while wanted:
            batch = self._next()
            if batch.num_rows > wanted:
                self._left.insert(0, batch.slice(wanted))
                batch = batch.slice(0, wanted)
            found.append(batch)
            wanted -= batch.num_rows
        self.at = stop
        if not found:
            return self._source.schema.empty_table().select(list(self._columns))
        return pa.Table.from_batches(found)

    def _next(self) -> pa.RecordBatch:
        if self._left:
            return self._left.pop(0)
        batch = None if self._batches is None else next(self._batches, None)
        if batch is None:
            raise Broken(f"'{self._source.path.name}' is korter dan bij het nakijken. Is het intussen veranderd?")
        return batch

    def _drop(self, rows: int) -> None:
        while rows > 0:
            batch = self._next()
            if batch.num_rows > rows:
                self._left.insert(0, batch.slice(rows))
            rows -= min(rows, batch.num_rows)
