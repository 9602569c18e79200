"""The forms of this room. A form keeps all that was typed, and says everything that is wrong at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from totjerecht.access.choices import Category, Channel
from totjerecht.access.keys import normal
from totjerecht.accounts.service import Colleague
from totjerecht.people.models import SafeChannel
from totjerecht.people.persons import Identity, Reached
from totjerecht.people.words import CHANNELS, LANGUAGES, NEEDS, REACHED

#: Characters of a short and of a long text.
SHORT, LONG = 120, 4000
_OLDEST = 1900
_DAY = re.compile(r"(\d{1,2})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{4})|(\d{2})(\d{2})(\d{4})", re.ASCII)


class DayField(forms.CharField):
    """A day as people write it: 27/3/1985, 27.3.1985 or 27031985."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=20, **kwargs)
        self.widget.attrs |= {"inputmode": "numeric", "autocomplete": "off"}

    def clean(self, value: Any) -> Any:
        """A date, or None when nothing was typed. Raises ValidationError."""
        text = str(super().clean(value)).strip()
        if not text:
            return None
        found = _DAY.fullmatch(text)
        day, month, year = (int(part) for part in found.groups() if part) if found else (0, 0, 0)
        try:
            return date(year, month, day)
        except ValueError:
            raise ValidationError("Dit is geen dag. Schrijf hem zo: 27/3/1985.") from None


class BirthField(DayField):
    """A day of birth."""

    def clean(self, value: Any) -> Any:
        """A date in the past, or None. Raises ValidationError."""
        born = super().clean(value)
        if born and not date(_OLDEST, 1, 1) <= born <= timezone.localdate():
            raise ValidationError("Een geboortedag ligt in het verleden. Kijk het jaar nog eens na.")
        return born


class NumberField(forms.CharField):
    """A national number or BIS number."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=40, **kwargs)
        self.widget.attrs |= {"inputmode": "numeric", "autocomplete": "off"}

    def clean(self, value: Any) -> str:
        """Eleven digits, or "". Raises ValidationError."""
        text = str(super().clean(value)).strip()
        try:
            return normal.national_number(text) if text else ""
        except normal.NotValid as wrong:
            raise ValidationError(str(wrong)) from wrong


def _text(label: str, *, hint: str = "", missing: str = "", longest: int = SHORT, lines: int = 0) -> forms.CharField:
    widget: forms.Widget = forms.Textarea(attrs={"rows": lines}) if lines else forms.TextInput()
    widget.attrs["autocomplete"] = "off"
    return forms.CharField(
        label=label,
        help_text=hint,
        required=bool(missing),
        max_length=longest,
        widget=widget,
        error_messages={"required": missing, "max_length": f"Dit is te lang: hoogstens {longest} tekens."},
    )


class _Form(forms.Form):
    """Ids that are the names: an error links to its field."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "%s"} | kwargs)

    @property
    def wrong(self) -> list[tuple[str, str]]:
        """(Field to go to, message), for the list above the form."""
        return [(name, message) for name, found in self.errors.items() for message in map(str, found)]


class IdentityForm(_Form):
    """Who somebody is."""

    name = _text("Naam, of een schuilnaam", missing="Vul een naam in. Een schuilnaam mag ook.")
    alias = forms.BooleanField(label="Dit is een schuilnaam", required=False)
    called = _text("Hoe wil de persoon genoemd worden?", hint="Alleen als dat anders is dan de naam.")
    born = BirthField(
        label="Geboortedag",
        required=False,
        help_text="Mag leeg blijven. Met naam en geboortedag vind je de persoon later terug. Bijvoorbeeld 27/3/1985.",
    )
    national_number = NumberField(
        label="Rijksregisternummer of BIS-nummer",
        required=False,
        help_text="Mag leeg blijven. Het dient om samen iets aan te vragen, en om geen tweede dossier te maken.",
    )
    language = forms.ChoiceField(
        label="In welke taal praten jullie?",
        choices=list(LANGUAGES.items()),
        initial="nl-be",
        error_messages={"required": "Kies een taal.", "invalid_choice": "Kies een taal uit de lijst."},
    )

    def clean_name(self) -> str:
        """A name with letters in it, that can be found again. Raises ValidationError."""
        name = " ".join(self.cleaned_data["name"].split())
        try:
            normal.name_and_birth(name, date(2000, 1, 1))
        except normal.NotValid as wrong:
            raise ValidationError(str(wrong)) from wrong
        return name

    def clean(self) -> dict[str, Any]:
        """An alias goes without a number: the number would undo it."""
        told = super().clean() or {}
        if told.get("alias") and told.get("national_number"):
            self.add_error("national_number", "Met een schuilnaam vul je geen nummer in: dat zou zeggen wie het is.")
        return told

    def identity(self) -> Identity:
        """What was told. Only after `is_valid`."""
        told = self.cleaned_data
        return Identity(
            told["name"], told["called"], told["alias"], told["born"], told["national_number"], told["language"]
        )

    @staticmethod
    def told(identity: Identity) -> dict[str, Any]:
        """What the form starts with."""
        born = identity.birth_date
        return {
            "name": identity.name,
            "alias": identity.alias,
            "called": identity.called,
            "born": f"{born.day}/{born.month}/{born.year}" if born else "",
            "national_number": identity.national_number,
            "language": identity.language,
        }


class ReachForm(_Form):
    """How somebody is reached without danger."""

    safe_channel = forms.ChoiceField(
        label="Wat is veilig?",
        choices=list(REACHED.items()),
        initial=SafeChannel.WORKER,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat veilig is.", "invalid_choice": "Kies wat veilig is."},
    )
    phone = _text("Telefoon", hint="Bijvoorbeeld 0470 12 34 56.")
    email = forms.EmailField(
        label="E-mailadres",
        required=False,
        max_length=SHORT,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "email"}),
        error_messages={"invalid": "Dit lijkt geen e-mailadres. Kijk het even na."},
    )
    address = _text("Adres voor een brief", longest=300, lines=2)
    careful = _text(
        "Waar moet wie belt of schrijft op letten?",
        hint="Bijvoorbeeld: niet inspreken, niet bellen na vijf uur, geen brief met een logo.",
        longest=500,
        lines=2,
    )

    def clean_phone(self) -> str:
        """As it was typed, when it can be dialled. Raises ValidationError."""
        typed: str = self.cleaned_data["phone"].strip()
        try:
            if typed:
                normal.phone(typed)
        except normal.NotValid as wrong:
            raise ValidationError(str(wrong)) from wrong
        return typed

    def clean(self) -> dict[str, Any]:
        """The safe way needs its number or address."""
        told = super().clean() or {}
        needed = NEEDS.get(told.get("safe_channel", ""))
        if needed and needed not in self.errors and not told.get(needed):
            self.add_error(needed, "Dit is nodig voor de veilige weg die je koos.")
        return told

    def reached(self) -> Reached:
        """What was told. Only after `is_valid`."""
        told = self.cleaned_data
        channel = SafeChannel(told["safe_channel"])
        return Reached(channel, told["phone"], told["email"], told["address"], told["careful"])

    @staticmethod
    def told_reach(reached: Reached) -> dict[str, Any]:
        """What the form starts with."""
        return reached.columns()


class IntakeForm(IdentityForm, ReachForm):
    """A new file, on one page."""


class NumberSearch(_Form):
    """Known by this number?"""

    number = NumberField(label="Rijksregisternummer of BIS-nummer", error_messages={"required": "Vul het nummer in."})


class NameSearch(_Form):
    """Known by this name and day?"""

    name = _text("Volledige naam", missing="Vul de naam in.")
    born = BirthField(
        label="Geboortedag",
        help_text="Bijvoorbeeld 27/3/1985.",
        error_messages={"required": "Vul de geboortedag in."},
    )


class CardSearch(_Form):
    """Known by this card?"""

    code = _text("Code op de kaart", missing="Vul de code in.", longest=40)

    def clean_code(self) -> str:
        """The code as the index has it. Raises ValidationError."""
        try:
            return normal.card_code(self.cleaned_data["code"])
        except normal.NotValid as wrong:
            raise ValidationError(str(wrong)) from wrong


class EntryForm(_Form):
    """A new line."""

    category = forms.ChoiceField(label="Waarover gaat het?", error_messages={"required": "Kies waarover het gaat."})
    text = _text(
        "Wat wil je noteren?",
        hint="Schrijf het zoals je het samen zei: de persoon mag dit lezen.",
        missing="Schrijf wat je wil noteren.",
        longest=LONG,
        lines=4,
    )

    def __init__(self, categories: Iterable[Category], *args: Any, **kwargs: Any) -> None:
        """``categories``: to which one may add."""
        super().__init__(*args, **kwargs)
        field = self.fields["category"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        field.choices = [("", "Kies"), *((c.value, c.label) for c in categories)]
        field.error_messages["invalid_choice"] = "Kies waarover het gaat."


class ChannelForm(_Form):
    """How something was said."""

    channel = forms.ChoiceField(
        choices=list(CHANNELS.items()),
        error_messages={"required": "Kies hoe.", "invalid_choice": "Kies hoe."},
    )

    def channel_said(self) -> Channel:
        """The way. Only after `is_valid`."""
        return Channel(self.cleaned_data["channel"])


class WorkerForm(_Form):
    """A colleague, until a day or not."""

    worker = forms.TypedChoiceField(
        label="Wie?", error_messages={"required": "Kies iemand.", "invalid_choice": "Kies iemand uit de lijst."}
    )
    last_day = DayField(
        label="Tot en met",
        help_text="De laatste dag, bijvoorbeeld 14/8/2026.",
        error_messages={"required": "Vul de laatste dag in."},
    )
    reason = _text("Of: waarom het niet kan", hint="De persoon leest dit.", longest=1000, lines=3)

    def __init__(self, colleagues: Sequence[Colleague], keep: Sequence[str], *args: Any, **kwargs: Any) -> None:
        """``keep``: the fields that this page asks."""
        super().__init__(*args, **kwargs)
        for name in [name for name in self.fields if name not in keep]:
            del self.fields[name]
        field = self.fields["worker"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        field.choices = [("", "Kies"), *((str(c.user), f"{c.name} ({c.function_name})") for c in colleagues)]
        self.has_choice = bool(colleagues)
        field.required = "reason" not in keep
