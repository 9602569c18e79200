"""Operations that only look at the codes of one choice, said at once: a program has a truth for each code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from rechten.readings.columns.program import Input, Op


@frozen
class Codes:
    """Whether, of these codes of one fact (a mask), at least one is still possible; or, ``several``: at least two."""

    node: int
    mask: int
    several: bool = False

    def text(self, column: str) -> str:
        """As an expression. ``column`` holds the mask of the codes that are possible."""
        if not self.several:
            return f"(({column} & {self.mask}) <> 0)"
        return f"(({column} & {self.mask} & (({column} & {self.mask}) - 1)) <> 0)"


def codes_of(ops: Sequence[Op], inputs: Sequence[Input], choices: frozenset[int]) -> Mapping[int, Codes]:
    """The operations that say something of the codes of one of the ``choices`` (nodes), by place."""
    found: dict[int, Codes] = {}
    for at, op in enumerate(ops):
        said: Codes | None = None
        if op.code == "input" and inputs[op.value].node in choices and inputs[op.value].end == "low":
            said = Codes(inputs[op.value].node, 1 << inputs[op.value].part)
        elif op.code == "or":
            said = _either(ops, found, *op.args) or _either(ops, found, *reversed(op.args))
        elif op.code == "and":
            said = _both(found, *op.args)
        if said is not None:
            found[at] = said
    return found


def _either(ops: Sequence[Op], found: Mapping[int, Codes], a: int, b: int) -> Codes | None:
    """At least one of some or of others; or: two of some, or one of them and another code."""
    left, right = found.get(a), found.get(b)
    if left is None:
        return None
    if not left.several:
        same = right is not None and not right.several and right.node == left.node
        return evolve(left, mask=left.mask | right.mask) if same and right is not None else None
    if ops[b].code != "and":
        return None
    for some, more in (ops[b].args, ops[b].args[::-1]):
        if found.get(some) == evolve(left, several=False) and (new := _new_code(left, found.get(more))):
            return evolve(left, mask=left.mask | new)
    return None


def _both(found: Mapping[int, Codes], a: int, b: int) -> Codes | None:
    """Two codes that are both possible."""
    one = found.get(a)
    if one is None or one.several or one.mask.bit_count() != 1 or not (new := _new_code(one, found.get(b))):
        return None
    return evolve(one, mask=one.mask | new, several=True)


def _new_code(codes: Codes, more: Codes | None) -> int:
    """The mask of ``more`` when that is one code of the same fact, and not among ``codes``; else 0."""
    if more is None or more.several or more.node != codes.node or more.mask.bit_count() != 1:
        return 0
    return more.mask & ~codes.mask
