"""From scores to a summary: the best sentences that fit the length, none of them twice.

The choice is one optimisation. What a set of sentences is worth is the sum of their scores, and of
what they are together: less for each that repeats another, less for each that opens on "he" or
"but" without the sentence before it, more for each main actor that is named, and in a long text
less for each from a part that has its share. Nearly all of that can only fall as sentences are
chosen (the set function is submodular but for the sentence that leans on its neighbour), so that
taking the best again and again comes close to the optimum (Nemhauser and others 1978), and lazily:
one that is still the best after its worth was brought up to date is the best of all, and most
sentences are never compared with anything.
"""

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from reader.summary.length import Length
from reader.summary.vectors import Vector

_SCRAP = 5
"""Words below which a sentence is a scrap: "Minnesota."."""

NEAR_REPEAT = 0.7
"""Cosine above which two sentences say the same, and the second is passed over."""

SAME_FACT = 0.5
"""Share of the shorter sentence's roots that make two sentences of different writers the same fact:
they say it at other lengths, and their cosine may be low."""
_FEWEST_SHARED = (3, 2)
"""Shared roots below which that says nothing, and those of them that are in no name."""

REDUNDANCY = 2.0
"""How much of its score a sentence loses when it is just like a chosen one; tuned, as the next two,
by cross-validation over the training articles."""
COVERAGE = 0.5
"""What it is worth to name all the main actors."""
LEANING = 0.6
"""What it costs to open on a pronoun or a link while the sentence before is not shown. At 0, 0.3
and 0.6 cross-validation gives the same, and the highest is the easiest to read."""
CROWDING = 1.0
"""What each sentence that was already chosen costs the others of its chapter."""


class Candidate(NamedTuple):
    """A sentence that may be chosen."""

    key: str
    """What makes two candidates the same sentence when it is equal."""
    words: int
    """How many words it has."""


@dataclass(frozen=True, slots=True)
class Ties:
    """What sentences are to each other. Every sequence has one place for each candidate."""

    vectors: Sequence[Vector]
    """What they say."""
    leans: Sequence[bool]
    """Whether it needs the one before it to be understood."""
    main: Sequence[frozenset[int]]
    """Which of the main actors it names."""
    shares: Sequence[float]
    """What each main actor is worth; they add up to 1, or there are none."""
    parts: Sequence[int]
    """The part of the text that it stands in."""
    roots: Sequence[frozenset[str]] = ()
    """The roots of its terms, where several writers may tell the same fact; else empty."""
    names: frozenset[str] = frozenset()
    """The roots that are in the names of actors."""


def choose(
    scores: Sequence[float],
    candidates: Sequence[Candidate],
    *,
    length: Length,
    ties: Ties | None = None,
    near_repeat: float = NEAR_REPEAT,
) -> list[int]:
    """Choose positions by what they are worth together, under the length and without repeats.

    Args:
        scores: A score for each candidate; of two equal ones the earlier wins.
        candidates: The sentences, in document order.
        length: The bound; not ``auto``.
        ties: What they are to each other; without it only the scores count.
        near_repeat: Cosine above which two sentences say the same.

    Returns:
        The chosen positions in document order.
    """
    places = range(len(scores))
    if length.unit == "words":
        # What is left of a budget of words is not filled with scraps.
        middle = median(scores) if scores else 0.0
        worthy = [p for p in places if candidates[p].words >= _SCRAP and scores[p] >= middle]
        found = _fill(worthy, _Chosen(scores, ties, near_repeat), candidates, length)
        if found:
            return found
    return _fill(places, _Chosen(scores, ties, near_repeat), candidates, length)


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
        # The one after it may have leant on it: it is worth more now than it was.
        following = place + 1
        if chosen.leans(following):
            heapq.heappush(heap, (-chosen.most_worth(following), following))
    return sorted(chosen.places)


class _Chosen:
    """The chosen sentences, and what any other would add to them."""

    def __init__(
        self, scores: Sequence[float], ties: Ties | None, near_repeat: float = NEAR_REPEAT
    ) -> None:
        self.places: set[int] = set()
        self._near_repeat = near_repeat
        self._scores = scores
        self._ties = ties
        self._actors: set[int] = set()
        self._parts: Counter[int] = Counter()
        # By term, so that a comparison touches only what is shared.
        self._index: dict[str, list[tuple[int, float]]] = {}
        self._known: dict[int, tuple[int, float]] = {}

    def most_worth(self, place: int) -> float:
        """Return what a sentence is worth at most, whatever else is chosen."""
        score = self._scores[place]
        return score if self._ties is None else score + COVERAGE * self._coverage(place)

    def leans(self, place: int) -> bool:
        """Say whether there is such a sentence and it needs the one before it."""
        return self._ties is not None and place < len(self._scores) and self._ties.leans[place]

    def worth(self, place: int) -> float | None:
        """Return what a sentence adds now; None when it says what a chosen one says."""
        if self._ties is None:
            return self._scores[place]
        likeness = self._likeness(place, self._ties.vectors)
        if likeness > self._near_repeat or self._retells(place, self._ties):
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

    def _retells(self, place: int, ties: Ties) -> bool:
        """Say whether a chosen sentence of any writer tells the same fact."""
        return bool(ties.roots) and any(
            _same_fact(ties.roots[place], ties.roots[other], ties.names) for other in self.places
        )

    def _likeness(self, place: int, vectors: Sequence[Vector]) -> float:
        """Return the highest cosine with a chosen sentence; 0 while there is none."""
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
        """Put a sentence among the chosen."""
        if self._ties is not None:
            order = len(self.places)
            for term, weight in self._ties.vectors[place].items():
                self._index.setdefault(term, []).append((order, weight))
            self._actors |= self._ties.main[place]
            self._parts[self._ties.parts[place]] += 1
        self.places.add(place)


def _same_fact(one: frozenset[str], other: frozenset[str], names: frozenset[str]) -> bool:
    shared = one & other
    if len(shared) < SAME_FACT * min(len(one), len(other)):
        return False
    fewest, beside_names = _FEWEST_SHARED
    return len(shared) >= fewest and len(shared - names) >= beside_names


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
