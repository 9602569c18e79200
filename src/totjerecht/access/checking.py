"""Checks the log: each link of each chain, the history that acts left, and what was sealed outside the database.

Rows are read in order and one after the other, so that a million links need little more memory than a thousand. What is
found is told by the number of a person and of a link, never by a name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from attrs import define, field, frozen
from django.db.models import Exists, OuterRef, TextField, Value
from django.db.models.functions import Cast, Coalesce

from totjerecht.access import chain, seals
from totjerecht.access.database.reading import read_much
from totjerecht.access.database.tables import KEPT
from totjerecht.access.gate import digest_of
from totjerecht.access.models import Event, EventSubject, History
from totjerecht.access.models.log import EventKind
from totjerecht.access.seals import Head, Sealed, as_hex

#: Rows that are fetched at once, and texts of events that are remembered: many events say the same.
CHUNK, CACHED = 5000, 20_000
_NO_HEAD: Head = (0, "")
#: A row of the history: table, row, operation, data.
Kept = tuple[str, str, str, str]
#: Places that are kept to be told; of more, only how many.
MOST = 200


@frozen
class Place:
    """Something that is off. ``subject``: the number of a person; ``seq``: that of a link; ``event``: of an event."""

    what: str
    subject: str = ""
    seq: int | None = None
    event: str = ""

    def __str__(self) -> str:
        """For the command."""
        where = [f"persoon {self.subject}"] if self.subject else []
        where += [f"schakel {self.seq}"] if self.seq is not None else []
        where += [f"gebeurtenis {self.event}"] if self.event else []
        return f"{self.what}: {', '.join(where)}" if where else self.what


@define
class Report:
    """What was checked and what is off. ``found``: how many places, also of those that are not kept."""

    links: int = 0
    chains: int = 0
    acts: int = 0
    found: int = 0
    places: list[Place] = field(factory=list)

    def add(self, what: str, subject: str = "", seq: int | None = None, event: str = "") -> None:
        """Something is off."""
        self.found += 1
        if len(self.places) < MOST:
            self.places.append(Place(what, subject, seq, event))


def check() -> Report:
    """Checks everything. People may work meanwhile: what is added while this runs is no fault."""
    report = Report()
    sealed = seals.read()
    for wrong in sealed.wrong:
        report.add(wrong)
    with read_much():
        _links(report, seals.current_heads(), sealed)
        _events(report, sealed)
        _history(report)
    return report


def _links(report: Report, heads: dict[str, Head], sealed: Sealed) -> None:
    """Each chain from its first link to its last, with its head and with what was sealed of it."""
    key, who, what = chain.chain_key(), lru_cache(CACHED)(chain.who_said), lru_cache(CACHED)(_what_said)
    behind: dict[str, int] = {}
    known = dict(sealed.heads)
    for subject, rows in groupby(_rows(), itemgetter(0)):
        report.chains += 1
        number = bytes.fromhex(subject)
        head, was = heads.pop(subject, _NO_HEAD), known.pop(subject, _NO_HEAD)
        before, seq = b"", 0
        for _, at_seq, mac, event, at, actor, organisation, mandate, *rest in rows:
            report.links += 1
            if at_seq != seq + 1:
                report.add("Er ontbreekt een schakel", subject, seq + 1)
            seq, stored = at_seq, bytes(mac)
            told = chain.said_of(event, at, who(actor, organisation, mandate), what(*rest))
            if chain.link_of(key, before, seq, number, told) != stored:
                report.add("Deze schakel of wat ze vertelt, is veranderd", subject, seq, event)
            if seq == head[0] and stored.hex() != head[1]:
                report.add("De kop van de keten past niet bij deze schakel", subject, seq)
            if seq == was[0] and stored.hex() != was[1]:
                report.add("Deze schakel is een andere dan toen ze verzegeld werd", subject, seq)
            before = stored
        if seq < head[0]:
            report.add("Het einde van deze keten is weg", subject, seq + 1)
        elif seq > head[0]:
            behind[subject] = seq
        if seq < was[0]:
            report.add("Na het zegel is het einde van deze keten weggehaald", subject, seq + 1)
    for subject, (seq, _) in heads.items():
        if seq:
            report.add("Deze keten heeft een kop en geen schakels", subject)
    for subject in known:
        report.add("Na het zegel is deze hele keten weggehaald", subject)
    _still_behind(report, behind)


def _still_behind(report: Report, behind: Mapping[str, int]) -> None:
    """A head that moved while the chain was read is no fault; one that still stands before the last link is."""
    if not behind:
        return
    now = seals.current_heads()
    for subject, seq in behind.items():
        if now.get(subject, (0, ""))[0] < seq:
            report.add("De kop van deze keten staat voor haar laatste schakel", subject, seq)


def _rows() -> Iterator[tuple[Any, ...]]:
    """All links in order: person, number, code, event, when, who (three numbers), and what it says."""
    rows = EventSubject.objects.order_by("subject", "seq").values_list(
        as_hex("subject"),
        "seq",
        "mac",
        as_hex("event"),
        "event__at",
        as_hex("event__actor"),
        _or_none("event__organisation"),
        _or_none("event__mandate"),
        "event__kind",
        "event__function",
        "event__purpose",
        "event__via",
        Cast("event__what", TextField()),
    )
    return iter(rows.iterator(chunk_size=CHUNK))


def _or_none(name: str) -> Coalesce:
    return Coalesce(as_hex(name), Value(""), output_field=TextField())


def _what_said(kind: str, function: str, purpose: str, via: str, stored: str) -> str:
    return chain.what_said(kind, function, purpose, via, json.loads(stored))


def _events(report: Report, sealed: Sealed) -> None:
    """Events that are about somebody and stand in no chain; and fewer events than there were."""
    alone = Event.objects.filter(~Exists(EventSubject.objects.filter(event=OuterRef("pk"))))
    for id, kind, what in alone.values_list(as_hex("pk"), "kind", "what").iterator(chunk_size=CHUNK):
        # A search that found nobody, or more than one, and an agreement between organisations are about nobody.
        if kind != EventKind.AGREEMENT and (kind != EventKind.SEARCH or what.get("found") == 1):
            report.add("Deze gebeurtenis staat in geen enkele keten", event=id)
    if Event.objects.count() < sealed.events:
        report.add("Er zijn minder gebeurtenissen dan toen ze verzegeld werden")


def _history(report: Report) -> None:
    """The history of each act against the code in its event: both in the order of the acts, side by side."""
    acts = _acts()
    act, told = next(acts, ("", {}))
    for written_by, rows in groupby(_written(), itemgetter(0)):
        while act and act < written_by:
            _compare(report, act, told, ())
            act, told = next(acts, ("", {}))
        kept = [row[1:] for row in rows]
        if act == written_by:
            _compare(report, act, told, kept)
            act, told = next(acts, ("", {}))
        elif not KEPT.issuperset(row[0] for row in kept):
            report.add("Er is geschreven zonder regel in het logboek", event=written_by)
    while act:
        _compare(report, act, told, ())
        act, told = next(acts, ("", {}))
    nobody = History.objects.filter(act=None).exclude(table_name__in=KEPT)
    for table in nobody.values_list("table_name", flat=True).distinct():
        report.add(f"Er is geschreven zonder dat iemand handelde, in {table}")


def _acts() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Events that say what they wrote, in the order of their numbers."""
    rows = Event.objects.filter(what__has_key="history").order_by("pk").values_list(as_hex("pk"), "what")
    return iter(rows.iterator(chunk_size=CHUNK))


def _written() -> Iterator[tuple[str, *Kept]]:
    """The history in the order of the acts."""
    rows = History.objects.exclude(act=None).order_by("act", "id")
    found = rows.values_list(as_hex("act"), "table_name", "row", "operation", "data")
    return iter(found.iterator(chunk_size=CHUNK))


def _compare(report: Report, act: str, told: Mapping[str, Any], kept: Iterable[Kept]) -> None:
    report.acts += 1
    if any(told.get(name) != code for name, code in digest_of(kept).items()):
        report.add("De geschiedenis past niet bij wat deze gebeurtenis schreef", event=act)
