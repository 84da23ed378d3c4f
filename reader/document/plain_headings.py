"""Headings and rules of a plain text: underlined, in capitals, numbered or alone on a line."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from reader.document.lazy_pattern import lazy_compile

_CLOSERS = "\"'”’»)]"
_SENTENCE_END = ".!?…。！？:;,؟।"
_HEADING_LENGTH = 110
"""Characters that a line may have and still be a heading."""
_LONGEST_IN_CAPITALS = 80
_FEWEST_CAPITALS = 6
"""Letters of a line in capitals that is a heading directly above its paragraph."""
_SHORTEST_BELOW = 40
"""Characters of the first line of that paragraph."""
_SHORTEST_TEXT = 80
"""Characters of the line after a numbered heading; a shorter one is the next item of a list."""
_RULE = lazy_compile(r"([-=_*~#+–—•·^])(?:[ \t]?\1){2,}")
_UNDERLINE = lazy_compile(r"([-=~^*#+_])\1{2,}")
_COLUMNS = lazy_compile(r"\S(?: {2,}|\t+)\S")
_NUMBERED = lazy_compile(r"(?:\d{1,3}[.)]|[IVXLC]{1,6}\.)[ \t]+(?=\S)")
_SAME_LENGTH = 0.4
"""How much longer or shorter than its heading an underline may be."""

PartKind = Literal["heading", "rule", "text"]


class Line(NamedTuple):
    """A line without the white space around it."""

    start: int
    end: int
    text: str


def parts_of(lines: Sequence[Line]) -> Iterator[tuple[PartKind, Sequence[Line]]]:
    """Part lines without a blank one between them into headings, rules and the rest, in order."""
    begun = 0
    for at, line in enumerate(lines):
        kind: PartKind | None = None
        if _is_rule(line.text):
            kind = "rule"
        elif at + 1 < len(lines) and is_underlined(line.text, lines[at + 1].text):
            kind = "heading"
        elif at + 1 < len(lines) and _is_in_capitals(line.text, lines[at + 1].text):
            # A line in capitals between others of a paragraph is a part of it.
            kind = "heading" if at == begun else None
        if kind is not None:
            if begun < at:
                yield "text", lines[begun:at]
            yield kind, lines[at : at + 1]
            begun = at + 1
    if begun < len(lines):
        yield "text", lines[begun:]


def is_heading(line: str) -> bool:
    """Return whether a line on its own is a heading: short, and not closed like a sentence."""
    if len(line) > _HEADING_LENGTH:
        return False
    bare = line.rstrip(_CLOSERS)
    if not bare or (bare[-1] in _SENTENCE_END and not bare.endswith("?")):
        return False
    return line[0].isupper() or line[0].isdigit() or not line[0].isascii()


def is_numbered_heading(line: str, following: Sequence[Line]) -> bool:
    """Return whether a line on its own is the numbered title of a section.

    Args:
        line: The line.
        following: The lines after the blank one below it.
    """
    found = _NUMBERED.match(line)
    if found is None or not is_heading(line[found.end() :]):
        return False
    length = sum(len(each.text) for each in following)
    return length >= _SHORTEST_TEXT and _NUMBERED.match(following[0].text) is None


def is_underlined(line: str, below: str) -> bool:
    """Return whether a line is a heading because of the line of signs below it."""
    if _UNDERLINE.fullmatch(below) is None or len(line) > _HEADING_LENGTH or _is_rule(line):
        return False
    if _COLUMNS.search(line) or line[-1] in "|+":
        return False  # the head of a table
    apart = abs(len(below) - len(line))
    return apart <= max(3, _SAME_LENGTH * len(line)) and any(char.isalnum() for char in line)


def _is_rule(line: str) -> bool:
    return _RULE.fullmatch(line) is not None


def _is_in_capitals(line: str, below: str) -> bool:
    """Return whether a line is in capitals, and the one below it is not: its paragraph."""
    letters = sum(char.isalpha() for char in line)
    return (
        line.isupper()
        and letters >= _FEWEST_CAPITALS
        and len(line) <= _LONGEST_IN_CAPITALS
        and line[-1] not in _SENTENCE_END
        and _COLUMNS.search(line) is None
        and not below.isupper()
        and len(below) >= _SHORTEST_BELOW
        and not _is_rule(below)
    )
