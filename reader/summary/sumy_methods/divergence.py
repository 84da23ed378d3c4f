"""kl: choose sentences one by one so that the summary's words are distributed as the text's are."""

from collections import Counter

import numpy as np

from reader.summary.sumy_methods.counts import Floats, count_terms, sums
from reader.summary.sumy_methods.words import BodyWords

_RECOMPUTE_EVERY = 512
"""Running sums are recomputed after this many steps, because rounding errors add up."""
_EQUAL = 1e-11
"""Divergences that differ by less are the same, and the earlier sentence wins."""


def kl(words: BodyWords) -> list[float]:
    """Rate sentences by the order in which KLSum (Haghighi and Vanderwende 2009) takes them.

    Two habits of sumy's class are kept: a stop word with a capital counts among the words of the
    text, and the words of the summary are counted as written, so that its capitals and stop words
    make it longer but cover nothing.

    With ``p`` the text's shares and ``c`` the counts of the summary with a sentence, ``n`` words in
    all, the divergence is ``Σ p ln p - Σ p ln c + ln n Σ p`` over their shared words. A step
    changes it only for the sentences that hold a word of the sentence just taken.
    """
    state = _Summary(words)
    size = len(words.raw)
    ratings = [0.0] * size
    for taken in range(size):
        if taken % _RECOMPUTE_EVERY == 0:
            state.refresh()
        place = state.best()
        ratings[place] = -float(taken)
        state.take(place)
    return ratings


class _Summary:
    """The words taken so far, and what each sentence would add."""

    def __init__(self, words: BodyWords) -> None:
        lower = [[word.lower() for word in sentence] for sentence in words.raw]
        content = [[w for w in sentence if w not in words.stopped] for sentence in lower]
        seen = Counter(w.lower() for row in words.raw for w in row if w not in words.stopped)
        self._raw = words.raw
        self._columns = {word: column for column, word in enumerate(seen)}
        self._counts = count_terms(content, self._columns)
        self._shares = np.array(list(seen.values()), np.float64) / max(1, seen.total())
        self._lengths = np.array([len(sentence) for sentence in content], np.float64)
        self._taken = np.zeros(len(self._columns))
        self._words = 0
        self._left = np.ones(len(content), bool)
        order = np.argsort(self._counts.terms, kind="stable")
        self._entries = order
        self._starts = np.searchsorted(self._counts.terms[order], np.arange(len(self._columns) + 1))
        # The summary as it is, without a further sentence.
        self._base = self._mass = 0.0

    def refresh(self) -> None:
        """Add up what each sentence would add, from its words."""
        every = np.arange(len(self._counts.terms))
        own, mass = self._entry_values(every)
        size = self._counts.shape[0]
        self._own: Floats = sums(self._counts.rows, own, size)
        self._new: Floats = sums(self._counts.rows, mass, size)
        present = self._taken > 0
        shares = self._shares[present]
        self._mass = float(shares.sum())
        self._base = float((shares * np.log(shares / self._taken[present])).sum())

    def _entry_values(
        self, entries: np.ndarray[tuple[int], np.dtype[np.int64]]
    ) -> tuple[Floats, Floats]:
        """Return what each word of a sentence changes in the sum, and what new share it covers."""
        terms = self._counts.terms[entries]
        values = self._counts.values[entries]
        shares, taken = self._shares[terms], self._taken[terms]
        fresh = taken == 0
        before = np.where(fresh, shares, taken)
        after = np.where(fresh, values, taken + values)
        return shares * np.log(before / after), np.where(fresh, shares, 0.0)

    def best(self) -> int:
        """Return the earliest sentence that makes the divergence smallest."""
        length = np.log(np.maximum(self._words + self._lengths, 1.0))
        divergence = self._base + self._own + (self._mass + self._new) * length
        divergence[~self._left] = np.inf
        return int(np.flatnonzero(divergence <= divergence.min() + _EQUAL)[0])

    def take(self, place: int) -> None:
        """Put a sentence into the summary."""
        self._left[place] = False
        self._words += len(self._raw[place])
        for word, count in Counter(self._raw[place]).items():
            column = self._columns.get(word)
            if column is None:
                continue
            entries = self._entries[self._starts[column] : self._starts[column + 1]]
            own, mass = self._entry_values(entries)
            share, taken = self._shares[column], self._taken[column]
            self._base += float(share * np.log((taken or share) / (taken + count)))
            self._mass += 0.0 if taken else float(share)
            self._taken[column] += count
            now, left = self._entry_values(entries)
            rows = self._counts.rows[entries]
            self._own[rows] += now - own
            self._new[rows] += left - mass
