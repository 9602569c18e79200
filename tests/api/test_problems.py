"""Whatever is wrong gets its own status and the one shape; nothing that was sent is written down."""

import io
import logging
from typing import Any

import pytest
from django.test import Client, override_settings
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.api.asking import HERE, ME, problem, send
from totjerecht.api import answers
from totjerecht.api.edge import buckets
from totjerecht.site.logs import PathOnly, WithoutWords

POSTS = ["scan", "ask", "explain/leefloon", "receipt"]


@pytest.mark.parametrize("to", POSTS)
def test_all_errors_come_at_once(client: Client, to: str) -> None:
    case = {"format": "rechten-case/1", "persons": [{"id": "a b", "facts": {"net_wag": 1, "works": "ja"}}], "tis": []}
    errors = problem(send(client, to, case), 422)
    assert {error["path"] for error in errors} == {
        "tis",
        "persons[0].id",
        "persons[0].facts.net_wag",
        "persons[0].facts.works",
    }
    meant = {error["path"]: error["suggestion"] for error in errors}
    assert (meant["tis"], meant["persons[0].facts.net_wag"]) == ("ties", "net_wage")


def test_more_persons_than_fit(client: Client) -> None:
    case = ME | {"persons": [{"id": f"p{i}"} for i in range(65)]}
    assert [error["path"] for error in problem(send(client, "scan", case), 422)] == ["persons"]


@pytest.mark.parametrize(
    "body",
    ["{", "{a: 1}", "[1", "format: rechten-case/1", "   ", '{"a": NaN}', '{"a":1,"a":2}', "[" * 50_000, b"\xff\xfe"],
)
def test_what_cannot_be_read(client: Client, body: str | bytes) -> None:
    assert len(problem(send(client, "scan", body), 400)) == 1


@pytest.mark.parametrize("body", ["a: &b 1", "- !!python/name:os.system", "a: [", "a: 1\n---\nb: 2"])
def test_yaml_that_cannot_be_read(client: Client, body: str) -> None:
    assert len(problem(send(client, "scan", body, "application/yaml"), 400)) == 1


@pytest.mark.parametrize("body", ["null", "12", '"leefloon"', "[]"])
def test_json_that_is_no_case(client: Client, body: str) -> None:
    problem(send(client, "scan", body), 422)


def test_too_large(client: Client) -> None:
    just, more = '{"a":"' + "x" * 255_992 + '"}', '{"a":"' + "x" * 255_993 + '"}'
    problem(send(client, "scan", just), 422)
    errors = problem(send(client, "scan", more), 413)
    assert "256 kB" in errors[0]["message"]
    problem(send(client, "scan", "x" * 600_000), 413)


def test_a_length_that_lies_is_found_out(client: Client) -> None:
    answer = client.generic("POST", f"{HERE}scan", b"{}", "application/json", CONTENT_LENGTH=str(10**9))
    problem(answer, 413)


def test_a_body_in_pieces_has_no_length(client: Client) -> None:
    body = {"wsgi.input": io.BytesIO(b"{}"), "CONTENT_LENGTH": "", "CONTENT_TYPE": "application/json"}
    problem(client.generic("POST", f"{HERE}scan", HTTP_TRANSFER_ENCODING="chunked", **body), 411)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "", "application/json; charset=latin-1", "text/html"]
)
def test_other_kinds_of_content(client: Client, kind: str) -> None:
    answer = send(client, "scan", "{}", kind)
    problem(answer, 415)
    assert answer.headers["Accept-Post"] == "application/json, application/yaml"


def test_no_packed_content(client: Client) -> None:
    problem(send(client, "scan", ME, **{"Content-Encoding": "gzip"}), 415)


@pytest.mark.parametrize(
    "kind", ["application/json; charset=UTF-8", "APPLICATION/JSON", "application/json;charset=utf-8"]
)
def test_ways_to_say_json(client: Client, kind: str) -> None:
    assert send(client, "scan", ME, kind).status_code == 200


def test_unknown_right_with_near_misses(client: Client) -> None:
    for answer in (
        send(client, "explain/leeflon", ME),
        client.get(f"{HERE}rights/Leeflon"),
        client.get(f"{HERE}rights/leeflon/words"),
    ):
        (error,) = problem(answer, 404)
        assert error["suggestion"] == "leefloon"
        assert "Bedoel je 'leefloon'" in error["message"]
    (error,) = problem(client.get(f"{HERE}rights/zzz"), 404)
    assert error["suggestion"] == ""
    assert "leefloon" in error["message"]


@pytest.mark.parametrize("path", ["rihts", "rights/", "rights/a/b/c", "scan/", "%00", "%0A", "x" * 5000, "..%2F"])
def test_unknown_address(client: Client, path: str) -> None:
    problem(client.get(HERE + path), 404)
    problem(send(client, path, ME), 404)


def test_near_address(client: Client) -> None:
    assert problem(client.get(f"{HERE}rihts/"), 404)[0]["suggestion"] == "/api/v1/rights"


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [(m, "scan", "POST") for m in ("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "VERZIN")]
    + [(m, "rights", "GET, HEAD") for m in ("POST", "PUT", "DELETE", "OPTIONS")],
)
def test_other_methods(client: Client, method: str, path: str, allowed: str) -> None:
    answer = client.generic(method, HERE + path)
    assert answer.headers["Allow"] == allowed
    if method == "HEAD":
        assert (answer.status_code, answer.content) == (405, b"")
    else:
        problem(answer, 405)


SECRET = "peeters-geheim"


def written(caplog: pytest.LogCaptureFixture) -> str:
    lines = []
    for record in caplog.records:
        record.exc_text = None  # pytest's own formatter has cached its version
        PathOnly().filter(record)
        lines.append(WithoutWords().format(record))
    return "\n".join(lines)


def test_our_own_fault_is_told_in_the_same_shape_and_logged_without_words(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(answers, "read", fails)
    for debug in (False, True):
        with override_settings(DEBUG=debug):
            answer = send(client, "scan", ME)
        assert SECRET not in answer.content.decode()
        assert "ligt niet aan jou" in problem(answer, 500)[0]["message"]
    assert "RuntimeError" in written(caplog)
    assert SECRET not in written(caplog)


def test_nothing_of_a_body_is_logged(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    persons = [{"id": SECRET, "label": SECRET}]
    for to in POSTS:
        for body in (ME | {"persons": persons}, ME | {SECRET: 1}, "{" + SECRET, SECRET * 50_000):
            for kind in ("application/json", "application/yaml", "text/plain"):
                send(client, f"{to}?wie={SECRET}", body, kind)
    assert "/api/v1/scan" in written(caplog)
    assert SECRET not in written(caplog)


STATUSES = {200, 400, 413, 415, 422}
many = settings(max_examples=max(30, settings().max_examples // 2), deadline=None)


@many
@given(
    body=st.binary(max_size=300) | st.text(max_size=300).map(str.encode), kind=st.sampled_from(["json", "yaml", "xml"])
)
def test_any_bytes_get_an_answer(body: bytes, kind: str) -> None:
    buckets.clear()  # each example is a new client
    answer = send(Client(), "scan", body, f"application/{kind}")
    assert answer.status_code in STATUSES
    assert not answer.cookies


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@st.composite
def nearly_cases(draw: st.DrawFn) -> Any:
    """A case in which some part is anything at all."""

    def part(value: Any) -> Any:
        return draw(JSON_VALUES) if draw(st.integers(0, 7)) == 0 else value

    def holding() -> dict[str, Any]:
        return {key: part(value) for key, value in (("since", "2020-01-01"), ("until", None), ("holds", "unknown"))}

    facts = {
        "works": part(True),
        "net_wage": part({"between": part([part("1.00"), 2])}),
        "birth_date": part("1990-01-01"),
    }
    persons = [part({"id": part(id), "label": part("Ik"), "facts": part(facts)}) for id in ("ik", "p2")]
    tie = {"kind": part("parent"), "from": part("ik"), "to": part("p2"), **holding()}
    home = {"id": part("thuis"), "residents": part([part({"person": part("ik"), **holding()})]), "facts": part({})}
    return part(
        {
            "format": part("rechten-case/1"),
            "date": part("2026-11-24"),
            "law_date": part(None),
            "persons": part(persons),
            "ties": part([part(tie)]),
            "dwellings": part([part(home)]),
            "facts": part({}),
        }
    )


@many
@given(data=nearly_cases())
def test_any_json_gets_an_answer(data: Any) -> None:
    buckets.clear()
    answer = send(Client(), "ask", data)
    assert answer.status_code in STATUSES
    if answer.status_code != 200:
        problem(answer, answer.status_code)
