"""The words of a sentence that carry meaning, as every ranking of ours counts them."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from reader.text.analysis import Word

_FILES = {
    "ar": "arabic", "cs": "czech", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "fr": "french", "he": "hebrew", "it": "italian", "ja": "japanese",
    "ko": "korean", "pl": "polish", "pt": "portuguese", "sk": "slovak", "sv": "swedish",
    "th": "thai", "uk": "ukrainian", "zh": "chinese",
}  # fmt: skip
"""ISO 639-1 code -> sumy's list of stop words."""


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return sumy's stop words of a language; none where it has none.

    The list is read as a file: sumy's own function loads its HTTP client with it.
    """
    name = _FILES.get(language)
    if name is None:
        return frozenset()
    data = files("sumy").joinpath("data", "stopwords", f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line.strip().lower() for line in data.splitlines() if line.strip())


def terms(words: Iterable[Word], language: str) -> list[str]:
    """Return the content words in lower case, without possessive endings.

    A word of one character is none, unless its script writes words so.
    """
    stopped = stop_words(language)
    found: list[str] = []
    for _, _, text in words:
        term = text.lower()
        if term.endswith(("'s", "’s")):
            term = term[:-2]
        if term in stopped or not any(map(str.isalnum, term)):
            continue
        if len(term) > 1 or not term.isascii():
            found.append(term)
    return found
