"""The master keys: what wraps the key of each person. They never stand in a database.

They come from TOTJERECHT_MASTER_KEY, else from a file that is made once. Both may hold several: the first wraps, the
others only unwrap, until `totjerecht keys rotate` has wrapped everything anew.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import secrets

from attrs import field, frozen
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap
from django.conf import settings

from totjerecht.access.keys.errors import MasterKeyTrouble
from totjerecht.core.files import made_once, replace_secret

#: Length of every key, in bytes.
SIZE = 32


@frozen
class Master:
    """A master key. `name` follows from the key and tells nothing about it."""

    secret: bytes = field(repr=False)

    @property
    def name(self) -> str:
        """Sixteen hexadecimal digits."""
        return hashlib.sha256(b"totjerecht master key\0" + self.secret).hexdigest()[:16]

    @property
    def text(self) -> str:
        """As it stands in the file or the environment: base64."""
        return base64.urlsafe_b64encode(self.secret).decode("ascii")

    def wrap(self, key: bytes) -> bytes:
        """The key, wrapped (RFC 3394)."""
        return aes_key_wrap(self.secret, key)

    def unwrap(self, wrapped: bytes) -> bytes:
        """The key. Raises MasterKeyTrouble when the wrapped bytes were changed or belong to another master key."""
        try:
            return aes_key_unwrap(self.secret, wrapped)
        except InvalidUnwrap:
            raise MasterKeyTrouble(
                f"a key cannot be unwrapped with master key {self.name}: its row was changed"
            ) from None


@frozen
class Masters:
    """All master keys at hand; the first is the one that wraps."""

    all: tuple[Master, ...]

    @property
    def current(self) -> Master:
        """The one that wraps."""
        return self.all[0]

    def named(self, name: str) -> Master:
        """The one with this name. Raises MasterKeyTrouble when it is not at hand."""
        for master in self.all:
            if master.name == name:
                return master
        raise MasterKeyTrouble(
            f"master key {name} is needed, but {source()} holds {', '.join(m.name for m in self.all)}. "
            "Put back the master key that belongs to this database of keys."
        )


def from_environment() -> bool:
    """Whether the administrator gives the master keys, instead of the file."""
    return bool(settings.MASTER_KEYS)


def source() -> str:
    """Where the master keys come from, for a message."""
    return "TOTJERECHT_MASTER_KEY" if from_environment() else str(settings.MASTER_KEY_FILE)


def new() -> Master:
    """A master key that nobody has yet."""
    return Master(secrets.token_bytes(SIZE))


def read() -> Masters:
    """The master keys as they are now. Raises MasterKeyTrouble for a malformed one."""
    if from_environment():
        texts = list(settings.MASTER_KEYS)
    else:
        texts = made_once(settings.MASTER_KEY_FILE, lambda: new().text).split()
    if not texts:
        raise MasterKeyTrouble(f"{source()} is empty: put the master key back from its own back-up")
    return Masters(tuple(_master(text, place) for place, text in enumerate(texts, start=1)))


def write(masters: Masters) -> None:
    """Puts master keys in the file. Raises MasterKeyTrouble when they come from the environment."""
    if from_environment():
        raise MasterKeyTrouble("the master key comes from TOTJERECHT_MASTER_KEY: change it there")
    replace_secret(settings.MASTER_KEY_FILE, "".join(f"{master.text}\n" for master in masters.all))


def _master(text: str, place: int) -> Master:
    try:
        secret = base64.b64decode(text.translate(str.maketrans("-_", "+/")), validate=True)
    except (binascii.Error, ValueError):
        secret = b""
    if len(secret) != SIZE:
        raise MasterKeyTrouble(f"{source()}: key {place} is not {SIZE} bytes in base64")
    return Master(secret)
