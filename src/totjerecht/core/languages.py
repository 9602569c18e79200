"""Pages in other languages. Dutch is the source; an unreviewed translation stands beside the Dutch, never alone.

The compiled catalogues (tools/catalogues) give, for each text that nobody reviewed yet, the translation and the Dutch
in one text with marks (``rechten.words.say``). Templates and sentences pass such texts on like any other; here, at the
very end, they are taken apart. What stands between two tags is one text, whatever it was put together from: it is shown
whole in the other language, and under it (or behind it, where it is a few words) whole in Dutch.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.http.response import HttpResponse, HttpResponseBase
from django.utils.translation import get_language, get_language_bidi

from rechten.words.say import DUTCH, END, OTHER, one_side

SOURCE = "nl-be"
_MARKS = re.compile(f"[{OTHER}{DUTCH}{END}]")
_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"<(/?)([a-zA-Z][\w-]*)")
_LEFT_TO_RIGHT = re.compile(r"""\sdir=["']?ltr""", re.IGNORECASE)
#: The value of an attribute with its quotation marks, or a marked text outside of them.
_VALUE = re.compile(rf"""(?<==)(?:"[^"]*"|'[^']*')|{OTHER}""")
#: Elements whose text is shown without any markup; a drawing knows no markup of ours either.
_PLAIN = frozenset({"title", "option", "textarea", "script", "style", "svg"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
#: Elements within a line (a span is often laid out as a block). A few words beside one of them stay on that line.
_IN_LINE = frozenset({"a", "abbr", "b", "bdi", "code", "em", "i", "strong", "time"})
_FEW = 40
#: Amounts, dates, telephone numbers: within a text from right to left they keep their own direction.
_NUMBER = re.compile(r"&#?\w+;|(?:€[\s\u00a0]?-?|\+)?\d(?:[\d\s\u00a0.,/:–-]*\d)?(?:[\s\u00a0]?[%€])?")
#: Invisible characters that keep what stands between them from left to right, where no markup can.
_ISOLATE, _POP = "\u2066", "\u2069"


class ShowBothLanguages:
    """Takes the marked texts of each HTML page apart, at the very end."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """`get_response` is the next layer of Django's chain."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The response of the view; of an HTML page in another language, with both languages shown."""
        response = self.get_response(request)
        if get_language() == SOURCE or not isinstance(response, HttpResponse) or not _is_page(response):
            return response
        response.content = shown(response.content.decode(response.charset)).encode(response.charset)
        if response.has_header("Content-Length"):
            response["Content-Length"] = str(len(response.content))
        return response

    def process_view(self, request: HttpRequest, view: object, *_arguments: object) -> None:
        """Raises BadRequest for a form or a question that holds our marks: nobody can type them.

        A page that showed them again would be taken apart in the wrong places. What a program sends (``csrf_exempt``)
        is answered without HTML.
        """
        sent = [request.GET] if getattr(view, "csrf_exempt", False) else [request.GET, request.POST]
        if any(_MARKS.search(text) for data in sent for name, values in data.lists() for text in (name, *values)):
            raise BadRequest("marks in what was sent")


def _is_page(response: HttpResponse) -> bool:
    return str(response.get("Content-Type", "")).startswith("text/html")


def shown(html: str) -> str:
    """The HTML with each marked text as markup, for the active language."""
    skeleton, regions = _apart(html)
    rtl = get_language_bidi()
    return "".join(_Page(skeleton, regions, rtl=rtl).pieces()) if regions or rtl else skeleton


def plain(text: str) -> str:
    """A text without markup: the translation, then the Dutch."""
    skeleton, regions = _apart(text)
    return _side_by_side(text, rtl=get_language_bidi()) if regions else skeleton


def _apart(text: str) -> tuple[str, list[str]]:
    """The text with one mark in the place of each marked text, and those texts. Marks without a partner are gone."""
    opened: list[int] = []
    found: list[tuple[int, int]] = []
    for mark in _MARKS.finditer(text):
        if mark.group() == OTHER:
            opened.append(mark.start())
        elif mark.group() == END and opened:
            start = opened.pop()
            while found and found[-1][0] > start:
                found.pop()
            found.append((start, mark.end()))
    skeleton: list[str] = []
    place = 0
    for start, end in found:
        skeleton += (_MARKS.sub("", text[place:start]), OTHER)
        place = end
    skeleton.append(_MARKS.sub("", text[place:]))
    return "".join(skeleton), [text[start:end] for start, end in found]


class _Page:
    """A page while it is taken apart, from its first piece to its last."""

    def __init__(self, skeleton: str, regions: list[str], *, rtl: bool) -> None:
        self._texts_and_tags = _TAG.split(skeleton)
        self._regions = iter(regions)
        self._rtl = rtl
        self._plain = ""  # the element without markup that we are in
        self._ltr, self._depth = "", 0  # the element from left to right that we are in, and how deep in its kind

    def pieces(self) -> Iterator[str]:
        """Text, tag, text, tag … text, as they are shown."""
        for at, piece in enumerate(self._texts_and_tags):
            if at % 2:
                yield self._tag(piece)
            elif OTHER in piece:
                yield self._text(piece, at)
            else:
                yield self._numbers(piece)

    def _filled(self, piece: str) -> str:
        return re.sub(OTHER, lambda _: next(self._regions), piece)

    def _tag(self, tag: str) -> str:
        if found := _NAME.match(tag):
            self._enter(found[2].lower(), tag, closes=bool(found[1]))
        return _VALUE.sub(self._value, tag) if OTHER in tag else tag

    def _value(self, found: re.Match[str]) -> str:
        """The value of an attribute, within its quotation marks. Anything else in a tag is no text: it stays Dutch."""
        if OTHER not in found[0]:
            return found[0]
        quote, value = found[0][0], found[0][1:-1]
        if quote == OTHER:
            return one_side(next(self._regions), dutch=True)
        return quote + _side_by_side(self._filled(value), rtl=self._rtl).replace(quote, f"&#{ord(quote)};") + quote

    def _enter(self, name: str, tag: str, *, closes: bool) -> None:
        if name in _PLAIN and not self._plain:
            self._plain = "" if closes else name
        elif closes and name == self._plain:
            self._plain = ""
        if name == self._ltr:
            self._depth += -1 if closes else 1
            self._ltr = self._ltr if self._depth else ""
        elif not self._ltr and not closes and name not in _VOID and _LEFT_TO_RIGHT.search(tag):
            self._ltr, self._depth = name, 1

    def _text(self, piece: str, at: int) -> str:
        text = self._filled(piece)
        if self._plain:
            return _side_by_side(text, rtl=self._rtl)
        start, body = text[: len(text) - len(text.lstrip())], text.strip()
        end = text[len(start) + len(body) :]
        other, dutch = one_side(body, dutch=False), one_side(body, dutch=True)
        own = f'<span lang="{SOURCE}" dir="ltr"'
        if other == dutch:
            return f"{start}{own}>{dutch}</span>{end}"
        kind = "beside in-line" if len(dutch) <= _FEW and self._on_a_line(at) else "beside"
        said = "".join(self._numbers(part) if i % 2 == 0 else part for i, part in enumerate(_TAG.split(other)))
        return f'{start}<span class="said">{said}</span> {own} class="{kind}">{dutch}</span>{end}'

    def _on_a_line(self, at: int) -> bool:
        """Whether an element stands before or behind the text on the same line."""
        pieces = self._texts_and_tags
        before = _NAME.match(pieces[at - 1]) if at else None
        behind = _NAME.match(pieces[at + 1]) if at + 1 < len(pieces) else None
        return bool(
            (before and before[1] and before[2] in _IN_LINE) or (behind and not behind[1] and behind[2] in _IN_LINE)
        )

    def _numbers(self, text: str) -> str:
        """The text with its numbers kept from left to right."""
        if not self._rtl or self._plain or self._ltr or not text.strip():
            return text
        return _NUMBER.sub(_isolated, text)


def _side_by_side(marked: str, *, rtl: bool) -> str:
    other, dutch = (_TAG.sub("", one_side(marked, dutch=side)) for side in (False, True))
    if other == dutch:
        return dutch
    return f"{other} – {_ISOLATE}{dutch}{_POP}" if rtl else f"{other} – {dutch}"


def _isolated(found: re.Match[str]) -> str:
    text = found.group()
    return text if text.startswith("&") else f'<bdi dir="ltr">{text}</bdi>'
