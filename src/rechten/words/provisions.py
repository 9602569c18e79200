"""A guarantee or a rule as data, for other programs and the command."""

from __future__ import annotations

from typing import Any

from attrs import asdict

from rechten.graph.provisions import Provision


def provision_data(provision: Provision) -> dict[str, Any]:
    """All of a provision as JSON-ready data: texts in Dutch, sources with their dates."""
    data: dict[str, Any] = asdict(provision)
    return data | {"nature": provision.nature.value, "audience": provision.audience.value}
