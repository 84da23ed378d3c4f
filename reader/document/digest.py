"""The digest of a text: what it says, who it is about, when it happened."""

from dataclasses import dataclass
from datetime import date

from reader.document.annotations import (
    Actor,
    Aside,
    DateExpression,
    Hidden,
    Mention,
    Sentence,
    Summary,
)
from reader.document.facts import Facts, PublishedBy

SUMMARY_VERSION = 5
"""Incremented when the same facts may give a different summary; part of every cache key."""


@dataclass(frozen=True, slots=True)
class Digest:
    """The facts of one text and its summary. All offsets are into ``text``."""

    facts: Facts
    """The facts."""
    summary: Summary
    """The summary."""

    @property
    def text(self) -> str:
        """The text as it was given, unchanged."""
        return self.facts.text

    @property
    def language(self) -> str:
        """ISO 639-1 code, given or detected."""
        return self.facts.language

    @property
    def words(self) -> int:
        """The number of words."""
        return self.facts.words

    @property
    def minutes(self) -> int:
        """Reading time in whole minutes, at least 1."""
        return self.facts.minutes

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, in order."""
        return self.facts.sentences

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention of a named entity, in order."""
        return self.facts.mentions

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The actors, most important first."""
        return self.facts.actors

    @property
    def dates(self) -> tuple[DateExpression, ...]:
        """Every temporal expression, in order."""
        return self.facts.dates

    @property
    def hidden(self) -> tuple[Hidden, ...]:
        """The lines that are not part of the main content, in order."""
        return self.facts.hidden

    @property
    def asides(self) -> tuple[Aside, ...]:
        """Datelines, marks of notes and times of transcripts, in order."""
        return self.facts.asides

    @property
    def published(self) -> date | None:
        """The publication date that relative dates were resolved from: given, or found."""
        return self.facts.published

    @property
    def published_by(self) -> PublishedBy:
        """How the publication date is known."""
        return self.facts.published_by
