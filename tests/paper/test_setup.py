"""Without what makes a PDF, ./run goes on and says what is missing."""

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND = 'set -euo pipefail; root=$PWD; . tools/setup.sh; want_debian "Zonder kan ook." "PDF" {}; echo verder'


def set_up(tmp_path: Path, packages: str, *, there: bool) -> subprocess.CompletedProcess[str]:
    stubs = {"dpkg-query": "echo installed" if there else "exit 1", "id": "echo 1000", "sudo": "exit 1"}
    for name, body in stubs.items():
        stub = tmp_path / name
        stub.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        stub.chmod(0o755)
    return subprocess.run(
        ["bash", "-c", COMMAND.format(packages)],
        cwd=ROOT,
        env=os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )


def test_what_is_missing_may_stay_missing(tmp_path: Path) -> None:
    done = set_up(tmp_path, '"${paper_packages[@]}"', there=False)
    assert done.returncode == 0
    assert "Zonder kan ook." in done.stdout
    assert done.stdout.endswith("verder\n")
    assert "libpango-1.0-0" in done.stderr + done.stdout


def test_nothing_is_said_when_all_is_there(tmp_path: Path) -> None:
    assert set_up(tmp_path, '"${paper_packages[@]}"', there=True).stdout == "verder\n"
