"""Which sentences of some articles are about a query."""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.document.annotations import Mention
from reader.services.digests.batch import AnalysedArticle


def places_about(
    articles: Sequence[AnalysedArticle], query: str
) -> tuple[frozenset[int], ...] | None:
    """Return of each article the places, in its body, of the sentences about a query.

    About it is what has half of its words, each weighed by how rare it is.

    Args:
        articles: The articles.
        query: The words; nothing for every sentence.

    Returns:
        The places; None when there is no query, or no sentence is about it.
    """
    from reader.summary.terms import root, terms

    rows = []
    asked: set[str] = set()
    for analysed in articles:
        analysis = analysed.facts.analysis
        asked.update(map(root, terms(query, analysis.language)))
        rows.append([
            frozenset(map(root, terms(analysis.sentences[index].text, analysis.language)))
            for index in analysis.body
        ])  # fmt: skip
    counts = Counter(word for row in rows for found in row for word in found & asked)
    if not counts:
        return None
    size = sum(map(len, rows))
    rarity = {word: math.log(1 + size / counts[word]) for word in sorted(counts)}
    half = math.fsum(rarity.values()) / 2

    def is_about(found: frozenset[str]) -> bool:
        return math.fsum(rarity.get(word, 0.0) for word in sorted(found)) >= half

    return tuple(
        frozenset(place for place, found in enumerate(row) if is_about(found)) for row in rows
    )


def body_places(analysed: AnalysedArticle, mentions: Iterable[Mention]) -> frozenset[int]:
    """Return the places, in the body of an article, of the sentences that mentions are in."""
    sentences = analysed.facts.sentences
    starts = [sentence.start for sentence in sentences]
    named = {bisect_right(starts, mention.start) - 1 for mention in mentions}
    body = analysed.facts.analysis.body
    return frozenset(place for place, index in enumerate(body) if index in named)
