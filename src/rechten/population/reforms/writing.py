"""A reform's results as files: tables as CSV, drawings as SVG, and all of it with its hashes as JSON."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from tempfile import mkdtemp

from attrs import frozen

from rechten import __version__
from rechten.casefile.receipt import digest, law_hash, parameters_hash
from rechten.graph.law import Law
from rechten.population.reforms.drawing import Drawing
from rechten.population.reforms.effects import Effects, Group, Span
from rechten.population.reforms.files import reform_data
from rechten.population.reforms.people import People
from rechten.population.reforms.poverty import Poverty, PovertyLine
from rechten.population.reforms.tables import Sheet, does_not_say

FORMAT = "rechten-reform-result/1"
#: A spreadsheet runs what begins like this as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class OutputError(Exception):
    """The results could not be written; nothing is left behind."""


@frozen
class Ground:
    """What a result rests on, so that anybody can make it again."""

    population: str
    seed: int | None
    invented: bool
    law: str
    figures: str
    day: date

    @classmethod
    def of(cls, people: People) -> Ground:
        """The ground of all that is computed on this population."""
        law = people.law
        return cls(people.hash, people.seed, people.invented, law_hash(law), parameters_hash(law), people.day)


def result_data(found: Effects, ground: Ground, law: Law, line: PovertyLine) -> dict[str, object]:
    """All numbers of a reform as JSON-ready data; ``sha256`` is the hash of all the rest. Money in cents a year."""
    body: dict[str, object] = {
        "format": FORMAT,
        "engine": __version__,
        "date": ground.day.isoformat(),
        "population": {"sha256": ground.population, "seed": ground.seed, "invented": ground.invented},
        "households": found.households,
        "persons": found.persons,
        "law": {"sha256": ground.law},
        "figures": {"sha256": ground.figures},
        "reform": {"sha256": found.reform.hash, **reform_data(found.reform, law)},
        "take_up": found.take_up.value,
        "cost": _span(found.cost),
        "all": _group(found.all),
        "groups": {by.value: [_group(group) for group in groups] for by, groups in found.groups.items()},
        "rights": [
            {
                "right": right.right,
                "sure": {"before": right.sure_before, "after": right.sure_after},
                "maybe": {"before": right.maybe_before, "after": right.maybe_after},
                "opened": right.opened,
                "closed": right.closed,
                "perhaps_opened": right.perhaps_opened,
                "perhaps_closed": right.perhaps_closed,
                "once": right.once,
                "change": None if right.change is None else _span(right.change),
            }
            for right in found.rights
        ],
        "poverty": {
            "line_month": line.month,
            "source": {"url": line.figure.dated.source.url, "as_of": line.figure.dated.source.as_of},
            "before": _poverty(found.before),
            "after": _poverty(found.after),
        },
        "last_known_figures": list(found.stale),
        "notices": list(found.notices),
        "does_not_say": list(does_not_say(found, invented=ground.invented)),
    }
    return {**body, "sha256": digest(body)}


def _span(span: Span) -> dict[str, int]:
    return {"low": span.low, "high": span.high}


def _group(group: Group) -> dict[str, object]:
    return {
        "name": group.name,
        "households": group.households,
        "gain": group.gain,
        "lose": group.lose,
        "same": group.same,
        "unclear": group.unclear,
        "change": _span(group.change),
    }


def _poverty(found: Poverty) -> dict[str, object]:
    return {
        "persons": found.persons,
        "below": {"low": found.below_low, "high": found.below_high},
        "gap": {"low": found.gap_low, "high": found.gap_high},
        "not_known": found.not_known,
    }


def csv_of(sheet: Sheet) -> str:
    """A table as lines, as spreadsheets here read it: semicolons, decimal commas; its note below an empty line."""
    out = StringIO()
    write = csv.writer(out, delimiter=";", lineterminator="\r\n").writerow
    write(_harmless(column, False) for column in sheet.columns)
    for row in sheet.rows:
        write(_harmless(cell.value, cell.is_number) for cell in row)
    if sheet.note:
        write([])
        write([_harmless(sheet.note, False)])
    return out.getvalue()


def _harmless(text: str, is_number: bool) -> str:
    return f"'{text}" if not is_number and text.startswith(_FORMULA) else text


def write_folder(
    out: Path, results: Sequence[dict[str, object]], sheets: Sequence[Sheet], drawn: Sequence[Drawing]
) -> None:
    """All files in a new folder, or none. Raises OutputError."""
    if out.exists():
        raise OutputError(f"'{out}' bestaat al. Kies een andere map, of ruim deze eerst op.")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(mkdtemp(prefix=f".{out.name}.", dir=out.parent))
    except OSError as error:
        raise OutputError(f"In '{out.parent}' kunnen we niet schrijven: {error.strerror}.") from None
    try:
        for sheet in sheets:
            (draft / f"{sheet.id}.csv").write_text(csv_of(sheet), encoding="utf-8-sig", newline="")
        for drawing in drawn:
            (draft / f"{drawing.id}.svg").write_text(drawing.svg, encoding="utf-8")
        text = json.dumps(results[0] if len(results) == 1 else list(results), indent=2, ensure_ascii=False)
        (draft / "resultaat.json").write_text(text + "\n", encoding="utf-8")
        draft.chmod(0o755)
        draft.rename(out)
    except OSError as error:
        shutil.rmtree(draft, ignore_errors=True)
        raise OutputError(f"'{out}' kunnen we niet schrijven: {error.strerror}. Er is niets bewaard.") from None
