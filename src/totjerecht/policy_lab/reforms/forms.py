"""The form of an assessment."""

from __future__ import annotations

from typing import Any

from django import forms

from totjerecht.policy_lab.reforms.questions import CHAPTERS, LONGEST, NOBODY, QUESTIONS

_TOO_LONG = f"Dit is te lang: schrijf hoogstens {LONGEST} tekens."


class ToetsForm(forms.Form):
    """A title and the answers; every answer may still be empty, and then the paper says so."""

    title = forms.CharField(
        label="Titel",
        max_length=120,
        help_text="Bijvoorbeeld: Toets van het hogere leefloon.",
        error_messages={"required": "Geef de toets een titel.", "max_length": "Hoogstens 120 tekens."},
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        """A field for each question."""
        super().__init__(*args, **more)
        for question in QUESTIONS.values():
            self.fields[question.code] = forms.CharField(
                label=question.label,
                required=False,
                max_length=LONGEST,
                help_text=f"{question.help} {NOBODY}",
                error_messages={"max_length": _TOO_LONG},
                widget=forms.Textarea(attrs={"rows": question.rows, "autocomplete": "off"}),
            )

    @property
    def chapters(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields under their headings."""
        return [(chapter.heading, [self[question.code] for question in chapter.questions]) for chapter in CHAPTERS]

    @property
    def wrong(self) -> list[tuple[str, str]]:
        """(id of the field, what is wrong) of everything that is wrong."""
        return [
            (self[name].id_for_label if name in self.fields else "", str(message))
            for name, messages in self.errors.items()
            for message in messages
        ]

    @property
    def texts(self) -> dict[str, str]:
        """The answers, of a valid form."""
        return {code: self.cleaned_data[code].replace("\r\n", "\n").strip() for code in QUESTIONS}
