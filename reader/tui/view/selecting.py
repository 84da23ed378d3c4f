"""Selecting by keys: whole sentences, more or fewer of them."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reader.text.span import Span


class SentenceSelection(NamedTuple):
    """A run of sentences that begins where selecting began."""

    sentences: Sequence[Span]
    """Every sentence of the text, in order."""
    anchor: int
    """Index of the sentence where it began."""
    end: int
    """Index of the sentence that moves."""

    @property
    def span(self) -> Span:
        """The stretch of text that is selected."""
        first, last = sorted((self.anchor, self.end))
        return Span(self.sentences[first].start, self.sentences[last].end)

    def moved(self, steps: int) -> "SentenceSelection":
        """Return the selection with so many sentences more at its moving end."""
        end = max(0, min(len(self.sentences) - 1, self.end + steps))
        return self._replace(end=end)


def select_at(sentences: Sequence[Span], offset: int) -> SentenceSelection | None:
    """Select the sentence at an offset, or the one after it; None when there is none."""
    if not sentences:
        return None
    index = bisect_right([each.start for each in sentences], offset) - 1
    if index < 0 or sentences[index].end <= offset:
        index = min(index + 1, len(sentences) - 1)
    return SentenceSelection(sentences, index, index)
