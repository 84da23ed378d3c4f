"""Selecting by keys: whole sentences, with words added or removed at either end."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reader.document.span import Span

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_REACH = 400
"""The number of characters in which the next word is looked for."""


class SentenceSelection(NamedTuple):
    """A run of sentences from where the selection began, with its ends moved by words."""

    sentences: Sequence[Span]
    """Every sentence of the text, in order."""
    anchor: int
    """Index of the sentence where it began."""
    end: int
    """Index of the sentence at the moving end."""
    backwards: bool = False
    """Whether the moving end is the first character rather than the last."""
    first: int | None = None
    """Offset of the first character, if it was moved by words."""
    last: int | None = None
    """Offset after the last character, if it was moved by words."""

    @property
    def span(self) -> Span:
        """The stretch of text that is selected."""
        low, high = sorted((self.anchor, self.end))
        start = self.sentences[low].start if self.first is None else self.first
        end = self.sentences[high].end if self.last is None else self.last
        return Span(start, end)

    @property
    def moving(self) -> int:
        """Offset of the character at the end that moves."""
        return self.span.start if self.backwards else max(self.span.start, self.span.end - 1)

    def moved(self, steps: int) -> "SentenceSelection":
        """Return the selection with its moving end ``steps`` sentences further."""
        end = max(0, min(len(self.sentences) - 1, self.end + steps))
        backwards = end < self.anchor or (end == self.anchor and self.backwards)
        first = None if backwards else self.first
        last = self.last if backwards else None
        moved = self._replace(end=end, backwards=backwards, first=first, last=last)
        if moved.span.start < moved.span.end:
            return moved
        # It moved past the words at its other end: whole sentences again.
        return moved._replace(first=None, last=None)

    def by_words(self, text: str, steps: int) -> "SentenceSelection":
        """Return the selection with its moving end at the next word, or at the one before."""
        start, end = self.span.start, self.span.end
        edge = start if self.backwards else end
        low, high = max(0, edge - _REACH), min(len(text), edge + _REACH)
        words = _WORD.finditer(text, low, high)
        edges = [word.start() if self.backwards else word.end() for word in words]
        if steps > 0:
            found = next((each for each in edges if each > edge), edge)
        else:
            found = next((each for each in reversed(edges) if each < edge), edge)
        if self.backwards:
            return self._replace(first=found) if found < end else self
        return self._replace(last=found) if found > start else self

    def turned(self) -> "SentenceSelection":
        """Return the selection with the other end moving."""
        return self._replace(anchor=self.end, end=self.anchor, backwards=not self.backwards)


def select_at(sentences: Sequence[Span], offset: int) -> SentenceSelection | None:
    """Select the sentence at an offset, or the one after it; None if there is none."""
    if not sentences:
        return None
    index = bisect_right([each.start for each in sentences], offset) - 1
    if index < 0 or sentences[index].end <= offset:
        index = min(index + 1, len(sentences) - 1)
    return SentenceSelection(sentences, index, index)
