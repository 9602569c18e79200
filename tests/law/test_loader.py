"""The reader of figures: strict, and all errors at once."""

from datetime import date
from pathlib import Path

import pytest

from rechten.graph.kinds import BOOL, Number, Unit
from rechten.law.loader import FigureErrors, load_parameters

GOOD = """
- id: bread.base
  says: Broodgeld
  unit: EUR/month
  article: art. 1
  drift: 1.02
  drift_why: een stap van de index
  values:
    - from: 2024-01-01
      value: 1234.56
      review_by: 2025-01-01
      note: "met btw"
      source: {url: "https://voorbeeld.be", what: "bron", as_of: "2024", quote: "1.234,56"}
    - from: 2025-06-01
      value: 1300
      published: 2025-05-01
      inferred: true
      source: {url: "https://voorbeeld.be"}
"""


def errors_of(tmp_path: Path, text: str) -> list[str]:
    file = tmp_path / "figures.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FigureErrors) as raised:
        load_parameters(file)
    assert str(raised.value) == "\n".join(raised.value.errors)
    return raised.value.errors


def one_error(tmp_path: Path, old: str, new: str) -> str:
    assert GOOD.count(old) == 1, "the test must change exactly one place"
    found = errors_of(tmp_path, GOOD.replace(old, new))
    assert len(found) == 1, found
    return found[0]


def test_a_good_file_is_read_exactly(tmp_path: Path) -> None:
    file = tmp_path / "figures.yaml"
    file.write_text(GOOD, encoding="utf-8")
    (parameter,) = load_parameters(file)
    assert parameter.kind == Number(Unit.EURO_MONTH, 100)
    assert (parameter.drift, parameter.law_file) == (10_200, "figures.yaml")
    first, second = parameter.values
    assert (first.start, first.value, first.review_by, first.note) == (
        date(2024, 1, 1),
        123456,
        date(2025, 1, 1),
        "met btw",
    )
    assert (first.source.as_of, first.source.quote, first.inferred) == ("2024", "1.234,56", False)
    assert (second.value, second.published, second.inferred) == (130000, date(2025, 5, 1), True)


@pytest.mark.parametrize(
    ("unit", "value", "numerator", "per"),
    [
        ("EUR", "0.10", 10, 100),
        ("EUR/year", "10513.6", 1_051_360, 100),
        ("EUR/kWh", "0.20815", 20_815, 100_000),
        ("percent", "6", 6, 100),
        ("rate", "2.1763", 21_763, 10_000),
        ("months", "3", 3, 1),
        ("count", "3", 3, 1),
    ],
)
def test_denominators(tmp_path: Path, unit: str, value: str, numerator: int, per: int) -> None:
    file = tmp_path / "figures.yaml"
    text = GOOD.replace("unit: EUR/month", f"unit: {unit}").replace("1234.56", value).replace("1300", "1")
    file.write_text(text, encoding="utf-8")
    (parameter,) = load_parameters(file)
    assert isinstance(parameter.kind, Number)
    assert (parameter.values[0].value, parameter.kind.per) == (numerator, per)


def test_a_flag_is_true_or_false(tmp_path: Path) -> None:
    flags = GOOD.replace("EUR/month", "flag").replace("1234.56", "true").replace("1300", "false")
    file = tmp_path / "figures.yaml"
    file.write_text(flags, encoding="utf-8")
    (parameter,) = load_parameters(file)
    assert parameter.kind == BOOL
    assert [value.value for value in parameter.values] == [1, 0]
    (error,) = errors_of(tmp_path, flags.replace("value: true", "value: 1"))
    assert "a flag is true or false" in error


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("says: Broodgeld", "says: Broodgeld\n  colour: red", "colour: unknown key"),
        ("note:", "remark:", "remark: unknown key"),
        ('quote: "1.234,56"', 'page: "3"', "source.page: unknown key"),
        ("  article: art. 1\n", "", "article: is missing"),
        ('      source: {url: "https://voorbeeld.be"}\n', "", "source: is missing"),
        ('source: {url: "https://voorbeeld.be"}', 'source: {what: "bron"}', "source.url: is missing"),
        ("unit: EUR/month", "unit: EUR/week", "'EUR/week' is no unit"),
        ("1234.56", "1234.567", "1234.567 has more digits than 1/100"),
        ("1234.56", "twaalf", "'twaalf' is not a number"),
        ("drift: 1.02", "drift: 1.00001", "more digits than 1/10000"),
        ("  drift_why: een stap van de index\n", "", "a drift needs a drift_why"),
        ("from: 2025-06-01", "from: 2024-01-01", "oldest first, each date once"),
        ("from: 2025-06-01", "from: 2023-06-01", "oldest first, each date once"),
        ("review_by: 2025-01-01", "review_by: 2025-07-01", "lies after the next figure of 2025-06-01"),
        ("review_by: 2025-01-01", "review_by: 2024-01-01", "does not lie after 2024-01-01"),
        ("from: 2025-06-01", "from: juni", "'juni' is not a day"),
        ("published: 2025-05-01", "published: 2025-05", "'2025-05' is not a day"),
    ],
)
def test_each_error_is_told_with_its_place(tmp_path: Path, old: str, new: str, told: str) -> None:
    found = errors_of(tmp_path, GOOD.replace(old, new))
    assert any(told in error for error in found), found
    assert all("figures.yaml" in error or error.startswith("figures.yaml") for error in found), found


def test_a_parameter_without_values(tmp_path: Path) -> None:
    text = GOOD[: GOOD.index("  values:")] + "  values: []\n"
    assert any("at least one value" in error or "values: is missing" in error for error in errors_of(tmp_path, text))


def test_something_else_than_keys_and_values(tmp_path: Path) -> None:
    assert "expected keys and values" in errors_of(tmp_path, "- brood\n")[0]


def test_all_errors_come_at_once(tmp_path: Path) -> None:
    text = (
        GOOD.replace("note:", "remark:").replace("1234.56", "1234.567").replace("from: 2025-06-01", "from: 2024-01-01")
    )
    text = text.replace('source: {url: "https://voorbeeld.be"}', 'source: {what: "bron"}')
    text += GOOD.replace("bread.base", "roof.base").replace("unit: EUR/month", "unit: EUR/week")
    found = errors_of(tmp_path, text)
    for told in ("remark: unknown key", "more digits", "source.url: is missing", "is no unit"):
        assert any(told in error for error in found), (told, found)
    assert any("roof.base" in error for error in found)
