"""Logging in in a real browser: password and code, passkey, log-in elsewhere, an invitation on a phone."""

import re
from collections.abc import Callable, Iterator

import oidc_provider_mock
import pytest
import requests
from playwright.sync_api import Page, expect
from pytest_django import Settings

from tests.accounts.helpers import PASSWORD, code_now, give_totp, make_mandate, make_organisation, make_seat, make_user
from tests.browser.conftest import Axe
from totjerecht.accounts import invitations
from totjerecht.accounts.models import User
from totjerecht.site import log_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
EMAIL = "an@dienst.example"


@pytest.fixture
def an(db: None) -> User:
    """A worker with a password."""
    user = make_user("An Aerts", EMAIL)
    make_mandate(user, make_organisation("OCMW Hier"), administrator=True)
    return user


def with_password(page: Page) -> None:
    """Fills in the log-in page."""
    page.get_by_label("E-mailadres").fill(EMAIL)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Meld me aan", exact=True).click()


def sound(page: Page, axe: Axe) -> None:
    """No barriers, and nothing sticks out."""
    assert axe(page) == []
    width = page.viewport_size["width"] if page.viewport_size else 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_password_then_a_code_set_up_on_the_way(signed_in: Page, axe: Axe, an: User) -> None:
    page = signed_in
    page.goto("/organisatie/")
    sound(page, axe)
    with_password(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Zet eerst een tweede stap op")
    sound(page, axe)
    page.get_by_role("link", name="Codes uit een app").click()
    sound(page, axe)
    page.get_by_label("De code die je app nu toont").fill("000000")
    page.get_by_role("button", name="Zet aan").click()
    expect(page.get_by_role("alert")).to_contain_text("Dat klopte niet.")
    sound(page, axe)
    page.get_by_label("De code die je app nu toont").fill(code_now(page.locator(".secret").inner_text()))
    page.get_by_role("button", name="Zet aan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Je noodcodes")
    expect(page.locator(".keep li")).to_have_count(10)
    sound(page, axe)
    page.get_by_role("link", name="Ik heb ze bewaard").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie werkt voor OCMW Hier")
    sound(page, axe)
    page.get_by_role("button", name="Afmelden").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Aanmelden")


def test_a_code_at_log_in_without_javascript(signed_in_without_javascript: Page, an: User) -> None:
    page = signed_in_without_javascript
    secret = give_totp(an)
    page.goto("/aanmelden/")
    expect(page.get_by_role("button", name="toegangssleutel")).to_have_count(0)
    with_password(page)
    page.get_by_label("Code").fill(code_now(secret))
    page.get_by_role("button", name="Meld me aan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dag An Aerts")


def test_a_passkey_is_a_second_step_and_a_way_in(signed_in: Page, axe: Axe, an: User) -> None:
    page = signed_in
    tool = page.context.new_cdp_session(page)
    tool.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    device = tool.send("WebAuthn.addVirtualAuthenticator", {"options": options})["authenticatorId"]
    page.goto("/aanmelden/")
    with_password(page)
    page.get_by_role("link", name="Een toegangssleutel").click()
    expect(page.get_by_label("Hiermee ook aanmelden zonder wachtwoord")).to_be_checked()
    sound(page, axe)
    page.get_by_role("button", name="Maak de sleutel").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Je noodcodes")
    page.get_by_role("link", name="Ik heb ze bewaard").click()
    page.goto("/aanmelden/mijn/")
    expect(page.get_by_text("Toegangssleutel “Mijn toegangssleutel”")).to_be_visible()
    sound(page, axe)
    page.get_by_role("button", name="Afmelden").click()

    page.get_by_role("button", name="Meld me aan met mijn toegangssleutel").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dag An Aerts")
    page.goto("/organisatie/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie werkt voor OCMW Hier")
    page.get_by_role("button", name="Afmelden").click()

    with_password(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Nog één stap")
    sound(page, axe)
    page.get_by_role("button", name="Gebruik mijn toegangssleutel").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dag An Aerts")
    page.get_by_role("button", name="Afmelden").click()

    tool.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": device})
    tool.send("WebAuthn.addVirtualAuthenticator", {"options": options | {"isUserVerified": False}})
    page.get_by_role("button", name="Meld me aan met mijn toegangssleutel").click()
    expect(page.get_by_text("Dat lukte niet, of je stopte ermee.")).to_be_focused()


@pytest.fixture
def provider(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A provider of OpenID Connect on this machine, and our settings for it."""
    with oidc_provider_mock.run_server_in_thread() as server:
        address = f"http://localhost:{server.server_port}"
        for name, value in {"": "stad", "_STAD_NAME": "Stad", "_STAD_SERVER": address, "_STAD_CLIENT": "x"}.items():
            monkeypatch.setenv(f"TOTJERECHT_OIDC{name}", value)
        monkeypatch.setenv("TOTJERECHT_OIDC_STAD_SECRET", "y")
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": log_in.providers(https=False)}}
        yield address


def by_stad(page: Page, provider: str) -> None:
    """From a page of a worker by the log-in elsewhere and back."""
    known = requests.put(f"{provider}/users/an-there", json={"email": EMAIL, "email_verified": True}, timeout=10)
    known.raise_for_status()
    page.goto("/organisatie/")
    page.get_by_role("button", name="Meld je aan met Stad").click()
    page.wait_for_url(re.compile(re.escape(provider)))
    page.locator('input[name="sub"]').first.fill("an-there")
    page.get_by_role("button", name=re.compile("authorize|log ?in|sign in", re.IGNORECASE)).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie werkt voor OCMW Hier")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the provider, which runs in a thread beside
def test_a_log_in_elsewhere(signed_in: Page, an: User, provider: str) -> None:
    by_stad(signed_in, provider)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_log_in_elsewhere_without_javascript(signed_in_without_javascript: Page, an: User, provider: str) -> None:
    by_stad(signed_in_without_javascript, provider)


def test_an_invitation_from_the_screen_of_one_to_the_phone_of_another(
    signed_in: Page, axe: Axe, an: User, another: Callable[[], Page]
) -> None:
    page = signed_in
    secret = give_totp(an)
    page.goto("/organisatie/uitnodigen/")
    with_password(page)
    page.get_by_label("Code").fill(code_now(secret))
    page.get_by_role("button", name="Meld me aan", exact=True).click()
    sound(page, axe)
    page.get_by_role("button", name="Maak de link").click()
    expect(page.get_by_role("alert")).to_contain_text("Vul een e-mailadres in.")
    sound(page, axe)
    page.get_by_label("E-mailadres").fill("nele@dienst.example")
    page.get_by_label("Functie").select_option(label="onthaalmedewerker")
    page.get_by_role("button", name="Maak de link").click()
    sound(page, axe)
    link = page.locator(".card bdi").inner_text()

    phone = another()
    phone.goto(link)
    sound(phone, axe)
    phone.get_by_label("Je naam").fill("Nele Nys")
    phone.get_by_label("Kies een wachtwoord").fill("een-andere-lange-zin")
    phone.get_by_label("Nog eens hetzelfde wachtwoord").fill("een-andere-lange-zin")
    phone.get_by_role("button", name="Aanvaard de uitnodiging").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Zet eerst een tweede stap op")
    page.goto("/organisatie/")
    expect(page.get_by_role("row", name="Nele Nys")).to_contain_text("onthaalmedewerker")
    page.get_by_role("link", name="Verander het mandaat van Nele Nys").click()
    sound(page, axe)
    page.get_by_role("button", name="Zet dit mandaat vandaag stop").click()
    expect(page.get_by_role("status")).to_contain_text("stopt vandaag")
    expect(page.get_by_role("row", name="Nele Nys")).to_have_count(0)


def test_other_pages_have_no_barriers(signed_in: Page, axe: Axe, an: User) -> None:
    page = signed_in
    _, code = invitations.invite(make_seat(administrator=True), EMAIL, "", "office", administrator=False)
    make_mandate(an, make_organisation("CAW Daar", "caw"))
    secret = give_totp(an)
    page.goto(f"/aanmelden/uitnodiging/?code={code}")
    sound(page, axe)
    page.goto("/aanmelden/uitnodiging/?code=x")
    sound(page, axe)
    page.goto("/aanmelden/")
    with_password(page)
    page.get_by_label("Code").fill(code_now(secret))
    page.get_by_role("button", name="Meld me aan", exact=True).click()
    for address in (
        "/aanmelden/start/",
        "/aanmelden/organisatie/",
        "/aanmelden/wachtwoord/",
        "/aanmelden/wachtwoord-vergeten/",
        "/aanmelden/noodcodes/nieuw/",
        "/aanmelden/app/weg/",
        "/aanmelden/sleutel/nieuw/",
        "/aanmelden/afmelden/",
    ):
        page.goto(address)
        sound(page, axe)
