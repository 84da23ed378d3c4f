"""The findings of the analysis, as spans into the text."""

from dataclasses import dataclass
from typing import Literal, get_args

from reader.document.span import Span

Kind = Literal["person", "organization", "place", "other"]
"""The kind of a named entity."""
KINDS: tuple[Kind, ...] = get_args(Kind)

HiddenReason = Literal[
    "promotion", "comment form", "repeated", "advertisement", "credit", "navigation"
]
"""Why a line is not part of the story."""
HIDDEN_REASONS: tuple[HiddenReason, ...] = get_args(HiddenReason)

AsideKind = Literal["dateline", "citation", "timestamp"]
"""The kind of a span that is inside the story but not part of it: the place, day and agency before
the first sentence; the mark of a note or source; a time in a transcript or live blog."""

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
"""The types of TIMEX3 (TimeML 1.2.1)."""


@dataclass(frozen=True, slots=True)
class Annotation(Span):
    """A span with the piece of text that it covers."""

    text: str
    """The characters ``text[start:end]`` of the digest's text."""


@dataclass(frozen=True, slots=True)
class Sentence(Annotation):
    """One sentence of the text."""

    paragraph: int
    """Index of its paragraph, counted from 0."""


@dataclass(frozen=True, slots=True)
class Hidden(Annotation):
    """A whole line, or several, that is not part of the story."""

    reason: HiddenReason
    """Which family of lines it belongs to."""


@dataclass(frozen=True, slots=True)
class Aside(Annotation):
    """A span inside the story that is not part of it.

    It stays in the text and in its sentence. A summary does not show it; a timestamp is not a
    temporal expression; the names in a dateline are a place and an agency.
    """

    kind: AsideKind
    """What it is."""


@dataclass(frozen=True, slots=True)
class Mention(Annotation):
    """One place where a named entity is named."""

    kind: Kind
    """The kind of the entity, judged by this place and by the whole text."""


@dataclass(frozen=True, slots=True)
class Actor:
    """One person, organization, place or other thing under one name."""

    name: str
    """The fullest form of the name that the text uses."""
    kind: Kind
    """What it is."""
    salience: float
    """How much it matters to the article, 0 to 1."""
    aliases: tuple[str, ...]
    """The other forms that the text uses, in order of first use, without ``name``."""
    mentions: tuple[Mention, ...]
    """Every place where it is named, in order."""
    role: str = ""
    """Its role, where the text gives one: ``mayor of Ardmore``."""


@dataclass(frozen=True, slots=True)
class DateExpression(Annotation):
    """One temporal expression, in the terms of TIMEX3."""

    type: TimexType
    """DATE, TIME, DURATION or SET."""
    value: str | None
    """The TIMEX3 value, such as ``2021-05-18``, ``2020-06`` or ``P1Y``; None when unknown."""
    since: str | None = None
    """The day, month or year from which a duration counts, where the text says it: “the past two
    years”, “for two years from 2010”."""
    until: str | None = None
    """The day, month or year to which a duration counts, or with which a range ends."""


@dataclass(frozen=True, slots=True)
class SummarySentence(Annotation):
    """A sentence that was chosen for the summary."""

    index: int
    """Index into the digest's ``sentences``."""
    score: float
    """Rank score, 0 to 1: 1 is the best sentence of this text under this method."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The sentences that sum up the text."""

    method: str
    """The method that chose them; not the one asked for if that one had to give up."""
    sentences: tuple[SummarySentence, ...]
    """The chosen sentences, in document order."""
    available: int = 0
    """How many sentences there were to choose from: those of the story."""
