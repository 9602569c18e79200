"""The room for policy: what a reform would do, who is not reached, and lists to reach people without waiting for them.

Its parts stand in folders of their own: `reforms` and `proactive`. Other rooms import only this module.

* `public_lists` tells everybody which lists were made, by whom, on which grounds and until when. Never who is in them:
  that the platform does not know.
* `load_demo` brings two lists of invented people, where the demo is on.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from rechten.population.proactive.purposes import Purpose
from totjerecht.policy_lab.models import Decision, ProactiveList
from totjerecht.policy_lab.proactive.demo import load_demo

__all__ = ["PublicList", "load_demo", "public_lists"]


@frozen
class PublicList:
    """A list as everybody may know of it. ``measured``: which share has the right; "" where nobody measured it."""

    number: str
    right: str
    right_name: str
    proposal: bool
    purpose: str
    responsible: str
    decides: str
    deliberation: str
    dpia: str
    contact: str
    phone: str
    opt_outs_kept_by: str
    starts: date
    until: date
    invented: bool
    measured: str


def public_lists(today: date) -> list[PublicList]:
    """The lists that a second person found in order and that have not ended, the newest first."""
    rows = ProactiveList.objects.filter(decision=Decision.APPROVED, until__gte=today)
    return [_public(row) for row in rows]


def _public(row: ProactiveList) -> PublicList:
    header, basis = row.header, row.header["basis"]
    return PublicList(
        row.number,
        row.right,
        header["right"]["name"],
        row.kind == "proposal",
        Purpose(row.purpose).says,
        basis["responsible"],
        header["decides"]["says"],
        basis["deliberation"],
        basis["dpia"],
        basis["contact"],
        basis["phone"],
        basis["opt_outs_kept_by"],
        row.starts,
        row.until,
        bool(header["invented"]),
        header["measured"]["right"] if header["measured"] else "",
    )
