"""Forms of the emergency opening."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from totjerecht.access.choices import Channel
from totjerecht.access.emergency.opening import SHORTEST_REASON
from totjerecht.access.keys import normal


class OpenForm(forms.Form):
    """Whom, exactly, and which danger."""

    national_number = forms.CharField(label="Rijksregisternummer of BIS-nummer", required=False, max_length=20)
    name = forms.CharField(label="Of: voornaam en naam", required=False, max_length=120)
    birth_date = forms.DateField(
        label="met geboortedatum",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": "Schrijf de datum als dag/maand/jaar."},
    )
    reason = forms.CharField(
        label="Welk gevaar is er, en voor wie?",
        help_text="Eén of twee zinnen. Een tweede persoon leest dit, en later de persoon zelf.",
        widget=forms.Textarea(attrs={"rows": 3}),
        min_length=SHORTEST_REASON,
        max_length=2000,
        error_messages={
            "required": "Schrijf welk gevaar er is, en voor wie.",
            "min_length": "Schrijf in een zin welk gevaar er is, en voor wie.",
        },
    )
    known = forms.BooleanField(
        label="Er is nu gevaar en het kan niet wachten. Ik weet dat dit nagekeken en aan de persoon verteld wordt.",
        error_messages={"required": "Vink dit aan, of vraag het eerst aan de persoon zelf."},
    )

    def clean(self) -> dict[str, Any]:
        """Exactly one identity; `identity` is its kind and normal form."""
        told = super().clean() or {}
        number, name, born = told.get("national_number", ""), told.get("name", ""), told.get("birth_date")
        try:
            if number:
                told["identity"] = (normal.NATIONAL_NUMBER, normal.national_number(number))
            elif name and isinstance(born, date):
                told["identity"] = (normal.NAME_AND_BIRTH, normal.name_and_birth(name, born))
            elif "birth_date" not in self.errors:
                self.add_error("national_number", "Geef een nummer, of een naam met een geboortedatum.")
        except normal.NotValid as wrong:
            self.add_error("national_number" if number else "name", str(wrong))
        return told


class ReviewForm(forms.Form):
    """What the second person found."""

    justified = forms.TypedChoiceField(
        label="Was het terecht?",
        choices=[("1", "Ja, er was gevaar en het kon niet wachten"), ("0", "Nee, dit had niet gemogen")],
        coerce=lambda value: value == "1",
        widget=forms.RadioSelect,
        error_messages={"required": "Kies ja of nee."},
    )
    remark = forms.CharField(
        label="Opmerking",
        help_text="Was het niet terecht? Schrijf wat er niet in orde was en wat er nu gebeurt.",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class TellForm(forms.Form):
    """That she was told."""

    channel = forms.ChoiceField(
        label="Hoe heb je het verteld?",
        choices=[(c.value, c.label) for c in Channel if c != Channel.ACCOUNT],
        error_messages={"required": "Kies hoe je het verteld hebt."},
    )


class WaitForm(forms.Form):
    """That telling waits, until when, and who would be in danger."""

    until = forms.DateField(
        label="Tot wanneer wacht je?",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": "Kies een dag.", "invalid": "Schrijf de datum als dag/maand/jaar."},
    )
    reason = forms.CharField(
        label="Wie komt in gevaar als je het nu vertelt?",
        min_length=SHORTEST_REASON,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Schrijf wie er in gevaar komt. Een andere reden telt niet.",
            "min_length": "Schrijf in een zin wie er in gevaar komt. Een andere reden telt niet.",
        },
    )
