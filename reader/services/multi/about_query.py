"""Which sentences of some articles are about a query."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice

from reader.document.annotations import Mention
from reader.services.digests.batch import AnalysedArticle


def places_about(
    articles: Sequence[AnalysedArticle], query: str
) -> tuple[frozenset[int], ...] | None:
    """Return, for each article, the places in its body of the sentences about a query.

    A sentence is about it if it has half of its words, each weighted by how rare it is.

    Args:
        articles: The articles.
        query: The words; empty for every sentence.

    Returns:
        The places; None when there is no query, or no sentence is about it.
    """
    from reader.summary.shared_content import HALF, about
    from reader.summary.terms import root, terms

    rows: list[frozenset[str]] = []
    asked: set[str] = set()
    for analysed in articles:
        analysis = analysed.facts.analysis
        asked.update(map(root, terms(query, analysis.language)))
        texts = (analysis.sentences[index].text for index in analysis.body)
        rows += [frozenset(map(root, terms(text, analysis.language))) for text in texts]
    found = about(rows, asked)
    if not any(found):
        return None
    shares = iter(found)
    return tuple(
        frozenset(
            place
            for place, share in enumerate(islice(shares, len(each.facts.analysis.body)))
            if share >= HALF
        )
        for each in articles
    )


def body_places(analysed: AnalysedArticle, mentions: Iterable[Mention]) -> frozenset[int]:
    """Return the places, in the body of an article, of the sentences that mentions are in."""
    sentences = analysed.facts.sentences
    starts = [sentence.start for sentence in sentences]
    named = {bisect_right(starts, mention.start) - 1 for mention in mentions}
    body = analysed.facts.analysis.body
    return frozenset(place for place, index in enumerate(body) if index in named)
