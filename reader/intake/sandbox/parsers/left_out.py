"""Headings, steps and paragraphs that the search for a story left out, put back where they were.

trafilatura in precision mode drops a heading that is a link to its own section, one with nothing
but a picture between it and its paragraph, short lines such as “Step 3”, and a paragraph now and
then. What is directly before a paragraph of the story on the page, and after another one, is part
of the story when it looks like it.
"""

import re
from collections.abc import Sequence

from lxml import html

from reader.document.building import LooseBlock

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_UNIQUE_LENGTH = 40
"""Characters of a block that is the same block wherever it is; shorter ones may be repeated."""
_LONGEST = 120
"""Characters of the longest line that is put back."""
_STEP = re.compile(r"[^\W\d_]{3,12}\s\d{1,3}(?:[.:]|\b(?!\W*\w))|[^.!?]{3,60}:")
"""A numbered step, or a line that announces what follows."""
_SHORTEST_PARAGRAPH = 120
"""Characters of a paragraph that is put back; shorter ones are captions and quotes pulled out."""
_LINKED = 0.3
"""Share of its characters that may be links."""
_MOST = 3
"""Blocks between two of the story that may be put back together."""


def unlink_own_sections(tree: html.HtmlElement) -> None:
    """Take the links out of headings that lead to the heading's own section of the page."""
    for heading in tree.iter(*_HEADINGS):
        for link in list(heading.iter("a")):
            if (link.get("href") or "").startswith("#"):
                link.drop_tag()


def running_length(page: Sequence[LooseBlock]) -> int:
    """Return how many characters the paragraphs of a page have, those that are links apart."""
    return sum(map(len, {block.text for block in page if _is_paragraph(block)}))


def with_left_out(story: Sequence[LooseBlock], page: Sequence[LooseBlock]) -> list[LooseBlock]:
    """Return the blocks of a story with the headings and steps that it has on the page.

    Args:
        story: The blocks of the story, with the text that they have on the page.
        page: The blocks of the page.
    """
    places = {block.text: at for at, block in enumerate(page) if len(block.text) >= _UNIQUE_LENGTH}
    known = {block.text for block in story}
    found: list[LooseBlock] = []
    last = -1
    for block in story:
        here = places.get(block.text, -1)
        if here > last:
            if last >= 0:
                found += _between(page[last + 1 : here], known)
            last = here
        found.append(block)
    return found


def _between(gap: Sequence[LooseBlock], known: set[str]) -> list[LooseBlock]:
    """Return what is part of the story among the blocks between two of it."""
    new = [block for block in gap if block.text not in known]
    if len(new) <= _MOST and all(_is_part(block) or _is_paragraph(block) for block in new):
        return new
    return _leading(gap, known)


def _is_paragraph(block: LooseBlock) -> bool:
    linked = sum(len(each) for each in block.inlines if each.kind == "link")
    return (
        block.kind == "text"
        and len(block.text) >= _SHORTEST_PARAGRAPH
        and block.text.endswith((".", "!", "?", ":", "。"))
        and linked < _LINKED * len(block.text)
    )


def _leading(gap: Sequence[LooseBlock], known: set[str]) -> list[LooseBlock]:
    """Return the headings and steps at the end of a gap, directly before the story's next block."""
    found: list[LooseBlock] = []
    for block in reversed(gap):
        if _is_picture(block) or block.text in known:
            continue
        if not _is_part(block):
            break
        found.append(block)
    return found[::-1]


def _is_part(block: LooseBlock) -> bool:
    if len(block.text) > _LONGEST or any(each.kind == "link" for each in block.inlines):
        return False
    return block.kind == "heading" or (
        block.kind == "text" and _STEP.fullmatch(block.text) is not None
    )


def _is_picture(block: LooseBlock) -> bool:
    return block.kind == "picture" or (
        len(block.inlines) == 1
        and block.inlines[0].kind == "image"
        and len(block.inlines[0]) == len(block.text)
    )
