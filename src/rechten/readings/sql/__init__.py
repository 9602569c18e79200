"""Reading *sql*: the same law as one query, for data that may not leave its database.

It is the program of the columns reading, written out. ``folding`` fills in the figures of a day; ``tables`` and
``facts`` find the facts in their columns; ``bonds`` and ``leaves`` read ties and homes; ``expressions``, ``codes`` and
``staging`` write the steps; ``query`` puts all together; ``dialects`` says it in the words of another database.
``checks`` looks for what cannot be right in the tables, ``exact`` tells which rights a query holds.
"""

from rechten.readings.sql.dialects import in_dialect
from rechten.readings.sql.query import Query, query
from rechten.readings.sql.tables import Tables

__all__ = ["Query", "Tables", "in_dialect", "query"]
