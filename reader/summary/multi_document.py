"""One summary of several articles that states no fact twice and names the source of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.document.annotations import SummarySentence
from reader.document.facts import Facts
from reader.document.options import SummaryOptions
from reader.errors import OptionError
from reader.summary.auto import auto_choice
from reader.summary.body import Body, read_body
from reader.summary.choose import Candidate, unit_scores
from reader.summary.grammatical_person import is_of_speaker
from reader.summary.length import Length, parse_length
from reader.summary.methods import AUTO
from reader.summary.ranker import ranker_scores
from reader.summary.self_contained import is_broken, leans
from reader.summary.shared_content import Reported, about, cover
from reader.summary.summarize import candidates_of, summary_sentence
from reader.summary.surface_features import QUOTE_MARKS
from reader.summary.terms import root, terms
from reader.summary.vectors import tf_idf

_QUERY_BONUS = 2.0
"""Added, in log-odds, to the score of a sentence that has all words of the query, when there is a
single article: its first sentence stays, and one about the query follows. Set by reading briefs."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a joint summary."""

    article: int
    """The index of the article that it is from."""
    sentence: SummarySentence
    """The sentence, with its index in that article."""


def summarize_together(
    articles: Sequence[Facts], options: SummaryOptions, *, query: Iterable[str] = ()
) -> tuple[Said, ...]:
    """Select the sentences that summarize several articles together.

    Args:
        articles: The articles, in order.
        options: The method, which must be ``auto``, and the length of the whole summary; an
            ``auto`` length depends on the words of all articles.
        query: The words that were asked for; the summary is then about them, too.

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
    length = bound.settled(
        words=sum(candidate.words for candidate in candidates), sentences=len(candidates)
    )
    own = [ranker_scores(body) for body in bodies]
    chosen = _choice(articles, bodies, own, candidates, length, query)
    shown = unit_scores(_below_best(own))
    return tuple(_said(articles, *places[each], shown[each]) for each in chosen)


def _said(articles: Sequence[Facts], number: int, place: int, score: float) -> Said:
    return Said(number, summary_sentence(articles[number].analysis, place, score))


def _choice(
    articles: Sequence[Facts],
    bodies: Sequence[Body],
    own: Sequence[Sequence[float]],
    candidates: Sequence[Candidate],
    length: Length,
    query: Iterable[str],
) -> list[int]:
    """Return the places of the chosen sentences; a single article is summarized as usual."""
    asked = {root(term) for body in bodies for term in _query_terms(query, body.language)}
    if len(bodies) == 1:
        shares = about([frozenset(map(root, each)) for each in bodies[0].terms], asked)
        scores = [score + _QUERY_BONUS * share for score, share in zip(own[0], shares, strict=True)]
        return auto_choice(bodies[0], scores, candidates, length)
    return cover(
        _reported(bodies, own, candidates),
        length=length,
        names=_roots_of_names(articles, bodies),
        query=asked,
    )


def _reported(
    bodies: Sequence[Body], own: Sequence[Sequence[float]], candidates: Sequence[Candidate]
) -> list[Reported]:
    roots = [[root(term) for term in each] for body in bodies for each in body.terms]
    vectors = tf_idf(roots)
    scores = _below_best(own)
    rows = [(number, place) for number, body in enumerate(bodies) for place in range(len(body))]
    return [
        Reported(
            article=number,
            key=candidates[at].key,
            words=candidates[at].words,
            roots=frozenset(roots[at]),
            vector=vectors[at],
            score=scores[at],
            quotes=not QUOTE_MARKS.isdisjoint(bodies[number].texts[place]),
            leans=_leans(bodies[number], place),
            broken=is_broken(bodies[number].texts[place]),
        )
        for at, (number, place) in enumerate(rows)
    ]


def _leans(body: Body, place: int) -> bool:
    """Return whether a sentence needs the one before it, if only to know who speaks."""
    text, words = body.texts[place], body.words[place]
    speaks = QUOTE_MARKS.isdisjoint(text) and is_of_speaker(words, body.language)
    return speaks or leans(text, words, body.language)


def _below_best(own: Sequence[Sequence[float]]) -> list[float]:
    """Return each score minus the best score in the same article."""
    return [score - max(scores) for scores in own for score in scores]


def _roots_of_names(articles: Sequence[Facts], bodies: Sequence[Body]) -> frozenset[str]:
    return frozenset(
        root(term)
        for facts, body in zip(articles, bodies, strict=True)
        for actor in facts.actors
        for mention in actor.mentions
        for term in terms(mention.text, body.language)
    )


def _query_terms(query: Iterable[str], language: str) -> Iterable[str]:
    return (term for words in query for term in terms(words, language))
