"""The clause that contains an expression: what a row of a timeline says."""

import re
from typing import NamedTuple

from reader.document.span import Span

_LONGEST_ROW = 160
"""The most characters of a sentence that is a row as it is; of a longer one only the clause around
the expression is shown."""
_BEFORE = 80
"""Characters before the expression within which a clause begins, if one does."""
_EDGE = re.compile(r"[;:,،；：，]\s+|\s[—–-]\s|—")
"""Where a clause ends: punctuation with a space after it, or a dash."""


class Clause(NamedTuple):
    """A stretch of a sentence on one line."""

    text: str
    """The words; an ellipsis marks what is left out of the sentence."""
    start: int
    """Where the expression begins in them."""
    end: int
    """Where it ends in them."""


def clause_of(text: str, sentence: Span, expression: Span) -> Clause:
    """Return the clause of a sentence that contains an expression; never more than the sentence.

    Args:
        text: The whole text.
        sentence: The sentence.
        expression: The expression in it.
    """
    start, end = sentence.start, max(sentence.end, expression.end)
    if end - start > _LONGEST_ROW:
        start, end = _around(text, Span(start, end), expression)
    head = "…" if start > sentence.start else ""
    tail = "…" if end < sentence.end else ""
    before = " ".join(text[start : expression.start].split())
    if before and text[expression.start - 1].isspace():
        before += " "
    own = " ".join(text[expression.start : expression.end].split())
    after = text[expression.end : end]
    gap = " " if after[:1].isspace() else ""
    words = f"{head}{before}{own}{gap}{' '.join(after.split())}{tail}"
    at = len(head) + len(before)
    return Clause(words, at, at + len(own))


def _around(text: str, sentence: Span, expression: Span) -> tuple[int, int]:
    """Return the ends of the clause: the first edge that is near enough, and the last one."""
    low = max(sentence.start, expression.start - _BEFORE)
    if low == sentence.start:
        start = low
    else:
        edges = [each.end() for each in _EDGE.finditer(text, low, expression.start)]
        start = edges[0] if edges else _next_word(text, low, expression.start)
    high = max(expression.end, start + _LONGEST_ROW)
    if high >= sentence.end:
        return start, sentence.end
    edges = [each.start() for each in _EDGE.finditer(text, expression.end, high)]
    last = edges[-1] if edges else max(expression.end, text.rfind(" ", expression.end, high))
    return start, last


def _next_word(text: str, start: int, end: int) -> int:
    found = text.find(" ", start, end)
    return start if found == -1 else found + 1
