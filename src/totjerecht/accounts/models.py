"""Tables of the log-in: users, organisations, mandates, invitations."""

from __future__ import annotations

import uuid
from typing import ClassVar

from allauth.account.models import EmailAddress
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models, transaction
from django.utils import timezone

from totjerecht.accounts.functions import Secrecy

#: The end of the addresses of invented people. Nobody can have such an address: RFC 2606 keeps it free.
EXAMPLE = "@voorbeeld.example"


class Users(BaseUserManager["User"]):
    """Makes users; an address is kept in lower case, because people type it in either."""

    def create_user(self, email: str, name: str, password: str | None = None) -> User:
        """A user; without a password, only another way of logging in works. Raises ValueError without an address."""
        if not email:
            raise ValueError("a user needs an e-mail address")
        user = self.model(email=email.strip().lower(), name=name.strip())
        user.set_password(password)
        with transaction.atomic(using=self._db):
            user.save(using=self._db)
            # An administrator vouches for the address. Without this row a log-in elsewhere would wipe the password.
            EmailAddress.objects.using(self._db).create(user=user, email=user.email, verified=True, primary=True)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        """Finds a user by the address, in whatever case it was typed."""
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """Somebody who can log in: a worker by a mandate, a resident without one."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField("e-mailadres", unique=True)
    name = models.CharField("naam", max_length=120)
    is_active = models.BooleanField("mag aanmelden", default=True)
    joined_at = models.DateTimeField("sinds", default=timezone.now, editable=False)

    objects = Users()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name"]

    class Meta:
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"

    def __str__(self) -> str:
        """The name, as colleagues see it."""
        return self.name

    def get_full_name(self) -> str:
        """The name."""
        return self.name

    @property
    def is_example(self) -> bool:
        """Whether this is one of the invented people whose password everybody knows."""
        return self.email.endswith(EXAMPLE)


class OrganisationKind(models.TextChoices):
    """Sorts of organisations, as far as the law on sharing tells them apart."""

    OCMW = "ocmw", "OCMW"
    CAW = "caw", "CAW"
    HEALTH_FUND = "health_fund", "dienst maatschappelijk werk van een ziekenfonds"
    CITY = "city", "stadsdienst"
    HEALTH = "health", "gezondheid en zorg"
    SHELTER = "shelter", "opvang"
    HOUSING = "housing", "wonen"
    ASSOCIATION = "association", "vereniging"
    YOUTH = "youth", "jeugdhulp"


#: Core partners of the integrated broad reception: decree of 9 February 2018 on local social policy, art. 9.
CORE_PARTNERS = frozenset({OrganisationKind.OCMW, OrganisationKind.CAW, OrganisationKind.HEALTH_FUND})


class Organisation(models.Model):
    """An organisation whose workers use the platform."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField("naam", max_length=120, unique=True)
    kind = models.CharField("soort", max_length=20, choices=OrganisationKind)
    phone = models.CharField("telefoon", max_length=30, blank=True)
    #: That somebody goes there already tells much: others are not told that it is involved.
    discreet = models.BooleanField("dat iemand er komt, is op zich al geheim", default=False)
    active = models.BooleanField("werkt mee", default=True)

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = ("name",)

    def __str__(self) -> str:
        """Its name."""
        return self.name


class Function(models.Model):
    """Shadow of `functions.FUNCTIONS`, see there."""

    code = models.CharField(primary_key=True, max_length=20)
    name = models.CharField("naam", max_length=60)
    secrecy = models.CharField("geheim", max_length=20, choices=Secrecy)

    class Meta:
        verbose_name = "functie"
        verbose_name_plural = "functies"

    def __str__(self) -> str:
        """Its name."""
        return self.name


class Mandate(models.Model):
    """That somebody works for an organisation, with a function, from a day until a day (not included; empty: no end).

    A mandate is ended, never removed: the log points at it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="mandates")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="mandates")
    function = models.ForeignKey(Function, on_delete=models.PROTECT, related_name="+")
    administrator = models.BooleanField("beheert wie er werkt", default=False)
    starts = models.DateField("vanaf", default=timezone.localdate)
    ends = models.DateField("tot", null=True, blank=True)
    given_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "mandaat"
        verbose_name_plural = "mandaten"
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ends=None) | models.Q(ends__gte=models.F("starts")),
                name="accounts_mandate_ends_after_start",
            ),
            models.UniqueConstraint(
                fields=("user", "organisation", "function"),
                condition=models.Q(ends=None),
                name="accounts_mandate_once",
            ),
        )

    def __str__(self) -> str:
        """Which mandate, for a log."""
        return str(self.id)


class Invitation(models.Model):
    """An invitation to work for an organisation on the platform. Of the code in the link only its hash is kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    email = models.EmailField("e-mailadres")
    name = models.CharField("naam", max_length=120, blank=True)
    function = models.ForeignKey(Function, on_delete=models.PROTECT, related_name="+")
    administrator = models.BooleanField("beheert wie er werkt", default=False)
    code_hash = models.CharField(max_length=64, unique=True)
    #: None: the first administrator, invited from the command line.
    invited_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "uitnodiging"
        verbose_name_plural = "uitnodigingen"

    def __str__(self) -> str:
        """Which invitation, for a log."""
        return str(self.id)


class Session(AbstractBaseSession):
    """A session, with whose it is, so that somebody can see and end all of their own."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True, related_name="sessions")

    class Meta:
        verbose_name = "sessie"
        verbose_name_plural = "sessies"

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        """The store that writes this table."""
        from totjerecht.accounts.sessions import SessionStore

        return SessionStore


class Guess(models.Model):
    """Wrong passwords or codes for one name, see `lockout`. Of the name only a keyed hash is kept."""

    key = models.CharField(primary_key=True, max_length=64)
    wrong = models.PositiveIntegerField("fout", default=0)
    last_at = models.DateTimeField("laatst", db_index=True)
    until = models.DateTimeField("wacht tot", null=True, blank=True)

    class Meta:
        verbose_name = "foute poging"
        verbose_name_plural = "foute pogingen"

    def __str__(self) -> str:
        """Which name, as a hash."""
        return self.key
