"""HTML that is an article's body already, as feeds and exports carry it, to Markdown."""

from typing import Any

from reader.errors import UnreadableSourceError
from reader.intake.sandbox.parsers.blocks import Block, tree_blocks
from reader.intake.sandbox.parsers.cleaning import clean_page
from reader.intake.sandbox.parsers.markdown_writer import write_markdown
from reader.intake.sandbox.parsers.tree import absolute, parse_tree


def parse_fragment(data: bytes, *, url: str = "") -> dict[str, Any]:
    """Turn a piece of HTML in UTF-8 into Markdown.

    Args:
        data: The HTML.
        url: What its links are read against.

    Raises:
        UnreadableSourceError: If there is no text in it.
    """
    blocks = fragment_blocks(clean_page(data, charset="utf-8", name="").text, url)
    if not blocks:
        raise UnreadableSourceError("no text in it")
    return {"markdown": write_markdown(blocks)}


def fragment_blocks(source: str, url: str) -> list[Block]:
    """Read a piece of HTML into blocks, its links made whole."""
    tree = parse_tree(f"<div>{source}</div>")
    blocks = [] if tree is None else tree_blocks(tree)
    for run in (run for block in blocks for run in block.runs if run.target):
        run.target = absolute(run.target, url)
    return blocks
