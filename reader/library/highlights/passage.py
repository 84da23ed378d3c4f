"""A passage as it was in a text, with the words around it."""

from dataclasses import dataclass

CONTEXT = 40
"""Characters that are kept before and after a passage."""
LONGEST_NOTE = 100_000
"""The most characters of a note."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as it was in a text, with the words around it."""

    quote: str
    """The passage."""
    prefix: str
    """The text right before it."""
    suffix: str
    """The text right after it."""
    start: int
    """Where it began, in characters."""
    hash: str
    """Hash of the text that it was in."""


def exact_hash(text: str) -> str:
    """Return the hash of a text."""
    # Loaded here: a list needs no hash, and OpenSSL takes a while to load.
    from hashlib import blake2b

    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def passage(text: str, start: int, end: int) -> Passage:
    """Return the passage from ``start`` to ``end`` of a text."""
    prefix = text[max(0, start - CONTEXT) : start]
    return Passage(text[start:end], prefix, text[end : end + CONTEXT], start, exact_hash(text))
