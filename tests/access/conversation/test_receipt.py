"""The receipt: for programs, held against the schema, and on one page of paper."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from datetime import timedelta
from importlib.resources import files
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from pypdf import PdfReader

from tests.access.conversation.desk import (
    COMMON,
    agreed,
    desk,
    last,
    page_of,
    record,
)
from totjerecht.access.choices import Category
from totjerecht.access.conversation.receipts import by_code, code_of
from totjerecht.access.conversation.receipts import receipt as receipt_of
from totjerecht.access.conversation.record import pseudonym, receipt_record

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
SCHEMA = json.loads((files("totjerecht.access.conversation") / "schema" / "consent-receipt.schema.json").read_text())
VALIDATOR = Draft202012Validator(SCHEMA)


# For programs


@pytest.fixture
def receipts() -> list[Any]:
    """Receipts of each kind: whole, in part, with health, refused, stopped in part, stopped, for each receiver."""
    made = []
    d, consent = agreed(kind=[*COMMON, "health"], may="write")
    made.append(record(d.client, consent.id))
    d.client.post(f"/afspraak/stoppen/{consent.id}/", {"do": "some", "kind": ["income"], "channel": "phone"})
    made.append(record(d.client, consent.id))
    d.client.post(f"/afspraak/stoppen/{consent.id}/", {"do": "all", "channel": "letter"})
    made.append(record(d.client, consent.id))
    for do, how in (("no", {}), ("yes", {"kind": ["income"]}), ("yes", {"until": "week"})):
        other = desk(phone="")
        other.answer(do, **how)
        made.append(record(other.client, last(other).id))
    return made


def test_each_receipt_is_as_the_schema_says(receipts: list[Any]) -> None:
    for made in receipts:
        assert [error.message for error in VALIDATOR.iter_errors(made)] == []
    states = [made["dpv:hasRecordOfActivity"]["dpv:hasConsentStatus"] for made in receipts]
    assert [state[-1]["@type"][0] for state in states] == [
        "dpv:ConsentGiven",
        "dpv:ConsentWithdrawn",
        "dpv:ConsentWithdrawn",
        "dpv:ConsentRefused",
        "dpv:ConsentGiven",
        "dpv:ConsentGiven",
    ]


def places(value: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where each field of a JSON object stands, except names of the context and of optional coverage."""
    if isinstance(value, dict):
        for key, part in value.items():
            if here[:1] != ("@context",) and key != "dct:coverage":
                yield (*here, key)
            yield from places(part, (*here, key))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from places(part, (*here, number))


def changed(made: Any, place: tuple[Any, ...], value: Any = None, *, drop: bool = False) -> Any:
    other = copy.deepcopy(made)
    inner = other
    for step in place[:-1]:
        inner = inner[step]
    if drop:
        del inner[place[-1]]
    else:
        inner[place[-1]] = value
    return other


def test_a_receipt_that_misses_any_field_is_refused(receipts: list[Any]) -> None:
    tried = 0
    for made in receipts:
        for place in places(made):
            tried += 1
            assert not VALIDATOR.is_valid(changed(made, place, drop=True)), place
            assert not VALIDATOR.is_valid(changed(made, place, {"x": 1})), place
    assert tried > 200


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("dpv:hasRecordOfActivity", "dpv:hasDataSubject", "dct:identifier"), "Noor Voorbeeld"),
        (("dpv:hasRecordOfActivity", "dpv:hasDataSubject", "schema:name"), "Noor Voorbeeld"),
        (("dpv:hasRecordOfActivity", "schema:witness"), "Rita Getuige"),
        (("dpv:hasRecordOfActivity", "dpv:hasConsentStatus"), []),
        (("dpv:hasRecordOfActivity", "dpv:hasProcess"), []),
        (("dpv:hasRecordOfActivity", "dpv:hasProcess", 0, "dpv:hasPersonalData"), []),
        (("dpv:hasRecordOfActivity", "dpv:hasProcess", 0, "dpv:hasPersonalData", 0, "urn:totjerecht:uses"), -1),
        (("dct:conformsTo",), "https://example.org/other"),
        (("dct:created",), "30 november 2026"),
    ],
)
def test_a_receipt_with_a_name_or_nonsense_is_refused(place: tuple[Any, ...], value: Any) -> None:
    d, consent = agreed()
    made = record(d.client, consent.id)
    assert VALIDATOR.is_valid(made)
    assert not VALIDATOR.is_valid(changed(made, place, value))


def test_it_names_nobody_and_two_receivers_cannot_compare() -> None:
    d, consent = agreed(own_words="Mijn eigen zin", method="spoken", witness="Rita Getuige")
    text = json.dumps(record(d.client, consent.id))
    for secret in ("Noor", "Rita", "Mijn eigen zin", "Werker", str(d.subject), d.subject.hex, str(d.worker.mandate)):
        assert secret not in text
    assert pseudonym(d.subject, d.partner.id) in text
    assert pseudonym(d.subject, d.partner.id) != pseudonym(d.subject, d.worker.organisation)


def test_what_ran_out_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    _, consent = agreed(until="week")
    later = timezone.now() + timedelta(days=8)
    assert receipt_of(consent).is_open
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    assert (receipt_of(consent).is_open, receipt_of(consent).state_words) == (False, "Dit is afgelopen.")
    expired = receipt_record(receipt_of(consent), "https://voorbeeld.example/{}".format)
    assert VALIDATOR.is_valid(expired)
    assert expired["dpv:hasRecordOfActivity"]["dpv:hasConsentStatus"][-1]["@type"] == ["dpv:ConsentExpired"]


# On paper


@pytest.mark.parametrize("state", ["yes", "no", "part", "all"])
@pytest.mark.parametrize("language", ["", "/fr", "/ar"])
def test_the_paper_is_one_page_with_the_code(state: str, language: str) -> None:
    d, consent = agreed(kind=[*COMMON, "health"], may="write")
    if state == "no":
        d.answer("no", purpose="guidance", tiles=f"{d.version.hex}-guidance")
        consent = last(d)
    address = f"{language}/afspraak/bewijs/{consent.id}.pdf"
    if state in {"part", "all"}:
        d.client.post(f"/afspraak/stoppen/{consent.id}/", {"do": state, "kind": ["income"], "channel": "sms"})
        address = f"{language}/afspraak/gestopt/{consent.id}.pdf"
    answer = d.client.get(address)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/pdf")
    pages = PdfReader(BytesIO(answer.content)).pages
    assert len(pages) == 1
    text = pages[0].extract_text()
    code = code_of(consent.id)
    assert f"{code[:5]}-{code[5:]}" in text
    assert "CAW Proefstad" in text
    if not language and state == "yes":
        for part in (
            "Werk en inkomen",
            "Gezondheid en zorg",
            "03 000 00 00",
            "Wil je stoppen?",
            "art. 11 §2",
            "art. 352",
        ):
            assert part in text.replace("\n", " ")


def test_the_paper_with_everything_stays_one_page() -> None:
    long = "Dienst voor maatschappelijk werk, begeleiding en onthaal van de streek rond Proefstad en omgeving (vzw)"
    d = desk(categories=list(Category), name=long)
    d.answer("yes", kind=[str(category) for category in Category], may="write")
    for language in ("", "/fr", "/en", "/ar"):
        answer = d.client.get(f"{language}/afspraak/bewijs/{last(d).id}.pdf")
        assert len(PdfReader(BytesIO(answer.content)).pages) == 1, language


def test_the_code_leads_to_a_page_that_tells_no_more_than_the_paper() -> None:
    d, consent = agreed()
    code = code_of(consent.id)
    stranger = Client()
    assert by_code(code.lower()) == by_code(f"{code[:5]} {code[5:]}") == consent
    assert by_code("0000000000") is None
    assert by_code("x") is None
    assert by_code("UUUUUUUUUU") is None
    found = stranger.get("/afspraak/kijk/", {"code": code.lower()})
    text = page_of(stranger, found.headers["Location"])
    assert "Dit loopt nu" in text
    for secret in ("CAW Proefstad", "Werk en inkomen", str(d.subject), "Noor"):
        assert secret not in text
    assert stranger.get("/afspraak/kijk/00000-00000/").status_code == 404
    d.client.post(f"/afspraak/stoppen/{consent.id}/", {"do": "all", "channel": "phone"})
    assert "Dit is gestopt" in page_of(stranger, f"/afspraak/kijk/{code}/")
