"""The example data of the whole house, floor after floor: what a floor loads may lean on the floors under it."""

from collections.abc import Callable

from django.conf import settings
from django.core.management import call_command

from totjerecht.access.cooperation import demo as cooperation
from totjerecht.accounts import service as accounts
from totjerecht.people import service as people
from totjerecht.policy_lab import service as policy_lab

#: Invented people, only where the demo is on: everybody knows their passwords.
_DEMO: tuple[Callable[[], object], ...] = (
    accounts.load_demo,
    cooperation.load_demo,
    people.load_demo,
    policy_lab.load_demo,
)


def load() -> None:
    """Loads what belongs here; may be run again without doubles. The services of the social map are real: always."""
    call_command("demo")
    if settings.DEMO:
        for part in _DEMO:
            part()


def log_ins() -> str:
    """Who can log in in the demo, as lines for a terminal; empty where the demo is off."""
    if not settings.DEMO:
        return ""
    lines = [f"Aanmelden kan als (iedereen hieronder is verzonnen), met het wachtwoord {accounts.DEMO_PASSWORD}:"]
    for person in accounts.demo_logins():
        works = "; ".join(f"{accounts.FUNCTIONS[function].name} bij {name}" for name, function, _ in person.works)
        lines.append(f"  {person.email:24} {person.name}, {works}")
    return "\n".join(lines)
