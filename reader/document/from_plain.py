"""Plain text to a document: which lines belong together, and what they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from reader.document.document import Block, BlockKind, Container, Document
from reader.document.plain_headings import Line, is_heading, is_numbered_heading, parts_of

_BULLET = re.compile(r"[ \t]{0,12}(?:[-*+•◦▪‣·–][ \t]+)(?=\S)")
_NUMBER = re.compile(r"[ \t]{0,12}(?:\d{1,3}[.)][ \t]+)(?=\S)")
_QUOTE = re.compile(r"[ \t]{0,3}(>(?:[ \t]?>){0,5})[ \t]?")
_LABEL = re.compile(r"[^\W\d_][\w-]{0,20}: ?\S")
"""How a line in the head of a mail begins: ``From: …``."""
_CLOSERS = "\"'”’»)]"

WRAP_WIDTHS = (40, 100)
"""Lines whose longest is within these columns may be hard-wrapped; tuned on TimeBank's newswire."""
_FULL = 0.72
"""The share of the longest line that most of the lines fill when they are hard-wrapped."""


def plain_document(text: str) -> Document:
    """Find the paragraphs, headings, items and quotes of a plain text.

    A blank line parts blocks. Single line breaks part them too, unless the lines look hard-wrapped:
    then they belong to one paragraph.

    Args:
        text: Any string; it becomes the document's text unchanged.

    Returns:
        A document whose blocks cover every character but white space and the marks of items and
        quotes.
    """
    blocks: list[Block] = []
    groups = list(_groups(text))
    for lines, following in pairwise([*groups, []]):
        blocks.extend(_group_blocks(lines, following, first=not blocks))
    return Document(text, tuple(_with_paths(blocks)))


def _group_blocks(
    lines: Sequence[Line], following: Sequence[Line], *, first: bool
) -> Iterator[Block]:
    """Yield the blocks of lines without a blank one between them.

    Args:
        lines: The lines.
        following: Those after the blank line.
        first: Whether nothing comes before them.
    """
    alone = len(lines) == 1 and bool(following)
    level = 1 if first else 2
    for kind, part in parts_of(lines):
        if kind != "text":
            yield Block(part[0].start, part[0].end, kind, level if kind == "heading" else 0)
        elif alone and _is_heading(lines[0].text, following):
            yield Block(lines[0].start, lines[0].end, "heading", level)
        else:
            yield from _blocks(part)


def _groups(text: str) -> Iterator[list[Line]]:
    """Yield runs of lines without a blank one between them."""
    group: list[Line] = []
    start = 0
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        if stripped:
            left = start + len(raw) - len(raw.lstrip())
            group.append(Line(left, left + len(stripped), stripped))
        elif group:
            yield group
            group = []
        start += len(raw)
    if group:
        yield group


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    head = _head_of_mail(lines)
    yield from (_block(line, line) for line in lines[:head])
    wrapped = _is_wrapped(lines[head:])
    first = last = lines[head]
    for line in lines[head + 1 :]:
        if not (wrapped and _special(line) is None):
            yield _block(first, last)
            first = line
        last = line
    yield _block(first, last)


def _head_of_mail(lines: Sequence[Line]) -> int:
    """Return how many lines, but for the last, are a mail's head: labelled, with an address."""
    head = 0
    while head < len(lines) - 1 and _LABEL.match(lines[head].text):
        head += 1
    return head if head > 1 and any("@" in line.text for line in lines[:head]) else 0


def _block(first: Line, last: Line) -> Block:
    special = _special(first)
    if special is None:
        return Block(first.start, last.end, "paragraph")
    return Block(
        first.start + special.length, last.end, special.kind, special.level, special.marker
    )


def _with_paths(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks with the quotes and items that they are in."""
    path: tuple[Container, ...] = ()
    serials = 0
    for block in blocks:
        if block.kind == "quote":
            outer = tuple(each for each in path if each.kind == "quote")[: block.level]
            fresh = range(serials + 1, serials + 1 + block.level - len(outer))
            path = (*outer, *(Container("quote", serial) for serial in fresh))
        elif block.kind == "item":
            path = (_item(block, path, serials + 1),)
        else:
            path = ()
        serials = max([serials, *(each.serial for each in path)])
        yield replace(block, path=path) if path else block


def _item(block: Block, path: tuple[Container, ...], serial: int) -> Container:
    """Return an item: the next of the list that it follows, or the first of another."""
    digits = block.marker.rstrip(".)")
    ordered = digits.isdecimal()
    last = path[0] if path and path[0].kind == "item" else None
    if last and last.ordered == ordered and (not ordered or int(digits) == last.number + 1):
        return Container("item", last.serial, last.number + 1, ordered)
    return Container("item", serial, int(digits) if ordered else 1, ordered)


class _Special(NamedTuple):
    """How a line begins."""

    kind: BlockKind
    length: int
    level: int
    marker: str


def _special(line: Line) -> _Special | None:
    """Return whether a line begins a list item or a quote."""
    if (match := _QUOTE.match(line.text)) and match.end() < len(line.text):
        return _Special("quote", match.end(), match[1].count(">"), "")
    if match := _BULLET.match(line.text):
        return _Special("item", match.end(), 1, "•")
    if match := _NUMBER.match(line.text):
        return _Special("item", match.end(), 1, match[0].strip())
    return None


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Return whether the lines were broken at a column width and not at the ends of paragraphs."""
    if len(lines) < 2:
        return False
    lengths = [len(line.text) for line in lines]
    longest = max(lengths)
    if not WRAP_WIDTHS[0] <= longest <= WRAP_WIDTHS[1]:
        return False
    inner = lengths[:-1]
    full = sum(length >= longest * _FULL for length in inner)
    broken = sum(not line.text.rstrip(_CLOSERS).endswith(tuple(".!?")) for line in lines[:-1])
    return full >= len(inner) * 0.6 and broken >= len(inner) * 0.4


def _is_heading(line: str, following: Sequence[Line]) -> bool:
    if _special(Line(0, 0, line)) is not None:
        return is_numbered_heading(line, following)
    return is_heading(line)
