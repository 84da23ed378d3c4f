"""The weights of terms, by how many articles have them, and the similarity of two articles."""

import heapq
import math
from collections.abc import Collection, Mapping

_RAREST = 15
"""The number of an article's terms by which others are looked for."""
_RARE_PART, _RARE_LEAST, _RARE_MOST = 0.15, 30, 250
"""A term is rare if at most this share of all articles has it, clamped to 30 and 250 articles."""

Vector = Mapping[str, float]
"""Term -> weight; of length 1 for an article."""


class TermWeights:
    """How much each term counts, by how many articles have it."""

    def __init__(self, counts: Mapping[str, int], total: int) -> None:
        """Make weights.

        Args:
            counts: Term -> how many articles have it.
            total: How many articles there are.
        """
        self._counts = counts
        self._total = max(1, total)
        self._most = min(max(_RARE_LEAST, _RARE_PART * total), _RARE_MOST)

    def vector(self, features: Mapping[str, float] | Collection[str]) -> dict[str, float]:
        """Return an article's terms as a vector of length 1."""
        uses = features if isinstance(features, Mapping) else dict.fromkeys(features, 1.0)
        weights = {
            term: (1 + math.log(max(1.0, use)))
            * math.log(1 + self._total / max(1, self._counts.get(term, 1)))
            for term, use in sorted(uses.items())
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {term: weight / length for term, weight in weights.items()}

    def rarest(self, vector: Vector) -> list[str]:
        """Return the terms by which other articles are looked for: rare ones with high weights."""
        rare = [term for term in vector if 1 < self._counts.get(term, 1) <= self._most]
        return heapq.nsmallest(_RAREST, rare, key=lambda term: (-vector[term], term))


def dot(one: Vector, other: Vector) -> float:
    """Return the inner product of two vectors: for articles, the cosine between them."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[term] for term, weight in one.items() if term in other)
