"""Reading *columns*: the same law for a whole population, unknowns included.

``planes`` what a block of cases looks like · ``lowering`` (with ``values``, ``numbers``, ``calendar``, ``causes``,
``fixed``) from a plan to a ``program`` of primitive operations · ``run_numpy`` and ``run_llvm`` run it · ``reading``
does all of that for a block, and ``answers`` is what comes out.
"""

from rechten.readings.columns.answers import OUTCOMES, Answers, RightAnswers
from rechten.readings.columns.planes import Block, Column
from rechten.readings.columns.reading import read

__all__ = ["OUTCOMES", "Answers", "Block", "Column", "RightAnswers", "read"]
