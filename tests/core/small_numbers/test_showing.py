"""What is shown of a published table: on a page, and as lines for a spreadsheet."""

import csv
from html.parser import HTMLParser
from io import StringIO

from attrs import evolve
from django.template.loader import render_to_string
from hypothesis import given

from tests.core.small_numbers.tables import COLUMNS, FIVE, ROWS, THIRD, TREE, counted, inner, table
from totjerecht.core.small_numbers import (
    Amount,
    Division,
    Hidden,
    Method,
    Published,
    Rounded,
    Rules,
    Shown,
    Table,
    csv_text,
    figure,
    guarded,
)  # fmt: skip

NUMBERS = {**dict.fromkeys(inner((TREE, COLUMNS)), 1_200), ("a", "jong"): 3, ("d", "oud"): 0}
TREE_TABLE = table((TREE, COLUMNS), NUMBERS, impossible=frozenset({("d", "oud")}))


class Cells(HTMLParser):
    """Rows of texts, with the scope of headings."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.scopes: list[str | None] = []
        self.open = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag in {"th", "td"}:
            self.rows[-1].append("")
            self.open = True
            if tag == "th":
                self.scopes.append(dict(attrs).get("scope"))

    def handle_endtag(self, tag: str) -> None:
        if tag in {"th", "td"}:
            self.open = False

    def handle_data(self, data: str) -> None:
        if self.open:
            self.rows[-1][-1] += data


def page(published: Published) -> str:
    return render_to_string("core/_guarded_table.html", {"figure": figure(published, "proef")})


def lines(published: Published) -> list[list[str]]:
    return list(csv.reader(StringIO(csv_text(published)), delimiter=";"))


def test_a_table_on_a_page() -> None:
    found = Cells(page(guarded(TREE_TABLE, Rules())))
    assert found.rows == [
        ["Plaats", "jong", "oud", "alle"],
        ["noord", "1.203", "2.400", "3.603"],
        ["noord: a", "niet getoond", "niet getoond", "1.203"],
        ["noord: b", "niet getoond", "niet getoond", "2.400"],
        ["zuid", "2.400", "1.200", "3.600"],
        ["zuid: c", "1.200", "1.200", "2.400"],
        ["zuid: d", "1.200", "kan niet", "1.200"],
        ["stad", "3.603", "3.600", "7.203"],
    ]
    assert set(found.scopes) == {"col", "row"}


def test_why_numbers_are_missing_stands_under_the_table() -> None:
    html = page(guarded(TREE_TABLE, Rules()))
    assert 'aria-describedby="proef-niet-getoond"' in html
    assert "minder dan 10 mensen, of een getal waarmee je zoiets kan uitrekenen." in html
    assert "Waar geen getal staat, staat geen nul." in html
    whole = page(guarded(table((COLUMNS,), {("jong",): 50, ("oud",): 50}), Rules()))
    assert "getoond" not in whole
    assert "Geteld: alle open dossiers, op 1/3/2026. Bron: dossiers." in whole


def test_what_the_room_adds_is_said_too() -> None:
    of = evolve(TREE_TABLE, does_not_say=("Wie zonder papieren is, komt hier minder.",))
    published = guarded(of, Rules())
    assert published.what_this_figure_does_not_say[-1] == "Wie zonder papieren is, komt hier minder."
    assert lines(published)[-1] == ["Wie zonder papieren is, komt hier minder."]


@given(of=counted())
def test_a_hidden_number_is_an_empty_field_with_a_reason(of: Table) -> None:
    published = guarded(of, FIVE)
    found = lines(published)
    rows = {tuple(row[: len(of.divisions)]): row[len(of.divisions) :] for row in found[1 : found.index([])]}
    assert rows.keys() == published.cells.keys()
    for place, cell in published.cells.items():
        if isinstance(cell, Shown):
            assert rows[place] == [str(cell.count), ""]
        elif isinstance(cell, Hidden):
            assert rows[place] == ["", f"niet getoond: {cell.reason}"]


@given(of=counted())
def test_the_page_holds_every_cell_once(of: Table) -> None:
    published = guarded(of, FIVE)
    sheets = figure(published, "x").sheets
    assert sum(len(row.boxes) for sheet in sheets for row in sheet.rows) == len(published.cells)
    texts = sorted(box.text for sheet in sheets for row in sheet.rows for box in row.boxes)
    cells = published.cells.values()
    assert texts == sorted(str(cell.count) if isinstance(cell, Shown) else "niet getoond" for cell in cells)


def test_three_divisions_make_a_sheet_for_each_part_of_the_third() -> None:
    of = table((ROWS, COLUMNS, THIRD), dict.fromkeys(inner((ROWS, COLUMNS, THIRD)), 20))
    sheets = figure(guarded(of, Rules()), "x").sheets
    assert [sheet.caption for sheet in sheets] == [
        "Mensen – mensen – Woning: huis",
        "Mensen – mensen – Woning: kamer",
        "Mensen – mensen – Woning: elke",
    ]
    assert len({sheet.id for sheet in sheets}) == 3


def test_rounded_numbers() -> None:
    of = table((COLUMNS,), {("jong",): 1_203, ("oud",): 0})
    published = guarded(of, Rules(method=Method.ROUND, secret=b"x" * 16))
    young = published.cells["jong",]
    assert isinstance(young, Rounded)
    assert lines(published)[1] == ["jong", str(young.count), f"afgerond: van {young.low} tot {young.high}"]
    assert Cells(page(published)).rows[2] == ["oud", "hoogstens 9"]
    assert "veelvoud van 10" in page(published)


def test_amounts_stand_on_a_sheet_of_their_own() -> None:
    amounts = {(name,): Amount(123_456, 5_000) for name in ("jong", "oud")}
    published = guarded(table((COLUMNS,), {("jong",): 50, ("oud",): 50}, amounts=amounts), Rules())
    people, money = figure(published, "x").sheets
    assert [row.boxes[0].text for row in people.rows] == ["50", "50", "100"]
    assert [row.boxes[0].text for row in money.rows] == ["€\u00a01.234,56", "€\u00a01.234,56", "€\u00a02.469,12"]
    assert lines(published)[0] == ["Leeftijd", "mensen", "leefloon (euro)", "toelichting"]
    assert lines(published)[1] == ["jong", "50", "1234,56", ""]


def test_a_name_is_text_for_a_page_and_for_a_spreadsheet() -> None:
    names = ['=HYPERLINK("x")', "<b>x</b>", "+1", "a;b"]
    published = guarded(table((Division.of("Naam", names),), {(name,): 50 for name in names}), Rules())
    assert [row[0] for row in lines(published)[1:5]] == ['\'=HYPERLINK("x")', "<b>x</b>", "'+1", "a;b"]
    assert "<b>" not in page(published)
