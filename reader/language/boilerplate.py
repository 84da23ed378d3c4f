"""Which lines of a document are not part of the story.

The rules for never losing text, each a property that a test holds: the text stays as it is; only
whole lines are hidden, never a part of a sentence; the first copy of a repeated paragraph is shown;
and when more than ``MOST`` of the words would go, nothing is hidden at all.
"""

import re
from collections.abc import Iterator

from reader.document.annotations import Hidden, HiddenReason
from reader.document.document import Document
from reader.document.words import count_words
from reader.language.boilerplate_lines import junk_reason

MOST = 0.3
"""The share of the words that may be hidden; beyond it the rules must be wrong about this text."""

REPEATED_LENGTH = 60
"""Characters of the shortest paragraph whose second copy is hidden; refrains are shorter."""

_NEVER = frozenset({"code", "table", "picture", "rule"})
_NOT_WORD = re.compile(r"[\W_]+")


def find_hidden(document: Document) -> tuple[Hidden, ...]:
    """Find the lines that are not part of the story, in order."""
    found = tuple(_candidates(document))
    if not found:
        return ()
    gone = sum(count_words(line.text) for line in found)
    return found if gone <= MOST * count_words(document.text) else ()


def _candidates(document: Document) -> Iterator[Hidden]:
    seen: set[str] = set()
    for block in document.blocks:
        if block.kind in _NEVER:
            continue
        text = document.text[block.start : block.end]
        reason = _reason(text, seen)
        if reason is not None:
            yield Hidden(block.start, block.end, text, reason)


def _reason(text: str, seen: set[str]) -> HiddenReason | None:
    if "\n" not in text and (reason := junk_reason(text)) is not None:
        return reason
    if len(text) < REPEATED_LENGTH:
        return None
    # Copies that differ in punctuation, case or white space alone are copies.
    key = _NOT_WORD.sub(" ", text).casefold().strip()
    if not key:
        return None
    if key in seen:
        return "repeated"
    seen.add(key)
    return None
