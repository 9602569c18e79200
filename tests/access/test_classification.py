"""Every column of every table says what it holds and what it is for; what is about a person is closed."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.core.checks import run_checks
from django.db import models

from totjerecht.access import classification
from totjerecht.access.classification import classified, problems
from totjerecht.access.keys.fields import SealedField
from totjerecht.core.columns import Column, Columns, Holds, contact, free_text, identifying, technical

#: Columns about a person that stand in clear, each decided on: a new one is a decision, not a slip.
IN_CLEAR = {
    "accounts.User.email",
    "accounts.User.name",
    "accounts.Invitation.email",
    "accounts.Invitation.name",
    "account.EmailAddress.email",
    "socialaccount.SocialAccount.uid",
    "socialaccount.SocialAccount.extra_data",
}


def test_every_column_of_every_table_is_classified() -> None:
    assert [f"{found.place} {found.text}" for found in problems()] == []
    assert run_checks(tags=["classification"]) == []


def test_what_stands_in_clear_is_exactly_what_was_decided() -> None:
    in_clear = {row.place for row in classified() if row.column.clear}
    assert in_clear <= IN_CLEAR
    installed = {place for place in IN_CLEAR if place.partition(".")[0] in apps.app_configs}
    assert in_clear == installed


@pytest.fixture
def note() -> Iterator[type[models.Model]]:
    """A table that exists in this test only."""

    class Note(models.Model):
        """A note."""

        text = models.TextField()
        closed = SealedField()

        class Meta:
            app_label = "access"

        def __str__(self) -> str:
            return "note"

    yield Note
    del apps.all_models["access"]["note"]
    apps.clear_cache()


GOOD = {
    "id": technical("De rij aanwijzen."),
    "text": technical("Een woord uit een lijstje."),
    "closed": free_text("Haar eigen woorden."),
}


@pytest.mark.parametrize(
    ("changes", "place", "text"),
    [
        ({"text": None}, "access.Note.text", "is not classified"),
        ({"gone": technical("Iets van vroeger.")}, "access.Note.gone", "no such column"),
        ({"text": technical(" ")}, "access.Note.text", "does not say what it is used for"),
        ({"text": free_text("Haar eigen woorden.")}, "access.Note.text", "is not a SealedField"),
        ({"text": identifying("Haar naam.")}, "access.Note.text", "is not a SealedField"),
        ({"text": contact("Haar nummer.")}, "access.Note.text", "is not a SealedField"),
        ({"text": Column(Holds.SPECIAL, "Haar gezondheid.")}, "access.Note.text", "is not a SealedField"),
        ({"closed": technical("Niets bijzonders.")}, "access.Note.closed", "is a SealedField, but"),
        ({"text": Column(Holds.PUBLIC, "Openbaar.", clear="daarom")}, "access.Note.text", "does not have to"),
        ({"closed": free_text("Haar woorden.", clear="daarom")}, "access.Note.closed", "does not have to"),
    ],
)
def test_each_fault_is_found(
    note: type[models.Model], changes: dict[str, Column | None], place: str, text: str
) -> None:
    said = {name: column for name, column in (GOOD | changes).items() if column}
    found = problems([note], {"access.Note": said})
    assert [problem.place for problem in found] == [place]
    assert text in found[0].text


def test_a_good_table_and_a_reason_to_stand_in_clear_are_no_fault(note: type[models.Model]) -> None:
    assert problems([note], {"access.Note": GOOD}) == []
    assert problems([note], {"access.Note": GOOD | {"text": contact("Bellen.", clear="Van een dienst.")}}) == []


def test_a_new_table_fails_the_build(note: type[models.Model]) -> None:
    apps.clear_cache()
    messages = [str(error.msg) for error in run_checks(tags=["classification"])]
    assert [message.split(" ")[0] for message in messages] == [
        "access.Note.id",
        "access.Note.text",
        "access.Note.closed",
    ]


def test_a_table_that_went_is_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    said = classification.every_column()
    monkeypatch.setattr(classification, "every_column", lambda: said | {"people.Gone": {}})
    assert [problem.place for problem in problems()] == ["people.Gone"]


def test_two_apps_do_not_speak_of_one_table(monkeypatch: pytest.MonkeyPatch) -> None:
    from totjerecht.directory import columns

    twice: Columns = {**columns.COLUMNS, "accounts.User": {}}
    monkeypatch.setattr(columns, "COLUMNS", twice)
    with pytest.raises(ValueError, match=r"accounts\.User"):
        classification.every_column()
