"""Steps of a story about keys, each in a process of its own.

``python -m tests.access.keys.story`` starts Django once and waits; each step that it is told runs in a fork of it, so
that a step costs no start. Texts stand in a table of the test itself, in the ordinary database, as a room's would.
"""

import json
import os
import resource
import sys
import time
import traceback
from pathlib import Path
from uuid import UUID, uuid4

import django
from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError, connections

PLACE = "story.Note.text"


def table() -> None:
    from totjerecht.access.database import role

    here = connections["default"]
    role.lay_down(here)  # the role under which the platform works makes no tables
    with here.cursor() as cursor:
        kind = "bytea" if here.vendor == "postgresql" else "blob"
        cursor.execute(f"CREATE TABLE story_note (subject char(32) PRIMARY KEY, sealed {kind} NOT NULL)")
    role.grant(here)
    role.take(here)


def empty() -> None:
    """Takes away every text, key and master key."""
    from totjerecht.access.keys.models import MasterKey, SubjectKey

    with connections["default"].cursor() as cursor:
        cursor.execute("DELETE FROM story_note")
    SubjectKey.objects.all().delete()
    MasterKey.objects.all().delete()
    settings.MASTER_KEY_FILE.unlink(missing_ok=True)


def write(*subjects: str) -> None:
    """Makes a key and a closed text for each person."""
    from totjerecht.access.keys.keyring import Keyring
    from totjerecht.access.keys.sealing import seal

    with Keyring() as keyring, connections["default"].cursor() as cursor:
        keyring.make(*(UUID(subject) for subject in subjects))
        for subject in subjects:
            sealed = seal(keyring, UUID(subject), PLACE, f"dossier van {subject}")
            cursor.execute("INSERT INTO story_note (subject, sealed) VALUES (%s, %s)", [subject, sealed])


def write_for_ever() -> None:
    """Person after person, until somebody ends this process."""
    while True:
        write(uuid4().hex)
        print(".", flush=True)


def read() -> None:
    """Prints what every text reads as."""
    from totjerecht.access.keys.keyring import Keyring
    from totjerecht.access.keys.sealing import open_sealed

    with Keyring() as keyring, connections["default"].cursor() as cursor:
        cursor.execute("SELECT subject, sealed FROM story_note")
        rows = [(UUID(subject), bytes(sealed)) for subject, sealed in cursor.fetchall()]
        keyring.load(subject for subject, _ in rows)
        print(json.dumps({s.hex: str(open_sealed(keyring, s, PLACE, sealed)) for s, sealed in rows}))


def race(moment: str, subject: str) -> None:
    """Makes the key of a person at a moment, and prints a text that is closed with it."""
    from totjerecht.access.keys.keyring import Keyring
    from totjerecht.access.keys.sealing import seal

    connections["keys"].ensure_connection()
    time.sleep(max(0.0, float(moment) - time.time()))
    with Keyring() as keyring:
        keyring.make(UUID(subject))
        print(seal(keyring, UUID(subject), PLACE, "samen").hex())


def opened(subject: str, *closed: str) -> None:
    """Prints what closed texts of one person read as."""
    from totjerecht.access.keys.keyring import Keyring
    from totjerecht.access.keys.sealing import open_sealed

    with Keyring() as keyring:
        keyring.load([UUID(subject)])
        print(json.dumps([str(open_sealed(keyring, UUID(subject), PLACE, bytes.fromhex(text))) for text in closed]))


def erase(*subjects: str) -> None:
    from totjerecht.access.keys.erasing import erase_key

    for subject in subjects:
        erase_key(UUID(subject))


def key_bytes(*subjects: str) -> None:
    """Prints the wrapped keys as they stand in the table."""
    from totjerecht.access.keys.models import SubjectKey

    for subject in subjects:
        print(bytes(SubjectKey.objects.get(subject=UUID(subject)).wrapped or b"").hex())


def full_disk() -> None:
    """Fills SQLite's database of keys to the last page, then makes keys; prints how many there are of them."""
    from totjerecht.access.keys.keyring import Keyring
    from totjerecht.access.keys.models import SubjectKey

    subjects = [uuid4() for _ in range(500)]
    with connections["keys"].cursor() as cursor:
        cursor.execute("VACUUM")  # no free pages of what was deleted earlier
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0] + 2}")
    try:
        with Keyring() as keyring:
            keyring.make(*subjects)
    except OperationalError as error:
        print(error)
    print(SubjectKey.objects.filter(subject__in=subjects).count())
    with connections["keys"].cursor() as cursor:
        cursor.execute("PRAGMA max_page_count = 1000000")
    with Keyring() as keyring:
        keyring.make(*subjects)
    print(SubjectKey.objects.filter(subject__in=subjects).count())


def no_room_for_a_file() -> None:
    """Makes a key while no file can grow: the master key cannot be written down."""
    from totjerecht.access.keys import master

    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, usual[1]))
    try:
        master.read()
    except OSError as error:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
        print(type(error).__name__)


def manage(*words: str) -> None:
    call_command(*words, skip_checks=True)


STEPS = {
    step.__name__: step
    for step in (
        table,
        empty,
        write,
        write_for_ever,
        read,
        race,
        opened,
        erase,
        key_bytes,
        full_disk,
        no_room_for_a_file,
        manage,
    )
}


def run(words: list[str], out: str, err: str) -> int:
    """Starts a step beside this process; its number."""
    if number := os.fork():
        return number
    code = 1
    try:
        sys.stdout, sys.stderr = Path(out).open("w"), Path(err).open("w")  # noqa: SIM115 (closed with the process)
        STEPS[words[0]](*words[1:])
        connections.close_all()
        code = 0
    except Exception:  # noqa: BLE001 (a fork ends here, whatever happened)
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def main() -> None:
    django.setup()
    for line in sys.stdin:
        told = json.loads(line)
        if "wait" in told:
            _, status = os.waitpid(told["wait"], 0)
            print(os.waitstatus_to_exitcode(status), flush=True)
        else:
            print(run(told["words"], told["out"], told["err"]), flush=True)


if __name__ == "__main__":
    main()
