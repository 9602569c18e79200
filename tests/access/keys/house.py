"""An installation of its own for a test, with two databases that can be copied and put back; SQLite or PostgreSQL."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings

ROOT = Path(__file__).parents[3]
ALIASES = ("default", "keys")


def on_postgresql() -> bool:
    return "postgresql" in settings.DATABASES["default"]["ENGINE"]


def command(*words: str) -> None:
    done = subprocess.run(words, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


class Running:
    """A step that runs beside the test."""

    def __init__(self, house: "House", *words: str) -> None:
        self.house = house
        self.out, self.err = (house.folder / f"{uuid4().hex}.{end}" for end in ("out", "err"))
        self.number = house.ask(words=words, out=str(self.out), err=str(self.err))

    def printed(self) -> str:
        return self.out.read_text().strip() if self.out.exists() else ""

    def kill(self) -> None:
        os.kill(self.number, signal.SIGKILL)
        self.wait()

    def wait(self) -> int:
        """Its exit code."""
        return self.house.ask(wait=self.number)


class House:
    """A platform in a folder."""

    def __init__(self, folder: Path, names: dict[str, str], story: str) -> None:
        self.folder = folder
        self.names = names
        environment = {name: value for name, value in os.environ.items() if not name.startswith("TOTJERECHT_")} | {
            "TOTJERECHT_VAR": str(folder),
            "TOTJERECHT_HTTPS": "0",
            "DJANGO_SETTINGS_MODULE": "totjerecht.site.settings",
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
        }
        if names:
            environment |= {
                "TOTJERECHT_DATABASE_URL": f"postgresql:///{names['default']}?pool=0",
                "TOTJERECHT_KEYS_URL": f"postgresql:///{names['keys']}?pool=0",
            }
        self.steps = subprocess.Popen(
            [sys.executable, "-m", story],
            env=environment,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, **told: object) -> int:
        assert self.steps.stdin
        assert self.steps.stdout
        self.steps.stdin.write(json.dumps(told) + "\n")
        self.steps.stdin.flush()
        return int(self.steps.stdout.readline())

    def close(self) -> None:
        self.steps.communicate(timeout=60)

    def step(self, *words: str) -> str:
        """What a step prints, once it is done."""
        running = Running(self, *words)
        assert running.wait() == 0, running.err.read_text()
        return running.printed()

    def fails(self, *words: str) -> str:
        """The last line of the error that a step ends with."""
        running = Running(self, *words)
        assert running.wait() != 0
        return running.err.read_text().strip().splitlines()[-1]

    def read(self) -> dict[str, str]:
        found: dict[str, str] = json.loads(self.step("read"))
        return found

    def file(self, alias: str) -> Path:
        return self.folder / {"default": "totjerecht.sqlite3", "keys": "keys.sqlite3"}[alias]

    def backup(self, alias: str) -> Path:
        """A copy of one database, as an administrator makes it."""
        copy = self.folder / f"backup-{alias}-{uuid4().hex}"
        if self.names:
            command("pg_dump", "--format=custom", f"--file={copy}", self.names[alias])
        else:
            with closing(sqlite3.connect(self.file(alias))) as source, closing(sqlite3.connect(copy)) as target:
                source.backup(target)
        return copy

    def restore(self, alias: str, copy: Path) -> None:
        """Puts a copy back in the place of a database."""
        if self.names:
            command("dropdb", self.names[alias])
            command("createdb", self.names[alias])
            command("pg_restore", f"--dbname={self.names[alias]}", str(copy))
        else:
            for rest in self.folder.glob(f"{self.file(alias).name}-*"):
                rest.unlink()
            shutil.copyfile(copy, self.file(alias))


@contextmanager
def house(folder: Path, story: str = "tests.access.keys.story") -> Iterator[House]:
    """A house with its tables; on PostgreSQL its databases are gone afterwards. ``story``: the module of its steps."""
    names: dict[str, Any] = {alias: f"house_{uuid4().hex}" for alias in ALIASES} if on_postgresql() else {}
    for name in names.values():
        command("createdb", name)
    built = House(folder, names, story)
    try:
        for alias in ALIASES:
            built.step("manage", "migrate", "--verbosity=0", f"--database={alias}")
        built.step("table")
        yield built
    finally:
        built.close()
        for name in names.values():
            command("dropdb", "--if-exists", "--force", name)
