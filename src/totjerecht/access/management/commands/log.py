"""The log: check all chains, and seal where they stand."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from totjerecht.access import checking, seals


class Command(BaseCommand):
    """`totjerecht log check|seal`."""

    help = "Het logboek: alle ketens nakijken, of verzegelen waar ze nu staan."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One word."""
        parser.add_argument(
            "what",
            choices=("check", "seal"),
            help="check: kijk alle ketens, de geschiedenis en de zegels na; seal: schrijf het zegel van vandaag",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Does the one thing; what is off gives exit code 1."""
        if options["what"] == "seal":
            self._seal()
        else:
            self._check()

    def _seal(self) -> None:
        try:
            done = seals.seal()
        except seals.SealTrouble as trouble:
            raise CommandError(f"De zegels van ervoor kloppen niet. Er is niets geschreven.\n{trouble}") from trouble
        made = "geschreven" if done.made else "was er al vandaag"
        self.stdout.write(f"Zegel {made}: {done.path} ({done.chains} ketens, {done.links} schakels).")

    def _check(self) -> None:
        start = time.monotonic()
        report = checking.check()
        seconds = max(time.monotonic() - start, 0.001)
        rate = int(report.links / seconds)
        self.stdout.write(
            f"{report.links} schakels in {report.chains} ketens en {report.acts} handelingen nagekeken "
            f"in {seconds:.1f} s ({rate} schakels per seconde)."
        )
        if not report.found:
            self.stdout.write("Alles klopt.")
            return
        lines = [str(place) for place in report.places]
        if report.found > len(lines):
            lines.append(f"… en nog {report.found - len(lines)} plaatsen")
        raise CommandError("Dit klopt niet:\n" + "\n".join(lines), returncode=1)
