"""Paths as a database can hold them: a file name may be bytes that are no text."""

import os
from pathlib import Path

_HEX = "hex:"
DRAFT = "draft:"
"""Begins what stands for a path where there is no file."""


def path_key(path: Path) -> str:
    """Return a path as text; ``path_of`` gives the same path back."""
    text = str(path)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return _HEX + os.fsencode(text).hex()
    return text


def path_of(key: str) -> Path:
    """Return the path that ``path_key`` made this text of."""
    if key.startswith(_HEX):
        return Path(os.fsdecode(bytes.fromhex(key.removeprefix(_HEX))))
    return Path(key)


def storable(text: str) -> str:
    """Return a text without the halves of characters that no database takes."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
