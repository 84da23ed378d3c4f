"""Patterns of whole lines, each tried only on a line that has one of its words.

Most lines are the story's and match none of a hundred patterns: one look for the words tells that,
and a pattern is compiled when a line first has a word of it.
"""

import re
from collections.abc import Iterable
from itertools import chain

from reader.document.annotations import HiddenReason
from reader.document.lazy_pattern import lazy_compile

Row = tuple[HiddenReason, str, str]
"""Why a line is hidden; words, or parts of words, of which every such line has one, in lower case
and with spaces between, or nothing when any line may be one; the pattern of the whole line. ``字``
is any sign of the scripts of East Asia."""

_EAST_ASIAN = "\u2e80"
"""The first sign of those scripts."""
_HEAD = 3
"""Letters by which the words that a line may have are found, before they are looked for."""


class LineRows:
    """Rows of patterns, looked for in their order."""

    def __init__(self, rows: Iterable[Row], flags: int = 0) -> None:
        self.rows: list[tuple[HiddenReason, re.Pattern[str]]] = []
        by_word: dict[str, list[int]] = {}
        for number, (reason, words, pattern) in enumerate(rows):
            self.rows.append((reason, lazy_compile(pattern, flags)))
            for word in words.split() or ("",):
                by_word.setdefault(word, []).append(number)
        self._short = [each for each in by_word.items() if len(each[0]) < _HEAD]
        self._by_head: dict[tuple[str, ...], list[tuple[str, list[int]]]] = {}
        for word, numbers in by_word.items():
            if len(word) >= _HEAD:
                self._by_head.setdefault(tuple(word[:_HEAD]), []).append((word, numbers))

    def reason(self, line: str) -> HiddenReason | None:
        """Return the reason of the first row that matches a whole line, or None."""
        for number in self.numbers(line):
            reason, pattern = self.rows[number]
            if pattern.fullmatch(line):
                return reason
        return None

    def numbers(self, line: str) -> list[int]:
        """Return the numbers of the rows that a line has a word of, in order."""
        folded = line.lower()
        if not line.isascii() and max(line) >= _EAST_ASIAN:
            folded += "字"
        heads = self._by_head.keys() & set(zip(folded, folded[1:], folded[2:], strict=False))
        words = chain(self._short, *map(self._by_head.__getitem__, heads))
        return sorted({number for word, rows in words if word in folded for number in rows})
