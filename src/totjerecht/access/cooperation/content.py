"""What a version says, as one value, and its code: the same words always give the same code, other words never do."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from attrs import frozen

from totjerecht.access.choices import Action, Category, Purpose
from totjerecht.access.models import CooperationVersion

Term = tuple[Purpose, Category, Action]


@frozen
class Content:
    """All that organisations agree on. ``parties``: organisation → whether it exchanges data."""

    title: str
    answers: Mapping[str, str]
    handling: Mapping[str, str]
    basis: str
    basis_article: str
    longest_days: int
    starts: date
    review_on: date
    parties: Mapping[UUID, bool]
    terms: frozenset[Term]

    def by_purpose(self) -> dict[Purpose, dict[Category, tuple[Action, ...]]]:
        """What may be shared for each purpose, in the order of the lists of `choices`."""
        found: dict[Purpose, dict[Category, tuple[Action, ...]]] = {}
        for purpose in Purpose:
            for category in Category:
                actions = tuple(action for action in Action if (purpose, category, action) in self.terms)
                if actions:
                    found.setdefault(purpose, {})[category] = actions
        return found


def of_version(version: CooperationVersion) -> Content:
    """What stands in the database."""
    return Content(
        title=version.cooperation.title,
        answers=version.answers,
        handling=version.handling,
        basis=version.basis,
        basis_article=version.basis_article,
        longest_days=version.longest_days,
        starts=version.starts,
        review_on=version.review_on,
        parties={party.organisation_id: party.exchanges for party in version.parties.all()},
        terms=terms((term.purpose, term.category, term.action) for term in version.terms.all()),
    )


def terms(codes: Iterable[tuple[str, str, str]]) -> frozenset[Term]:
    """Codes as terms. Raises ValueError for a code that does not exist."""
    return frozenset((Purpose(p), Category(c), Action(a)) for p, c, a in codes)


def code(content: Content, number: int) -> str:
    """The SHA-256 of a version: over all it says and its number, in one fixed order of JSON."""
    told = {
        "title": content.title,
        "number": number,
        "answers": dict(content.answers),
        "handling": dict(content.handling),
        "basis": content.basis,
        "basis_article": content.basis_article,
        "longest_days": content.longest_days,
        "starts": content.starts.isoformat(),
        "review_on": content.review_on.isoformat(),
        "parties": {organisation.hex: exchanges for organisation, exchanges in content.parties.items()},
        "terms": sorted([p.value, c.value, a.value] for p, c, a in content.terms),
    }
    canonical = json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def is_intact(version: CooperationVersion) -> bool:
    """Whether the version still says what its code was made over."""
    return code(of_version(version), version.number) == version.sha256
