"""Lists as they come out of the command, for tests of the room: sealed headers with a protocol."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rechten.cli import main
from rechten.population.proactive.sealed import FORMAT
from tests.population.proactive import town
from tests.population.proactive.town import DEPENDS, ENTITLED, FREE, JUDGED, row


@cache
def made(right: str = JUDGED, until: str = "2027-03-01") -> tuple[bytes, bytes]:
    """(what may be published, the list itself) of a list about a right; a proposal where no judgement is left."""
    with TemporaryDirectory() as name:
        place = Path(name)
        people = [row(i, "p", ENTITLED, low=500, high=500) for i in range(40)]
        people += [row(i, "p", DEPENDS, open=1, high=900) for i in range(40, 43)]
        town.batch(place / "uit", right, people)
        ids = "case,person,id,area\n" + "".join(f"{i},p,N{i},{'Noord' if i % 2 else 'Zuid'}\n" for i in range(43))
        (place / "ids.csv").write_text(ids, encoding="utf-8")
        changes: dict[str, Any] = {"valid": {"from": "2026-11-01", "until": until}}
        if right != FREE:
            changes |= {"purpose": "helpen", "without_request": "nee"}
        (place / "b.yaml").write_text(town.basis_text(**changes), encoding="utf-8")
        town.key(place)
        given = ["--right", right, "--basis", str(place / "b.yaml"), "--key", str(place / "sleutel.pem")]
        given += ["--ids", str(place / "ids.csv"), "--out", str(place / "l"), "--by", "An"]
        assert main(["proactive", str(place / "uit"), *given]) == 0
        published, whole = (place / "l.register.json").read_bytes(), (place / "l").read_bytes()
    assert whole.startswith(FORMAT.encode())
    return published, whole


def changed(published: bytes, *path: str, to: Any) -> bytes:
    """The same with something else in one place."""
    data = json.loads(published)
    inner = data
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = to
    return json.dumps(data).encode()
