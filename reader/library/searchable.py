"""Text as it is searched and compared."""

import re
import unicodedata

from reader.document.invisible import without_invisible

_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_TARGET = re.compile(r"\]\([^()\s]{0,2000}\)")
_WORDS_CAP = 2_000_000
"""Characters of one text that can be found by their words."""


def normalize_for_search(text: str) -> str:
    """Return the text in lower case and without accents."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


def searchable(text: str) -> str:
    """Return a text as its words are indexed.

    The addresses of Markdown links are left out, and each ideograph is a word: Chinese and Japanese
    put no white space between words.
    """
    text = text[:_WORDS_CAP]
    if "](" in text:
        text = _TARGET.sub("]", text)
    if not text.isascii():
        text = _IDEOGRAPH.sub(r" \g<0> ", without_invisible(text))
    return text
