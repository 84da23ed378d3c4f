"""Text as it is searched and compared: without case and accents, split into words.

Chinese, Japanese, Thai, Lao, Burmese and Khmer put no space between words: in them each character,
with its vowels and tones, counts as a word, and a word of a query is a sequence of them.
"""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from reader.document.invisible import without_invisible
from reader.document.lazy_pattern import lazy_compile

UNSPACED = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46"  # Thai
    "\u0e81-\u0eb0\u0eb2\u0eb3\u0ec0-\u0ec6"  # Lao
    "\u1000-\u102a\u1050-\u1055\u1780-\u17b3"  # Burmese, Khmer
    "\u3005-\u3007\u3040-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9d\U00020000-\U0003134f"
)
"""Letters of scripts without spaces between words."""
_COMBINING_UNSPACED = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd"
    "\u102b-\u103e\u1056-\u1059\u17b4-\u17d3\u3099\u309a\uff9e\uff9f"
)
"""Marks on or around these letters."""
_COMBINING_SPACED = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a"
    "\u08d3-\u08ff\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd"
    "\u09d7\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03"
    "\u0b3c-\u0b57\u0b82\u0bbe-\u0bd7\u0c00-\u0c04\u0c3c-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6"
    "\u0d00-\u0d03\u0d3b-\u0d4d\u0d57\u0d81-\u0d83\u0dca-\u0ddf\u0f71-\u0f84\u0f90-\u0fbc"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
"""Marks on letters of scripts with spaces."""
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
"""Characters that may be in a word without being seen."""
_WORD = lazy_compile(
    f"[{UNSPACED}][{_COMBINING_UNSPACED}{_INVISIBLE}]*|(?:[^\\W_{UNSPACED}]|[{_COMBINING_SPACED}{_INVISIBLE}])+"
)
_PLAIN_WORD = lazy_compile("[A-Za-z0-9]+")
_SPLIT = lazy_compile(f"[{UNSPACED}][{_COMBINING_UNSPACED}]*")
_TARGET = lazy_compile(r"\]\([^()\s]{0,2000}\)")
_WORDS_CAP = 2_000_000
"""The most characters of one text that can be found by their words."""
_ACCENT = lazy_compile(
    "(?<![\u0438\u0443])\u0306|(?<!\u0456)\u0308"
    "|[\u0300-\u0305\u0307\u0309-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]"
)
"""Accents, and the points of Hebrew and Arabic, but not the marks that make й, ў and ї letters."""
_PLAIN_LETTERS = str.maketrans(
    {
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "æ": "ae",
        "œ": "oe",
        "ħ": "h",
        "ŧ": "t",
        "ı": "i",
        "ŋ": "ng",
        "ŀ": "l",
        "ß": "ss",
    }
)
"""Letters that Unicode does not decompose -> how a keyboard without them writes them."""
_SPLIT_VOWEL_SIGNS = ("\u0e4d", "\u0ecd")
"""The signs that begin the decomposed vowel "am" of Thai and Lao."""
_LONGEST_WORD = 60


class WordSpan(NamedTuple):
    """A word of a text."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last."""
    word: str
    """The word as the index has it."""


def normalize_for_search(text: str) -> str:
    """Return the text in lower case, without accents and ligatures."""
    if text.isascii():
        return text.lower()
    parts = _ACCENT.sub("", unicodedata.normalize("NFKD", text.casefold()))
    return unicodedata.normalize("NFKC", parts).translate(_PLAIN_LETTERS)


def searchable(text: str) -> str:
    """Return a text in the form in which its words are indexed.

    The addresses of Markdown links are left out.
    """
    text = text[:_WORDS_CAP]
    if "](" in text:
        text = _TARGET.sub("]", text)
    if text.isascii():
        return text
    return _SPLIT.sub(r" \g<0> ", normalize_for_search(without_invisible(text)))


def words_in(text: str) -> Iterator[WordSpan]:
    """Iterate over the words of a text as the index sees them, with their places."""
    if text.isascii():
        for found in _PLAIN_WORD.finditer(text):
            yield WordSpan(found.start(), found.end(), found[0].lower())
        return
    last: WordSpan | None = None
    for found in _WORD.finditer(text):
        word = found[0]
        folded = word.lower() if word.isascii() else normalize_for_search(without_invisible(word))
        if last is not None and folded[:1] in _SPLIT_VOWEL_SIGNS:
            # The first half of such a vowel belongs to the letter before it.
            last = last._replace(word=last.word + folded[0])
        for part in _WORD.findall(folded):
            if last is not None:
                yield last
            last = WordSpan(found.start(), found.end(), part)
    if last is not None:
        yield last


def distinct_words(text: str) -> set[str]:
    """Return the words of a searchable text, without those of a single character."""
    if text.isascii():
        found = set(_PLAIN_WORD.findall(text.lower()))
    else:
        found = {without_invisible(word) for word in _WORD.findall(text)}
    return {word for word in found if 1 < len(word) <= _LONGEST_WORD}


def words_of_query(text: str) -> tuple[str, ...]:
    """Return the words of a part of a query, as the index has them."""
    return tuple(each.word for each in words_in(text))
