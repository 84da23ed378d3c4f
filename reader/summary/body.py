"""The body of a text as the rankings read it: its sentences, their words, terms and vectors.

The body is what tells the story: no heading, no code, no hidden line.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.analysis import Analysis
from reader.document.facts import Facts
from reader.document.words import find_words, is_word
from reader.summary.chapters import parts_of
from reader.summary.entity_features import EntityFeatures, entity_features
from reader.summary.stop_words import stop_words
from reader.summary.terms import terms
from reader.summary.vectors import Vector, tf_idf


@dataclass(frozen=True, slots=True)
class Body:
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
    """The terms weighed by how rare they are in this body."""
    paragraphs: Sequence[int]
    """The paragraph of each, ascending."""
    items: Sequence[bool]
    """Whether it stands in an item of a list."""
    parts: Sequence[int]
    """The chapter or stretch of a long text, from 0; all 0 in a short one."""
    has_chapters: bool
    """Whether the parts are chapters."""
    asked: int
    """How many of its headings are questions, as in an interview."""
    title_terms: frozenset[str]
    """The terms of the title and of the first heading; empty where there is neither."""
    entities: EntityFeatures
    """Who and when."""

    def __len__(self) -> int:
        """Return how many sentences there are."""
        return len(self.texts)


def read_body(facts: Facts) -> Body:
    """Gather what the rankings need to know about the sentences of the body of a text."""
    analysis = facts.analysis
    language = analysis.language
    sentences = list(analysis.body_sentences())
    tokens = [analysis.sentence_words[index] for index in analysis.body]
    found = [terms(words, language) for words in tokens]
    heading = facts.options.title or _first_heading(analysis)
    parts, has_chapters = parts_of(analysis)
    items = {block.start for block in analysis.document.blocks if block.kind == "item"}
    return Body(
        language=language,
        texts=[sentence.text for sentence in sentences],
        words=[[word.text for word in words if is_word(word)] for words in tokens],
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
        title_terms=frozenset(terms(find_words(heading), language)) - stop_words(language),
        entities=entity_features(sentences, facts.actors, facts.dates),
    )


def _first_heading(analysis: Analysis) -> str:
    """Return the heading that the text opens with, if it opens with one."""
    blocks = analysis.document.blocks
    if blocks and blocks[0].kind == "heading":
        return analysis.text[blocks[0].start : blocks[0].end]
    return ""
