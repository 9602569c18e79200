"""What every address has in common: no cookie, what may be kept, other origins."""

import re

import pytest
import schemathesis
from django.test import Client, override_settings
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from tests.api.asking import EXAMPLES, HERE, ME, send
from totjerecht.api.service import docs_url, open_api

CATALOGUE = ["rights", "rights/leefloon", "rights/leefloon/words", "linked-data", "facts", "schema", "openapi.json"]


@pytest.mark.parametrize("path", CATALOGUE)
def test_the_catalogue_may_be_kept(client: Client, path: str) -> None:
    answer = client.get(HERE + path)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    etag = answer.headers["ETag"]
    assert re.fullmatch(r'"[0-9a-f]{32}"', etag)
    for known in (etag, f"W/{etag}", f'"iets", {etag}', "*"):
        again = client.get(HERE + path, headers={"If-None-Match": known})
        assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", etag)
    for other in ('"iets"', "", "rommel", etag.strip('"')):
        assert client.get(HERE + path, headers={"If-None-Match": other}).status_code == 200
    head = client.head(HERE + path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["Content-Length"] == str(len(answer.content))


def test_nobody_gets_a_cookie(client: Client) -> None:
    answers = [client.get(HERE + path) for path in ["", *CATALOGUE, "niets"]]
    answers += [send(client, to, body) for to in ("scan", "ask", "explain/leefloon") for body in (ME, {}, "{")]
    for answer in answers:
        assert "Set-Cookie" not in answer.headers
        assert not answer.cookies


FOREIGN = {"Origin": "https://stad.example", "Sec-Fetch-Site": "cross-site"}
ASKS = FOREIGN | {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}


def test_other_origins_may_send_but_not_read(client: Client) -> None:
    answer = send(client, "scan", ME, **FOREIGN)
    assert answer.status_code == 200
    assert not any(name.startswith("Access-Control") for name in answer.headers)
    assert client.options(HERE + "scan", headers=ASKS).status_code == 405


@override_settings(API_ORIGINS=frozenset({"https://stad.example"}))
def test_a_listed_origin_may_read(client: Client) -> None:
    for answer in (send(client, "scan", ME, **FOREIGN), send(client, "scan", "{", **FOREIGN)):
        assert answer.headers["Access-Control-Allow-Origin"] == "https://stad.example"
        assert "Origin" in answer.headers["Vary"]
        assert "Access-Control-Allow-Credentials" not in answer.headers
    first = client.options(HERE + "scan", headers=ASKS)
    assert (first.status_code, first.content) == (204, b"")
    assert first.headers["Access-Control-Allow-Origin"] == "https://stad.example"
    assert "content-type" in first.headers["Access-Control-Allow-Headers"]
    for near in ("http://stad.example", "https://stad.example.kwaad.example", "https://STAD.example", "null"):
        answer = send(client, "scan", ME, Origin=near)
        assert "Access-Control-Allow-Origin" not in answer.headers
        assert "Origin" in answer.headers["Vary"]
        assert client.options(HERE + "scan", headers=ASKS | {"Origin": near}).status_code == 405


def test_the_description_is_openapi_31(client: Client) -> None:
    described = client.get(HERE + "openapi.json").json()
    assert described == open_api()
    assert described["openapi"].startswith("3.1.")
    schemathesis.openapi.from_dict(described).validate()  # against the published schema of OpenAPI 3.1
    for part in described["components"]["schemas"].values():
        Draft202012Validator.check_schema(part)
    text = client.get(HERE + "openapi.json").content.decode()
    targets = set(re.findall(r'"\$ref":"#/components/schemas/([^"]+)"', text))
    assert targets <= set(described["components"]["schemas"])
    assert "#/$defs" not in text
    ids = [operation["operationId"] for methods in described["paths"].values() for operation in methods.values()]
    assert sorted(ids) == sorted(
        ["scan", "ask", "explain", "receipt", "rights", "right", "words", "linked_data", "facts", "schema", "openapi"]
    )


def test_the_described_case_takes_the_examples_and_its_own(client: Client) -> None:
    described = open_api()
    body = described["paths"]["/api/v1/scan"]["post"]["requestBody"]["content"]["application/json"]
    schema = {"$ref": "#/components/schemas/Case", "components": described["components"]}
    validator = Draft202012Validator(schema)
    assert validator.is_valid(body["example"])
    assert send(client, "scan", body["example"]).status_code == 200
    assert not validator.is_valid(body["example"] | {"tis": []})
    assert not validator.is_valid({"format": "rechten-case/1", "persons": [{"id": "ik", "facts": {"net_wag": 1}}]})


def test_answers_fit_their_description(client: Client) -> None:
    described = open_api()
    for file in EXAMPLES:
        for to, name in (("scan", "scan"), ("ask", "ask"), ("explain/{right}", "explain"), ("receipt", "receipt")):
            operation = described["paths"][f"/api/v1/{to}"]["post"]
            assert operation["operationId"] == name
            schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
            answer = send(client, to.replace("{right}", "leefloon"), file.read_bytes(), "application/yaml").json()
            Draft202012Validator({**schema, "components": described["components"]}).validate(answer)


def test_the_page_for_people(client: Client) -> None:
    answer = client.get(docs_url())
    page = answer.content.decode()
    assert docs_url() == HERE
    assert page.count("<h1") == 1
    for path, methods in open_api()["paths"].items():
        for method, operation in methods.items():
            assert f"{method.upper()} {path}" in page
            assert f'id="{operation["operationId"]}"' in page
    for status in (400, 404, 405, 411, 413, 415, 422, 429, 500):
        assert f'id="probleem-{status}"' in page, "the type of a problem leads here"
    loaded = re.findall(r'<(?:link|script|img)[^>]+(?:href|src)="([^"]+)"', page)
    assert loaded
    assert all(address.startswith("/") and not address.startswith("//") for address in loaded)
    assert "style=" not in page
    assert "<code>rechten scan --json</code>" in page
    assert "`" not in page
    assert client.post(docs_url()).status_code == 405
