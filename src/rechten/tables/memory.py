"""How much fits: how large a chunk may be, and how many are in hand at the same time."""

from __future__ import annotations

from attrs import frozen

from rechten.graph.facts import AXIS_MONTHS, Vocabulary
from rechten.graph.kinds import Bool, Choice
from rechten.graph.plan import Plan
from rechten.tables.indexing import CHUNK_CASES, CHUNK_PERSONS
from rechten.tables.problems import TableProblem

MB = 10**6
#: What the program, its libraries and the law take before anything is read.
BASE = 330 * MB
#: What one thread takes besides its chunk: values in the middle of a computation.
THREAD = 60 * MB
#: Fewer cases than this in a chunk make no sense.
FEWEST = 256


@frozen
class Share:
    """How a limit of memory is shared out: cases in a chunk (at most), and chunks in hand at the same time."""

    cases: int
    threads: int


def share_out(limit: int, cores: int, per_person: int) -> Share:
    """``limit`` in bytes. Raises TableProblem when it is too little to work with.

    A chunk is made smaller only when even one of the usual size does not fit: so the parts are the same files whatever
    the limit, as long as that is not very low.
    """
    cases, persons = CHUNK_CASES, CHUNK_PERSONS
    while BASE + THREAD + persons * per_person > limit and cases > FEWEST:
        cases, persons = cases // 2, persons // 2
    one = THREAD + persons * per_person
    if BASE + one > limit:
        raise TableProblem(f"Dat is te weinig geheugen. Er is minstens {(BASE + one) // MB + 1} MB nodig (--memory).")
    return Share(cases, max(1, min(cores, (limit - BASE) // one)))


def bytes_a_person(plan: Plan, vocabulary: Vocabulary, facts: frozenset[str], rights: tuple[str, ...]) -> int:
    """What one person takes from the file to the answers, for these facts and rights; a careful guess."""
    total = 200
    for id in facts:
        if (spec := vocabulary.specs.get(id)) is None:
            continue
        if spec.axis:
            total += AXIS_MONTHS * 40
        else:
            total += 4 if isinstance(spec.kind, Bool) else 8 if isinstance(spec.kind, Choice) else 60
    for right in rights:
        total += 24 + (48 if plan.rights[right].amount is not None else 0)
    return total
