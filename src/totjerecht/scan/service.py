"""The rights scan: what other rooms may use of it.

A visitor tells who lives with them, then answers one question at a time. The law (``rechten``) is read again after
every answer: it says what can be said now, and which question is worth asking next. Nothing is stored: what was told
travels in one field of the form, packed as text (``pack``, ``unpack``), and is checked as a stranger's at every step.
Rooms that keep a file (with consent) may take a case from a packed scan, and give a scan back from a case.

``read_scan(state, law)`` reads everything; ``record`` and ``with_roster`` give the state after an answer. Errors: only
``UnreadableStateError``, for a text that is no scan of this version.

``begin_with`` puts rights in the order of the result page, so that paper names the same right first.

A page of another room that asks the same (the counter) reads what was typed with ``RosterForm`` and ``AnswerForm``, so
that a person or an amount is understood in one way everywhere.
"""

from totjerecht.scan.cards import begin_with
from totjerecht.scan.flow import Reading, named, read_scan, record, scope_of, with_roster
from totjerecht.scan.forms import AnswerForm
from totjerecht.scan.later import LaterLine, later_lines
from totjerecht.scan.law import the_law
from totjerecht.scan.numbers import read_money
from totjerecht.scan.roster import Housemate, Roster
from totjerecht.scan.roster_form import HOME_CHOICES, RELATIONS, SHARED_CHOICES, PersonFields, RosterForm
from totjerecht.scan.state import ME, MOST_PERSONS, ScanState, UnreadableStateError, pack, unpack

__all__ = [
    "HOME_CHOICES",
    "ME",
    "MOST_PERSONS",
    "RELATIONS",
    "SHARED_CHOICES",
    "AnswerForm",
    "Housemate",
    "LaterLine",
    "PersonFields",
    "Reading",
    "Roster",
    "RosterForm",
    "ScanState",
    "UnreadableStateError",
    "begin_with",
    "later_lines",
    "named",
    "pack",
    "read_money",
    "read_scan",
    "record",
    "scope_of",
    "the_law",
    "unpack",
    "with_roster",
]
