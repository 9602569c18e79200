"""What can help: acts that open a right, and papers that turn what is said into proof. Acts and proof only."""

from __future__ import annotations

from dataclasses import dataclass

from rechten import words
from rechten.graph.law import Law
from rechten.graph.purse import Purse
from rechten.readings.answer import Answer
from rechten.readings.change import Effect, Paper, Proposal, papers, proposals
from rechten.readings.verdict import Outcome
from rechten.words.say import capital

_AFTER = {
    Outcome.ENTITLED: "dan waarschijnlijk",
    Outcome.HUMAN: "dan beslist een dienst",
    Outcome.DEPENDS: "dan misschien",
}
#: More papers than this are folded.
MOST_PAPERS = 6


@dataclass(frozen=True, slots=True)
class ActLine:
    """One act, or two together: for whom, what it opens, what is lost, and what it brings a month ("" when nothing)."""

    acts: tuple[str, ...]
    opens: tuple[str, ...]
    loses: tuple[str, ...]
    month: str


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper and the rights that it serves; ``open``: it also settles what nobody told yet."""

    text: str
    rights: str
    open: bool


@dataclass(frozen=True, slots=True)
class Help:
    """All acts and papers; ``office``: what an office mostly finds itself."""

    acts: tuple[ActLine, ...]
    papers: tuple[PaperLine, ...]
    more_papers: tuple[PaperLine, ...]
    office: tuple[PaperLine, ...]


def help_view(answer: Answer, scope: frozenset[int], purse: Purse, law: Law) -> Help:
    """What can help those for whom we look."""
    lines = tuple(_act(proposal, answer, law) for proposal in proposals(answer, purse, scope))
    found = papers(answer, scope)
    bring = tuple(_paper(paper, law) for paper in found if paper.brought)
    office = tuple(_paper(paper, law) for paper in found if not paper.brought)
    return Help(lines, bring[:MOST_PAPERS], bring[MOST_PAPERS:], office)


def _paper(paper: Paper, law: Law) -> PaperLine:
    rights = dict.fromkeys(law.rights[right].name for right, _ in paper.rights)
    return PaperLine(capital(paper.text), ", ".join(rights), paper.open)


def _act(proposal: Proposal, answer: Answer, law: Law) -> ActLine:
    low, high = proposal.month
    month = ""
    if high > 0:
        month = words.euro(high) if low == high else f"{words.euro(max(low, 0))} tot {words.euro(high)}"
    acts = []
    for step in proposal.steps:
        who = words.name_of(answer.case, step.cell.about) if step.cell.fact.startswith("person.") else ""
        acts.append(f"{who}: {step.how}" if who and len(answer.case.persons) > 1 else step.how)
    return ActLine(
        tuple(capital(act) for act in acts),
        _effects(proposal.opens, answer, law, lost=False),
        _effects(proposal.loses, answer, law, lost=True),
        month,
    )


def _effects(effects: tuple[Effect, ...], answer: Answer, law: Law, *, lost: bool) -> tuple[str, ...]:
    """One text a right and outcome, with whom it is for."""
    found: dict[tuple[str, str], list[str]] = {}
    for effect in effects:
        word = "" if lost else _AFTER.get(effect.after.outcome, "")
        found.setdefault((law.rights[effect.right].name, word), []).append(words.name_of(answer.case, effect.person))
    return tuple(f"{name} ({', '.join(who)}){f': {word}' if word else ''}" for (name, word), who in found.items())
