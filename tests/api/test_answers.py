"""Answers are those of the command, for every example."""

import json
from pathlib import Path

import pytest
from django.test import Client

from rechten.cli import main
from rechten.household.case import Origin
from tests.api.asking import EXAMPLES, HERE, ME, send
from totjerecht.api.edge import buckets
from totjerecht.api.service import open_api
from totjerecht.scan.law import the_law


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> object:
    assert main(list(words)) == 0
    return json.loads(capsys.readouterr().out)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 6


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_scan_explain_and_receipt_say_what_the_command_says(
    client: Client, capsys: pytest.CaptureFixture[str], file: Path
) -> None:
    text = file.read_bytes()
    for to, words in (
        ("scan", ["scan", str(file), "--json"]),
        ("explain/leefloon", ["explain", str(file), "leefloon", "--json"]),
        ("receipt", ["scan", str(file), "--receipt"]),
    ):
        answer = send(client, to, text, "application/yaml")
        assert answer.status_code == 200
        assert answer.json() == printed(capsys, *words)
        assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_ask_asks_what_the_command_asks_and_adds_the_words(
    client: Client, capsys: pytest.CaptureFixture[str], file: Path
) -> None:
    questions = send(client, "ask", file.read_bytes(), "application/yaml").json()["questions"]
    commanded = printed(capsys, "ask", str(file), "--json")
    assert isinstance(commanded, list)
    assert [{name: q[name] for name in c} for q, c in zip(questions, commanded, strict=True)] == commanded
    for question in questions:
        assert question["question"].endswith("?")
        if question["kind"] == "fact":
            assert question["options"] == dict(the_law().vocabulary[question["fact"]].options)


def test_json_and_yaml_say_the_same(client: Client) -> None:
    yaml = "format: rechten-case/1\ndate: 2026-11-24\npersons:\n  - id: ik\n"
    assert send(client, "scan", ME).json() == send(client, "scan", yaml, "application/yaml").json()


def test_a_case_without_a_date_is_about_today(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    monkeypatch.setattr("django.utils.timezone.localdate", lambda: date(2026, 10, 1))
    case = {name: value for name, value in ME.items() if name != "date"}
    assert send(client, "scan", case).json()["date"] == "2026-10-01"


def test_the_catalogue_says_what_the_command_says(client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    assert client.get(HERE + "rights").json()["rights"] == printed(capsys, "rights", "--json")
    assert client.get(HERE + "facts").json()["facts"] == printed(capsys, "facts", "--json")
    assert client.get(HERE + "schema").json() == printed(capsys, "schema")
    assert client.get(HERE + "facts").json()["ties"] == dict(the_law().ties)
    assert client.get(HERE + "rights/leefloon/words").json() == printed(capsys, "words", "leefloon", "--json")
    assert client.get(HERE + "linked-data").json() == printed(capsys, "export")


def test_linked_data_comes_as_what_it_is(client: Client) -> None:
    answer = client.get(HERE + "linked-data")
    assert answer.headers["Content-Type"] == "application/ld+json"
    described = open_api()["paths"]["/api/v1/linked-data"]["get"]["responses"]["200"]["content"]
    assert list(described) == ["application/ld+json"]


def test_every_right_has_its_own_page_of_data(client: Client) -> None:
    for right in the_law().rights.values():
        buckets.clear()  # one client that asks for all at once would have to wait
        data = client.get(f"{HERE}rights/{right.id}").json()
        assert data["name"] == right.name
        assert [part["id"] for part in data["requires"]] == [part.id for part in right.requires]
        assert data["appeal"] == right.act.appeal
        assert [c["says"] for c in data["consequences"]] == [c.says for c in right.act.consequences]


def test_origins_of_facts_come_back(client: Client) -> None:
    fact = {"value": True, "origin": Origin.DOCUMENT.value}
    case = ME | {"persons": [{"id": "ik", "facts": {"works": fact}}]}
    facts = send(client, "receipt", case).json()["facts"]
    assert {"path": "persons[0].facts.works", **fact} in facts
