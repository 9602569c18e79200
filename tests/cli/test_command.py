"""The command, as people and scripts run it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rechten.casefile import case_schema, dump_case, parse_case, receipt
from rechten.cli import main
from rechten.cli.layout import WIDTH
from rechten.law.belgium import BELGIUM
from rechten.readings.answer import read
from rechten.readings.data import plan_data

EXAMPLES = sorted(Path(__file__).parents[2].glob("examples/*.yaml"))
GOOD = EXAMPLES[0]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Runs the command; gives its code, output and error lines. ``stdin``: bytes for "-"."""

    def run_it(*argv: str, stdin: bytes = b"") -> SimpleNamespace:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(argv)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return SimpleNamespace(code=code, out=out, err=err)

    return run_it


# --- the examples -----------------------------------------------------------------------------------------------------


def test_there_are_ten_examples_and_each_says_who_it_is() -> None:
    assert len(EXAMPLES) == 10
    for path in EXAMPLES:
        assert path.read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_command_runs_on_every_example(run: Any, path: Path) -> None:
    commands = [["scan", str(path)], ["ask", str(path)]]
    # Over the examples together every right is explained.
    commands += [["explain", str(path), right] for right in [*BELGIUM.rights][EXAMPLES.index(path) :: len(EXAMPLES)]]
    for command in commands:
        found = run(*command)
        assert (found.code, found.err) == (0, "")
        too_long = [line for line in found.out.splitlines() if len(line) > WIDTH and "http" not in line]
        assert not too_long
        assert "None" not in found.out
        as_json = run(*command, "--json")
        assert as_json.code == 0
        json.loads(as_json.out)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_what_it_becomes_when_written_again(path: Path) -> None:
    case = parse_case(path.read_bytes(), BELGIUM, default_date=date(2026, 11, 24))
    assert parse_case(dump_case(case, BELGIUM), BELGIUM, default_date=date(2020, 1, 1)) == case


# --- what the commands say --------------------------------------------------------------------------------------------


def test_scan_ends_with_what_to_do_and_who_decides(run: Any) -> None:
    out = " ".join(run("scan", str(GOOD)).out.split())
    assert "Waar: " in out
    assert "Hoe: " in out
    assert "Het OCMW beslist, na een gesprek." in out
    assert out.endswith("Vraag het toch: een aanvraag is gratis.")


def test_scan_as_json_covers_every_right_and_person(run: Any) -> None:
    data = json.loads(run("scan", str(GOOD), "--json").out)
    persons = [person["id"] for person in yaml.safe_load(GOOD.read_text(encoding="utf-8"))["persons"]]
    assert {(r["right"], r["person"]) for r in data["results"]} == {(r, p) for r in BELGIUM.rights for p in persons}
    assert data["law"] == BELGIUM.name


def test_the_dates_of_the_command_go_before_those_of_the_file(run: Any) -> None:
    data = json.loads(run("scan", str(GOOD), "--date", "2025-03-01", "--law-date", "2025-02-15", "--json").out)
    assert (data["date"], data["law_date"]) == ("2025-03-01", "2025-02-15")
    assert "1 maart 2025" in run("scan", str(GOOD), "--date", "2025-03-01").out


def test_a_case_without_a_date_is_for_today(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rechten.cli.sources.today", lambda: date(2025, 5, 6))
    found = run("scan", "-", stdin=b"format: rechten-case/1\npersons: [{id: ik}]")
    assert found.out.startswith("Rechten op 6 mei 2025")


def test_the_receipt_is_that_of_the_library(run: Any) -> None:
    case = parse_case(GOOD.read_bytes(), BELGIUM, default_date=date(2026, 11, 24))
    assert json.loads(run("scan", str(GOOD), "--receipt").out) == receipt(read(BELGIUM, case), BELGIUM)


def test_ask_gives_questions_in_order_of_worth(run: Any) -> None:
    questions = json.loads(run("ask", str(GOOD), "--json").out)
    ordinary = [q["worth_cents"] for q in questions if q["sensitivity"] == "ordinary"]
    assert ordinary == sorted(ordinary, reverse=True)
    out = run("ask", str(GOOD)).out
    assert out.index("1. ") < out.index("2. ")
    assert questions[0]["path"] in out


def test_ask_never_repeats_what_was_refused_and_says_when_nothing_is_left(run: Any) -> None:
    facts: dict[str, object] = {"birth_date": "1970-01-01", "lives_in": "abroad"}
    whole: dict[str, object] = {}
    for _ in range(60):  # refusing a question may bring up the next
        told = {"format": "rechten-case/1", "facts": whole, "persons": [{"id": "ik", "facts": facts}]}
        case = json.dumps(told).encode()
        asked = [q["path"] for q in json.loads(run("ask", "-", "--json", stdin=case).out)]
        assert not {path.split(".")[-1] for path in asked} & {*facts, *whole}
        if not asked:
            break
        for path in asked:
            (whole if path.startswith("facts.") else facts)[path.split(".")[-1]] = {"unknown": "declined"}
    assert "geen vragen meer" in run("ask", "-", stdin=case).out


def test_explain_shows_every_condition_with_its_article(run: Any) -> None:
    from rechten.graph.rights import conditions

    out = " ".join(run("explain", str(GOOD), "leefloon").out.split())
    for condition in conditions(BELGIUM.rights["leefloon"]):
        if condition.in_force(date(2026, 11, 24)):
            assert f"[{condition.article}]" in out
    assert "✓" in out
    assert "laatst gekend bedrag van" in out
    assert "https://" in out


def test_facts_rights_and_schema(run: Any) -> None:
    assert [f["id"] for f in json.loads(run("facts", "--json").out)] == [spec.id for spec in BELGIUM.vocabulary]
    assert [r["id"] for r in json.loads(run("rights", "--json").out)] == list(BELGIUM.rights)
    assert json.loads(run("schema").out) == case_schema(BELGIUM)
    day = date(2026, 11, 24)
    assert json.loads(run("graph", "--date", "2026-11-24").out) == plan_data(BELGIUM.plan(day))
    facts, rights = run("facts").out, run("rights").out
    assert all(f"  {spec.name}: " in facts for spec in BELGIUM.vocabulary)
    assert all(f"  {right.id}\n" in rights for right in BELGIUM.rights.values())
    assert all(right.name in " ".join(rights.split()) for right in BELGIUM.rights.values())
    assert all(len(line) <= WIDTH for line in (facts + rights).splitlines())


# --- wrong input ------------------------------------------------------------------------------------------------------


def test_all_errors_at_once_with_path_and_suggestion(run: Any) -> None:
    wrong = b"format: rechten-case/1\npersons: [{id: ik, facts: {net_wag: 1, works: misschien}}]\ndwelling: []"
    found = run("scan", "-", stdin=wrong)
    assert (found.code, found.out) == (2, "")
    lines = found.err.splitlines()
    assert len(lines) == 4
    assert any("persons[0].facts.net_wag" in line and "'net_wage'" in line for line in lines)
    assert any("persons[0].facts.works" in line for line in lines)
    assert any(line.startswith("rechten:   dwelling") and "'dwellings'" in line for line in lines)


def test_near_misses_of_rights_commands_and_files(run: Any, tmp_path: Path) -> None:
    assert "'leefloon'" in run("explain", str(GOOD), "leeflon").err
    assert "'scan'" in run("skan", str(GOOD)).err
    (tmp_path / "dossier.yaml").write_text("x")
    assert "dossier.yaml" in run("scan", str(tmp_path / "dosier.yaml")).err
    assert run("explain", str(GOOD), "zzz").code == 2


@pytest.mark.parametrize(
    ("argv", "word"),
    [
        (["scan"], "ontbreekt"),
        (["scan", "a", "b"], "kennen we niet"),
        (["scan", "a", "--date"], "waarde"),
        (["scan", "a", "--date", "gisteren"], "jaar-maand-dag"),
        (["scan", "a", "--date", "2025-02-30"], "bestaat niet"),
        (["scan", "a", "--jsn"], "kennen we niet"),
        (["explain", "a"], "ontbreekt"),
        (["--jsn"], "kennen we niet"),
        (["scan", "a\0b"], "kunnen we niet lezen"),
        (["scan", "/nergens/niets"], "bestaat niet"),
        (["scan", "/"], "map"),
        (["scan", "x" * 5000], "kunnen we niet lezen"),
    ],
)
def test_wrong_arguments(run: Any, argv: list[str], word: str) -> None:
    found = run(*argv)
    assert found.code == 2
    assert word in found.err


def test_files_that_cannot_be_read(run: Any, tmp_path: Path) -> None:
    for content, word in (
        (b"\x89PNG\xff", "UTF-8"),
        (b"", "leeg"),
        (bytes(range(32)), "teken"),
        (b"x" * 2_000_000, "groot"),
    ):
        path = tmp_path / "dossier"
        path.write_bytes(content)
        found = run("scan", str(path))
        assert found.code == 2
        assert word in found.err
    if os.geteuid():
        path.chmod(0)
        assert "mag je niet lezen" in run("scan", str(path)).err


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_rubbish_on_standard_input_never_breaks_the_command(rubbish: bytes) -> None:
    kept = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = io.TextIOWrapper(io.BytesIO(rubbish)), io.StringIO(), io.StringIO()
    try:
        code, said = main(["scan", "-"]), sys.stderr.getvalue()
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept
    assert code == 2
    assert said.startswith("rechten: 1 fout") or "fouten" in said


# --- as a program -----------------------------------------------------------------------------------------------------


def program(*argv: str, **more: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "rechten.cli", *argv], capture_output=True, check=False, **more)


def test_help_and_version() -> None:
    assert b"opdrachten" in program("--help").stdout
    assert program("--version").stdout.startswith(b"rechten ")
    bare = program()
    assert (bare.returncode, bare.stderr) == (0, b"")
    assert b"gebruik: rechten" in bare.stdout


def test_a_reader_that_stops_is_no_error() -> None:
    command = f"{sys.executable} -m rechten.cli facts --json | head -n 1"
    found = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False)
    assert (found.returncode, found.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("redirect", "code", "word"),
    [("- <&-", 2, "komt niets binnen"), (f"{GOOD} >&-", 0, ""), (f"{GOOD} > /dev/full", 1, "schrijven lukt niet")],
)
def test_streams_that_are_closed_or_full(redirect: str, code: int, word: str) -> None:
    command = f"{sys.executable} -m rechten.cli scan {redirect}"
    found = subprocess.run(["bash", "-c", command], capture_output=True, check=False, text=True)
    assert found.returncode == code
    assert word in found.stderr
    assert "Traceback" not in found.stderr
    assert "Exception" not in found.stderr


def test_a_terminal_without_these_letters_still_gets_an_answer() -> None:
    found = program("scan", str(GOOD), env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (found.returncode, found.stderr) == (0, b"")


def test_starting_imports_nothing_heavy() -> None:
    program("--help")  # compiled once
    begin = time.perf_counter()
    found = program("--help")
    assert time.perf_counter() - begin < 2  # a loaded machine; alone it takes 0.05 s
    assert found.returncode == 0
    heavy = "('rechten.law', 'yaml', 'attr')"
    code = f"import rechten.cli.parser, sys; print([m for m in sys.modules if m.startswith({heavy})])"
    listed = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert listed.stdout.strip() == "[]"


# --- words ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("right", BELGIUM.rights)
def test_words_tell_a_resident_and_a_jurist(run: Any, right: str) -> None:
    both, plain, law = (
        run("words", right, "--date", "2026-11-24", *more) for more in ([], ["--resident"], ["--jurist"])
    )
    assert (both.code, plain.code, law.code, both.err) == (0, 0, 0, "")
    assert "Wat kan je doen?" in plain.out
    assert "Voor juristen" not in plain.out
    assert "Wat kan je doen?" not in law.out
    assert "Voor juristen" in law.out
    assert len(both.out) > max(len(plain.out), len(law.out))
    for found in (both, plain, law):
        assert "None" not in found.out
        assert all(len(line) <= WIDTH for line in found.out.splitlines() if "http" not in line and " " in line.strip())


def test_words_of_another_day_and_as_data(run: Any) -> None:
    data = json.loads(run("words", "leefloon", "--date", "2024-06-01", "--json").out)
    assert (data["id"], data["on"]) == ("leefloon", "2024-06-01")
    assert data["hash"] != json.loads(run("words", "leefloon", "--date", "2025-06-01", "--json").out)["hash"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [(["leeflon"], "Bedoel je 'leefloon'"), (["leefloon", "--date", "gisteren"], "bij --date"), ([], "dit ontbreekt")],
)
def test_words_of_what_does_not_exist(run: Any, arguments: list[str], says: str) -> None:
    found = run("words", *arguments)
    assert found.code == 2
    assert says in found.err


# --- extensions -------------------------------------------------------------------------------------------------------


def _extensions(monkeypatch: pytest.MonkeyPatch, **functions: Any) -> None:
    def load(function: Any) -> Any:
        if isinstance(function, Exception):
            raise function
        return function

    def entry_points(group: str) -> list[Any]:
        assert group == "rechten.commands"
        return [SimpleNamespace(name=name, load=lambda f=f: load(f)) for name, f in functions.items()]

    monkeypatch.setattr("importlib.metadata.entry_points", entry_points)


def test_another_distribution_can_add_a_command(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def add(commands: Any) -> None:
        parser = commands.add_parser("tel")
        parser.add_argument("number", type=int)
        parser.set_defaults(run=lambda arguments: print(arguments.number + 1) or 0)

    _extensions(monkeypatch, tel=add)
    found = run("tel", "41")
    assert (found.code, found.out) == (0, "42\n")
    assert "'tel'" in run("tell").err


def test_an_extension_that_does_not_load_is_reported_and_left_out(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    _extensions(monkeypatch, stuk=ImportError("geen module"))
    found = run("stuk")
    assert found.code == 2
    assert "'stuk' werkt niet (ImportError: geen module)" in found.err
    assert run("rights", "--json").err == ""
