"""Whatever goes wrong is told in one shape (RFC 9457): type, title, status and all errors at once, in Dutch."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from types import MappingProxyType

from django.http import HttpResponse

from rechten.casefile import CaseError
from rechten.casefile.errors import shown

MEDIA_TYPE = "application/problem+json"
#: Every status that a problem can have, with its title.
TITLES: Mapping[int, str] = MappingProxyType(
    {
        400: "We kunnen dit niet lezen.",
        404: "Dit bestaat niet.",
        405: "Dit kan niet op dit adres.",
        411: "Zeg vooraf hoe lang het dossier is.",
        413: "Dit dossier is te groot.",
        415: "Dit soort inhoud lezen we niet.",
        422: "Er staan fouten in het dossier.",
        429: "Dat zijn veel vragen na elkaar.",
        500: "Er ging iets mis bij ons.",
    }
)


class Problem(Exception):
    """A request that cannot be answered: the status, all that is wrong, and headers that help."""

    def __init__(
        self, status: int, errors: Iterable[CaseError] = (), headers: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        super().__init__(status)
        self.status, self.errors, self.headers = status, tuple(errors), dict(headers)

    @classmethod
    def because(cls, status: int, message: str, *, path: str = "", headers: Mapping[str, str] | None = None) -> Problem:
        """A problem with one error."""
        return cls(status, [CaseError(path, message)], headers or {})

    def response(self) -> HttpResponse:
        """The problem as an answer."""
        data = {
            "type": problem_type(self.status),
            "title": TITLES[self.status],
            "status": self.status,
            "errors": [{"path": e.path, "message": e.message, "suggestion": e.suggestion} for e in self.errors],
        }
        body = json.dumps(data, ensure_ascii=False).encode("utf-8", "replace")
        headers = {"Cache-Control": "no-store", **self.headers}
        return HttpResponse(body, status=self.status, content_type=MEDIA_TYPE, headers=headers)


def problem_type(status: int) -> str:
    """The address that explains a problem: its place on the documentation page."""
    return f"/api/v1/#probleem-{status}"


def unknown(what: str, path: str, word: str, known: Sequence[str]) -> Problem:
    """404 for a word that does not exist, with near misses; with all that do exist when nothing is near."""
    close = get_close_matches(word.lower()[:60], known, n=3, cutoff=0.5)
    names = " of ".join(f"'{name}'" for name in close)
    help_ = f"Bedoel je {names}?" if close else f"Kies uit: {', '.join(known)}."
    message = f"{what} '{shown(word)}' bestaat niet. {help_}"
    return Problem(404, [CaseError(path, message, close[0] if close else "")])
