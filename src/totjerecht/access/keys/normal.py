"""One way of writing for what people write in many ways, so that the blind index finds it again.

Each returns a text for `blind`, or raises NotValid with a reason that can stand beside the field.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from django.utils.translation import gettext
from stdnum.be import ssn
from stdnum.exceptions import ValidationError

#: The kinds of entries in the blind index.
NATIONAL_NUMBER = "national_number"
NAME_AND_BIRTH = "name_and_birth"
CARD = "card"
PHONE = "phone"


class NotValid(ValueError):
    """Not such a number, name or code; the message says why, for whoever typed it."""


#: Letters that Unicode does not see as a base letter with a mark, but Belgian counters write without.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})
#: As in Crockford's base 32: what looks alike is read alike.
_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})


def national_number(text: str) -> str:
    """The eleven digits of a national number or a BIS number."""
    try:
        return str(ssn.validate(text))
    except ValidationError:
        raise NotValid(
            gettext("Dit is geen juist rijksregisternummer of BIS-nummer. Kijk de cijfers nog eens na.")
        ) from None


def name_and_birth(name: str, born: date) -> str:
    """A name in any order, with or without capitals and marks on letters, and a day of birth."""
    bare = unicodedata.normalize("NFKD", name.casefold()).casefold().translate(_PLAIN)
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    # A dash or apostrophe inside a name is written or not; a gap is a gap.
    words = re.sub(r"[\W_]+", " ", re.sub(r"['’ʼ`´]", "", bare)).split()
    if not words:
        raise NotValid(gettext("Hier hoort een naam."))
    return f"{' '.join(sorted(words))}|{born.isoformat()}"


def card_code(text: str) -> str:
    """The code of a card, without gaps, with letters that look like digits read as digits."""
    code = re.sub(r"[\s\-.]+", "", text).upper().translate(_ALIKE)
    if not re.fullmatch(r"[0-9A-Z]+", code):
        raise NotValid(gettext("Een code heeft alleen letters en cijfers."))
    return code


def phone(text: str) -> str:
    """A telephone number as the whole world dials it: +32… for a Belgian one."""
    digits = re.sub(r"[\s./\-]|\(0\)", "", text)
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    elif digits.startswith("0"):
        digits = "+32" + digits[1:]
    if not re.fullmatch(r"\+[1-9][0-9]{6,14}", digits, re.ASCII):
        raise NotValid(
            gettext("Dit is geen telefoonnummer. Schrijf het zoals je het belt, bijvoorbeeld 0470 12 34 56.")
        )
    return digits
