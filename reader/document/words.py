"""Tokenise text into words and punctuation marks with offsets, and count its words."""

import re
from functools import cache
from typing import NamedTuple

from reader.document.lazy_pattern import lazy_compile

_NO_SPACES = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Kana and Han, which are written without spaces: each character counts as a word."""
_THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
_THAI_CLUSTER = "[\u0e40-\u0e44]?[\u0e01-\u0e2f][\u0e30-\u0e3a\u0e45-\u0e4e]*"
"""A Thai consonant with the vowels and tones around it; Thai has no spaces between words either,
and without a dictionary a cluster is the smallest piece that means something."""
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0963\u0966-\u0df3\u0eb1\u0eb4-\u0ebc"
    "\u0ec8-\u0ecd\u1000-\u1049\u1050-\u109d\u1780-\u17d3\u1dc0-\u1dff\u200c\u200d\u20d0-\u20f0\ufe20-\ufe2f"
)
"""Combining marks: accents, points, vowel signs and joiners. They are part of a word, but ``\\w``
does not match them. The blocks of Indic scripts, Burmese and Khmer are included whole."""

_LETTER = f"[^\\W{_NO_SPACES}{_THAI}]"
_STRETCH = f"(?:{_LETTER}|[{_MARKS}]){_LETTER}*(?:[{_MARKS}]+{_LETTER}*)*"
"""Letters and marks without a break. Nothing has to follow, so it never backtracks."""

_ROWS = (
    ("address", r"(?:https?://|www\.)[^\s<>\"”»]+[^\s<>\"”».,;:!?)\]'’]"),
    ("mail", r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}"),
    ("handle", r"[@#]\w+"),
    ("initials", r"(?:[^\W\d_]\.){2,}"),
    ("number", r"\d+(?:[.,:]\d+)+\w*"),
    ("ideograph", f"[{_NO_SPACES}]"),
    ("thai", f"{_THAI_CLUSTER}|[{_THAI}]"),
    ("word", f"{_STRETCH}(?:[-'’&·״׳]{_STRETCH})*"),
    ("marks", r"\.{2,}|-{2,}"),
    ("mark", r"[^\w\s]"),
)
"""Token patterns; the first that matches wins. Each takes linear time: no repeat is nested in one
that can match the same characters."""

_WORD = lazy_compile("|".join(pattern for _, pattern in _ROWS))

_UNUSUAL = lazy_compile(f"[{_NO_SPACES}{_THAI}{_MARKS}]")
_PLAIN_WORD = r"\w+(?:[-'’&·״׳]\w+)*"
"""Matches the same words faster in a text without such characters."""
_MOST_WORDS = r"[A-Za-z]++(?=[ ,\n])"
"""Matches most words of most texts, in one attempt."""

_PIECE = lazy_compile(f"[{_NO_SPACES}]|{_THAI_CLUSTER}|[{_THAI}]")


class Word(NamedTuple):
    """A word, a number or a punctuation mark: ``text[start:end]`` of the document."""

    start: int
    end: int
    text: str


def is_piece(word: str) -> bool:
    """Return whether this is a character of a script without spaces: usually less than a word."""
    return _PIECE.fullmatch(word) is not None


def find_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Find the words and punctuation marks of a stretch of text.

    ``don't``, ``U.S.``, ``3.5``, ``AT&T``, ``face-to-face``, ``@handle`` and addresses are one word
    each.
    """
    stop = len(text) if end is None else end
    return [Word(*match.span(), match[0]) for match in _WORD.finditer(text, start, stop)]


def is_word(word: Word) -> bool:
    """Return whether this is a word or a number and not a punctuation mark."""
    return _has_letter(word.text)


def word_texts(text: str) -> list[str]:
    """Return the words of a text as ``find_words`` finds them, without punctuation marks."""
    unusual = not text.isascii() and _UNUSUAL.search(text) is not None
    addressed = "@" in text or "://" in text or "www." in text
    found = _of_words(unusual=unusual, addressed=addressed).findall(text)
    if not unusual and "_" not in text:
        return found  # every match has a letter or a digit
    return list(filter(_has_letter, found))


def count_words(text: str) -> int:
    """Count the words of a text as ``find_words`` finds them, punctuation marks left out."""
    return len(word_texts(text))


@cache
def _of_words(*, unusual: bool, addressed: bool) -> re.Pattern[str]:
    """Return only the patterns that a text needs, because fewer are faster."""
    rows = dict(_ROWS)
    for name in ("marks", "mark", *(() if addressed else ("address", "mail"))):
        del rows[name]
    if not unusual:
        del rows["ideograph"], rows["thai"]
        rows["word"] = _PLAIN_WORD
    return lazy_compile("|".join((_MOST_WORDS, *rows.values())))


def _has_letter(word: str) -> bool:
    return word[0].isalnum() or any(char.isalnum() for char in word)
