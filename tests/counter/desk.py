"""A worker at the counter, without a browser: fills in the form of the page and sends it as a browser would."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.test import Client

ADDRESS = "/balie/"


class Reading(HTMLParser):
    """The fields of a form with their values, all ids, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.fields: dict[str, str] = {}
        self.options: dict[str, list[str]] = {}
        self.ids: list[str] = []
        self.boxes: list[str] = []
        self.links: list[str] = []
        self.labelled: set[str] = set()
        self._select = ""
        self._texts: list[str] = []
        self.feed(html)
        self.text = " ".join(" ".join(self._texts).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        got = {name: value or "" for name, value in attrs}
        if "id" in got:
            self.ids.append(got["id"])
        match tag:
            case "input" if got.get("type") == "checkbox" and "checked" not in got:
                self.boxes.append(got["name"])
            case "input" if got.get("type") not in {"checkbox", "radio"} or "checked" in got:
                self.fields[got["name"]] = got.get("value", "")
            case "select":
                self._select = got["name"]
                self.fields[self._select] = ""
                self.options[self._select] = []
            case "option":
                self.options[self._select].append(got.get("value", ""))
                if "selected" in got:
                    self.fields[self._select] = got.get("value", "")
            case "label":
                self.labelled.add(got.get("for", ""))
            case "a" if got.get("href", "").startswith("#"):
                self.links.append(got["href"][1:])

    def handle_data(self, data: str) -> None:
        self._texts.append(data)


class Desk:
    """The page as it stands, and what is typed in it."""

    def __init__(self, client: Client, page: HttpResponseBase | None = None) -> None:
        """An empty page, or one that came before."""
        self.client = client
        self._take(page or client.get(ADDRESS))

    def _take(self, response: HttpResponseBase) -> None:
        assert isinstance(response, HttpResponse)
        self.response = response
        self.status = response.status_code
        self.headers = response.headers
        self.page = Reading(response.content.decode())

    def fill(self, **typed: str) -> Desk:
        """Type in fields (``p_works_ik`` for ``p.works.ik``); each must be on the page."""
        for name, value in typed.items():
            found = next((f for f in self.page.fields if f == name or f.replace(".", "_") == name), None)
            assert found is not None, f"no field {name}"
            options = self.page.options.get(found)
            assert options is None or value in options, f"{found} has no answer {value}"
            self.page.fields[found] = value
        return self

    def tick(self, *names: str) -> Desk:
        """Tick situations; each must be on the page."""
        for name in names:
            assert f"c.{name}" in self.page.boxes, f"no box {name}"
            self.page.fields[f"c.{name}"] = "yes"
        return self

    def send(self, do: str = "read", **more: str) -> Reading:
        """Press a button."""
        self._take(self.client.post(ADDRESS, {**self.page.fields, "do": do, **more}))
        return self.page


@cache
def _family() -> HttpResponse:
    desk = Desk(Client())
    desk.fill(ik_birth="1/3/1985", p1_relation="married", p1_birth="1986", p2_relation="child", p2_birth="2014")
    desk.fill(home="own").send()
    desk.fill(p2_shared="yes", p3_relation="child", p3_birth="12 mei 2019").send()
    desk.fill(p3_shared="yes", p_lives_in_ik="antwerp", p_stay_ik="belgian", p_stay_p1="belgian")
    desk.fill(p_works_ik="yes", p_works_p1="no", p_has_benefit_ik="no", p_has_benefit_p1="yes")
    desk.fill(p_net_other_ik="0", p_net_other_p1="0", d_social_housing="no", p_owns_property_ik="no")
    desk.fill(p_owns_property_p1="no", p_savings_ik="1500", p_savings_p1="0", p_receives_leefloon_ik="no")
    desk.fill(p_receives_leefloon_p1="no", p_health_fund_p1="no", p_receives_increased_reimbursement_ik="no")
    desk.fill(p_receives_increased_reimbursement_p1="no").send()
    desk.fill(p_net_wage_ik="350", p_net_benefit_p1="620,50", d_rents_privately="yes").send()
    desk.fill(d_rent="780").send()
    return desk.response


def family(client: Client) -> Desk:
    """Two parents with two children, who rent; what they told so far.

    Filled in once for all tests: a page comes back with all that was typed and the site keeps nothing, so whoever holds
    the page can go on.
    """
    return Desk(client, _family())


@cache
def _large_family() -> HttpResponse:
    desk = family(Client())
    for number, year in ((4, 2008), (5, 2010), (6, 2012), (7, 2016)):
        desk.fill(**{f"p{number}_relation": "child", f"p{number}_birth": str(year)}).send()
    desk.send("curve")
    return desk.response


def large_family(client: Client) -> Desk:
    """The family with four more children, eight people, with the curve. Filled in once too."""
    return Desk(client, _large_family())
