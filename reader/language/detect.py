"""Which language a text is in."""

import re

from reader.errors import OptionError
from reader.language.codes import LANGUAGE_CODES

ENGLISH = "en"

_PROBE = 4_000
"""Characters that are looked at; more adds time and no certainty."""
_FEW = 12
"""Letters below which a text says nothing about its language."""

_ENGLISH_WORDS = frozenset(
    """
    the and of to that with for from said this which have has been were they their would about who
    will not are was his her but had when after its it he she be at by on as
    """.split()
)
_ENGLISH_ONLY = frozenset(
    "the and that with from said this which have been were they their".split()
)
_CERTAIN_SHARE = 0.2
"""Share of the words that are English function words in running English; other languages that share
some of them stay below half of it. Checked on the development texts and on the samples."""
_CERTAIN_ONLY = 0.06
_LETTERS = re.compile(r"[^\W\d_]+")


def check_language(language: str) -> str:
    """Return the code in lower case.

    Raises:
        OptionError: If it is no ISO 639-1 code.
    """
    code = language.lower()
    if code not in LANGUAGE_CODES:
        raise OptionError(f"language “{language}” is no ISO 639-1 code: write en, de, fr …")
    return code


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language that a text is most likely in.

    English that is plainly English is told by its function words, without loading the library.
    """
    words = _LETTERS.findall(text[:_PROBE])
    if sum(map(len, words)) < _FEW:
        return ENGLISH
    if _is_plainly_english(words):
        return ENGLISH
    # Loaded only now: it brings numpy and a model.
    from py3langid import classify

    code = str(classify(" ".join(words))[0])
    return code if code in LANGUAGE_CODES else ENGLISH


def _is_plainly_english(words: list[str]) -> bool:
    lower = [word.lower() for word in words]
    shared = sum(word in _ENGLISH_WORDS for word in lower)
    only = sum(word in _ENGLISH_ONLY for word in lower)
    enough = len(lower) >= 20
    return enough and shared >= len(lower) * _CERTAIN_SHARE and only >= len(lower) * _CERTAIN_ONLY
