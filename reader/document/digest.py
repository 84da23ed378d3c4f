"""The digest of a text: what it says, who it is about, when it happened."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from reader.document.annotations import (
    Actor,
    DateExpression,
    Hidden,
    Mention,
    Sentence,
    Summary,
)

DIGEST_VERSION = 17
"""Changes whenever the same input may give another digest; part of every cache key."""

PublishedBy = Literal["given", "byline", "dateline", "today", "file name", "unknown"]
"""How the day of publication is known: it was given, or stands in a line of publication, in a
dateline, beside “today” in the text, or in the name of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestOptions:
    """How a digest is to be made."""

    title: str = ""
    """The headline, when it is known apart from the text."""
    published: date | None = None
    """The day that relative expressions are read against."""
    language: str | None = None
    """ISO 639-1 code, or None to detect it."""
    method: str = "auto"
    """``auto`` or one of ``reader.summary.methods.METHODS``."""
    length: str = "3"
    """``3`` sentences, ``20%`` of them, ``120w`` words at most, or ``auto``: what it needs."""
    raw: bool = False
    """Hide nothing."""
    recogniser: str = "own"
    """What finds the names: one of ``reader.actors.external.recognisers.NAMES``."""
    name: str = ""
    """The name of the file, which may tell the day of publication when nothing else does."""

    def __post_init__(self) -> None:
        """Refuse a value of the wrong type here, where its name is known.

        Raises:
            TypeError: If a field is of the wrong type.
        """
        for name, allowed in _OPTION_TYPES.items():
            value = getattr(self, name)
            if not isinstance(value, allowed):
                wanted = " or ".join(kind.__name__ for kind in allowed).replace("NoneType", "None")
                raise TypeError(f"{name} must be {wanted}, not {type(value).__name__}")


_OPTION_TYPES: dict[str, tuple[type, ...]] = {
    "title": (str,),
    "published": (date, type(None)),
    "language": (str, type(None)),
    "method": (str,),
    "length": (str,),
    "raw": (bool,),
    "recogniser": (str,),
    "name": (str,),
}


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything that Reader finds in one text. All offsets are into ``text``."""

    text: str
    """The text as it was given, unchanged."""
    language: str
    """ISO 639-1 code, given or detected."""
    words: int
    """How many words the text has."""
    minutes: int
    """Reading time in whole minutes, at least 1."""
    sentences: tuple[Sentence, ...]
    """Every sentence, in order."""
    summary: Summary
    """The chosen sentences."""
    mentions: tuple[Mention, ...]
    """Every mention of a named entity, in order."""
    actors: tuple[Actor, ...]
    """The actors, the most important first."""
    dates: tuple[DateExpression, ...]
    """Every temporal expression, in order."""
    hidden: tuple[Hidden, ...]
    """What is not part of the story, in order."""
    published: date | None = None
    """The day that relative expressions were read against: given, or found in the text."""
    published_by: PublishedBy = "unknown"
    """How that day is known."""
