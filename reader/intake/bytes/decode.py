"""Decode bytes to text in a fixed order of attempts, without ever failing on a text."""

import codecs
import re
from typing import NamedTuple

from reader.errors import UnreadableSourceError
from reader.intake.bytes.charsets import SEVEN_BIT, WIDE, codec
from reader.intake.bytes.guess import guess_codec
from reader.intake.bytes.guess_by_marks import guess_escaped, guess_wide

_BINARY_PROBE = 8192
"""The number of bytes that are checked for a NUL, which no text in UTF-8 or cp1252 contains."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is the first half of this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_DECLARED = re.compile(rb"""<(?:meta\b[^>]{0,200}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)
                            \s*=\s*["']?([\w:.-]{1,40})""", re.IGNORECASE | re.VERBOSE)  # fmt: skip
_DECLARED_PROBE = 4096
"""The number of bytes of a page in which its declaration is looked for; browsers use 1,024."""


class Decoded(NamedTuple):
    """A text, and what had to be guessed to get it."""

    text: str
    """The text; all its line ends are line feeds."""
    notes: tuple[str, ...] = ()
    """What was guessed, one plain sentence each."""


def decode(data: bytes, *, name: str, declared: str = "") -> Decoded:
    """Turn the bytes of a source into text.

    The order: byte order mark, strict UTF-8, the declared encoding, then a guess with a note. UTF-8
    comes before the declaration because bytes that are valid UTF-8 are UTF-8, and declarations are
    often wrong.

    Args:
        data: The bytes.
        name: The name by which errors refer to the source.
        declared: The encoding that the sender of the bytes declared, if any.

    Raises:
        UnreadableSourceError: If the bytes are not text.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_line_feeds(data.decode(encoding, errors="replace")))
    believed = codec(declared) if declared else None
    if b"\0" in data[:_BINARY_PROBE]:
        if believed in WIDE:
            return Decoded(_line_feeds(data.decode(believed, errors="replace")))
        if (wide := guess_wide(data)) is not None:
            return Decoded(
                _line_feeds(wide[0]), (f"Read as {wide[1]}, which it does not declare.",)
            )
        raise UnreadableSourceError(f"{name}: not a text file: it holds binary data")
    if not believed and (escaped := guess_escaped(data)) is not None:
        return Decoded(
            _line_feeds(escaped[0]), (f"Read as {escaped[1]}, which it does not declare.",)
        )
    order = ("utf-8", believed) if believed not in SEVEN_BIT else (believed, "utf-8")
    for encoding in (each for each in order if each and each not in WIDE):
        try:
            return Decoded(_line_feeds(data.decode(encoding)), ())
        except UnicodeDecodeError:
            continue
    return _guessed(data, declared, believed)


def declared_charset(data: bytes) -> str:
    """Return the encoding that a page of HTML or XML declares in its head, or nothing."""
    found = _DECLARED.search(data[:_DECLARED_PROBE])
    return found[1].decode("ascii") if found else ""


def _guessed(data: bytes, declared: str, believed: str | None) -> Decoded:
    if believed and believed not in WIDE and believed not in {"utf-8", "cp1252"}:
        text = data.decode(believed, errors="replace")
        # A few bytes damaged in transit do not make a declaration wrong.
        if text.count("\N{REPLACEMENT CHARACTER}") <= len(text) // 100 + 1:
            note = f"Read as {declared}, as declared, but some bytes are not that."
            return Decoded(_line_feeds(text), (note,))
    codec, name = guess_codec(data) or ("cp1252", "Windows-1252")
    text = data.decode(codec, errors="replace")
    why = f"it is neither UTF-8 nor {declared[:40]}" if declared else "it is not UTF-8"
    if believed == "utf-8":
        why = "it is not UTF-8, whatever it declares"
    return Decoded(_line_feeds(text), (f"Read as {name}, because {why}.",))


def _line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
