"""The facts of a text: what is found in it once, whatever summary is asked for."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from reader.document.analysis import Analysis
from reader.document.annotations import Actor, DateExpression, Hidden, Mention, Sentence
from reader.document.document import Document
from reader.document.options import FactsOptions
from reader.document.reading_time import reading_minutes

FACTS_VERSION = 18
"""Changes whenever the same input may give other facts; part of every cache key."""

PublishedBy = Literal["given", "byline", "dateline", "today", "file name", "unknown"]
"""How the day of publication is known: it was given, or stands in a line of publication, in a
dateline, beside “today” in the text, or in the name of the file."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that Reader finds in one text. All offsets are into ``text``."""

    options: FactsOptions
    """How they were found."""
    analysis: Analysis
    """The text, cut into sentences and words."""
    words: int
    """How many words the text has."""
    mentions: tuple[Mention, ...]
    """Every mention of a named entity, in order."""
    actors: tuple[Actor, ...]
    """The actors, the most important first."""
    dates: tuple[DateExpression, ...]
    """Every temporal expression, in order."""
    published: date | None = None
    """The day that relative expressions were read against: given, or found in the text."""
    published_by: PublishedBy = "unknown"
    """How that day is known."""

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
        """What is not part of the story, in order."""
        return self.analysis.hidden

    @property
    def minutes(self) -> int:
        """Reading time in whole minutes, at least 1."""
        return reading_minutes(self.words)
