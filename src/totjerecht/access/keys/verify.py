"""Looks whether every key can be used, and whether an erased one came back with an old back-up."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from attrs import frozen

from totjerecht.access.keys import master
from totjerecht.access.keys.errors import MasterKeyTrouble
from totjerecht.access.keys.models import BlindEntry, SubjectKey

_BATCH = 500


@frozen
class Verified:
    """How many keys there are and were erased; whose cannot be used; whose came back after erasing; index leftovers.

    ``unusable``: persons, with the reason; ``came_back``: persons whose erased key is in the database again;
    ``left_in_index``: erased persons who can still be found.
    """

    usable: int
    erased: int
    unusable: tuple[tuple[UUID, str], ...]
    came_back: tuple[UUID, ...]
    left_in_index: tuple[UUID, ...]


def verify(erased_before: Iterable[UUID]) -> Verified:
    """Unwraps every key once and forgets it. ``erased_before``: persons whom the requests say are erased."""
    masters = master.read()
    must_be_gone = set(erased_before)
    usable, unusable = 0, []
    came_back: list[UUID] = []
    gone: set[UUID] = set()
    for row in SubjectKey.objects.order_by("subject").iterator(_BATCH):
        if row.wrapped is None:
            gone.add(row.subject)
            continue
        if row.subject in must_be_gone:
            came_back.append(row.subject)
        try:
            masters.named(str(row.master_id)).unwrap(bytes(row.wrapped))
        except MasterKeyTrouble as trouble:
            unusable.append((row.subject, str(trouble)))
        else:
            usable += 1
    findable = set(BlindEntry.objects.values_list("subject", flat=True).distinct().iterator(_BATCH))
    left = tuple(sorted(findable & (gone | must_be_gone)))
    return Verified(usable, len(gone), tuple(unusable), tuple(came_back), left)
