"""A small invented town: a batch in the format of the contract, its tables, a basis and a key."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import yaml

from rechten.law.belgium import BELGIUM
from rechten.population.proactive.signing import new_key
from rechten.readings.data import graph_hash

DAY = date(2026, 11, 30)
#: A right without judgement and without amount, and one that somebody judges, with an amount.
FREE, JUDGED = "sociaal_tarief_energie", "leefloon"
ENTITLED, DEPENDS, HUMAN, NOT_COMPUTED, NOT_ENTITLED = range(5)
Row = dict[str, Any]


def row(case: int, person: str, outcome: int, **more: Any) -> Row:
    """One line of answers; what is not said is 0, concerned, and not held."""
    usual = {"failed": 0, "open": 0, "concerned": True, "held": False, "low": 0, "high": 0}
    return {"case": case, "person": person, "outcome": outcome, **usual, **more}


def batch(folder: Path, right: str, rows: list[Row], **told: Any) -> Path:
    """Writes answers about one right."""
    folder.mkdir(exist_ok=True)
    slot = BELGIUM.plan(DAY).rights[right]
    kinds = {"outcome": pa.int8(), "failed": pa.uint32(), "open": pa.uint32(), "concerned": pa.bool_()}
    kinds["held"] = pa.bool_()
    if slot.amount is not None:
        kinds |= {"low": pa.int64(), "high": pa.int64()}
    columns: dict[str, Any] = {
        "case": pa.array([one["case"] for one in rows], pa.int64()),
        "person": pa.array([one["person"] for one in rows], pa.string()),
        **{f"{right}__{part}": pa.array([one[part] for one in rows], kind) for part, kind in kinds.items()},
    }
    pq.write_table(pa.table(columns), folder / "answers.parquet")
    schema = {
        "date": DAY.isoformat(),
        "law_date": DAY.isoformat(),
        "made_from": {"law": graph_hash(BELGIUM.plan(DAY))},
        "invented": True,
        "rights": {right: {"requirements": [{"id": one.requirement.id} for one in slot.requirements]}},
        **told,
    }
    (folder / "schema.json").write_text(json.dumps(schema), encoding="utf-8")
    return folder


GOOD_BASIS: dict[str, Any] = {
    "format": "rechten-basis/1",
    "purpose": "toekennen",
    "says": "Wie recht heeft, krijgt het zonder iets te vragen.",
    "responsible": "Stad Voorbeeld",
    "legal_basis": {"gdpr": "art. 6.1.e AVG", "task": "besluit van 1 september 2026", "secrecy": "beroepsgeheim"},
    "deliberation": {"reference": "nr. 26/000", "date": "2026-09-01"},
    "dpia": {"reference": "GEB 2026-14", "date": "2026-08-15", "by": "functionaris"},
    "without_request": "art. 1 van een verzonnen wet",
    "may_receive": ["sociale dienst"],
    "valid": {"from": "2026-11-01", "until": "2027-03-01"},
    "contact": {"who": "Team rechten", "phone": "03 000 00 00"},
    "opt_out": {"how": "bel of kom langs", "kept_by": "het OCMW"},
    "objection": {"to": "arbeidsrechtbank", "term": "de termijn in de brief", "source": "de brief"},
    "missing": [{"group": "mensen zonder adres", "count": "onbekend", "reach": "straathoekwerk"}],
}


def basis_text(**changes: Any) -> str:
    """A basis as YAML; None takes a key away."""
    told = {key: value for key, value in (GOOD_BASIS | changes).items() if value is not None}
    return yaml.safe_dump(told, allow_unicode=True, sort_keys=False)


def key(folder: Path) -> tuple[Path, str]:
    """A key in a file, and its public half."""
    path = folder / "sleutel.pem"
    return path, new_key(path)


def tables(folder: Path, **given: pa.Table) -> Path:
    """Writes tables that a batch could have read."""
    folder.mkdir(exist_ok=True)
    for name, table in given.items():
        pq.write_table(table, folder / f"{name}.parquet")
    return folder
