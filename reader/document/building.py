"""Blocks put together into a document: their offsets, their separators, the marks of items."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, TypeVar

from reader.document.document import Block, BlockKind, Container, Document, Inline, PageStart
from reader.document.span import Span

Moved = TypeVar("Moved", bound=Span)

RULE = "* * *"
"""A horizontal rule in the reading text."""
CELL_END = " │ "
"""The separator of the cells of a row in the reading text."""
BULLETS = ("•", "◦", "▪")
"""The marks of the items of a list without numbers, by depth."""


@dataclass(frozen=True, slots=True)
class LooseBlock:
    """A block before it has its place in a text. Its offsets count from its own first character."""

    kind: Literal["text", "heading", "code", "table", "picture", "rule"]
    """What it is; a text is a paragraph, an item or a quote, as its path says."""
    text: str
    """Its reading text."""
    inlines: tuple[Inline, ...] = ()
    """Its marked spans, by start and then the longest first."""
    level: int = 0
    """Heading: 1 to 6."""
    language: str = ""
    """Code: the language, if it is named."""
    path: tuple[Container, ...] = ()
    """The quotes and list items that it is in, the outermost first."""
    rows: tuple[tuple[Span, ...], ...] = ()
    """Table: the cells of each row."""
    pages: tuple[PageStart, ...] = ()
    """Where the pages of the source begin in it, the one that it begins on first."""


def build_document(blocks: Iterable[LooseBlock]) -> Document:
    """Put blocks together: a blank line between them, or a line end between items."""
    parts: list[str] = []
    placed: list[Block] = []
    inlines: list[Inline] = []
    pages: list[PageStart] = []
    marked: set[Container] = set()
    length = 0
    for block in blocks:
        kind, level, marker = _place(block, marked)
        if placed:
            in_list = any(each.kind == "item" for each in block.path)
            gap = "\n" if in_list and placed[-1].kind == "item" else "\n\n"
            parts.append(gap)
            length += len(gap)
        rows = tuple(tuple(_moved(cell, length) for cell in row) for row in block.rows)
        end = length + len(block.text)
        placed.append(Block(length, end, kind, level, marker, block.path, rows))
        inlines += (_moved(inline, length) for inline in block.inlines)
        pages += _moved_pages(block.pages, length)
        parts.append(block.text)
        length = end
    starts = _page_starts(pages, placed)
    return Document("".join(parts), tuple(placed), tuple(inlines), hard_breaks=True, pages=starts)


def heading_document(title: str) -> Document:
    """Return a document of one heading, of the second level."""
    return build_document([LooseBlock("heading", " ".join(title.split()), level=2)])


def join_documents(documents: Iterable[Document]) -> Document:
    """Put documents one after the other; a list or a quote ends with its document."""
    parts: list[str] = []
    blocks: list[Block] = []
    inlines: list[Inline] = []
    pages: list[PageStart] = []
    length = serials = 0
    for document in documents:
        if not document.blocks:
            continue
        if parts:
            parts.append("\n\n")
            length += 2
        own = [_renamed(block, serials) for block in document.blocks]
        serials = max([serials, *(each.serial for block in own for each in block.path)])
        blocks += (_moved_block(block, length) for block in own)
        inlines += (_moved(inline, length) for inline in document.inlines)
        pages += _moved_pages(document.pages, length)
        parts.append(document.text)
        length += len(document.text)
    return Document(
        "".join(parts), tuple(blocks), tuple(inlines), hard_breaks=True, pages=tuple(pages)
    )


def table_block(
    rows: Sequence[Sequence[tuple[str, tuple[Inline, ...]]]], path: tuple[Container, ...] = ()
) -> LooseBlock:
    """Return a table: one line a row, its cells kept apart by a bar.

    Args:
        rows: The text of each cell and its inlines, whose offsets count from the cell's start.
        path: The quotes and list items that the table is in.
    """
    parts: list[str] = []
    spans: list[tuple[Span, ...]] = []
    inlines: list[Inline] = []
    length = 0
    for row in rows:
        cells: list[Span] = []
        for text, inside in row:
            before = CELL_END if cells else "\n" if spans else ""
            length += len(before)
            cells.append(Span(length, length + len(text)))
            inlines += (_moved(inline, length) for inline in inside)
            parts += (before, text)
            length += len(text)
        spans.append(tuple(cells))
    return LooseBlock("table", "".join(parts), tuple(inlines), path=path, rows=tuple(spans))


def _place(block: LooseBlock, marked: set[Container]) -> tuple[BlockKind, int, str]:
    """Return kind, level and marker of a block; ``marked`` holds the items that have one."""
    if block.kind != "text":
        return block.kind, block.level, block.language
    items = [each for each in block.path if each.kind == "item"]
    if not items:
        return ("quote", len(block.path), "") if block.path else ("paragraph", 0, "")
    if items[-1] in marked:
        return "item", len(items), ""
    marked.add(items[-1])
    bullet = BULLETS[min(len(items), len(BULLETS)) - 1]
    return "item", len(items), f"{items[-1].number}." if items[-1].ordered else bullet


def _moved_pages(pages: Iterable[PageStart], by: int) -> Iterator[PageStart]:
    return (PageStart(page.start + by, page.number) for page in pages)


def _page_starts(pages: Iterable[PageStart], blocks: Sequence[Block]) -> tuple[PageStart, ...]:
    """Return where pages begin: one that begins where a block ends begins with the next block."""
    following = {each.end: after.start for each, after in pairwise(blocks)}
    kept: list[PageStart] = []
    for page in pages:
        if not kept or kept[-1].number != page.number:
            kept.append(PageStart(following.get(page.start, page.start), page.number))
    return tuple(kept)


def _moved(span: Moved, by: int) -> Moved:
    return replace(span, start=span.start + by, end=span.end + by)


def _moved_block(block: Block, by: int) -> Block:
    rows = tuple(tuple(_moved(cell, by) for cell in row) for row in block.rows)
    return replace(_moved(block, by), rows=rows)


def _renamed(block: Block, by: int) -> Block:
    path = tuple(replace(each, serial=each.serial + by) for each in block.path)
    return replace(block, path=path) if by and path else block
