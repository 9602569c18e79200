"""Reads the document as another program would."""

import json
import warnings
from typing import Any

from rdflib import Graph


def read(document: dict[str, Any]) -> Graph:
    """The triples of a document."""
    with warnings.catch_warnings():
        # The library's own reader of JSON-LD still makes a graph of a kind that the library is leaving behind.
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated", DeprecationWarning)
        return Graph().parse(data=json.dumps(document), format="json-ld")
