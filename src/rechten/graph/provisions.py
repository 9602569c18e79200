"""Provisions: what the law gives to everyone, or says about other rights, without conditions that are computed.

A right is computed for one person. A guarantee holds whatever the status; a rule says what happens to other rights in a
situation (prison), or what a professional owes a person. Both are told with their articles and end in a next step.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from rechten.graph.parameters import Source


class Nature(Enum):
    """What a provision is: something everyone has, or a rule about other rights or about those who help."""

    GUARANTEE = "guarantee"
    RULE = "rule"


class Audience(Enum):
    """Whom a provision speaks to: every resident, or those who help them."""

    RESIDENT = "resident"
    PROFESSIONAL = "professional"


@frozen
class Statement:
    """One thing that the law says, in plain words, with its article."""

    says: str
    article: str


@frozen
class Provision:
    """A guarantee or a rule.

    ``concerns``: facts that make it worth telling somebody unasked, as "fact" (true) or "fact=code"; empty: it is told
    on its own page and in the list for everyone. ``affects``: rights whose page refers to it. ``shows``: figures that
    inform. ``step`` is what one does with it, ``office`` where, ``topics`` the kinds of services of the directory.
    """

    id: str
    name: str
    nature: Nature
    level: str
    domain: str
    summary: str
    statements: tuple[Statement, ...]
    step: str
    office: str
    topics: tuple[str, ...]
    sources: tuple[Source, ...]
    certainty: str
    audience: Audience = Audience.RESIDENT
    concerns: tuple[str, ...] = ()
    affects: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
