"""The command `keys`: what it says when all is well, and what an administrator must do when it is not."""

from datetime import timedelta
from io import StringIO
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from totjerecht.access.keys import master
from totjerecht.access.keys.blind import blinder, enter
from totjerecht.access.keys.erasing import erase_key
from totjerecht.access.keys.keyring import Keyring
from totjerecht.access.keys.models import BlindEntry, SubjectKey
from totjerecht.access.retention.models import ErasureRequest

pytestmark = pytest.mark.django_db(databases=["default", "keys"], transaction=True)

ANNA, BILAL = uuid4(), uuid4()


def told(*words: str) -> str:
    out = StringIO()
    call_command("keys", *words, stdout=out)
    return out.getvalue()


@pytest.fixture
def keys(master_file: Path) -> Path:
    with Keyring() as keyring:
        keyring.make(ANNA, BILAL)
    return master_file


def test_all_is_well(keys: Path) -> None:
    erase_key(BILAL)
    assert told("check") == "1 sleutels in orde, 1 gewist.\n"


def test_rotating_says_where_the_old_one_is(keys: Path) -> None:
    old = master.read().current
    said = told("rotate")
    assert "2 sleutels opnieuw ingepakt" in said
    assert str(keys.with_name(f"master-key.{old.name}")) in said


def test_another_master_key_is_said_and_how_to_mend_it(keys: Path) -> None:
    keys.write_text(master.new().text)
    with pytest.raises(CommandError, match=r"docs/beheer\.md"):
        told("check")


def test_what_came_back_with_a_backup_is_erased_again_only_when_asked(keys: Path) -> None:
    enter(blinder(), ANNA, "phone", "+32470123456")
    now = timezone.now()
    ErasureRequest.objects.create(
        subject=ANNA,
        kind="association",
        needs_approval=False,
        done_at=now,
        backups_gone_after=now.date() + timedelta(days=30),
    )
    with pytest.raises(CommandError, match="--erase-again"):
        told("check")
    assert SubjectKey.objects.get(subject=ANNA).wrapped
    said = told("check", "--erase-again")
    assert f"Gewist, maar terug met een oude back-up: {ANNA}" in said
    assert SubjectKey.objects.get(subject=ANNA).wrapped is None
    assert not BlindEntry.objects.exists()
    assert told("check") == "1 sleutels in orde, 1 gewist.\n"


def test_a_new_master_key_is_shown_and_kept_nowhere(keys: Path) -> None:
    before = keys.read_text()
    assert len(told("new").strip()) == 44
    assert keys.read_text() == before


def test_the_index_is_made_anew(keys: Path) -> None:
    assert told("reindex") == "0 regels onder versie 1. Versies die niets meer openen: geen.\n"


def test_the_register_of_columns_holds_every_column() -> None:
    out = StringIO()
    call_command("columns", stdout=out)
    assert "| access.SubjectKey.wrapped | geheim" in out.getvalue()
    assert "| accounts.User.email | contact met iemand |" in out.getvalue()
