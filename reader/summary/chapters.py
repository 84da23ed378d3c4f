"""The parts of a long text: its chapters where they are marked, otherwise equal segments."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.document.analysis import Analysis
from reader.document.document import Block
from reader.document.lazy_pattern import lazy_compile

LONG = 300
"""Texts of at least this many sentences are searched for chapters."""
SECTIONED = 60
"""Texts of at least this many sentences are divided by their headings."""
_LEAST = 3
"""The fewest chapter marks; two could be anything."""
_STRETCH = 400
"""Sentences per segment where no chapters are marked."""
_LONGEST_MARK = 90

_NAMES = (
    "chapter part book volume letter section act scene canto epilogue prologue kapitel teil buch "
    "brief akt chapitre partie livre lettre capítulo parte libro carta capitolo hoofdstuk deel "
    "rozdział część kapitola díl část kapitel avsnitt глава часть розділ частина κεφάλαιο פרק فصل"
).split()
_NUMBER = r"(?:[0-9]{1,3}|[ivxlcdm]{1,8})"
_MARK = lazy_compile(
    rf"(?:(?:{'|'.join(_NAMES)})\b(?:\s+(?:the\s+)?[^\W_]{{1,12}})?(?:[.:—–-].*)?|{_NUMBER}\.?|"
    rf"{_NUMBER}\.\s+\S.*|第.{{1,6}}[章回部节節].*)",
    re.IGNORECASE,
)
"""``Chapter 3``, ``BOOK THE FIRST``, ``XII.``, ``4. The storm``, ``第三章``."""


def parts_of(analysis: Analysis) -> tuple[list[int], bool]:
    """Assign each sentence of a body to a part.

    Args:
        analysis: The text.

    Returns:
        The part of each sentence of the body, from 0, and whether the parts are chapters: only a
        chapter's first sentences count as a beginning, those of an article's section do not.
    """
    count = len(analysis.body)
    if count < LONG:
        headed = _headed(analysis) if count >= SECTIONED else []
        return _numbered(analysis, headed), False
    starts = _chapter_starts(analysis)
    if len(starts) < _LEAST:
        return [place // _STRETCH for place in range(count)], False
    return _numbered(analysis, starts), True


def _chapter_starts(analysis: Analysis) -> list[int]:
    """Return the offsets at which chapters begin.

    Lines that look like chapter headings are preferred; otherwise the highest heading level that
    occurs at least ``_LEAST`` times is used.
    """
    blocks = analysis.document.blocks
    lines = ((one, after) for one, after in pairwise(blocks) if len(one) <= _LONGEST_MARK)
    marked = [one.start for one, after in lines if _is_mark(analysis.text, one, after)]
    if len(marked) >= _LEAST:
        return marked
    return _headed(analysis)


def _headed(analysis: Analysis) -> list[int]:
    """Return the offsets of the headings of the highest level that has at least ``_LEAST``."""
    headings = [block for block in analysis.document.blocks if block.kind == "heading"]
    for level in sorted({block.level for block in headings}):
        found = [block.start for block in headings if block.level == level]
        if len(found) >= _LEAST:
            return found
    return []


def _is_mark(text: str, block: Block, following: Block) -> bool:
    line = text[block.start : block.end].strip()
    if block.kind == "item":
        # "4. The storm" looks like a list item, but in a list another item would follow.
        return block.marker[:1].isdigit() and following.kind != "item"
    return block.kind in {"heading", "paragraph"} and _MARK.fullmatch(line) is not None


def _numbered(analysis: Analysis, starts: Sequence[int]) -> list[int]:
    parts, part = [], 0
    for index in analysis.body:
        begin = analysis.sentences[index].start
        while part < len(starts) and starts[part] <= begin:
            part += 1
        parts.append(part)
    # A table of contents yields chapters without sentences: renumber without gaps.
    order = {part: number for number, part in enumerate(dict.fromkeys(parts))}
    return [order[part] for part in parts]
