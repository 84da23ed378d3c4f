"""Paths as a database can hold them: a file name may be bytes that are not valid text."""

import os
from pathlib import Path

_HEX = "hex:"
NO_FILE = "draft:"
"""The key of an article that has no file begins with this."""


def path_key(path: Path) -> str:
    """Return a path as text; ``path_of`` reverses it."""
    text = str(path)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return _HEX + os.fsencode(text).hex()
    return text


def path_of(key: str) -> Path:
    """Return the path of a key."""
    if key.startswith(_HEX):
        return Path(os.fsdecode(bytes.fromhex(key.removeprefix(_HEX))))
    return Path(key)


def storable(text: str) -> str:
    """Return a text without lone surrogates, which no database accepts."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
