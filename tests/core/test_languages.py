"""A page in two languages: what was marked is taken apart, and nothing else is touched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.test import RequestFactory
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt
from hypothesis import given
from hypothesis import strategies as st

from rechten.words.say import DUTCH, END, OTHER, both, one_side
from totjerecht.core.languages import ShowBothLanguages, plain, shown
from totjerecht.core.templatetags.words import capital

OWN = '<span lang="nl-be" dir="ltr"'
TEXT = both("oui", "ja")
MARKS = {OTHER, DUTCH, END}


@pytest.fixture(autouse=True)
def french() -> Iterator[None]:
    with override("fr"):
        yield


def beside(other: str, dutch: str) -> str:
    return f'<span class="said">{other}</span> {OWN} class="beside">{dutch}</span>'


def in_line(other: str, dutch: str) -> str:
    return f'<span class="said">{other}</span> {OWN} class="beside in-line">{dutch}</span>'


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>ja</p>",
        "<!doctype html><p a='>'>&lt;b&gt; &amp; &#x27;</p>",
        "a < b > c",
        "<script>1 < 2</script>",
        "5 kg",
    ],
)
def test_a_page_without_marks_is_not_changed(html: str) -> None:
    assert shown(html) == html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<p>{TEXT}</p>", f"<p>{beside('oui', 'ja')}</p>"),
        (f"<p>\n  {TEXT}\n</p>", f"<p>\n  {beside('oui', 'ja')}\n</p>"),
        # All that stands between two tags is one text, in each language.
        (f"<p>An: {TEXT}, {both('non', 'nee')}.</p>", f"<p>{beside('An: oui, non.', 'An: ja, nee.')}</p>"),
        (f"<p>{both(f'pour {TEXT}', f'voor {TEXT}')}</p>", f"<p>{beside('pour oui', 'voor ja')}</p>"),
        # Not translated yet, or the same in both: once, marked as Dutch.
        (f"<p>{both('', 'ja')}</p>", f"<p>{OWN}>ja</span></p>"),
        (f"<p>{both('OCMW', 'OCMW')}</p>", f"<p>{OWN}>OCMW</span></p>"),
        (f"<p>{both('', 'ja')} {TEXT}</p>", f"<p>{beside('ja oui', 'ja ja')}</p>"),
        # A few words beside a link stay on its line; a long text does not.
        (f"<p>{TEXT} <a>x</a></p>", f"<p>{in_line('oui', 'ja')} <a>x</a></p>"),
        (f"<p><strong>x</strong> {TEXT}</p>", f"<p><strong>x</strong> {in_line('oui', 'ja')}</p>"),
        (f"<p>{both('oui', 'ja' * 30)} <a>x</a></p>", f"<p>{beside('oui', 'ja' * 30)} <a>x</a></p>"),
        # Markup within a text goes along, on both sides.
        (f"<p>{both('<b>oui</b>', '<b>ja</b>')}</p>", f"<p>{beside('<b>oui</b>', '<b>ja</b>')}</p>"),
        # Where no markup is possible.
        (f"<title>{TEXT} – Tot</title>", "<title>oui – Tot – ja – Tot</title>"),
        (f"<option>{TEXT}</option>", "<option>oui – ja</option>"),
        (f"<option value=1>{both('<b>oui</b>', 'ja')}</option>", "<option value=1>oui – ja</option>"),
        (
            f"<svg><text>{TEXT}</text></svg><p>{TEXT}</p>",
            f"<svg><text>oui – ja</text></svg><p>{beside('oui', 'ja')}</p>",
        ),
        (f'<a title="{TEXT}" href="x">y</a>', '<a title="oui – ja" href="x">y</a>'),
        (f'<a aria-label="An: {TEXT}">{TEXT}</a>', f'<a aria-label="An: oui – An: ja">{beside("oui", "ja")}</a>'),
        (f"<a title='{TEXT}' lang=\"{both('', 'nl')}\">y</a>", "<a title='oui – ja' lang=\"nl\">y</a>"),
        (f'<meta content="{both("", "ja")}">', '<meta content="ja">'),
        # A translation cannot leave its attribute.
        (f'<a title="{both(chr(34) + " onclick=x", "ja")}">', '<a title="&#34; onclick=x – ja">'),
        (f'<a title="{both("2 > 1", "ja")}">', '<a title="2 > 1 – ja">'),
        (f"<p>{both('l&#x27;eau &amp; x', 'water')}</p>", f"<p>{beside('l&#x27;eau &amp; x', 'water')}</p>"),
    ],
)
def test_marked_texts_are_taken_apart(html: str, expected: str) -> None:
    assert shown(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<p>{OTHER}a<b>c", "<p>a<b>c"),
        (f"a{END}b", "ab"),
        (f"{DUTCH}", ""),
        (f"<p>{TEXT}{END}</p>", f"<p>{beside('oui', 'ja')}</p>"),
        (f"<p>{OTHER}a</p><p>{TEXT}</p>", f"<p>a</p><p>{beside('oui', 'ja')}</p>"),
    ],
)
def test_a_mark_without_a_partner_takes_nothing_along(html: str, expected: str) -> None:
    assert shown(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>€ 1.314,20 x</p>", '<p><bdi dir="ltr">€ 1.314,20</bdi> x</p>'),
        ("<p>€\u00a0-5,00</p>", '<p><bdi dir="ltr">€\u00a0-5,00</bdi></p>'),
        ("<p>x 12:30 – 14:00</p>", '<p>x <bdi dir="ltr">12:30 – 14:00</bdi></p>'),
        ("<p>10 %, 1/6/2024.</p>", '<p><bdi dir="ltr">10 %</bdi>, <bdi dir="ltr">1/6/2024</bdi>.</p>'),
        ("<p>+32 3 22 11 333</p>", '<p><bdi dir="ltr">+32 3 22 11 333</bdi></p>'),
        ("<p>&#x27;&amp;&lt;</p>", "<p>&#x27;&amp;&lt;</p>"),
        ('<p data-x="5"><input value="6"></p>', '<p data-x="5"><input value="6"></p>'),
        ("<title>5</title><option>6</option><svg><text>7</text></svg>", None),
        ('<bdi dir="ltr">03 22</bdi>', None),
        ('<div dir="ltr"><div>1</div>2</div>', None),
        ('<div dir="ltr"><div>1</div></div>2', '<div dir="ltr"><div>1</div></div><bdi dir="ltr">2</bdi>'),
        ('<input dir="ltr">3', '<input dir="ltr"><bdi dir="ltr">3</bdi>'),
        (
            f"<p>{both('x 5', 'y 5')}</p>",
            f'<p><span class="said">x <bdi dir="ltr">5</bdi></span> {OWN} class="beside">y 5</span></p>',
        ),
        (f'<a title="{TEXT}">', '<a title="oui – \u2066ja\u2069">'),
    ],
)
def test_from_right_to_left_numbers_keep_their_direction(html: str, expected: str | None) -> None:
    with override("ar"):
        assert shown(html) == (html if expected is None else expected)
    if not set(html) & MARKS:
        assert shown(html) == html


def test_a_text_without_markup() -> None:
    assert plain("ja") == "ja"
    assert plain(f"An: {TEXT}") == "An: oui – An: ja"
    assert plain(both("", "ja")) == "ja"
    assert plain(f"{OTHER}ja") == "ja"


def test_the_filter_knows_both_languages() -> None:
    assert capital(TEXT) == both("Oui", "Ja")


class Words(HTMLParser):
    """What a browser shows as text, and the values of attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.values = ""
        self.tags: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.values += "".join(value or "" for _, value in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


letters = st.text(alphabet="aé1€ %.", max_size=6)
marked = st.recursive(
    letters,
    lambda inner: st.lists(st.one_of(inner, st.builds(both, inner, inner)), min_size=1, max_size=3).map("".join),
    max_leaves=6,
)
pages = st.lists(
    st.one_of(
        marked,
        st.sampled_from(["<p>", "</p>", "<br>", "<b>", "</b>", '<p dir="ltr">', "&amp;", "\n"]),
        marked.map(lambda text: f'<i title="{text}">'),
        marked.map(lambda text: f"<option>{text}</option>"),
    ),
    max_size=8,
).map("".join)


@pytest.mark.parametrize("code", ["fr", "ar"])
@given(page=pages)
def test_no_mark_survives_and_all_the_dutch_is_there(page: str, code: str) -> None:
    with override(code):
        found = shown(page)
    assert not set(found) & MARKS
    words = Words(found)
    for piece in re.split(r"<[^>]*>", one_side(page, dutch=True).replace("&amp;", "&")):
        assert piece.strip() in words.text
    for value in re.findall(r'title="([^"]*)"', one_side(page, dutch=True)):
        assert value in words.values
    tags = Words(one_side(page, dutch=True)).tags
    assert [tag for tag in words.tags if tag not in {"span", "bdi"}] == tags


@given(page=st.text(alphabet=f"{OTHER}{DUTCH}{END}<>\"'=/ ap1&;", max_size=30))
def test_nothing_breaks_and_no_mark_survives_whatever_the_page(page: str) -> None:
    for code in ("fr", "ar"):
        with override(code):
            assert not set(shown(page)) & MARKS
            assert not set(plain(page)) & MARKS


def answered(response: HttpResponse, code: str) -> HttpResponse:
    with override(code):
        result = ShowBothLanguages(lambda _: response)(RequestFactory().get("/"))
    assert isinstance(result, HttpResponse)
    return result


def test_only_pages_in_another_language_are_taken_apart() -> None:
    page = HttpResponse(f"<p>{TEXT}</p>", headers={"Content-Length": "999"})
    assert answered(page, "fr").content.decode() == f"<p>{beside('oui', 'ja')}</p>"
    assert page["Content-Length"] == str(len(page.content))
    assert answered(HttpResponse("<p>ja</p>"), "nl-be").content == b"<p>ja</p>"
    data = JsonResponse({"a": 1})
    assert answered(data, "ar").content == b'{"a": 1}'


@pytest.mark.parametrize("mark", sorted(MARKS))
def test_marks_that_somebody_sends_are_refused(mark: str) -> None:
    def view(_request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    layer, factory = ShowBothLanguages(view), RequestFactory()
    for request in (
        factory.get("/", {"zoek": f"a{mark}"}),
        factory.get("/", {mark: "a"}),
        factory.post("/", {"naam": ["a", mark]}),
    ):
        with pytest.raises(BadRequest):
            layer.process_view(request, view)
    layer.process_view(factory.post("/", {"naam": "مريم é"}), view)
    layer.process_view(factory.post("/", {"naam": mark}), csrf_exempt(view))
