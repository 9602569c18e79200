"""The person as the gate knows her: a number without a name, and the voices that may speak for her."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone

from totjerecht.access.choices import Category
from totjerecht.access.keys.fields import SealedField


class Subject(models.Model):
    """A person, as a number that says nothing. Grants and logs point here; `people` points down to it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "persoon (nummer)"
        verbose_name_plural = "personen (nummers)"

    def __str__(self) -> str:
        """The number."""
        return str(self.id)


class VoiceKind(models.TextChoices):
    """Who speaks."""

    CARD = "card", "de persoon zelf, met een kaart"
    ACCOUNT = "account", "de persoon zelf, met een account"
    REPRESENTATIVE = "representative", "iemand die de persoon vertegenwoordigt"


class Voice(models.Model):
    """A way in for the person herself, or for who represents her with a mandate of their own.

    ``user`` is the account, if there is one. A representative sees only the categories of `VoiceCategory`, until a day.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=VoiceKind)
    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    #: Of a representative: on what the mandate rests (agreement, decision of the justice of the peace, parent ...).
    basis = models.CharField(max_length=200, blank=True)
    name = SealedField(null=True, blank=True)
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "stem"
        verbose_name_plural = "stemmen"
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(kind="representative") | (models.Q(until__isnull=False) & ~models.Q(basis="")),
                name="access_voice_mandate_has_end_and_basis",
            ),
        )

    def __str__(self) -> str:
        """Which kind."""
        return self.kind


class VoiceCategory(models.Model):
    """A kind of data that a representative may see."""

    voice = models.ForeignKey(Voice, on_delete=models.PROTECT, related_name="categories")
    category = models.CharField(max_length=20, choices=Category)

    class Meta:
        verbose_name = "wat een vertegenwoordiger mag zien"
        verbose_name_plural = "wat vertegenwoordigers mogen zien"
        constraints = (models.UniqueConstraint(fields=("voice", "category"), name="access_voicecategory_once"),)

    def __str__(self) -> str:
        """The category."""
        return self.category


class VoiceEnding(models.Model):
    """That a voice ended: a card lost or replaced, a mandate withdrawn."""

    voice = models.OneToOneField(Voice, on_delete=models.PROTECT, related_name="ending")
    at = models.DateTimeField(default=timezone.now)
    why = models.CharField(max_length=20)

    class Meta:
        verbose_name = "einde van een stem"
        verbose_name_plural = "eindes van stemmen"

    def __str__(self) -> str:
        """Why."""
        return self.why


class Card(models.Model):
    """A card with a code and a PIN. It names nobody. The blind index finds its code, of the PIN a slow hash is kept.

    ``code``: the code closed with the key of the person, so that the index can be written anew under another key.
    """

    voice = models.OneToOneField(Voice, on_delete=models.PROTECT, related_name="card")
    code = SealedField()
    pin = models.CharField(max_length=200)
    failures = models.PositiveSmallIntegerField(default=0)
    locked_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "kaart"
        verbose_name_plural = "kaarten"

    def __str__(self) -> str:
        """Nothing: it names nobody."""
        return "kaart"


class Findable(models.Model):
    """The exact form of a number or name by which a person can be found, closed; see access/findable.py."""

    subject = models.UUIDField(db_index=True)
    kind = models.CharField(max_length=20)
    text = SealedField()

    class Meta:
        verbose_name = "waarmee iemand te vinden is"
        verbose_name_plural = "waarmee mensen te vinden zijn"

    def __str__(self) -> str:
        """Which kind."""
        return self.kind


class Presence(models.Model):
    """That a person sat with a worker: she gave her exact identity or her card, so the worker may make an agreement
    with her. It opens no data.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")
    mandate = models.ForeignKey("accounts.Mandate", on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField()

    class Meta:
        verbose_name = "aanwezigheid"
        verbose_name_plural = "aanwezigheden"
        indexes = (models.Index(fields=("mandate", "subject"), name="access_presence_mandate"),)

    def __str__(self) -> str:
        """Until when."""
        return self.until.isoformat()


class QuestionKind(models.TextChoices):
    """What she asks."""

    WHY = "why", "waarom?"
    WRONG = "wrong", "klopt niet"


class Question(models.Model):
    """A question of the person about a line of the log ("Waarom?"), with the day before which an answer is due.

    "Klopt niet": about the row (``row``: table and number) that the event wrote.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")
    event = models.ForeignKey("access.Event", on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=5, choices=QuestionKind, default=QuestionKind.WHY)
    row = models.CharField(max_length=80, blank=True)
    asked_at = models.DateTimeField(default=timezone.now)
    due = models.DateField()
    words = SealedField(null=True, blank=True)
    answer = SealedField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey("accounts.Mandate", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = "vraag: waarom?"
        verbose_name_plural = "vragen: waarom?"
        constraints = (
            models.UniqueConstraint(fields=("subject", "event", "kind", "row"), name="access_question_once"),
        )

    def __str__(self) -> str:
        """When an answer is due."""
        return self.due.isoformat()
