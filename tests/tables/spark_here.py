"""Runs the law in Spark on this machine: ``python -m tests.tables.spark_here IN OUT DAY RIGHT…``.

Apart from the tests, for Spark has an environment of its own. IN: a folder of tables; OUT: a file of answers.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
from pyspark.sql import SparkSession

from rechten.tables.format import KEYS
from rechten.tables.spark import Asked, answers, cases


def session(scratch: Path) -> SparkSession:
    """Spark with two cores of this machine, and nothing that others can reach."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").appName("rechten")
    for key, value in {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.memory": "2g",
        "spark.local.dir": str(scratch),
        "spark.sql.execution.arrow.maxRecordsPerBatch": "16",
        "spark.sql.shuffle.partitions": "3",
        "spark.sql.warehouse.dir": str(scratch / "warehouse"),
        "spark.ui.enabled": "false",
    }.items():
        builder = builder.config(key, value)
    return builder.getOrCreate()


def main(source: str, out: str, day: str, *rights: str) -> None:
    """Read the tables, ask, and write the answers."""
    spark = session(Path(out).parent)
    frames = {name: spark.read.parquet(f"{source}/{name}.parquet") for name in KEYS}
    found = answers(cases(frames), Asked(date.fromisoformat(day), rights=rights)).toArrow()
    pq.write_table(found, out)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
