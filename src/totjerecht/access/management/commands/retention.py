"""What is due to be erased, and why; and does it, only when asked to."""

from argparse import ArgumentParser
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from totjerecht.access.keys.errors import KeyTrouble
from totjerecht.access.retention.copies import NotPersonFree
from totjerecht.access.retention.due import Due, Overview, overview
from totjerecht.access.retention.models import ErasureRequest, OwnPeriod
from totjerecht.access.retention.requests import RetentionTrouble, ask, erase
from totjerecht.access.retention.rules import ANY, RULES
from totjerecht.accounts.models import Organisation


class Command(BaseCommand):
    """`totjerecht retention [--do]`: persons are named by pseudonym only."""

    help = "Toont welke dossiers gewist moeten worden en waarom. Wist niets zonder --do, en nooit zonder toestemming."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--do` erases; `--rules` shows the table; `--set-period` writes down what an organisation decided."""
        parser.add_argument("--do", action="store_true", help="wis wat gewist mag worden")
        parser.add_argument("--rules", action="store_true", help="toon de bewaarregels met hun bron")
        parser.add_argument(
            "--set-period",
            nargs=3,
            metavar=("ORGANISATIE", "MAANDEN", "VERWIJZING"),
            help="schrijf de bewaartermijn in die een organisatie vastlegde, met de beslissing",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Shows, and does what was asked. All problems are told at the end; one does not stop the rest."""
        if options["rules"]:
            return self.show_rules()
        if options["set_period"]:
            return self.set_period(*options["set_period"])
        found = overview(timezone.localdate())
        self.show(found)
        if options["do"]:
            self.do(found)
        return None

    def show_rules(self) -> None:
        """The table."""
        for rule in RULES:
            months = "termijn niet gekend" if rule.months is None else f"{rule.months} maanden"
            self.stdout.write(f"{rule.kind}: {months}, {rule.method.label}. {rule.note}")
            self.stdout.write(f"    bron: {rule.source}, nagekeken op {rule.checked_on:%d/%m/%Y}")

    def set_period(self, name: str, months: str, reference: str) -> None:
        """Writes down the period of an organisation, for every outcome."""
        organisation = Organisation.objects.filter(name=name).first()
        if organisation is None:
            raise CommandError(f"Er is geen organisatie die '{name}' heet.")
        if not months.isascii() or not months.isdecimal() or not 1 <= int(months) <= 1200:
            raise CommandError("Maanden is een geheel getal van 1 tot 1200.")
        if not reference.strip():
            raise CommandError("Zeg ook op welke beslissing de termijn steunt.")
        OwnPeriod.objects.update_or_create(
            organisation=organisation,
            outcome=ANY,
            defaults={"months": int(months), "reference": reference.strip(), "set_on": timezone.localdate()},
        )
        self.stdout.write(f"{name}: {months} maanden na het sluiten ({reference.strip()}).")

    def show(self, found: Overview) -> None:
        """Everything that is due, waits, or is still in back-ups."""
        for due in found.due:
            more = "" if due.alone else "; wacht: van deze persoon is nog een ander dossier in bewaring"
            self.stdout.write(
                f"Termijn voorbij: {due.file.subject}, dossier {due.file.kind}, sinds {due.since:%d/%m/%Y} "
                f"({due.months} maanden na {due.file.closed_on:%d/%m/%Y}, {due.ground}): {due.rule.method.label}{more}."
            )
        for organisation, rule in found.without_period:
            self.stdout.write(f"Geen termijn: organisatie {organisation}, dossier {rule.kind}. {rule.note}")
        for row in found.waiting:
            self.stdout.write(f"Wacht op toestemming: {row.subject}, gevraagd op {row.asked_at:%d/%m/%Y}.")
        for row in found.ready:
            self.stdout.write(f"Mag gewist worden: {row.subject}, gevraagd op {row.asked_at:%d/%m/%Y}.")
        for row in found.in_backups:
            self.stdout.write(f"Gewist: {row.subject}, in back-ups leesbaar tot {row.backups_gone_after:%d/%m/%Y}.")
        if not any((found.due, found.without_period, found.waiting, found.ready, found.in_backups)):
            self.stdout.write("Er is niets te wissen.")

    def do(self, found: Overview) -> None:
        """Erases what may be erased, and asks for what needs an approval."""
        problems: list[str] = []
        requests = [(row.subject, row.id) for row in found.ready]
        asked = [request for due in found.due if (request := self.asked(due, problems))]
        requests += [(request.subject, request.id) for request in asked]
        for subject, request_id in requests:
            self.erased(subject, request_id, problems)
        if problems:
            raise CommandError("\n".join(problems))

    def asked(self, due: Due, problems: list[str]) -> ErasureRequest | None:
        """A request that may be done at once; None when it must wait, or was there already."""
        subject = due.file.subject
        waiting = ErasureRequest.objects.filter(subject=subject, done_at=None, withdrawn_at=None)
        if not due.alone or waiting.exists():
            return None
        try:
            with transaction.atomic(using="default"):
                request = ask(subject, due.file.kind, asked_by=None)
        except RetentionTrouble as trouble:
            problems.append(f"{subject}: {trouble}")
            return None
        if request.needs_approval:
            self.stdout.write(f"Toestemming gevraagd voor {subject}.")
            return None
        return request

    def erased(self, subject: UUID, request: UUID, problems: list[str]) -> None:
        """Erases for one request."""
        try:
            self.stdout.write(f"{subject}: {erase(request).words}")
        except (RetentionTrouble, KeyTrouble, NotPersonFree) as trouble:
            problems.append(f"{subject}: {trouble}")
