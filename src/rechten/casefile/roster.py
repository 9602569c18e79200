"""Checks that look at several parts of a case at once. An unusual household is never an error; an impossible one is."""

from __future__ import annotations

from datetime import date

from rechten.casefile.errors import Reporter
from rechten.household.case import Resident, Span, Tie

#: The kind of tie that cannot run in a circle.
PARENT = "parent"


def check_parents(ties: list[tuple[str, Tie]], out: Reporter) -> None:
    """Nobody is their own ancestor. Only ties that certainly hold count; dates do not matter for descent."""
    below: dict[str, list[tuple[str, str]]] = {}
    for path, tie in ties:
        known = tie.source and tie.target and tie.source != tie.target
        if known and tie.kind == PARENT and tie.certain and not _never(tie.span):
            below.setdefault(tie.source, []).append((tie.target, path))
    done: set[str] = set()
    for start in below:
        if start not in done:
            _walk(start, below, done, out)


def _walk(start: str, below: dict[str, list[tuple[str, str]]], done: set[str], out: Reporter) -> None:
    """Depth first without recursion; reports the tie that closes a circle."""
    line, branches = [start], [iter(below.get(start, ()))]
    done.add(start)
    while branches:
        step = next(branches[-1], None)
        if step is None:
            branches.pop()
            line.pop()
            continue
        person, path = step
        if person in line:
            circle = " → ".join([*line[line.index(person) :], person])
            out.add(path, f"Zo is iemand een eigen voorouder: {circle}. Draai 'from' en 'to' om, of laat deze weg.")
        elif person not in done:
            done.add(person)
            line.append(person)
            branches.append(iter(below.get(person, ())))


def check_twice_at_home(residents: list[tuple[str, Resident]], out: Reporter) -> None:
    """Nobody lives twice in the same dwelling at the same time."""
    earlier: dict[str, list[Span]] = {}
    for path, resident in residents:
        if not resident.person or _never(resident.span):
            continue
        if any(_overlap(resident.span, span) for span in earlier.get(resident.person, ())):
            message = f"'{resident.person}' staat hier twee keer op hetzelfde moment. Laat er één staan."
            out.add(path, message)
        earlier.setdefault(resident.person, []).append(resident.span)


def _never(span: Span) -> bool:
    return span.since == date.max


def _overlap(a: Span, b: Span) -> bool:
    start = max(a.since or date.min, b.since or date.min)
    return start < min(a.until or date.max, b.until or date.max)
