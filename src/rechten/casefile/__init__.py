"""Cases as data: JSON or YAML in, a ``CaseFile`` out; an answer and its receipt as JSON.

The domain classes (``rechten.household.case``) know nothing of JSON; this package does. The format is called
``rechten-case/1`` and is described by ``case_schema``. Whatever is wrong in a file is told at once, in Dutch.
"""

from rechten.casefile.catalogue import right_data, right_details, spec_data
from rechten.casefile.dumping import dump_case, dump_fact
from rechten.casefile.errors import CaseError, CaseErrors
from rechten.casefile.loading import MOST_BYTES, load_text
from rechten.casefile.output import answer_data, figures_of
from rechten.casefile.parsing import FORMAT, parse_case, parse_fact
from rechten.casefile.paths import cell_at, cell_path
from rechten.casefile.receipt import canonical, receipt
from rechten.casefile.schema import case_schema

__all__ = [
    "FORMAT",
    "MOST_BYTES",
    "CaseError",
    "CaseErrors",
    "answer_data",
    "canonical",
    "case_schema",
    "cell_at",
    "cell_path",
    "dump_case",
    "dump_fact",
    "figures_of",
    "load_text",
    "parse_case",
    "parse_fact",
    "receipt",
    "right_data",
    "right_details",
    "spec_data",
]
