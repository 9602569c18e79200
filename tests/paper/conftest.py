"""One day for all tests of this room; a page is printed once for them, by a helper that is stopped after them."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from django.utils import translation

from rechten.words.say import both
from tests.two_languages import known
from totjerecht.core import printing
from totjerecht.core.languages import SOURCE

#: The parts of a text that are filled in.
_PARTS = re.compile(r"%\(\w+\)s|{\w+}")
TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures and contacts grow old, and then say so: what these tests read on paper is of one day."""
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: TODAY)


@pytest.fixture(scope="package", autouse=True)
def a_page_is_printed_once() -> Iterator[None]:
    """Several tests read the same paper: what was printed once is not printed again."""
    made: dict[str, bytes] = {}
    press = printing.THE_PRESS
    really = press.pdf

    def pdf(html: str) -> bytes:
        if html not in made:
            made[html] = really(html)
        return made[html]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(press, "pdf", pdf)
        yield
    press.close()


@pytest.fixture
def translated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every known text has an unreviewed translation without a Latin letter, whatever is translated by now."""

    def gettext(text: str) -> str:
        if translation.get_language() == SOURCE or not {text, text.replace("%%", "%")} & known():
            return text
        return both(" ".join(["ترجمة", *_PARTS.findall(text)]), text)

    catalogue = translation._trans  # type: ignore[attr-defined]
    monkeypatch.setattr(catalogue, "gettext", gettext)
    monkeypatch.setattr(catalogue, "ngettext", lambda one, more, count: gettext(one if count == 1 else more))
