"""Every column of the platform: what it holds, what it is for, and whether it is closed. For whoever guards privacy."""

from typing import Any

from django.core.management.base import BaseCommand

from totjerecht.access.classification import classified


class Command(BaseCommand):
    """`totjerecht columns`: a table in Markdown."""

    help = "Toont van elke kolom in de databank wat erin staat en waarvoor ze dient."

    def handle(self, *args: Any, **options: Any) -> None:
        """Prints the table."""
        self.stdout.write("| kolom | wat | waarvoor | versleuteld |\n| --- | --- | --- | --- |")
        for row in classified():
            closed = "ja" if row.closed else f"nee: {row.column.clear}" if row.column.clear else "nee"
            self.stdout.write(f"| {row.place} | {row.column.holds.value} | {row.column.use} | {closed} |")
