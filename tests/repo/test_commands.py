"""What ./run, ./test and the set-up say when something stands in the way."""

import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def start(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | environment,
        check=False,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which something listens already."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.mark.parametrize("arguments", [["--port", "99999"], ["--port", "acht"], ["--port"], ["--onbekend"]])
def test_run_refuses_what_it_cannot_use(arguments: list[str]) -> None:
    done = start("./run", *arguments)
    assert done.returncode == 1
    assert "poort is een getal" in done.stderr or "Dit ken ik niet: --onbekend" in done.stderr


def test_run_names_another_port_when_this_one_is_taken(taken: int) -> None:
    done = start("./run", "--port", str(taken))
    assert done.returncode == 1
    assert f"Poort {taken} op 127.0.0.1 is al in gebruik" in done.stderr
    assert "./run --port " in done.stderr


@pytest.mark.parametrize("command", ["./run", "./test"])
def test_help(command: str) -> None:
    done = start(command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(f"Gebruik: {command} ")


def test_whoever_may_not_install_gets_the_command_to_pass_on(tmp_path: Path) -> None:
    for name, body in {"dpkg-query": "exit 1", "apt-get": "exit 1", "id": "echo 1000", "sudo": "exit 1"}.items():
        stub = tmp_path / name
        stub.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        stub.chmod(0o755)
    script = 'root=$PWD; . tools/setup.sh; need_debian "een browser" chromium postgresql; echo onbereikbaar'
    done = start("bash", "-c", script, PATH=f"{tmp_path}:{os.environ['PATH']}")
    assert done.returncode == 1
    assert "apt-get install -y --no-install-recommends chromium postgresql" in done.stderr
    assert "onbereikbaar" not in done.stdout
