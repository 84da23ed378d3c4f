"""Summarize a text: a method scores its sentences, and the best are selected by length."""

from reader.document.analysis import Analysis
from reader.document.annotations import Summary, SummarySentence
from reader.document.facts import Facts
from reader.document.lazy_pattern import lazy_compile
from reader.document.options import SummaryOptions
from reader.errors import OptionError
from reader.summary.auto import auto_choice
from reader.summary.body import Body, read_body
from reader.summary.choose import Candidate, choose, unit_scores
from reader.summary.length import Length, parse_length
from reader.summary.methods import AUTO, CEILINGS, METHODS
from reader.summary.ranker import ranker_scores

_NOT_WORD = lazy_compile(r"[\W_]+")


def summarize(facts: Facts, options: SummaryOptions) -> Summary:
    """Select the sentences that summarize a text.

    Args:
        facts: The facts of the text.
        options: The method and the length.

    Returns:
        The summary, its sentences in document order. Its ``method`` is the one that was used: for
        a text above a method's ceiling that is ``auto``, and the name says so.

    Raises:
        OptionError: If there is no such method or the length is not valid.
    """
    analysis, method, bound = facts.analysis, options.method, parse_length(options.length)
    if method not in METHODS:
        raise OptionError(f"no method “{method}”: the methods are {', '.join(METHODS)}")
    if not analysis.body:
        return Summary(method, ())
    candidates = candidates_of(analysis)
    words = sum(candidate.words for candidate in candidates)
    bound = bound.settled(words=words, sentences=len(candidates))
    ceiling = CEILINGS.get(method)
    if method == AUTO or (ceiling is not None and len(analysis.body) > ceiling):
        name = AUTO if method == AUTO else f"auto ({method} ends at {ceiling} sentences)"
        body = read_body(facts)
        return _auto(analysis, body, candidates, bound, name=name)
    # Imported here: these methods need numpy and sumy's stemmers.
    from reader.summary.sumy_methods.ratings import ratings

    scores = unit_scores(ratings(analysis, method=method, title=facts.options.title))
    return _summary(analysis, method, scores, choose(scores, candidates, length=bound))


def _auto(
    analysis: Analysis, body: Body, candidates: list[Candidate], length: Length, *, name: str
) -> Summary:
    scores = ranker_scores(body)
    chosen = auto_choice(body, scores, candidates, length)
    return _summary(analysis, name, unit_scores(scores), chosen)


def candidates_of(analysis: Analysis) -> list[Candidate]:
    """Return the sentences of a body as candidates for selection."""
    return [
        Candidate(
            _NOT_WORD.sub(" ", analysis.sentences[index].text).strip().casefold(),
            len(analysis.sentence_words[index]),
        )
        for index in analysis.body
    ]


def _summary(analysis: Analysis, method: str, scores: list[float], chosen: list[int]) -> Summary:
    sentences = (summary_sentence(analysis, position, scores[position]) for position in chosen)
    return Summary(method, tuple(sentences), len(analysis.body))


def summary_sentence(analysis: Analysis, position: int, score: float) -> SummarySentence:
    """Return a sentence of the body as a summary shows it, without the asides at its ends.

    Args:
        analysis: The analysis that the sentence is from.
        position: Its place among the sentences of the body.
        score: 0 to 1.
    """
    index = analysis.body[position]
    shown = analysis.without_asides(analysis.sentences[index])
    text = analysis.text[shown.start : shown.end]
    return SummarySentence(shown.start, shown.end, text, index, score)
