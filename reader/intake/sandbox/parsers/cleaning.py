"""Clean the source of a page before any parser sees it."""

import re
from html import escape
from html.entities import html5, name2codepoint

from reader.errors import UnreadableSourceError
from reader.intake.bytes.decode import Decoded, declared_charset, decode

PAGE_CAP = 10 * 1024 * 1024
"""The most characters of a page that is parsed, without its embedded pictures."""

_EMBEDDED = re.compile(
    rb"data:[a-z]{1,20}/[\w.+-]{1,60}(?:;[\w=-]{1,40}){0,4},[\w+/=%.,:!*()~-]{64,}", re.IGNORECASE
)
_REFERENCE = re.compile(r"&#(?:[xX]0*([0-9a-fA-F]{1,8})(?![0-9a-fA-F])|0*([0-9]{1,10})(?![0-9]));?")
"""A reference to a character by its number, which ends before a letter too: ``&#1a``."""
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


def clean_page(data: bytes, *, charset: str, name: str) -> Decoded:
    """Decode a page and remove what no article needs.

    Args:
        data: The page as it was served or saved.
        charset: The encoding that came with it, if any.
        name: The name by which errors refer to it.

    Raises:
        UnreadableSourceError: If it is not text, or too large.
    """
    # A page saved in one file holds its pictures as text; they are most of it.
    data = _EMBEDDED.sub(b"data:,", data) if b"data:" in data else data
    if len(data) > PAGE_CAP:
        raise UnreadableSourceError(
            f"larger than {PAGE_CAP // 2**20} MB without its pictures: save its text by hand"
        )
    decoded = decode(data, name=name, declared=charset or declared_charset(data))
    return Decoded(_with_new_entities(strip_controls(decoded.text)), decoded.notes)


def _with_new_entities(text: str) -> str:
    """Replace named characters of HTML 5 that libxml2 leaves, because it only knows HTML 4."""
    return _NAMED.sub(_named, text) if "&" in text else text


def _named(entity: re.Match[str]) -> str:
    name = entity[1]
    if name in name2codepoint or name == "apos":
        return entity[0]
    letters = html5.get(f"{name};", "")
    return entity[0] if not letters or _CONTROL.search(letters) else escape(letters)


def strip_controls(text: str) -> str:
    """Return HTML without control characters and without references to them.

    A single ``&#27;`` makes trafilatura return nothing, and lxml raises an error on a NUL.
    """
    return _CONTROL.sub("", _REFERENCE.sub(_harmless, text))


def _harmless(reference: re.Match[str]) -> str:
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    if code in {9, 10, 13} or (0x20 <= code < 0x7F) or 0x80 <= code < 0xD800:
        return reference[0]
    return reference[0] if 0xE000 <= code <= 0x10FFFF and code & 0xFFFE != 0xFFFE else ""
