"""A text with its structure: what a reader sees as headings, lists, quotes and links."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reader.document.span import Span

BlockKind = Literal["paragraph", "heading", "item", "quote", "code", "table", "picture", "rule"]
InlineKind = Literal["emphasis", "strong", "code", "link", "image", "deleted"]


_LONGEST_VERSE = 72
"""Characters of the longest line that may be one of verse or of an address, not a paragraph."""


@dataclass(frozen=True, slots=True)
class Container:
    """A quote or a list item that blocks are in; equal values are the same one."""

    kind: Literal["quote", "item"]
    """What it is."""
    serial: int
    """Quote: which one of the document it is. Item: which list it belongs to."""
    number: int = 0
    """Item: its number in the list."""
    ordered: bool = False
    """Item: whether its number is shown."""


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A stretch of whole lines: one paragraph, heading, list item, quote or code block.

    Blocks are in order and do not overlap; between two of them there is only white space and, in a
    plain text, the marks of items and quotes.
    """

    kind: BlockKind
    """What it is."""
    level: int = 0
    """Heading: 1 to 6. Item and quote: depth of nesting, 1 for the outermost. Otherwise 0."""
    marker: str = ""
    """Item: what to draw before it, such as ``•`` or ``3.``. Code: the language, if named."""
    path: tuple[Container, ...] = ()
    """The quotes and list items that it is in, the outermost first."""
    rows: tuple[tuple[Span, ...], ...] = ()
    """Table: the cells of each row; an empty cell is an empty span."""


@dataclass(frozen=True, slots=True)
class Inline(Span):
    """A stretch inside a block that is set apart; inlines may nest."""

    kind: InlineKind
    """What it is."""
    target: str = ""
    """Link and image: where it points, as written in the source."""


@dataclass(frozen=True, slots=True)
class PageStart:
    """Where a page of the printed source begins."""

    start: int
    """Offset of its first character."""
    number: int
    """Which page it is, counted from 1."""


@dataclass(frozen=True, slots=True)
class Document:
    """A reading text and its structure. The text is never rewritten after this point."""

    text: str
    """The reading text: what is shown, and what every offset counts in."""
    blocks: tuple[Block, ...]
    """The blocks, in order."""
    inlines: tuple[Inline, ...] = ()
    """The inlines, by start and then the longest first; of equal ones the outer first."""
    hard_breaks: bool = False
    """Whether a line feed inside a paragraph is meant, as in Markdown, or a column that ran out."""
    pages: tuple[PageStart, ...] = ()
    """Where the pages of the source begin, in order; empty when it has none. Notes that were moved
    to the end lead back to earlier pages."""

    def is_next_line(self, before: Block, block: Block) -> bool:
        """Return whether a block is the line below the one before it, with no blank line between.

        Items of a list are; and in a plain text lines that follow each other, as in verse or an
        address.
        """
        if before.kind == block.kind == "item":
            return True
        if self.hard_breaks or not before.kind == block.kind == "paragraph":
            return False
        is_short = max(len(before), len(block)) <= _LONGEST_VERSE
        return is_short and self.text.count("\n", before.end, block.start) == 1

    def page_starts(self, start: int, end: int) -> tuple[PageStart, ...]:
        """Return the pages that begin in a stretch of the text."""
        first = bisect_left(self.pages, start, key=lambda page: page.start)
        return self.pages[first : bisect_left(self.pages, end, key=lambda page: page.start)]

    def page_of(self, offset: int) -> int | None:
        """Return the page that a character is on, or None when the source has no pages."""
        index = bisect_right(self.pages, offset, key=lambda page: page.start) - 1
        return self.pages[index].number if index >= 0 else None

    def heading_with(self, title: str) -> Block | None:
        """Return the first block if it is a heading that only repeats the title."""
        first = self.blocks[0] if self.blocks else None
        if first is None or first.kind != "heading":
            return None
        heading = self.text[first.start : first.end].casefold().split()
        return first if heading == title.casefold().split() else None

    def without(self, spans: Sequence[Span]) -> "Document":
        """Return the same text without the blocks that begin inside the spans.

        Args:
            spans: Stretches of the text in order, such as its hidden lines.
        """
        kept: list[Block] = []
        first = 0
        for block in self.blocks:
            while first < len(spans) and spans[first].end <= block.start:
                first += 1
            if first == len(spans) or not spans[first].contains(block.start):
                kept.append(block)
        return replace(self, blocks=tuple(kept))


@dataclass(frozen=True, slots=True)
class InlineNode:
    """An inline with those that are inside it."""

    inline: Inline
    """The inline."""
    inside: tuple["InlineNode", ...]
    """Its child blocks, in order."""


def with_inlines(document: Document) -> Iterator[tuple[Block, tuple[InlineNode, ...]]]:
    """Iterate over the blocks of a document, each with its inlines as a tree.

    An inline that crosses the end of another one or of the block is left out.
    """
    inlines = document.inlines
    first = 0
    for block in document.blocks:
        while first < len(inlines) and inlines[first].start < block.start:
            first += 1
        last = first
        while last < len(inlines) and inlines[last].start < block.end:
            last += 1
        yield block, nested(inlines[first:last], block.end)
        first = last


def nested(inlines: Sequence[Inline], end: int) -> tuple[InlineNode, ...]:
    """Return inlines as a tree: those of the top, each with what is inside it.

    Args:
        inlines: By start and then the longest first.
        end: Where the stretch that they are in ends; what goes beyond it is left out.
    """
    nodes: list[InlineNode] = []
    place = index = 0
    while index < len(inlines):
        inline = inlines[index]
        index += 1
        if inline.start < place or inline.end > end:
            continue
        first = index
        while index < len(inlines) and inlines[index].start < inline.end:
            index += 1
        nodes.append(InlineNode(inline, nested(inlines[first:index], inline.end)))
        place = inline.end
    return tuple(nodes)
