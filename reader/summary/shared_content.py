"""Select the sentences that cover most of what several articles share, for their length.

The selection is maximum coverage within a budget (Gillick and Favre 2009, "A scalable global model
for summarization"), with roots of words as the concepts: a root weighs more the more articles have
it, and counts once. The greedy choice by gain per word comes close to the best one for such an
objective (Khuller, Moss and Naor 1999). A term that one article alone has weighs next to nothing,
so an aside of one article is not chosen, however well it is written.

The numbers below were chosen on the development clusters of Multi-News at 100, 150 and 230 words;
each can be halved or doubled there without losing more than 0.4 ROUGE. How well a sentence reads by
itself weighs more than ROUGE asks for: it was set by reading briefs.
"""

import heapq
import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from reader.summary.length import Length
from reader.summary.vectors import Vector, dot

_FREQUENT = 0.2
"""The weight of the logarithm of how many sentences have a root, next to its share of the
articles."""
_QUERY_WEIGHT = 4.0
"""Added to the weight of a root of the query: four times as much as being in every article."""
_OWN_SCORE = 0.06
"""The weight of a sentence's score in its own article, where the summary is a small part of the
articles; a difference of 1 in that score is a factor of e."""
_QUOTE = 0.1
"""The bonus for quoting somebody: reports of one event differ in whom they asked."""
_LEANING = 0.3
"""The penalty for depending on the sentence before when that is not selected: more than most
sentences are worth. The words of a query count nothing then. On the development clusters ROUGE is
the same within 0.2 from 0 to 0.6, except at 0 in 150 words, where it is 0.5 higher."""
_OVERHEAD = 6
"""Words added to the cost of every sentence: without them many short sentences are chosen, each of
which says little."""
_USUAL_WORDS = 18
"""The usual length of a sentence, in words."""
_FEWEST_WORDS = 8
"""The rest of a word budget is not filled with shorter sentences."""

HALF = 0.5
"""The share of a query from which a sentence is about it."""
_ENOUGH = 0.7
"""The share of the length from which sentences beside the query are not added. Set by reading
briefs: what fits into a short rest is seldom what matters."""
_SEVERAL = 3
"""From this many articles on, a sentence that shares only names with other articles is an aside and
comes after all others. With two articles, each may report half of what happened."""

NEAR_REPEAT = 0.5
"""Cosine with a chosen sentence above which a sentence is a repeat."""
SAME_FACT = 0.5
"""Share of the shorter sentence's roots above which two sentences of different articles report the
same fact: when their lengths differ, their cosine can be low."""
_FEWEST_SHARED = (3, 2)
"""The least number of shared roots, in all and outside names, for ``SAME_FACT`` to apply."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A sentence of one of several articles."""

    article: int
    """The index of its article."""
    key: str
    """Normalised text; sentences with equal keys are the same."""
    words: int
    """Its number of words."""
    roots: frozenset[str]
    """The roots of its terms."""
    vector: Vector
    """Their tf-idf vector over the sentences of all articles."""
    score: float
    """Its score in its own article, less the best one there: 0 or below, in log-odds."""
    quotes: bool
    """Whether it quotes somebody."""
    leans: bool
    """Whether it needs the sentence before it to be understood."""
    broken: bool = False
    """Whether it asks, is a credit, a caption or a call to read on, or is cut."""


def cover(
    sentences: Sequence[Reported],
    *,
    length: Length,
    names: Collection[str],
    query: Collection[str] = (),
) -> list[int]:
    """Select sentences that cover what the articles share, and repeat nothing.

    Args:
        sentences: The sentences, in order of the articles and of their texts.
        length: The bound; not ``auto``.
        names: The roots of the words in actors' names, which many sentences share.
        query: The roots of what was asked for.

    Returns:
        The selected positions, in order.
    """
    weights = _weights(sentences, query)
    asides = _asides(sentences, names, query) | _beside(sentences, query)
    long = [
        place
        for place, each in enumerate(sentences)
        if not each.broken and (each.words >= _FEWEST_WORDS or length.unit != "words")
    ]
    chosen = _Cover(sentences, weights, names, query, _cost(sentences, length))
    chosen.picky = _left_out(sentences, length) ** 3
    chosen.fill([place for place in long if place not in asides], length)
    # What was asked for need not fill the length, but a sentence of it alone says too little.
    if not query or chosen.used(length) < _ENOUGH:
        chosen.fill(asides.intersection(long), length)
    if not chosen.places:
        chosen.fill(range(len(sentences)), length)
    return sorted(chosen.places)


def _asides(
    sentences: Sequence[Reported], names: Collection[str], query: Collection[str]
) -> frozenset[int]:
    """Return the places of the sentences that share nothing with another article but names."""
    if len({each.article for each in sentences}) < _SEVERAL:
        return frozenset()
    homes: dict[str, int] = {}
    shared = {
        root
        for each in sentences
        for root in each.roots
        if homes.setdefault(root, each.article) != each.article
    }
    known = shared.difference(names).union(query)
    return frozenset(place for place, each in enumerate(sentences) if known.isdisjoint(each.roots))


def _beside(sentences: Sequence[Reported], query: Collection[str]) -> frozenset[int]:
    """Return the places of the sentences that are not about the query.

    A sentence is about it if it has half of its roots, by weight: for "North Korea" one with
    "Korea", but not one with "North" alone.
    """
    shares = about([each.roots for each in sentences], query)
    known = any(shares)
    return frozenset(place for place, share in enumerate(shares) if share < HALF and known)


def about(sentences: Sequence[frozenset[str]], query: Collection[str]) -> list[float]:
    """Return how much of a query each sentence has, 0 to 1, each root weighed by how rare it is.

    Args:
        sentences: The roots of each sentence.
        query: The roots of what was asked for; those that no sentence has do not count.
    """
    counts = Counter(root for each in sentences for root in each.intersection(query))
    rarity = {root: math.log(1 + len(sentences) / n) for root, n in sorted(counts.items())}
    whole = math.fsum(rarity.values()) or 1.0
    return [
        math.fsum(rarity[root] for root in sorted(each & rarity.keys())) / whole
        for each in sentences
    ]


def _left_out(sentences: Sequence[Reported], length: Length) -> float:
    """Return what share of the articles is left out of the summary, 0 to 1."""
    if length.unit == "words":
        return max(0.0, 1 - length.amount / max(1, sum(each.words for each in sentences)))
    return max(0.0, 1 - length.sentences(len(sentences)) / max(1, len(sentences)))


def _weights(sentences: Sequence[Reported], query: Collection[str]) -> dict[str, float]:
    spread = Counter(
        root for root, _ in {(root, each.article) for each in sentences for root in each.roots}
    )
    counts = Counter(root for each in sentences for root in each.roots)
    others = max(1, len({each.article for each in sentences}) - 1)
    return {
        root: (articles - 1) / others
        + _FREQUENT * math.log(counts[root])
        + (_QUERY_WEIGHT if root in query else 0.0)
        for root, articles in spread.items()
    }


def _priced(words: int) -> float:
    """Return the cost of a sentence, scaled so that one of the usual length costs its own words."""
    return (words + _OVERHEAD) * _USUAL_WORDS / (_USUAL_WORDS + _OVERHEAD)


def _cost(sentences: Sequence[Reported], length: Length) -> float | None:
    """Return what each sentence costs in words; None when a sentence costs its own words.

    Where sentences are counted, a long one costs no more than a short one.
    """
    if length.unit == "words":
        return None
    return max(1.0, sum(each.words for each in sentences) / max(1, len(sentences)))


class _Cover:
    """The selected sentences, and what any other would add to them."""

    def __init__(
        self,
        sentences: Sequence[Reported],
        weights: dict[str, float],
        names: Collection[str],
        query: Collection[str],
        cost: float | None,
    ) -> None:
        self.places: set[int] = set()
        self._sentences = sentences
        self._weights = weights
        self._names = names
        self._query = frozenset(query)
        self._cost = cost
        self.picky = 1.0
        """How much the quality of a sentence itself counts: not at all where all are chosen."""
        self._covered: set[str] = set()
        self._keys: set[str] = set()
        self._words = 0

    def fill(self, places: Iterable[int], length: Length) -> None:
        """Select the best of some sentences, as many as the length allows.

        A gain can only fall while sentences are added, except that of a sentence that depends on
        one just added. So a sentence that still leads after its gain was recomputed is the best
        one.
        """
        most = length.sentences(len(self._sentences))
        listed = set(places)
        heap = [(-self._gain(place), place) for place in listed]
        heapq.heapify(heap)
        while heap and len(self.places) < most:
            known, place = heapq.heappop(heap)
            each = self._sentences[place]
            if place in self.places or each.key in self._keys:
                continue
            if not length.allows(self._words + each.words):
                continue
            gain = self._gain(place)
            if -gain > known + 1e-12:
                heapq.heappush(heap, (-gain, place))
                continue
            if self._repeats(each):
                continue
            self.places.add(place)
            self._keys.add(each.key)
            self._words += each.words
            self._covered |= each.roots
            if place + 1 in listed and self._sentences[place + 1].leans:
                heapq.heappush(heap, (-self._gain(place + 1), place + 1))

    def used(self, length: Length) -> float:
        """Return how much of the length is used, 0 to 1."""
        if length.unit == "words":
            return self._words / length.amount
        return len(self.places) / max(1, length.sentences(len(self._sentences)))

    def _gain(self, place: int) -> float:
        each = self._sentences[place]
        # Sorted: the order of a set differs between processes, and so would the rounding of the
        # sum.
        new = math.fsum(self._weights[root] for root in sorted(each.roots - self._covered))
        alone = each.leans and place - 1 not in self.places
        if alone:
            new -= _QUERY_WEIGHT * len((each.roots - self._covered) & self._query)
        return (
            new / (self._cost or _priced(each.words))
            + _QUOTE * each.quotes
            + self.picky * _OWN_SCORE * each.score
            - _LEANING * alone
        )

    def _repeats(self, each: Reported) -> bool:
        return any(
            dot(each.vector, other.vector) > NEAR_REPEAT
            or (each.article != other.article and self._same_fact(each.roots, other.roots))
            for other in map(self._sentences.__getitem__, self.places)
        )

    def _same_fact(self, one: frozenset[str], other: frozenset[str]) -> bool:
        shared = one & other
        if len(shared) < SAME_FACT * min(len(one), len(other)):
            return False
        fewest, beside_names = _FEWEST_SHARED
        return len(shared) >= fewest and len(shared.difference(self._names)) >= beside_names
