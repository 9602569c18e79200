"""`totjerecht administrator EMAIL NAAM ORGANISATIE SOORT`: the first administrator of an organisation."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.urls import reverse
from django.utils.http import urlencode

from totjerecht.accounts import invitations
from totjerecht.accounts.functions import FUNCTIONS
from totjerecht.accounts.links import absolute, add_address
from totjerecht.accounts.models import Organisation, OrganisationKind


class Command(BaseCommand):
    """Prints an invitation for an administrator; the organisation is made when it is not there yet."""

    help = "Drukt een uitnodiging af voor een beheerder van een organisatie (die er komt als ze er nog niet is)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, for which organisation, of which sort."""
        parser.add_argument("email", help="e-mailadres waarmee iemand zal aanmelden")
        parser.add_argument("naam")
        parser.add_argument("organisatie", help="naam van de organisatie")
        parser.add_argument("soort", choices=OrganisationKind.values)
        parser.add_argument("--functie", choices=list(FUNCTIONS), default="team_leader")
        parser.add_argument("--discreet", action="store_true", help="dat iemand er komt, is op zich al geheim")
        add_address(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises CommandError for an address that is none, or an organisation of another sort."""
        try:
            validate_email(options["email"])
        except ValidationError as error:
            raise CommandError(f"Dit is geen e-mailadres: {options['email']}") from error
        known = Organisation.objects.filter(name=options["organisatie"]).first()
        if known and known.kind != options["soort"]:
            raise CommandError(f"{known.name} is er al, als {known.kind}.")
        row, code = invitations.invite_first(
            options["email"],
            options["naam"],
            options["organisatie"],
            options["soort"],
            options["functie"],
            discreet=options["discreet"],
        )
        self.stdout.write(f"Uitnodiging voor {row.email}, beheerder van {row.organisation.name}.")
        self.stdout.write("Geef deze link alleen aan wie ze bedoeld is. Ze werkt één keer, een week lang:")
        self.stdout.write(absolute(options["adres"], f"{reverse('accounts:accept')}?{urlencode({'code': code})}"))
