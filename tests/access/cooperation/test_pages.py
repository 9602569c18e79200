"""Who may open which page of an agreement, what stands on it, and what bad input does."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.access.cooperation import helpers
from totjerecht.access.cooperation import agreements, drafts, picture
from totjerecht.access.models import CooperationDraft, CooperationRefusal, CooperationSignature, CooperationVersion
from totjerecht.accounts.models import Organisation
from totjerecht.accounts.service import Seat

pytestmark = pytest.mark.django_db
NASTY = "<script>alert(1)</script>&\"'"


class World:
    """An agreement that counts, a proposal for its next version, a draft; and who tries to open them."""

    def __init__(self) -> None:
        self.ocmw, self.caw = helpers.administrator("ocmw"), helpers.administrator("caw")
        self.counting = helpers.agreed(self.ocmw, self.caw, q__aim="Samen beter.")
        self.proposal = helpers.proposed(self.ocmw, self.caw, after=self.counting.id, q__aim="Geheim voorstel.")
        self.never = helpers.proposed(self.ocmw, self.caw, title="Nooit getekend")
        self.draft = drafts.start(self.ocmw)
        self.people: dict[str, Seat | None] = {
            "nobody": None,
            "worker": helpers.seated(Organisation.objects.get(id=self.ocmw.organisation)),
            "stranger": helpers.administrator("health_fund"),
            "partner": self.caw,
            "author": self.ocmw,
        }

    def pages(self) -> dict[str, tuple[str, str, dict[str, str]]]:
        """name → (method, address, form)."""
        c, n = self.counting.cooperation_id, "cooperation:"
        proposal, draft = [self.proposal.id], [self.draft.id]
        return {
            "index": ("get", reverse(n + "index"), {}),
            "picture": ("get", reverse(n + "picture"), {}),
            "page": ("get", reverse(n + "page", args=[c]), {}),
            "version": ("get", reverse(n + "version", args=[c, 1]), {}),
            "proposed version": ("get", reverse(n + "version", args=[c, 2]), {}),
            "never agreed": ("get", reverse(n + "page", args=[self.never.cooperation_id]), {}),
            "difference with nothing": ("get", reverse(n + "difference", args=[c, 1]), {}),
            "difference with a proposal": ("get", reverse(n + "difference", args=[c, 2]), {}),
            "work": ("get", reverse(n + "work"), {}),
            "proposal": ("get", reverse(n + "proposal", args=proposal), {}),
            "draft": ("get", reverse(n + "draft", args=draft), {}),
            "save": ("post", reverse(n + "draft", args=draft), {"do": "save", "saved": "0", "title": "Iets"}),
            "propose": ("post", reverse(n + "draft", args=draft), {"do": "propose", "saved": "1"}),
            "start": ("post", reverse(n + "start"), {}),
            "sign without reading": ("post", reverse(n + "decide", args=proposal), {"do": "sign"}),
            "sign": ("post", reverse(n + "decide", args=proposal), {"do": "sign", "sha256": self.proposal.sha256}),
            "refuse without a reason": ("post", reverse(n + "decide", args=proposal), {"do": "refuse"}),
            "refuse": ("post", reverse(n + "decide", args=proposal), {"do": "refuse", "reason": "Nee."}),
            "next": ("post", reverse(n + "next", args=[self.counting.id]), {}),
            "throw away": ("post", reverse(n + "draft", args=draft), {"do": "throw_away"}),
        }


PUBLIC = {"nobody": 200, "worker": 200, "stranger": 200, "partner": 200, "author": 200}
SECRET = dict.fromkeys(PUBLIC, 404)


def of_parties(partner: int, author: int, stranger: int = 404) -> dict[str, int]:
    return {"nobody": 302, "worker": 403, "stranger": stranger, "partner": partner, "author": author}


#: page → who → status. 302 for nobody: to the log-in.
MATRIX: dict[str, dict[str, int]] = {
    "index": PUBLIC,
    "picture": PUBLIC,
    "page": PUBLIC,
    "version": PUBLIC,
    "proposed version": SECRET,
    "never agreed": SECRET,
    "difference with nothing": SECRET,
    "difference with a proposal": SECRET,
    "work": of_parties(200, 200, stranger=200),
    "proposal": of_parties(200, 200),
    "draft": of_parties(404, 200),
    "save": of_parties(404, 302),
    "propose": of_parties(404, 400),
    "start": of_parties(302, 302, stranger=302),
    "sign without reading": of_parties(400, 400),
    "sign": of_parties(302, 302),
    "refuse without a reason": of_parties(400, 400),
    "refuse": of_parties(302, 302),
    "next": of_parties(302, 302),
    "throw away": of_parties(404, 302),
}


@pytest.mark.parametrize("who", PUBLIC)
def test_who_opens_what(client: Client, who: str) -> None:
    made = World()
    seat = made.people[who]
    pages = made.pages()
    assert pages.keys() == MATRIX.keys()
    if seat:
        helpers.log_in(client, seat)
    found = {}
    for name, (method, address, form) in pages.items():
        found[name] = getattr(client, method)(address, form).status_code
    expected = {name: row[who] for name, row in MATRIX.items()}
    # The first decision is taken; refusing after signing is allowed: that is stopping.
    assert found == expected
    decided = CooperationSignature.objects.filter(version=made.proposal).exists()
    assert decided is (who in {"partner", "author"})
    assert CooperationRefusal.objects.exists() is decided
    if who not in {"partner", "author"}:
        assert CooperationDraft.objects.get(id=made.draft.id).saved == 0, "nothing was written"


def test_visitors_get_no_cookie(client: Client) -> None:
    made = World()
    for name in ("index", "picture", "page", "version"):
        assert not client.get(made.pages()[name][1]).cookies


def test_a_page_of_a_resident_tells_what_counts(client: Client) -> None:
    made = World()
    page = client.get(made.pages()["page"][1]).content.decode()
    for words in ("Deze afspraak geldt nu", "Samen beter.", "90 dagen", "Werk en inkomen", made.ocmw.organisation_name):
        assert words in page
    assert "Geheim voorstel" not in page
    agreements.publish(made.ocmw, made.proposal.id)
    assert "Geheim voorstel" not in client.get(made.pages()["page"][1]).content.decode()
    agreements.publish(made.caw, made.proposal.id)
    page = client.get(made.pages()["page"][1]).content.decode()
    assert "Geheim voorstel" in page
    changed = client.get(made.pages()["difference with a proposal"][1]).content.decode()
    assert "Samen beter." in changed
    assert "Geheim voorstel." in changed
    assert "er kwam een nieuwe versie" in client.get(made.pages()["version"][1]).content.decode()


def test_a_stopped_agreement_says_so_and_not_who_or_why(client: Client) -> None:
    made = World()
    agreements.refuse(made.caw, made.counting.id, "Ruzie over geld.")
    page = client.get(made.pages()["page"][1]).content.decode()
    assert "is gestopt" in page
    assert "Ruzie" not in page
    assert made.counting.cooperation.title not in client.get(made.pages()["index"][1]).content.decode()


def test_a_text_that_was_tampered_with_warns(client: Client) -> None:
    made = World()
    other = helpers.made(
        made.counting.cooperation,
        {seat.organisation: True for seat in (made.ocmw, made.caw)},
        helpers.SOME,
        starts=timezone.localdate(),
    )
    for seat in (made.ocmw, made.caw):
        helpers.signed(seat, other)
    assert "niet meer de tekst die getekend is" in client.get(made.pages()["page"][1]).content.decode()


def test_an_overdue_review_is_told_to_all(client: Client) -> None:
    made = World()
    old = helpers.made(
        made.counting.cooperation,
        {made.ocmw.organisation: True},
        helpers.SOME,
        starts=timezone.localdate() - timedelta(days=400),
    )
    helpers.signed(made.ocmw, old)
    assert "Dat is nog niet gebeurd" in client.get(made.pages()["page"][1]).content.decode()
    helpers.log_in(client, made.ocmw)
    assert "Die dag is voorbij" in client.get(made.pages()["work"][1]).content.decode()


def test_a_discreet_service_is_named_nowhere_in_public(client: Client) -> None:
    ocmw, quiet = helpers.administrator("ocmw"), helpers.administrator("shelter", name="Huis Zonneveer", discreet=True)
    more: dict[str, Any] = {"basis": "other", "basis_article": "art. 6.1.a AVG"}
    first = helpers.agreed(ocmw, quiet, **more)
    second = helpers.agreed(ocmw, quiet, after=first.id, longest_days="30", **more)
    args: Any = [first.cooperation_id]
    addresses = [
        reverse("cooperation:index"),
        reverse("cooperation:picture"),
        reverse("cooperation:page", args=args),
        *(reverse("cooperation:version", args=[*args, n]) for n in (1, 2)),
        reverse("cooperation:difference", args=[*args, 2]),
    ]
    for language in ("", "/fr", "/en", "/ar"):
        for address in addresses:
            page = client.get(language + address).content.decode()
            assert "Zonneveer" not in page, address
            assert quiet.organisation.hex not in page.replace("-", ""), address
    assert picture.HIDDEN in client.get(addresses[2]).content.decode()
    helpers.log_in(client, ocmw)
    assert "Huis Zonneveer" in client.get(reverse("cooperation:proposal", args=[second.id])).content.decode()


def test_a_discreet_service_cannot_be_followed_from_one_cooperation_to_another() -> None:
    quiet = helpers.administrator("shelter", discreet=True)
    more: dict[str, Any] = {"basis": "other", "basis_article": "art. 6.1.a AVG"}
    for kind in ("ocmw", "caw"):
        helpers.agreed(helpers.administrator(kind), quiet, **more)
    drawing = picture.drawing(list(agreements.in_force()))
    assert drawing is not None
    hidden = [box for box in drawing.boxes if " ".join(box.lines) == picture.HIDDEN]
    assert len(hidden) == 2


def test_the_list_tells_what_the_drawing_shows(client: Client) -> None:
    seats = [helpers.administrator(kind) for kind in ("ocmw", "caw", "health_fund", "association")]
    for several in (seats[:2], seats[1:3], seats):
        ids = [str(seat.organisation) for seat in several if seat.organisation_kind != "association"]
        helpers.agreed(*several, exchanges=ids)
    versions = list(agreements.in_force())
    drawing, services = picture.drawing(versions), picture.services(versions)
    assert drawing is not None
    assert len(drawing.paths) == sum(len(service.together) for service in services) == 8
    drawn = {" ".join(box.lines): box.tone for box in drawing.boxes}
    for service in services:
        assert (drawn[service.name] == "held") is any(one.exchanges for one in service.together)
    assert "Als lijst" in client.get(reverse("cooperation:picture")).content.decode()


def test_what_was_typed_stays_through_every_button(client: Client) -> None:
    made = World()
    helpers.log_in(client, made.ocmw)
    address = made.pages()["draft"][1]
    form = helpers.typed(made.ocmw, made.caw, title="Mijn titel", longest_days="te lang", q__aim="Een doel.\r\nTwee.")
    for saved, do in enumerate(("check", "propose", "save")):
        response = client.post(address, {**form, "saved": str(saved), "do": do}, follow=True)
        page = response.content.decode()
        for words in ("Mijn titel", "te lang", "Een doel.\nTwee.", 'value="rights:income:see"'):
            assert words in page, do
        assert page.count(" checked") == 8
        assert ("Vul een aantal dagen in" in page) is (do != "save")
        if do != "save":
            assert page.count("Kijk dit nog eens na") == 1


def test_a_colleague_who_saved_meanwhile_is_shown(client: Client) -> None:
    made = World()
    helpers.log_in(client, made.ocmw)
    address = made.pages()["draft"][1]
    hers = helpers.typed(made.ocmw, made.caw, q__aim="Het doel van mijn collega.")
    drafts.save(made.ocmw, made.draft.id, hers, 0)
    response = client.post(address, {"do": "propose", "saved": "0", "q.aim": "Mijn doel."})
    page = response.content.decode()
    assert response.status_code == 409
    assert "Het doel van mijn collega." in page
    assert "Mijn doel." in page
    assert made.caw.organisation_name in page
    assert CooperationVersion.objects.count() == 3


def test_from_an_empty_draft_to_an_agreement_by_hand(client: Client) -> None:
    ocmw, caw = helpers.administrator("ocmw"), helpers.administrator("caw")
    helpers.log_in(client, ocmw)
    address = client.post(reverse("cooperation:start")).headers["Location"]
    form = {**helpers.typed(ocmw, caw, title="Samen voor rechten"), "saved": "0", "do": "propose"}
    proposal = client.post(address, form).headers["Location"]
    assert client.get(address).headers["Location"] == proposal
    for seat in (caw, ocmw):
        helpers.log_in(client, seat)
        assert "Samen voor rechten" in client.get(reverse("cooperation:work")).content.decode()
        code = client.get(proposal).context["told"].version.sha256
        page = client.post(proposal + "beslis/", {"do": "sign", "sha256": code}, follow=True).content.decode()
    assert "Alle partijen hebben nu getekend" in page
    again = client.post(proposal + "beslis/", {"do": "sign", "sha256": code})
    assert again.status_code == 409
    assert "Samen voor rechten" in Client().get(reverse("cooperation:index")).content.decode()


def test_nothing_that_was_typed_becomes_markup(client: Client) -> None:
    ocmw, caw = helpers.administrator("ocmw", name=f"OCMW {NASTY}"), helpers.administrator("caw")
    fields: dict[str, Any] = {f"q__{name}": NASTY for name in ("around", "aim", "added", "roles")} | {"h__need": NASTY}
    more: dict[str, Any] = {"basis": "other", "basis_article": f"art. 6 {NASTY}"}
    first = helpers.agreed(ocmw, caw, title=f"T {NASTY}", **fields, **more)
    second = helpers.agreed(ocmw, caw, after=first.id, **more)
    agreements.refuse(caw, second.id, NASTY)
    draft = drafts.start(ocmw)
    drafts.save(ocmw, draft.id, helpers.typed(ocmw, caw, title=NASTY, longest_days=NASTY, starts=NASTY, **fields), 0)
    helpers.log_in(client, ocmw)
    addresses = [reverse(f"cooperation:{name}") for name in ("index", "picture", "work")]
    for name, args in (
        ("page", [first.cooperation_id]),
        ("version", [first.cooperation_id, 1]),
        ("difference", [first.cooperation_id, 2]),
        ("proposal", [second.id]),
        ("draft", [draft.id]),
    ):
        addresses.append(reverse(f"cooperation:{name}", args=args))
    for address in addresses:
        for language in ("", "/ar"):
            page = client.get(language + address)
            assert page.status_code == 200, address
            assert "<script>alert" not in page.content.decode(), address
    checked = client.post(addresses[-1], {"do": "check", "saved": "1", "starts": NASTY, "term": [NASTY]})
    assert "<script>alert" not in checked.content.decode()


@pytest.mark.parametrize(
    "form",
    [
        {"do": "save", "saved": "9" * 400},
        {"do": "save", "saved": "²"},
        {"do": "propose", "saved": "-1", "party": ["x", str(uuid.uuid4())], "exchanges": "\x00", "term": "\x00:a:b"},
        {"do": "check", "title": "\x00", "review_on": "2027-13-45", "starts": "9999-99-99"},
        {"do": "check", "q.aim": "lang " * 10_000},
        {"do": "\x00"},
        {},
    ],
)
def test_bad_input_is_kept_or_refused_and_never_an_error_of_ours(client: Client, form: dict[str, Any]) -> None:
    made = World()
    helpers.log_in(client, made.ocmw)
    assert client.post(made.pages()["draft"][1], form).status_code in {200, 302, 400, 409}
    decide = made.pages()["sign"][1]
    assert client.post(decide, {"do": "refuse", "reason": "\x00"}).status_code == 400
    for address in ("version", "difference"):
        where = reverse(f"cooperation:{address}", args=[made.counting.cooperation_id, 10**30])
        assert client.get(where).status_code == 404


def test_a_form_from_elsewhere_is_refused() -> None:
    made = World()
    client = Client(enforce_csrf_checks=True)
    helpers.log_in(client, made.caw)
    for name in ("save", "start", "sign", "refuse", "next"):
        _, address, form = made.pages()[name]
        assert client.post(address, form).status_code == 403, name
    assert not CooperationSignature.objects.filter(version=made.proposal).exists()
