"""Restore the page's own letters, markup and links in an extracted text.

trafilatura extracts better if it does not keep links (F1 0.975 against 0.972), so it is only asked
for the text; and it occasionally drops a piece from the middle of a sentence. So each block that it
returns is looked up among the blocks of the page, and takes over that block: all of it if both ends
agree, or else the links of the part that agrees.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.document.building import LooseBlock
from reader.document.document import Inline

_KEY = 32
"""The number of characters at an end by which a block is recognised."""
_SHORT_END = 8
"""The number that must agree at the shorter end of a block that has lost a single piece."""
_LOST = 300
"""The most characters that a block may have lost in its middle and still be the same block."""


def with_page_text(blocks: Iterable[LooseBlock], page: Sequence[LooseBlock]) -> list[LooseBlock]:
    """Return the blocks of a text with the letters, markup and links that they have on the page.

    Args:
        blocks: The blocks of the text.
        page: The blocks of the page, with complete links.
    """
    tables = [pair for pair in pairwise(page) if pair[1].kind == "table"]
    page = [block for block in page if block.kind in {"text", "heading"}]
    whole = {block.text: block for block in page}
    heads = {block.text[:_KEY]: block for block in page}
    tails = {block.text[-_KEY:]: block for block in page}
    last_words = _by_last_word(page)
    found: list[LooseBlock] = []
    for block in blocks:
        text = block.text
        if block.kind == "table":
            found += _without_caption(block, tables)
        elif block.kind == "rule":
            found.append(block)
        elif (same := whole.get(text) or _cut(text, heads, tails)) is not None:
            found.append(replace(block, text=same.text, inlines=same.inlines))
        elif (same := heads.get(text[:_KEY])) is not None:
            found.append(_with_links(block, same, 0))
        elif (same := tails.get(text[-_KEY:])) is not None:
            found.append(_with_links(block, same, len(text) - len(same.text)))
        else:
            found.append(_end_of(block, last_words))
    return found


def _without_caption(
    table: LooseBlock, tables: Sequence[tuple[LooseBlock, LooseBlock]]
) -> tuple[LooseBlock, ...]:
    """Return a table below its caption, which extraction makes a row of it.

    Args:
        table: The table that was extracted.
        tables: Those of the page, each with the block above it.
    """
    for above, own in tables:
        has_both = 0 < len(above.text) <= len(table.text) - len(own.text)
        if has_both and table.text.startswith(above.text) and table.text.endswith(own.text):
            return above, own
    return (table,)


def _by_last_word(page: Sequence[LooseBlock]) -> dict[str, list[LooseBlock]]:
    """Return the lines of the page that may have lost their beginning, by their last word."""
    found: dict[str, list[LooseBlock]] = {}
    for each in page:
        if len(each.text) <= _LOST:
            found.setdefault(each.text.rpartition(" ")[2], []).append(each)
    return found


def _end_of(block: LooseBlock, last_words: dict[str, list[LooseBlock]]) -> LooseBlock:
    """Return the only line of the page that ends with this block, if it begins before it."""
    if not block.text[:1].islower():
        return block
    same_end = last_words.get(block.text.rpartition(" ")[2], ())
    lines = [each for each in same_end if each.text.endswith(f" {block.text}")]
    return (
        replace(block, text=lines[0].text, inlines=lines[0].inlines) if len(lines) == 1 else block
    )


def _cut(
    text: str, heads: dict[str, LooseBlock], tails: dict[str, LooseBlock]
) -> LooseBlock | None:
    """Return the block of the page from which this one lost something in its middle."""
    for page in (heads.get(text[:_KEY]), tails.get(text[-_KEY:])):
        if page is None or not 0 < len(page.text) - len(text) <= min(_LOST, len(text) // 3):
            continue
        first, last = _same(text, page.text), _same(text[::-1], page.text[::-1])
        whole = first + last >= len(text) and min(first, last) >= _SHORT_END
        pieces = max(first, last) < len(text) and _is_within(text, page.text)
        if whole or pieces or min(first, last, len(text) // 2) >= _KEY:
            return page
    return None


def _is_within(text: str, page: str) -> bool:
    """Return whether the letters of a text are those of a longer one, in their order."""
    letters = iter(page)
    return all(letter in letters for letter in text if not letter.isspace())


def _same(one: str, other: str) -> int:
    """Return the length of the common beginning of two texts."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))


def _with_links(block: LooseBlock, page: LooseBlock, shift: int) -> LooseBlock:
    """Return a block with the links of the page whose letters it contains."""
    inlines = list(block.inlines)
    for each in page.inlines:
        start, end = each.start + shift, each.end + shift
        # The letters must still be the same: the middle of a block may have changed.
        if each.kind == "link" and start >= 0 and block.text[start:end] == _text(page, each):
            link = replace(each, start=start, end=end)
            inlines = [part for inline in inlines for part in _parted(inline, link)] + [link]
    ordered = sorted(inlines, key=lambda each: (each.start, -each.end))
    return replace(block, inlines=tuple(ordered))


def _text(block: LooseBlock, inline: Inline) -> str:
    return block.text[inline.start : inline.end]


def _parted(inline: Inline, link: Inline) -> list[Inline]:
    """Split an inline element at the ends of a link: elements are nested or separate."""
    if inline.kind == "link" or link.covers(inline) or inline.covers(link):
        return [] if inline.kind == "link" and inline.overlaps(link) else [inline]
    cuts = sorted({inline.start, inline.end, link.start, link.end})
    pieces = (replace(inline, start=start, end=end) for start, end in pairwise(cuts))
    return [piece for piece in pieces if inline.covers(piece)]
