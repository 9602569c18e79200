"""Division by a constant, rounded down, as operations that exist for many lanes at once.

A number x from 0 to ``most`` divided by d is ``x * m >> s`` when m = ceil(2^s / d) and x * (m d - 2^s) < 2^s for every
x: then the error stays below one d-th. Numbers that can be negative are first moved up by a multiple of d.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

_HALF, _WHOLE = 32, 64
#: Whole numbers below this are exact as a double, and so is their sum with 2^52.
DOUBLE = 2**51

Way = Literal["shift", "short", "long", "double", "slow"]


@frozen
class Division:
    """How to divide: move up by ``quotient`` times the divisor, divide in some way, and take ``quotient`` off again.

    ``shift``: a power of two, 2^``shift``, below zero too (nothing is moved). ``short``: the product fits in 32 bits.
    ``long``: after ``before`` places to the right the number fits in 32 bits, and the product in 64. ``double``: by a
    double. ``slow``: the processor's own division.
    """

    way: Way
    divisor: int
    quotient: int = 0
    factor: int = 0
    shift: int = 0
    before: int = 0


def division(divisor: int, low: int, high: int, bits: int) -> Division:
    """The way for numbers of ``bits`` bits (32 or 64) between two bounds."""
    twos = (divisor & -divisor).bit_length() - 1
    if divisor == 1 << twos:
        return Division("shift", divisor, shift=twos)
    quotient = max(0, -(low // divisor))
    most = high + quotient * divisor
    if bits == _HALF:
        for shift in range(_HALF):
            factor = _factor(most, divisor, shift)
            if factor and factor * most < 1 << _HALF:
                return Division("short", divisor, quotient, factor, shift)
    for before in (0, twos):
        if most >> before < 1 << _HALF:
            for shift in range(_HALF, _WHOLE):  # from 32: then the high half of the product is what is wanted
                if factor := _factor(most >> before, divisor >> before, shift):
                    return Division("long", divisor, quotient, factor, shift, before)
    if bits == _WHOLE and most < DOUBLE:
        return Division("double", divisor, quotient)
    return Division("slow", divisor)


def _factor(most: int, divisor: int, shift: int) -> int:
    """What to multiply by before shifting; 0 when that is not exact, or too large to multiply by."""
    factor = -(-(1 << shift) // divisor)
    exact = most * (factor * divisor - (1 << shift)) < 1 << shift
    return factor if exact and factor < 1 << _HALF else 0
