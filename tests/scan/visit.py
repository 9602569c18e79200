"""A visitor without a browser: reads the form on a page, fills it, sends it, as a browser without JavaScript does."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from django.test import Client

STEP = "/scan/verder"


class Page(HTMLParser):
    """The fields, buttons, links and text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.fields: dict[str, str] = {}
        self.options: dict[str, list[str]] = {}
        self.buttons: list[str] = []
        self.links: list[str] = []
        self.title = ""
        self.words: list[str] = []
        self._select = ""
        self._tags: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tags.append(tag)
        has = dict(attrs)
        name, value = has.get("name") or "", has.get("value") or ""
        match tag:
            case "input" if has.get("type") == "radio":
                self.options.setdefault(name, []).append(value)
                if "checked" in has:
                    self.fields[name] = value
            case "input" if name:
                self.fields[name] = value
            case "select":
                self._select = name
            case "option" if "selected" in has:
                self.fields[self._select] = value
            case "button" if name == "do":
                self.buttons.append(value)
            case "a":
                self.links.append(has.get("href") or "")

    def handle_data(self, data: str) -> None:
        if self._tags and self._tags[-1] == "title":
            self.title += data
        self.words.append(data)

    def handle_endtag(self, tag: str) -> None:
        while self._tags and self._tags.pop() != tag:
            pass

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    @property
    def asks(self) -> str:
        """The path of the cell that is asked; "" when the page is no question."""
        return self.fields.get("cell", "")

    @property
    def is_result(self) -> bool:
        return self.fields.get("page") == "result"


@dataclass
class Visit:
    """One visitor, page after page."""

    client: Client
    page: Page = field(init=False)
    status: int = 200
    headers: Any = None

    def __post_init__(self) -> None:
        self.get("/scan/")

    def get(self, address: str) -> Page:
        return self._take(self.client.get(address))

    def send(self, do: str, **typed: str) -> Page:
        """Press a button after filling some fields."""
        return self.post({**self.page.fields, **typed, "do": do})

    def post(self, data: dict[str, str]) -> Page:
        return self._take(self.client.post(STEP, data))

    def answer(self, value: str) -> Page:
        """Answer the question on the page: a code, yes, no, a number, a year, dont_know or declined."""
        if value in {"dont_know", "declined"} and "value" not in self.page.options:
            return self.send(value)
        return self.send("answer", **{"year" if "year" in self.page.fields else "value": value})

    def alone(self, year: str = "1985") -> Page:
        """Somebody who lives alone in a home."""
        return self.send("roster", ik_year=year, home="own")

    def family(self) -> Page:
        """Somebody with a partner and a child of both."""
        self.send("add")
        self.send("add", p1_relation="married", p1_year="1984")
        self.send("roster", ik_year="1985", home="own", p2_relation="child", p2_year="2015", p2_label="Noor")
        return self.send("roster", p2_shared="yes")

    def _take(self, response: Any) -> Page:
        self.status, self.headers = response.status_code, response.headers
        self.page = Page(response.content.decode())
        return self.page
