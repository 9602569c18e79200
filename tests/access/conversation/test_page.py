"""The one page: who may open it, what it offers, and what a yes, a part and a no amount to."""

from __future__ import annotations

from datetime import timedelta
from itertools import product

import pytest
from django.test import Client
from django.utils import timezone

from tests.access import world
from tests.access.conversation.desk import COMMON, Desk, browser_of, browser_with, desk, last, sees
from totjerecht.access import presence
from totjerecht.access.choices import Action, Category, Purpose, Via
from totjerecht.access.context import at_work
from totjerecht.access.conversation.choice import earlier_no
from totjerecht.access.gate import act, seal_all
from totjerecht.access.models import (
    Consent,
    CooperationParty,
    CooperationVersion,
    Emergency,
    Event,
    EventSubject,
    Grant,
)
from totjerecht.access.models.consent import Decision, Method
from totjerecht.access.models.log import EventKind
from totjerecht.access.policy import categories
from totjerecht.accounts.models import Organisation
from totjerecht.accounts.service import Seat

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
HOW = {
    Method.SCREEN: {},
    Method.SPOKEN: {"method": "spoken", "witness": "Rita Getuige"},
    Method.WRITTEN: {"method": "written"},
    Method.REMOTE: {"method": "remote", "channel": "sms", "own_words": "Ja, dat mag."},
}


def errors(response: object) -> list[str]:
    return [anchor for anchor, _ in response.context["errors"]]  # type: ignore[attr-defined]


# Who may open it


def test_her_worker_opens_it_and_the_log_tells() -> None:
    d = desk()
    assert d.client.get(d.page).status_code == 200
    event = EventSubject.objects.filter(subject=d.subject).latest("seq").event
    assert (event.kind, event.actor, event.via) == ("read", d.worker.user, Via.TOGETHER)


def test_nobody_else_knows_that_she_exists() -> None:
    d = desk()
    for other in (
        world.seat(),
        world.seat(Organisation.objects.get(id=d.worker.organisation)),
        world.seat(d.partner),
        world.seat(function="volunteer"),
    ):
        browser = browser_of(other)
        assert browser.get(d.page).status_code == 404
        assert browser.post(d.page, d.form(do="yes")).status_code == 404
        assert browser.get(f"{d.page}alles/").status_code == 404
    assert not Consent.objects.exists()


def test_who_is_not_logged_in_is_asked_to_whatever_the_address() -> None:
    d = desk()
    for address in (d.page, f"/afspraak/{d.worker.user}/"):
        answer = Client().get(address)
        assert (answer.status_code, answer.headers["Location"].split("?")[0]) == (302, "/aanmelden/")


def sits_with(seat: Seat, d: Desk) -> None:
    presence.here(at_work(seat, Purpose.GUIDANCE), d.subject)


def test_a_worker_with_whom_she_sits_asks_for_the_own_service_and_sees_nothing_else() -> None:
    d = desk()
    other = world.seat(d.partner)
    sits_with(other, d)
    browser = browser_of(other)
    page = browser.get(d.page)
    assert page.status_code == 200
    chosen = [party.frame.organisation for party in page.context["parties"] if party.chosen]
    assert chosen == [d.partner.id]
    assert not categories(at_work(other, Purpose.RIGHTS), Action.SEE, d.subject)
    looked = browser.post(d.page, d.form())
    browser.post(d.page, d.form(mark=looked.context["mark"], do="yes"))
    assert categories(at_work(other, Purpose.RIGHTS), Action.SEE, d.subject) == set(COMMON)


def test_sitting_with_a_volunteer_is_not_enough() -> None:
    d = desk()
    volunteer = world.seat(d.partner, "volunteer")
    sits_with(volunteer, d)
    assert browser_of(volunteer).get(d.page).status_code == 404


def test_an_emergency_is_no_reason_to_speak_for_her() -> None:
    d = desk()
    other = world.seat()
    with act(at_work(other, Purpose.EMERGENCY), EventKind.EMERGENCY) as doing:
        doing.about(d.subject)
        now = timezone.now()
        Emergency.objects.create(
            subject_id=d.subject,
            actor_id=other.user,
            mandate_id=other.mandate,
            organisation_id=other.organisation,
            until=now + timedelta(hours=4),
            review_by=timezone.localdate() + timedelta(days=1),
            **seal_all(d.subject, {"access.Emergency.reason": ("reason", "gevaar")}),
        )
    assert categories(at_work(other, Purpose.EMERGENCY), Action.SEE, d.subject)
    assert browser_of(other).get(d.page).status_code == 404


def test_herself_by_her_voice_and_for_nobody_else() -> None:
    d = desk()
    voice = world.voice(d.worker, d.subject)
    browser = browser_with(voice.actor)
    assert browser.get(d.page).status_code == 200
    assert browser.get(f"/afspraak/{world.person(d.worker)}/").status_code == 404
    looked = browser.post(d.page, d.form())
    assert "hoe" not in looked.content.decode().split('id="')[1:], "how it was said is not asked of herself"
    browser.post(d.page, d.form(mark=looked.context["mark"], do="yes", method="spoken", witness="x"))
    made = last(d)
    assert (made.method, made.given_by_id, made.represented, made.taken_by_id) == ("screen", voice.actor, False, None)
    assert sees(d) == set(COMMON)


def test_who_represents_her_decides_only_about_the_own_mandate() -> None:
    d = desk()
    voice = world.voice(d.worker, d.subject, Category.INCOME, Category.IDENTITY)
    browser = browser_with(voice.actor)
    page = browser.get(d.page)
    assert {tile.category for tile in page.context["tiles"]} == {Category.INCOME, Category.IDENTITY}
    assert errors(browser.post(d.page, d.form(kind=["income", "contact"]))) == ["waarover"]
    looked = browser.post(d.page, d.form(kind=["income"]))
    browser.post(d.page, d.form(kind=["income"], mark=looked.context["mark"], do="yes"))
    made = last(d)
    assert (made.represented, made.given_by_id, made.decision) == (True, voice.actor, Decision.PARTLY)


# What it offers


def test_only_services_under_an_agreement_in_force() -> None:
    d = desk()
    stranger = world.organisation("Dienst zonder afspraak")
    future = Organisation.objects.get(id=d.partner.id)
    row = CooperationVersion.objects.get(id=d.version)
    names = {p.frame.name for p in d.client.get(d.page).context["parties"]}
    assert stranger.name not in names
    assert future.name in names
    # A later version in which the partner no longer takes part
    with_row = CooperationVersion.objects.create(
        cooperation=row.cooperation,
        number=2,
        answers={},
        handling={},
        longest_days=30,
        starts=row.starts,
        review_on=row.review_on,
        sha256="0" * 64,
    )
    CooperationParty.objects.create(version=with_row, organisation_id=d.worker.organisation)
    assert future.name in {p.frame.name for p in d.client.get(d.page).context["parties"]}, "not signed yet"
    world.sign(with_row.id, d.worker.organisation)
    assert d.client.get(d.page).templates[0].name == "conversation/nobody.html"


def test_a_discreet_service_is_shown_to_herself_and_to_its_own_workers_only() -> None:
    d = desk(discreet=True, name="Vluchthuis")
    assert "Vluchthuis" not in d.client.get(d.page).content.decode()
    assert errors(d.client.post(d.page, d.form())) == ["met-wie"]
    her = browser_with(world.voice(d.worker, d.subject).actor)
    assert "Vluchthuis" in her.get(d.page).content.decode()
    other = browser_with(world.voice(d.worker, d.subject, *Category).actor)
    assert "Vluchthuis" not in other.get(d.page).content.decode()
    own = world.seat(d.partner)
    sits_with(own, d)
    assert "Vluchthuis" in browser_of(own).get(d.page).content.decode()


def test_the_agreement_fills_in_the_rest_but_never_health() -> None:
    d = desk(categories=[*COMMON, Category.HEALTH], longest_days=10)
    page = d.client.get(d.page)
    assert {t.category for t in page.context["tiles"] if t.ticked} == set(COMMON)
    assert [(t.category, t.ticked) for t in page.context["special"]] == [(Category.HEALTH, False)]
    assert page.context["until_chosen"] == "week"
    assert {o.code for o in page.context["until"]} <= {"afternoon", "evening", "week"}
    assert not page.context["write"]


def test_another_agreement_shows_its_own_tiles_before_anything_is_said() -> None:
    d = desk(categories=[Category.INCOME, Category.DEBTS])
    third = world.organisation("Derde dienst")
    other = world.agreement(d.worker.organisation, third.id, categories=[Category.HOUSING])
    fields = d.form(party=f"{other.hex}-{third.id.hex}", kind=["income", "debts"])
    told = d.client.post(d.page, fields)
    assert told.context["step"] == "choose"
    assert errors(told) == ["waarover"]
    assert [(t.category, t.ticked) for t in told.context["tiles"]] == [(Category.HOUSING, True)]
    changed = d.client.post(d.page, fields | {"do": "tiles"})
    assert errors(changed) == []


@pytest.mark.parametrize("purpose", ["aid", "emergency", "own"])
def test_where_there_is_no_free_choice_it_is_not_called_consent(purpose: str) -> None:
    d = desk()
    page = d.client.get(f"{d.page}?voor={purpose}")
    text = page.content.decode()
    assert "Hier wordt geen toestemming gevraagd, omdat" in text
    assert 'name="party"' not in text
    assert text.count("<dt>") == 2, "the two bases stand apart"
    assert d.client.post(d.page, d.form(purpose=purpose, do="yes")).context["purpose"] == purpose
    assert not Consent.objects.exists()


def test_the_basis_is_that_of_the_receiver() -> None:
    core, other = desk(kind="caw"), desk(kind="health")
    for d, article in ((core, "art. 6.1.e en 9.2.a en h AVG"), (other, "art. 6.1.a en 9.2.a AVG")):
        looked = d.client.post(d.page, d.form())
        assert article in looked.content.decode()


# Saying it


@pytest.mark.parametrize(("decision", "method"), list(product(Decision, Method)))
def test_every_decision_in_every_way(decision: Decision, method: Method) -> None:
    d = desk()
    kinds = ["income"] if decision == Decision.PARTLY else [str(c) for c in COMMON]
    answer = d.answer("no" if decision == Decision.NO else "yes", kind=kinds, **HOW[method])
    made = last(d)
    assert answer.headers["Location"] == f"/afspraak/bewijs/{made.id}/"
    assert (made.decision, made.method, made.taken_by_id) == (decision, method, d.worker.mandate)
    expected = set() if decision == Decision.NO else set(kinds)
    assert set(Grant.objects.filter(consent=made).values_list("category", flat=True)) == expected
    assert sees(d) == expected
    event = Event.objects.filter(kind=EventKind.CONSENT).latest("at")
    assert event.what.get("channel") == ("sms" if method == Method.REMOTE else None)
    assert event.via == (Via.WEB if method == Method.REMOTE else Via.TOGETHER)
    assert d.client.get(answer.headers["Location"]).status_code == 200


def test_the_words_that_were_shown_are_the_words_that_are_kept() -> None:
    d = desk(name="Huis van het Kind Proef")
    looked = d.client.post(d.page, d.form())
    shown = looked.context["words"]
    d.client.post(d.page, d.form(mark=looked.context["mark"], do="yes"))
    assert last(d).notice.text == shown.text
    assert all(line.lstrip("– ") in looked.content.decode() for line in shown.text.split("\n"))
    for part in (
        "Huis van het Kind Proef mag dit zien",
        "rechten zoeken",
        "Je kan altijd stoppen: bel",
        "03 000 00 00",
    ):
        assert part in shown.text


def test_a_yes_to_other_words_than_were_shown_is_no_yes() -> None:
    d = desk()
    looked = d.client.post(d.page, d.form())
    changed = d.client.post(d.page, d.form(kind=["income"], mark=looked.context["mark"], do="yes"))
    assert errors(changed) == ["tekst"]
    assert not Consent.objects.exists()


def test_the_same_click_twice_makes_one_agreement() -> None:
    d = desk()
    first, second = d.answer("yes"), d.answer("yes")
    assert first.headers["Location"] == second.headers["Location"]
    assert Consent.objects.count() == 1


def test_writing_along_is_a_choice_of_its_own() -> None:
    d = desk()
    d.answer("yes", kind=["income"], may="write")
    assert set(Grant.objects.values_list("action", flat=True)) == {"see", "write"}
    only_see = desk(actions=[Action.SEE])
    assert errors(only_see.client.post(only_see.page, only_see.form(may="write"))) == ["rest"]


@pytest.mark.parametrize(
    ("change", "anchors"),
    [
        ({"party": ""}, ["met-wie"]),
        ({"kind": ["income", "debts"]}, ["waarover"]),
        ({"kind": ["health"]}, ["waarover"]),
        ({"kind": []}, ["waarover"]),
        ({"until": "half"}, ["hoelang"]),
        ({"until": ""}, ["hoelang"]),
        ({"kind": [], "until": "never"}, ["waarover", "hoelang"]),
    ],
)
def test_what_the_agreement_does_not_allow_is_told_and_nothing_is_lost(
    change: dict[str, object], anchors: list[str]
) -> None:
    d = desk(longest_days=40)
    told = d.client.post(d.page, d.form(**change))
    assert errors(told) == anchors
    assert told.context["step"] == "choose"
    assert all(f'id="{anchor}"' in told.content.decode() for anchor in anchors)
    if "kind" in change:
        ticked = {t.category for t in told.context["tiles"] if t.ticked}
        assert ticked == set(change["kind"]) & set(COMMON)  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("how", "anchors"),
    [
        ({"method": "spoken"}, ["getuige"]),
        ({"method": "remote"}, ["kanaal", "woorden"]),
        ({"method": "remote", "channel": "counter", "own_words": "ja"}, ["kanaal"]),
        ({"voice": "0" * 32}, ["wie"]),
        ({"own_words": "x" * 1001}, ["woorden"]),
        ({"method": "spoken", "witness": "w" * 121}, ["getuige"]),
    ],
)
def test_how_it_was_said_must_be_whole(how: dict[str, str], anchors: list[str]) -> None:
    d = desk()
    told = d.answer("yes", **how)
    assert errors(told) == anchors
    assert told.context["step"] == "look"
    text = told.content.decode()
    assert all(f'id="{anchor}"' in text for anchor in anchors if anchor != "wie")
    assert how.get("own_words", "") in text
    assert not Consent.objects.exists()


def test_somebody_may_speak_for_her_within_the_mandate() -> None:
    d = desk()
    voice = world.voice(d.worker, d.subject, Category.INCOME)
    assert errors(d.answer("yes", voice=voice.actor.hex)) == ["wie"]
    d.answer("yes", voice=voice.actor.hex, kind=["income"])
    made = last(d)
    assert (made.represented, made.given_by_id) == (True, voice.actor)
    assert "volmacht van de persoon" in d.client.get(f"/afspraak/bewijs/{made.id}/").content.decode()


# No


def test_after_a_no_nothing_is_lost_and_nobody_asks_again() -> None:
    d = desk()
    said = d.client.get(d.answer("no").headers["Location"]).content.decode()
    assert "Er gaat niets verloren" in said
    assert not sees(d)
    page = d.client.get(d.page)
    assert "Ze zei al nee op" in page.content.decode()
    assert errors(d.client.post(d.page, d.form())) == ["opnieuw"]
    again = d.client.post(d.page, d.form(asked="yes"))
    assert again.context["step"] == "look"
    d.client.post(d.page, d.form(asked="yes", mark=again.context["mark"], do="yes"))
    assert sees(d) == set(COMMON)
    assert "Ze zei al nee op" not in d.client.get(d.page).content.decode()


def test_a_no_is_about_one_service_and_one_purpose_and_she_may_always_change_it() -> None:
    d = desk()
    d.answer("no")
    other = d.form(purpose="guidance", tiles=f"{d.version.hex}-guidance")
    assert d.client.post(d.page, other).context["step"] == "look"
    her = browser_with(world.voice(d.worker, d.subject).actor)
    assert "Je zei nee op" in her.get(d.page).content.decode()
    assert her.post(d.page, d.form()).context["step"] == "look"


def test_a_no_ends_with_the_longest_time_of_the_agreement(monkeypatch: pytest.MonkeyPatch) -> None:
    d = desk(longest_days=40)
    d.answer("no")
    now = timezone.now()
    for days, holds in ((39, True), (41, False)):
        monkeypatch.setattr("django.utils.timezone.now", lambda moment=now + timedelta(days=days): moment)
        assert bool(earlier_no(d.subject)) is holds


def test_the_page_speaks_another_language_and_keeps_both_texts() -> None:
    d = desk()
    looked = d.client.post(f"/fr{d.page}", d.form())
    assert looked.context["language"] == "fr"
    d.client.post(f"/fr{d.page}", d.form(mark=looked.context["mark"], do="yes"))
    assert last(d).notice.language == "fr"
    assert not any(mark in last(d).notice.text for mark in "\ue000\ue001\ue002")
