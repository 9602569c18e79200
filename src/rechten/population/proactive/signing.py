"""The seal on a list: Ed25519, with a key in a file. It tells who made the file and that nothing in it changed.

It is not the signature of the body that decides: that is put by a person, on a decision, elsewhere.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

_NO_LIBRARY = "Een zegel zetten of nagaan vraagt 'cryptography'. Installeer het met: pip install 'rechten[lists]'"


class KeyProblem(Exception):
    """A key that cannot be used; the message says why, in Dutch."""


def new_key(path: Path) -> str:
    """Makes a key in a new file that only its owner can read; the public half, in hexadecimal. Raises KeyProblem."""
    serialization, ed25519 = _library()
    key = ed25519.Ed25519PrivateKey.generate()
    text = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise KeyProblem(f"'{path}' bestaat al. Een sleutel overschrijven we nooit.") from None
    with os.fdopen(handle, "wb") as stream:
        stream.write(text)
    return _public(key)


def seal(content: bytes, key_file: Path) -> tuple[str, str]:
    """The seal on some bytes and the public key it can be checked with, in hexadecimal. Raises KeyProblem."""
    serialization, ed25519 = _library()
    try:
        key = serialization.load_pem_private_key(key_file.read_bytes(), password=None)
    except FileNotFoundError:
        raise KeyProblem(f"De sleutel '{key_file}' bestaat niet. Maak er een met --new-key.") from None
    except (OSError, ValueError, TypeError):
        raise KeyProblem(f"'{key_file}' is geen sleutel die we kunnen lezen.") from None
    if not isinstance(key, ed25519.Ed25519PrivateKey):
        raise KeyProblem(f"'{key_file}' is een andere soort sleutel. Maak er een met --new-key.")
    return key.sign(content).hex(), _public(key)


def holds(content: bytes, sealed: str, public: str) -> bool:
    """Whether this seal was put on these bytes with the key of this public half."""
    _, ed25519 = _library()
    from cryptography.exceptions import InvalidSignature

    try:
        ed25519.Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(bytes.fromhex(sealed), content)
    except (InvalidSignature, ValueError):
        return False
    return True


def _public(key: Any) -> str:
    return str(key.public_key().public_bytes_raw().hex())


def _library() -> tuple[Any, Any]:
    try:
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric import ed25519
    except ImportError:
        raise KeyProblem(_NO_LIBRARY) from None
    return serialization, ed25519
