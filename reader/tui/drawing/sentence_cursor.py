"""The reader's place in a text: the sentence that the next command applies to."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.document.span import Span


class SentenceCursor:
    """A place in a text that follows what is on screen."""

    def __init__(self) -> None:
        self.offset = 0
        """Offset of the character where the reader is."""
        self._sentences: Sequence[Span] = ()
        self._starts: list[int] = []

    def show_sentences(self, sentences: Sequence[Span]) -> None:
        """Move through these sentences from now on; the place stays.

        Args:
            sentences: The sentences of the text, in order; its blocks if the sentences are not
                known.
        """
        self._sentences = sentences
        self._starts = [each.start for each in sentences]

    @property
    def sentence(self) -> Span | None:
        """The sentence where the reader is, or the next one; None in an empty text."""
        index = self._index()
        return None if index is None else self._sentences[index]

    def step(self, steps: int) -> Span | None:
        """Go to a later sentence or an earlier one, and return it."""
        index = self._index()
        if index is None:
            return None
        sentence = self._sentences[max(0, min(len(self._sentences) - 1, index + steps))]
        self.offset = sentence.start
        return sentence

    def keep_within(self, seen: Span) -> bool:
        """Stay on screen: go to the first sentence that begins there, or to the last one.

        Args:
            seen: The stretch of text on screen.

        Returns:
            Whether the place has changed.
        """
        if seen.start <= self.offset < max(seen.end, seen.start + 1):
            return False
        before, first = self.offset, bisect_left(self._starts, seen.start)
        last = bisect_left(self._starts, seen.end) - 1
        if first > last:
            # One sentence fills the screen.
            self.offset = seen.start
        else:
            self.offset = self._starts[first if before < seen.start else last]
        return self.offset != before

    def _index(self) -> int | None:
        if not self._sentences:
            return None
        index = bisect_right(self._starts, self.offset) - 1
        if index < 0 or self._sentences[index].end <= self.offset:
            index = min(index + 1, len(self._sentences) - 1)
        return index
