"""Words and punctuation marks with their offsets."""

import re
from collections.abc import Iterable

from reader.text.analysis import Word

_NO_SPACES = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Kana and Han, which are written without spaces: each character is a word of its own."""

_ROWS = (
    ("address", r"(?:https?://|www\.)[^\s<>\"”»]+[^\s<>\"”».,;:!?)\]'’]"),
    ("mail", r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}"),
    ("handle", r"[@#]\w+"),
    ("initials", r"(?:[^\W\d_]\.){2,}"),
    ("number", r"\d+(?:[.,:]\d+)+\w*"),
    ("ideograph", f"[{_NO_SPACES}]"),
    ("word", f"[^\\W{_NO_SPACES}]+(?:[-'’&·][^\\W{_NO_SPACES}]+)*"),
    ("marks", r"\.{2,}|-{2,}"),
    ("mark", r"[^\w\s]"),
)
"""One row a case, the first that fits wins. Every row is linear: no repeat stands in a repeat that
could match the same characters."""

_WORD = re.compile("|".join(pattern for _, pattern in _ROWS))


def find_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Find the words and punctuation marks of a stretch of text.

    ``don't``, ``U.S.``, ``3.5``, ``AT&T``, ``face-to-face``, ``@handle`` and addresses are one word
    each.
    """
    stop = len(text) if end is None else end
    return [Word(*match.span(), match[0]) for match in _WORD.finditer(text, start, stop)]


def is_word(word: Word) -> bool:
    """Say whether this is a word or a number and not a punctuation mark."""
    return word.text[0].isalnum() or any(char.isalnum() for char in word.text)


def count_words(words: Iterable[Word]) -> int:
    """Count the words, punctuation marks left out."""
    return sum(map(is_word, words))
