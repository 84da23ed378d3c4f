"""Invisible characters, which say where a word may be divided or may not."""

from reader.document.lazy_pattern import lazy_compile

_INVISIBLE = lazy_compile(
    "[\u00ad\u2060\ufeff]|(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b"
)
"""Soft hyphens, word joiners, and spaces without width. In Thai, Lao, Burmese and Khmer such a
space is between words, so it stays."""


def without_invisible(text: str) -> str:
    """Return the text without soft hyphens and the like, so that its words are whole."""
    return text if text.isascii() else _INVISIBLE.sub("", text)
