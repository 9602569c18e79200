"""The body of a request as a case. Nothing of it is kept, nor written to a log."""

from __future__ import annotations

import json

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from django.http.request import UnreadablePostError
from django.utils import timezone

from rechten.casefile import CaseErrors, load_text, parse_case
from rechten.casefile.errors import shown
from rechten.graph.law import Law
from rechten.household.case import CaseFile
from totjerecht.api.problems import Problem

JSON, YAML = "application/json", "application/yaml"
#: Largest body, in bytes: room for 64 persons of whom everything is told.
MOST_BYTES = 256_000
_CHARSETS = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})


def read_case(request: HttpRequest, law: Law) -> CaseFile:
    """The case in the body. Raises Problem: 411, 413 or 415, 400 for what cannot be read, 422 with all errors."""
    text = _text(request)
    try:
        if request.content_type == JSON:
            _must_be_json(text)
        data = load_text(text)
    except CaseErrors as unreadable:
        raise Problem(400, unreadable.errors) from None
    try:
        return parse_case(data, law, default_date=timezone.localdate())
    except CaseErrors as wrong:
        raise Problem(422, wrong.errors) from None


def _text(request: HttpRequest) -> str:
    charset = (request.content_params or {}).get("charset", "utf-8").lower()
    if request.content_type not in {JSON, YAML} or charset not in _CHARSETS or "Content-Encoding" in request.headers:
        given = f"Je stuurde '{shown(request.content_type)}'. " if request.content_type else ""
        message = f"{given}Stuur het dossier als {JSON} of {YAML}, in UTF-8 en niet samengeperst."
        raise Problem.because(415, message, headers={"Accept-Post": f"{JSON}, {YAML}"})
    if not request.META.get("CONTENT_LENGTH") and "Transfer-Encoding" in request.headers:
        raise Problem.because(411, "Stuur het dossier in één stuk, met een Content-Length.")
    if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES:
        raise _too_large()
    try:
        body = request.body
    except RequestDataTooBig:
        raise _too_large() from None
    except UnreadablePostError:
        raise Problem.because(400, "Het dossier kwam niet volledig aan. Stuur het opnieuw.") from None
    if len(body) > MOST_BYTES:
        raise _too_large()
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Problem.because(400, f"Dit is geen tekst in UTF-8 (byte {error.start + 1}).") from None


def _too_large() -> Problem:
    return Problem.because(413, f"Een dossier is hoogstens {MOST_BYTES // 1000} kB groot.")


def _must_be_json(text: str) -> None:
    """``load_text`` also takes YAML; what is announced as JSON must be JSON."""
    try:
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        where = f"fout op regel {error.lineno}, teken {error.colno}"
        raise Problem.because(400, f"Dit is geen geldige JSON: {where}." if text.strip() else "Dit is leeg.") from None
    except RecursionError:
        return  # load_text says it better
