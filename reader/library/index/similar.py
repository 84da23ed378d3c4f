"""Articles like another one, by the rarest terms and names that they share."""

from collections import Counter
from typing import NamedTuple

from reader.library.index.index import Index
from reader.library.index.story_rows import (
    articles_with,
    articles_with_terms,
    count_with_terms,
    term_counts,
)
from reader.library.index.term_weights import TermWeights, dot

_POSTINGS = 250
"""The most articles that are looked at for one rare term, the latest first."""
_COMPARED = 100
"""The most articles that are compared: those that share most of the rare terms."""
_LEAST = 0.03
"""The least cosine of a similar article."""


class SimilarArticles(NamedTuple):
    """The articles that are similar to one, and the terms by which they were found."""

    scores: dict[int, float]
    """Number of an article -> the cosine between the two, more than 0."""
    terms: tuple[str, ...]
    """The terms by which they were found."""


def similar_articles(index: Index, number: int) -> SimilarArticles:
    """Return the articles that are similar to one.

    Args:
        index: Where they are.
        number: The number of the article; it is not among them.
    """
    own = articles_with_terms(index, [number])
    if not own:
        return SimilarArticles({}, ())
    total = count_with_terms(index)
    weights = TermWeights(term_counts(index, own[0].terms), total)
    vector = weights.vector(own[0].terms)
    terms = weights.rarest(vector)
    shared: Counter[int] = Counter()
    for term in terms:
        shared.update(articles_with(index, term, _POSTINGS))
    del shared[number]
    others = articles_with_terms(index, [each for each, _ in shared.most_common(_COMPARED)])
    every = TermWeights(term_counts(index, {term for each in others for term in each.terms}), total)
    scores = {each.number: dot(vector, every.vector(each.terms)) for each in others}
    near = {each: score for each, score in scores.items() if score >= _LEAST}
    return SimilarArticles(near, tuple(terms))
