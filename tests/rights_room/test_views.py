"""The pages of the rights as a browser gets them."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from django.test import Client

from rechten.law.belgium import BELGIUM
from tests.two_languages import LANGUAGES, MARKS, other, translated

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
RIGHTS = list(BELGIUM.rights)


class Shape(HTMLParser):
    """The headings in order, the ids, and what a strict policy would refuse."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.refused: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        given = dict(attrs)
        if found := given.get("id"):
            self.ids.append(found)
        self.refused += [name for name in given if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in given):
            self.refused.append(tag)


def shape(html: str) -> Shape:
    found = Shape()
    found.feed(html)
    return found


def get(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    assert "Set-Cookie" not in answer.headers
    return unescape(answer.content.decode())


def test_the_list_holds_every_right(client: Client) -> None:
    page = get(client, "/rechten/")
    for right in BELGIUM.rights.values():
        assert right.name in page
        assert right.summary in page
        assert f'href="/rechten/{right.id}/"' in page


def test_search_narrows_the_list(client: Client) -> None:
    page = get(client, "/rechten/?zoek=apotheek")
    assert "verhoogde_tegemoetkoming" in page
    assert 'href="/rechten/leefloon/"' not in page
    assert 'value="apotheek"' in page
    assert "past bij “apotheek”" in page or "passen bij “apotheek”" in page


def test_search_that_comes_near_says_so(client: Client) -> None:
    page = get(client, "/rechten/?zoek=leeflon")
    assert "Dit komt in de buurt" in page
    assert 'href="/rechten/leefloon/"' in page


@pytest.mark.parametrize(
    "text", ["xqzzk", "%00%ff", "<script>alert(1)</script>", "a" * 5000, "%F0%9F%92%A9", "{{ x }}", "' OR 1=1"]
)
def test_search_with_rubbish(client: Client, text: str) -> None:
    answer = client.get(f"/rechten/?zoek={text}")
    assert answer.status_code == 200
    raw = answer.content.decode()
    assert "<script>alert" not in raw
    assert len(raw) < 60_000
    assert "Toon alle rechten" in raw


@pytest.mark.parametrize("id", RIGHTS)
def test_every_right_has_a_page(client: Client, id: str) -> None:
    right, html = BELGIUM.rights[id], get(client, f"/rechten/{id}/")
    for text in (right.name, right.summary, right.decides.says, right.act.how, right.act.appeal, right.certainty):
        assert text in html
    for consequence in right.act.consequences:
        assert consequence.says in html
    assert html.index("Wat moet er waar zijn?") < html.index("Voor juristen")
    assert html.index("Wat kan je doen?") < html.index("Voor juristen")
    found = shape(html)
    assert found.refused == []
    assert len(set(found.ids)) == len(found.ids)
    assert found.headings[0] == 1
    assert found.headings.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in zip(found.headings, found.headings[1:], strict=False))


def test_all_pages_have_the_same_order(client: Client) -> None:
    sometimes = {"samenhang", "gevolgen", "regels"}
    ids = [found for found in shape(get(client, "/rechten/leefloon/")).ids if found not in sometimes]
    for id in RIGHTS:
        assert [found for found in shape(get(client, f"/rechten/{id}/")).ids if found not in sometimes] == ids


def test_advice_first_comes_before_the_other_consequences(client: Client) -> None:
    page = get(client, "/rechten/leefloon/")
    assert page.index("Vraag eerst advies.") < page.index("maatschappelijk werker komt op huisbezoek")


def test_somebody_can_be_called(client: Client) -> None:
    for id in RIGHTS:
        assert 'href="tel:' in get(client, f"/rechten/{id}/")


def test_another_day_shows_its_figures(client: Client) -> None:
    page = get(client, "/rechten/leefloon/?op=2024-06-01")
    assert "regels en cijfers van 1 juni 2024" in page
    assert "Je kijkt niet naar vandaag" in page
    assert page != get(client, "/rechten/leefloon/?op=2020-06-01")


def test_a_jurist_reads_which_household_a_right_means(client: Client) -> None:
    part = get(client, "/rechten/maximumfactuur/").split("Kringen van gezin en woning")[1].split("</ul>")[0]
    assert "Het adres op 1 januari:" in part
    assert BELGIUM.notions["first_of_january"].article in part
    assert "Feitelijk gezin" not in part


@pytest.mark.parametrize("text", ["gisteren", "2024-02-30", "1800-01-01", "<b>", "%00", "9" * 300])
def test_a_bad_day_gets_a_message_and_the_page_of_today(client: Client, text: str) -> None:
    page = get(client, f"/rechten/leefloon/?op={text}", 400)
    assert 'id="op-fout" role="alert"' in page
    assert "We tonen nu de regels van vandaag." in page
    assert "<h1>Leefloon</h1>" in page
    assert "Je kijkt niet naar vandaag" not in page


def test_an_empty_day_is_today(client: Client) -> None:
    assert "op-fout" not in get(client, "/rechten/leefloon/?op=")


@pytest.mark.parametrize(("id", "near"), [("leeflon", "leefloon"), ("sociaal_tarief", "sociaal_tarief_energie")])
def test_an_unknown_right_is_404_with_near_ones(client: Client, id: str, near: str) -> None:
    page = get(client, f"/rechten/{id}/", 404)
    assert "Dit recht kennen we niet" in page
    assert f'href="/rechten/{near}/"' in page


@pytest.mark.parametrize("id", ["%00", "<script>", "x" * 2000, "%F0%9F%92%A9"])
def test_a_rubbish_address_is_404(client: Client, id: str) -> None:
    assert 'href="/rechten/"' in get(client, f"/rechten/{id}/", 404)


def test_pages_only_read(client: Client) -> None:
    assert client.post("/rechten/").status_code == 405
    assert client.post("/rechten/leefloon/").status_code == 405


def test_figures_have_a_chart_and_a_table(client: Client) -> None:
    page = get(client, "/rechten/leefloon/")
    assert page.count('<svg class="figure-chart"') >= 3
    assert page.count('<svg class="figure-chart"') <= page.count("<caption")
    assert not re.search(r'd="[^"]*,', page), "a decimal comma does not belong in a path"


def parts(page: str) -> tuple[str, str]:
    """The page for a resident, and the part for jurists."""
    start, end = page.index('<details class="jurist">'), page.index("Controlegetal van deze tekst:")
    return page[:start], page[start:end]


@pytest.mark.parametrize("code", ["fr", "ar"])
@pytest.mark.parametrize("id", RIGHTS)
def test_a_right_in_another_language_holds_the_dutch_too(client: Client, code: str, id: str) -> None:
    dutch = get(client, f"/rechten/{id}/")
    with translated():
        page = get(client, f"/{code}/rechten/{id}/")
    assert not any(mark in page for mark in MARKS)
    plain = re.sub(r"</?bdi[^>]*>", "", page)
    right = BELGIUM.rights[id]
    for text in (right.name, right.act.how, right.act.appeal, right.certainty):
        assert text in plain
        assert other(text) in plain
    found = shape(page)
    assert found.refused == []
    assert found.headings == shape(dutch).headings
    assert found.ids == shape(dutch).ids
    resident, jurist = parts(page)
    assert "«" in resident
    assert "De precieze regels staan hier alleen in het Nederlands" in jurist
    rules = jurist.index('<div class="stack" lang="nl-be" dir="ltr">')
    assert jurist[rules:] == parts(dutch)[1][parts(dutch)[1].index('<div class="stack" lang="nl-be" dir="ltr">') :]
    assert re.findall(r"\b[0-9a-f]{64}\b", page) == re.findall(r"\b[0-9a-f]{64}\b", dutch)


def test_what_the_page_of_one_language_made_does_not_come_back_in_another(client: Client) -> None:
    with translated():
        pages = {code: get(client, f"/{code}/rechten/leefloon/") for code in LANGUAGES}
        dutch = get(client, "/rechten/leefloon/")
        assert "«" not in dutch
        assert {code: get(client, f"/{code}/rechten/leefloon/") for code in LANGUAGES} == pages
        assert 'class="translation-note"' not in get(client, "/rechten/leefloon/")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_bad_day_is_told_in_the_language_of_the_page(client: Client, code: str) -> None:
    with translated():
        page = re.sub(r"</?bdi[^>]*>", "", get(client, f"/{code}/rechten/leefloon/?op=gisteren", 400))
    assert other("Kies een dag tussen")[:-1] not in page
    assert other("Deze datum begrijpen we niet.")[:-1] in page
    assert "Deze datum begrijpen we niet." in page


@pytest.mark.parametrize("code", LANGUAGES)
def test_lists_of_rights_are_translated(client: Client, code: str) -> None:
    with translated():
        for page in (get(client, f"/{code}/rechten/"), get(client, f"/{code}/rechten/leeflon/", 404)):
            assert other("Leefloon") in page
            assert f'href="/{code}/rechten/leefloon/"' in page
            assert not any(mark in page for mark in MARKS)
