"""Makes an installation ready to start: one process instead of three, because each start of Django costs a second."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from totjerecht.accounts import service as accounts
from totjerecht.site import demo


class Command(BaseCommand):
    """`totjerecht prepare`: tables, example data, what is over removed, and static files."""

    help = "Werkt de databank bij, laadt de voorbeeldgegevens en verzamelt de vaste bestanden."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--no-demo` leaves the example data out, as on a real server."""
        parser.add_argument("--no-demo", action="store_true", help="zonder voorbeeldgegevens")

    def handle(self, *args: Any, **options: Any) -> None:
        """Runs the parts one after the other; each may be run again without harm."""
        call_command("migrate", interactive=False, verbosity=0)
        call_command("migrate", database="keys", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
        if not options["no_demo"]:
            demo.load()
        accounts.tidy()
        call_command("collectstatic", interactive=False, verbosity=0)
