"""Stems of words: the part that the forms of a word have in common, by Snowball's rules."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_ALGORITHMS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish",
    "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali",
    "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
"""ISO 639-1 code -> Snowball's algorithm."""


def has_stems(language: str) -> bool:
    """Return whether there are rules for a language."""
    return language in _ALGORITHMS


@lru_cache(maxsize=20_000)
def stem(word: str, language: str) -> str:
    """Return the stem of a word; the word itself in a language without rules.

    Args:
        word: In small letters.
        language: ISO 639-1 code.
    """
    rules = _stemmer(language)
    return word if rules is None else rules(word)


@cache
def _stemmer(language: str) -> "Callable[[str], str] | None":
    name = _ALGORITHMS.get(language)
    if name is None:
        return None
    # Imported here: only a search needs it, and nltk's stemmers bring the whole of nltk.
    from snowballstemmer import stemmer

    try:
        rules: Callable[[str], str] = stemmer(name).stemWord
    except KeyError:
        return None  # an older release has not all of them
    return rules
