"""From scores to a summary: the best sentences that fit the length, none of them twice."""

import heapq
import math
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from reader.summary.length import Length
from reader.summary.vectors import Vector

_SCRAP = 5
"""Words below which a sentence is a scrap: "Minnesota."."""

NEAR_REPEAT = 0.7
"""Cosine above which two sentences say the same, and the second is passed over."""


class Candidate(NamedTuple):
    """A sentence that may be chosen."""

    key: str
    """What makes two candidates the same sentence when it is equal."""
    words: int
    """How many words it has."""


def choose(
    scores: Sequence[float],
    candidates: Sequence[Candidate],
    *,
    length: Length,
    vectors: Sequence[Vector] | None = None,
    redundancy: float = 0.0,
) -> list[int]:
    """Choose positions by score, the best first, under the length and without repeats.

    This is maximal marginal relevance (Carbonell and Goldstein 1998), made lazy: what a sentence is
    worth only falls as others are chosen, so one that is still the best after its worth was brought
    up to date is the best of all, and most sentences are never compared with anything.

    Args:
        scores: A score for each candidate; of two equal ones the earlier wins.
        candidates: The sentences, in document order.
        length: The bound.
        vectors: When given, near repeats of a chosen sentence are passed over too.
        redundancy: With ``vectors``: what a sentence loses of its score for each 1.0 of cosine with
            the chosen sentence that is most like it.

    Returns:
        The chosen positions in document order.
    """
    places = range(len(scores))
    if length.unit == "words":
        # What is left of a budget of words is not filled with scraps.
        middle = median(scores) if scores else 0.0
        worthy = [p for p in places if candidates[p].words >= _SCRAP and scores[p] >= middle]
        found = _fill(worthy, scores, candidates, length, vectors, redundancy)
        if found:
            return found
    return _fill(places, scores, candidates, length, vectors, redundancy)


def _fill(
    places: Iterable[int],
    scores: Sequence[float],
    candidates: Sequence[Candidate],
    length: Length,
    vectors: Sequence[Vector] | None,
    redundancy: float,
) -> list[int]:
    most = length.sentences(len(scores))
    heap = [(-scores[place], place) for place in places]
    heapq.heapify(heap)
    chosen = _Chosen(vectors)
    seen: set[str] = set()
    total = 0
    while heap and len(chosen.places) < most:
        worth, place = heapq.heappop(heap)
        key, words = candidates[place]
        if key in seen or not length.allows(total + words):
            continue
        likeness = chosen.likeness(place)
        if likeness > NEAR_REPEAT:
            continue
        now = -scores[place] + redundancy * likeness
        if now > worth:
            heapq.heappush(heap, (now, place))
            continue
        chosen.add(place)
        seen.add(key)
        total += words
    return sorted(chosen.places)


class _Chosen:
    """The chosen sentences, indexed by term: a comparison touches only what is shared."""

    def __init__(self, vectors: Sequence[Vector] | None) -> None:
        self.places: list[int] = []
        self._vectors = vectors
        self._index: dict[str, list[tuple[int, float]]] = {}
        self._known: dict[int, tuple[int, float]] = {}

    def likeness(self, place: int) -> float:
        """Return the highest cosine with a chosen sentence; 0 while there is none."""
        if self._vectors is None:
            return 0.0
        checked, highest = self._known.get(place, (0, 0.0))
        sums: dict[int, float] = {}
        for term, weight in self._vectors[place].items():
            for order, other in reversed(self._index.get(term, ())):
                if order < checked:
                    break
                sums[order] = sums.get(order, 0.0) + weight * other
        highest = max(highest, max(sums.values(), default=0.0))
        self._known[place] = len(self.places), highest
        return highest

    def add(self, place: int) -> None:
        """Put a sentence among the chosen."""
        if self._vectors is not None:
            order = len(self.places)
            for term, weight in self._vectors[place].items():
                self._index.setdefault(term, []).append((order, weight))
        self.places.append(place)


def unit_scores(scores: Sequence[float]) -> list[float]:
    """Scale scores to 0..1, the best to 1; what is not a number becomes 0."""
    known = [score for score in scores if math.isfinite(score)]
    if not known:
        return [0.0] * len(scores)
    low, high = min(known), max(known)
    spread = high - low
    if not spread:
        return [1.0 if math.isfinite(score) else 0.0 for score in scores]
    return [round((score - low) / spread, 6) if math.isfinite(score) else 0.0 for score in scores]
