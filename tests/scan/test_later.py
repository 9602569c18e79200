"""What changes later: a page that is reached from the result and leads back to it, and days for the calendar."""

from datetime import date

import pytest
from django.test import Client
from icalendar import Calendar

from tests.scan.visit import Visit

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture
def visit(client: Client) -> Visit:
    return Visit(client)


def grown_up(visit: Visit) -> None:
    """A parent with a grown-up child who becomes 25 within two years: the Groeipakket ends."""
    year = date.today().year - 24  # noqa: DTZ011
    visit.send("add")
    visit.send("roster", ik_year="1980", home="own", p1_relation="child", p1_year=str(year), p1_month="1", p1_day="2")
    visit.tick()
    visit.send("result")


def test_a_birthday_is_told_with_its_day_and_leads_back(visit: Visit) -> None:
    grown_up(visit)
    visit.send("later")
    assert visit.page.title.startswith("Wat verandert er later?")
    assert "stopt dan waarschijnlijk: Basisbedrag van het Groeipakket" in visit.page.text
    assert "/rechten/groeipakket_basisbedrag/" in visit.page.links
    assert any(link.startswith("tel:") for link in visit.page.links)
    visit.send("show")
    assert visit.page.title.startswith("Dit zien we nu")


def test_the_calendar_holds_those_days(visit: Visit, client: Client) -> None:
    grown_up(visit)
    visit.send("later")
    answer = client.post("/papier/agenda.ics", {"state": visit.page.fields["state"]})
    events = Calendar.from_ical(answer.content.decode()).walk("VEVENT")
    told = " ".join(str(event["DESCRIPTION"]) for event in events)
    assert "Dit stopt nu waarschijnlijk: Basisbedrag" in told
    assert all("Groeipakket" not in str(event["SUMMARY"]) for event in events)
