"""Small numbers: what every figure that leaves a room must pass.

A room counts, makes a ``Table`` and asks ``guarded(table, rules)``, or ``publish`` of the ``Ledger`` of that source
when more is published of it. It gets a ``Published``: for each cell and margin a number that may be seen, or why not,
and ``what_this_figure_does_not_say``. ``csv_text`` and ``figure`` (with ``core/_guarded_table.html``) show it.

    table = Table("Signalen per wijk", "signalen", "alle signalen", day, (wards, obstacles), counts)
    published, ledger = ledger.publish(table, Rules())

Knows no database and no room. Why it works as it does: docs/decisions/0014-small-numbers.md.
"""

from totjerecht.core.small_numbers.errors import Refused, TableError, TableErrors
from totjerecht.core.small_numbers.guarding import guarded
from totjerecht.core.small_numbers.keeping import from_data, to_data
from totjerecht.core.small_numbers.ledger import Ledger
from totjerecht.core.small_numbers.published import Cell, Hidden, Impossible, Published, Rounded, Shown
from totjerecht.core.small_numbers.rules import Method, Rules, Zeros
from totjerecht.core.small_numbers.showing import Figure, csv_text, figure
from totjerecht.core.small_numbers.tables import Amount, Division, Part, Place, Table

__all__ = [
    "Amount",
    "Cell",
    "Division",
    "Figure",
    "Hidden",
    "Impossible",
    "Ledger",
    "Method",
    "Part",
    "Place",
    "Published",
    "Refused",
    "Rounded",
    "Rules",
    "Shown",
    "Table",
    "TableError",
    "TableErrors",
    "Zeros",
    "csv_text",
    "figure",
    "from_data",
    "guarded",
    "to_data",
]
