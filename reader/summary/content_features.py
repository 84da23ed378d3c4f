"""Features of a sentence's content: its ties to the others, to the headline and to the keywords."""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from reader.summary.body import Body
from reader.summary.surface_features import Columns
from reader.summary.terms import root
from reader.summary.vectors import directed_sums, dot

_KEYWORDS = 12
"""How many of the most frequent terms are the keywords of a body."""
_LEAD = 3


def content_features(body: Body) -> Columns:
    """Return the columns of the groups ``centrality``, ``title`` and ``keywords``."""
    return {**_centrality(body), **_title(body), **_keywords(body)}


def _centrality(body: Body) -> Columns:
    before, after = directed_sums(body.vectors)
    lead = [vector for vector in body.vectors[:_LEAD] if vector]
    likeness = [[dot(vector, each) for each in lead] for vector in body.vectors]
    return {
        "after": after,
        "before": before,
        "like_first": [row[0] if row else 0.0 for row in likeness],
        "like_lead": [max(row, default=0.0) for row in likeness],
    }


def _title(body: Body) -> Columns:
    title = frozenset(map(root, body.title_terms))
    if not title:
        return {"title_share": [0.0] * len(body)}
    roots = [frozenset(map(root, sentence)) for sentence in body.terms]
    known = Counter(each for sentence in roots for each in sentence & title)
    rare = {each: 1 / math.sqrt(1 + known[each]) for each in title}
    # The order of a set differs between processes; fsum is exact, so the order does not matter.
    whole = math.fsum(rare.values())
    return {
        "title_share": [math.fsum(rare[t] for t in title & each) / whole for each in roots],
    }


def _keywords(body: Body) -> Columns:
    counts = Counter(chain.from_iterable(body.terms))
    top = {term: math.sqrt(n) for term, n in _most_common(counts, _KEYWORDS)}
    logs = {term: math.log(count) for term, count in counts.items()}
    own = [frozenset(sentence) for sentence in body.terms]
    spoken = [math.fsum(map(logs.__getitem__, each)) for each in own]
    return {
        "keyword_share": [math.fsum(top[t] for t in each if t in top) for each in own],
        "term_frequency": [
            total / max(1, len(each)) for total, each in zip(spoken, own, strict=True)
        ],
        "spoken_of": [
            total / math.sqrt(max(1, len(each))) for total, each in zip(spoken, own, strict=True)
        ],
        "new_terms": _new_terms(own),
        "shared_terms": _shared_terms(body.terms, own),
    }


def _shared_terms(terms: Sequence[Sequence[str]], own: Sequence[frozenset[str]]) -> list[float]:
    """Return how many terms each sentence shares with the others, as TextRank weighs them.

    In TextRank (Mihalcea and Tarau 2004) two sentences are linked by the terms that both have,
    divided by the logarithms of their lengths. The stationary distribution of a walk on a graph
    without directions is proportional to the sums of the links, and these are linear in the words.

    Args:
        terms: The terms of each sentence.
        own: The same without repeats.
    """
    logs = [math.log1p(len(sentence)) for sentence in terms]
    usual = math.fsum(logs) / max(1, len(logs))
    counts = Counter(chain.from_iterable(own))
    return [
        (sum(map(counts.__getitem__, sentence)) - len(sentence)) / max(1e-9, log + usual)
        for sentence, log in zip(terms, logs, strict=True)
    ]


def _most_common(counts: Counter[str], number: int) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:number]


def _new_terms(own: Sequence[frozenset[str]]) -> list[float]:
    """Return the share of each sentence's terms that no sentence before it has."""
    seen: set[str] = set()
    fresh: list[float] = []
    for each in own:
        fresh.append(len(each - seen) / max(1, len(each)))
        seen |= each
    return fresh
