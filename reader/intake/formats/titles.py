"""Titles and ids of articles whose front matter has none."""

import re
import unicodedata

_ATX = re.compile(r"^ {0,3}#{1,6}[ \t]+(\S.{0,300}?)(?:[ \t]+#*)?[ \t]*$", re.MULTILINE)
_SETEXT = re.compile(r"^(\S.{0,300})\n(?:=+|-+)[ \t]*$", re.MULTILINE)
_UNDERLINE = re.compile(r"={3,200}|-{3,200}|~{3,200}")
_MARKS = re.compile(r"[*_`]{1,3}|\[([^\]\[]{0,300})\]\([^()]{0,500}\)")
_PROBE = 20_000
"""The characters of the body in which a title is looked for."""
_LONGEST = 150
"""The most characters of a first line that can be a title."""
_SENTENCE_END = (".", "!", "?", ":", ";", ",", "…", "。")
_LATIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
"""Latin letters that are not one of a to z with a mark on it."""
_LATIN_MARKS = re.compile(r"(?<=[a-z0-9])[\u0300-\u036f]+|[\u00ad\u200b-\u200f\u2060\ufeff]")
"""Marks on the letters a to z, and characters without a width, which are left out."""
_SLUG_CHARACTERS, _SLUG_BYTES = 80, 200
"""The longest id; the name of a file has at most 255 bytes on most systems."""


def markdown_title(body: str) -> str:
    """Return the first heading of a Markdown text without markup, or nothing."""
    head = body[:_PROBE]
    found = [match for match in (_ATX.search(head), _SETEXT.search(head)) if match]
    if not found:
        return ""
    first = min(found, key=lambda match: match.start())
    return " ".join(_MARKS.sub(lambda mark: mark[1] or "", first[1]).split())


def plain_title(body: str) -> str:
    """Return the first line of a plain text if it looks like a title: on its own, or underlined."""
    lines = body[:_PROBE].lstrip().split("\n", 2)
    first = lines[0].strip()
    alone = len(lines) > 1 and (
        not lines[1].strip() or bool(_UNDERLINE.fullmatch(lines[1].strip()))
    )
    if (marked := _ATX.fullmatch(first)) is not None:
        first = marked[1]
    ends_like_title = not first.endswith(_SENTENCE_END) or first.endswith(("...", "?"))
    return first if alone and ends_like_title and len(first) <= _LONGEST else ""


def file_title(stem: str) -> str:
    """Return a file name's stem as words: ``2021-the_long-road`` is ``2021 the long road``."""
    return " ".join(stem.replace("_", " ").replace("-", " ").split())


def slug(text: str, *, longest: int = _SLUG_CHARACTERS) -> str:
    """Return the text in lower-case letters, digits and hyphens, for an id; ``article`` if none.

    Latin letters become a to z; the letters of other scripts stay.

    Args:
        text: Any text.
        longest: The most characters of the id.
    """
    plain = unicodedata.normalize("NFKD", text.lower().translate(_LATIN))
    letters = unicodedata.normalize("NFC", _LATIN_MARKS.sub("", plain))
    kept = "".join(char if _is_letter(char) else "-" for char in letters)
    short = "-".join(filter(None, kept.split("-")))[:longest]
    cut = short.encode("utf-8", "ignore")[:_SLUG_BYTES].decode("utf-8", "ignore")
    return cut.strip("-") or "article"


def _is_letter(char: str) -> bool:
    """Return whether a character may be in an id: a letter, a digit, or a mark on a letter."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"
