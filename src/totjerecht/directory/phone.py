"""Belgian telephone numbers: is this one dialable, and what does a link for it look like?

The rule is the shape of the national numbering plan, no more: it says that a number *can* exist, never that somebody
answers. Numbers themselves come from a source that stands beside them in the data.
"""

import re

#: Three and four digit numbers: emergency (112, 101), helplines (106, 1712), information (1700, 1765), doctor (1733).
_SHORT = re.compile(r"1\d{2,3}")
#: 0800: free. 070 and 078: one price from all of Belgium.
_SERVICE = re.compile(r"0800\d{5}|07[08]\d{6}")
#: Area code and subscriber together always make nine digits.
_LANDLINE = re.compile(r"0[1-9]\d{7}")
_MOBILE = re.compile(r"04[5-9]\d{7}")
#: How people write the gaps in a number: spaces, points, slashes, dashes.
_GAPS = re.compile(r"[\s./\-]")


def national_digits(phone: str) -> str | None:
    """Return the digits one dials inside Belgium (``03 22 11 333`` gives ``032211333``), or None if it is no number."""
    digits = _GAPS.sub("", phone)
    for prefix in ("+32(0)", "+32", "0032"):
        if digits.startswith(prefix):
            digits = "0" + digits.removeprefix(prefix)
            break
    shapes = (_SHORT, _SERVICE, _MOBILE, _LANDLINE)
    return digits if any(shape.fullmatch(digits) for shape in shapes) else None


def tel_link(phone: str) -> str:
    """Return the ``tel:`` address for a link, or an empty string when there is no number to dial."""
    digits = national_digits(phone)
    if digits is None:
        return ""
    # Short and 0800/070/078 numbers only exist inside the country: with +32 in front some networks refuse them.
    if _SHORT.fullmatch(digits) or _SERVICE.fullmatch(digits):
        return f"tel:{digits}"
    return f"tel:+32{digits[1:]}"
