"""From scores to a summary: the best sentences that fit the length, none of them twice."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reader.summary.length import Length
from reader.summary.vectors import Vector, dot

NEAR_REPEAT = 0.7
"""Cosine above which two sentences say the same; tuned on the training articles."""


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
) -> list[int]:
    """Choose positions by score, the best first, under the length and without repeats.

    Args:
        scores: A score for each candidate; of two equal ones the earlier wins.
        candidates: The sentences, in document order.
        length: The bound.
        vectors: When given, near repeats of a chosen sentence are passed over too.

    Returns:
        The chosen positions in document order.
    """
    most = length.sentences(len(scores))
    chosen: list[int] = []
    seen: set[str] = set()
    total = 0
    is_near = _near_repeat(chosen, vectors)
    for position in sorted(range(len(scores)), key=lambda i: (-scores[i], i)):
        if len(chosen) >= most:
            break
        key, words = candidates[position]
        if key in seen or not length.allows(total + words):
            continue
        if is_near(position):
            continue
        chosen.append(position)
        seen.add(key)
        total += words
    return sorted(chosen)


def _near_repeat(chosen: Sequence[int], vectors: Sequence[Vector] | None) -> Callable[[int], bool]:
    if vectors is None:
        return lambda _: False
    return lambda position: any(
        dot(vectors[position], vectors[other]) > NEAR_REPEAT for other in chosen
    )


def unit_scores(scores: Sequence[float]) -> list[float]:
    """Scale scores to 0..1, the best to 1; what is not a number becomes 0."""
    finite = [score if score - score == 0 else None for score in scores]
    known = [score for score in finite if score is not None]
    if not known:
        return [0.0] * len(scores)
    low, high = min(known), max(known)
    spread = high - low
    if not spread:
        return [1.0 if score is not None else 0.0 for score in finite]
    return [0.0 if score is None else round((score - low) / spread, 6) for score in finite]
