"""Scans to print: the worked examples as a visitor's scan, and what a browser sends with them."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from attrs import evolve
from django.test import Client
from pypdf import PdfReader

from rechten.casefile import parse_case
from rechten.graph.kinds import Choice
from rechten.graph.law import Law
from rechten.household.case import CaseFile, Known
from totjerecht.scan.service import Roster, ScanState, pack, the_law, with_roster

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


def scan_of(case: CaseFile) -> ScanState:
    """The case as if it were told in a scan: the visitor is `ik`, the others p1, p2 and so on."""
    ids = {person.id: "ik" if i == 0 else f"p{i}" for i, person in enumerate(case.persons)}
    homes = tuple(
        evolve(home, residents=tuple(evolve(r, person=ids[r.person]) for r in home.residents))
        for home in case.dwellings[:1]
    )
    return ScanState(
        evolve(
            case,
            persons=tuple(evolve(person, id=ids[person.id]) for person in case.persons),
            ties=tuple(evolve(tie, source=ids[tie.source], target=ids[tie.target]) for tie in case.ties),
            dwellings=homes,
        )
    )


def example(name: str) -> ScanState:
    """One of the worked examples, told today."""
    from django.utils import timezone

    law, today = the_law(), timezone.localdate()
    path = next(path for path in EXAMPLES if path.stem == name)
    case = parse_case(path.read_text(encoding="utf-8"), law, default_date=today)
    return scan_of(evolve(case, date=today, law_date=today))


def from_elsewhere(state: ScanState) -> ScanState:
    """The same scan of a visitor who is a citizen of another EU country, and here for years: advice concerns them."""
    me, *others = state.case.persons
    kind = the_law().vocabulary["person.stay"].kind
    assert isinstance(kind, Choice)
    mask = 1 << kind.codes.index("eu_long")
    facts = {**me.facts, "stay": Known(mask, mask), "stay_months": Known(84, 84)}
    return state.with_case(evolve(state.case, persons=(evolve(me, facts=facts), *others)))


def labelled(state: ScanState, label: str) -> ScanState:
    """The same scan in which everybody is called this."""
    persons = tuple(evolve(person, label=f"{label}{i}") for i, person in enumerate(state.case.persons))
    return state.with_case(evolve(state.case, persons=persons))


def nobody() -> ScanState:
    """Somebody who told nothing yet."""
    from django.utils import timezone

    return with_roster(None, Roster(), the_law(), timezone.localdate())


def born(state: ScanState, *births: tuple[date, date] | None) -> ScanState:
    """The same scan in which the others have these first and last possible days of birth; None: not told."""
    me, *others = state.case.persons
    told = []
    for person, birth in zip(others, births, strict=True):
        facts = {name: answer for name, answer in person.facts.items() if name != "birth_date"}
        if birth is not None:
            facts["birth_date"] = Known(birth[0].toordinal(), birth[1].toordinal())
        told.append(evolve(person, facts=facts))
    return state.with_case(evolve(state.case, persons=(me, *told)))


def send(client: Client, address: str, state: ScanState | str, language: str = "", **fields: str) -> Any:
    """Press a button of the paper room, in Dutch or on a page in another language."""
    law: Law = the_law()
    text = state if isinstance(state, str) else pack(state, law)
    return client.post(f"/{language}/papier/{address}" if language else f"/papier/{address}", {"state": text, **fields})


def pdf(response: Any) -> PdfReader:
    """The PDF of an answer; fails when it is none."""
    assert response.status_code == 200, response.status_code
    assert response.headers["Content-Type"] == "application/pdf"
    return PdfReader(BytesIO(response.content))


def text_of(reader: PdfReader) -> str:
    """All words of a PDF on one line, without the places where a line broke."""
    # Where a page holds an emoji, the reader puts a zero before each letter; other readers do not.
    return " ".join(" ".join(page.extract_text() for page in reader.pages).replace("\0", "").split())
