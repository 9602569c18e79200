"""A published table for eyes and for other programs: sheets for a page, lines for a spreadsheet."""

from __future__ import annotations

import csv
import re
from io import StringIO
from itertools import product

from attrs import frozen

from rechten.words.numbers import euro
from rechten.words.say import one_side, say
from totjerecht.core.small_numbers.published import Cell, Hidden, Impossible, Published, Rounded, Shown
from totjerecht.core.small_numbers.tables import Division

#: A spreadsheet runs what begins like this as a formula.
_FORMULA = re.compile(r"^[=+\-@\t\r]")


@frozen
class Heading:
    """The name of a row or a column. ``depth``: 1 right below the total. ``within``: the part that it is a part of."""

    name: str
    depth: int = 1
    within: str = ""
    total: bool = False


@frozen
class Box:
    """What one cell shows. ``number``: whether it is a number (and not a few words)."""

    text: str
    number: bool


@frozen
class Row:
    """A row with its boxes, in the order of the columns."""

    heading: Heading
    boxes: tuple[Box, ...]


@frozen
class Sheet:
    """One table of rows and columns. ``id``: of its caption, unique on the page. ``corner``: what the rows divide."""

    id: str
    caption: str
    corner: str
    columns: tuple[Heading, ...]
    rows: tuple[Row, ...]


@frozen
class Figure:
    """All that ``core/_guarded_table.html`` needs: sheets, why numbers are missing ("" = none is), and limits."""

    id: str
    sheets: tuple[Sheet, ...]
    reason: str
    does_not_say: tuple[str, ...]


def figure(published: Published, id: str) -> Figure:
    """The table for a page. ``id``: a word that no other figure on the page has.

    The first division makes the rows, the second the columns; a third makes a sheet for each of its parts. Amounts
    stand on sheets of their own.
    """
    kinds = (False, True) if published.amount_of else (False,)
    third = published.divisions[2:]
    parts = _headings(third[0]) if third else (Heading(""),)
    sheets = tuple(
        _sheet(published, f"{id}-{i}", third[0].name if third else "", part, money=money)
        for i, (money, part) in enumerate(product(kinds, parts), 1)
    )
    reason = published.hidden.reason if published.hidden else ""
    return Figure(id, sheets, reason, published.what_this_figure_does_not_say)


def csv_text(published: Published) -> str:
    """The table as lines, in Dutch: a column per division, the number, the amount in euros, and a word on each line.

    A number that is not shown is an empty field with the reason behind it, never a zero. Separated by semicolons, with
    decimal commas, as spreadsheets here read it; what the figure does not say stands below, after an empty line.
    """
    out = StringIO()
    write = csv.writer(out, delimiter=";", lineterminator="\r\n").writerow
    money = [f"{published.amount_of} (euro)"] if published.amount_of else []
    write(_plain(text) for text in [*(d.name for d in published.divisions), published.counted, *money, "toelichting"])
    for names in product(*(_headings(division) for division in published.divisions)):
        place = tuple(name.name for name in names)
        cell = published.cells[place]
        amount = [_euros(cell)] if money else []
        write(_plain(text) for text in [*place, _number(cell), *amount, _note(cell)])
    write([])
    for sentence in published.what_this_figure_does_not_say:
        write([_plain(sentence)])
    return out.getvalue()


def _headings(division: Division) -> tuple[Heading, ...]:
    """Every part in order, the total last."""
    found: list[Heading] = []
    trail: list[str] = []
    for part, depth in division.walk():
        trail = [*trail[: depth - 1], part.name]
        found.append(Heading(part.name, depth, trail[-2] if depth > 1 else ""))
    return (*found, Heading(division.total, total=True))


def _sheet(published: Published, id: str, third: str, part: Heading, *, money: bool) -> Sheet:
    rows, columns = published.divisions[0], published.divisions[1:2]
    across = _headings(columns[0]) if columns else ()
    what = published.amount_of if money else published.counted

    def box(*names: str) -> Box:
        return _box(published.cells[(*names, part.name) if third else names], money=money)

    return Sheet(
        id=id,
        caption=" – ".join(filter(None, [published.title, what, f"{third}: {part.name}" if third else ""])),
        corner=rows.name,
        columns=across or (Heading(what),),
        rows=tuple(
            Row(row, tuple(box(row.name, column.name) for column in across) or (box(row.name),))
            for row in _headings(rows)
        ),
    )


def _box(cell: Cell, *, money: bool) -> Box:
    if isinstance(cell, Hidden):
        return Box(say("niet getoond"), number=False)
    if isinstance(cell, Impossible):
        return Box(say("kan niet"), number=False)
    if isinstance(cell, Rounded):
        small = cell.low == 0 == cell.count
        return Box(say("hoogstens {high}", high=_thousands(cell.high)) if small else _thousands(cell.count), not small)
    return Box(euro(cell.amount or 0) if money else _thousands(cell.count), number=True)


def _thousands(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _number(cell: Cell) -> str:
    return str(cell.count) if isinstance(cell, Shown | Rounded) else ""


def _euros(cell: Cell) -> str:
    if isinstance(cell, Shown) and cell.amount is not None:
        return f"{cell.amount // 100},{cell.amount % 100:02}"
    return ""


def _note(cell: Cell) -> str:
    if isinstance(cell, Hidden):
        return "niet getoond: " + one_side(cell.reason, dutch=True)
    if isinstance(cell, Impossible):
        return "kan niet"
    return f"afgerond: van {cell.low} tot {cell.high}" if isinstance(cell, Rounded) else ""


def _plain(text: str) -> str:
    """The Dutch of a text, made harmless for a spreadsheet."""
    dutch = one_side(text, dutch=True)
    return f"'{dutch}" if _FORMULA.match(dutch) else dutch
