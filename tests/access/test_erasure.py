"""A person with a file at an OCMW: not erased without a permission, and then nothing of hers can be read."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db.models import Q
from django.utils import timezone

from tests.access import world
from totjerecht.access import relationships
from totjerecht.access.choices import Channel
from totjerecht.access.gate import read
from totjerecht.access.keys.keyring import ERASED
from totjerecht.access.models import BlindEntry, ClosingCopy
from totjerecht.access.retention import relations, requests
from totjerecht.people.models import Entry, Person

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


def test_a_file_of_an_ocmw_needs_a_permission_and_a_second_person() -> None:
    worker, other = world.seat(world.organisation(kind="ocmw")), world.seat()
    subject, stays = world.person(worker), world.person(worker, name="Blijft Hier")
    asked = requests.ask(subject, "association", worker.user)
    with pytest.raises(requests.NeedsApproval):
        requests.erase(asked.id)
    with pytest.raises(requests.RetentionTrouble):
        requests.approve(asked.id, worker.user, "Rijksarchief 2026/12")
    requests.approve(asked.id, other.user, "Rijksarchief 2026/12")
    requests.erase(asked.id)
    there = world.ctx(worker)
    gone = read(there, Person, ["name", "birth_date"], where=Q(subject=subject)).rows[0]
    assert gone["name"] is ERASED
    assert all(row["text"] is ERASED for row in read(there, Entry, ["text"], where=Q(subject=subject)).rows)
    assert read(there, Person, ["name"], where=Q(subject=stays)).rows[0]["name"] == "Blijft Hier"
    assert not BlindEntry.objects.filter(subject=subject).exists()
    assert [copy.data for copy in ClosingCopy.objects.filter(kind="ocmw")] == [
        {"years": 0, "workers": 1, "other_worker_asked": False}
    ]


def test_a_file_is_closed_when_its_last_relationship_ended() -> None:
    worker = world.seat(world.organisation(kind="ocmw"))
    subject = world.person(worker)
    there = world.ctx(worker)
    assert [(file.kind, file.closed_on) for file in relations.files_of(subject)] == [("ocmw", None)]
    relationships.end(there, subject, relationships.current(subject).get().id, Channel.COUNTER, by_person=False)
    today = timezone.localdate()
    assert [file.closed_on for file in relations.files_of(subject)] == [today]
    assert not [file for file in relations.closed_before(today) if file.subject == subject]
    assert [file.subject for file in relations.closed_before(today + timedelta(days=1))] == [subject]
