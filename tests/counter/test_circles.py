"""Who counts, drawn: the names are escaped, the text says the same, and the page stays light."""

from __future__ import annotations

import re
from html import unescape
from xml.etree import ElementTree

import pytest
from django.test import Client

from rechten.law.belgium import BELGIUM
from rechten.readings.answer import read
from tests.counter.desk import Desk, family, large_family
from tests.counter.test_results import section
from tests.law.test_notions import HOME, parsed
from totjerecht.counter.circles import BOX_HEIGHT, BOX_WIDTH, LINE_HEIGHT, MARGIN, circles_view

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
MOST_BYTES = 650_000
#: The family of the tests, as the page calls them.
EVERYONE = ["jij", "je partner", "je kind (geboren in 2014)", "je kind (geboren in 2019)"]
SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)


def drawn(svg: str) -> dict[str, list[str]]:
    """The names in a drawing, by how they are drawn. The drawing must be well-formed."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own page
    return {
        group.get("class", ""): [" ".join(span.text or "" for span in text) for text in group.iter("text")]
        for group in root.iter("g")
    }


def test_the_drawings_and_the_text_say_the_same(client: Client) -> None:
    part = section(family(client).page, "kringen")
    figures = re.findall(r"<figure>(.*?)</figure>", part.html, re.DOTALL)
    assert len(figures) >= 7
    for figure in figures:
        svg, text = SVG.findall(figure), unescape(re.sub(r"<[^>]+>", "", figure.split("<figcaption>")[1]))
        assert len(svg) == 1
        assert 'aria-hidden="true"' in svg[0]
        boxes = drawn(svg[0])
        said = re.fullmatch(
            r"[^.]+\. Telt mee: ([^.]+)\.(?: Misschien: ([^.]+)\.)?(?: Telt niet mee: ([^.]+)\.)?", text.strip()
        )
        assert said, text
        for tone, names in zip(("counts", "perhaps", "not"), said.groups(), strict=True):
            expected = [] if names in {None, "niemand"} else EVERYONE if names == "iedereen" else names.split(", ")
            assert boxes.get(tone, []) == expected, text


def test_the_table_has_a_column_for_each_person(client: Client) -> None:
    part = section(family(client).page, "kringen")
    head, *rows = re.findall(r"<tr>(.*?)</tr>", part.html)
    assert head.count("<th") == 5, "the notion, and four people"
    assert all(row.count("<td") == 4 for row in rows)


def test_a_name_is_never_markup(client: Client) -> None:
    desk = family(client).fill(p1_label="<b>&\"'</b>")
    page = desk.send()
    html = section(page, "kringen").html
    assert "<b>" not in html
    for svg in SVG.findall(html):
        drawn(svg)
    assert "&lt;b&gt;" in html
    assert len(page.ids) == len(set(page.ids))


def test_one_person_has_no_circles(client: Client) -> None:
    page = Desk(client).fill(ik_birth="1985", home="own").send()
    assert "kringen" not in page.ids
    assert "kringen" not in page.links


def test_it_is_folded_and_within_reach(client: Client) -> None:
    page = family(client).page
    assert "kringen" in page.links
    html = section(page, "kringen").html
    assert html.count("<details") == html.count("</details>") == 2
    assert "<details open" not in html


def test_eight_people_stay_light(client: Client) -> None:
    desk = large_family(client)
    assert len(desk.page.html.encode()) < MOST_BYTES
    assert len(section(desk.page, "kringen").html.encode()) < 40_000
    assert len(desk.page.ids) == len(set(desk.page.ids))


def test_only_for_whom_we_look_and_only_what_may_concern_them() -> None:
    answer = read(BELGIUM, parsed(HOME))
    found = circles_view(answer, frozenset({0, 1}), BELGIUM)
    assert found is not None
    assert len(found.who) == 2
    ids = [line.notion.id for line in found.notions]
    assert "igo_household" not in ids, "nobody of them is old enough"
    assert "kin" in ids
    older = circles_view(answer, frozenset({3}), BELGIUM)
    assert older is not None
    assert "igo_household" in [line.notion.id for line in older.notions]


def test_boxes_stay_inside_the_drawing() -> None:
    found = circles_view(read(BELGIUM, parsed(HOME)), frozenset(range(5)), BELGIUM)
    assert found is not None
    for notion in found.notions:
        for line in notion.lines:
            picture = line.picture
            boxes = [(tone, box) for tone, boxes in picture.groups for box in boxes]
            assert len({(box.x, box.y) for _, box in boxes}) == len(boxes) == 5
            for tone, box in boxes:
                assert MARGIN <= box.x <= picture.width - BOX_WIDTH - MARGIN
                assert (box.y + BOX_HEIGHT < picture.ring) == (tone != "not")
                assert box.y + BOX_HEIGHT < picture.height


def test_a_long_name_is_cut_in_the_box_only() -> None:
    text = HOME.replace("{id: kind,", "{id: kind, label: Maximiliaan Alexander Ferdinand Albrecht,")
    found = circles_view(read(BELGIUM, parsed(text)), frozenset({0}), BELGIUM)
    assert found is not None
    kin = next(line for line in found.notions if line.notion.id == "kin").lines[0]
    assert "Maximiliaan Alexander Ferdinand Albrecht" in kin.counts
    lines = next(boxes for tone, boxes in kin.picture.groups if tone == "counts")[0].lines
    assert lines == ("Maximiliaan", "Alexander…")


def test_the_template_draws_boxes_of_the_size_that_they_are_placed_for(client: Client) -> None:
    html = section(family(client).page, "kringen").html
    assert f'width="{BOX_WIDTH}" height="{BOX_HEIGHT}"' in html
    assert f'dy="{LINE_HEIGHT}"' in html
