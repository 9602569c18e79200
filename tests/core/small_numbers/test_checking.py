"""Everything that is wrong with a table is told at once, each with its place."""

from typing import Any

import pytest
from attrs import evolve

from tests.core.small_numbers.tables import COLUMNS, ROWS, inner, table
from totjerecht.core.small_numbers import (
    Amount,
    Division,
    Ledger,
    Method,
    Part,
    Rules,
    Table,
    TableErrors,
    guarded,
)  # fmt: skip

GOOD = table((ROWS, COLUMNS), dict.fromkeys(inner((ROWS, COLUMNS)), 20))


def errors(of: Table, rules: Rules | None = None) -> dict[str, str]:
    with pytest.raises(TableErrors) as caught:
        guarded(of, rules or Rules())
    return {error.place: error.message for error in caught.value.errors}


def test_all_errors_at_once() -> None:
    wrong: dict[Any, Any] = {("a", "jong"): -1, ("a", "oud"): 2.5, ("b", "jong"): True, ("b", "oud"): 1}
    of = evolve(GOOD, title=" ", counts=wrong, impossible=frozenset({("b", "oud"), ("x", "oud")}))
    found = errors(of, Rules(minimum=4, spread=0))
    assert set(found) == {
        "title", "regels.minimum", "regels.spread", "aantallen[a, jong]", "aantallen[a, oud]", "aantallen[b, jong]",
        "aantallen[b, oud]", "onmogelijk[x, oud]",
    }  # fmt: skip
    assert found["regels.minimum"] == "Schrijf een geheel getal van 5 tot 1000."
    assert found["aantallen[a, jong]"] == "Schrijf een geheel getal van 0 of meer, niet -1."


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (("a",), "Geef één deel voor elk van de 2 indelingen."),
        (("a", "jong", "x"), "Geef één deel voor elk van de 2 indelingen."),
        ("ab", "Geef één deel voor elk van de 2 indelingen."),
        (("stad", "jong"), "'stad' is geen binnenste deel van de indeling 'Plaats'."),
        (("jong", "a"), "'a' is geen binnenste deel van de indeling 'Leeftijd'."),
    ],
)
def test_a_cell_that_does_not_exist(place: Any, said: str) -> None:
    assert said in str(errors_of({place: 1}))


def errors_of(counts: dict[Any, int]) -> TableErrors:
    with pytest.raises(TableErrors) as caught:
        guarded(evolve(GOOD, counts=counts), Rules())
    return caught.value


@pytest.mark.parametrize(
    ("divisions", "place"),
    [
        ((), "indelingen"),
        ((ROWS, COLUMNS, Division.of("c", "xy"), Division.of("d", "xy")), "indelingen"),
        ((ROWS, ROWS), "indelingen[Plaats]"),
        ((Division("leeg", ()),), "indelingen[leeg]"),
        ((Division.of("x", ["a", "a"]),), "indelingen[x][a]"),
        ((Division.of("x", ["a", "Totaal"]),), "indelingen[x][Totaal]"),
        ((Division("x", (Part("a", (Part("b"),)), Part("b"))),), "indelingen[x][b]"),
        ((Division.of("x", ["a", ""]),), "indelingen[x]"),
        ((Division.of(" ", ["a"]),), "indelingen[ ]"),
        ((Division.of("x", map(str, range(100))), Division.of("y", map(str, range(100)))), "indelingen"),
    ],
)
def test_divisions(divisions: tuple[Division, ...], place: str) -> None:
    assert place in errors(evolve(GOOD, divisions=divisions, counts={}))


@pytest.mark.parametrize(
    ("amount", "people", "said"),
    [
        (Amount(-1, 0), 20, "hele eurocenten"),
        (Amount(10, 11), 20, "meer zijn"),
        (Amount(100, 4), 20, "een van beide is fout"),
        (Amount(100, 100), 0, "een van beide is fout"),
    ],
)
def test_amounts(amount: Amount, people: int, said: str) -> None:
    of = evolve(GOOD, counts={("a", "jong"): people}, amounts={("a", "jong"): amount}, amount_of="leefloon")
    assert said in errors(of)["bedragen[a, jong]"]


def test_amounts_say_of_what_and_are_not_rounded() -> None:
    found = errors(evolve(GOOD, amounts={}), Rules(method=Method.ROUND, secret=b"x" * 16))
    assert set(found) == {"amount_of", "regels.method"}


@pytest.mark.parametrize(
    ("rules", "place"),
    [
        (Rules(minimum=True), "regels.minimum"),
        (Rules(dominance=100), "regels.dominance"),
        (Rules(base=-1), "regels.base"),
        (Rules(method=Method.ROUND, base=5, secret=b"x" * 16), "regels.base"),
        (Rules(method=Method.ROUND, secret=b"short"), "regels.secret"),
    ],
)
def test_rules(rules: Rules, place: str) -> None:
    assert set(errors(GOOD, rules)) == {place}


def test_a_wrong_table_leaves_the_ledger_as_it_was() -> None:
    _, ledger = Ledger().publish(GOOD, Rules())
    with pytest.raises(TableErrors):
        ledger.publish(evolve(GOOD, counts={("a", "jong"): -1}), Rules())
    assert len(ledger.releases) == 1


def test_a_secret_is_not_printed() -> None:
    assert "geheim" not in repr(Rules(secret=b"geheim geheim geheim"))
