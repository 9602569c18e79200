"""A visitor without a browser: reads the form on a page, fills it, sends it, as a browser without JavaScript does."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from django.test import Client

STEP = "/scan/verder"
#: The answer at the end of a way, by the page that it began on and its steps.
_ENDS: dict[tuple[str, ...], Any] = {}


class Page(HTMLParser):
    """The fields, buttons, links and text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.fields: dict[str, str] = {}
        self.options: dict[str, list[str]] = {}
        self.boxes: list[str] = []
        self.buttons: list[str] = []
        self.links: list[str] = []
        self.title = ""
        self.words: list[str] = []
        self._select = ""
        self._tags: list[str] = []
        # The choice of a language has forms of its own.
        self.feed(re.sub(r'<ul class="language-choice">.*?</ul>', "", html, flags=re.DOTALL))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tags.append(tag)
        has = dict(attrs)
        name, value = has.get("name") or "", has.get("value") or ""
        match tag:
            case "input" if has.get("type") == "radio":
                self.options.setdefault(name, []).append(value)
                if "checked" in has:
                    self.fields[name] = value
            case "input" if has.get("type") == "checkbox":
                self.boxes.append(name)
                if "checked" in has:
                    self.fields[name] = value
            case "input" if name:
                self.fields[name] = value
            case "select":
                self._select = name
            case "option":
                self.options.setdefault(self._select, []).extend([value] if value else [])
                if "selected" in has:
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
    def rows(self) -> list[str]:
        """What stands before the names of the fields: one row a person, or one row without a prefix."""
        paths = self.fields.get("cells", "").split()
        return [f"p{path.split('[')[1].split(']')[0]}_" for path in paths] or [""]

    @property
    def choices(self) -> list[str]:
        """The answers to choose from, silences included; of several rows those of the first."""
        return self.options.get(f"{self.rows[0]}value", [])

    @property
    def asks_day(self) -> bool:
        """Whether a day is asked."""
        return f"{self.rows[0]}year" in self.fields

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
    response: Any = None

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
        """Answer the question on the page, the same for each person: a code, yes, no, a number, a year or a silence."""
        silent, page = value in {"dont_know", "declined"}, self.page
        if silent and not page.choices and page.rows == [""]:
            return self.send(value)
        part = "silence" if silent and not page.choices else "year" if page.asks_day else "value"
        return self.send("answer", **{f"{row}{part}": value for row in page.rows})

    def told(self) -> str:
        """What stands in the field or is chosen; of several rows in the first."""
        row = self.page.rows[0]
        return self.page.fields.get(f"{row}value", "") or self.page.fields.get(f"{row}silence", "")

    def alone(self, year: str = "1985", *ticks: str) -> Page:
        """Somebody who lives alone in a home, with these situations ticked."""

        def go() -> None:
            self.send("roster", ik_year=year, home="own")
            self.tick(*ticks)

        return self.once(go, year, *ticks)

    def tick(self, *names: str) -> Page:
        """Tick situations in the list and go on."""
        return self.send("answer", **{f"tick_{name}": "1" for name in names})

    def family(self, *ticks: str) -> Page:
        """Somebody with a partner and a child of both."""

        def go() -> None:
            self.send("add")
            self.send("add", p1_relation="married", p1_year="1984")
            self.send("roster", ik_year="1985", home="own", p2_relation="child", p2_year="2015", p2_label="Noor")
            self.send("roster", p2_shared="yes")
            self.tick(*ticks)

        return self.once(go, "family", *ticks)

    def once(self, go: Callable[[], None], *way: str) -> Page:
        """The page at the end of a way that many tests go, from the same page: gone once, for a page holds all that was
        told and the site keeps nothing."""
        key = (self.page.html, *way)
        if key in _ENDS:
            return self._take(_ENDS[key])
        go()
        _ENDS[key] = self.response
        return self.page

    def _take(self, response: Any) -> Page:
        self.response, self.status, self.headers = response, response.status_code, response.headers
        self.page = Page(response.content.decode())
        return self.page
