"""Sparse tf-idf vectors of sentences, in plain Python: a news article needs no matrix library."""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import chain

Vector = dict[str, float]
"""Term -> weight; a vector has length 1 or is empty."""


def tf_idf(sentences: Sequence[Sequence[str]]) -> list[Vector]:
    """Return a vector of length 1 for each sentence.

    The weight of a term is ``tf * ln(1 + n / df)``, with ``n`` sentences of which ``df`` have it.
    """
    frequency = Counter(chain.from_iterable(map(set, sentences)))
    count = len(sentences)
    rarity = {term: math.log(1 + count / df) for term, df in frequency.items()}
    return [unit({t: n * rarity[t] for t, n in Counter(each).items()}) for each in sentences]


def unit(vector: Vector) -> Vector:
    """Scale a vector to length 1; an empty one stays empty."""
    norm = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {term: weight / norm for term, weight in vector.items()} if norm else {}


def dot(left: Vector, right: Vector) -> float:
    """Return the inner product; of two vectors of length 1 it is their cosine, 0 to 1."""
    if len(left) > len(right):
        left, right = right, left
    return sum(weight * right[term] for term, weight in left.items() if term in right)


def directed_sums(vectors: Sequence[Vector]) -> tuple[list[float], list[float]]:
    """Return for each sentence the sum of its cosines with those before and with those after it.

    With ``S`` the running sum of the vectors, the sum of the cosines of ``v`` with all sentences
    before it is ``v · S``: linear in the words, where a matrix of all pairs is quadratic.
    """
    return _sums_before(vectors), _sums_before(vectors[::-1])[::-1]


def _sums_before(vectors: Sequence[Vector]) -> list[float]:
    running: Vector = {}
    sums: list[float] = []
    for vector in vectors:
        sums.append(sum(weight * running.get(term, 0.0) for term, weight in vector.items()))
        for term, weight in vector.items():
            running[term] = running.get(term, 0.0) + weight
    return sums
