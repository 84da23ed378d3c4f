"""One summary of several articles that states no fact twice and names the source of each."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.document.annotations import SummarySentence
from reader.document.facts import Facts
from reader.document.options import SummaryOptions
from reader.errors import OptionError
from reader.summary.auto import auto_choice, auto_scores, ties_of
from reader.summary.body import Body, read_body
from reader.summary.choose import Candidate, unit_scores
from reader.summary.length import Length, parse_length
from reader.summary.methods import AUTO
from reader.summary.shared_content import Reported, cover
from reader.summary.summarize import candidates_of, summary_sentence
from reader.summary.surface_features import ends_in_question
from reader.summary.terms import root, terms
from reader.summary.vectors import tf_idf

_CONNECTS = re.compile(
    r"(?:In (?:fact|addition|contrast|response|turn|return)|Indeed|For (?:example|instance)|Other|"
    r"Others|Another|As a result|By contrast|That said|At the same time|Afterwards?|Later|Earlier|"
    r"Both|The (?:two|three|latter|former))\b"
)
"""Openings of several kinds that refer to what was said before. They are English; a word alone,
in any language, is among the connectives and pronouns that every summary knows."""
_CREDIT = re.compile(
    r"\bcontributed (?:reporting )?to this (?:report|story|article|piece)\b|"
    r"^(?:[^\s,]+ ){1,6}(?:reported|wrote)(?: this (?:story|report))? from [A-Z][^,]{2,40}\.?$|"
    r"^(?:Read|See|Watch|Click|Follow|Subscribe|Thank you for|Thanks for)\b.{0,90}$"
)
"""Who wrote it, and calls to read on, where they are no line of their own and thus not hidden."""
_QUOTE_MARKS = frozenset('"“”„«»')


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
    own = [auto_scores(body) for body in bodies]
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
    """Return the places of the chosen sentences; an article alone is summarized as ever."""
    if len(bodies) == 1:
        return auto_choice(bodies[0], own[0], candidates, length)
    return cover(
        _reported(bodies, own, candidates),
        length=length,
        names=_roots_of_names(articles, bodies),
        query={root(term) for body in bodies for term in _query_terms(query, body.language)},
    )


def _reported(
    bodies: Sequence[Body], own: Sequence[Sequence[float]], candidates: Sequence[Candidate]
) -> list[Reported]:
    roots = [[root(term) for term in each] for body in bodies for each in body.terms]
    vectors = tf_idf(roots)
    scores = _below_best(own)
    rows = [(number, place) for number, body in enumerate(bodies) for place in range(len(body))]
    leans = [ties_of(body).leans for body in bodies]
    return [
        Reported(
            article=number,
            key=candidates[at].key,
            words=candidates[at].words,
            roots=frozenset(roots[at]),
            vector=vectors[at],
            score=scores[at],
            quotes=not _QUOTE_MARKS.isdisjoint(bodies[number].texts[place]),
            leans=leans[number][place] or _CONNECTS.match(bodies[number].texts[place]) is not None,
            broken=_is_broken(bodies[number].texts[place]),
        )
        for at, (number, place) in enumerate(rows)
    ]


def _is_broken(text: str) -> bool:
    """Say whether a sentence asks, is a credit, or has one end of a quotation alone."""
    odd = sum(map(text.count, _QUOTE_MARKS)) % 2 == 1
    return odd or ends_in_question(text) or _CREDIT.search(text) is not None


def _below_best(own: Sequence[Sequence[float]]) -> list[float]:
    """Return the scores, each less the best one of its article."""
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
