"""The body of a text as the rankers read it: its sentences with their words, terms and vectors.

The body is the main content: headings, code and hidden lines are not part of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.analysis import Analysis
from reader.document.facts import Facts
from reader.summary.chapters import parts_of
from reader.summary.entity_features import EntityFeatures, entity_features
from reader.summary.stop_words import stop_words
from reader.summary.terms import TermReader, terms
from reader.summary.vectors import Vector, tf_idf


@dataclass(frozen=True, slots=True)
class Body:
    """The sentences that can be selected. Every sequence has one element per sentence, in order."""

    language: str
    """ISO 639-1 code."""
    texts: Sequence[str]
    """The sentences."""
    words: Sequence[Sequence[str]]
    """Their words as written, without punctuation."""
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


def _first_heading(analysis: Analysis) -> str:
    """Return the heading that the text opens with, or an empty string."""
    blocks = analysis.document.blocks
    if blocks and blocks[0].kind == "heading":
        return analysis.text[blocks[0].start : blocks[0].end]
    return ""
