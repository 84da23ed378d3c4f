"""The story as the rankings read it: its sentences, their words, their terms and vectors."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.language.words import find_words, is_word
from reader.summary.terms import stop_words, terms
from reader.summary.vectors import Vector, tf_idf
from reader.text.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Story:
    """The sentences that may be chosen. Every sequence has one place for each of them, in order."""

    language: str
    """ISO 639-1 code."""
    texts: Sequence[str]
    """The sentences."""
    words: Sequence[Sequence[str]]
    """Their words as written, punctuation left out."""
    terms: Sequence[Sequence[str]]
    """The words that carry meaning, in lower case."""
    vectors: Sequence[Vector]
    """The terms weighed by how rare they are in this story."""
    opens_paragraph: Sequence[bool]
    """Whether the sentence is the first of its paragraph in the story."""
    title_terms: frozenset[str]
    """The terms of the title and of the first heading; empty where there is neither."""

    def __len__(self) -> int:
        """Return how many sentences there are."""
        return len(self.texts)


def read_story(analysis: Analysis, *, title: str = "") -> Story:
    """Gather what the rankings need to know about the sentences of a story.

    Args:
        analysis: The text, cut into sentences and words.
        title: Its headline, when that is known apart from the text.
    """
    language = analysis.language
    sentences = [analysis.sentences[index] for index in analysis.story]
    tokens = [analysis.sentence_words(index) for index in analysis.story]
    found = [terms(words, language) for words in tokens]
    places = [sentence.paragraph for sentence in sentences]
    heading = title or _first_heading(analysis)
    return Story(
        language=language,
        texts=[sentence.text for sentence in sentences],
        words=[[word.text for word in words if is_word(word)] for words in tokens],
        terms=found,
        vectors=tf_idf(found),
        opens_paragraph=[
            not number or place != places[number - 1] for number, place in enumerate(places)
        ],
        title_terms=frozenset(terms(find_words(heading), language)) - stop_words(language),
    )


def _first_heading(analysis: Analysis) -> str:
    """Return the heading that the text opens with, if it opens with one."""
    blocks = analysis.document.blocks
    if blocks and blocks[0].kind == "heading":
        return analysis.text[blocks[0].start : blocks[0].end]
    return ""
