"""The facts of a text: everything found in it that does not depend on the summary options."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from reader.document.analysis import Analysis
from reader.document.annotations import (
    Actor,
    Aside,
    DateExpression,
    Hidden,
    Mention,
    Sentence,
)
from reader.document.document import Document
from reader.document.options import FactsOptions
from reader.document.reading_time import reading_minutes

FACTS_VERSION = 28
"""Incremented when the same input may give different facts; part of every cache key."""

PublishedBy = Literal["given", "byline", "dateline", "today", "file name", "unknown"]
"""How the publication date is known: it was given, or found in a byline, in a dateline, next to
“today” in the text, or in the file name."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that Reader finds in one text. All offsets are into ``text``."""

    options: FactsOptions
    """The options that they were found with."""
    analysis: Analysis
    """The text, split into sentences and words."""
    words: int
    """The number of words."""
    mentions: tuple[Mention, ...]
    """Every mention of a named entity, in order."""
    actors: tuple[Actor, ...]
    """The actors, most important first."""
    dates: tuple[DateExpression, ...]
    """Every temporal expression, in order."""
    published: date | None = None
    """The publication date that relative dates were resolved from: given, or found in the text."""
    published_by: PublishedBy = "unknown"
    """How the publication date is known."""

    @property
    def document(self) -> Document:
        """The text with its structure."""
        return self.analysis.document

    @property
    def text(self) -> str:
        """The text, unchanged."""
        return self.analysis.document.text

    @property
    def language(self) -> str:
        """ISO 639-1 code, given or detected."""
        return self.analysis.language

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, in order."""
        return self.analysis.sentences

    @property
    def hidden(self) -> tuple[Hidden, ...]:
        """The lines that are not part of the main content, in order."""
        return self.analysis.hidden

    @property
    def asides(self) -> tuple[Aside, ...]:
        """Datelines, marks of notes and times of transcripts, in order."""
        return self.analysis.asides

    @property
    def minutes(self) -> int:
        """Reading time in whole minutes, at least 1."""
        return max(1, reading_minutes(self.words))
