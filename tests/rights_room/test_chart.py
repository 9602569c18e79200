"""Steps of a figure in time, and the day that a visitor asks for."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from rechten.law.belgium import BELGIUM
from rechten.words import right_page
from rechten.words.page_parts import FigureText
from totjerecht.rights.chart import HEIGHT, WIDTH, chart
from totjerecht.rights.dates import FIRST, LAST, chosen_day

TODAY = date(2026, 11, 24)
FIGURES = [figure for id in BELGIUM.rights for figure in right_page(BELGIUM, id, TODAY).figures]


def steps(path: str) -> list[tuple[float, float, float]]:
    """Horizontal pieces: from, until, height."""
    found = re.findall(r"M([\d.]+) ([\d.]+)H([\d.]+)", path)
    return [(float(begin), float(end), float(level)) for begin, level, end in found]


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.id)
def test_chart_shows_every_value_and_stays_within_its_frame(figure: FigureText) -> None:
    drawing = chart(figure, TODAY)
    if len(figure.values) < 2 or figure.unit == "ja of nee":
        assert drawing is None
        return
    assert drawing is not None
    certain, doubtful = steps(drawing.certain), steps(drawing.doubtful)
    assert len(certain) == len(figure.values)
    last = max(TODAY, figure.values[-1].start + timedelta(days=180))
    assert len(doubtful) == sum(value.doubtful is not None and value.doubtful < last for value in figure.values)
    for begin, end, level in certain + doubtful:
        assert 0 <= begin <= end <= WIDTH
        assert 0 <= level <= HEIGHT
    levels = [level for *_, level in certain]
    for earlier, later in zip(range(len(levels)), range(1, len(levels)), strict=False):
        rises = figure.values[later].value > figure.values[earlier].value
        assert (levels[later] < levels[earlier]) == rises, "what is more stands higher"


def test_equal_values_make_a_flat_line() -> None:
    figure = next(figure for figure in FIGURES if len(figure.values) > 2)
    flat = evolve(figure, values=tuple(evolve(value, value=5) for value in figure.values))
    drawing = chart(flat, TODAY)
    assert drawing is not None
    assert len({level for *_, level in steps(drawing.certain)}) == 1


def test_a_day_before_the_first_figure_is_not_drawn() -> None:
    figure = next(figure for figure in FIGURES if len(figure.values) > 2)
    drawing = chart(figure, date(2002, 1, 1))
    assert drawing is not None
    assert drawing.today == ""


@pytest.mark.parametrize("text", ["2024-06-01", "1/6/2024", "01-06-2024", "1.6.2024", " 2024-6-1 "])
def test_days_as_people_write_them(text: str) -> None:
    assert chosen_day(text, TODAY) == (date(2024, 6, 1), "")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2024-02-30", "begrijpen we niet"),
        ("gisteren", "begrijpen we niet"),
        ("2024", "begrijpen we niet"),
        ("٢٠٢٤-٠٦-٠١", "begrijpen we niet"),
        ("1999-01-01", "tussen 1 januari 2002"),
        ("9999-12-31", "tussen 1 januari 2002"),
    ],
)
def test_other_days_get_a_clear_message(text: str, says: str) -> None:
    day, error = chosen_day(text, TODAY)
    assert day == TODAY
    assert says in error


@given(st.text(max_size=30))
def test_no_text_breaks_the_day(text: str) -> None:
    day, _ = chosen_day(text, TODAY)
    assert FIRST <= day <= LAST
