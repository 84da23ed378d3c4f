"""A document as plain text, for a terminal and for a pipe."""

from reader.document.document import Block, Document


def to_text(document: Document, width: int | None = None) -> str:
    """Return a document as plain text, a blank line between its blocks.

    Args:
        document: The document.
        width: Columns at which lines are wrapped; None for one line a block.
    """
    lines: list[str] = []
    before = ""
    for block in document.blocks:
        if lines and not (block.kind == before == "item"):
            lines.append("")
        lines.append(_block(block, document.text[block.start : block.end], width))
        before = block.kind
    return "".join(f"{line}\n" for line in lines)


def _block(block: Block, text: str, width: int | None) -> str:
    match block.kind:
        case "code" | "table":
            from textwrap import indent

            return indent(text, "    ")
        case "item":
            depth = "  " * (block.level - 1)
            marker = f"{depth}{block.marker or ' '} "
            return wrap(text, width, indent=" " * len(marker), first=marker)
        case "quote":
            return wrap(text, width, indent="> " * max(1, block.level))
        case _:
            return wrap(text, width)


def one_line(text: str) -> str:
    """Return the text on one line: every run of white space is a space."""
    return " ".join(text.split())


def wrap(text: str, width: int | None, indent: str = "", first: str | None = None) -> str:
    """Return the text wrapped at ``width`` columns, or on one line when there is none."""
    opening = indent if first is None else first
    if width is None:
        return opening + one_line(text)
    # Loaded here: a list wraps nothing, and this compiles patterns.
    import textwrap

    return textwrap.fill(
        one_line(text),
        max(width, len(indent) + 20),
        initial_indent=opening,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
