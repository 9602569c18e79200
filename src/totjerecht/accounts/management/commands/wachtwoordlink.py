"""`totjerecht wachtwoordlink EMAIL`: helps somebody in again who forgot a password or lost a second step."""

from argparse import ArgumentParser
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from totjerecht.accounts.links import absolute, add_address
from totjerecht.accounts.models import User
from totjerecht.accounts.sessions import end_sessions


class Command(BaseCommand):
    """Prints a link with which somebody chooses a new password."""

    help = "Drukt een link af waarmee iemand een nieuw wachtwoord kiest. Kijk eerst na of het die persoon is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, and whether the second step goes too."""
        parser.add_argument("email")
        parser.add_argument(
            "--zonder-tweede-stap",
            action="store_true",
            help="neemt ook de codes, sleutels en noodcodes weg: bij de volgende aanmelding komt er een nieuwe",
        )
        add_address(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises CommandError when nobody has this address."""
        user = User.objects.filter(email__iexact=options["email"]).first()
        if user is None:
            raise CommandError(f"Niemand meldt zich aan met {options['email']}.")
        if options["zonder_tweede_stap"]:
            Authenticator.objects.filter(user=user).delete()
            end_sessions(user)
        which = {"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)}
        self.stdout.write("Geef deze link alleen aan wie ze bedoeld is. Ze werkt één keer, een dag lang:")
        self.stdout.write(absolute(options["adres"], reverse("account_reset_password_from_key", kwargs=which)))
