"""Two lists of invented people, as the command made them: one to sign and one to help. For the demo only.

In `demo/` stand what may be published of them; the lists themselves were thrown away, and so was the key.
"""

from __future__ import annotations

from importlib import resources

from django.utils import timezone

from totjerecht.accounts import service as accounts
from totjerecht.accounts.service import Seat
from totjerecht.policy_lab.models import Decision
from totjerecht.policy_lab.proactive.registering import NotRegistered, decide, register


def load_demo() -> int:
    """Registers them for the invented city, and has a colleague look at one; how many came in. Twice is no error."""
    seats = _seats()
    if seats is None:
        return 0
    officer, second = seats
    made = 0
    folder = resources.files("totjerecht.policy_lab.proactive") / "demo"
    for name in ("helpen", "voorstel"):
        try:
            row = register(officer, (folder / f"{name}.register.json").read_bytes())
        except NotRegistered:  # it was there already
            continue
        made += 1
        if name == "helpen" and row.until >= timezone.localdate():
            decide(second, row.id, Decision.APPROVED, "", timezone.localdate())
    return made


def _seats() -> tuple[Seat, Seat] | None:
    """Of the invented city: who works on policy, and a second person. None: they are not there."""
    invented = {login.email for login in accounts.demo_logins()}
    found: dict[str, Seat] = {}
    for organisation in accounts.organisations():
        for one in accounts.colleagues(organisation.id) if organisation.kind == "city" else ():
            if one.email in invented:
                found |= {seat.function: seat for seat in accounts.seats(one.user) if seat.mandate == one.mandate}
    if not {"policy_officer", "privacy_officer"} <= set(found):
        return None
    return found["policy_officer"], found["privacy_officer"]
