"""What must be in order before anybody makes a list: a small file, read strictly, all errors at once.

A file looks like this::

    format: rechten-basis/1
    purpose: helpen                       # toekennen, informeren or helpen; nothing else exists
    says: We bellen wie recht heeft op een huurpremie en ze niet vroeg.
    responsible: Stad Voorbeeld           # who answers for the data
    legal_basis:
      gdpr: art. 6.1.e AVG
      task: gemeenteraadsbesluit van 1 september 2026
      secrecy: beroepsgeheim van het OCMW, art. 352 Strafwetboek
    deliberation: {reference: nr. 26/000, date: 2026-09-01}
    dpia: {reference: GEB 2026-14, date: 2026-08-15, by: functionaris voor gegevensbescherming}
    without_request: nee                  # or the article by which the body may grant what nobody asked
    may_receive: [sociale dienst van het OCMW]
    valid: {from: 2026-12-01, until: 2027-03-01}
    contact: {who: Team rechten, phone: 03 000 00 00}
    opt_out: {how: bel of kom langs; het strookje op de brief mag ook, kept_by: het OCMW}
    objection: {to: arbeidsrechtbank, term: de termijn die in de beslissing staat, source: de beslissing zelf}
    missing:
      - {group: mensen zonder adres, count: onbekend, reach: straathoekwerk en inloopcentra}

Whether the law allows it is no question for a program. It asks that somebody wrote down where the law says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from attrs import frozen

from rechten.casefile.errors import CaseErrors, Reporter, join, shown
from rechten.casefile.loading import Plain, load_text
from rechten.casefile.values import is_nothing, read_day
from rechten.graph.law import Law
from rechten.population.proactive.judgement import Freedom
from rechten.population.proactive.purposes import Purpose, refusal

FORMAT = "rechten-basis/1"
#: A list is true for a while only. Our own term: a deliberation may set a shorter one.
MOST_DAYS = 366
_LONGEST = 600
_MOST_ENTRIES = 60
_UNKNOWN = "onbekend"
_BLOCKS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    # name: (texts that must be there, days that must be there)
    "legal_basis": (("gdpr", "task", "secrecy"), ()),
    "deliberation": (("reference",), ("date",)),
    "dpia": (("reference", "by"), ("date",)),
    "valid": ((), ("from", "until")),
    "contact": (("who", "phone"), ()),
    "opt_out": (("how", "kept_by"), ()),
    "objection": (("to", "term", "source"), ()),
}
_TEXTS = ("says", "responsible", "without_request")
_KEYS = ("format", "purpose", *_TEXTS, *_BLOCKS, "may_receive", "missing")


class BasisErrors(CaseErrors):
    """All that is wrong with a basis, each with its place."""


@frozen
class Elsewhere:
    """People who cannot be in any table: who, how many by which source (None: nobody knows), and how to reach them."""

    group: str
    count: int | None
    source: str
    reach: str


@frozen
class Basis:
    """A basis that is complete. ``without_request``: the article; "" when the body may not grant what nobody asked."""

    purpose: Purpose
    says: str
    responsible: str
    gdpr: str
    task: str
    secrecy: str
    deliberation: str
    deliberated_on: date
    dpia: str
    dpia_on: date
    dpia_by: str
    without_request: str
    may_receive: tuple[str, ...]
    starts: date
    until: date
    contact: str
    phone: str
    opt_out: str
    opt_outs_kept_by: str
    objection: str
    objection_term: str
    objection_source: str
    missing: tuple[Elsewhere, ...]


def load_basis(path: Path) -> Basis:
    """The basis in a file. Raises BasisErrors, or OSError when it cannot be read."""
    return parse_basis(path.read_bytes())


def parse_basis(text: str | bytes) -> Basis:
    """The basis in a YAML or JSON text. Raises BasisErrors with all that is wrong."""
    out = Reporter()
    try:
        data = load_text(text)
        basis = _basis(data, out) if isinstance(data, Mapping) else None
        if basis is None and not out.errors:
            out.add("", f"Een grondslag begint met 'format: {FORMAT}'.")
        out.finish()
    except CaseErrors as errors:
        raise BasisErrors(errors.errors) from None
    if basis is None:
        raise AssertionError("a basis without errors is whole")
    return basis


def check_fit(basis: Basis, free: Freedom, law: Law, today: date) -> None:
    """That this basis can carry a list for this right, made today. Raises BasisErrors."""
    out = Reporter()
    name = law.rights[free.right].name
    if basis.purpose is Purpose.GRANT:
        if not free.none_left:
            why = "; ".join(dict.fromkeys(reason.why.value for reason in free.reasons))
            says = f"'{name}' laat een oordeel aan wie beslist ({why}). Kies informeren of helpen, of lees --list."
            out.add("purpose", says)
        if not basis.without_request:
            says = "Toekennen zonder aanvraag vraagt het artikel dat dit toelaat. Is er geen, kies dan een ander doel."
            out.add("without_request", says)
    if basis.until < today:
        out.add("valid.until", f"Deze dag is voorbij ({basis.until}). Maak eerst de grondslag weer in orde.")
    for place, day in (("deliberation.date", basis.deliberated_on), ("dpia.date", basis.dpia_on)):
        if day > today:
            out.add(place, f"{day} moet nog komen: er is dus nog geen.")
    if out.errors:
        raise BasisErrors(out.errors)


def _basis(data: Mapping[Any, Any], out: Reporter) -> Basis | None:
    out.keys(data, _KEYS, "")
    if data.get("format") != FORMAT:
        out.add("format", f"'{shown(data.get('format'))}' kennen we niet. Schrijf {FORMAT}.")
    purpose = _purpose(data.get("purpose"), out)
    texts = {key: _text(data, key, "", out) for key in _TEXTS}
    blocks = {name: _block(data, name, out) for name in _BLOCKS}
    starts, until = blocks["valid"]["from"], blocks["valid"]["until"]
    if isinstance(starts, date) and isinstance(until, date) and not starts <= until <= starts + timedelta(MOST_DAYS):
        out.add("valid", f"Een lijst geldt van een dag tot een latere dag, hoogstens {MOST_DAYS} dagen verder.")
    receivers = _receivers(data.get("may_receive"), out)
    missing = _missing(data.get("missing"), out)
    if out.errors or purpose is None:
        return None
    article = texts["without_request"]
    basis, deliberation, dpia = blocks["legal_basis"], blocks["deliberation"], blocks["dpia"]
    opt_out, objection = blocks["opt_out"], blocks["objection"]
    return Basis(
        purpose=purpose,
        says=texts["says"],
        responsible=texts["responsible"],
        gdpr=basis["gdpr"],
        task=basis["task"],
        secrecy=basis["secrecy"],
        deliberation=deliberation["reference"],
        deliberated_on=deliberation["date"],
        dpia=dpia["reference"],
        dpia_on=dpia["date"],
        dpia_by=dpia["by"],
        without_request="" if article.strip().lower() in {"nee", "no", "false"} else article,
        may_receive=receivers,
        starts=starts,
        until=until,
        contact=blocks["contact"]["who"],
        phone=blocks["contact"]["phone"],
        opt_out=opt_out["how"],
        opt_outs_kept_by=opt_out["kept_by"],
        objection=objection["to"],
        objection_term=objection["term"],
        objection_source=objection["source"],
        missing=missing,
    )


def _purpose(data: object, out: Reporter) -> Purpose | None:
    if is_nothing(data) or not isinstance(data, str):
        out.add("purpose", f"Zeg waarvoor de lijst dient. {refusal('')}")
        return None
    try:
        return Purpose(data.strip().lower())
    except ValueError:
        out.add("purpose", refusal(data))
        return None


def _block(data: Mapping[Any, Any], name: str, out: Reporter) -> dict[str, Any]:
    texts, days = _BLOCKS[name]
    block = data.get(name)
    if not isinstance(block, Mapping):
        out.add(name, f"Dit ontbreekt. Schrijf hier: {', '.join((*texts, *days))}.")
        return dict.fromkeys((*texts, *days))
    out.keys(block, (*texts, *days), name)
    found: dict[str, Any] = {key: _text(block, key, name, out) for key in texts}
    for key in days:
        place = join(name, key)
        found[key] = None if is_nothing(block.get(key)) else read_day(block[key], place, out)
        if is_nothing(block.get(key)):
            out.add(place, "Deze dag ontbreekt. Schrijf jaar-maand-dag.")
    return found


def _text(data: Mapping[Any, Any], key: str, path: str, out: Reporter) -> str:
    value, place = data.get(key), join(path, key)
    if is_nothing(value) or (isinstance(value, str) and not value.strip()):
        out.add(place, "Dit ontbreekt.")
    elif not isinstance(value, str) or len(value) > _LONGEST or not value.isprintable():
        out.add(place, f"Hier hoort een tekst van hoogstens {_LONGEST} tekens, op één regel.")
    else:
        return str(value).strip()
    return ""


def _receivers(data: object, out: Reporter) -> tuple[str, ...]:
    if not isinstance(data, list) or not data:
        out.add("may_receive", "Noem in een lijst wie de lijst mag krijgen.")
        return ()
    return tuple(_text({"may_receive": one}, "may_receive", "", out) for one in data[:_MOST_ENTRIES])


def _missing(data: object, out: Reporter) -> tuple[Elsewhere, ...]:
    if not isinstance(data, list) or not data:
        says = "Zeg wie in geen enkel register staat, hoeveel dat er zijn (of onbekend), en hoe je hen wel bereikt."
        out.add("missing", says)
        return ()
    return tuple(_elsewhere(entry, f"missing[{i}]", out) for i, entry in enumerate(data[:_MOST_ENTRIES]))


def _elsewhere(entry: object, path: str, out: Reporter) -> Elsewhere:
    if not isinstance(entry, Mapping):
        out.add(path, "Hier horen group, count en reach.")
        return Elsewhere("", None, "", "")
    out.keys(entry, ("group", "count", "source", "reach"), path)
    group, reach = (_text(entry, key, path, out) for key in ("group", "reach"))
    count, source = entry.get("count"), entry.get("source")
    if isinstance(count, str) and count.strip().lower() == _UNKNOWN:
        return Elsewhere(group, None, "" if is_nothing(source) else shown(source, _LONGEST), reach)
    whole = int(count) if isinstance(count, int | Plain) and str(count).isdecimal() and len(str(count)) < 12 else None
    if whole is None:
        out.add(join(path, "count"), f"Schrijf een geheel getal, of {_UNKNOWN}.")
    return Elsewhere(group, whole, _text(entry, "source", path, out), reach)
