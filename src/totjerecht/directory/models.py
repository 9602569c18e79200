"""Tables of the social map. First form: one row a service, one row for each need it serves.

It is kept flat on purpose. It can grow into the tables of HSDS (organisation, service, location, schedule) by splitting
columns, without a change for the rooms that read it: they only see the cards of `service.py`.
"""

from django.db import models

from totjerecht.directory.choices import Kind, Topic
from totjerecht.directory.phone import tel_link


class Service(models.Model):
    """A service somebody can call or go to. Every fact in the row comes from `source_url`, seen on `as_of`."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField("naam", max_length=160)
    organisation = models.CharField("organisatie", max_length=160, blank=True)
    kind = models.CharField("soort", max_length=20, choices=Kind)

    street = models.CharField("straat", max_length=120, blank=True)
    number = models.CharField("nummer", max_length=30, blank=True)
    postcode = models.CharField("postcode", max_length=4, blank=True)
    municipality = models.CharField("gemeente of district", max_length=80, blank=True)

    phone = models.CharField("telefoon", max_length=30, blank=True, help_text="zoals je het draait: 03 22 11 333")
    phone_note = models.CharField("bij de telefoon", max_length=120, blank=True, help_text="gratis, dag en nacht ...")
    website = models.URLField("website", max_length=300, blank=True)
    email = models.EmailField("e-mail", blank=True)
    opening_hours = models.CharField("uren", max_length=200, blank=True)

    target_group = models.CharField("voor wie", max_length=200, blank=True)
    what_it_does = models.CharField("wat ze doen", max_length=300)
    languages = models.CharField("talen", max_length=120, blank=True, help_text="met komma's ertussen")

    source_url = models.URLField("bron", max_length=300)
    as_of = models.DateField("gezien op", null=True, blank=True, help_text="leeg als de bron geen datum heeft")
    as_of_note = models.CharField("bij de datum", max_length=250, blank=True)
    priority = models.PositiveSmallIntegerField("volgorde", default=50, help_text="lager staat eerst")

    class Meta:
        verbose_name = "dienst"
        verbose_name_plural = "diensten"
        ordering = ("priority", "name")
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(phone="", street=""),
                name="directory_service_reachable",
                violation_error_message="Een dienst heeft een telefoon of een adres nodig.",
            ),
        )

    def __str__(self) -> str:
        """Name the row for editors."""
        return self.name

    def tel(self) -> str:
        """Return the ``tel:`` link of the phone, empty when there is none."""
        return tel_link(self.phone)

    def address(self) -> str:
        """Return the address on one line, with what is known of it; empty when no street is known."""
        if not self.street:
            return ""
        line = f"{self.street} {self.number}".strip()
        place = f"{self.postcode} {self.municipality}".strip()
        return f"{line}, {place}" if place else line


class ServiceTopic(models.Model):
    """One need that a service can be called for."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="topics")
    topic = models.CharField("nood", max_length=20, choices=Topic, db_index=True)

    class Meta:
        verbose_name = "nood"
        verbose_name_plural = "noden"
        ordering = ("topic",)
        constraints = (models.UniqueConstraint(fields=("service", "topic"), name="directory_topic_once_per_service"),)

    def __str__(self) -> str:
        """Name the row for editors."""
        return self.get_topic_display()
