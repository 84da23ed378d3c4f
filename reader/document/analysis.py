"""A document cut into sentences and words, as every later step reads it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.document.annotations import Aside, Hidden, Sentence
from reader.document.document import Document
from reader.document.span import Span
from reader.document.words import word_texts

_COMPUTED = frozenset({"sentence_words", "code"})
"""The attributes that are computed on first use and never stored."""


@dataclass(frozen=True)
class Analysis:
    """The result of analysing a document's language; everything above works from it."""

    document: Document
    """The document itself."""
    language: str
    """ISO 639-1 code, given or detected; ``en`` when it cannot be detected."""
    paragraphs: tuple[Span, ...]
    """The stretches that ``Sentence.paragraph`` counts, one for each block that holds words."""
    sentences: tuple[Sentence, ...]
    """Every sentence, in order, those of headings and hidden lines among them."""
    hidden: tuple[Hidden, ...]
    """The lines that are not part of the story, in order."""
    body: tuple[int, ...]
    """Indexes of the sentences of the story: not hidden, no heading, no code, no aside."""
    asides: tuple[Aside, ...] = ()
    """Datelines, marks of notes and times of transcripts, in order, outside hidden lines."""

    @property
    def text(self) -> str:
        """The reading text."""
        return self.document.text

    @cached_property
    def sentence_words(self) -> tuple[tuple[str, ...], ...]:
        """The words of each sentence, in order, without punctuation marks.

        They are computed on first use and never stored: finding them again is cheaper.
        """
        return tuple(tuple(word_texts(sentence.text)) for sentence in self.sentences)

    @cached_property
    def code(self) -> tuple[Span, ...]:
        """The code in blocks and in lines, in order: no names or dates are looked for in it."""
        blocks = (block for block in self.document.blocks if block.kind == "code")
        inlines = (each for each in self.document.inlines if each.kind == "code")
        spans = sorted((each.start, each.end) for each in (*blocks, *inlines))
        return tuple(Span(start, end) for start, end in spans)

    def is_code(self, span: Span) -> bool:
        """Return whether any part of ``span`` is code."""
        index = bisect_left(self.code, span.start + 1, key=lambda each: each.end)
        return index < len(self.code) and self.code[index].start < span.end

    def __getstate__(self) -> dict[str, object]:
        """Leave the words out; another process computes them if it needs them."""
        return {name: value for name, value in vars(self).items() if name not in _COMPUTED}

    def body_sentences(self) -> Iterator[Sentence]:
        """Iterate over the sentences of the story, in order."""
        return (self.sentences[index] for index in self.body)

    def is_hidden(self, span: Span) -> bool:
        """Return whether any part of ``span`` is in a hidden line."""
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

    A closing bracket at the start is cut as well: what it closes is not there.

    Args:
        text: The text that the span points into.
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
    shown = piece.strip()
    opened = shown.lstrip(")]} \t\n")
    left = start + len(piece) - len(piece.lstrip()) + len(shown) - len(opened)
    return Span(left, left + len(opened))
