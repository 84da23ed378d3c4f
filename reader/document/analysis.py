"""A document cut into sentences and words, as every later step reads it."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reader.document.annotations import Hidden, Sentence
from reader.document.document import Document
from reader.document.span import Span


class Word(NamedTuple):
    """A word, a number or a punctuation mark: ``text[start:end]`` of the document."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the language room finds in a document, and what the rooms above it work from."""

    document: Document
    """The document itself."""
    language: str
    """ISO 639-1 code, given or detected; ``en`` when nothing can be told."""
    paragraphs: tuple[Span, ...]
    """The stretches that ``Sentence.paragraph`` counts, one for each block that holds words."""
    sentences: tuple[Sentence, ...]
    """Every sentence, in order, those of headings and hidden lines among them."""
    words: tuple[Word, ...]
    """Every word and punctuation mark, in order."""
    word_ranges: tuple[tuple[int, int], ...]
    """For each sentence, the half-open range of its words in ``words``."""
    hidden: tuple[Hidden, ...]
    """The lines that are not part of the story, in order."""
    story: tuple[int, ...]
    """Indexes of the sentences that tell the story: not hidden, no heading, no code."""

    @property
    def text(self) -> str:
        """The reading text."""
        return self.document.text

    def sentence_words(self, index: int) -> tuple[Word, ...]:
        """Return the words of the sentence with this index."""
        first, last = self.word_ranges[index]
        return self.words[first:last]

    def story_sentences(self) -> Iterator[Sentence]:
        """Iterate over the sentences that tell the story, in order."""
        return (self.sentences[index] for index in self.story)

    def is_hidden(self, span: Span) -> bool:
        """Say whether any part of ``span`` is in a hidden line."""
        index = bisect_left(self.hidden, span.start + 1, key=lambda line: line.end)
        return index < len(self.hidden) and self.hidden[index].start < span.end
