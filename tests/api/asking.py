"""Asks the API as another program would."""

import json
from pathlib import Path
from typing import Any

from django.test import Client

HERE = "/api/v1/"
EXAMPLES = sorted(Path("examples").glob("*.yaml"))
ME = {"format": "rechten-case/1", "date": "2026-11-24", "persons": [{"id": "ik"}]}


def send(client: Client, to: str, body: object, kind: str = "application/json", **headers: str) -> Any:
    """The response to a case; ``body`` is text, bytes, or data that becomes JSON."""
    data = body if isinstance(body, str | bytes) else json.dumps(body)
    return client.post(HERE + to, data=data, content_type=kind, headers=headers)


def problem(answer: Any, status: int) -> list[dict[str, str]]:
    """The errors of a problem, after checking that it has the one shape."""
    assert answer.status_code == status, answer.content
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert "no-store" in answer.headers["Cache-Control"]
    data = answer.json()
    assert set(data) == {"type", "title", "status", "errors"}
    assert data["status"] == status
    assert data["type"] == f"/api/v1/#probleem-{status}"
    assert data["title"].endswith(".")
    for error in data["errors"]:
        assert set(error) == {"path", "message", "suggestion"}
        assert error["message"]
    found: list[dict[str, str]] = data["errors"]
    return found
