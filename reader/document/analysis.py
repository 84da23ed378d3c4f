"""A document cut into sentences and words, as every later step reads it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.document.annotations import Aside, Hidden, Sentence
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
    """Indexes of the sentences that tell the story: not hidden, no heading, no code, no aside."""
    asides: tuple[Aside, ...] = ()
    """Datelines, marks of notes and times of transcripts, in order, outside hidden lines."""

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

    def aside_at(self, span: Span) -> Aside | None:
        """Return the first aside that shares a character with ``span``."""
        index = bisect_left(self.asides, span.start + 1, key=lambda aside: aside.end)
        found = self.asides[index] if index < len(self.asides) else None
        return found if found is not None and found.start < span.end else None

    def without_asides(self, span: Span) -> Span:
        """Return ``span`` without the asides and the white space at its two ends.

        A summary shows this part of a sentence. It is empty where all of it is asides.
        """
        return trim_asides(self.text, span, self.asides)


def trim_asides(text: str, span: Span, asides: Sequence[Aside]) -> Span:
    """Return ``span`` without the asides and the white space at its two ends.

    Args:
        text: The text that the span is of.
        span: Any span.
        asides: In order.
    """
    first = bisect_left(asides, span.start + 1, key=lambda aside: aside.end)
    last = bisect_left(asides, span.end, key=lambda aside: aside.start)
    start, end = span.start, span.end
    while first < last and not text[start : asides[first].start].strip():
        start = asides[first].end
        first += 1
    while first < last and not text[asides[last - 1].end : end].strip():
        last -= 1
        end = asides[last].start
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    return Span(left, left + len(piece.strip()))
