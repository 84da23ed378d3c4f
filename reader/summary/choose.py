"""From scores to a summary: select the best sentences that fit the length, without repeats.

The selection maximises one objective over sets of sentences: the sum of their scores, with a
penalty for each sentence that repeats another, a penalty for each that opens on "he" or "but"
without the sentence before it, a bonus for each main actor named and, in a long text, a penalty
for each further sentence from the same part. Nearly all marginal gains can only fall as sentences
are added (the function is submodular except for sentences that depend on their predecessor), so
the greedy algorithm comes close to the optimum (Nemhauser and others 1978). It is evaluated lazily:
a sentence that still leads after its gain was updated is the best one, and most sentences are never
compared with any other.
"""

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.summary.length import Length
from reader.summary.vectors import Vector

_SHORTEST_SENTENCE = 5
"""A sentence of fewer words is a fragment, such as "Minnesota."."""

NEAR_REPEAT = 0.7
"""Cosine above which the second of two sentences is skipped as a repeat."""

REDUNDANCY = 2.0
"""Penalty, at a cosine of 1, for a sentence that is similar to a selected one. Tuned by
cross-validation on the training articles, as is the next."""
COVERAGE = 0.5
"""Bonus for naming all the main actors."""
LEANING = 0.5
"""Penalty for a sentence that needs the one before it when that is not selected. Of the sentences
selected on the development sets 5.0, 3.9 and 3.4 % lack it at 0.4, 0.5 and 0.6; at 0.6 papers lose
0.2 ROUGE."""
CROWDING = 1.0
"""Penalty for each sentence that is already selected from the same part."""


class Candidate(NamedTuple):
    """A sentence that can be selected."""

    key: str
    """Normalised text; candidates with equal keys are the same sentence."""
    words: int
    """Its number of words."""


class Ties(NamedTuple):
    """How sentences relate. Sequences over candidates have one element per candidate."""

    vectors: Sequence[Vector]
    """Their tf-idf vectors."""
    leans: Sequence[bool]
    """Whether it needs the sentence before it to be understood."""
    main: Sequence[frozenset[int]]
    """The ranks of the main actors that it names."""
    shares: Sequence[float]
    """The weight of each main actor, by rank; the weights sum to 1 unless there are no actors."""
    parts: Sequence[int]
    """The part of the text that it is in."""


def choose(
    scores: Sequence[float],
    candidates: Sequence[Candidate],
    *,
    length: Length,
    ties: Ties | None = None,
) -> list[int]:
    """Select sentences greedily within the length, without repeats.

    Args:
        scores: A score for each candidate; ties go to the earlier one.
        candidates: The sentences, in document order.
        length: The bound; not ``auto``.
        ties: How they relate to each other; None to use the scores alone.

    Returns:
        The selected positions, in document order.
    """
    places = range(len(scores))
    if length.unit == "words":
        # The rest of a word budget is not filled with fragments.
        middle = _median(scores)
        worthy = [
            p for p in places if candidates[p].words >= _SHORTEST_SENTENCE and scores[p] >= middle
        ]
        found = _fill(worthy, _Chosen(scores, ties), candidates, length)
        if found:
            return found
    return _fill(places, _Chosen(scores, ties), candidates, length)


def _median(scores: Sequence[float]) -> float:
    """Return the median of some scores; 0 if there are none."""
    count, ordered = len(scores), sorted(scores)
    return (ordered[(count - 1) // 2] + ordered[count // 2]) / 2 if count else 0.0


def _fill(
    places: Iterable[int], chosen: "_Chosen", candidates: Sequence[Candidate], length: Length
) -> list[int]:
    most = length.sentences(len(candidates))
    heap = [(-chosen.most_worth(place), place) for place in places]
    heapq.heapify(heap)
    seen: set[str] = set()
    total = 0
    while heap and len(chosen.places) < most:
        worth, place = heapq.heappop(heap)
        key, words = candidates[place]
        if key in seen or not length.allows(total + words):
            continue
        now = chosen.worth(place)
        if now is None:
            continue
        if -now > worth:
            heapq.heappush(heap, (-now, place))
            continue
        chosen.add(place)
        seen.add(key)
        total += words
        # If the next sentence depends on this one, its gain has just risen.
        following = place + 1
        if chosen.leans(following):
            heapq.heappush(heap, (-chosen.most_worth(following), following))
    return sorted(chosen.places)


class _Chosen:
    """The selected sentences, and the marginal gain of any other."""

    def __init__(self, scores: Sequence[float], ties: Ties | None) -> None:
        self.places: set[int] = set()
        self._scores = scores
        self._ties = ties
        self._actors: set[int] = set()
        self._parts: Counter[int] = Counter()
        # Inverted index, so that a comparison touches only shared terms.
        self._index: dict[str, list[tuple[int, float]]] = {}
        self._known: dict[int, tuple[int, float]] = {}

    def most_worth(self, place: int) -> float:
        """Return an upper bound of a sentence's marginal gain."""
        score = self._scores[place]
        return score if self._ties is None else score + COVERAGE * self._coverage(place)

    def leans(self, place: int) -> bool:
        """Return whether there is such a sentence and it depends on the one before it."""
        return self._ties is not None and place < len(self._scores) and self._ties.leans[place]

    def worth(self, place: int) -> float | None:
        """Return a sentence's marginal gain; None when it repeats a selected one."""
        if self._ties is None:
            return self._scores[place]
        likeness = self._likeness(place, self._ties.vectors)
        if likeness > NEAR_REPEAT:
            return None
        alone = self._ties.leans[place] and place - 1 not in self.places
        return (
            self.most_worth(place)
            - REDUNDANCY * likeness
            - (LEANING if alone else 0.0)
            - CROWDING * self._parts[self._ties.parts[place]] * (self._ties.parts[-1] > 0)
        )

    def _coverage(self, place: int) -> float:
        assert self._ties is not None  # noqa: S101 - asked only where there are ties
        named = self._ties.main[place] - self._actors
        return math.fsum(self._ties.shares[rank] for rank in named)

    def _likeness(self, place: int, vectors: Sequence[Vector]) -> float:
        """Return the highest cosine with a selected sentence; 0 while there is none."""
        checked, highest = self._known.get(place, (0, 0.0))
        sums: dict[int, float] = {}
        for term, weight in vectors[place].items():
            for order, other in reversed(self._index.get(term, ())):
                if order < checked:
                    break
                sums[order] = sums.get(order, 0.0) + weight * other
        highest = max(highest, max(sums.values(), default=0.0))
        self._known[place] = len(self.places), highest
        return highest

    def add(self, place: int) -> None:
        """Select a sentence."""
        if self._ties is not None:
            order = len(self.places)
            for term, weight in self._ties.vectors[place].items():
                self._index.setdefault(term, []).append((order, weight))
            self._actors |= self._ties.main[place]
            self._parts[self._ties.parts[place]] += 1
        self.places.add(place)


def unit_scores(scores: Sequence[float]) -> list[float]:
    """Scale scores to 0..1 so that the best is 1; NaN becomes 0."""
    known = [score for score in scores if math.isfinite(score)]
    if not known:
        return [0.0] * len(scores)
    low, high = min(known), max(known)
    spread = high - low
    if not spread:
        return [1.0 if math.isfinite(score) else 0.0 for score in scores]
    return [round((score - low) / spread, 6) if math.isfinite(score) else 0.0 for score in scores]
