"""The repository itself: what must never stand in it, and what a newcomer must find."""

import os
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Put together from halves, so that this file does not hold what it forbids.
FORBIDDEN = {
    "the address of a package index": re.compile(
        "|".join([r"pypi\." + "org", "pythonhosted" + r"\.org", r"registry\." + "npmjs", r"deb\." + r"debian\.org"])
    ),
    "an index option": re.compile("--(extra-)?" + "index-url|--" + "find-links"),
    "a path of somebody's machine": re.compile(r"(?<![\w.])/(" + "work" + r"|home/\w+|Users/\w+|root)/[\w.]"),
}


@cache
def tracked() -> tuple[Path, ...]:
    """Files under version control or about to be; all files when this is an export without git."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.split("\0")
        files = [ROOT / name for name in listed if name]
    except (OSError, subprocess.CalledProcessError):
        kept_out = {".git", ".venv", ".venv-boot", "var", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}
        files = [file for file in ROOT.rglob("*") if not kept_out & set(file.relative_to(ROOT).parts)]
    return tuple(file for file in files if file.is_file())


def read(file: Path) -> str:
    return file.read_bytes().decode("utf-8", errors="replace")


@pytest.mark.parametrize("what", FORBIDDEN)
def test_nothing_forbidden_stands_in_a_file(what: str) -> None:
    found = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in tracked()
        for number, line in enumerate(read(file).splitlines(), 1)
        if FORBIDDEN[what].search(line)
    ]
    assert not found, f"{what} stands in {found}"


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("the address of a package index", "see https://py" + "pi.org/simple"),
        ("an index option", "--extra-" + "index-url x"),
        ("a path of somebody's machine", "cd /wo" + "rk/main"),
        ("a path of somebody's machine", "'/ro" + "ot/x'"),
    ],
)
def test_the_search_finds_what_it_must(what: str, line: str) -> None:
    assert FORBIDDEN[what].search(line)


def test_no_lock_file_that_writes_addresses() -> None:
    assert not [file for file in tracked() if file.name in {"uv.lock", "pylock.toml", "poetry.lock"}]


@pytest.mark.parametrize("name", ["run", "test", ".ci/run", "tools/lock.sh"])
def test_commands_can_be_started(name: str) -> None:
    file = ROOT / name
    assert os.access(file, os.X_OK)
    assert file.read_text(encoding="utf-8").startswith("#!/usr/bin/env bash\n")
    assert subprocess.run(["bash", "-n", str(file)], check=False).returncode == 0


def test_licence_is_the_eupl() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    for number in range(1, 16):
        assert re.search(rf"^{number}\.", text, re.MULTILINE), f"article {number} is missing"
    assert "Appendix" in text
    for distribution in ("rechten", "totjerecht"):
        link = ROOT / "packaging" / distribution / "LICENSE"
        assert link.resolve() == ROOT / "LICENSE"


def test_vendored_files_stand_beside_their_licence() -> None:
    folders = [folder for folder in (ROOT / "tests" / "vendor").iterdir() if folder.is_dir()]
    assert folders
    assert all((folder / "LICENSE").is_file() for folder in folders)


@pytest.mark.parametrize("name", ["boot", "base", "dev"])
def test_every_locked_library_has_a_hash(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", text)[1:] if text.startswith("#") else re.split(r"\n(?=[a-z0-9])", text)
    assert entries
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)


def test_tests_see_the_versions_that_run() -> None:
    def pins(name: str) -> set[str]:
        text = (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")
        return set(re.findall(r"^([a-z0-9.-]+==[^ ;\\]+)", text, re.MULTILINE))

    assert pins("base") <= pins("dev")
