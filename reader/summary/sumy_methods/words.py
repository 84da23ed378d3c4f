"""The words of a body as sumy's classes read them: lower-cased, stemmed by sumy's stemmers."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.document.analysis import Analysis
from reader.document.words import word_texts
from reader.summary.stop_words import stop_words

Stem = Callable[[str], str]


@dataclass(frozen=True)
class BodyWords:
    """The input of the classic methods. Every sequence has one place for each sentence."""

    raw: Sequence[Sequence[str]]
    """The words as written; numbers and marks are left out, as sumy's tokenizer does."""
    title: Sequence[str]
    """The words of the headline; sumy counts them among the words of the document."""
    paragraphs: Sequence[int]
    """The paragraph of each sentence."""
    stopped: frozenset[str]
    """The stop words of the language."""
    stem: Stem
    """sumy's stemmer of the language, which remembers what it stemmed."""

    @cached_property
    def stems(self) -> list[list[str]]:
        """The stems of all words."""
        return [[self.stem(word) for word in words] for words in self.raw]

    @cached_property
    def content(self) -> list[list[str]]:
        """The stems of the words that are not stop words."""
        return [self._content(words) for words in self.raw]

    @cached_property
    def title_content(self) -> list[str]:
        """The same of the headline."""
        return self._content(self.title)

    def _content(self, words: Iterable[str]) -> list[str]:
        return [self.stem(word) for word in words if word.lower() not in self.stopped]


def body_words(analysis: Analysis, title: str) -> BodyWords:
    """Gather the words of a body for the classic methods.

    Args:
        analysis: The text.
        title: Its headline; empty when there is none.
    """
    return BodyWords(
        raw=[_alphabetic(analysis.sentence_words[index]) for index in analysis.body],
        title=_alphabetic(word_texts(title)),
        paragraphs=[analysis.sentences[index].paragraph for index in analysis.body],
        stopped=stop_words(analysis.language),
        stem=_stemmer(analysis.language),
    )


def _alphabetic(words: Iterable[str]) -> list[str]:
    return [word for word in words if word[0].isalpha()]


def _stemmer(language: str) -> Stem:
    # Imported here: sumy's stemmers bring the whole of nltk.
    from sumy.nlp.stemmers import Stemmer, null_stemmer

    try:
        stemmer = Stemmer(language)
        stemmer("a")
    except (LookupError, ValueError):
        # No stemmer for it, or one that asks for a package of its own at the first word.
        stemmer = null_stemmer
    known: dict[str, str] = {}

    def stem(word: str) -> str:
        lower = word.lower()
        if lower not in known:
            known[lower] = stemmer(lower)
        return known[lower]

    return stem
