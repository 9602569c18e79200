"""What each column of the platform holds and what it is for. Each app says so of its own tables in `columns.py`.

A column about a resident that can identify, reach or describe her stands closed under her key. Where it does not,
`clear` says why: that list is short, and a test keeps it.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping

from attrs import frozen


class Holds(enum.Enum):
    """Classes of what a column holds."""

    IDENTIFYING = "identificeert iemand"
    CONTACT = "contact met iemand"
    SPECIAL = "bijzondere categorie (art. 9 AVG)"
    FREE_TEXT = "vrije tekst"
    SECRET = "geheim (sleutel, code of wachtwoord, versleuteld of als hash)"  # noqa: S105 (a word for a reader)
    PSEUDONYM = "pseudoniem (wijst naar iemand zonder te zeggen wie)"
    TECHNICAL = "technisch"
    PUBLIC = "openbaar"
    ORGANISATIONAL = "over een organisatie of over werk"


#: What stands closed under the key of a person.
CLOSED = frozenset({Holds.IDENTIFYING, Holds.CONTACT, Holds.SPECIAL, Holds.FREE_TEXT})


@frozen
class Column:
    """What a column holds and what it is used for. ``clear``: why it is not closed, for what otherwise would be."""

    holds: Holds
    use: str
    clear: str = ""


#: Model (``app.Model``) → field → what it holds.
Columns = Mapping[str, Mapping[str, Column]]


def identifying(use: str, *, clear: str = "") -> Column:
    """Says who somebody is."""
    return Column(Holds.IDENTIFYING, use, clear)


def contact(use: str, *, clear: str = "") -> Column:
    """Reaches somebody."""
    return Column(Holds.CONTACT, use, clear)


def special(use: str, *, clear: str = "") -> Column:
    """Health, origin, belief, orientation: article 9 of the GDPR."""
    return Column(Holds.SPECIAL, use, clear)


def free_text(use: str, *, clear: str = "") -> Column:
    """Somebody's own words, which may hold anything."""
    return Column(Holds.FREE_TEXT, use, clear)


def secret(use: str) -> Column:
    """A wrapped key, or the hash of a code or password."""
    return Column(Holds.SECRET, use)


def pseudonym(use: str) -> Column:
    """Points at somebody without saying who."""
    return Column(Holds.PSEUDONYM, use)


def technical(use: str) -> Column:
    """Tells nothing about anybody by itself."""
    return Column(Holds.TECHNICAL, use)


def public(use: str) -> Column:
    """Published by whom it is about."""
    return Column(Holds.PUBLIC, use)


def organisational(use: str) -> Column:
    """About an organisation, or about what somebody does at work."""
    return Column(Holds.ORGANISATIONAL, use)
