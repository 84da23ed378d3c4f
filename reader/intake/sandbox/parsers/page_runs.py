"""An extracted text put back into the page's own letters, marks and links.

trafilatura finds the story better when it does not keep links (F1 0.975 against 0.972), so it is
asked for the text alone; and it drops a piece from the middle of a sentence now and then. So each
block that it gives is looked up among the blocks of the page, and takes over what stands there:
whole, when both ends agree, else the links of the part that agrees.
"""

from itertools import pairwise
from typing import Any

from reader.intake.sandbox.parsers.blocks import Block, Run, tree_blocks
from reader.intake.sandbox.parsers.tree import absolute

_KEY = 32
"""How many characters at an end make a block known again."""
_LOST = 300
"""How many characters a block may have lost in its middle and still be the same block."""


def take_page_runs(blocks: list[Block], tree: Any, url: str) -> None:
    """Give the blocks of the text the letters, marks and links that they have on the page.

    Args:
        blocks: The blocks of the text; they are changed in place.
        tree: The page.
        url: What links are read against.
    """
    page_blocks = [block for block in tree_blocks(tree) if block.kind in {"text", "heading"}]
    whole = {block.text: block for block in page_blocks}
    heads = {block.text[:_KEY]: block for block in page_blocks}
    tails = {block.text[-_KEY:]: block for block in page_blocks}
    for block in blocks:
        text = block.text
        page = whole.get(text) or _cut(text, heads)
        if page is not None:
            block.runs = [Run(run.text, run.marks, absolute(run.target, url)) for run in page.runs]
        elif (page := heads.get(text[:_KEY])) is not None:
            _take_links(block, page, 0, url)
        elif (page := tails.get(text[-_KEY:])) is not None:
            _take_links(block, page, len(text) - len(page.text), url)


def _cut(text: str, heads: dict[str, Block]) -> Block | None:
    """Return the block of the page that this is when it has lost something in its middle."""
    page = heads.get(text[:_KEY])
    if page is None or len(text) < 2 * _KEY or page.text[-_KEY:] != text[-_KEY:]:
        return None
    return page if len(text) <= len(page.text) <= len(text) + min(_LOST, len(text) // 3) else None


def _take_links(block: Block, page: Block, shift: int, url: str) -> None:
    text = block.text
    position = shift
    for run in page.runs:
        start, position = position, position + len(run.text)
        # The letters must still be the same ones: a block may have been changed in its middle.
        if run.target and start >= 0 and text[start:position] == run.text:
            _link(block, start, position, absolute(run.target, url))


def _link(block: Block, start: int, end: int, target: str) -> None:
    """Give the letters from start to end a target, cutting runs at both offsets."""
    runs: list[Run] = []
    position = 0
    for run in block.runs:
        after = position + len(run.text)
        cuts = sorted({position, after, *(cut for cut in (start, end) if position < cut < after)})
        for first, last in pairwise(cuts):
            inside = start <= first and last <= end
            piece = run.text[first - position : last - position]
            runs.append(Run(piece, run.marks, target if inside else run.target))
        position = after
    block.runs = runs
