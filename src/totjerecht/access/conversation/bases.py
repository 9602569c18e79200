"""The two bases, kept apart: why the data may be shared, and why professional secrecy is respected."""

from __future__ import annotations

from attrs import evolve

from totjerecht.access.choices import BASES, Basis, Purpose
from totjerecht.access.cooperation import agreements
from totjerecht.access.models import CooperationVersion


def under(version: CooperationVersion, purpose: Purpose) -> Basis:
    """What a purpose rests on under a version of an agreement."""
    protection, secrecy = agreements.bases(version, purpose)
    return evolve(BASES[purpose], protection=protection, secrecy=secrecy)


def not_asked() -> list[tuple[Purpose, Basis]]:
    """What may be done without asking her, and why no consent is asked."""
    return [(purpose, found) for purpose, found in BASES.items() if not found.asks]
