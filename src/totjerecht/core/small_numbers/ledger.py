"""What was published before. Two harmless tables can tell together what neither tells: the ledger stands in between.

Tables of one source are held against each other. With the same divisions (another day, another selection) they are
guarded as one: a number that changed by a few people, and a number of which an earlier table tells more, stays hidden.
With other divisions (by age, then by home) the cells that both speak of are taken as known to all. What cannot be made
safe so is refused, with the reason.

The ledger knows the true numbers. It stays where the data are, and is no figure itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from attrs import evolve, frozen

from totjerecht.core.small_numbers.checking import check
from totjerecht.core.small_numbers.errors import Refused
from totjerecht.core.small_numbers.leaving_out import NOT_WITH_BEFORE, hidden_cells, still_safe
from totjerecht.core.small_numbers.published import Published, left_out, with_rounding
from totjerecht.core.small_numbers.releases import Release
from totjerecht.core.small_numbers.rounding import mark, rounded
from totjerecht.core.small_numbers.rules import Method, Rules
from totjerecht.core.small_numbers.tables import Division, Table

ONE_METHOD = "Over deze bron verschenen al cijfers op een andere manier (weglaten of afronden). Kies dezelfde manier."
ONE_ROUNDING = "Over deze bron verschenen al afgeronde cijfers met een ander geheim of een andere stap. Neem die."
ONE_DIVISION = (
    "De indeling '{name}' had vroeger andere delen. Neem dezelfde delen, of geef de indeling een andere naam."
)
ONE_TABLE = (
    "Over deze bron verschenen al cijfers met andere indelingen of over een andere groep. Maak één tabel met al die "
    "indelingen samen."
)


@frozen
class Ledger:
    """Earlier tables, the oldest first. Frozen: publishing gives a new ledger, to be kept before the table is shown."""

    releases: tuple[Release, ...] = ()

    def publish(self, table: Table, rules: Rules) -> tuple[Published, Ledger]:
        """What may be shown of the table beside everything before, and the ledger with it.

        The same table by the same rules gives the same again.

        Errors:
            TableErrors: the table or the rules are wrong.
            Refused: nothing of it may be shown.
        """
        check(table, rules)
        new = Release.of(table, rules)
        before = [one for one in self.releases if one.table.source == table.source]
        if any(one.rules.method is not rules.method for one in before):
            raise Refused(ONE_METHOD)
        _same_parts(new, before)
        if rules.method is Method.ROUND:
            new = evolve(new, mark=mark(rules))
            _one_rounding(new, before)
            return with_rounding(new, rounded(new)), Ledger((*self.releases, new))
        for one in before:
            if one.repeats(new):
                return left_out(evolve(one, table=table), beside_others=len(before) > 1), self
        _parts_of_one_whole(new, before)
        new = evolve(new, hidden=_hidden_beside(new, before))
        return left_out(new, beside_others=bool(before)), Ledger((*self.releases, new))


def _same_parts(new: Release, before: Sequence[Release]) -> None:
    known: dict[str, Division] = {division.name: division for one in before for division in one.table.divisions}
    for division in new.table.divisions:
        if known.get(division.name, division) != division:
            raise Refused(ONE_DIVISION.format(name=division.name))


def _one_rounding(new: Release, before: Sequence[Release]) -> None:
    """One cell rounded in two ways, or groups that add up, would tell more than one rounding does."""
    for one in before:
        if one.mark != new.mark:
            raise Refused(ONE_ROUNDING)
        if one.table.divisions != new.table.divisions or one.table.population != new.table.population:
            raise Refused(ONE_TABLE)


def _parts_of_one_whole(new: Release, before: Sequence[Release]) -> None:
    """All, then women, then men: who is neither can be computed, and what is hidden in one is seen in the others.

    Whether two selections overlap cannot be seen from numbers; so of one whole, one selection can be shown apart.
    """
    for others in combinations(before, 2):
        three = (new, *others)
        if len({one.table.population for one in three}) < len(three):
            continue
        for whole in three:
            if all(_may_lie_within(part, whole) for part in three if part is not whole):
                raise Refused(ONE_TABLE)


def _may_lie_within(part: Release, whole: Release) -> bool:
    mine, theirs = part.shape.groups(), whole.shape.groups()
    return all(part.counts[mine[group]] <= whole.counts[theirs[group]] for group in mine.keys() & theirs.keys())


def _hidden_beside(new: Release, before: Sequence[Release]) -> bytes:
    """What stays hidden, after a look at tables with these divisions and with others."""
    families: dict[tuple[Division, ...], list[Release]] = {}
    for one in before:
        families.setdefault(one.table.divisions, []).append(one)
    same = families.pop(new.table.divisions, [])
    names = [{d.name for d in divisions} for divisions in (new.table.divisions, *families)]
    # Three tables that hang together in a ring (by age and home, home and work, work and age) tell more than each two.
    common = {frozenset(one & other) for one, other in combinations(names, 2)}
    if len(common) > 1:
        raise Refused(ONE_TABLE)
    shared = frozenset(
        group for group in new.shape.groups() if {name for name, _ in group} <= next(iter(common), set())
    )
    for family in families.values():
        for one in family:
            _same_or_far(new, one, shared)
    known = _cells(new, shared) if families else frozenset()
    hidden = hidden_cells(new, same, known)
    if not same:
        for family in families.values():
            if not still_safe(family, _cells(family[0], shared)):
                raise Refused(NOT_WITH_BEFORE)
    return hidden


def _cells(release: Release, groups: frozenset[frozenset[tuple[str, str]]]) -> frozenset[int]:
    found = release.shape.groups()
    return frozenset(found[group] for group in groups)


def _same_or_far(new: Release, old: Release, shared: frozenset[frozenset[tuple[str, str]]]) -> None:
    """Between tables with other divisions, a small change in what both speak of cannot be hidden."""
    mine, theirs = new.shape.groups(), old.shape.groups()
    minimum = max(new.rules.minimum, old.rules.minimum)
    if any(0 < abs(new.counts[mine[group]] - old.counts[theirs[group]]) < minimum for group in shared):
        raise Refused(NOT_WITH_BEFORE)
