"""What an administrator typed on the long form: kept as it is, right or wrong, until it becomes a version."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from attrs import frozen
from django.db import transaction
from django.http import QueryDict
from django.utils import timezone

from totjerecht.access.choices import ASKED, Action, Category
from totjerecht.access.cooperation.content import Content
from totjerecht.access.cooperation.questions import ELEVEN, HANDLING
from totjerecht.access.gate import NotThere
from totjerecht.access.models import CooperationDraft, CooperationVersion
from totjerecht.accounts.service import Seat

Typed = dict[str, str | list[str]]

#: Names of the fields with one value; answers are "q.<code>", handling is "h.<code>".
TEXTS = (
    "title",
    "basis",
    "basis_article",
    "longest_days",
    "starts",
    "review_on",
    "wall",
    *(f"q.{code}" for code in ELEVEN),
    *(f"h.{code}" for code in HANDLING),
)
#: Names of the fields with several values: organisations, those that exchange data, "purpose:category:action".
LISTS = ("party", "exchanges", "term")
TERMS = tuple(f"{p.value}:{c.value}:{a.value}" for p in ASKED for c in Category for a in Action)
#: Characters that are kept of one field. The longest answer that passes is far shorter, see `rules`.
_MOST = 20_000
_MOST_TICKS = 500


class NotAdministrator(Exception):
    """Only an administrator of an organisation writes and signs for it."""


@frozen
class Saved:
    """What saving did. ``before``: what a colleague had saved meanwhile and this replaced; empty: nobody."""

    draft: CooperationDraft
    before: dict[str, str]


def administrator(seat: Seat) -> None:
    """Raises NotAdministrator."""
    if not seat.administrator:
        raise NotAdministrator


def typed_in(form: QueryDict) -> Typed:
    """What was typed, cut only where no answer could ever be that long."""
    # A null character cannot be kept by PostgreSQL, and nobody types one.
    texts: Typed = {name: form.get(name, "").replace("\x00", "").replace("\r\n", "\n")[:_MOST] for name in TEXTS}
    lists = {name: [one.replace("\x00", "")[:100] for one in form.getlist(name)[:_MOST_TICKS]] for name in LISTS}
    return texts | lists


def text(typed: Typed, name: str) -> str:
    """A field with one value, without spaces around it."""
    value = typed.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def ticked(typed: Typed, name: str) -> list[str]:
    """A field with several values."""
    value = typed.get(name, [])
    return list(value) if isinstance(value, list) else []


def start(seat: Seat, after: CooperationVersion | None = None, content: Content | None = None) -> CooperationDraft:
    """A new draft: empty, or filled in with what a version says. Raises NotAdministrator."""
    administrator(seat)
    return CooperationDraft.objects.create(
        organisation_id=seat.organisation,
        after=after,
        typed=as_typed(content) if content else {"basis": "gbo", "party": [str(seat.organisation)]},
        changed_by_id=seat.mandate,
    )


def as_typed(content: Content) -> Typed:
    """A version as if it was typed, for the next one. Days, and the promise about the wall, are to be given anew."""
    return {
        "title": content.title,
        "basis": content.basis,
        "basis_article": content.basis_article,
        "longest_days": str(content.longest_days),
        "party": [str(one) for one in content.parties],
        "exchanges": [str(one) for one, exchanges in content.parties.items() if exchanges],
        "term": sorted(f"{p.value}:{c.value}:{a.value}" for p, c, a in content.terms),
        **{f"q.{code}": answer for code, answer in content.answers.items()},
        **{f"h.{code}": answer for code, answer in content.handling.items()},
    }


def find(seat: Seat, draft: UUID) -> CooperationDraft:
    """A draft of the own organisation. Raises NotThere, NotAdministrator."""
    administrator(seat)
    row = CooperationDraft.objects.filter(id=draft, organisation=seat.organisation).select_related("after").first()
    if row is None:
        raise NotThere
    return row


def of_organisation(seat: Seat) -> list[CooperationDraft]:
    """The drafts that are still to become something, the last one first. Raises NotAdministrator."""
    administrator(seat)
    rows = CooperationDraft.objects.filter(organisation=seat.organisation, became=None)
    return list(rows.select_related("after__cooperation", "changed_by__user").order_by("-changed_at"))


def save(seat: Seat, draft: UUID, typed: Typed, read: int) -> Saved:
    """Keeps what was typed. ``read``: how often the draft was saved when this form was opened.

    When a colleague saved something else meanwhile, what was typed now is kept all the same, and what it replaces is
    given back to be shown: nothing is lost in silence. Raises NotThere, also for a draft that became a version.
    """
    with transaction.atomic():
        find(seat, draft)
        row = CooperationDraft.objects.select_for_update().get(id=draft)
        if row.became_id:
            raise NotThere
        before = _replaced(row.typed, typed) if row.saved != read else {}
        row.typed, row.saved, row.changed_by_id = typed, row.saved + 1, seat.mandate
        row.changed_at = timezone.now()
        row.save(force_update=True)
    return Saved(row, before)


def throw_away(seat: Seat, draft: UUID) -> None:
    """Removes a draft that did not become a version. Raises NotThere."""
    row = find(seat, draft)
    if row.became_id:
        raise NotThere
    row.delete()


def _replaced(old: Typed, new: Typed) -> dict[str, str]:
    """The texts and ticks of a colleague that the new ones replace."""
    found = {name: text(old, name) for name in TEXTS if text(old, name) not in {"", text(new, name)}}
    for name in LISTS:
        gone = sorted(set(ticked(old, name)) - set(ticked(new, name)))
        if gone:
            found[name] = _joined(gone)
    return found


def _joined(values: Iterable[str]) -> str:
    return ", ".join(values)
