"""lsa, luhn and sum-basic: sentences rated by how often their words are used."""

import heapq
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from reader.summary.sumy_methods.counts import Floats, count_terms, sums
from reader.summary.sumy_methods.words import BodyWords

_SMOOTH = 0.4
"""What sumy gives every term in every sentence before its frequency counts."""
_GAP = 4
"""This many insignificant words in a row end one of Luhn's chunks."""


def lsa(words: BodyWords) -> Floats:
    """Rate sentences by latent semantic analysis (Steinberger and Ježek 2004) as sumy does.

    sumy rates a sentence by the length of its column in ``Σ Vᵀ`` over *all* dimensions of the
    singular value decomposition ``U Σ Vᵀ``, and ``U`` changes no length: it is the length of the
    sentence's column in the matrix itself. So it is computed here, without the decomposition.
    Sentences with the same counts tie exactly, and the earlier wins; in sumy rounding decides, and
    since it numbers its terms in the order of a set, the result may differ in every process.
    """
    known = {term for sentence in words.content for term in sentence} | set(words.title_content)
    counts = count_terms([[s for s in sentence if s in known] for sentence in words.stems])
    size = counts.shape[0]
    highest = np.ones(size)
    np.maximum.at(highest, counts.rows, counts.values)
    shares = counts.values / highest[counts.rows]
    squares = (_SMOOTH + (1 - _SMOOTH) * shares) ** 2 - _SMOOTH**2
    filled = np.where(counts.sizes > 0, _SMOOTH**2 * len(known), 0.0)
    return np.sqrt(filled + sums(counts.rows, squares, size))


def luhn(words: BodyWords) -> list[float]:
    """Rate sentences by their densest run of significant words (Luhn 1958) as sumy does."""
    seen = Counter(term for sentence in words.content for term in sentence)
    seen.update(words.title_content)
    significant = frozenset(term for term, count in seen.items() if count > 1)
    return [
        max((_density(chunk) for chunk in _chunks(stems, significant)), default=0.0)
        for stems in words.stems
    ]


def _chunks(stems: Sequence[str], significant: frozenset[str]) -> Iterator[list[int]]:
    """Yield runs that begin with a significant word and end before a gap; 1 is significant."""
    chunk: list[int] = []
    for stem in stems:
        if stem in significant:
            chunk.append(1)
        elif chunk:
            chunk.append(0)
            if not any(chunk[-_GAP:]) and len(chunk) >= _GAP:
                yield chunk
                chunk = []
    if chunk:
        yield chunk


def _density(chunk: Sequence[int]) -> float:
    words = sum(chunk)
    length = len(chunk) - chunk[::-1].index(1)  # insignificant words at the end do not count
    return 0.0 if words == 1 else words**2 / length


def sum_basic(words: BodyWords) -> list[float]:
    """Rate sentences by SumBasic (Nenkova and Vanderwende 2005) as sumy's class does.

    The mean probability of a sentence's words only falls as others are chosen. So one that is still
    the best after its mean was brought up to date is the best of all, and most are never looked at.
    """
    counts = Counter(term for sentence in words.content for term in sentence)
    total = counts.total()
    probability = {term: count / total for term, count in counts.items()}
    content = words.content
    heap = [(-_mean(sentence, probability), place) for place, sentence in enumerate(content)]
    heapq.heapify(heap)
    ratings = [0.0] * len(content)
    chosen = 0
    while heap:
        worth, place = heapq.heappop(heap)
        now = -_mean(content[place], probability)
        if now > worth:
            heapq.heappush(heap, (now, place))
            continue
        ratings[place] = -float(chosen)
        chosen += 1
        for term in content[place]:
            probability[term] *= probability[term]
    return ratings


def _mean(sentence: Sequence[str], probability: dict[str, float]) -> float:
    """Return the mean, added up in the same order as in sumy."""
    return sum([probability[t] for t in sentence]) / len(sentence) if sentence else 0.0
