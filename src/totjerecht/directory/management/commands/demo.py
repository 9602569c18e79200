"""`manage.py demo`: fill the social map with the shipped services of Antwerp. May be run as often as one likes."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from totjerecht.directory import service
from totjerecht.directory.content import ContentError


class Command(BaseCommand):
    """Load or refresh the demo services."""

    help = "Load or refresh the demo services of the social map (can be run again without doubles)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load the shipped files and say how many services were made, changed and left alone."""
        try:
            report = service.load_demo()
        except ContentError as error:
            raise CommandError(f"The demo files are not right:\n{error}") from error
        self.stdout.write(
            f"Sociale kaart: {report.created} diensten toegevoegd, {report.updated} bijgewerkt, "
            f"{report.unchanged} al juist."
        )
