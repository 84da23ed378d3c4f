"""sumy's methods on our sentences, through sumy's own classes: what ours are held to.

Every class of sumy ends in one call that hands over its ratings. That call is caught here, so that
the ratings come out by sentence index. sumy compares sentences by their text; ours are compared by
identity, so a repeated sentence has a rating of its own and never stands for its twin.
"""

import math
import random
import warnings
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from reader.document.analysis import Analysis
from reader.document.words import find_words
from reader.summary.stop_words import stop_words
from reader.summary.sumy_methods.edmundson import BONUS, STIGMA

_CLASSES = {
    "lsa": ("sumy.summarizers.lsa", "LsaSummarizer"),
    "lex-rank": ("sumy.summarizers.lex_rank", "LexRankSummarizer"),
    "text-rank": ("sumy.summarizers.text_rank", "TextRankSummarizer"),
    "luhn": ("sumy.summarizers.luhn", "LuhnSummarizer"),
    "edmundson": ("sumy.summarizers.edmundson", "EdmundsonSummarizer"),
    "kl": ("sumy.summarizers.kl", "KLSummarizer"),
    "sum-basic": ("sumy.summarizers.sum_basic", "SumBasicSummarizer"),
    "reduction": ("sumy.summarizers.reduction", "ReductionSummarizer"),
    "random": ("sumy.summarizers.random", "RandomSummarizer"),
}


def sumy_scores(analysis: Analysis, *, method: str, title: str) -> list[float]:
    """Return the rating that sumy's class gives each sentence of the story.

    Args:
        analysis: The story.
        method: A name of ``SUMY_METHODS``.
        title: The headline; Edmundson's method looks for its words.

    Returns:
        One rating a sentence; higher is better; what sumy cannot rate is not a number.
    """
    sentences, document = _document(analysis, title)
    summarizer = _summarizer(method, analysis.language)
    caught: list[float] = []

    def catch(_sentences: Any, _count: Any, rating: Any, *args: Any, **kwargs: Any) -> tuple[()]:
        rate: Callable[..., float] = rating if callable(rating) else rating.__getitem__
        caught.extend(float(rate(sentence, *args, **kwargs)) for sentence in sentences)
        return ()

    summarizer._get_best_sentences = catch
    with warnings.catch_warnings():
        # An empty row divides by zero in some methods; the NaN is dealt with by the caller.
        warnings.simplefilter("ignore")
        _call(summarizer, document, method)
    return caught or [math.nan] * len(sentences)


def _call(summarizer: Any, document: Any, method: str) -> None:
    if method != "random":
        summarizer(document, 1)
        return
    # sumy draws from the module's generator; the same text must give the same draw.
    state = random.getstate()
    random.seed(len(document.sentences))
    try:
        summarizer(document, 1)
    finally:
        random.setstate(state)


def _document(analysis: Analysis, title: str) -> tuple[list[Any], Any]:
    from sumy.models.dom import ObjectDocumentModel, Paragraph
    from sumy.models.dom import Sentence as SumySentence

    class IndexedSentence(SumySentence):  # type: ignore[misc]
        """A sentence with its words at hand, equal to itself alone."""

        __slots__ = ("_own_words",)

        def __init__(self, text: str, words: Sequence[str], *, is_heading: bool = False) -> None:
            super().__init__(text, None, is_heading)
            self._own_words = tuple(words)

        @property
        def words(self) -> tuple[str, ...]:
            return self._own_words

        def __eq__(self, other: object) -> bool:
            return self is other

        def __hash__(self) -> int:
            return id(self)

    def words_of(index: int) -> list[str]:
        return list(filter(_is_alphabetic, analysis.sentence_words[index]))

    paragraphs: dict[int, list[Any]] = {}
    sentences = []
    for index in analysis.body:
        sentence = analysis.sentences[index]
        made = IndexedSentence(sentence.text, words_of(index))
        sentences.append(made)
        paragraphs.setdefault(sentence.paragraph, []).append(made)
    own = [text for _, _, text in find_words(title) if _is_alphabetic(text)]
    made = IndexedSentence(title, own, is_heading=True)
    heading = [Paragraph([made])] if title else []
    return sentences, ObjectDocumentModel([*heading, *map(Paragraph, paragraphs.values())])


def _is_alphabetic(text: str) -> bool:
    """Return whether sumy's tokenizer would keep this word: it drops numbers and marks."""
    return text[0].isalpha()


def _summarizer(method: str, language: str) -> Any:
    from sumy.nlp.stemmers import Stemmer, null_stemmer

    try:
        stemmer = Stemmer(language)
        stemmer("a")
    except (LookupError, ValueError):
        stemmer = null_stemmer
    module, name = _CLASSES[method]
    summarizer = getattr(import_module(module), name)(stemmer)
    stopped = stop_words(language)
    if method == "edmundson":
        summarizer.null_words = stopped or {"the"}
        summarizer.bonus_words = BONUS
        summarizer.stigma_words = STIGMA
    else:
        summarizer.stop_words = stopped
    return summarizer
