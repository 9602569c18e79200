"""What comes after: who may see it, the list, stopping."""

from __future__ import annotations

import json

import pytest
from django.db.models import Q
from django.test import Client

from tests.access import world
from tests.access.conversation.desk import (
    COMMON,
    agreed,
    browser_of,
    browser_with,
    desk,
    last,
    page_of,
    record,
    sees,
)
from totjerecht.access import presence
from totjerecht.access.choices import Action, Category, Channel, Purpose
from totjerecht.access.context import at_work
from totjerecht.access.gate import read
from totjerecht.access.models import Event, EventSubject, Withdrawal
from totjerecht.access.models.consent import Decision
from totjerecht.access.models.log import EventKind
from totjerecht.access.policy import categories
from totjerecht.people.models import Entry

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
NASTY = '<script>alert("x")</script><b onmouseover=alert(1)>'


# Who may see it


def test_somebody_elses_consent_does_not_exist() -> None:
    d, consent = agreed()
    voice = world.voice(d.worker, world.person(d.worker))
    own = world.seat()
    for browser in (browser_with(voice.actor), browser_of(own), browser_of(world.seat(function="volunteer"))):
        for address in (
            "bewijs/{}/",
            "bewijs/{}.pdf",
            "bewijs/{}.json",
            "stoppen/{}/",
            "gestopt/{}/",
            "gestopt/{}.pdf",
        ):
            for id in (consent.id, d.subject):
                assert browser.get("/afspraak/" + address.format(id)).status_code == 404
        assert browser.post(f"/afspraak/stoppen/{consent.id}/", {"do": "all", "channel": "phone"}).status_code == 404
    assert Client().get(f"/afspraak/bewijs/{consent.id}/").status_code == 302
    assert not Withdrawal.objects.exists()


def test_a_discreet_service_stays_unknown_to_her_other_workers() -> None:
    d = desk(discreet=True, name="Vluchthuis")
    her = browser_with(world.voice(d.worker, d.subject).actor)
    looked = her.post(d.page, d.form())
    her.post(d.page, d.form(mark=looked.context["mark"], do="yes"))
    consent = last(d)
    assert "Vluchthuis" in page_of(her, "/afspraak/")
    assert "Vluchthuis" not in page_of(d.client, f"{d.page}alles/")
    assert d.client.get(f"/afspraak/bewijs/{consent.id}/").status_code == 404
    assert d.client.get(f"/afspraak/stoppen/{consent.id}/").status_code == 404
    theirs = browser_of(world.seat(d.partner))
    assert "Vluchthuis" in page_of(theirs, f"{d.page}alles/")


def test_a_worker_with_whom_she_only_sits_may_stop_it_and_reads_no_words_of_hers() -> None:
    d, consent = agreed(own_words="Mijn eigen zin", method="spoken", witness="Rita Getuige")
    other = world.seat()
    presence.here(at_work(other, Purpose.GUIDANCE), d.subject)
    browser = browser_of(other)
    text = page_of(browser, f"/afspraak/bewijs/{consent.id}/")
    assert "Mijn eigen zin" not in text
    assert "Rita Getuige" not in text
    assert "CAW Proefstad" not in page_of(browser, f"{d.page}alles/")
    browser.post(f"/afspraak/stoppen/{consent.id}/", {"do": "all", "channel": "counter"})
    assert not sees(d)


# On screen


def test_what_was_typed_is_shown_and_never_run() -> None:
    d, consent = agreed(own_words=NASTY, method="spoken", witness=NASTY, interpreter=NASTY)
    text = page_of(d.client, f"/afspraak/bewijs/{consent.id}/")
    assert NASTY not in text
    assert text.count("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&lt;b onmouseover=alert(1)&gt;") == 3
    wrong = d.answer("yes", own_words=NASTY, method="spoken").content.decode()
    assert NASTY not in wrong
    assert "&lt;script&gt;" in wrong
    typed = Client().get("/afspraak/kijk/", {"code": NASTY[:40]})
    assert typed.status_code == 404
    assert NASTY[:8] not in typed.content.decode()


def test_the_private_words_are_kept_closed() -> None:
    d, consent = agreed(own_words="Mijn eigen zin", method="spoken", witness="Rita Getuige")
    assert b"Rita" not in bytes(consent.witness)
    assert b"eigen" not in bytes(consent.own_words)
    assert "Mijn eigen zin" in page_of(d.client, f"/afspraak/bewijs/{consent.id}/")
    assert "Rita" not in json.dumps([event.what for event in Event.objects.all()])


def test_uses_are_counted_for_each_kind_of_data() -> None:
    d, consent = agreed()
    reader = at_work(world.seat(d.partner), Purpose.RIGHTS)
    for _ in range(3):
        read(reader, Entry, ["text"], where=Q(subject=d.subject, category=Category.INCOME))
    text = page_of(d.client, f"{d.page}alles/")
    assert "3 keer gebruikt, laatst op" in text
    assert text.count("nog niet gebruikt") == len(COMMON) - 1
    made = record(d.client, consent.id)["dpv:hasRecordOfActivity"]["dpv:hasProcess"][0]["dpv:hasPersonalData"]
    assert {kind["@id"].split(":")[-1]: kind["urn:totjerecht:uses"] for kind in made}["income"] == 3


def test_every_look_of_a_worker_stands_in_the_log() -> None:
    d, consent = agreed()
    before = EventSubject.objects.filter(subject=d.subject).count()
    for number, (address, kind) in enumerate(
        (
            (f"{d.page}alles/", EventKind.LISTED),
            (f"/afspraak/bewijs/{consent.id}/", EventKind.READ),
            (f"/afspraak/bewijs/{consent.id}.json", EventKind.EXPORT),
        ),
        1,
    ):
        assert d.client.get(address).status_code == 200
        links = EventSubject.objects.filter(subject=d.subject)
        assert (links.count(), links.latest("seq").event.kind) == (before + number, kind)


def test_the_list_of_herself_needs_her_voice() -> None:
    d, _ = agreed()
    assert Client().get("/afspraak/").headers["Location"] == "/mijn/binnen/?next=%2Fafspraak%2F"
    assert d.client.get("/afspraak/").status_code == 302, "a worker has no list of her own here"
    her = browser_with(world.voice(d.worker, d.subject).actor)
    text = page_of(her, "/afspraak/")
    assert "Met wie ik iets afsprak" in text
    assert "CAW Proefstad" in text


# Stopping


@pytest.mark.parametrize("channel", ["counter", "phone", "letter", "sms", "representative"])
def test_stopping_by_any_channel_works_in_the_same_second(channel: str) -> None:
    d, consent = agreed()
    assert sees(d)
    answer = d.client.post(f"/afspraak/stoppen/{consent.id}/", {"do": "all", "channel": channel})
    assert not sees(d)
    stop = Withdrawal.objects.get(consent=consent)
    assert (stop.channel, stop.grant_id, stop.taken_by_id) == (channel, None, d.worker.mandate)
    assert answer.headers["Location"] == f"/afspraak/gestopt/{consent.id}/"
    text = page_of(d.client, answer.headers["Location"])
    assert "ziet niets meer door deze afspraak" in text
    assert str(Channel(channel).label) in text
    again = d.client.post(f"/afspraak/stoppen/{consent.id}/", {"do": "all", "channel": channel})
    assert again.status_code == 302
    assert Withdrawal.objects.count() == 1


@pytest.mark.parametrize(("kinds", "channel"), [((), Channel.ACCOUNT), (COMMON, Channel.REPRESENTATIVE)])
def test_she_stops_it_herself_and_a_representative_too(kinds: tuple[Category, ...], channel: Channel) -> None:
    d, consent = agreed()
    own = browser_with(world.voice(d.worker, d.subject, *kinds).actor)
    assert 'name="channel"' not in page_of(own, f"/afspraak/stoppen/{consent.id}/")
    own.post(f"/afspraak/stoppen/{consent.id}/", {"do": "all"})
    assert Withdrawal.objects.get(consent=consent).channel == channel
    assert not sees(d)


def test_stopping_a_part_leaves_the_rest() -> None:
    d, consent = agreed(may="write")
    address = f"/afspraak/stoppen/{consent.id}/"
    assert d.client.post(address, {"do": "some", "channel": "phone"}).context["errors"][0][0] == "wat"
    assert d.client.post(address, {"do": "some", "kind": ["debts"], "channel": "phone"}).status_code == 200
    assert d.client.post(address, {"do": "all", "channel": "carrier pigeon"}).context["errors"][0][0] == "kanaal"
    assert not Withdrawal.objects.exists()
    d.client.post(address, {"do": "some", "kind": ["income"], "channel": "phone"})
    assert sees(d) == set(COMMON) - {Category.INCOME}
    there = at_work(world.seat(d.partner), Purpose.RIGHTS)
    assert Category.INCOME not in categories(there, Action.WRITE, d.subject), "adding to it stops as well"
    text = page_of(d.client, f"/afspraak/gestopt/{consent.id}/")
    assert "ziet dit niet meer: Werk en inkomen" in text
    left = [str(category) for category in COMMON if category != Category.INCOME]
    d.client.post(address, {"do": "some", "kind": left, "channel": "phone"})
    assert Withdrawal.objects.filter(grant=None).count() == 1, "the last parts are all of it"
    assert not sees(d)


def test_a_refusal_cannot_be_stopped_and_stays_what_it_is() -> None:
    d = desk()
    d.answer("no")
    refused = last(d)
    assert refused.decision == Decision.NO
    assert d.client.get(f"/afspraak/stoppen/{refused.id}/").status_code == 302
    assert "Je zei nee" in page_of(d.client, f"/afspraak/gestopt/{refused.id}/")
