"""One summary of several articles that states no fact twice and names the source of each."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.annotations import Actor, SummarySentence
from reader.document.facts import Facts
from reader.document.options import SummaryOptions
from reader.document.words import find_words
from reader.errors import OptionError
from reader.summary.auto import auto_scores, ties_of
from reader.summary.body import Body, read_body
from reader.summary.choose import Ties, choose, unit_scores
from reader.summary.length import parse_length
from reader.summary.methods import AUTO
from reader.summary.summarize import candidates_of, summary_sentence
from reader.summary.terms import root, terms
from reader.summary.vectors import Vector, dot, tf_idf, unit

_NEAR_REPEAT = 0.4
"""Cosine above which a sentence is a repeat. Within one article the threshold is higher, because
writers repeat themselves less."""
_SUPPORT = 4.0
"""Bonus, in log-odds at a cosine of 1, for a sentence that the other articles support."""
_MAIN = 5


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a joint summary."""

    article: int
    """The index of the article that it is from."""
    sentence: SummarySentence
    """The sentence, with its index in that article."""


def summarize_together(articles: Sequence[Facts], options: SummaryOptions) -> tuple[Said, ...]:
    """Select the sentences that summarize several articles together.

    Args:
        articles: The articles, in order.
        options: The method, which must be ``auto``, and the length of the whole summary; an
            ``auto`` length depends on the words of all articles.

    Returns:
        The sentences, in the order of the articles and of their texts.

    Raises:
        OptionError: If the method is not ``auto`` or the length is not valid.
    """
    if options.method != AUTO:
        raise OptionError(
            f"--together supports only --method auto: remove --method {options.method}"
        )
    bound = parse_length(options.length)
    bodies = [read_body(each) for each in articles]
    places = [(number, place) for number, body in enumerate(bodies) for place in range(len(body))]
    if not places:
        return ()
    candidates = [each for facts in articles for each in candidates_of(facts.analysis)]
    words = sum(candidate.words for candidate in candidates)
    vectors = tf_idf([each for body in bodies for each in body.terms])
    scores = _scores(bodies, vectors)
    chosen = choose(
        scores,
        candidates,
        length=bound.settled(words=words, sentences=len(candidates)),
        ties=_ties(bodies, articles, vectors),
        near_repeat=_NEAR_REPEAT if len(articles) > 1 else 1.0,
    )
    shown = unit_scores(scores)
    return tuple(_said(articles, *places[each], shown[each]) for each in chosen)


def _said(articles: Sequence[Facts], number: int, place: int, score: float) -> Said:
    return Said(number, summary_sentence(articles[number].analysis, place, score))


def _scores(bodies: Sequence[Body], vectors: Sequence[Vector]) -> list[float]:
    """Score each sentence within its article, relative to the best one there, plus its support.

    The support of a sentence is its mean cosine with the summed vectors of the other articles.
    """
    found: list[float] = []
    wholes: list[Vector] = []
    start = 0
    for body in bodies:
        own = auto_scores(body)
        best = max(own, default=0.0)
        found += [score - best for score in own]
        wholes.append(_whole(vectors[start : start + len(body)]))
        start += len(body)
    if len(bodies) < 2:
        return found
    total = _whole(wholes, scale=False)
    supported: list[float] = []
    for number, body in enumerate(bodies):
        for _ in range(len(body)):
            at = len(supported)
            others = dot(vectors[at], total) - dot(vectors[at], wholes[number])
            supported.append(found[at] + _SUPPORT * others / (len(bodies) - 1))
    return supported


def _whole(vectors: Sequence[Vector], *, scale: bool = True) -> Vector:
    whole: Vector = {}
    for vector in vectors:
        for term, weight in vector.items():
            whole[term] = whole.get(term, 0.0) + weight
    return unit(whole) if scale else whole


def _ties(bodies: Sequence[Body], articles: Sequence[Facts], vectors: Sequence[Vector]) -> Ties:
    """Return how the sentences relate; the parts are the articles."""
    ranks, shares = _main_actors(articles)
    own = [ties_of(body) for body in bodies]
    main: list[frozenset[int]] = []
    for ties, facts in zip(own, articles, strict=True):
        known = [ranks.get(_key(actor)) for actor in facts.actors[:_MAIN]]
        main += [
            frozenset(rank for place in named if (rank := known[place]) is not None)
            for named in ties.main
        ]
    return Ties(
        vectors=vectors,
        leans=[leans for ties in own for leans in ties.leans],
        main=main,
        shares=shares,
        parts=[number for number, body in enumerate(bodies) for _ in range(len(body))],
        roots=[frozenset(map(root, each)) for body in bodies for each in body.terms]
        if len(articles) > 1
        else (),
        names=frozenset(
            root(term)
            for facts, body in zip(articles, bodies, strict=True)
            for actor in facts.actors
            for mention in actor.mentions
            for term in terms(find_words(mention.text), body.language)
        ),
    )


def _main_actors(articles: Sequence[Facts]) -> tuple[dict[tuple[str, str], int], list[float]]:
    """Rank the actors of all articles by their total salience."""
    totals: dict[tuple[str, str], float] = {}
    for facts in articles:
        for actor in facts.actors[:_MAIN]:
            totals[_key(actor)] = totals.get(_key(actor), 0.0) + actor.salience
    best = sorted(totals, key=lambda key: (-totals[key], key))[:_MAIN]
    whole = math.fsum(totals[key] for key in best) or 1.0
    return {key: rank for rank, key in enumerate(best)}, [totals[key] / whole for key in best]


def _key(actor: Actor) -> tuple[str, str]:
    return actor.kind, actor.name.casefold()
