"""Choose sentences that are near to what is said of one thing, and to the whole story.

The numbers were chosen on four timelines of three stories (T17).
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.summary.vectors import Vector, dot, unit

_STORY_WEIGHT = 0.3
"""The weight of nearness to the whole story, next to nearness to what is said of one thing."""
_REDUNDANCY = 0.7
"""The share of its worth that a sentence loses at a cosine of 1 with a chosen one."""
NEAR_REPEAT = 0.5
"""Cosine from which a sentence repeats a chosen one."""
_POOL = 60
"""How many of the best sentences are compared with each other."""


class Centroids:
    """Sentences about several things of one story, with their vectors.

    A term weighs ``(1 + ln tf) * ln(1 + n / df)``, with ``n`` sentences of which ``df`` have it.
    """

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        """Weigh the terms.

        Args:
            sentences: The terms of each sentence, over all things.
        """
        frequency = Counter(term for sentence in sentences for term in set(sentence))
        count = len(sentences)
        rarity = {term: math.log(1 + count / df) for term, df in frequency.items()}
        self.vectors = [
            unit({t: (1 + math.log(n)) * rarity[t] for t, n in Counter(each).items()})
            for each in sentences
        ]
        """The vector of each sentence."""
        self._story = _centroid(self.vectors, [1.0] * count)

    def choose(self, vectors: Sequence[Vector], worth: Sequence[float], *, most: int) -> list[int]:
        """Choose the sentences that are nearest to all that is said of one thing, without repeats.

        Args:
            vectors: The sentences about it.
            worth: A factor for each.
            most: How many, at most.

        Returns:
            Their places, the best first.
        """
        centroid = _centroid(vectors, worth)
        scored = [
            (factor * (dot(vector, centroid) + _STORY_WEIGHT * dot(vector, self._story)), place)
            for place, (vector, factor) in enumerate(zip(vectors, worth, strict=True))
        ]
        best = sorted(scored, key=lambda each: (-round(each[0], 9), each[1]))[:_POOL]
        alike = dict.fromkeys((place for _, place in best), 0.0)
        chosen: list[int] = []
        while best and len(chosen) < most:
            best = [each for each in best if alike[each[1]] < NEAR_REPEAT]
            if not best:
                break
            taken = max(best, key=lambda each: each[0] * (1 - _REDUNDANCY * alike[each[1]]))
            best.remove(taken)
            chosen.append(taken[1])
            for _, place in best:
                alike[place] = max(alike[place], dot(vectors[place], vectors[taken[1]]))
        return chosen


def _centroid(vectors: Iterable[Vector], worth: Iterable[float]) -> Vector:
    total: Vector = {}
    for vector, factor in zip(vectors, worth, strict=True):
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + factor * weight
    return unit(total)
