"""Looks at a table and its rules before anything is computed; tells everything that is wrong at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import prod

from totjerecht.core.small_numbers.errors import TableError, TableErrors
from totjerecht.core.small_numbers.rules import Method, Rules
from totjerecht.core.small_numbers.tables import Amount, Division, Place, Table

MOST_DIVISIONS = 3
#: Cells with margins. More takes too long to guard, and nobody reads it.
MOST_CELLS = 5_000
#: Numbers above this are a mistake: more people than there are, more cents than any budget.
_HUGE = 10**12


def check(table: Table, rules: Rules) -> None:
    """Nothing when all is well.

    Errors:
        TableErrors: all that is wrong, each with its place.
    """
    errors = [TableError(f"regels.{name}", message) for name, message in rules.problems()]
    errors += _texts(table)
    shape = list(_divisions(table))
    errors += shape
    if not shape:
        errors += _counts(table)
        errors += _amounts(table, rules)
    if errors:
        raise TableErrors(errors)


def _texts(table: Table) -> Iterator[TableError]:
    for name in ("title", "source", "population", "counted"):
        value: object = getattr(table, name)
        if not isinstance(value, str) or not value.strip():
            yield TableError(name, "Vul dit in: het staat bij de cijfers.")


def _divisions(table: Table) -> Iterator[TableError]:
    if not 1 <= len(table.divisions) <= MOST_DIVISIONS:
        yield TableError("indelingen", f"Een tabel heeft 1 tot {MOST_DIVISIONS} indelingen.")
    for name, times in Counter(division.name for division in table.divisions).items():
        if times > 1:
            yield TableError(f"indelingen[{name}]", "Deze indeling staat er twee keer.")
    for division in table.divisions:
        yield from _division(division)
    cells = prod(1 + sum(1 for _ in division.walk()) for division in table.divisions)
    if cells > MOST_CELLS:
        yield TableError("indelingen", f"De tabel heeft {cells} vakken; hoogstens {MOST_CELLS} kan. Maak minder delen.")


def _division(division: Division) -> Iterator[TableError]:
    place = f"indelingen[{division.name}]"
    if not division.name.strip():
        yield TableError(place, "Geef de indeling een naam.")
    if not division.parts:
        yield TableError(place, "Geef minstens één deel.")
    names = Counter([division.total, *(part.name for part, _ in division.walk())])
    for name, times in names.items():
        if not name.strip():
            yield TableError(place, "Een deel heeft geen naam.")
        elif times > 1:
            yield TableError(f"{place}[{name}]", f"Deze naam staat er {times} keer. Geef elk deel een eigen naam.")


def _counts(table: Table) -> Iterator[TableError]:
    for place, value in table.counts.items():
        yield from _place("aantallen", place, table)
        if not _whole(value):
            yield TableError(_at("aantallen", place), f"Schrijf een geheel getal van 0 of meer, niet {value!r}.")
        elif value and place in table.impossible:
            yield TableError(_at("aantallen", place), f"Dit vak kan niemand hebben, en toch staat er {value}.")
    for place in sorted(table.impossible):
        yield from _place("onmogelijk", place, table)


def _amounts(table: Table, rules: Rules) -> Iterator[TableError]:
    if table.amounts is None:
        return
    if rules.method is Method.ROUND:
        yield TableError("regels.method", "Bedragen kan je alleen beveiligen door weg te laten.")
    if not table.amount_of.strip():
        yield TableError("amount_of", "Zeg van wat dit het bedrag is.")
    for place, amount in table.amounts.items():
        yield from _place("bedragen", place, table)
        yield from _amount(_at("bedragen", place), amount, table.counts.get(place, 0))


def _amount(at: str, amount: Amount, people: int) -> Iterator[TableError]:
    if not (_whole(amount.total) and _whole(amount.largest)):
        yield TableError(at, "Schrijf hele eurocenten van 0 of meer.")
    elif amount.largest > amount.total:
        yield TableError(at, "Het grootste bedrag van één kan niet meer zijn dan het bedrag van allen.")
    elif _whole(people) and amount.total > amount.largest * people:
        yield TableError(at, f"{people} keer het grootste bedrag is minder dan het totaal: een van beide is fout.")


def _place(what: str, place: Place, table: Table) -> Iterator[TableError]:
    at = _at(what, place)
    if not isinstance(place, tuple) or len(place) != len(table.divisions):
        yield TableError(at, f"Geef één deel voor elk van de {len(table.divisions)} indelingen.")
        return
    for name, division in zip(place, table.divisions, strict=True):
        if name not in division.innermost:
            yield TableError(at, f"'{name}' is geen binnenste deel van de indeling '{division.name}'.")


def _at(what: str, place: object) -> str:
    return f"{what}[{', '.join(map(str, place)) if isinstance(place, tuple) else place}]"


def _whole(value: object) -> bool:
    return type(value) is int and 0 <= value <= _HUGE
