"""As on a server: Django's own check of the defaults, and the real server process."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command


def server_environment(folder: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TOTJERECHT_", "DJANGO_"))}
    return kept | {"TOTJERECHT_VAR": str(folder), "DJANGO_SETTINGS_MODULE": "totjerecht.site.settings"} | more


def manage(environment: dict[str, str], *words: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "totjerecht.site.manage", *words],
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_defaults_are_fit_for_the_internet(tmp_path: Path) -> None:
    manage(server_environment(tmp_path), "check", "--deploy", "--fail-level", "WARNING")


@pytest.mark.django_db
def test_every_change_of_a_model_has_its_migration() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The address of a real server with an empty database; it must stop cleanly afterwards."""
    environment = server_environment(tmp_path, TOTJERECHT_HTTPS="0")
    manage(environment, "prepare", "--no-demo")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = ["-m", "gunicorn", "--config", "python:totjerecht.site.server", "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen([sys.executable, *command], env=environment, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        assert f"http://127.0.0.1:{port}/" in server.stdout.readline()
        yield f"http://127.0.0.1:{port}"
        server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=60) == 0


def fetch(address: str, path: str) -> tuple[str, dict[str, str]]:
    """The page and its headers; tried again while the workers are still starting."""
    for attempt in range(50):
        try:
            with urllib.request.urlopen(address + path, timeout=10) as answer:
                return answer.read().decode(), dict(answer.headers)
        except ConnectionError:
            if attempt == 49:
                raise
            time.sleep(0.2)
    raise AssertionError


def test_the_real_server_answers_and_stops(address: str) -> None:
    page, headers = fetch(address, "/")
    assert "Set-Cookie" not in headers
    sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)">', page)
    assert sheets
    for sheet in sheets:
        assert re.search(r"\.[0-9a-f]{12}\.css$", sheet), "static files carry a hash in their name"
        _, headers = fetch(address, sheet)
        assert "immutable" in headers["Cache-Control"]
    assert fetch(address, "/gezond")[0] == "gezond\n"
