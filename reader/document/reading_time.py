"""How long a text is, and how long it takes to read."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # A list shows reading times and loads no document.
    from reader.document.document import Document

WORDS_PER_MINUTE = 230
"""Silent reading of English non-fiction: 238 on average (Brysbaert 2019), rounded down."""


def document_words(document: "Document") -> int:
    """Count the words of a document; the numbers of list items do not count."""
    # Imported here: its patterns take a while to compile, and a list needs none of them.
    from reader.document.words import count_words

    text = document.text
    return sum(count_words(text[block.start : block.end]) for block in document.blocks)


def reading_minutes(words: int) -> int:
    """Return the reading time in whole minutes: 0 without words, and otherwise at least 1."""
    return max(1, round(words / WORDS_PER_MINUTE)) if words else 0


def reading_time(minutes: int) -> str:
    """Return the reading time in words, such as ``3 min``."""
    return f"{minutes} min" if minutes else "no text"
