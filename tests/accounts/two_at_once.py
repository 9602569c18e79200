"""What happens when several requests come at the same moment, each on a connection of its own.

On PostgreSQL the tests call these with a real database. SQLite's database for tests lives in memory and has one
connection; so there this file runs as a program of its own, on a database in a file.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from functools import partial


def together(works: list[Callable[[], object]]) -> list[str]:
    """Does all at the same moment; of each "done" or the name of its exception."""
    from django.db import connection

    gate, told = threading.Barrier(len(works)), [""] * len(works)

    def work(at: int) -> None:
        gate.wait()
        try:
            works[at]()
            told[at] = "done"
        except Exception as error:  # noqa: BLE001 (the name is what is asked)
            told[at] = type(error).__name__
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(at,)) for at in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return told


def guesses() -> None:
    """Twelve guesses at once; five are let through."""
    from totjerecht.accounts.lockout import Counted, attempt

    let_through: list[int] = []

    def guess() -> None:
        if not attempt((Counted("x", 5),)):
            let_through.append(1)

    told = together([guess] * 12)
    assert told == ["done"] * 12, told
    assert len(let_through) == 5, let_through


def last_administrators() -> None:
    """Two administrators who end each other, many times: one always stays."""
    from tests.accounts.helpers import make_organisation, make_seat
    from totjerecht.accounts import mandates

    for _ in range(8):
        house = make_organisation()
        one, two = (make_seat(organisation=house, administrator=True) for _ in range(2))
        told = together([partial(mandates.end, one, two.mandate), partial(mandates.end, two, one.mandate)])
        assert sorted(told) == ["NotAdministratorError", "done"], told
        assert [seat.administrator for seat in mandates.colleagues(house.id)] == [True]


def laying_down() -> None:
    """Two administrators who both lay it down at once: one cannot."""
    from tests.accounts.helpers import make_organisation, make_seat
    from totjerecht.accounts import mandates

    for _ in range(8):
        house = make_organisation()
        seats = [make_seat(organisation=house, administrator=True) for _ in range(2)]
        told = together(
            [partial(mandates.set_administrator, seat, seat.mandate, administrator=False) for seat in seats]
        )
        assert sorted(told) == ["LastAdministratorError", "done"], told


def one_link() -> None:
    """One link, accepted by two requests at once: one gets in."""
    from tests.accounts.helpers import make_seat
    from totjerecht.accounts import invitations

    for number in range(6):
        seat = make_seat(administrator=True)
        _, code = invitations.invite(seat, f"nieuw{number}@dienst.example", "", "office", administrator=False)
        told = together([partial(invitations.accept_as_new, code, "Nele", None)] * 2)
        assert sorted(told) == ["NotOpenError", "done"], told


SCENES: dict[str, Callable[[], None]] = {
    scene.__name__: scene for scene in (guesses, last_administrators, laying_down, one_link)
}


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "totjerecht.site.settings_test"
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    for name in sys.argv[1:]:
        SCENES[name]()
