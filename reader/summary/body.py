"""The body of a text as the rankers read it: its sentences with their words, terms and vectors.

The body is the main content: headings, code and hidden lines are not part of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.analysis import Analysis
from reader.document.facts import Facts
from reader.document.words import is_piece
from reader.summary.chapters import parts_of
from reader.summary.entity_features import EntityFeatures, entity_features
from reader.summary.stop_words import stop_words
from reader.summary.terms import WITHOUT_SPACES, TermReader, terms
from reader.summary.vectors import Vector, tf_idf

_PIECES = 2
"""Characters of a script without spaces that say about as much as one English word."""


@dataclass(frozen=True, slots=True)
class Body:
    """The sentences that can be selected. Every sequence has one element per sentence, in order."""

    language: str
    """ISO 639-1 code."""
    texts: Sequence[str]
    """The sentences."""
    words: Sequence[Sequence[str]]
    """Their words as written, without punctuation."""
    sizes: Sequence[int]
    """How many words each has; in a script without spaces, where ``words`` are characters, about
    how many its translation would have."""
    terms: Sequence[Sequence[str]]
    """Their content words, in lower case."""
    vectors: Sequence[Vector]
    """Their tf-idf vectors."""
    paragraphs: Sequence[int]
    """The index of each one's paragraph, ascending."""
    items: Sequence[bool]
    """Whether each is in a list item."""
    parts: Sequence[int]
    """The chapter or segment of a long text that each is in, from 0; all 0 in a short text."""
    has_chapters: bool
    """Whether the parts are chapters."""
    asked: int
    """How many headings are questions, as in an interview."""
    title_terms: frozenset[str]
    """The content words of the title, or else of the opening heading; empty without either."""
    entities: EntityFeatures
    """The actors and dates of each sentence."""

    def __len__(self) -> int:
        """Return how many sentences there are."""
        return len(self.texts)


def read_body(facts: Facts) -> Body:
    """Prepare the body of a text for ranking."""
    analysis = facts.analysis
    language = analysis.language
    sentences = list(analysis.body_sentences())
    words = [analysis.sentence_words[index] for index in analysis.body]
    reader = TermReader(language)
    found = [
        reader.terms(sentence.text, own) for sentence, own in zip(sentences, words, strict=True)
    ]
    heading = facts.options.title or _first_heading(analysis)
    parts, has_chapters = parts_of(analysis)
    items = {block.start for block in analysis.document.blocks if block.kind == "item"}
    return Body(
        language=language,
        texts=[sentence.text for sentence in sentences],
        words=words,
        sizes=_sizes(words, language),
        terms=found,
        vectors=tf_idf(found),
        paragraphs=[sentence.paragraph for sentence in sentences],
        items=[analysis.paragraphs[each.paragraph].start in items for each in sentences],
        parts=parts,
        has_chapters=has_chapters,
        asked=sum(
            analysis.text[block.start : block.end].rstrip("”\"'’ ").endswith("?")
            for block in analysis.document.blocks
            if block.kind == "heading"
        ),
        title_terms=frozenset(terms(heading, language)) - stop_words(language),
        entities=entity_features(sentences, facts.actors, facts.dates),
    )


def _sizes(words: Sequence[Sequence[str]], language: str) -> list[int]:
    if language not in WITHOUT_SPACES:
        return [len(each) for each in words]
    return [
        sum(map(is_piece, each)) // _PIECES + sum(not is_piece(word) for word in each)
        for each in words
    ]


def _first_heading(analysis: Analysis) -> str:
    """Return the heading that the text opens with, or an empty string."""
    blocks = analysis.document.blocks
    if blocks and blocks[0].kind == "heading":
        return analysis.text[blocks[0].start : blocks[0].end]
    return ""
