"""Puts the rows of tables in the order of their cases, with no more than a piece of a file in memory.

Rows are first divided over heaps of cases that stand near each other; then each heap is put in order by itself.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from rechten.tables.format import Folder, TableFile
from rechten.tables.indexing import CHUNK_CASES, Index, ids_of, index_cases
from rechten.tables.problems import Problems, TableProblem

_MARK = "sorted.json"


def sort_folder(folder: Folder, out: Path, files: Mapping[str, Any]) -> Path:
    """The same tables as Parquet in ``out``, in the order of ``cases``. ``files``: what tells that they are the same.

    What was sorted before from the same files is used again. Rows of a case that is not in ``cases`` come last.
    """
    mark = out / _MARK
    try:
        if json.loads(mark.read_text(encoding="utf-8")) == json.loads(json.dumps(files)):
            return out
    except (OSError, ValueError):
        pass
    if out.exists():
        shutil.rmtree(out)
    out.mkdir(parents=True)
    index = index_cases(folder.files["cases"], Problems())
    for name, file in folder.files.items():
        _sort(file, index, out / f"{name}.parquet", out / "heaps", keep=name == "cases")
        if file.source.torn:
            raise TableProblem(f"'{file.file}' heeft rijen met te weinig of te veel cellen. Herstel die eerst.")
    mark.write_text(json.dumps(files), encoding="utf-8")
    return out


def _sort(file: TableFile, index: Index, out: Path, heaps: Path, *, keep: bool) -> None:
    columns = list(dict.fromkeys(file.source.schema.names))
    heap_count = len(index.order) // CHUNK_CASES + 2
    with ExitStack() as stack:
        writers: dict[int, Any] = {}
        if keep:
            heap_count = 1
        heaps.mkdir(exist_ok=True)
        at = 0
        for batch in file.source.batches(columns):
            table = pa.Table.from_batches([batch])
            rows = np.arange(at, at + table.num_rows)
            places = rows if keep else index.places(ids_of(table.column("case")))
            at += table.num_rows
            heap = (
                np.zeros(len(rows), np.int64) if keep else np.where(places < 0, heap_count - 1, places // CHUNK_CASES)
            )
            table = table.append_column("\0place", pa.array(np.where(places < 0, 2**62, places)))
            for number in np.unique(heap).tolist():
                if number not in writers:
                    path = heaps / f"{number}.arrow"
                    writers[number] = stack.enter_context(pa.ipc.new_file(path, table.schema))
                writers[number].write_table(table.filter(pa.array(heap == number)))
        schema = file.source.schema
        numbers = sorted(writers)
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        for number in numbers:
            path = heaps / f"{number}.arrow"
            with pa.memory_map(str(path)) as stream:
                table = pa.ipc.open_file(stream).read_all()
                order = np.argsort(table.column("\0place").to_numpy(), kind="stable")
                writer.write_table(table.drop_columns(["\0place"]).take(pa.array(order)).cast(schema))
            path.unlink()
    shutil.rmtree(heaps)
