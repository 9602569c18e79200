"""System checks: what must be right before the platform starts."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error, register

from totjerecht.access.classification import problems


@register("classification")
def every_column_is_classified(**options: Any) -> list[CheckMessage]:
    """One error a column that nobody classified, that is gone, or that stands in clear without a reason."""
    return [Error(f"{problem.place} {problem.text}.", id="access.E001") for problem in problems()]
