"""Permission as a table: who sees what of whom, for which purpose, until when, and by which row.

`Sight` is a view over the chains, made in access/database. So it cannot be out of step with them: what is withdrawn is
gone from it in the same moment.
"""

from __future__ import annotations

from django.db import models

from totjerecht.access.choices import Action, Category, Purpose, Source


class Role(models.Model):
    """Shadow of `roles.ROLES`: what a function may do in principle."""

    function = models.CharField(max_length=20)
    category = models.CharField(max_length=20, choices=Category)
    action = models.CharField(max_length=10, choices=Action)

    class Meta:
        verbose_name = "rol"
        verbose_name_plural = "rollen"
        constraints = (models.UniqueConstraint(fields=("function", "category", "action"), name="access_role_once"),)

    def __str__(self) -> str:
        """The role."""
        return f"{self.function} {self.category} {self.action}"


class Ground(models.Model):
    """Shadow of `roles.GROUNDS`: what the law gives a purpose."""

    purpose = models.CharField(max_length=20, choices=Purpose)
    category = models.CharField(max_length=20, choices=Category)
    action = models.CharField(max_length=10, choices=Action)

    class Meta:
        verbose_name = "wettelijke grond"
        verbose_name_plural = "wettelijke gronden"
        constraints = (models.UniqueConstraint(fields=("purpose", "category", "action"), name="access_ground_once"),)

    def __str__(self) -> str:
        """The ground."""
        return f"{self.purpose} {self.category} {self.action}"


class Sight(models.Model):
    """One sight. ``source_id``: the relationship, grant, emergency or voice that explains it. Read only."""

    source_id = models.UUIDField(primary_key=True)
    source = models.CharField(max_length=10, choices=Source)
    subject = models.ForeignKey("access.Subject", on_delete=models.DO_NOTHING, related_name="+")
    actor = models.UUIDField(null=True)
    organisation = models.UUIDField(null=True)
    category = models.CharField(max_length=20, choices=Category)
    action = models.CharField(max_length=10, choices=Action)
    purpose = models.CharField(max_length=20, choices=Purpose)
    since = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        managed = False
        db_table = "access_sight"
        verbose_name = "zicht"
        verbose_name_plural = "zicht"

    def __str__(self) -> str:
        """What is seen."""
        return f"{self.category} {self.action}"
