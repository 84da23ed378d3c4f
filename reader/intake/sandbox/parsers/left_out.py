"""Put back headings, steps and paragraphs that the extraction of an article left out.

trafilatura in precision mode drops a heading that is a link to its own section, a heading with only
a picture between it and its paragraph, short lines such as “Step 3”, and an occasional paragraph. A
block that is directly before a paragraph of the article on the page, and after another one, is part
of the article if it looks like it.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import takewhile

from lxml import html

from reader.document.building import LooseBlock
from reader.language.site_labels import label_reason

_SIGNS = frozenset({"#", "§", "¶", "🔗", "∞"})
"""Signs after a heading that are links to it."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LONGEST = 120
"""The most characters of a line that is put back."""
_STEP = re.compile(r"[^\W\d_]{3,12}\s\d{1,3}(?:[.:]|\b(?!\W*\w))|[^.!?]{3,60}:")
"""A numbered step, or a line that announces what follows."""
_CREDIT = re.compile(r"\([^().!?]{3,60}\)")
_SHORTEST_PARAGRAPH = 120
"""The fewest characters of a paragraph that is put back; shorter ones are captions and pull
quotes."""
_LINKED = 0.3
"""The largest share of its characters that may be links."""
_SHORTEST_SENTENCE = 60
"""The fewest characters of a sentence that is put back if it is in an element like the
article's."""
_ENDS = (".", "!", "?", ":", "…", "。", "！", "？", "।", "؟", "”", "“", "’", "»", '"', ")")
_ALL_LINKED = 0.95
"""The share of a line's characters in links from which it is nothing but links."""
_FEWEST_AFTER = 3
"""The fewest blocks after the article's last one that are the rest of it rather than a note."""
_TEXT_LEVEL = 7
"""The level of a block that is not a heading: below all headings."""
_MOST_BETWEEN = 3
"""The most blocks between two of the article that are put back together."""


def unlink_own_sections(tree: html.HtmlElement) -> None:
    """Remove the links from headings to their own sections, and the signs for them."""
    for heading in tree.iter(*_HEADINGS):
        for link in list(heading.iter("a")):
            if (link.get("href") or "").startswith("#"):
                is_sign = link.text_content().strip() in _SIGNS
                link.drop_tree() if is_sign else link.drop_tag()


def running_length(page: Sequence[LooseBlock]) -> int:
    """Return how many characters the paragraphs of a page have, apart from links."""
    return sum(map(len, {block.text for block in page if _is_paragraph(block)}))


def with_left_out(
    story: Sequence[LooseBlock], page: Sequence[LooseBlock], belongs: Callable[[LooseBlock], bool]
) -> list[LooseBlock]:
    """Return the blocks of an article in the page's order, with what was left out of it.

    Args:
        story: The blocks of the article, with the text that they have on the page.
        page: The blocks of the page.
        belongs: Whether a block of the page is in an element like those of the article.
    """
    known = {block.text for block in story}
    found: list[LooseBlock] = []
    last = -1
    for block, here in _in_page_order(story, page):
        if here > last:
            gap = page[last + 1 : here]
            if found and found[-1].text.endswith((":", "：")):
                found += (items := _announced(gap, known))
                known |= {item.text for item in items}
            found += _between(gap, known, belongs) if last >= 0 else _left_out(gap, known, belongs)
            last = here
        found.append(block)
    # A headline after the story is that of another one.
    rest = takewhile(lambda block: block.level != 1, page[last + 1 :])
    after = _left_out(list(rest), known, belongs) if last >= 0 else []
    return found + (after if len(after) >= _FEWEST_AFTER else [])


def _in_page_order(
    story: Sequence[LooseBlock], page: Sequence[LooseBlock]
) -> list[tuple[LooseBlock, int]]:
    """Return the blocks of an article by their places on the page.

    A block that occurs there twice or not at all follows the one before it, and gets the place -1.
    """
    counts = Counter(block.text for block in page)
    places = {block.text: at for at, block in enumerate(page) if counts[block.text] == 1}
    keyed: list[tuple[int, LooseBlock, int]] = []
    after = -1
    for block in story:
        here = places.get(block.text, -1)
        after = here if here >= 0 else after
        keyed.append((after, block, here))
    return [(block, here) for _, block, here in sorted(keyed, key=lambda each: each[0])]


def _between(
    gap: Sequence[LooseBlock], known: set[str], belongs: Callable[[LooseBlock], bool]
) -> list[LooseBlock]:
    """Return the blocks between two blocks of the article that are part of it."""
    new = [block for block in gap if block.text not in known]
    if len(new) <= _MOST_BETWEEN and all(_is_part(block) or _is_paragraph(block) for block in new):
        return new
    return _left_out(gap, known, belongs, leads=True)


def _left_out(
    gap: Sequence[LooseBlock],
    known: set[str],
    belongs: Callable[[LooseBlock], bool],
    *,
    leads: bool = False,
) -> list[LooseBlock]:
    """Return the sentences and tables in elements like the article's, and the headings above them.

    Args:
        gap: Blocks of the page.
        known: The texts of the article's blocks.
        belongs: Whether a block is in an element like those of the article.
        leads: Whether the gap ends at a block of the article.
    """
    found: list[LooseBlock] = []
    level = _TEXT_LEVEL
    for block in reversed(gap):
        if _is_picture(block) or block.text in known or _may_be_above_a_paragraph(block):
            continue
        if leads and _is_part(block):
            # A heading above a heading of its own level has nothing below it.
            leads = not block.level or block.level < level
            level = block.level or level
        else:
            leads = (block.kind == "table" and (leads or belongs(block))) or (
                _is_sentence(block) and belongs(block)
            )
            level = _TEXT_LEVEL
        if leads:
            found.append(block)
    return found[::-1]


def _announced(gap: Sequence[LooseBlock], known: set[str]) -> list[LooseBlock]:
    """Return the items of a list at the beginning of a gap."""
    items = takewhile(lambda block: block.kind == "text" and bool(block.path), gap)
    return [block for block in items if block.text not in known and _is_own(block)]


def _is_sentence(block: LooseBlock) -> bool:
    """Return whether a block is a line of running text and not a single link."""
    return (
        block.kind == "text"
        and len(block.text) >= _SHORTEST_SENTENCE
        and block.text.endswith(_ENDS)
        and _linked(block) < _ALL_LINKED * len(block.text)
    )


def _is_paragraph(block: LooseBlock) -> bool:
    return (
        block.kind == "text"
        and len(block.text) >= _SHORTEST_PARAGRAPH
        and block.text.endswith((".", "!", "?", ":", "。"))
        and _is_own(block)
    )


def _is_own(block: LooseBlock) -> bool:
    """Return whether few of its letters are in links to other pages."""
    return _linked(block) < _LINKED * len(block.text)


def _linked(block: LooseBlock) -> int:
    return sum(len(each) for each in block.inlines if each.kind == "link")


def _is_part(block: LooseBlock) -> bool:
    if len(block.text) > _LONGEST or any(each.kind == "link" for each in block.inlines):
        return False
    return block.kind == "heading" or (
        block.kind == "text" and _STEP.fullmatch(block.text) is not None
    )


def _may_be_above_a_paragraph(block: LooseBlock) -> bool:
    """Return whether a block is a credit or an advertisement's label, below which text goes on."""
    return _CREDIT.fullmatch(block.text) is not None or label_reason(block.text) == "advertisement"


def _is_picture(block: LooseBlock) -> bool:
    return block.kind == "picture" or (
        len(block.inlines) == 1
        and block.inlines[0].kind == "image"
        and len(block.inlines[0]) == len(block.text)
    )
