"""The person: who she is, how she is reached, what was noted with her. The door of the room; others import only this.

The story of the room
---------------------
A person comes to a counter. The worker asks: *is she known?* `presence.search` answers with one word, while she sits
there, by exactly her number, her name with her day of birth, or her card. Nobody is told who works with her.

Known: they make an agreement together (that is another floor's conversation), and what it opens is open. Not known: at
the public centre for social welfare a file starts (`start`), because the law gives it that task; every other service is
invited by the person. A file may be under an alias and without a number. Nothing here asks for a residence status.

She is told who works with her ("Verteld"), and may ask for another worker: she owes no reason, an answer is due by a
day. A replacement has a last day. When the work is done, the relationship ends and closes what it
opened, in the same moment (`working`).

A worker opens the file *for* something (`views/doors`), and sees then what role, relationship and grant open together;
all else is not there: 404. "Waarom zie ik dit (niet)?" tells, kind by kind, by which chain, and who can change that
(`access.explain`).

Everything about a person is read and written through the gate, which writes it in her log: the list as "seen on a
list", a search as "searched". An address holds her number and never a name; a part of a name travels in a form.

What is here for other rooms
----------------------------
`start`, `change_identity`, `change_reach`, `current_identity` and `current_reach` with the values `Identity` and
`Reached`; `add` and `entries` for lines about her life; `load_demo` for invented people.
"""

from totjerecht.people.demo import load_demo
from totjerecht.people.entries import Written, add, entries
from totjerecht.people.persons import (
    AlreadyKnown,
    Identity,
    Reached,
    change_identity,
    change_reach,
    current_identity,
    current_reach,
    start,
)

__all__ = [
    "AlreadyKnown",
    "Identity",
    "Reached",
    "Written",
    "add",
    "change_identity",
    "change_reach",
    "current_identity",
    "current_reach",
    "entries",
    "load_demo",
    "start",
]
