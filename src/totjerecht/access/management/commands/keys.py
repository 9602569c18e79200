"""The keys of persons: replace the master key, make the blind index anew, look whether all is well."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from totjerecht.access.keys import master
from totjerecht.access.keys.blind import forget
from totjerecht.access.keys.erasing import erase_key
from totjerecht.access.keys.errors import KeyTrouble
from totjerecht.access.keys.reindex import reindex
from totjerecht.access.keys.rotation import kept_apart, rotate
from totjerecht.access.keys.verify import verify
from totjerecht.access.retention.models import ErasureRequest


class Command(BaseCommand):
    """`totjerecht keys rotate|reindex|check|new`."""

    help = "Sleutels van personen: hoofdsleutel vervangen, blinde index vernieuwen, nakijken."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One word, and for `check` whether to mend."""
        parser.add_argument(
            "what",
            choices=("rotate", "reindex", "check", "new"),
            help="rotate: vervang de hoofdsleutel; reindex: maak de blinde index opnieuw; "
            "check: kijk alle sleutels na; new: toon een nieuwe hoofdsleutel",
        )
        parser.add_argument(
            "--erase-again", action="store_true", help="bij check: wis opnieuw wat met een oude back-up terugkwam"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Does the one thing; an error says what is wrong and what can be done."""
        try:
            getattr(self, f"do_{options['what']}")(options)
        except KeyTrouble as trouble:
            raise CommandError(str(trouble)) from trouble

    def do_rotate(self, options: dict[str, Any]) -> None:
        """Replaces the master key."""
        done = rotate()
        self.stdout.write(f"{done.wrapped} sleutels opnieuw ingepakt met hoofdsleutel {done.current}.")
        if master.from_environment():
            self.stdout.write("Haal de oude hoofdsleutel nu uit TOTJERECHT_MASTER_KEY en herstart.")
        for name in done.replaced:
            where = "" if master.from_environment() else f" staat nu in {kept_apart(name)} en"
            self.stdout.write(
                f"De oude hoofdsleutel {name}{where} hoort alleen nog bij back-ups van de sleutels van voor nu. "
                "Bewaar hem apart en vernietig hem samen met de laatste van die back-ups."
            )

    def do_reindex(self, options: dict[str, Any]) -> None:
        """Makes the blind index anew."""
        done = reindex()
        retired = ", ".join(map(str, done.retired)) or "geen"
        self.stdout.write(
            f"{done.entries} regels onder versie {done.version}. Versies die niets meer openen: {retired}."
        )

    def do_new(self, options: dict[str, Any]) -> None:
        """Shows a master key that nobody has yet."""
        self.stdout.write(master.new().text)

    def do_check(self, options: dict[str, Any]) -> None:
        """Looks at every key."""
        done = ErasureRequest.objects.filter(done_at__isnull=False)
        found = verify(done.values_list("subject", flat=True))
        self.stdout.write(f"{found.usable} sleutels in orde, {found.erased} gewist.")
        for subject, reason in found.unusable:
            self.stdout.write(f"Onbruikbaar: {subject}: {reason}")
        for subject in found.came_back:
            self.stdout.write(f"Gewist, maar terug met een oude back-up: {subject}")
        for subject in found.left_in_index:
            self.stdout.write(f"Gewist, maar nog te vinden in de blinde index: {subject}")
        again = {*found.came_back, *found.left_in_index}
        if again and options["erase_again"]:
            for subject in again:
                erase_key(subject)
                forget(subject)
            self.stdout.write(f"{len(again)} opnieuw gewist.")
        elif again:
            raise CommandError("Wis opnieuw met: totjerecht keys check --erase-again")
        if found.unusable:
            raise CommandError(
                "Zet de hoofdsleutel en de back-up van de sleutels terug die bij elkaar horen (docs/beheer.md)."
            )
