"""The rights scan: what other rooms may use of it.

A visitor tells who lives with them, then answers one question at a time. The law (``rechten``) is read again after
every answer: it says what can be said now, and which question is worth asking next. Nothing is stored: what was told
travels in one field of the form, packed as text (``pack``, ``unpack``), and is checked as a stranger's at every step.
Rooms that keep a file (with consent) may take a case from a packed scan, and give a scan back from a case.

``read_scan(state, law)`` reads everything; ``record`` and ``with_roster`` give the state after an answer. Errors: only
``UnreadableStateError``, for a text that is no scan of this version.
"""

from totjerecht.scan.flow import Reading, read_scan, record, with_roster
from totjerecht.scan.law import the_law
from totjerecht.scan.roster import Housemate, Roster
from totjerecht.scan.state import ScanState, UnreadableStateError, pack, unpack

__all__ = [
    "Housemate",
    "Reading",
    "Roster",
    "ScanState",
    "UnreadableStateError",
    "pack",
    "read_scan",
    "record",
    "the_law",
    "unpack",
    "with_roster",
]
