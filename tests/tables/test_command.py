"""``rechten batch``, as people and scripts run it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rechten.cli import main
from rechten.cli.layout import WIDTH
from rechten.law.belgium import BELGIUM
from rechten.tables.memory import BASE, MB, share_out
from rechten.tables.problems import TableProblem
from rechten.tables.progress import Progress
from rechten.tables.workplace import Workplace
from tests.columns.test_parity import belgian
from tests.tables.folders import tables_of, write_folder
from tests.tables.test_running import contents, full_after

DAY = date(2026, 11, 30)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Any]:
    """Runs the command on the folder "in", to "out"; gives its code, output and error lines."""
    cases = [belgian(number, DAY, 0.3) for number in range(12)]
    write_folder(tmp_path / "in", tables_of(BELGIUM, cases, [f"c{number}" for number in range(12)]))

    def run_it(*more: str, out: str = "out") -> SimpleNamespace:
        given = ["batch", str(tmp_path / "in"), "--out", str(tmp_path / out), "--date", "2026-11-30"]
        code = main([*given, "--rights", "leefloon", "--backend", "numpy", *more])
        found = capsys.readouterr()
        assert "Traceback" not in found.err
        return SimpleNamespace(code=code, out=found.out, err=found.err)

    return run_it


def spoil(path: Path, at: int = 0) -> None:
    """An impossible day of birth."""
    table = pq.read_table(path)
    born = table.column("birth_date").to_pylist()
    born[at] = date(1800, 1, 1)
    place = table.column_names.index("birth_date")
    pq.write_table(table.set_column(place, "birth_date", pa.array(born, pa.date32())), path)


def test_a_run_tells_what_came_out_and_where_it_stands(run: Any, tmp_path: Path) -> None:
    found = run()
    assert found.code == 0
    assert "Leefloon" in found.out
    assert "12 dossiers" in found.out
    assert all(len(line) <= WIDTH for line in found.out.splitlines() if str(tmp_path) not in line)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "answers.parquet", "summary.json", "reasons.csv", "schema.json",
    }  # fmt: skip
    assert list(json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))["rights"]) == ["leefloon"]
    assert "100%: 12 dossiers" in found.err


def test_what_stands_there_is_not_computed_again_and_not_lost(run: Any, tmp_path: Path) -> None:
    assert run().code == 0
    before = contents(tmp_path / "out")
    again = run()
    assert again.code == 0
    assert "deze uitkomsten al" in again.out
    other = run("--date", "2026-10-01")
    assert other.code == 2
    assert "--date" in other.err
    assert "--fresh" in other.err
    assert contents(tmp_path / "out") == before
    assert run("--resume").code == 0
    assert run("--date", "2026-10-01", "--fresh").code == 0
    assert contents(tmp_path / "out") != before
    assert run("--fresh").code == 0
    assert contents(tmp_path / "out") == before


def test_bad_rows_stop_the_run_or_are_left_out(run: Any, tmp_path: Path) -> None:
    spoil(tmp_path / "in" / "persons.parquet")
    found = run()
    assert found.code == 2
    assert "persons.parquet: kolom 'birth_date': een cel ligt niet tussen 1900-01-01" in found.err
    assert "rij 1, dossier c0" in found.err
    assert "--skip-bad" in found.err
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"rejects.csv"}
    found = run("--skip-bad")
    assert found.code == 0
    assert "1 van 12 dossiers laten we weg" in found.err
    assert "11 dossiers" in found.out
    assert "persons.parquet,1,c0,birth_date,1800-01-01" in (tmp_path / "out" / "rejects.csv").read_text(
        encoding="utf-8"
    )
    other = run("--skip-bad", "--fresh")
    assert other.code == 0


def test_what_leaving_out_cannot_mend(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "in" / "persons.parquet"
    table = pq.read_table(path)
    pq.write_table(table.rename_columns([name.replace("birth_date", "birthdate") for name in table.column_names]), path)
    found = run("--skip-bad")
    assert found.code == 2
    assert "Bedoel je 'birth_date'?" in found.err
    assert "--skip-bad" not in found.err
    pq.write_table(table.take(pa.array(range(len(table) - 1, -1, -1))), path)
    found = run("--skip-bad")
    assert found.code == 2
    assert "--sort" in found.err
    assert run("--sort").code == 0
    assert {path.name for path in (tmp_path / "out").iterdir() if path.name.startswith(".")} == set()


def test_a_full_disk_gives_1_and_the_same_command_goes_on(run: Any, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        full_after(patch, 0)
        found = run()
    assert found.code == 1
    assert "vol" in found.err
    assert "verder" in found.err
    assert run("--date", "2026-10-01").code == 2
    found = run("--resume")
    assert found.code == 0
    assert "0 van 1 delen" in found.err or "12 dossiers" in found.out


def test_what_one_types_wrongly_is_told(run: Any, tmp_path: Path) -> None:
    for more, said in (
        (["--rights", "leefloom"], "Bedoel je 'leefloon'"),
        (["--memory", "10"], "te weinig geheugen"),
        (["--memory", "0"], "groter dan 0"),
        (["--cores", "-1"], "groter dan 0"),
        (["--date", "2200-01-01"], "We rekenen van 2015"),
        (["--resume"], "niets dat afgebroken werd"),
        (["--out", str(tmp_path / "in")], "andere map"),
        (["--out", str(tmp_path / "in" / "cases.parquet")], "is een bestand"),
    ):
        found = run(*more)
        assert (found.code, said in found.err) == (2, True), (more, found.err)
    assert not (tmp_path / "out").exists()
    assert main(["batch", str(tmp_path / "nergens"), "--out", str(tmp_path / "out")]) == 2


def test_two_at_once_in_one_folder(run: Any, tmp_path: Path) -> None:
    with Workplace(tmp_path / "out").held():
        found = run()
    assert found.code == 2
    assert "loopt al" in found.err
    assert run().code == 0


def test_a_place_where_nobody_may_write(run: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    found = run(out="file/out")
    assert found.code == 1
    assert "lukt niet" in found.err


def test_the_command_needs_no_libraries_until_it_runs() -> None:
    code = "import sys, rechten.cli.parser; sys.exit(bool({'numpy', 'pyarrow'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_library_that_lacks_is_named(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    found = run()
    assert found.code == 2
    assert "'pyarrow' nodig" in found.err
    assert "rechten[fast]" in found.err


# --- memory and progress ----------------------------------------------------------------------------------------------


def test_parts_stay_the_same_until_there_is_very_little_memory() -> None:
    shares = [share_out(limit * MB, 8, 4000) for limit in (700, 900, 2000, 10_000)]
    assert len({share.cases for share in shares}) == 1
    assert [share.threads for share in shares] == sorted(share.threads for share in shares)
    assert shares[-1].threads == 8
    tight = share_out(BASE + 100 * MB, 8, 4000)
    assert tight.threads == 1
    assert tight.cases < shares[0].cases
    with pytest.raises(TableProblem, match="te weinig geheugen"):
        share_out(BASE, 8, 4000)


class Screen:
    """Something to write on, that is a terminal or not."""

    def __init__(self, terminal: bool) -> None:
        self.text, self._terminal = "", terminal

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return self._terminal


def test_progress_is_a_bar_on_a_terminal_and_a_line_a_tenth_elsewhere() -> None:
    bar, lines = Screen(terminal=True), Screen(terminal=False)
    for screen in (bar, lines):
        progress = Progress("dossiers", 1000, 300, screen)  # type: ignore[arg-type]
        for done in range(300, 1001, 7):
            progress.tell(done)
        progress.tell(1000)
        progress.end()
    assert bar.text.count("\r") == 102
    assert bar.text.endswith("\n")
    assert [line.split(":")[0] for line in lines.text.splitlines()] == [
        "40%",
        "50%",
        "60%",
        "70%",
        "80%",
        "90%",
        "100%",
    ]
