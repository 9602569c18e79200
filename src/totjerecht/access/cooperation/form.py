"""The long form of a draft, as values for its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from attrs import frozen
from django.utils import timezone

from totjerecht.access.choices import ASKED, BASES, Action, Category
from totjerecht.access.cooperation import drafts
from totjerecht.access.cooperation.limits import GBO_KINDS, LONGEST_DAYS, PARTY_KINDS, latest_review
from totjerecht.access.cooperation.questions import ELEVEN, HANDLING, Question
from totjerecht.access.cooperation.rules import LONGEST_ANSWER, Problem
from totjerecht.access.models import CooperationDraft
from totjerecht.accounts.models import Organisation
from totjerecht.accounts.service import Seat

_LABELS = {
    "title": "Naam van de samenwerking",
    "party": "Partijen",
    "exchanges": "Wie gegevens uitwisselt",
    "term": "Wat gedeeld mag worden",
    "basis": "Waarop het delen steunt",
    "basis_article": "De andere grond",
    "longest_days": "Langste duur",
    "starts": "Eerste dag",
    "review_on": "Opnieuw bekijken",
    "wall": "Buiten politie en handhaving",
    **{f"q.{code}": question.text for code, question in ELEVEN.items()},
    **{f"h.{code}": question.text for code, question in HANDLING.items()},
}


@frozen
class Text:
    """An answer to type."""

    name: str
    question: Question
    value: str
    errors: tuple[str, ...]


@frozen
class Party:
    """An organisation to tick. ``core``: a core partner of the GBO."""

    id: str
    name: str
    kind: str
    core: bool
    own: bool
    ticked: bool
    exchanges: bool


@frozen
class Kind:
    """A kind of data in the table of one purpose. ``boxes``: (value, words, ticked) for each action."""

    label: str
    boxes: tuple[tuple[str, str, bool], ...]


@frozen
class Aim:
    """A purpose, with its table. ``open``: something is ticked."""

    code: str
    label: str
    protection: str
    kinds: tuple[Kind, ...]
    open: bool


class Form:
    """A draft as a form. ``problems``: what was found wrong; ``before``: what a colleague had typed meanwhile."""

    longest_answer = LONGEST_ANSWER
    longest_days = LONGEST_DAYS

    def __init__(
        self,
        draft: CooperationDraft,
        seat: Seat,
        *,
        problems: Sequence[Problem] = (),
        checked: bool = False,
        before: Mapping[str, str] | None = None,
    ) -> None:
        """The values as they were typed."""
        self.draft, self._seat = draft, seat
        self._typed: drafts.Typed = draft.typed
        self.problems = [(problem, _LABELS[problem.field]) for problem in problems]
        self.clean = checked and not problems
        self.before = [(_LABELS[name], self._words(name, value)) for name, value in (before or {}).items()]
        self.errors = {
            name.replace(".", "_"): [problem.message for problem in problems if problem.field == name]
            for name in _LABELS
        }

    @property
    def value(self) -> dict[str, str]:
        """Field with one value → what was typed."""
        return {name: self._raw(name) for name in drafts.TEXTS if "." not in name}

    @property
    def eleven(self) -> list[Text]:
        """The eleven questions of working group 5."""
        return [self._text(f"q.{code}", question) for code, question in ELEVEN.items()]

    @property
    def handling(self) -> list[Text]:
        """The questions on information."""
        return [self._text(f"h.{code}", question) for code, question in HANDLING.items()]

    @property
    def parties(self) -> list[Party]:
        """All organisations that take part in the platform, the own one first."""
        chosen, sharing = (set(drafts.ticked(self._typed, name)) for name in ("party", "exchanges"))
        rows = sorted(Organisation.objects.filter(active=True), key=lambda row: row.id != self._seat.organisation)
        return [
            Party(
                str(row.id),
                row.name,
                row.get_kind_display(),
                row.kind in GBO_KINDS,
                row.id == self._seat.organisation,
                str(row.id) in chosen,
                str(row.id) in sharing,
            )
            for row in rows
            if row.kind in PARTY_KINDS
        ]

    @property
    def aims(self) -> list[Aim]:
        """The purposes for which a person is asked, each with its table of ticks."""
        chosen = set(drafts.ticked(self._typed, "term"))
        found = []
        for purpose in ASKED:
            kinds = tuple(
                Kind(
                    str(category.label),
                    tuple(
                        (value, str(action.label), value in chosen)
                        for action in Action
                        for value in [f"{purpose.value}:{category.value}:{action.value}"]
                    ),
                )
                for category in Category
            )
            some = any(ticked for kind in kinds for _, _, ticked in kind.boxes)
            found.append(Aim(purpose.value, str(purpose.label), BASES[purpose].protection, kinds, some))
        return found

    @property
    def latest(self) -> date:
        """The last day on which a version that begins today may be looked at again."""
        return latest_review(timezone.localdate())

    def _text(self, name: str, question: Question) -> Text:
        return Text(name, question, self._raw(name), tuple(self.errors[name.replace(".", "_")]))

    def _raw(self, name: str) -> str:
        value = self._typed.get(name, "")
        return value if isinstance(value, str) else ""

    def _words(self, name: str, value: str) -> str:
        """What a colleague had, in words: names in place of numbers and codes."""
        if name in {"party", "exchanges"}:
            ids = [UUID(one) for one in value.split(", ") if _is_uuid(one)]
            return ", ".join(Organisation.objects.filter(id__in=ids).values_list("name", flat=True))
        if name == "term":
            labels = {
                box[0]: f"{aim.label}, {kind.label}: {box[1]}"
                for aim in self.aims
                for kind in aim.kinds
                for box in kind.boxes
            }
            return "; ".join(labels.get(one, one) for one in value.split(", "))
        return value


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
