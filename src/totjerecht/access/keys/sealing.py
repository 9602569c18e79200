"""Closes and opens a text with the key of its person, bound to its place.

A closed text is: one byte version, twelve bytes nonce, the encrypted text with its tag (AES-256-GCM). Person and place
(`app.Model.field`) are authenticated with it: a text that is copied to another row or column cannot be opened there.
"""

from __future__ import annotations

import secrets
from uuid import UUID

from cryptography.exceptions import InvalidTag

from totjerecht.access.keys.errors import KeyErased, Tampered
from totjerecht.access.keys.keyring import ERASED, Erased, Keyring

VERSION = b"\x01"
_NONCE = 12
_TAG = 16
#: Bytes that a closed text has at least: that of an empty text.
SHORTEST = len(VERSION) + _NONCE + _TAG


def seal(keyring: Keyring, subject: UUID, place: str, text: str) -> bytes:
    """The text, closed. `place`: ``SealedField.place`` of the column it goes into.

    Raises KeyErased when this person was erased, NotLoaded or KeyMissing when the keyring has no key.
    """
    cipher = keyring.cipher(subject)
    if isinstance(cipher, Erased):
        raise KeyErased("the key of this person was erased: nothing more is written about her")
    nonce = secrets.token_bytes(_NONCE)
    return VERSION + nonce + cipher.encrypt(nonce, text.encode(), _bound(subject, place))


def open_sealed(keyring: Keyring, subject: UUID, place: str, sealed: bytes | memoryview) -> str | Erased:
    """The text, or ERASED when the key of this person was erased.

    Raises Tampered when the bytes were changed or moved, NotLoaded or KeyMissing when the keyring has no key.
    """
    cipher = keyring.cipher(subject)
    if isinstance(cipher, Erased):
        return ERASED
    closed = bytes(sealed)
    if len(closed) < SHORTEST or closed[:1] != VERSION:
        raise Tampered(f"{place}: these bytes are no closed text")
    try:
        opened = cipher.decrypt(closed[1 : 1 + _NONCE], closed[1 + _NONCE :], _bound(subject, place))
    except InvalidTag:
        raise Tampered(f"{place}: a closed text was changed, or belongs to another person or column") from None
    return opened.decode()


def _bound(subject: UUID, place: str) -> bytes:
    return VERSION + subject.bytes + place.encode("ascii")
