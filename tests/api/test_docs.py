"""Every command in docs/api.md does what stands there."""

import json
import re
import shlex
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client, override_settings

from totjerecht.api.openapi import PREFIX, open_api
from totjerecht.api.problems import TITLES
from totjerecht.site import settings as defaults

TEXT = Path("docs/api.md").read_text(encoding="utf-8")
COMMANDS = [
    line for block in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL) for line in block.splitlines() if "curl" in line
]


def curl(command: str) -> Any:
    """What curl would get, from Django's test client. Knows only the options that the document uses."""
    words = shlex.split(command)
    assert words.pop(0) == "curl"
    body, kind, address = None, "application/x-www-form-urlencoded", ""
    while words:
        match words.pop(0):
            case "-d" | "--data-binary":
                given = words.pop(0)
                body = Path(given[1:]).read_bytes() if given.startswith("@") else given
            case "-H":
                name, _, kind = words.pop(0).partition(": ")
                assert name == "Content-Type"
            case address:
                assert address.startswith("http://localhost:8000/")
    path = urlsplit(address).path
    return Client().get(path) if body is None else Client().post(path, data=body, content_type=kind)


def test_there_are_commands() -> None:
    assert len(COMMANDS) == 5


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_gives_what_the_document_says(command: str) -> None:
    answer = curl(command)
    if "net_wag" in command:
        (shown,) = re.findall(r"```json\n(.*?)```", TEXT, re.DOTALL)
        assert answer.json() == json.loads(shown)
    else:
        assert answer.status_code == 200
        assert answer.json()


def test_every_operation_and_status_is_told() -> None:
    for path, methods in open_api()["paths"].items():
        if path.endswith("openapi.json"):
            assert path in TEXT
            continue
        (method,) = methods
        assert f"`{method.upper()} {path.removeprefix(PREFIX + '/').replace('{right}', '{recht}')}`" in TEXT
    table = TEXT[TEXT.index("| status |") :]
    assert all(re.search(rf"^\|.*\b{status}\b.*\|", table, re.MULTILINE) for status in TITLES)


@pytest.mark.parametrize("name", ["API_PER_MINUTE", "API_BURST", "API_SECONDS"])
def test_the_defaults_are_told(name: str) -> None:
    assert re.search(rf"`TOTJERECHT_{name}` \|.*gewoonlijk {getattr(defaults, name)}\)", TEXT)


def test_the_page_tells_the_limits_that_are_set() -> None:
    with override_settings(API_PER_MINUTE=77, API_BURST=33, API_SECONDS=4):
        page = Client().get("/api/v1/").content.decode()
    assert "33 keer na elkaar" in page
    assert "77 keer per minuut" in page
    assert "hoogstens 4 seconden" in page
