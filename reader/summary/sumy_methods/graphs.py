"""lex-rank, text-rank and reduction: sentences rated by how they are tied to each other.

sumy compares every pair of sentences in Python. Text-rank's and reduction's ties are a count of
shared words over a sum of two logarithms of sentence lengths; grouped by length, of which a text
has a few dozen, the sums over all pairs are sums over words, and no matrix of pairs is made.
Lex-rank asks of each pair whether its cosine is above a threshold: there the pairs are made, a row
at a time, and kept as bits.
"""

import numpy as np

from reader.summary.sumy_methods.counts import Counts, Floats, count_terms, sums
from reader.summary.sumy_methods.words import BodyWords

THRESHOLD = 0.1
"""The cosine above which lex-rank ties two sentences; sumy's value."""
LEX_EPSILON = 0.1
"""Lex-rank stops when a step changes less than this; sumy's value. It is coarse: at 1e-8 four
articles in ten would have another summary. It is kept because a user who chooses lex-rank expects
sumy's."""
TEXT_EPSILON = 1e-4
DAMPING = 0.85
_NO_ZERO = 1e-7
"""What sumy adds to a sum of ties before it divides by it."""
_FREQUENT = 0.02
"""Share of the sentences above which a term is multiplied densely."""
_BLOCK = 256
"""Rows of bits that are unpacked at a time."""


def lex_rank(words: BodyWords) -> Floats:
    """Rate sentences by LexRank (Erkan and Radev 2004) as sumy's class does.

    Where no sentence is tied to any, sumy divides by zero and rates nothing; here all are 0.
    """
    counts = count_terms(words.content)
    size = counts.shape[0]
    bits, degrees = _ties(counts)
    share = 1.0 / np.maximum(degrees, 1)
    ranks = np.full(size, 1.0 / size)
    change = 1.0
    while change > LEX_EPSILON:
        following = _tied_sums(bits, ranks * share)
        norm = float(np.linalg.norm(following))
        if not norm:
            return np.zeros(size)
        following /= norm
        change = float(np.linalg.norm(following - ranks))
        ranks = following
    return ranks


def _ties(counts: Counts) -> tuple[np.ndarray[tuple[int, int], np.dtype[np.uint8]], Floats]:
    """Return which sentences are tied, as rows of bits, and how many ties each has."""
    size, terms = counts.shape
    rarity = np.log(size / (1.0 + counts.spread))
    highest = np.ones(size)
    np.maximum.at(highest, counts.rows, counts.values)
    weights = counts.values / highest[counts.rows] * rarity[counts.terms]
    norms = np.sqrt(sums(counts.rows, weights**2, size))
    weights /= np.where(norms > 0, norms, np.inf)[counts.rows]
    # Most words are rare and tie few sentences, but a frequent one ties thousands: those few make
    # a small dense matrix, the others are added up along the sentences that have them.
    column = np.full(terms, -1)
    frequent = np.flatnonzero(counts.spread > max(8.0, _FREQUENT * size))
    column[frequent] = np.arange(len(frequent))
    is_frequent = column[counts.terms] >= 0
    dense = np.zeros((size, len(frequent)))
    dense[counts.rows[is_frequent], column[counts.terms[is_frequent]]] = weights[is_frequent]
    order = np.argsort(counts.terms, kind="stable")
    holders, held = counts.rows[order], weights[order]
    starts = np.searchsorted(counts.terms[order], np.arange(terms + 1))
    bits = np.zeros((size, (size + 7) // 8), np.uint8)
    degrees = np.zeros(size)
    for first in range(0, size, _BLOCK):
        block = dense[first : first + _BLOCK] @ dense.T
        for offset, cosines in enumerate(block):
            row = first + offset
            span = slice(counts.row_starts[row], counts.row_starts[row + 1])
            for term, weight in zip(counts.terms[span], weights[span], strict=True):
                if column[term] < 0:
                    where = slice(starts[term], starts[term + 1])
                    cosines[holders[where]] += weight * held[where]
        tied = block > THRESHOLD
        degrees[first : first + _BLOCK] = tied.sum(axis=1)
        bits[first : first + _BLOCK] = np.packbits(tied, axis=1)
    return bits, degrees


def _tied_sums(bits: np.ndarray[tuple[int, int], np.dtype[np.uint8]], weights: Floats) -> Floats:
    """Return for each sentence the sum of the weights of those that are tied to it."""
    size = len(weights)
    total = np.zeros(size)
    for first in range(0, size, _BLOCK):
        block = np.unpackbits(bits[first : first + _BLOCK], axis=1, count=size)
        total += weights[first : first + _BLOCK] @ block
    return total


def text_rank(words: BodyWords) -> Floats:
    """Rate sentences by TextRank (Mihalcea and Tarau 2004) as sumy's class does."""
    pairs = _Pairs(count_terms(words.content), alone=1.0)
    size = pairs.size
    degrees = pairs.sums(np.ones(size)) + _NO_ZERO
    ranks = np.full(size, 1.0 / size)
    change = 1.0
    while change > TEXT_EPSILON:
        following = (1 - DAMPING) / size * ranks.sum() + DAMPING * pairs.sums(ranks / degrees)
        change = float(np.linalg.norm(following - ranks))
        ranks = following
    return ranks


def reduction(words: BodyWords) -> Floats:
    """Rate sentences by the sum of their ties, as sumy's class does."""
    pairs = _Pairs(count_terms(words.content), alone=0.0)
    return pairs.sums(np.ones(pairs.size)) - pairs.with_itself()


class _Pairs:
    """The ties of all pairs: shared words over the sum of the logarithms of the lengths."""

    def __init__(self, counts: Counts, *, alone: float) -> None:
        """``alone`` is the tie of two sentences of the same single word, for which the sum is 0."""
        self._counts = counts
        self.size = counts.shape[0]
        logs = np.log(np.maximum(counts.sizes, 1.0))
        self._lengths, self._group = np.unique(logs, return_inverse=True)
        both = logs[:, np.newaxis] + self._lengths
        lone = np.abs(both) < 1e-8
        # Sentences × lengths: what a word is worth that a sentence shares with one of that length.
        self._worth = np.where(lone, alone, 1.0 / np.where(lone, 1.0, both))
        self._filled, self._starts = np.unique(counts.rows, return_index=True)

    def sums(self, weights: Floats) -> Floats:
        """Return for each sentence the sum of its ties, each times the other's weight."""
        counts, groups = self._counts, len(self._lengths)
        cells = counts.terms * groups + self._group[counts.rows]
        weighed = counts.values * weights[counts.rows]
        by_length = sums(cells, weighed, counts.shape[1] * groups).reshape(-1, groups)
        total = np.zeros(self.size)
        if len(self._filled):
            shared = np.add.reduceat(
                counts.values[:, np.newaxis] * by_length[counts.terms], self._starts
            )
            total[self._filled] = (shared * self._worth[self._filled]).sum(axis=1)
        return total

    def with_itself(self) -> Floats:
        """Return the tie of each sentence with itself."""
        shared = sums(self._counts.rows, self._counts.values**2, self.size)
        result: Floats = shared * self._worth[np.arange(self.size), self._group]
        return result
