"""A document as plain text, for a terminal and for a pipe."""

import unicodedata
from collections.abc import Sequence

from reader.document.building import CELL_END
from reader.document.document import Block, Document
from reader.document.wrapping import wrap


def to_text(document: Document, width: int | None = None) -> str:
    """Return a document as plain text, a blank line between its blocks.

    Args:
        document: The document.
        width: Columns at which lines are wrapped; None for one line a block.
    """
    lines: list[str] = []
    before: Block | None = None
    for block in document.blocks:
        if before is not None and not document.is_next_line(before, block):
            lines.append("")
        lines.append(_block(document, block, width))
        before = block
    return "".join(f"{line}\n" for line in lines)


def _block(document: Document, block: Block, width: int | None) -> str:
    text = document.text[block.start : block.end]
    match block.kind:
        case "table" if block.rows:
            return _table([[document.text[c.start : c.end] for c in row] for row in block.rows])
        case "code" | "table":
            from textwrap import indent

            return indent(text, "    ")
        case "paragraph" | "quote" if document.hard_breaks and "\n" in text:
            bars = "> " * block.level if block.kind == "quote" else ""
            return "\n".join(wrap(line, width, indent=bars) for line in text.split("\n"))
        case "item":
            depth = "  " * (block.level - 1)
            marker = f"{depth}{block.marker or ' '} "
            return wrap(text, width, indent=" " * len(marker), first=marker)
        case "quote":
            return wrap(text, width, indent="> " * max(1, block.level))
        case _:
            return wrap(text, width)


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table whose columns are under each other; no cell is cut."""
    count = max(map(len, rows))
    widths = [max(cell_width(row[at]) for row in rows if at < len(row)) for at in range(count)]
    lines = []
    for row in rows:
        cells = [cell + " " * (widths[at] - cell_width(cell)) for at, cell in enumerate(row)]
        lines.append(("    " + CELL_END.join(cells)).rstrip())
    return "\n".join(lines)


def cell_width(text: str) -> int:
    """Return how many columns of a terminal a text takes, judging by its letters."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )
