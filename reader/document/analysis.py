"""A document cut into sentences and words, as every later step reads it."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reader.document.annotations import Hidden, Sentence
from reader.document.document import Document
from reader.document.span import Span
from reader.document.words import Word, find_words


@dataclass(frozen=True)
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
    hidden: tuple[Hidden, ...]
    """The lines that are not part of the story, in order."""
    story: tuple[int, ...]
    """Indexes of the sentences that tell the story: not hidden, no heading, no code."""

    @property
    def text(self) -> str:
        """The reading text."""
        return self.document.text

    @cached_property
    def sentence_words(self) -> tuple[tuple[Word, ...], ...]:
        """The words and punctuation marks of each sentence, in order; found when first asked for.

        They are no field: they cost more to keep than to find again.
        """
        return tuple(tuple(find_words(self.text, one.start, one.end)) for one in self.sentences)

    def __getstate__(self) -> dict[str, object]:
        """Leave out the words: another process finds them again if it needs them."""
        return {name: value for name, value in vars(self).items() if name != "sentence_words"}

    def story_sentences(self) -> Iterator[Sentence]:
        """Iterate over the sentences that tell the story, in order."""
        return (self.sentences[index] for index in self.story)

    def is_hidden(self, span: Span) -> bool:
        """Say whether any part of ``span`` is in a hidden line."""
        index = bisect_left(self.hidden, span.start + 1, key=lambda line: line.end)
        return index < len(self.hidden) and self.hidden[index].start < span.end
